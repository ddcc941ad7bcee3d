"""The order of siblings in a segment tree: as in the document, or by a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.itemmodels.segment_rows import SegmentRows


@frozen
class Sorting:
    """By which column siblings are sorted, and which way."""

    key: str
    descending: bool = True


def in_order(rows: SegmentRows, siblings: Iterable[int], sorting: Sorting | None) -> list[int]:
    """Unknown last, equal ones as in the document: there a row's number grows with its place."""
    plain = sorted(siblings)
    if sorting is None:
        return plain
    if sorting.key == "name":
        return sorted(plain, key=lambda row: rows.label(row).casefold(), reverse=sorting.descending)
    found = [(row, rows.number(row, sorting.key)) for row in plain]
    known = [(row, value) for row, value in found if value is not None]
    known.sort(key=lambda pair: -pair[1] if sorting.descending else pair[1])
    return [row for row, _ in known] + [row for row, value in found if value is None]
