"""What is said of an arrow and of its handles to the pointer and to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.figure import DifferenceArrow, GrowthArrow


def of_arrow(note: GrowthArrow | DifferenceArrow, language: str) -> str:
    """The value with its arithmetic, or why there is none."""
    colon = "：" if language == "zh" else ": "
    return colon.join(part for part in (note.text, note.refusal or note.formula) if part)


def of_handle(note: GrowthArrow | DifferenceArrow, end: str, point: str, language: str) -> str:
    """Which end of which arrow it is, where it stands, and how to move it."""
    if language == "zh":
        name = "起点" if end == "start" else "终点"
        return f"箭头“{note.text}”的{name}，{point}。按回车键抓取，用左右键移动"
    return f'{end.capitalize()} of the arrow "{note.text}", {point}. Enter grabs it, left and right move it'
