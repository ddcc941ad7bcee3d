"""Footnotes of a size figure: scope first, then what is not drawn and why, then what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.index import rate_paths
from desktop.figures.scale import rate_text
from desktop.figures.size_context import SizeContext, estimator_name
from desktop.figures.wording import join, say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount, Selection
    from desktop.figures.growth_marks import Growth
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
    if len([track for track in context.tracks if track.main]) > 1:
        found.append(say(language, "note.scopes"))
    found += _stated_rates(context, growth)
    if any(track.rings for track in context.tracks):
        found.append(say(language, "note.rings"))
    found += _not_drawn(selection, language)
    found += _conversion(selection, language)
    titles = context.snapshot.disputes_zh if language == "zh" else context.snapshot.disputes_en
    found += [say(language, "note.dispute", title=title.rstrip(".。")) for title in titles[:_MOST_DISPUTES]]
    return tuple(found)


def _stated_rates(context: SizeContext, growth: Growth | None) -> list[str]:
    """What stated rates say beside the values of the same estimator, and rates that stand alone."""
    language = context.language
    valued = {amount.stated.estimator for amount in context.selection.amounts}
    found = []
    for path in rate_paths(context.snapshot.rates):
        words = {
            "who": estimator_name(path.stated.estimator, language),
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


def _not_drawn(selection: Selection, language: str) -> list[str]:
    found = [
        say(language, "note.other_unit", count=count, unit=unit, who=join(language, who[:_MOST_ITEMS]))
        for unit, count, who in selection.other_units
    ]
    if selection.partial:
        found.append(say(language, "note.partial", items=_items(selection.partial, language)))
    if selection.undated:
        found.append(say(language, "note.undated", items=_items(selection.undated, language)))
    return found


def _items(stated: tuple[Stated, ...], language: str) -> str:
    return join(language, [_item(one, language) for one in stated[:_MOST_ITEMS]])


def _item(one: Stated, language: str) -> str:
    parts = [one.estimator or one.source.publisher, one.observation.stated]
    if one.period.text:
        parts.append(format_period(one.period, language))
    return " ".join(parts)


def _conversion(selection: Selection, language: str) -> list[str]:
    found = []
    if selection.converted_from:
        if selection.held_year is not None:
            found.append(say(language, "note.converted_hold", year=selection.held_year))
        else:
            base = join(language, list(selection.converted_from))
            found.append(say(language, "note.converted", currency=selection.unit, base=base))
    found += [say(language, "note.unconverted", count=count, unit=unit) for unit, count in selection.unconverted]
    return found


def formulas(amounts: tuple[Amount, ...], growth: Growth | None) -> tuple[str, ...]:
    """Every piece of arithmetic in the figure, for the notes of a slide."""
    found = [amount.formula for amount in amounts if amount.formula]
    if growth is not None:
        found.append(growth.formula)
    return tuple(dict.fromkeys(found))
