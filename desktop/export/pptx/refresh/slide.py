"""One slide brought up to date: words, tables, drawings, charts, the evidence in its notes."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.facts import group_facts, named, paragraphs, table_rows
from desktop.export.pptx.refresh.changes import Effect, Notebook, cut
from desktop.export.pptx.refresh.chart import KeptAsItIsError
from desktop.export.pptx.refresh.chart_part import refresh_chart
from desktop.export.pptx.refresh.find import Found, find
from desktop.export.pptx.refresh.notes_page import NotesPage
from desktop.export.pptx.refresh.rewrite import set_words
from desktop.export.pptx.refresh.table import TableRows
from desktop.export.pptx.refresh.texts import SlideTexts
from desktop.export.pptx.xml import A, P

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile


class SlideRefresh:
    """State while one slide is merged in memory."""

    def __init__(
        self, deck: DeckFile, part: str, made: tuple[DeckFile, str], facts: tuple[Facts, Facts], notes: Notebook
    ) -> None:
        self.deck = deck
        self.part = part
        self.made_deck, self.made_part = made
        self._facts = facts
        self.base, self.fresh = facts
        self.notes = notes
        self.texts = SlideTexts(deck.tree(part), made[0].tree(made[1]), facts, notes)
        self.refused: set[str] = set()
        """Figures that could not be changed."""

    def apply(self, found: Sequence[Found], *, words: bool = True) -> None:
        """The figures, and with ``words`` everything else on the slide and its notes."""
        written = {one.mark: one for one in find(self.made_deck, self.made_part)}
        if words:
            self.texts.apply()
            self._note_texts()
        for one in found:
            other = written.get(one.mark)
            if one.kind == "picture":
                self._refuse(one, "picture")
            elif other is None:
                continue
            elif one.kind == "chart" and one.mark in self.base.get("charts", {}) and other.chart:
                self._chart(one, other)
            elif one.kind == "table" and one.mark in self.base.get("tables", {}):
                self._table(one, other)
            elif one.kind == "group" and one.mark in self.base.get("groups", {}):
                self._group(one, other)
        if words:
            NotesPage(self.deck, self.part, (self.made_deck, self.made_part), self._facts, self.notes).apply()

    def date(self) -> None:
        """Say of what day the slide is by now."""
        self.texts.date()
        self._note_texts()

    def _note_texts(self) -> None:
        if self.texts.changed:
            self.deck.touch(self.part)

    def _refuse(self, one: Found, why: str) -> None:
        self.refused.add(one.mark)
        self.notes.note(Effect.REFUSED, one.name, why)

    def _chart(self, one: Found, other: Found) -> None:
        facts = self.base["charts"][one.mark], self.fresh["charts"][one.mark]
        before = len(self.notes.changes)
        try:
            refresh_chart(self.deck, one.chart, (self.made_deck, other.chart), facts, self.notes, one.name)
        except KeptAsItIsError as error:
            del self.notes.changes[before:]
            self._refuse(one, str(error))
            return
        self._description(one, other)

    def _description(self, one: Found, other: Found) -> None:
        """The alternative text tells numbers: it follows, unless its owner rewrote it."""
        base = self.base.get("alts", {}).get(one.mark, "")
        new = named(other.shape).get("descr", "")
        if named(one.shape).get("descr", "") == base != new:
            named(one.shape).set("descr", new)
            self.deck.touch(self.part)

    def _table(self, one: Found, other: Found) -> None:
        base, fresh = self.base["tables"][one.mark], self.fresh["tables"][one.mark]
        now = table_rows(one.shape)
        if base == fresh and now == base:
            return
        if any(len(row) != len(base[0]) for row in now) or len(base[0]) != len(fresh[0]):
            if base != fresh:
                self._refuse(one, "columns")
            return
        merge = TableRows(one, base, fresh, self.notes)
        if merge.apply():
            self.deck.touch(self.part)
        self._description(one, other)

    def _group(self, one: Found, other: Found) -> None:
        base, fresh = self.base["groups"][one.mark], self.fresh["groups"][one.mark]
        if base == fresh:
            return
        now = group_facts(one.shape)
        self._say_words(one.name, base, fresh)
        if _placed(now) == _placed(base):
            self._draw(one, other)
        else:
            self._words_of_group(one, base, fresh)
            self.notes.note(Effect.KEPT, one.name, "drawing kept")
        self._description(one, other)
        self.deck.touch(self.part)

    def _draw(self, one: Found, other: Found) -> None:
        """The drawing made anew in the owner's frame."""
        group = one.shape
        for child in list(group)[2:]:
            group.remove(child)
        frame, new = (g.find(f"{{{P}}}grpSpPr/{{{A}}}xfrm") for g in (group, other.shape))
        for name in ("chOff", "chExt"):
            own, source = frame.find(f"{{{A}}}{name}"), new.find(f"{{{A}}}{name}")
            own.attrib.update(source.attrib)
        tree = self.deck.tree(self.part)
        highest = max(int(e.get("id", "0")) for e in tree.iter(f"{{{P}}}cNvPr"))
        ids: dict[str, str] = {}
        for child in list(other.shape)[2:]:
            added = copy.deepcopy(child)
            group.append(added)
            for number, own in enumerate(added.iter(f"{{{P}}}cNvPr"), highest + 1):
                ids[own.get("id")] = str(number)
                own.set("id", str(number))
                highest = number
        for end in group.iter(f"{{{A}}}stCxn", f"{{{A}}}endCxn"):
            end.set("id", ids.get(end.get("id"), end.get("id")))
        self.notes.note(Effect.PART, one.name, "drawn")

    def _say_words(self, where: str, base: list[list[Any]], fresh: list[list[Any]]) -> None:
        """Words that change under the same name."""
        old, new = _words(base), _words(fresh)
        for name, text in old.items():
            if name in new and new[name] != text:
                self.notes.note(Effect.NUMBER, where, "text", **cut(text, new[name]))

    def _words_of_group(self, one: Found, base: list[list[Any]], fresh: list[list[Any]]) -> None:
        old, new = _words(base), _words(fresh)
        for shape in one.shape.iter(f"{{{P}}}sp"):
            name = named(shape).get("name", "")
            if name in old and name in new and paragraphs(shape) == old[name] != new[name]:
                set_words(shape.find(f"{{{P}}}txBody"), new[name])


def _placed(rows: list[list[Any]]) -> list[list[Any]]:
    """Shapes with their places relative to the first, so that a moved group is the same drawing."""
    x, y = rows[0][3][:2] if rows and rows[0][3] else (0, 0)
    return [[r[0], r[1], r[2], [p - (x, y)[i] if i < 2 else p for i, p in enumerate(r[3])], r[4]] for r in rows]


def _words(rows: list[list[Any]]) -> dict[str, str]:
    """Name -> words of the shapes whose name is unique."""
    names = [row[1] for row in rows]
    return {row[1]: row[2] for row in rows if row[2] and names.count(row[1]) == 1}
