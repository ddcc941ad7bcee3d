"""Footnotes of a size figure: scope first, then what is not drawn and why, then what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import conversion
from desktop.figures.barriers import left_out
from desktop.figures.index import rate_paths
from desktop.figures.scale import rate_text
from desktop.figures.size_computed import refusal_notes
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
        found.append(say(language, "note.grey", names=join(language, grey)))
    if len([track for track in context.tracks if track.main]) > 1:
        found.append(say(language, "note.scopes"))
    found += _stated_rates(context, growth)
    if any(track.rings for track in context.tracks):
        found.append(say(language, "note.rings"))
    found += _not_drawn(context)
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


def _stated_rates(context: SizeContext, growth: Growth | None) -> list[str]:
    """What stated rates say beside the values of the same estimator, and rates that stand alone."""
    language = context.language
    valued = {amount.stated.estimator for amount in context.selection.amounts}
    found = []
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
    return found


def _same_span(growth: Growth, stated: Stated) -> bool:
    first, last = growth.first.stated.period, growth.last.stated.period
    return (first.year, last.year) == (stated.period.start.year, stated.period.end.year)


def _not_drawn(context: SizeContext) -> list[str]:
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
    return join(context.language, [_item(context, one) for one in stated[:_MOST_ITEMS]])


def _item(context: SizeContext, one: Stated) -> str:
    parts = [context.whose(one), one.observation.stated]
    if one.period.text:
        parts.append(format_period(one.period, context.language))
    return " ".join(parts)


def formulas(amounts: tuple[Amount, ...], growth: Growth | None) -> tuple[str, ...]:
    """Every piece of arithmetic in the figure, for the notes of a slide."""
    found = [amount.formula for amount in amounts if amount.formula]
    if growth is not None:
        found.append(growth.formula)
    return tuple(dict.fromkeys(found))
