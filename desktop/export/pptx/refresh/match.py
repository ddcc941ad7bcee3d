"""Charts that lost their identity, known again by what they show: offered to the person, never taken silently.

A chart is the one of a recorded figure when it has series of the same names over the same categories, and most
of its numbers are those that were written. Figures that still stand in the deck are not looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.facts import categories_of, category_key, named, series_name, shapes_of, values_of
from desktop.export.pptx.refresh.find import KEY, Found, chart_part
from desktop.export.pptx.refresh.series import is_same
from desktop.export.pptx.xml import C

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile
    from desktop.export.pptx.refresh.record import DeckRecord

LIKE: Final = 0.6
"""Part of the recorded numbers that a chart must still show."""
_Cells = dict[tuple[str, str], float | None]


def charts_like(deck: DeckFile, found: Sequence[Sequence[Found]], record: DeckRecord) -> list[list[Found]]:
    """For each slide the charts without an identity that show what a lost figure showed.

    Each lost figure is found at most once: where two charts show its numbers nobody can tell which is meant.
    """
    there = {one.mark for slide in found for one in slide}
    lost = {
        mark: facts
        for slide in record.made
        for mark, facts in slide["base"].get("charts", {}).items()
        if mark not in there and mark != KEY
    }
    if not lost:
        return [[] for _ in deck.slides]
    hits: dict[str, list[tuple[int, Any, str]]] = {}
    for place, part in enumerate(deck.slides):
        taken = {id(one.shape) for one in found[place]}
        for frame, chart in _unknown(deck, part, taken):
            mark = _best(deck.tree(chart), lost)
            if mark:
                hits.setdefault(mark, []).append((place, frame, chart))
    made: list[list[Found]] = [[] for _ in deck.slides]
    for mark, places in hits.items():
        if len(places) == 1:
            place, frame, chart = places[0]
            made[place].append(Found(mark, "content", "chart", frame, chart))
    return made


def give_name(one: Found) -> None:
    """Write the identity of a chart into its name again, so that the next refresh finds it by itself."""
    own = named(one.shape)
    own.set("name", f"{own.get('name', '').strip()} [mc:{one.mark}]".strip())


def _unknown(deck: DeckFile, part: str, taken: set[int]) -> Iterator[tuple[Any, str]]:
    for kind, shape in shapes_of(deck.tree(part)):
        chart = chart_part(deck, part, shape) if kind == "graphicFrame" and id(shape) not in taken else ""
        if chart:
            yield shape, chart


def _best(chart: Any, lost: dict[str, Facts]) -> str:
    """The mark of the lost figure that a chart shows; empty where none or several do equally."""
    shown = _shown(chart)
    rated = sorted(((_likeness(shown, facts), mark) for mark, facts in lost.items()), reverse=True)
    best = [mark for rate, mark in rated if rate >= LIKE and rate == rated[0][0]]
    return best[0] if len(best) == 1 else ""


def _shown(chart: Any) -> _Cells:
    cells: _Cells = {}
    for series in chart.iter(f"{{{C}}}ser"):
        keys = [category_key(word) for word in categories_of(series)]
        cells.update(((series_name(series), key), value) for key, value in zip(keys, values_of(series), strict=False))
    return cells


def _likeness(shown: _Cells, facts: Facts) -> float:
    """Which part of the recorded numbers stands in a chart; 0 where its series or categories are others."""
    keys = [category_key(word) for word in facts["categories"]]
    written: _Cells = {
        (one["name"], key): value
        for one in facts["series"]
        for key, value in zip(keys, one["values"], strict=False)
        if value is not None
    }
    if not written or {name for name, _ in shown} != {one["name"] for one in facts["series"]}:
        return 0.0
    same = sum(1 for place, value in written.items() if is_same(shown.get(place), value))
    return same / len(written)
