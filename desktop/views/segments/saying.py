"""The sentence under the title of the Segments page: what is known of the splits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.itemmodels.segment_frame import Frame

translate = QCoreApplication.translate


def sentence_of(frame: Frame) -> str:
    """How many segments there are, how many of them have a number, in which unit."""
    count, splits = f"{frame.count:,}", len(frame.dimensions)
    if frame.known is None:
        text = translate(
            "SegmentsPage", "{unit}. {count} segments in {splits} splits; they are read as they are opened."
        )
        return text.format(unit=frame.scale.label, count=count, splits=splits).lstrip(". ")
    if not frame.known:
        text = translate(
            "SegmentsPage",
            "{count} segments in {splits} splits; none has a published number, what is known are claims.",
        )
        return text.format(count=count, splits=splits)
    text = translate(
        "SegmentsPage", "{unit}. {known} of {count} segments have a published number; the others are shown as unknown."
    )
    return text.format(unit=frame.scale.label, known=frame.known, count=count)
