"""Print and PDF: the pages as they will be, what is printed on which paper, and the two ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.actions.paper import PaperPlan
from desktop.views.paper.options import WIDE, PaperOptions
from desktop.views.paper.pictures import PaperPictures
from desktop.widgets.button import Button
from desktop.widgets.paper_view import WHOLE, WIDTH, PaperView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.paper.options import Printable
    from desktop.views.services import Services

LARGEST: Final = (1180, 820)
LEAST: Final = (820, 520)
WORDED: Final = frozenset({"print"})
"""Buttons with a picture that say their word, too."""


class PaperSheet(QDialog):
    """Modal to its window only. Emits the plan to print or to save; it stays open until one of them is agreed."""

    print_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, services: Services, printable: Printable, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self.setObjectName("paper")
        self.setWindowTitle(self.tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = services.theme
        self.pictures = PaperPictures(services, self)
        self.options = PaperOptions(services, printable)
        self.view = PaperView(theme, "paper.preview", self.pictures.image)
        self.view.setAccessibleName(self.tr("The pages as they are printed"))
        self.previous = self._tool("previous", "chevron-left", self.tr("Previous page"), "PgUp", lambda: self._turn(-1))
        self.next = self._tool("next", "chevron-right", self.tr("Next page"), "PgDown", lambda: self._turn(1))
        self.count = Text(theme, style="small")
        self.count.setObjectName("paper.count")
        self.smaller = self._tool("smaller", "minus", self.tr("Smaller"), "Ctrl+-", lambda: self.view.step_zoom(-1))
        self.larger = self._tool("larger", "plus", self.tr("Larger"), "Ctrl++", lambda: self.view.step_zoom(1))
        QShortcut(QKeySequence("Ctrl+="), self).activated.connect(lambda: self.view.step_zoom(1))  # without Shift
        self.zoom = Text(theme, style="small", tone="secondary")
        self.zoom.setObjectName("paper.zoom")
        self.whole = self._tool("whole", "", self.tr("Whole page"), "Ctrl+0", lambda: self.view.set_zoom(WHOLE))
        self.width_ = self._tool("width", "", self.tr("Page width"), "Ctrl+9", lambda: self.view.set_zoom(WIDTH))
        self.note = Text(theme, style="small", tone="error", wrap=True)
        self.note.setObjectName("paper.note")
        self.close_ = self._tool("close", "", self.tr("Close"), "", self.reject)
        self.print_ = self._tool("print", "printer", self.tr("Print..."), "Ctrl+P", self._print)
        self.save = self._tool("save", "", self.tr("Save as PDF..."), "Ctrl+S", self._save, kind="primary")
        self.save.setDefault(True)
        self._lay_out()
        self.finished.connect(lambda _result: self.pictures.end())
        self.options.changed.connect(self._renew)
        self.pictures.planned.connect(self._on_planned)
        self.pictures.painted.connect(lambda _page: self.view.viewport().update())
        self.view.page_changed.connect(lambda _page: self._say_page())
        self.view.zoomed.connect(self._say_page)
        self._renew()
        self.view.setFocus()

    def _tool(self, name: str, icon: str, word: str, keys: str, act: Callable[[], object], *, kind: str = "") -> Button:
        """A button with its keys; one with a picture of what it does has its word in the tip only."""
        is_picture = bool(icon) and name not in WORDED
        ghost = "ghost" if is_picture or name in {"whole", "width"} else "plain"
        button = Button(self._services.theme, "" if is_picture else word, icon=icon, kind=kind or ghost)
        button.setObjectName(f"paper.{name}")
        button.setAccessibleName(word)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        if keys:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda: button.isEnabled() and act())
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{word} ({native})")
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for widget in (self.previous, self.count, self.next):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.smaller, self.zoom, self.larger, self.whole, self.width_):
            bar.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(bar)
        left.addWidget(self.view, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.options)
        scroll.setFixedWidth(WIDE + 16)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 1)
        middle.addWidget(scroll)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note, 1)
        for button in (self.close_, self.print_, self.save):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)
        parent = self.parentWidget()
        room = parent.size() if parent is not None else self.size()
        self.setMinimumSize(*LEAST)
        self.resize(*(max(low, min(high, have - 60)) for low, high, have in self._sizes(room.width(), room.height())))

    @staticmethod
    def _sizes(width: int, height: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        return (LEAST[0], LARGEST[0], width), (LEAST[1], LARGEST[1], height)

    def say(self, sentence: str) -> None:
        """Why something was not done."""
        self.note.setText(sentence)

    def _renew(self) -> None:
        self.pictures.order(self.options.order)

    def _on_planned(self, found: PaperPlan | str) -> None:
        plan = found if isinstance(found, PaperPlan) else None
        paper = self.options.order.paper
        self.view.set_pages(plan.total if plan is not None else 0, paper.width, paper.height)
        self.say(found if isinstance(found, str) else "")
        self.print_.setEnabled(plan is not None)
        self.save.setEnabled(plan is not None)
        self._say_page()

    def _say_page(self) -> None:
        count, page = self.view.count, self.view.page
        words = self.tr("Page {page} of {count}").format(page=f"{page + 1:,}", count=f"{count:,}") if count else ""
        self.count.setText(words)
        self.view.setAccessibleDescription(words)
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < count)
        self.zoom.setText(f"{self.view.scale:.0%}")

    def _turn(self, by: int) -> None:
        self.view.go_to(self.view.page + by)

    def _print(self) -> None:
        self.print_wanted.emit(self.pictures.plan)

    def _save(self) -> None:
        self.save_wanted.emit(self.pictures.plan)
