"""The chapters of a sold report as a map of what is known: sections fold below their chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF

from desktop.theme import icons
from desktop.views.home.boards import LEFT, RIGHT, ROW
from desktop.widgets.row_board import RowBoard
from desktop.widgets.squares import STEP, paint_squares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from desktop.figures.glance import OutlineRow
    from desktop.theme.theme import Theme

LOWEST_ROW: Final = 26
FOLD: Final = 18
"""Room for the chevron before a chapter with sections."""
NUMBER: Final = 36
INDENT: Final = 16
TITLE_GAP: Final = 12
MOST_SQUARES, FEW_SQUARES = 14, 8
LEAST_TITLE, MOST_TITLE = 0.4, 0.53
"""Parts of the width that titles take before the squares begin: as much as the longest one on screen needs."""


class ChapterBoard(RowBoard):
    """Left and right fold and unfold; a press leads to the page that answers the chapter."""

    chosen = Signal(str)
    """A chapter was pressed: its id."""
    SCROLLS = True

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._rows: tuple[OutlineRow, ...] = ()
        self._visible: tuple[OutlineRow, ...] = ()
        self._titles = 0.0
        self._open: set[str] = set()
        self._touched = False
        """Whether a hand has folded anything: until then the program chooses."""
        self._squares = "{known}, {modelled}, {missing}"
        self.opened.connect(lambda number: self.chosen.emit(self._visible[number].id))

    def show_rows(self, rows: Sequence[OutlineRow]) -> None:
        """The whole outline; what was unfolded stays so."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._open &= {row.id for row in self._rows}
        self._unfold()
        self._show_visible()

    def _unfold(self) -> None:
        """Until a hand folds anything, the sections of one chapter are shown where all rows have room."""
        if self._touched:
            return
        first = self._first_open()
        rows = sum(1 for row in self._rows if not row.parent or row.parent in first)
        self._open = first if rows * LOWEST_ROW <= self.height() else set()

    def set_squares_words(self, words: str) -> None:
        """How the squares are said: with ``{known}``, ``{modelled}`` and ``{missing}``."""
        self._squares = words
        self._show_visible()

    @property
    def visible(self) -> tuple[OutlineRow, ...]:
        """Rows that are not folded away."""
        return self._visible

    def _first_open(self) -> set[str]:
        """The chapter whose own sections differ most in what is known of them: there is most to see."""
        below: dict[str, list[OutlineRow]] = {}
        for row in self._rows:
            below.setdefault(row.parent, []).append(row)
        plain = {
            row.id: len({(bool(child.known), bool(child.modelled), bool(child.missing)) for child in below[row.id]})
            for row in below.get("", [])
            if row.children and not any(child.children for child in below[row.id])
        }
        best = max(plain, key=lambda key: (plain[key], len(below[key])), default="")
        return {best} if best else set()

    def _show_visible(self) -> None:
        shown: list[OutlineRow] = []
        open_rows = set()
        for row in self._rows:
            if not row.parent or (row.parent in self._open and row.parent in open_rows):
                shown.append(row)
                open_rows.add(row.id)
        self._visible = tuple(shown)
        self._titles = max(map(self._title_end, shown), default=0.0)
        self.show_spoken([self._say(row) for row in shown])

    def _say(self, row: OutlineRow) -> str:
        squares = self._squares.format(known=row.known, modelled=row.modelled, missing=row.missing)
        return ", ".join(part for part in (f"{row.number} {row.title}".strip(), squares, row.remark) if part)

    def fold(self, number: int, *, is_open: bool) -> None:
        """Show or hide the sections of a chapter."""
        row = self._visible[number]
        if not row.children or (row.id in self._open) == is_open:
            return
        self._touched = True
        self._open ^= {row.id}
        self._show_visible()

    def row_height(self, _number: int) -> int:
        """One line, lower where all rows have room only so."""
        even = self.height() // max(1, self.count)
        return max(LOWEST_ROW, min(ROW, even))

    def whole_height(self) -> int:
        """Enough for every chapter unfolded: what is left over stays free."""
        return len(self._rows) * ROW + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows have room."""
        before = self._open
        self._unfold()
        if self._open != before:
            self._show_visible()
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the chevron folds, elsewhere it leads on."""
        number = self._at(event.position())
        if 0 <= number < self.count and event.button() == Qt.MouseButton.LeftButton:
            row = self._visible[number]
            left = row.level * INDENT
            if row.children and left <= event.position().x() < left + FOLD:
                self.fold(number, is_open=row.id not in self._open)
                return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds or goes in, left folds or goes out."""
        if not self._visible:
            super().keyPressEvent(event)
            return
        row = self._visible[self.current]
        key = event.key()
        if key == Qt.Key.Key_Right and row.children:
            if row.id in self._open:
                self.set_current(self.current + 1)
            else:
                self.fold(self.current, is_open=True)
        elif key == Qt.Key.Key_Left and row.id in self._open:
            self.fold(self.current, is_open=False)
        elif key == Qt.Key.Key_Left and row.parent:
            self.set_current(next(n for n, one in enumerate(self._visible) if one.id == row.parent))
        else:
            super().keyPressEvent(event)

    def paint_row(self, painter: QPainter, number: int, box: QRectF) -> None:
        """Chevron, number, title, squares, remark."""
        row, theme = self._visible[number], self.theme
        x = box.left() + row.level * INDENT
        if row.children:
            icon = "chevron-down" if row.id in self._open else "chevron-right"
            picture = icons.pixmap(icon, theme, "text.secondary", 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, box.center().y() - 6), picture)
        x += FOLD
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text.secondary"))
        numbers = max(NUMBER - 6, QFontMetricsF(painter.font()).horizontalAdvance(row.number) + 8)
        painter.drawText(QRectF(x, box.top(), numbers, box.height()), LEFT, row.number)
        x += numbers
        squares = self._squares_left(box)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text.primary"))
        words = QFontMetricsF(painter.font()).elidedText(
            row.title, Qt.TextElideMode.ElideRight, squares - x - TITLE_GAP + 2
        )
        painter.drawText(QRectF(x, box.top(), squares - x, box.height()), LEFT, words)
        most = self._most(box)
        counts = (row.known, row.modelled, row.missing)
        end = paint_squares(painter, squares, box.center().y(), counts, theme, most)
        self._remark(painter, row.remark, QRectF(end + 10, box.top(), box.right() - end - 10, box.height()))

    def _most(self, box: QRectF) -> int:
        return MOST_SQUARES if box.width() > 520 else FEW_SQUARES

    def _squares_left(self, box: QRectF) -> float:
        """Behind the longest title: squares of all rows stand below each other."""
        return box.left() + min(max(self._titles, box.width() * LEAST_TITLE), box.width() * MOST_TITLE)

    def _title_end(self, row: OutlineRow) -> float:
        """What chevron, number and title of a row take."""
        small, body = (QFontMetricsF(self.theme.font(style)) for style in ("small", "body"))
        number = max(NUMBER - 6, small.horizontalAdvance(row.number) + 8)
        return row.level * INDENT + FOLD + number + body.horizontalAdvance(row.title) + TITLE_GAP

    def _remark(self, painter: QPainter, words: str, box: QRectF) -> None:
        """At the right, where it fits beside the squares; the tip has it in any case."""
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.secondary"))
        if QFontMetricsF(painter.font()).horizontalAdvance(words) <= box.width() + STEP / 2:
            painter.drawText(box, RIGHT, words)
