"""The slides that list the sources of a deck: they name slides and count numbers, so they follow the whole deck."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.facts import table_rows
from desktop.export.pptx.refresh.changes import Change, Effect, Notebook
from desktop.export.pptx.refresh.find import Found, find
from desktop.export.pptx.refresh.slide import SlideRefresh
from desktop.export.pptx.refresh.words import place_name
from desktop.export.pptx.text_looks import table_look
from desktop.export.pptx.xml import A, P

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile
    from desktop.export.pptx.refresh.record import DeckRecord
    from desktop.export.pptx.refresh.remake import Remade


class SourcesList:
    """The list as it stands in a deck, as it was written, as it would be written now."""

    def __init__(self, deck: DeckFile, record: DeckRecord, remade: Remade, found: Sequence[Sequence[Found]]) -> None:
        self._deck = deck
        self._remade = remade
        self._written: dict[str, Facts] = {
            mark: slide["base"]
            for slide in record.slides
            if not slide["recipe"]
            for mark in slide["base"].get("tables", {})
        }
        self.shown = [
            (number, one)
            for number, slide in enumerate(found, 1)
            for one in slide
            if one.kind == "table" and one.mark in self._written
        ]
        """Slide and table of each page of the list that is there."""

    @property
    def can_follow(self) -> bool:
        """Whether every source is known, and the list takes as many slides as it did."""
        made = {mark for mark, (_, base) in self._remade.lists.items() if mark in base.get("tables", {})}
        return bool(self.shown) and [one.mark for _, one in self.shown] == sorted(made)

    def refresh(self, language: str) -> list[Change]:
        """Bring the slides up to date: one sentence for each, how many publishers there are, what stays its owner's."""
        changes: list[Change] = []
        for number, one in self.shown:
            notes = Notebook(number, language)
            self._page(number, one, notes)
            title = place_name("Title", "", language)
            told = [change for change in notes.changes if change.effect is Effect.KEPT or change.where == title]
            if len(told) < len(notes.changes):
                notes.changes[:] = told
                notes.note(Effect.WORDS, one.name, "list")
            changes += notes.changes
        return changes

    def _page(self, number: int, one: Found, notes: Notebook) -> None:
        part, base = self._deck.slides[number - 1], self._written[one.mark]
        made_part, fresh = self._remade.lists[one.mark]
        made = self._remade.deck
        assert made is not None
        if base.get("looks", {}).get(one.mark) == [table_look(one.shape)] and table_rows(one.shape) == _rows(base, one):
            new = next(other.shape for other in find(made, made_part) if other.mark == one.mark)
            self._replace(part, one.shape, new, notes)
        SlideRefresh(self._deck, part, (made, made_part), (base, fresh), notes).apply([one])

    def _replace(self, part: str, frame: Any, new: Any, notes: Notebook) -> None:
        """The table as it would be written now, with the widths that its words need."""
        if table_rows(frame) != table_rows(new):
            own, table = (next(one.iter(f"{{{A}}}tbl")) for one in (frame, new))
            high, wanted = (one.find(f"{{{P}}}xfrm/{{{A}}}ext") for one in (frame, new))
            if high.get("cy") == _height(own):
                high.set("cy", wanted.get("cy"))
            own.getparent().replace(own, copy.deepcopy(table))
            self._deck.touch(part)
            notes.note(Effect.WORDS, "", "list")


def _height(table: Any) -> str:
    return str(sum(int(row.get("h", "0")) for row in table.iter(f"{{{A}}}tr")))


def _rows(base: Facts, one: Found) -> list[list[str]]:
    rows: list[list[str]] = base["tables"][one.mark]
    return rows
