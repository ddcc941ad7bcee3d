"""Heads of things side by side: a coloured square and two names above, parameters with their units at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

from desktop.theme import icons
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

TALL, TALLER = 44, 64
"""Heads whose names need one line, and two."""
PAD: Final = 8
LINE: Final = 19
UNIT: Final = 16
"""Height of a unit below its name."""
SQUARE: Final = 9
CROSS: Final = 12


class HeadLook(Protocol):
    """What a head shows."""

    title: str
    detail: str
    colour: int
    is_heading: bool
    mark: str
    is_reference: bool


class ThingHeads(QHeaderView, Themed):
    """Columns can be dragged; a cross at the right of the one under the pointer takes it away."""

    removed = Signal(int)

    def __init__(self, theme: Theme, role: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._role = role
        self._hovered = -1
        self._lines = 1
        self.may_remove = True
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(TALL)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(120, self.height())

    def fit(self, width: int) -> None:
        """Room for a second line where a name needs one in columns of that width."""
        metrics = QFontMetrics(self.theme.font("body.strong"))
        room = width - PAD - SQUARE - 7 - 4
        heads = [self.model().headerData(s, Qt.Orientation.Horizontal, self._role) for s in range(self.count())]
        self._lines = 2 if any(metrics.horizontalAdvance(head.title) > room for head in heads if head) else 1
        self.setFixedHeight(TALLER if self._lines > 1 else TALL)

    def cross(self, section: int) -> QRect:
        """Where the cross of a column is."""
        right = self.sectionViewportPosition(section) + self.sectionSize(section)
        return QRect(right - CROSS - 8, 6, CROSS + 4, CROSS + 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross takes away, everything else may become a drag."""
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and section >= 0 and self._is_on_cross(section, at):
            event.accept()
            self.removed.emit(section)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The head under the pointer shows its cross."""
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No head is under the pointer."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _is_on_cross(self, section: int, at: QPoint) -> bool:
        return self.may_remove and self.cross(section).contains(at)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Square, name, the other name, the cross of the one under the pointer."""
        head: HeadLook | None = self.model().headerData(section, Qt.Orientation.Horizontal, self._role)
        painter.save()
        is_reference = head is not None and head.is_reference
        ground = "surface.chrome" if is_reference else "surface.content"
        painter.fillRect(rect, self.theme.colour("surface.hover" if section == self._hovered else ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.colour("text.primary"))
        if head is not None:
            self._paint(painter, rect, head, has_cross=self.may_remove and section == self._hovered)
        painter.restore()
        if self.may_remove and section == self._hovered:
            picture = icons.pixmap("x", self.theme, "text.secondary", CROSS, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.cross(section).left() + 2, self.cross(section).top() + 2), picture)

    def _paint(self, painter: QPainter, rect: QRect, head: HeadLook, *, has_cross: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.entity(head.colour).fill)
        painter.drawRoundedRect(QRectF(rect.left() + PAD, rect.top() + 8, SQUARE, SQUARE), 2, 2)
        left = rect.left() + PAD + SQUARE + 7
        room = rect.right() - left - (CROSS + 10 if has_cross else 4)
        font = self.theme.font("body.strong")
        painter.setFont(font)
        painter.setPen(self.theme.colour("text.primary"))
        metrics, place = QFontMetrics(font), QRect(left, rect.top() + 3, room, LINE * self._lines + 2)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        broken = metrics.boundingRect(place, int(flags), head.title)
        one_line = metrics.horizontalAdvance(head.title) <= room
        fits = broken.height() <= place.height() + 2 and broken.width() <= room
        shown = head.title if one_line or fits else metrics.elidedText(head.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, int(flags), shown)
        small = self.theme.font("micro")
        painter.setFont(small)
        painter.setPen(self.theme.colour("text.tertiary"))
        below = rect.top() + 3 + (LINE if one_line or shown != head.title else LINE * self._lines)
        told = QFontMetrics(small).elidedText(head.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, below, room, 18), Qt.AlignmentFlag.AlignVCenter, told)


class ParameterHeads(QHeaderView, Themed):
    """Names of the rows; a press on one sorts the things by it."""

    def __init__(self, theme: Theme, role: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self._role = role
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(16)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name, and its unit after it where there is room, else below; headings are bold."""
        head: HeadLook | None = self.model().headerData(section, Qt.Orientation.Vertical, self._role)
        if head is None:
            return
        painter.save()
        painter.fillRect(rect, self.theme.colour("surface.content"))
        line = "line.strong" if head.is_heading else "line.hair"
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.colour(line))
        inner = rect.adjusted(0, 0, -PAD, -1)
        if head.mark:
            picture = icons.pixmap(f"chevron-{head.mark}", self.theme, "accent", 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(inner.right() - 12, inner.center().y() - 6), picture)
            inner = inner.adjusted(0, 0, -16, 0)
        self._words(painter, inner, head)
        painter.restore()

    def needed(self, section: int, width: int) -> int:
        """How high a name with its unit is in heads of that width."""
        head: HeadLook | None = self.model().headerData(section, Qt.Orientation.Vertical, self._role)
        if head is None:
            return LINE
        room = width - PAD - (16 if head.mark else 0)
        _, tall, is_beside = self._broken(head, room)
        return tall + (0 if is_beside else UNIT)

    def _broken(self, head: HeadLook, room: int) -> tuple[QFont, int, bool]:
        """The font of the name, how high it is when it is broken, and whether its unit stands beside it."""
        font = self.theme.font("body.strong" if head.is_heading else "body")
        metrics = QFontMetrics(font)
        unit = QFontMetrics(self.theme.font("micro")).horizontalAdvance(head.detail) + 6 if head.detail else 0
        is_beside = not head.detail or metrics.horizontalAdvance(head.title) + unit <= room
        box = QRect(0, 0, room - (unit if is_beside else 0), 10_000)
        tall = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, head.title).height()
        return font, min(3 * LINE, tall), is_beside

    def _words(self, painter: QPainter, rect: QRect, head: HeadLook) -> None:
        """The name, and its unit after it where there is room, else below."""
        font, tall, is_beside = self._broken(head, rect.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        top = rect.center().y() - (tall + (0 if is_beside else UNIT)) // 2
        place = QRect(rect.left(), top, rect.width(), tall)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text.primary"))
        painter.drawText(place, int(left | Qt.TextFlag.TextWordWrap), head.title)
        if not head.detail:
            return
        small = self.theme.font("micro")
        painter.setFont(small)
        painter.setPen(self.theme.colour("text.tertiary"))
        after = QRect(rect.left(), place.bottom() - 1, rect.width(), UNIT)
        if is_beside:
            after = rect.adjusted(QFontMetrics(font).horizontalAdvance(head.title) + 6, 1, 0, 1)
        told = QFontMetrics(small).elidedText(head.detail, Qt.TextElideMode.ElideRight, after.width())
        painter.drawText(after, left, told)
