"""What surrounds a positioning: finding, notes on who is missing and on other years, the table twin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import caption, conversion
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Table
from desktop.figures.positioning_axes import LEAST
from desktop.figures.scale import Scale
from desktop.figures.size_context import inside
from desktop.figures.statement_rows import stands
from desktop.figures.wording import join, say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.positioning_context import PositionContext
    from desktop.figures.request import FigureRequest

_NAMED: Final = 30


def plain(request: FigureRequest, context: PositionContext) -> Figure:
    """The figure without anything drawn."""
    used = _used(context)
    language = context.language
    title_ = title(context)
    rows = [(context.player(s.player), [(_words(context, a), "") for a in s.pairs[-1]]) for s in context.standings]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.SCATTER,
        language=language,
        section=context.known.subject.name(language),
        title=title_,
        subtitle=_subtitle(context),
        source_line=caption.source_line([one.stated.source for one in used], language, context.known.names),
        alt_text=say(language, "alt.scatter", title=title_, rows=caption.in_words(rows, language)),
        footnotes=tuple(_notes(context, used)),
        legend=_legend(context),
        evidence=_evidence(context),
        table=_table(context),
    )


def told(context: PositionContext, title: str, scale: Scale, amount: Amount) -> str:
    """One value for a tooltip: ``Revenue: CNY 53.5 billion, 2023, actual``."""
    value = scale.phrase(scale.of_amount(amount))
    return say(context.language, "scatter.told", measure=title, value=value, period=stands(amount, context.language))


def empty(context: PositionContext) -> str:
    """Why nobody stands anywhere."""
    market = context.known.subject.name(context.language)
    if not context.axes.across or not context.axes.upward:
        return say(context.language, "positioning.none", market=market, count=LEAST)
    words = {"x": inside(context.called(context.axes.across)), "y": inside(context.called(context.axes.upward))}
    return say(context.language, "positioning.apart", market=market, **words)


def title(context: PositionContext) -> str:
    """Who is highest on which axis."""
    language = context.language
    if not context.standings:
        return say(language, "positioning.title_none", market=context.known.subject.name(language))
    x, y = (inside(context.called(one)) for one in (context.axes.across, context.axes.upward))
    first = max(context.standings, key=lambda one: _value(one.pairs[-1][0]))
    second = max(context.standings, key=lambda one: _value(one.pairs[-1][1]))
    words = {"x": x, "y": y, "count": len(context.standings), "name": context.player(first.player)}
    if len(context.standings) == 1:
        return say(language, "positioning.title_one", **words)
    if first is second:
        return say(language, "positioning.title_both", **words)
    return say(language, "positioning.title", other=context.player(second.player), **words)


def _value(amount: Amount) -> float:
    known = [end for end in (amount.value, amount.high, amount.low) if end is not None]
    return known[0] if known else float("-inf")


def _subtitle(context: PositionContext) -> str:
    language = context.language
    market = context.known.subject.name(language)
    if not context.axes.upward:
        return market
    x, y = (context.called(one) for one in (context.axes.across, context.axes.upward))
    parts = [say(language, "positioning.subtitle", x=x, y=inside(y), market=market)]
    if context.standings:
        parts.append(_when(context))
    if context.axes.area:
        parts.append(say(language, "positioning.area", measure=inside(context.called(context.axes.area))))
    return say(language, "comma").join(parts)


def _when(context: PositionContext) -> str:
    years = [pair[0].stated.period.year for one in context.standings for pair in one.pairs]
    if context.is_trails and min(years) != max(years):
        return say(context.language, "range", first=min(years), last=max(years))
    return str(context.year)


def _notes(context: PositionContext, used: list[Amount]) -> list[str]:
    language = context.language
    found: list[str] = []
    if context.known.is_cut:
        counts = {"count": len(context.known.players), "total": context.known.total}
        found.append(say(language, "players.cut", **counts))
    others = [
        context.player(one.player)
        for one in context.standings
        if not context.is_trails and {a.stated.period.year for a in one.pairs[-1]} != {context.year}
    ]
    if others:
        found.append(say(language, "positioning.other_years", names=join(language, others), year=context.year))
    by_missing: dict[tuple[str, ...], list[str]] = {}
    for player, missing in context.lacking:
        by_missing.setdefault(missing, []).append(context.player(player))
    for missing, names in by_missing.items():
        said = join(language, names[:_NAMED])
        if len(names) > _NAMED:
            said = say(language, "and_more", names=said, count=len(names) - _NAMED)
        what = join(language, [inside(context.called(one)) for one in missing])
        key = "positioning.lacking" if missing else "positioning.lacking_year"
        found.append(say(language, key, measures=what, names=said))
    unsized = [context.player(one.player) for one in context.standings if one.area is None or _value(one.area) <= 0]
    if context.axes.area and unsized:
        measure = inside(context.called(context.axes.area))
        found.append(say(language, "positioning.unsized", measure=measure, names=join(language, unsized)))
    if context.log and any(_value(a) <= 0 for one in context.standings for pair in one.pairs for a in pair):
        found.append(say(language, "positioning.no_log"))
    if context.more:
        found.append(say(language, "positioning.more", count=context.more))
    return [*found, *conversion.notes(used, context.known.fx_places, context.known.names, language)]


def _used(context: PositionContext) -> list[Amount]:
    found = [amount for one in context.standings for pair in one.pairs for amount in pair]
    return [*found, *(one.area for one in context.standings if one.area is not None)]


def _evidence(context: PositionContext) -> tuple[EvidenceLine, ...]:
    lines: dict[str, EvidenceLine] = {}
    for one in context.standings:
        called = context.player(one.player)
        for amount in (*(a for pair in one.pairs for a in pair), *([one.area] if one.area is not None else [])):
            measure = context.called(amount.stated.observation.measure_id)
            line = caption.evidence_of(amount.stated, called, measure, context.language)
            lines[line.observation] = line
    return (*lines.values(), *conversion.evidence(_used(context), context.known.fx_places, context.language))


def _legend(context: PositionContext) -> tuple[Certainty, ...]:
    found = {amount.certainty for amount in _used(context)}
    return tuple(one for one in Certainty if one in found)


def _words(context: PositionContext, amount: Amount) -> str:
    scale = Scale.of([_value(amount)], amount.unit, context.language)
    return scale.phrase(scale.of_amount(amount))


def _table(context: PositionContext) -> Table:
    """Every pair that is drawn, then the players that miss a value."""
    language = context.language
    measures = [one for one in context.axes if one]
    scales = [_scale(context, place) for place in range(len(measures))]
    columns = (
        Column("company", say(language, "shares.col.company")),
        *(
            Column(one, context.called(one), _unit_beside(context.called(one), scale), numeric=True)
            for one, scale in zip(measures, scales, strict=True)
        ),
        Column("period", say(language, "col.period")),
    )
    rows: list[tuple[Cell, ...]] = []
    if not measures:
        return Table(columns, ())  # names alone would say nothing
    for one in context.standings:
        entity = Entity("player", one.player.id)
        for number, pair in enumerate(one.pairs):
            is_head = number == len(one.pairs) - 1
            amounts = [*pair, *([one.area if is_head else None] if context.axes.area else [])]
            rows.append(
                (
                    Cell(context.player(one.player), entity=entity),
                    *(_cell(scale, amount, entity) for scale, amount in zip(scales, amounts, strict=True)),
                    Cell(_periods(context, pair)),
                )
            )
    silent = say(language, "not_published").lower()
    for player, missing in context.lacking:
        entity = Entity("player", player.id)
        cells = [Cell(silent, certainty=Certainty.NOT_PUBLISHED) if m in missing else Cell("") for m in measures]
        rows.append((Cell(context.player(player), entity=entity), *cells, Cell("")))
    return Table(columns, tuple(rows))


def _unit_beside(title: str, scale: Scale) -> str:
    """The unit, unless the measure is named after it: consultations of ``Daily online consultations``."""
    return "" if scale.label.casefold() in title.casefold() else scale.label


def _scale(context: PositionContext, place: int) -> Scale:
    """One display unit for all values of an axis, or of the area (2)."""
    pairs = [pair for one in context.standings for pair in one.pairs]
    found = [pair[place] for pair in pairs] if place < 2 else [a for s in context.standings if (a := s.area)]
    return scale_of(found, context.language)


def scale_of(amounts: list[Amount], language: str) -> Scale:
    """The display unit that suits some values of one measure."""
    ends = [end for one in amounts for end in (one.value, one.low, one.high) if end is not None]
    return Scale.of(ends, amounts[0].unit if amounts else "", language)


def _cell(scale: Scale, amount: Amount | None, entity: Entity) -> Cell:
    if amount is None:
        return Cell("")
    value = None if amount.value is None else scale.shown(amount.value)
    return Cell(scale.brief(amount), value, amount.certainty, amount.lineage, entity=entity)


def _periods(context: PositionContext, pair: tuple[Amount, Amount]) -> str:
    words = dict.fromkeys(format_period(amount.stated.period, context.language) for amount in pair)
    return join(context.language, list(words))
