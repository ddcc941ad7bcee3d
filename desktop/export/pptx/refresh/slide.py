"""One slide brought up to date: words, tables, drawings, charts, the evidence in its notes."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.facts import MARK, group_facts, named, paragraphs, table_rows, texts_of
from desktop.export.pptx.notes import END, START, own_block
from desktop.export.pptx.refresh.changes import Effect, Notebook, cut, shown_part
from desktop.export.pptx.refresh.chart import KeptAsItIsError
from desktop.export.pptx.refresh.chart_part import refresh_chart, set_words
from desktop.export.pptx.refresh.find import Found, find
from desktop.export.pptx.refresh.table import TableRows
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
        self.base, self.fresh = facts
        self.notes = notes
        self.refused: set[str] = set()
        """Figures that could not be changed."""

    def apply(self, found: Sequence[Found], *, words: bool = True) -> None:
        """The figures, and with ``words`` everything else on the slide and its notes."""
        written = {one.mark: one for one in find(self.made_deck, self.made_part)}
        if words:
            self._texts()
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
            self._notes()

    def _refuse(self, one: Found, why: str) -> None:
        self.refused.add(one.mark)
        self.notes.note(Effect.REFUSED, one.name, why)

    def _texts(self) -> None:
        base, fresh = self.base["texts"], self.fresh["texts"]
        shown = texts_of(self.deck.tree(self.part))
        taken = {name for name in base if name in shown}
        for name, old in base.items():
            new = fresh.get(name, "")
            if old == new:
                continue
            # A program that renames shapes leaves their words alone.
            shape = shown.get(name)
            if shape is None:
                shape = next((s for n, s in shown.items() if n not in taken and paragraphs(s) == old), None)
            if shape is None:
                continue
            now = paragraphs(shape)
            where = MARK.sub("", name).strip() or name
            if now != old:
                if now != new:
                    self.notes.note(Effect.KEPT, where, "name kept", **cut(now, new))
                continue
            if new:
                set_words(shape.find(f"{{{P}}}txBody"), new)
                self.notes.note(Effect.WORDS, where, "text", **cut(old, new))
            else:
                shape.getparent().remove(shape)
                self.notes.note(Effect.WORDS, where, "text removed", old=shown_part(old))
            self.deck.touch(self.part)
        for name in fresh:
            if name not in base and name not in shown and not MARK.search(name):
                self._add(name)

    def _add(self, name: str) -> None:
        """A text that the slide had no need of before: a first footnote."""
        shape = copy.deepcopy(texts_of(self.made_deck.tree(self.made_part))[name])
        tree = self.deck.tree(self.part).find(f"{{{P}}}cSld/{{{P}}}spTree")
        highest = max((int(e.get("id", "0")) for e in tree.iter(f"{{{P}}}cNvPr")), default=1)
        named(shape).set("id", str(highest + 1))
        tree.append(shape)
        self.deck.touch(self.part)
        self.notes.note(Effect.WORDS, name, "text added", new=shown_part(self.fresh["texts"][name]))

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

    def _notes(self) -> None:
        base, fresh = self.base.get("notes", ""), self.fresh.get("notes", "")
        part = self.deck.related(self.part, "notesSlide")
        if base == fresh or not part:
            return
        tree = self.deck.tree(part)
        body = next((b for b in tree.iter(f"{{{P}}}txBody") if own_block(paragraphs(b))), None)
        if body is None or _plainly(own_block(paragraphs(body))) != _plainly(base):
            self.notes.note(Effect.KEPT, "", "notes kept")
            return
        self._write_notes(body, base, fresh)
        self.deck.touch(part)
        self.notes.note(Effect.WORDS, "", "notes")
        new = {line.split(" | ")[0] for line in fresh.split("\n")}
        for line in base.split("\n"):
            if line.startswith("- ") and " | " in line and line.split(" | ")[0] not in new:
                self.notes.note(Effect.PART, "", "withdrawn", old=shown_part(line.removeprefix("- ")))

    def _write_notes(self, body: Any, base: str, fresh: str) -> None:
        """Only the paragraphs of our block are replaced."""
        own = body.findall(f"{{{A}}}p")
        words = [paragraphs_text(p) for p in own]
        first = words.index(START)
        last = len(words) - 1 - words[::-1].index(END)
        block = etree.Element(f"{{{P}}}txBody")
        block.append(copy.deepcopy(own[first]))
        set_words(block, fresh)
        at = list(body).index(own[first])
        for paragraph in own[first : last + 1]:
            body.remove(paragraph)
        for place, paragraph in enumerate(list(block)):
            body.insert(at + place, paragraph)


def paragraphs_text(paragraph: Any) -> str:
    """The words of one paragraph."""
    return "".join(t.text or "" for t in paragraph.iter(f"{{{A}}}t"))


def _placed(rows: list[list[Any]]) -> list[list[Any]]:
    """Shapes with their places relative to the first, so that a moved group is the same drawing."""
    x, y = rows[0][3][:2] if rows and rows[0][3] else (0, 0)
    return [[r[0], r[1], r[2], [p - (x, y)[i] if i < 2 else p for i, p in enumerate(r[3])], r[4]] for r in rows]


def _words(rows: list[list[Any]]) -> dict[str, str]:
    """Name -> words of the shapes whose name is unique."""
    names = [row[1] for row in rows]
    return {row[1]: row[2] for row in rows if row[2] and names.count(row[1]) == 1}


def _plainly(text: str) -> str:
    return " ".join(text.split())
