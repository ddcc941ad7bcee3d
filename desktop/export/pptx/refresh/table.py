"""The rows of a native table, matched by what stands at their left."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.facts import paragraphs
from desktop.export.pptx.refresh.changes import Effect, Notebook, cut
from desktop.export.pptx.refresh.rewrite import set_words
from desktop.export.pptx.xml import A

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.refresh.find import Found

Key = tuple[str, ...]


class TableRows:
    """The rows of one table: as they are, as they were written, as they would be written now."""

    def __init__(self, one: Found, base: list[list[str]], fresh: list[list[str]], notes: Notebook) -> None:
        self.table = next(one.shape.iter(f"{{{A}}}tbl"))
        self.where = one.name
        self.notes = notes
        width = 2 if len({row[0] for row in fresh}) < len(fresh) and len(fresh[0]) > 1 else 1
        self.base = dict(zip(_keys(base, width), base, strict=True))
        self.fresh = dict(zip(_keys(fresh, width), fresh, strict=True))
        rows = list(self.table.iter(f"{{{A}}}tr"))
        words = [[paragraphs(cell) for cell in row.iter(f"{{{A}}}tc")] for row in rows]
        self.shown = dict(zip(_keys(words, width), rows, strict=True))

    def apply(self) -> bool:
        """Change the table; returns whether anything did."""
        changed = self._remove()
        before = next(self.table.iter(f"{{{A}}}tr"))
        for key, row in self.fresh.items():
            own = self.shown.get(key)
            if own is not None:
                changed |= self._cells(own, key, row)
            elif key in self.base:
                continue  # its owner took it out, or rewrote what it is found by
            else:
                own = copy.deepcopy(before)
                before.addnext(own)
                for cell, text in zip(own.iter(f"{{{A}}}tc"), row, strict=True):
                    set_words(cell, text)
                self.notes.note(Effect.PART, self.where, "row added", new=_name(key))
                changed = True
            before = own
        return changed

    def _remove(self) -> bool:
        gone = [key for key in self.shown if key in self.base and key not in self.fresh]
        for key in gone[: len(self.shown) - 1]:
            self.notes.note(Effect.PART, self.where, "row removed", old=_name(key))
            self.table.remove(self.shown[key])
        return bool(gone)

    def _cells(self, own: Any, key: Key, row: Sequence[str]) -> bool:
        changed = False
        base = self.base.get(key, [])
        for place, (cell, new) in enumerate(zip(own.iter(f"{{{A}}}tc"), row, strict=True)):
            now = paragraphs(cell)
            if now == new:
                continue
            if place >= len(base) or now == base[place]:
                set_words(cell, new)
                self.notes.note(Effect.NUMBER, f"{self.where}: {_name(key)}", "text", **cut(now, new))
                changed = True
            elif base[place] != new:
                self.notes.note(Effect.KEPT, self.where, "table kept", **cut(now, new))
        return changed


def _keys(rows: Sequence[Sequence[str]], width: int) -> list[Key]:
    """The first cells of each row, numbered where they come again."""
    counts: dict[Key, int] = {}
    found = []
    for row in rows:
        key = tuple(row[:width])
        counts[key] = counts.get(key, 0) + 1
        found.append((*key, str(counts[key])))
    return found


def _name(key: Key) -> str:
    return ", ".join(word for word in key[:-1] if word)
