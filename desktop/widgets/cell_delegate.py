"""Paints the cells of tables: words, numbers, unknown boxes, bars, pills, badges; no widgets in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.theme import icons
from desktop.theme.badge import paint_badge, paint_unknown
from desktop.theme.hatch import hatch_brush
from desktop.widgets.marked_text import paint_marked
from desktop.widgets.spark import paint_spark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme
    from desktop.widgets.spark import PointLook

PADDING = 6
UNKNOWN_WIDTH, UNKNOWN_HEIGHT = 26, 11
BAR_HEIGHT = 8
PILL_HEIGHT = 18
SPILL = 48
FAINT, DEEP = 0.015, 0.17
"""How much ink shades the least and the largest number."""


class CellLook(Protocol):
    """What a cell shows; models hand out records of this shape under one role."""

    text: str
    look: str
    """value, modelled, unknown (nobody published it) or blank (does not apply)."""
    tone: str
    strong: bool
    numeric: bool
    colour: int | None
    """Entity number of a small square before the text."""
    is_round: bool
    """The mark before the text is a dot instead of a square."""
    bar: float | None
    """Share of the cell's bar, 0 to 1."""
    bar_colour: int
    pills: tuple[tuple[str, bool], ...]
    """Words and whether they are disputed."""
    badge: str
    badge_text: str
    icon: str
    spills: bool
    """The text may reach into the empty cell beside it."""
    dots: tuple[tuple[float, int, bool], ...]
    """Places on a line 0 to 1, entity number, hollow."""
    spark_colour: int
    heat: float | None
    """How strongly the ground is shaded, 0 to 1."""
    sought: tuple[str, ...]
    """Words in small letters that are marked in the text."""
    aside: str
    """Quiet words after the text."""

    spark: Sequence[PointLook]
    """Values over time, in order."""


def _is_empty(cell: CellLook) -> bool:
    return cell.look == "value" and not (cell.text or cell.pills or cell.badge or cell.icon or cell.dots or cell.spark)


