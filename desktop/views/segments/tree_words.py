"""The words around the segment tree: its column heads, how much is open, how much was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.itemmodels.cell_table import Heading
from desktop.itemmodels.segment_columns import COLUMNS

if TYPE_CHECKING:
    from desktop.itemmodels.segment_frame import Frame
    from desktop.itemmodels.segment_order import Sorting
    from desktop.itemmodels.segment_reading import FoundRows
    from desktop.itemmodels.segment_rows import SegmentRows

translate = QCoreApplication.translate
UP, DOWN = "\N{UPWARDS ARROW}", "\N{DOWNWARDS ARROW}"
NUMERIC = frozenset({"first", "share", "last", "growth", "contribution", "rank"})


def headings(frame: Frame, sorting: Sorting | None) -> tuple[Heading, ...]:
    """The column heads as they stand above the rows; an arrow in the one by which siblings are sorted.

    The arrow is a letter and not Qt's mark, which would stand over the numbers of a narrow head, unheard.
    """
    words = {
        "name": translate("TreePanel", "Segment"),
        "first": frame.head(frame.year),
        "share": translate("TreePanel", "Share"),
        "last": frame.head(frame.last),
        "growth": translate("TreePanel", "CAGR"),
        "contribution": translate("TreePanel", "Adds"),
        "rank": translate("TreePanel", "Rank"),
        "spark": translate("TreePanel", "Trend"),
        "claims": translate("TreePanel", "Claims"),
        "badge": "",
    }
    if sorting is not None:
        words[sorting.key] = f"{words[sorting.key]} {DOWN if sorting.descending else UP}"
    return tuple(Heading(words[key], numeric=key in NUMERIC) for key in COLUMNS)


def column_words(frame: Frame) -> dict[str, str]:
    """The columns in full, for a menu."""
    first, last = frame.head(frame.year), frame.head(frame.last)
    value = translate("TreePanel", "Value {year}")
    return {
        "name": translate("TreePanel", "Name"),
        "first": value.format(year=first).rstrip(),
        "share": translate("TreePanel", "Share of the whole"),
        "last": value.format(year=last).rstrip() if last else translate("TreePanel", "Value of a later year"),
        "growth": translate("TreePanel", "Growth a year"),
        "contribution": translate("TreePanel", "Contribution to the growth of the whole"),
        "rank": translate("TreePanel", "Rank"),
        "spark": translate("TreePanel", "Trend over the years"),
        "claims": translate("TreePanel", "Claims"),
        "badge": translate("TreePanel", "Evidence"),
    }


def open_sentence(rows: SegmentRows) -> str:
    """How much of a large tree is open; empty where all that was wished is."""
    if not rows.left_closed:
        return ""
    text = translate("TreePanel", "The first {rows} rows are open; {closed} branches stay closed.")
    return text.format(rows=f"{len(rows):,}", closed=f"{rows.left_closed:,}")


def found_sentence(found: FoundRows, count: int) -> str:
    """How many segments a filter found."""
    if not found.names:
        text = translate("TreePanel", 'None of the {count} segments of this market is called "{text}".')
        return text.format(count=f"{count:,}", text=found.text)
    if found.is_all:
        text = translate("TreePanel", "{hits} of {count} segments")
    else:
        text = translate("TreePanel", "The first {hits} hits in {count} segments; type more to see others")
    return text.format(hits=f"{len(found.names):,}", count=f"{count:,}")
