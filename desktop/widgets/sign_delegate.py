"""Paints a table of signs: a name with a line below it, triangles and dots in columns, small bars at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from desktop.theme.badge import paint_badge
from desktop.theme.sign import paint_sign, sign_width
from desktop.widgets.cell_delegate import CellDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

HEADING: Final = 36
PAD: Final = 10
BAR: Final = 6
UNIT: Final = 6
"""How long a bar is for each one counted, as far as there is room."""


class SignLook(Protocol):
    """What a cell shows."""

    form: str
    """heading, name, sign, bars, words or blank."""
    text: str
    detail: str
    sign: str
    level: float | None
    is_own: bool
    """Whether the person says so: underlined like everything modelled."""
    counts: tuple[int, int]


class SignDelegate(CellDelegate):
    """Draws ``SignLook`` records found under the role of the cells."""

    preview: tuple[QPersistentModelIndex, str, float | None] | None = None
    """A cell in the hand with the sign it would get."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings are lower than the rows below them."""
        cell: SignLook | None = index.sibling(index.row(), 0).data(self._role)
        is_heading = cell is not None and cell.form == "heading"
        return QSize(40, min(HEADING, self.row_height) if is_heading else self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell; the view has drawn the row's ground."""
        cell: SignLook | None = index.data(self._role)
        if cell is None:
            return
        box = QRectF(option.rect)
        painter.save()
        if cell.form in {"sign", "bars", "words", "blank"}:
            painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), self.theme.colour("line.hair"))
        if cell.form == "heading":
            self._line(painter, box.adjusted(PAD, 0, -PAD, 0), cell.text, "small.strong", "text.primary")
        elif cell.form == "name":
            self._name(painter, box.adjusted(PAD, 0, -PAD, 0), cell)
        elif cell.form == "sign":
            held = self.preview
            is_held = held is not None and held[0] == QPersistentModelIndex(index)
            sign, level = (held[1], held[2]) if held is not None and is_held else (cell.sign, cell.level)
            self._sign(painter, box, sign, level, is_own=cell.is_own or is_held)
        elif cell.form == "bars":
            self._bars(painter, box, cell.counts)
        elif cell.form == "words":
            self._words(painter, box.adjusted(PAD, 0, -PAD / 2, 0), cell)
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, text: str, style: str, token: str) -> None:
        font = self.theme.font(style)
        painter.setFont(font)
        painter.setPen(self.theme.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _name(self, painter: QPainter, box: QRectF, cell: SignLook) -> None:
        """The name and below it why it matters, in a line each; a long name takes both. The tip holds all of it."""
        if QFontMetrics(self.theme.font("body")).horizontalAdvance(cell.text) > box.width():
            self._wrapped(painter, box, cell.text)
            return
        if not cell.detail:
            self._line(painter, box, cell.text, "body", "text.primary")
            return
        first, second = (QFontMetrics(self.theme.font(style)).height() for style in ("body", "micro"))
        top = box.center().y() - (first + second) / 2
        self._line(painter, QRectF(box.left(), top, box.width(), first), cell.text, "body", "text.primary")
        below = QRectF(box.left(), top + first, box.width(), second)
        self._line(painter, below, cell.detail, "micro", "text.tertiary")

    def _wrapped(self, painter: QPainter, box: QRectF, text: str) -> None:
        """A long name in two lines; what does not fit even there ends in an ellipsis."""
        font = self.theme.font("body")
        metrics = QFontMetrics(font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        shown = text
        while shown and metrics.boundingRect(box.toRect(), flags, shown).height() > 2 * metrics.lineSpacing():
            shown = shown[:-2].rstrip() + "…" if len(shown) > 2 else ""
        painter.setFont(font)
        painter.setPen(self.theme.colour("text.primary"))
        painter.drawText(box, int(flags), shown)

    def _sign(self, painter: QPainter, box: QRectF, sign: str, level: float | None, *, is_own: bool) -> None:
        if not sign:
            return
        if sign == "zero":
            font = self.theme.font("body")
            painter.setFont(font)
            painter.setPen(self.theme.colour("text.secondary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "0")
            wide = float(QFontMetrics(font).horizontalAdvance("0"))
        else:
            wide = sign_width(sign, level)
            paint_sign(painter, QPointF(box.center().x() - wide / 2, box.center().y()), sign, level, self.theme)
        if is_own:
            pen = QPen(self.theme.colour("text.tertiary"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            y = round(box.center().y() + 10) + 0.5
            left = box.center().x() - wide / 2
            painter.drawLine(QPointF(left, y), QPointF(left + wide, y))

    def _bars(self, painter: QPainter, box: QRectF, counts: tuple[int, int]) -> None:
        """How often it is pushed to the right of the line, how often held back to its left."""
        up, down = counts
        middle = round(box.center().x())
        font = self.theme.font("micro")
        painter.setFont(font)
        room = box.width() / 2 - 16
        unit = min(UNIT, room / max(1, up, down))
        tokens = ("text.secondary", "chart.axis")
        for count, side, token, lift in ((up, 1, tokens[0], -8), (down, -1, tokens[1], 2)):
            if not count:
                continue
            long = max(2.0, count * unit)
            top = round(box.center().y()) + lift
            left = middle if side > 0 else middle - long
            painter.fillRect(QRectF(left, top, long, BAR), self.theme.colour(token))
            painter.setPen(self.theme.colour("text.secondary"))
            place = QRectF(middle + long + 4, top - 5, 24, 16) if side > 0 else QRectF(left - 28, top - 5, 24, 16)
            flag = Qt.AlignmentFlag.AlignLeft if side > 0 else Qt.AlignmentFlag.AlignRight
            painter.drawText(place, flag | Qt.AlignmentFlag.AlignVCenter, str(count))
        if up or down:
            painter.fillRect(QRectF(middle, box.center().y() - 11, 1, 22), self.theme.colour("chart.axis"))

    def _words(self, painter: QPainter, box: QRectF, cell: SignLook) -> None:
        """A few quiet words; a dot before a count of sources."""
        if not cell.text:
            return
        if cell.sign == "sources":
            paint_badge(painter, QPointF(box.left() + 6, box.center().y()), "published", self.theme)
            box = box.adjusted(18, 0, 0, 0)
        self._line(painter, box, cell.text, "micro", "text.secondary")
        if cell.is_own:
            font = self.theme.font("micro")
            wide = min(box.width(), QFontMetrics(font).horizontalAdvance(cell.text))
            pen = QPen(self.theme.colour("text.tertiary"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            y = round(box.center().y() + 8) + 0.5
            painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + wide, y))
