"""The sentence under the title of the Segments page: the unit, and how much of the market is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.views.segments.reading import Splits

translate = QCoreApplication.translate


def sentence(splits: Splits | None) -> str:
    """What is known of the splits; empty until they are read."""
    if splits is None or not splits.contexts:
        return ""
    unit = next((context.scale.label for context in splits.contexts if context.values), "")
    if splits.known is None:
        one = len(splits.contexts) == 1
        many = translate("SegmentsPage", "{unit}. {count} segments in {splits} splits.")
        text = translate("SegmentsPage", "{unit}. {count} segments.") if one else many
    elif not splits.known:
        text = translate("SegmentsPage", "{count} segments in {splits} splits; none has a published number.")
    else:
        text = translate("SegmentsPage", "{unit}. {known} of {count} segments have a published number.")
    known, count = f"{splits.known or 0:,}", f"{splits.segments:,}"
    return text.format(unit=unit, known=known, count=count, splits=len(splits.contexts))
