"""Words of a painted slide that find no room end in dots at a whole line, in every size, script and box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from desktop.plotting.box import Box
from desktop.plotting.slide import _WRAP, ROOM, kept_words
from desktop.theme.fonts import font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_words_without_room_end_in_dots_at_a_whole_line(qapp: QApplication) -> None:
    latin = "Users reach 411 million, while investment is 98 percent below its value of 2021; " * 9
    chinese = "用户规模达到四亿一千一百万，已披露的投资比二〇二一年低百分之九十八；" * 9
    box, wrong = Box(0, 0, ROOM, 36), []
    for text in (latin, chinese, "Donau" * 200, "One line", ""):
        chosen = font("body.strong")
        chosen.setPixelSize(12)
        kept = kept_words(text, box, chosen)
        high = QFontMetricsF(chosen).boundingRect(QRectF(0, 0, box.width, 999), _WRAP, kept).height()
        wrong += [f"{kept[:30]}: {high} px high"] if high > box.height + 1 else []
        if kept != text:
            head = kept.removesuffix("…")
            wrong += [f"{kept[-30:]}: no dots"] if head == kept else []
            wrong += [f"{kept[-30:]}: other words"] if not text.startswith(head) else []
            is_torn = text is latin and text[len(head)].isalnum()
            wrong += [f"{kept[-30:]}: ends within a word"] if is_torn or head.endswith((",", "，")) else []
            wrong += [f"{kept[-30:]}: one line of two"] if high < 30 and text in (latin, chinese) else []
    assert wrong == []
