"""What only the presenter sees: this slide and the next, notes, the time, the evidence, all slides in a strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import style
from desktop.views.present.evidence import EvidencePane
from desktop.views.present.notes import NotesField
from desktop.views.present.preview import Mirror, Preview
from desktop.views.present.slide_list import SlideList
from desktop.views.present.watch import Watch
from desktop.widgets.button import Button
from desktop.widgets.hairline import Hairline
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed, spread_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QScreen

    from desktop.theme.theme import Theme
    from desktop.views.present.show import Show
    from desktop.views.present.stage import Stage

translate = QCoreApplication.translate
SMALLEST, LARGEST, USUAL, STEP = 12, 48, 18, 2
"""Sizes of the notes in pixels."""
SETTING: Final = "present_notes_size"
TICK = 500
THUMB = 148
SIZE: Final = QSize(1280, 760)
"""Of the window where it has no screen of its own."""
QUIET = 120
"""Milliseconds after which the stage is looked at: never while a slider moves on it."""


class Presenter(QWidget, Themed):
    """Follows the show; keys in it are those of the stage."""

    closed = Signal()
    jumped = Signal(int)

    def __init__(self, show: Show, stage: Stage, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.theme = theme
        self._show, self._stage = show, stage
        self.watch = Watch()
        self.setObjectName("present.presenter")
        style.dress(self, theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.current = Mirror(theme, "present.presenter.current")
        self.next = Preview(show, theme, "present.presenter.next")
        self.clock = Text(theme, style="title")
        self.clock.setObjectName("present.presenter.clock")
        self.elapsed = Text(theme, style="tile")
        self.elapsed.setObjectName("present.presenter.elapsed")
        self.place = Text(theme, style="title", tone="secondary")
        self.place.setObjectName("present.presenter.place")
        self.pause = self._button("pause", "pause", self._pause)
        self.reset = self._button("reset", "rotate-ccw", self._reset)
        self.smaller = self._button("smaller", "", lambda: self._resize_notes(-STEP))
        self.larger = self._button("larger", "", lambda: self._resize_notes(STEP))
        self.notes = NotesField("present.presenter.notes")
        self.evidence = EvidencePane(theme, "present.presenter.evidence")
        self.strip = SlideList(show, theme, "present.presenter.slides", is_strip=True)
        self.strip.set_width(THUMB)
        self.strip.wanted.connect(self.jumped)
        self._heads = {
            key: Text(theme, style="small.strong", tone="secondary") for key in ("next", "notes", "evidence")
        }
        self.status = Text(theme, style="small", tone="secondary", wrap=True)
        self.status.setObjectName("present.presenter.status")
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(QUIET)
        self._looking.timeout.connect(self._look)
        stage.painted.connect(self.mirror)
        self._notes_size = int(show.services.settings.number(SETTING, USUAL))
        self._lay_out()
        self._resize_notes(0)
        self.retranslate()
        self._tick()

    def _button(self, name: str, icon: str, press: Callable[[], None]) -> Button:
        button = Button(self.theme, icon=icon, kind="plain")
        button.setObjectName(f"present.presenter.{name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(press)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.elapsed)
        top.addWidget(self.pause)
        top.addWidget(self.reset)
        top.addSpacing(24)
        top.addWidget(self.place)
        top.addWidget(self.status, 1)
        top.addWidget(self.clock)
        sized = QHBoxLayout()
        sized.addWidget(self._heads["notes"])
        sized.addStretch(1)
        sized.setSpacing(6)
        sized.addWidget(self.smaller)
        sized.addWidget(self.larger)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.current, 5)
        left.addSpacing(6)
        left.addLayout(sized)
        left.addWidget(self.notes, 3)
        right.addWidget(self._heads["next"])
        right.addWidget(self.next, 3)
        right.addSpacing(6)
        right.addWidget(self._heads["evidence"])
        right.addWidget(self.evidence, 4)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        self._line = Hairline(self.theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 10)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._line)
        layout.addLayout(grid, 1)
        layout.addWidget(self.strip)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.setWindowTitle(translate("Present", "Presenter view – Marketscope"))
        self.setAccessibleName(translate("Present", "Presenter view"))
        self._heads["next"].setText(translate("Present", "Next"))
        self._heads["notes"].setText(translate("Present", "Notes"))
        self._heads["evidence"].setText(translate("Present", "What the audience looks at"))
        self.current.setAccessibleName(translate("Present", "Slide that is on"))
        self.next.setAccessibleName(translate("Present", "Next slide"))
        self.strip.setAccessibleName(translate("Present", "All slides"))
        self.clock.setToolTip(translate("Present", "The time of day"))
        self.elapsed.setToolTip(translate("Present", "Time since the start"))
        for button, word, label in (
            (self.reset, translate("Present", "From zero"), ""),
            (self.smaller, translate("Present", "Smaller notes"), "A-"),
            (self.larger, translate("Present", "Larger notes"), "A+"),
        ):
            button.setToolTip(word)
            button.setAccessibleName(word)
            button.set_label(label)
        self._show_pause()
        self._place()

    def open_on(self, screen: QScreen, *, is_whole: bool) -> None:
        """Cover a screen of its own, or stand as a window on the one there is."""
        self.setScreen(screen)
        room = screen.availableGeometry()
        if is_whole:
            self.setGeometry(screen.geometry())
            self.showMaximized()
            return
        size = SIZE.boundedTo(room.size())
        self.setGeometry(room.x() + (room.width() - size.width()) // 2, room.y(), size.width(), size.height())
        self.show()

    def show_slide(self) -> None:
        """The slide that is on, and the one after it."""
        show = self._show
        self.mirror()
        self.next.show_slide(show.next_slide, translate("Present", "The end"))
        notes = show.slide.notes if show.slide is not None else ""
        if notes != self.notes.toPlainText():
            self.notes.setPlainText(notes)
        self.status.setText("")
        self._place()
        self.strip.reveal()
        shown = show.shown
        if shown is not None:
            self.evidence.show_sources(shown.page.sources)

    def mirror(self) -> None:
        """The stage changed: look at it when it is quiet."""
        self._looking.start()

    def _look(self) -> None:
        curtain = self._stage.curtain
        if curtain.isHidden():
            self.current.show_seen(self._stage.slide.grab())
        else:
            is_white = curtain.is_white
            white, black = translate("Present", "White screen"), translate("Present", "Black screen")
            self.current.tell(white if is_white else black)

    def say(self, words: str) -> None:
        """What went wrong."""
        self.status.setText(words)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.theme = theme
        style.dress(self, theme)
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            spread_theme(child, theme)
        self.evidence.set_theme(theme)
        self.update()

    def _place(self) -> None:
        show = self._show
        words = translate("Present", "Slide {number} of {count}")
        self.place.setText(words.format(number=show.index + 1, count=len(show.slides)) if show.slides else "")

    def _tick(self) -> None:
        locale = QLocale(self._show.services.language)
        self.clock.setText(locale.toString(QTime.currentTime(), QLocale.FormatType.ShortFormat))
        seconds = int(self.watch.seconds)
        hours, rest = divmod(seconds, 3600)
        self.elapsed.setText(f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60:02}:{rest % 60:02}")

    def _pause(self) -> None:
        self.watch.toggle()
        self._show_pause()
        self._tick()

    def _show_pause(self) -> None:
        is_running = self.watch.is_running
        self.pause.set_icon("pause" if is_running else "play")
        word = translate("Present", "Stop the time") if is_running else translate("Present", "Go on")
        self.pause.setToolTip(word)
        self.pause.setAccessibleName(word)

    def _reset(self) -> None:
        self.watch.reset()
        self._tick()

    def _resize_notes(self, by: int) -> None:
        self._notes_size = max(SMALLEST, min(LARGEST, self._notes_size + by))
        self.notes.show_size(self._notes_size)
        if by:
            self._show.services.settings.put(**{SETTING: self._notes_size})

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colour("surface.content"))
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The show goes on without it."""
        self._ticking.stop()
        super().closeEvent(event)
        self.closed.emit()
