"""Charts that were copied into a deck from another one: the record of how they were written stayed behind.

What such a chart shows now is taken for what was written, so that its numbers, categories and words follow the
workspace, and formats, places of labels and limits of axes stay as they are.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, deck_bytes
from desktop.export.pptx.facts import (
    anchor_facts,
    anchors,
    axis_limits,
    categories_of,
    category_key,
    label_facts,
    number_axes,
    series_name,
    series_uid,
    values_of,
)
from desktop.export.pptx.refresh.changes import Effect, Notebook
from desktop.export.pptx.refresh.chart import KeptAsItIsError
from desktop.export.pptx.refresh.chart_part import refresh_chart
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.find import Found, find, identity_rows
from desktop.export.pptx.refresh.record import read_record
from desktop.export.pptx.refresh.series import is_same
from desktop.export.pptx.xml import C

if TYPE_CHECKING:
    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.remake import Source


class Adopting:
    """Refreshes charts of other decks one by one: each is written anew on a slide of its own."""

    def __init__(self, deck: DeckFile, source: Source) -> None:
        self._deck = deck
        self._source = source

    def refresh(self, one: Found, notes: Notebook) -> None:
        """Bring a chart up to date by what its own workbook says; say why where that cannot be done."""
        rows = identity_rows(self._deck, one.chart) if one.chart else {}
        request = self._source.name(rows.get("name", ""), one.mark) if rows.get("id") == one.mark else ""
        if not request:
            notes.note(Effect.REFUSED, one.name, "stranger")
            return
        before = len(notes.changes)
        try:
            figure = self._source.make(request, rows.get("language", "en"))
            made, chart, fresh = _written(SlideSpec.of(figure), {figure.id: request}, one.mark)
            base = adopted(self._deck, one.chart, fresh, rows.get("categories", ""))
            refresh_chart(self._deck, one.chart, (made, chart), (base, fresh), notes, one.name)
        except (KeyError, ValueError):
            notes.note(Effect.REFUSED, one.name, "gone")
        except KeptAsItIsError as error:
            del notes.changes[before:]
            notes.note(Effect.REFUSED, one.name, str(error))
        else:
            if len(notes.changes) > before:
                notes.note(Effect.KEPT, one.name, "adopted")


def _written(spec: SlideSpec, requests: dict[str, str], mark: str) -> tuple[DeckFile, str, Facts]:
    """A figure on a slide of its own: the deck, the part of its chart, its base. KeyError where it is no chart."""
    content = deck_bytes([spec], template=built_in_template(), options=DeckOptions(), requests=requests)
    made = DeckFile("", content)
    record = read_record(made)
    assert record is not None
    chart = next((one.chart for one in find(made, made.slides[0]) if one.mark == mark and one.chart), "")
    facts: Facts = record.made[0]["base"].get("charts", {})
    return made, chart, facts[mark]


def adopted(deck: DeckFile, part: str, fresh: Facts, keys: str) -> Facts:
    """The base of a chart nobody has a record of: its numbers and words as they are, its formats as we write them."""
    root = deck.tree(part)
    series = list(root.iter(f"{{{C}}}ser"))
    words = categories_of(series[0]) if series else []
    told = keys.split("\t")
    by_uid = {series_uid(one): one for one in series}
    by_name = {series_name(one): one for one in series}
    pairs = [(one, by_uid.get(one["uid"], by_name.get(one["name"]))) for one in fresh["series"]]
    target = deck.related(part, "chartUserShapes")
    shown = anchors(deck.tree(target)) if target else {}
    return {
        "axes": _limits(root, fresh),
        "categories": words,
        "keys": told if len(told) == len(words) else [category_key(word) for word in words],
        "series": [_as_shown(one, own) for one, own in pairs if own is not None],
        "shapes": {name: anchor_facts(shown[name]) for name in fresh["shapes"] if name in shown},
    }


def _as_shown(fresh: Facts, own: Any) -> Facts:
    """A series with the numbers it shows; words of labels whose number changed count as ours, so that they follow."""
    base = copy.deepcopy(fresh)
    base["values"] = values_of(own)
    labels = {
        place.get("val", ""): label
        for label in own.findall(f"{{{C}}}dLbls/{{{C}}}dLbl")
        if (place := label.find(f"{{{C}}}idx")) is not None
    }
    for key, facts in base.get("labels", {}).items():
        at = int(key)
        now = base["values"][at] if at < len(base["values"]) else None
        if key in labels and not is_same(now, fresh["values"][at]):
            facts[2] = label_facts(labels[key])[2]
    return base


def _limits(root: Any, fresh: Facts) -> list[list[float | None]]:
    """Limits as they are where the new numbers need more room, so that they follow; else as we would write them."""
    now = [axis_limits(axis) for axis in number_axes(root)]
    if len(now) != len(fresh["axes"]):
        return now
    highest = max((value for one in fresh["series"] for value in one["values"] if value is not None), default=0.0)
    return [
        own if own[1] is not None and highest > own[1] else list(wanted)
        for own, wanted in zip(now, fresh["axes"], strict=True)
    ]
