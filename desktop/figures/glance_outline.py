"""The outline of a sold report as rows: its chapters in order, each with how much of it is on file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.chapter_counts import Counter
from desktop.figures.glance import OutlineRow
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.glance import GlanceSnapshot
    from desktop.market.records import Chapter


def outline(known: GlanceSnapshot, language: str) -> tuple[OutlineRow, ...]:
    """The chapters in the order of the report, sections below their chapters."""
    below: dict[str, list[Chapter]] = {}
    ids = {row.id for row in known.chapters}
    for row in known.chapters:
        parent = row.parent_id if row.parent_id in ids else ""
        below.setdefault(parent or "", []).append(row)
    counter = Counter(known, below, language)
    rows: list[OutlineRow] = []
    waiting = [(row, 0, "") for row in reversed(below.get("", []))]
    while waiting:
        chapter, level, parent = waiting.pop()
        count = counter.of(chapter)
        children = below.get(chapter.id, [])
        rows.append(
            OutlineRow(
                id=chapter.id,
                number=chapter.number,
                title=name(chapter, language),
                level=level,
                parent=parent,
                children=len(children),
                known=count.known,
                modelled=count.modelled,
                missing=count.missing,
                remark=count.remark,
                lineage=count.lineage,
            )
        )
        waiting += [(child, level + 1, chapter.id) for child in reversed(children)]
    return tuple(rows)
