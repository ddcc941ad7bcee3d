"""The stage: one slide on the whole screen, and over it for a moment whatever somebody asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.theme import style
from desktop.views.present.bar import StageBar
from desktop.views.present.cards import HelpCard, LeavingCard
from desktop.views.present.evidence import EvidenceCard
from desktop.views.present.keys import Wish
from desktop.views.present.large import LargeTheme
from desktop.views.present.notes import NotesStrip
from desktop.views.present.over import Curtain, Fade, Laser
from desktop.views.present.slide_list import SlideList
from desktop.views.present.slide_view import BAR, SlideView
from desktop.views.present.what_if import WhatIf
from desktop.widgets.fitted_text import FittedText
from desktop.widgets.themed import spread_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent

    from desktop.theme.theme import Theme
    from desktop.views.present.show import Show

translate = QCoreApplication.translate
HIDES: Final = 3_000
"""Milliseconds without a move after which bar and pointer hide."""
SAYS: Final = 2_500
FADES: Final = 160
SIDE, SIDE_LEAST = 0.26, 330
"""Of the width, for the pane at the right, and the least of it in pixels."""
COLUMNS = 5
"""Of the overview of all slides, on a wide screen."""


class Stage(QWidget):
    """Shows what it is told to; wishes are announced, whoever presents decides."""

    wished = Signal(object)
    jumped = Signal(int)
    closing = Signal()
    """Somebody wants the window closed, by other means than a key."""

    def __init__(self, show: Show, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.show_ = show
        self.theme = theme
        self.may_close = False
        self._milliseconds = 0
        self._is_hidden = False
        self.setObjectName("present.stage")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slide = SlideView(theme, "present.slide", self)
        self.bar = StageBar(theme, self)
        self.what_if = WhatIf(show.services, theme, self)
        self.evidence = EvidenceCard(theme, self)
        self.notes = NotesStrip(theme, self)
        self.overview = SlideList(show, theme, "present.overview", is_strip=False, parent=self)
        self.overview.hide()
        self.help = HelpCard(theme, self)
        self.leaving = LeavingCard(theme, self)
        self.message = FittedText(theme, "present.message", tone="text.secondary", parent=self)
        self.message.hide()
        self.laser = Laser(self)
        self.curtain = Curtain(self)
        self._fade = Fade(self, FADES)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(HIDES)
        self._idle.timeout.connect(self.rest)
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(SAYS)
        self._saying.timeout.connect(self.message.hide)
        self.bar.wished.connect(self.wished)
        self.curtain.pressed.connect(lambda: self.wished.emit(Wish.NEXT))
        self.overview.wanted.connect(self.jumped)
        self.setWindowTitle(translate("Present", "Presentation – Marketscope"))
        self.setAccessibleName(translate("Present", "Presentation"))
        self.set_theme(theme)

    def come_to_front(self) -> None:
        """Be seen, and take the keys."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Colours of the stage; those of the program stay where they are."""
        self.theme = theme
        is_own = theme.name != self.show_.services.theme.name
        self.setStyleSheet(style.stylesheet(theme) if is_own else "")
        self.setPalette(style.palette(theme))
        self.slide.set_theme(theme)
        self._enlarge()

    def _enlarge(self) -> None:
        """Words of controls as large as the screen asks for."""
        large = LargeTheme.of(self.theme, self.slide.sizes.controls)
        for part in (self.bar, self.what_if, self.evidence, self.notes, self.overview, self.help, self.leaving):
            spread_theme(part, large)
        self.message.set_theme(self.theme)

    def set_motion(self, milliseconds: int) -> None:
        """How long the way from one slide to the next takes; 0 for none."""
        self._milliseconds = milliseconds
        self.slide.set_motion(milliseconds)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.bar.retranslate()
        self.what_if.retranslate()
        self.slide.retranslate()

    def show_slide(self, *, is_another: bool) -> None:
        """The slide that is on, as it is known by now."""
        show = self.show_
        shown, slide = show.shown, show.slide
        section = shown.page.section if shown is not None else ""
        self.bar.show_place(show.index, len(show.slides), section)
        if slide is not None and shown is None:
            return  # what was seen stays until what is asked for is there
        before = self.slide.grab() if is_another and self._milliseconds and self.slide.isVisible() else None
        page = shown.page if shown is not None else None
        problem = "" if slide is not None or not show.is_known else self._empty()
        self.slide.show_page(page, show.figures(), stamp=show.foot, problem=problem, moving=is_another)
        if before is not None and not any(live.is_moving for live in self.slide.shown):
            self._fade.setGeometry(self.slide.geometry())
            self._fade.begin(before)
        self.show_played()
        self.notes.show_notes(slide.notes if slide is not None else "")
        self.overview.renew()

    def show_played(self) -> None:
        """What can be done with the figures, and what was."""
        show = self.show_
        for number, live in enumerate(self.slide.shown):
            live.show_live(show.live(number), is_stepped=show.is_stepped(number))
        place = self.slider_place
        found = show.live(place) if place is not None else None
        self.bar.enable(Wish.SLIDERS, found is not None)
        self.bar.enable(Wish.EVIDENCE, bool(self.slide.shown))
        if found is not None and not self.what_if.isHidden():
            self.what_if.show_live(found)
        elif found is None:
            self.show_sliders(False)

    @property
    def slider_place(self) -> int | None:
        """The figure that sliders move: the first with assumptions to set; None where there is none."""
        lives = (self.show_.live(place) for place in range(len(self.slide.shown)))
        return next((place for place, live in enumerate(lives) if live is not None and live.anchor is not None), None)

    def show_sliders(self, is_shown: bool) -> None:
        """Open or close the sliders; the slide makes room for them."""
        place = self.slider_place
        live = self.show_.live(place) if place is not None else None
        is_shown = is_shown and live is not None
        if is_shown and live is not None:
            self.evidence.hide()
            self.what_if.show_live(live)
        self.what_if.setVisible(is_shown)
        self._arrange()
        if is_shown:
            self.what_if.raise_()
        else:
            self.setFocus()

    def show_evidence(self, is_shown: bool) -> None:
        """Open or close the evidence."""
        if is_shown:
            self.what_if.hide()
        self.evidence.setVisible(is_shown)
        self._arrange()
        if is_shown:
            self.evidence.raise_()
        else:
            self.setFocus()

    def show_overview(self, is_shown: bool) -> None:
        """All slides, to jump to one."""
        self.overview.setVisible(is_shown)
        if is_shown:
            self._arrange()
            self.overview.raise_()
            self.overview.reveal()
            self.overview.setFocus()
        else:
            self.setFocus()

    def show_help(self, is_shown: bool) -> None:
        """The card of keys."""
        self.help.setVisible(is_shown)
        if is_shown:
            self.help.centre()
            self.help.raise_()

    def point(self, is_on: bool) -> None:
        """The laser."""
        self.laser.setVisible(is_on)
        if is_on:
            self.laser.setGeometry(self.rect())
            self.laser.raise_()
        self.wake()

    def say(self, words: str) -> None:
        """A few words at the foot, for a moment."""
        self.message.set_text(words)
        self._place_message()
        self.message.show()
        self.message.raise_()
        self._saying.start()

    def close_topmost(self) -> bool:
        """Close what lies over the slide, the uppermost first; whether there was anything."""
        if not self.curtain.isHidden():
            self.curtain.hide()
        elif not self.help.isHidden():
            self.show_help(False)
        elif not self.overview.isHidden():
            self.show_overview(False)
        elif not self.evidence.isHidden():
            self.show_evidence(False)
        elif not self.what_if.isHidden():
            self.show_sliders(False)
        elif not self.laser.isHidden():
            self.point(False)
        elif not self.notes.isHidden():
            self.notes.hide()
        else:
            return False
        return True

    def pointer_at(self, place: QPoint) -> None:
        """The pointer moved."""
        if not self.laser.isHidden():
            self.laser.move_to(place)
        self.wake()

    def wake(self) -> None:
        """Bar and pointer are there."""
        self.bar.show()
        self._show_pointer(self.laser.isHidden())
        self._idle.start()

    def rest(self) -> None:
        """Nobody moves: bar and pointer go, unless something is open that needs them."""
        open_ = (self.what_if, self.evidence, self.overview, self.help, self.leaving)
        if any(not part.isHidden() for part in open_):
            self._idle.start()
            return
        self.bar.hide()
        self._show_pointer(False)

    def _show_pointer(self, is_shown: bool) -> None:
        """The pointer of the whole program: views have pointers of their own, which would come back."""
        if is_shown and self._is_hidden:
            QGuiApplication.restoreOverrideCursor()
        elif not is_shown and not self._is_hidden and self.isVisible():
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            return
        self._is_hidden = not is_shown

    def _empty(self) -> str:
        return translate(
            "Present", "This story has no slide yet. Esc leaves; Ctrl+D on any page makes its figure a slide."
        )

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        side = max(SIDE_LEAST, round(width * SIDE))
        open_ = next((pane for pane in (self.what_if, self.evidence) if not pane.isHidden()), None)
        self.slide.setGeometry(0, 0, width - side if open_ is not None else width, height)
        bar = self.slide.sizes.px(BAR)
        bar = max(36, bar)
        self.bar.setGeometry(0, height - bar, width, bar)
        for pane in (self.what_if, self.evidence):
            pane.setGeometry(width - side, 0, side, height - bar)
        high = round(height * 0.28)
        self.notes.setGeometry(0, height - bar - high, width, high)
        self.overview.setGeometry(0, 0, width, height - bar)
        self.overview.set_width(max(180, (width - 40) // COLUMNS - 24))
        for cover in (self.curtain, self.laser):
            cover.setGeometry(self.rect())
        self._place_message()
        for card in (self.help, self.leaving):
            if not card.isHidden():
                card.centre()

    def _place_message(self) -> None:
        px = self.slide.sizes.px
        self.message.set_sizes([px(26), px(22)])
        high = px(40)
        self.message.setGeometry(
            round(self.width() * 0.05), self.height() - self.bar.height() - high, self.width(), high
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another screen."""
        super().resizeEvent(event)
        self._arrange()
        self._enlarge()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over ground that belongs to nobody."""
        self.pointer_at(event.position().toPoint())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever presents may have something to ask first."""
        if not self.may_close:
            event.ignore()
            self.closing.emit()
            return
        self._idle.stop()
        self._show_pointer(True)
        super().closeEvent(event)
