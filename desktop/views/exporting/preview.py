"""The picture in the export dialog: what will be written, painted on the worker a moment after the last change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.actions.export_preview import Foretaste
    from desktop.actions.exporting import ExportOrder
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

PAUSE: Final = 140
"""Milliseconds after the last change."""
LEAST: Final = QSize(360, 250)
MARGIN: Final = 12
SQUARE: Final = 8
"""Pixels of a square of the ground that says transparent."""


class ExportPreview(QWidget, Themed):
    """Shows the last order it was told; ``tasted`` brings what is known of it."""

    tasted = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("export.preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)
        self.theme = services.theme
        self._services = services
        self._order: ExportOrder | None = None
        self._taste: Foretaste | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PAUSE)
        self._waiting.timeout.connect(self._ask)

    @property
    def taste(self) -> Foretaste | None:
        """What is known of the order; None until the first answer."""
        return self._taste

    def show_order(self, order: ExportOrder) -> None:
        """Look at this order a moment later, unless another one comes."""
        self._order = order
        self._waiting.start()

    def end(self) -> None:
        """Nobody looks any more: an answer on its way is dropped."""
        self._order = None
        self._waiting.stop()

    def _ask(self) -> None:
        order = self._order
        if order is None:
            return
        room = (float(self.width() - 2 * MARGIN), float(self.height() - 2 * MARGIN))
        ratio, language = self.devicePixelRatioF(), self._services.language

        def read(workspace: Workspace) -> Foretaste:
            from desktop.actions.export_preview import Foretaste, foretaste
            from desktop.actions.exporting import ExportProblem
            from desktop.export.error_words import said
            from desktop.export.errors import ExportError

            try:
                return foretaste(workspace, order, room, ratio)
            except (ExportProblem, ExportError, LookupError, ValueError, ArithmeticError) as error:
                return Foretaste(problem=said(error, language))

        self._services.database.query("export.preview", read, self._on_answer)

    def _on_answer(self, taste: Foretaste) -> None:
        if self._order is None:
            return
        self._taste = taste
        self.setAccessibleDescription(taste.problem or taste.text)
        self.update()
        self.tasted.emit(taste)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room needs another picture."""
        super().resizeEvent(event)
        if self._order is not None:
            self._waiting.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in the middle, on squares where it has no ground of its own; words where it is no picture."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface.chrome"))
        taste = self._taste
        if taste is not None and taste.image is not None:
            size = taste.image.deviceIndependentSize()
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            box = QRectF(round(left), round(top), size.width(), size.height())
            if self._order is not None and self._order.transparent:
                self._squares(painter, box)
            painter.drawImage(box, taste.image)
            painter.setPen(QPen(self.theme.colour("line.hair"), 1))
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        elif taste is not None:
            self._words(painter, taste.problem or taste.text)
        painter.end()

    def _squares(self, painter: QPainter, box: QRectF) -> None:
        """Light squares for light pictures, dark ones for dark pictures."""
        dark = self._order is not None and self._order.theme == "dark"
        one, other = (
            (Qt.GlobalColor.black, Qt.GlobalColor.darkGray)
            if dark
            else (Qt.GlobalColor.white, Qt.GlobalColor.lightGray)
        )
        painter.save()
        painter.setClipRect(box)
        painter.fillRect(box, one)
        painter.setOpacity(0.15)
        for row in range(int(box.height()) // SQUARE + 1):
            for column in range(row % 2, int(box.width()) // SQUARE + 1, 2):
                painter.fillRect(QRectF(box.x() + column * SQUARE, box.y() + row * SQUARE, SQUARE, SQUARE), other)
        painter.restore()

    def _words(self, painter: QPainter, text: str) -> None:
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setFont(self.theme.font("micro"))
        painter.setPen(self.theme.colour("text.secondary"))
        metrics = painter.fontMetrics()
        if self._taste is not None and self._taste.problem:
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), text)
            return
        rows = text.splitlines()[: int(box.height() // metrics.lineSpacing())]
        cut = (metrics.elidedText(row, Qt.TextElideMode.ElideRight, int(box.width())) for row in rows)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), "\n".join(cut))