class CellDelegate(QStyledItemDelegate):
    """Draws ``CellLook`` records found under ``role``."""

    def __init__(self, theme: Theme, role: int, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row_height = row_height
        self._role = role

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equally high."""
        return QSize(40, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell; the view has drawn the row's ground."""
        cell: CellLook | None = index.data(self._role)
        if cell is None or cell.look == "blank":
            return
        rect = option.rect
        box = QRectF(rect).adjusted(PADDING, 0, -PADDING, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.spills:
            box = (
                box.adjusted(-SPILL, 0, 0, 0)
                if cell.numeric
                else box.adjusted(0, 0, max(SPILL, self._empty(option, index)), 0)
            )
        else:
            painter.setClipRect(rect)
        if cell.heat is not None:
            self._shade(painter, QRectF(rect), cell.heat)
        if cell.dots:
            self._dots(painter, box, cell)
        elif cell.spark:
            paint_spark(painter, box, cell.spark, cell.spark_colour, self.theme)
        elif cell.pills:
            self._pills(painter, box, cell)
        elif cell.badge:
            self._badge(painter, box, cell)
        else:
            self._value(painter, box, cell)
        painter.restore()

    def _empty(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
        """How wide the cells are that follow in the row and say nothing."""
        view, wide = option.widget, 0
        if not isinstance(view, QTreeView):
            return wide
        model, above = index.model(), index.parent()
        for column in range(index.column() + 1, model.columnCount(above)):
            beside: CellLook | None = model.index(index.row(), column, above).data(self._role)
            if beside is not None and not _is_empty(beside):
                break
            wide += view.columnWidth(column)
        return wide

    def _value(self, painter: QPainter, box: QRectF, cell: CellLook) -> None:
        box = self._mark(painter, box, cell)
        if cell.bar is not None:
            self._bar(painter, box, cell)
        if cell.look == "unknown":
            left = box.right() - UNKNOWN_WIDTH if cell.numeric else box.left()
            top = box.center().y() - UNKNOWN_HEIGHT / 2
            paint_unknown(painter, QRectF(left, round(top) + 0.5, UNKNOWN_WIDTH, UNKNOWN_HEIGHT), self.theme)
            return
        font = self.theme.font("body.strong" if cell.strong else "body")
        painter.setFont(font)
        painter.setPen(self.theme.colour(self._ink(cell)))
        if cell.sought or cell.aside:
            paint_marked(painter, box, cell.text, cell.sought, cell.aside, self.theme)
            return
        side = Qt.AlignmentFlag.AlignRight if cell.numeric else Qt.AlignmentFlag.AlignLeft
        metrics, shown = QFontMetrics(font), cell.text
        if metrics.horizontalAdvance(shown) > box.width():
            if cell.numeric:  # never shortened for the sake of a margin
                painter.setClipping(False)
                box = box.adjusted(-2 * PADDING, 0, 0, 0)
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
        if cell.look == "modelled":
            self._underline(painter, box, cell, shown)

    def _shade(self, painter: QPainter, rect: QRectF, heat: float) -> None:
        """Ink at a few percent: colour means an entity, so a number is shaded with none."""
        ground = QColor(self.theme.colour("text.primary"))
        ground.setAlphaF(FAINT + heat * (DEEP - FAINT))
        painter.fillRect(rect.adjusted(1, 1, -1, -2), ground)

    @staticmethod
    def _ink(cell: CellLook) -> str:
        if cell.tone:
            return cell.tone if cell.tone in {"ok", "disputed", "error", "accent"} else f"text.{cell.tone}"
        return "text.secondary" if cell.look == "modelled" else "text.primary"

    def _mark(self, painter: QPainter, box: QRectF, cell: CellLook) -> QRectF:
        """The square, dot or icon before the text; what is left for the text."""
        if cell.icon:
            picture = icons.pixmap(cell.icon, self.theme, self._ink(cell), 15, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left(), box.center().y() - 7.5), picture)
            return box.adjusted(22, 0, 0, 0)
        if cell.colour is None:
            return box
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.entity(cell.colour).fill)
        middle = box.center().y()
        if cell.is_round:
            painter.drawEllipse(QPointF(box.left() + 4, middle), 4, 4)
        else:
            painter.drawRoundedRect(QRectF(box.left(), middle - 4.5, 9, 9), 2, 2)
        return box.adjusted(16, 0, 0, 0)

    def _bar(self, painter: QPainter, box: QRectF, cell: CellLook) -> None:
        number = QFontMetrics(self.theme.font("body")).horizontalAdvance("100.0 %") + 4
        room = box.width() - number
        if room < 16 or cell.bar is None:
            return
        colours = self.theme.entity(cell.bar_colour)
        bar = QRectF(box.left(), box.center().y() - BAR_HEIGHT / 2, max(2.0, room * cell.bar), BAR_HEIGHT)
        if cell.look == "modelled":
            painter.setPen(QPen(colours.fill, 1))
            painter.setBrush(hatch_brush(colours.tint, colours.fill, painter.device().devicePixelRatioF()))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(bar, colours.fill)

    def _underline(self, painter: QPainter, box: QRectF, cell: CellLook, shown: str) -> None:
        width = QFontMetrics(painter.font()).horizontalAdvance(shown)
        left = box.right() - width if cell.numeric else box.left()
        pen = QPen(self.theme.colour("text.tertiary"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        y = round(box.center().y() + 9) + 0.5
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))

    def _pills(self, painter: QPainter, box: QRectF, cell: CellLook) -> None:
        font = self.theme.font("micro")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        x = box.left()
        for word, disputed in cell.pills:
            width = metrics.horizontalAdvance(word) + 10
            if x > box.left() and x + width > box.right():
                break
            frame = QRectF(x, box.center().y() - PILL_HEIGHT / 2, min(width, box.right() - x), PILL_HEIGHT)
            frame = frame.adjusted(0.5, 0.5, -0.5, -0.5)
            pen = QPen(self.theme.colour("disputed.line" if disputed else "line.strong"), 1)
            if disputed:
                pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 3, 3)
            painter.setPen(self.theme.colour("disputed" if disputed else "text.secondary"))
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, int(frame.width()) - 8)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, shown)
            x += width + 4

    def _badge(self, painter: QPainter, box: QRectF, cell: CellLook) -> None:
        painter.setFont(self.theme.font("micro"))
        width = QFontMetrics(painter.font()).horizontalAdvance(cell.badge_text)
        left = box.right() - width - 18
        paint_badge(painter, QPointF(left + 6, box.center().y()), cell.badge, self.theme)
        painter.setPen(self.theme.colour("disputed" if cell.badge == "disputed" else "text.secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell.badge_text)

    def _dots(self, painter: QPainter, box: QRectF, cell: CellLook) -> None:
        line = box.adjusted(0, 0, -24, 0)
        middle = round(box.center().y()) + 0.5
        painter.setPen(QPen(self.theme.colour("line.hair"), 1))
        painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
        for place, colour, hollow in sorted(cell.dots, key=lambda dot: dot[2]):
            centre = QPointF(line.left() + 6 + place * (line.width() - 12), middle)
            if hollow:
                painter.setPen(QPen(self.theme.colour("text.primary"), 1.5))
                same = any(abs(place - other) * line.width() < 3 for other, _, ring in cell.dots if not ring)
                painter.setBrush(Qt.BrushStyle.NoBrush if same else QColor(self.theme.colour("surface.content")))
                radius = 6.0 if same else 4.0
                painter.drawEllipse(centre, radius, radius)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.entity(colour).fill)
                painter.drawEllipse(centre, 4, 4)
