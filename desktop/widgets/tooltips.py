"""Tooltips as plain text: Qt would render markup, and the words may come from other people's files."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


class PlainTooltips(QObject):
    """An event filter of the application that shows every tooltip letter by letter."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take over tooltip events of widgets and of cells in item views.

        Every event of the program comes by here, so its class is asked first: that costs a fraction of its type.
        """
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip or not isinstance(watched, QWidget):
            return False
        text = _text_at(watched, event.pos())
        if not text:
            return False
        QToolTip.showText(event.globalPos(), plain(text), watched)
        return True


def plain(text: str) -> str:
    """Markup that shows exactly these characters."""
    return f"<span>{html.escape(text).replace(chr(10), '<br>')}</span>"


def _text_at(widget: QWidget, position: QPoint) -> str:
    view = widget.parent()
    if isinstance(view, QAbstractItemView) and widget is view.viewport():
        value = view.indexAt(position).data(Qt.ItemDataRole.ToolTipRole)
        return value if isinstance(value, str) else ""
    return widget.toolTip()
