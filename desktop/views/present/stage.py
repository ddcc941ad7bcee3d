"""The stage: one slide on the whole screen, and over it for a moment whatever somebody asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from desktop.theme import style
from desktop.views.present.arranging import arrange
from desktop.views.present.bar import StageBar
from desktop.views.present.cards import HelpCard, LeavingCard
from desktop.views.present.evidence import EvidenceCard
from desktop.views.present.keys import Wish
from desktop.views.present.large import LargeTheme, Sizes
from desktop.views.present.notes import NotesStrip
from desktop.views.present.over import Curtain, Fade, Laser, Message
from desktop.views.present.resting import Resting
from desktop.views.present.slide_list import SlideList
from desktop.views.present.slide_view import SlideView
from desktop.views.present.slide_words import nothing_shown
from desktop.views.present.what_if import WhatIf
from desktop.widgets.tab_order import tab_through
from desktop.widgets.themed import spread_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from desktop.theme.theme import Theme
    from desktop.views.present.show import Show

translate = QCoreApplication.translate
FADES: Final = 160


class Stage(QWidget):
    """Shows what it is told to; wishes are announced, whoever presents decides."""

    wished = Signal(object)
    """A ``Wish``."""
    jumped = Signal(int)
    closing = Signal()
    """Somebody wants the window closed, by other means than a key."""
    painted = Signal()
    """What is seen changed."""

    def __init__(self, show: Show, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._show, self.theme = show, theme
        self.may_close = False
        self._milliseconds = 0
        self._seen = ""
        """Id of the slide that is seen."""
        self._wants_sliders = self._is_table = False
        self.setObjectName("present.stage")
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
        self.message = Message(theme, self)
        self.laser = Laser(self)
        self.curtain = Curtain(self)
        self._fade = Fade(self, FADES)
        self.resting = Resting(self)
        self.resting.rested.connect(self.rest)
        self.bar.wished.connect(self.wished)
        self.curtain.pressed.connect(lambda: self.wished.emit(Wish.ON))
        self.overview.wanted.connect(self._on_wanted)
        self.retranslate()
        self.set_theme(theme)

    def come_to_front(self) -> None:
        """Be seen, and take the keys."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Colours of the stage; those of the program stay as they are."""
        self.theme = theme
        style.dress(self, theme)
        self.setPalette(style.palette(theme))
        self.slide.set_theme(theme)
        self.message.set_theme(theme)
        self._enlarge()

    def _enlarge(self) -> None:
        """Words of controls as large as the screen asks for; evidence is read from the back of the room."""
        sizes = Sizes.of(self.width(), self.height())
        for part in (self.bar, self.notes, self.overview, self.help, self.leaving):
            spread_theme(part, LargeTheme.of(self.theme, sizes.controls))
        reading = LargeTheme.of(self.theme, sizes.reading)
        spread_theme(self.what_if, reading)
        self.evidence.set_theme(reading)

    def set_motion(self, milliseconds: int) -> None:
        """How long the way from one slide to the next takes; 0 for none."""
        self._milliseconds = milliseconds
        self.slide.set_motion(milliseconds)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.setWindowTitle(translate("Present", "Presentation – Marketscope"))
        self.setAccessibleName(translate("Present", "Presentation"))
        self.overview.setAccessibleName(translate("Present", "All slides"))
        for part in (self.bar, self.what_if, self.slide, self.help, self.leaving):
            part.retranslate()

    def show_slide(self) -> None:
        """The slide that is on, as it is known by now; until something is known what was seen stays."""
        show = self._show
        shown, slide = show.shown, show.slide
        self.bar.show_place(show.index, len(show.slides), shown.page.section if shown is not None else "")
        self.overview.renew()
        if slide is not None and shown is None:
            return
        key = slide.id if slide is not None else ""
        is_another, self._seen = key != self._seen, key
        if is_another:
            self.show_evidence(False)
        before = self.slide.grab() if is_another and self._milliseconds and self.isVisible() else None
        self.slide.show_page(
            shown.page if shown is not None else None,
            show.figures,
            number=show.index + 1 if slide is not None else 0,
            stamp=show.foot,
            problem="" if slide is not None or not show.is_known else nothing_shown(is_all_hidden=show.is_all_hidden),
            moving=is_another,
        )
        if before is not None and not any(live.is_moving for live in self.slide.shown):
            self._fade.setGeometry(self.slide.geometry())
            self._fade.begin(before)
        self.notes.show_notes(slide.notes if slide is not None else "")
        arrange(self)
        self.show_possible()
        self.painted.emit()

    def show_possible(self) -> None:
        """What can be done with the figures, and what was."""
        trying = self._show.trying
        for number, live in enumerate(self.slide.shown):
            live.show_live(trying.live(number), is_stepped=trying.is_stepped(number))
        self.bar.enable(Wish.SLIDERS, self.slider_place is not None)
        self.bar.enable(Wish.EVIDENCE, bool(self.slide.shown))
        if self._wants_sliders and trying.is_known:
            self._show_sliders()

    @property
    def slider_place(self) -> int | None:
        """The figure that sliders move: the first with assumptions to set; None where there is none."""
        lives = (self._show.trying.live(place) for place in range(len(self.slide.shown)))
        return next((place for place, live in enumerate(lives) if live is not None and live.anchor is not None), None)

    def show_sliders(self, is_shown: bool) -> None:
        """Open or close the sliders; open they come back with each slide that has something to assume."""
        self._wants_sliders = is_shown
        self._show_sliders()
        if not is_shown:
            self.setFocus()

    def _show_sliders(self) -> None:
        place = self.slider_place
        live = self._show.trying.live(place) if place is not None and self._wants_sliders else None
        if live is not None:
            self.evidence.hide()
            self.what_if.show_live(live)
        if self.what_if.isHidden() is not (live is None):
            self.what_if.setVisible(live is not None)
            self.what_if.stackUnder(self.bar)
            tab_through(self.what_if, self.bar)
            arrange(self)

    def show_evidence(self, is_shown: bool) -> None:
        """Open or close the evidence."""
        if is_shown is not self.evidence.isHidden():
            return
        self.evidence.setVisible(is_shown)
        if is_shown:
            self.what_if.hide()
            self._wants_sliders = False
            self.evidence.stackUnder(self.bar)
        else:
            self.setFocus()
        arrange(self)

    def show_overview(self, is_shown: bool) -> None:
        """All slides, to jump to one."""
        self.overview.setVisible(is_shown)
        if is_shown:
            arrange(self)
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

    def turn_notes(self) -> None:
        """Notes at the foot, or none."""
        self.notes.setVisible(self.notes.isHidden())
        arrange(self)
        self.notes.stackUnder(self.bar)

    def turn_table(self) -> None:
        """Numbers instead of pictures, or pictures again."""
        self._is_table = not self._is_table
        self.slide.show_table(self._is_table)
        self.painted.emit()

    def play(self) -> None:
        """Play the years of every figure that has some, or pause."""
        for live in self.slide.shown:
            if not live.stepper.isHidden():
                live.stepper.toggle()

    def point(self, is_on: bool) -> None:
        """The laser."""
        self.laser.setVisible(is_on)
        if is_on:
            self.laser.raise_()
            self.laser.move_to(self.mapFromGlobal(self.cursor().pos()))
        self.wake()

    def close_topmost(self) -> bool:
        """Close what lies over the slide, the uppermost first; whether there was anything."""
        ways: tuple[tuple[QWidget, Callable[[], None]], ...] = (
            (self.curtain, self.curtain.hide),
            (self.help, lambda: self.show_help(False)),
            (self.overview, lambda: self.show_overview(False)),
            (self.evidence, lambda: self.show_evidence(False)),
            (self.what_if, lambda: self.show_sliders(False)),
            (self.laser, lambda: self.point(False)),
            (self.notes, self.turn_notes),
        )
        close = next((way for part, way in ways if not part.isHidden()), None)
        if close is not None:
            close()
        return close is not None

    def pointer_at(self, place: QPoint) -> None:
        """The pointer moved."""
        if not self.laser.isHidden():
            self.laser.move_to(place)
        self.wake()

    def wake(self) -> None:
        """Bar and pointer are there."""
        self.bar.show()
        self.resting.show_pointer(self.laser.isHidden())
        self.resting.wake()

    def rest(self) -> None:
        """Nobody moves: bar and pointer go, unless something is open that needs them."""
        open_ = (self.what_if, self.evidence, self.overview, self.help, self.leaving)
        if any(not part.isHidden() for part in open_):
            self.resting.wake()
            return
        self.bar.hide()
        if self.geometry().contains(QCursor.pos()):  # the presenter may be working elsewhere
            self.resting.show_pointer(False)

    def _on_wanted(self, index: int) -> None:
        self.show_overview(False)
        self.jumped.emit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another screen."""
        super().resizeEvent(event)
        arrange(self)
        self._enlarge()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever presents may have something to ask first."""
        if not self.may_close:
            event.ignore()
            self.closing.emit()
            return
        self.resting.end()
        super().closeEvent(event)
