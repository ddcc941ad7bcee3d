"""Footnotes of a size figure: scope first, then what is not drawn and why, then what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import conversion
from desktop.figures.amounts import amount_in
from desktop.figures.barriers import left_out
from desktop.figures.growth_marks import clear_arrow
from desktop.figures.index import rate_paths
from desktop.figures.scale import rate_text
from desktop.figures.size_computed import refusal_notes
from desktop.figures.unnamed import grey_note
from desktop.figures.wording import join, say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.growth_marks import Growth
    from desktop.figures.size_computed import Computed
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import Stated

_MOST_DISPUTES = 1
_MOST_ITEMS = 4


def notes(context: SizeContext, growth: Growth | None) -> tuple[str, ...]:
    """All footnotes of a figure with values, the most needed first."""
    language, selection = context.language, context.selection
    found: list[str] = []
    if context.dropped:
        words = {"who": context.who(context.tracks[0]), "others": join(language, context.dropped)}
        found.append(say(language, "note.only_default", **words))
    grey = [context.who(track) for track in context.tracks if track.main and context.nameless(track)]
    if grey and context.request.shape != "columns":
        found.append(grey_note(language, grey))
    if len([track for track in context.tracks if track.main]) > 1:
        found.append(say(language, "note.scopes"))
    found += _stated_rates(context, growth)
    found += _rings(context)
    found += not_drawn(context)
    found += conversion.notes(context.points(), context.snapshot.fx_places, context.snapshot.names, language)
    found += [say(language, "note.unconverted", count=count, unit=unit) for unit, count in selection.unconverted]
    titles = context.snapshot.disputes_zh if language == "zh" else context.snapshot.disputes_en
    found += [say(language, "note.dispute", title=title.rstrip(".。")) for title in titles[:_MOST_DISPUTES]]
    return tuple(found)


def mode_notes(context: SizeContext, found: Computed) -> tuple[str, ...]:
    """Footnotes of a computed mode: how it came about, then which series have no place in it and why."""
    language = context.language
    if not context.tracks:
        return ()
    notes = [say(language, f"note.mode.{context.mode}"), *found.notes]
    notes += refusal_notes(found.refused, language)
    if any(track.rings for track in context.tracks):
        notes.append(say(language, "note.rings"))
    notes += conversion.notes(context.points(), context.snapshot.fx_places, context.snapshot.names, language)
    return tuple(notes)


def _rings(context: SizeContext) -> list[str]:
    """What rings are; over columns, where they have no labels, also their numbers."""
    rings = [amount for track in context.tracks for amount in track.rings]
    if not rings:
        return []
    if context.request.shape != "columns":
        return [say(context.language, "note.rings")]
    told = list(dict.fromkeys(_numbered(context, amount) for amount in rings))
    return [say(context.language, "note.rings_columns", items=_counted(context, told))]


def _numbered(context: SizeContext, amount: Amount) -> str:
    """As precise as printed: rounded as in the chart it may read as the value that is drawn."""
    note = format_period(amount.stated.period, context.language)
    return say(context.language, "parens", text=context.scale.phrase(context.scale.of_amount(amount)), note=note)


def _counted(context: SizeContext, told: list[str]) -> str:
    """The first of a list, and how many more there are."""
    names = join(context.language, told[:_MOST_ITEMS])
    rest = len(told) - _MOST_ITEMS
    return say(context.language, "and_more", names=names, count=rest) if rest > 0 else names


def _stated_rates(context: SizeContext, growth: Growth | None) -> list[str]:
    """What stated rates say beside the values of the same estimator, and rates that stand alone.

    A rate that no arrow shows, because it would run through other values, is told too.
    """
    language = context.language
    valued = {amount.stated.estimator for amount in context.selection.amounts}
    found, told = [], growth is None or bool(clear_arrow(context, growth))
    for path in rate_paths(context.snapshot.rates, context.snapshot.choosing):
        words = {
            "who": context.called(path.stated.estimator),
            "rate": path.rate_text(language),
            "span": format_period(path.stated.period, language),
        }
        if path.stated.estimator not in valued:
            found.append(say(language, "note.rate_only", **words))
        elif growth is not None and growth.track.estimator == path.stated.estimator and _same_span(growth, path.stated):
            implied = rate_text(growth.rate, 2, language)
            found.append(say(language, "note.stated_rate", implied=implied, **words))
            told = True
    if growth is not None and not told:
        ends = (format_period(end.stated.period, language) for end in (growth.first, growth.last))
        implied = rate_text(growth.rate, 2, language)
        found.append(
            say(language, "note.implied_rate", who=context.who(growth.track), implied=implied, span=" – ".join(ends))
        )
    return found


def _same_span(growth: Growth, stated: Stated) -> bool:
    first, last = growth.first.stated.period, growth.last.stated.period
    return (first.year, last.year) == (stated.period.start.year, stated.period.end.year)


def not_drawn(context: SizeContext) -> list[str]:
    """What has no place on the axis, and why."""
    selection, language = context.selection, context.language
    found = [
        say(language, "note.other_unit", count=len(rows), unit=unit, who=_who(context, rows))
        for unit, rows in selection.other_units
    ]
    found += [barrier.claim for barrier in left_out(context) if barrier.claim]
    if selection.partial:
        found.append(say(language, "note.partial", items=_items(context, selection.partial)))
    if selection.undated:
        found.append(say(language, "note.undated", items=_items(context, selection.undated)))
    return found


def _who(context: SizeContext, rows: tuple[Stated, ...]) -> str:
    names = list(dict.fromkeys(context.whose(one) for one in rows))
    return join(context.language, names[:_MOST_ITEMS])


def _items(context: SizeContext, stated: tuple[Stated, ...]) -> str:
    """What is not drawn, the newest first; whose it is only where the figure's values are not all of one."""
    newest = sorted(stated, key=lambda one: (one.period.text, one.observation.id), reverse=True)
    is_told = len({context.whose(one) for one in (*stated, *(amount.stated for amount in context.points()))}) > 1
    return _counted(context, list(dict.fromkeys(_item(context, one, is_told=is_told) for one in newest)))


def _item(context: SizeContext, one: Stated, *, is_told: bool) -> str:
    """One value in the figure's words and unit: ``H1 2022 CNY 20.2 billion``; as stated where it has another unit."""
    amount = amount_in(one, context.selection.unit, context.snapshot.fx)
    value = context.amount(amount) if amount is not None else one.observation.stated
    if one.period.text:
        period = format_period(one.period, context.language)
        value = say(context.language, "note.of_period", period=period, value=value)
    return say(context.language, "parens", text=value, note=context.whose(one)) if is_told else value


def formulas(amounts: tuple[Amount, ...], growth: Growth | None) -> tuple[str, ...]:
    """Every piece of arithmetic in the figure, for the notes of a slide."""
    found = [amount.formula for amount in amounts if amount.formula]
    if growth is not None:
        found.append(growth.formula)
    return tuple(dict.fromkeys(found))
