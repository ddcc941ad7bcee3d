"""The funding family: money and above it the number of deals a year, or the single deals (shape ``deals``).

Where trackers disagree about a year the preferred value is drawn and the others stand as rings; a year that nobody
counted stays a dotted box. What is stated in another currency is converted with the yearly average and hatched.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption, conversion
from desktop.figures.amounts import Amount, amount_in, select
from desktop.figures.axes import time_axis, value_axis
from desktop.figures.figure import Certainty, Entity, Family, Figure, Point, Series, Tick
from desktop.figures.funding_deals import compose_deals
from desktop.figures.funding_years import Yearly, amounts_of, by_years, called_parts, of_like_months
from desktop.figures.palette import MEASURES
from desktop.figures.statement_rows import spoken, statements_table
from desktop.figures.two_axes import banded
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.figure import Axis, EvidenceLine
    from desktop.figures.funding_reading import FundingSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Measure

DEALS_SHAPE: Final = "deals"
_REMEMBERED: Final = 4


@lru_cache(maxsize=_REMEMBERED)
def compose_funding(request: FigureRequest, snapshot: FundingSnapshot) -> Figure:
    """The figure of a request."""
    if request.shape == DEALS_SHAPE:
        return compose_deals(request, snapshot)
    language, years = request.language, (request.start, request.end)
    wanted = request.currency or newest_unit(snapshot.amounts)
    money = by_years(snapshot, select(snapshot.amounts, snapshot.amount, snapshot.fx, wanted, years), language)
    counts = by_years(snapshot, select(snapshot.counts, snapshot.deals, (), "", years), language)
    money, counts = of_like_months(money, counts), of_like_months(counts, money)
    known = sorted({*money.shown, *counts.shown, *money.parts, *counts.parts}) if money.shown or counts.shown else []
    colours = dict(zip((snapshot.amount.id, snapshot.deals.id), MEASURES, strict=True))
    series = _series(snapshot, money, counts, known, colours, language) if known else ()
    title = _title(snapshot, money, counts, language)
    every = (*snapshot.amounts, *snapshot.counts)
    y, y2 = _axes(snapshot, money, counts, language)
    drawn = [*amounts_of(money), *amounts_of(counts)]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.COLUMNS,
        language=language,
        section=name(snapshot.market, language),
        title=title,
        subtitle=_subtitle(snapshot, money, counts, language),
        source_line=caption.source_line([one.source for one in every], language, snapshot.names),
        alt_text=say(
            language,
            "alt.columns",
            title=title,
            series=_words(series, called_parts(money, counts, language), language),
        )
        if series
        else title,
        x=_time_axis(known, money, counts, language) if known else None,
        y=y,
        y2=y2,
        series=series,
        footnotes=_notes(snapshot, money, counts, language),
        legend=_legend(series),
        evidence=_evidence(snapshot, drawn, language),
        formulas=tuple(dict.fromkeys(one.formula for one in drawn if one.formula)),
        table=statements_table(every, _called(snapshot, language), snapshot.names, language, drawn),
        empty="" if series else _empty(snapshot, language),
    )


def newest_unit(values: Iterable[Stated]) -> str:
    """The unit of the newest value: what older ones are converted to."""
    dated = [one for one in values if not math.isnan(one.x) and one.observation.value is not None]
    return max(dated, key=lambda one: (one.x, one.observation.id)).observation.unit if dated else ""


def _time_axis(known: Sequence[int], money: Yearly, counts: Yearly, language: str) -> Axis:
    """Years; those of which only a part is counted with its months."""
    axis = time_axis(known[0], known[-1], None, language)
    labels = {tick.at: tick.label for tick in axis.ticks}
    labels |= {year + 0.5: called for year, called in called_parts(money, counts, language, on_axis=True).items()}
    return replace(axis, ticks=tuple(Tick(at, label) for at, label in sorted(labels.items())))


def _series(
    snapshot: FundingSnapshot,
    money: Yearly,
    counts: Yearly,
    known: Sequence[int],
    colours: dict[str, int],
    language: str,
) -> tuple[Series, ...]:
    """Columns of money, a line of deals, and rings of what others say of the same year."""
    found = []
    years = range(known[0], known[-1] + 1)
    is_alone = not money.shown
    for measure, yearly, mark in ((snapshot.amount, money, "column"), (snapshot.deals, counts, "line")):
        if not yearly.shown:
            continue
        called, colour = name(measure, language), colours[measure.id]
        second = mark == "line" and not is_alone
        points = tuple(_point(snapshot, yearly, year, language) for year in years)
        found.append(Series(measure.id, called, colour, points, mark=mark, secondary=second))
        rings = tuple(
            _drawn(snapshot, yearly, one, f"{year}#{place}", language, ring=True)
            for year in years
            for place, one in enumerate(yearly.others.get(year, ()))
        )
        if rings:
            other = say(language, "other_value", who=called)
            found.append(Series(f"{measure.id}#rings", other, colour, rings, mark="marker", secondary=second))
    return tuple(found)


def _point(snapshot: FundingSnapshot, yearly: Yearly, year: int, language: str) -> Point:
    if year in yearly.shown:
        return _drawn(snapshot, yearly, yearly.shown[year], str(year), language)
    if year in yearly.parts:
        part = _drawn(snapshot, yearly, yearly.parts[year], str(year), language)
        return replace(part, certainty=Certainty.PART_OF_YEAR)
    loose = [one for one in yearly.selection.loose if not math.isnan(one.x) and math.floor(one.x) == year]
    reason = say(language, "gap_reason", span=year)
    if loose:
        covered = format_period(loose[0].period, language)
        reason = say(language, "funding.part_year", period=covered, words=loose[0].observation.stated)
    return Point(str(year), year + 0.5, None, Certainty.NOT_PUBLISHED, reason=reason)


def _drawn(
    snapshot: FundingSnapshot, yearly: Yearly, amount: Amount, key: str, language: str, *, ring: bool = False
) -> Point:
    return Point(
        key=key,
        x=math.floor(amount.x) + 0.5,
        y=yearly.scale.shown(amount.value or 0.0),
        certainty=Certainty.DISPUTED if ring else amount.certainty,
        label="" if ring else yearly.label(amount),
        text=spoken(amount, yearly.scale, snapshot.names, language),
        stated=True,
        lineage=amount.lineage,
        entity=Entity("observation", amount.stated.observation.id),
    )


def _axes(snapshot: FundingSnapshot, money: Yearly, counts: Yearly, language: str) -> tuple[Axis, Axis | None]:
    """Deals above, money below; one axis where there is only one of them."""
    second = _axis(counts, snapshot.deals, language)
    if not money.shown:
        return second, None
    first = _axis(money, snapshot.amount, language, with_unit=True)
    if not counts.shown:
        return first, None
    return banded(first, second, _values(money), _values(counts))


def _values(yearly: Yearly) -> list[float]:
    """All that is drawn of a measure, in display units."""
    return [yearly.scale.shown(one.value or 0.0) for one in amounts_of(yearly)]


def _axis(yearly: Yearly, measure: Measure, language: str, *, with_unit: bool = False) -> Axis:
    unit, title = yearly.scale.label, name(measure, language)
    if with_unit and unit:
        title = say(language, "comma").join((title, unit))
    return value_axis(_values(yearly), language, title=title, unit=unit, factor=yearly.scale.factor)


def _title(snapshot: FundingSnapshot, money: Yearly, counts: Yearly, language: str) -> str:
    """The highest year on file and the last one, with the deals of both."""
    if not money.shown:
        return say(language, "funding.title_none", market=name(snapshot.market, language))
    peak = max(money.shown, key=lambda year: money.shown[year].value or 0.0)
    last = max(money.shown)
    told = [_told(money, counts, year, language) for year in dict.fromkeys((peak, last))]
    key = "funding.title" if peak != last else "funding.title_rise"
    return say(language, key, peak=told[0], last=told[-1], first_year=peak, last_year=last)


def _subtitle(snapshot: FundingSnapshot, money: Yearly, counts: Yearly, language: str) -> str:
    market = name(snapshot.market, language)
    if not money.shown:
        return say(language, "funding.subtitle_empty", market=market)
    key = "funding.subtitle" if counts.shown else "funding.subtitle_money"
    return say(language, key, market=market, unit=money.scale.label)


def _told(money: Yearly, counts: Yearly, year: int, language: str) -> str:
    if year not in counts.shown:
        return money.phrase(year)
    number = counts.scale.of_amount(counts.shown[year])
    return say(language, "funding.with_deals", amount=money.phrase(year), deals=number)


def _notes(snapshot: FundingSnapshot, money: Yearly, counts: Yearly, language: str) -> tuple[str, ...]:
    notes = []
    if drawn := called_parts(money, counts, language).values():
        notes.append(say(language, "funding.parts", periods=join(language, list(drawn))))
    for year in sorted({year for one in (money, counts) for year, others in one.others.items() if others}):
        said = say(language, "semicolon").join(_said(snapshot, money, counts, year, language))
        notes.append(say(language, "funding.disagree", year=year, said=said))
    if part := _parts_of_years(snapshot, money, counts, language):
        notes.append(say(language, "note.partial", items=say(language, "semicolon").join(part)))
    for unit, count in money.selection.unconverted:
        notes.append(say(language, "note.unconverted", count=count, unit=unit))
    return (*notes, *conversion.notes(amounts_of(money), snapshot.fx_places, snapshot.names, language))


def _said(snapshot: FundingSnapshot, money: Yearly, counts: Yearly, year: int, language: str) -> list[str]:
    """What each source says of a year about which sources disagree: money and deals of one source together."""
    found: dict[str, list[str]] = {}
    for yearly in (money, counts):
        if yearly.others.get(year):
            for amount in (yearly.shown[year], *yearly.others[year]):
                cited = caption.short_citation(amount.stated.source, language, snapshot.names)
                found.setdefault(cited, []).append(yearly.scale.phrase(yearly.number(amount)))
    return [say(language, "parens", text=join(language, told), note=cited) for cited, told in found.items()]


def _parts_of_years(snapshot: FundingSnapshot, money: Yearly, counts: Yearly, language: str) -> list[str]:
    """What covers no whole year and is not drawn, the newest first: in the units of the chart, else as stated."""
    found: dict[str, list[str]] = {}
    drawn = [amount.stated for yearly in (money, counts) for amount in yearly.parts.values()]
    loose = [(each, one) for each in (money, counts) for one in each.selection.loose if one not in drawn]
    for yearly, one in sorted(loose, key=lambda each: each[1].period.text, reverse=True):
        amount = amount_in(one, yearly.selection.unit, snapshot.fx)
        told = one.observation.stated if amount is None else yearly.scale.phrase(yearly.number(amount))
        found.setdefault(format_period(one.period, language), []).append(told)
    return [say(language, "parens", text=join(language, told), note=period) for period, told in found.items()]


def _empty(snapshot: FundingSnapshot, language: str) -> str:
    """Nobody counts for this market; who does for others is told, as the scopes differ."""
    called = name(snapshot.market, language)
    if not snapshot.elsewhere:
        return say(language, "funding.none", market=called)
    others = join(language, [name(one, language) for one in snapshot.elsewhere])
    return say(language, "funding.elsewhere", market=called, others=others)


def _words(series: Sequence[Series], parts: Mapping[int, str], language: str) -> str:
    told = [
        (
            one.name,
            [(p.label or f"{p.y:g}", parts.get(math.floor(p.x), p.key)) for p in one.points if p.y is not None],
        )
        for one in series
        if one.mark != "marker"
    ]
    return caption.in_words(told, language)


def _legend(series: Iterable[Series]) -> tuple[Certainty, ...]:
    found = {point.certainty for one in series for point in one.points}
    return tuple(certainty for certainty in Certainty if certainty in found)


def _called(snapshot: FundingSnapshot, language: str) -> dict[str, str]:
    return {one.id: name(one, language) for one in (snapshot.amount, snapshot.deals)}


def _evidence(snapshot: FundingSnapshot, drawn: Sequence[Amount], language: str) -> tuple[EvidenceLine, ...]:
    subject = name(snapshot.market, language)
    called = _called(snapshot, language)
    lines = [
        caption.evidence_of(one, subject, called[one.observation.measure_id], language)
        for one in (*snapshot.amounts, *snapshot.counts)
    ]
    return (*lines, *conversion.evidence(drawn, snapshot.fx_places, language))
