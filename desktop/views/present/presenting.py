"""A presentation from its first slide to its end: keys become steps, two windows show one thing, nothing is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from desktop.state.events import ProblemRaised, StateChanged
from desktop.theme.theme import load_theme
from desktop.views.motion import motion
from desktop.views.present import screens
from desktop.views.present.asking import ask
from desktop.views.present.keys import Wish
from desktop.views.present.leaving import Leaving
from desktop.views.present.pressing import Pressing
from desktop.views.present.show import Show
from desktop.views.present.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest
    from desktop.views.inspector.inspection import Inspection
    from desktop.views.present.live_figure import Pointed
    from desktop.views.present.presenter import Presenter
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate
TURN: Final = 300
"""Milliseconds in which marks move from their place on one slide to that on the next."""
STEPS: Final = frozenset({Wish.NEXT, Wish.BACK, Wish.ENTER, Wish.FIRST, Wish.LAST, Wish.ON})
DIGITS = 4


class Presenting(QObject):
    """Owns both windows. The state of the main window is never touched."""

    ended = Signal()

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__()
        self._services, self._window = services, window
        self._typed = ""
        self._is_over = False
        self.show = Show(services, self)
        self.stage = Stage(self.show, services.theme)
        self.presenter: Presenter | None = None
        """The second window; None until it is wanted."""
        self._leaving = Leaving(self.show, self.stage, self)
        self._pressing = Pressing(self._windows, self)
        stage = self.stage
        self._does: dict[Wish, Callable[[], object]] = {
            Wish.NEXT: lambda: self._turn(1),
            Wish.BACK: lambda: self._turn(-1),
            Wish.FIRST: lambda: self.show.turn_to(0),
            Wish.LAST: lambda: self.show.turn_to(len(self.show.slides) - 1),
            Wish.ENTER: self._enter,
            Wish.LEAVE: self._leaving.leave,
            Wish.BLACK: lambda: stage.curtain.draw(is_white=False),
            Wish.WHITE: lambda: stage.curtain.draw(is_white=True),
            Wish.NOTES: stage.turn_notes,
            Wish.LASER: lambda: stage.point(stage.laser.isHidden()),
            Wish.EVIDENCE: self._evidence,
            Wish.SLIDERS: self._sliders,
            Wish.GRID: lambda: stage.show_overview(stage.overview.isHidden()),
            Wish.TABLE: stage.turn_table,
            Wish.PLAY: stage.play,
            Wish.UP: lambda: self.show.trying.step_up(len(stage.slide.shown)),
            Wish.DARK: lambda: stage.set_theme(load_theme("light" if stage.theme.dark else "dark")),
            Wish.SCREEN: self._other_screen,
            Wish.PRESENTER: self._second_window,
            Wish.HELP: lambda: stage.show_help(stage.help.isHidden()),
            Wish.ON: stage.come_to_front,
        }
        self._connect()

    def _connect(self) -> None:
        trying, stage = self.show.trying, self.stage
        self.show.turned.connect(self._on_turned)
        trying.played.connect(self._on_played)
        stage.wished.connect(self.do)
        stage.jumped.connect(self.show.turn_to)
        stage.closing.connect(self._leaving.leave)
        stage.what_if.assumed.connect(lambda own: trying.assume(stage.slider_place or 0, own))
        stage.what_if.reset_wanted.connect(lambda: trying.reset(stage.slider_place or 0))
        stage.slide.ground_pressed.connect(lambda: self.do(Wish.NEXT))
        stage.slide.entity_opened.connect(trying.step_into)
        stage.slide.year_chosen.connect(trying.show_year)
        stage.slide.up_wanted.connect(lambda: self.do(Wish.UP))
        stage.slide.mark_chosen.connect(self._on_mark)
        self._leaving.over.connect(self.end)
        self._pressing.wished.connect(self.do)
        self._pressing.typed.connect(self._type)
        self._pressing.walked.connect(stage.slide.walk)
        self._pressing.pointed.connect(self._on_pointed)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screen_removed)
        hub = self._services.hub
        self._ends = [hub.subscribe(StateChanged, self._on_state), hub.subscribe(ProblemRaised, self._on_problem)]

    def begin(self, story: str, *, at: str = "", lead: FigureRequest | None = None) -> None:
        """Cover the screen of the audience; with a second one the presenter sees notes and what comes."""
        where = screens.chosen(self._services.settings, self._window)
        self.stage.set_motion(TURN if motion(self._services.state.current) else 0)
        screens.cover(self.stage, where.stage)
        if where.presenter is not None:
            self._open_presenter(where.presenter)
        self.stage.come_to_front()
        self.stage.wake()
        self.show.begin(story, at=at, lead=lead)
        QTimer.singleShot(0, self, _warm_up)

    def do(self, wish: Wish) -> None:
        """What a key or a button asks for. While the screen is black or white, a step opens it first."""
        if wish is not Wish.ENTER:
            self._typed = ""
        if self._leaving.is_asking:
            if wish is Wish.LEAVE:
                self.end()
        elif not self.stage.curtain.isHidden() and wish in STEPS:
            self.stage.curtain.hide()
        else:
            self._does[wish]()
        if self.presenter is not None:
            self.presenter.mirror()

    def end(self) -> None:
        """Close both windows; what was tried and not kept is gone."""
        if self._is_over:
            return
        self._is_over = True
        for end in self._ends:
            end()
        self._pressing.end()
        self.show.end()
        self.stage.may_close = True
        for window in self._windows():
            window.close()
            window.deleteLater()
        self.ended.emit()

    def _windows(self) -> tuple[QWidget, ...]:
        return (self.stage,) if self.presenter is None else (self.stage, self.presenter)

    def _turn(self, by: int) -> None:
        if not self.show.turn(by) and self.show.slides:
            at_end = translate("Present", "This is the last slide. Esc leaves.")
            self.stage.message.say(at_end if by > 0 else translate("Present", "This is the first slide."))

    def _type(self, digit: str) -> None:
        if not self._leaving.is_asking:
            self._typed = (self._typed + digit)[-DIGITS:]
            self.stage.message.say(self._typed)

    def _enter(self) -> None:
        """The slide whose number was typed, else the next one."""
        typed, self._typed = self._typed, ""
        if not typed:
            self._turn(1)
            return
        number, count = int(typed), len(self.show.slides)
        if 1 <= number <= count:
            self.stage.message.hide()
            self.stage.show_overview(False)
            self.show.turn_to(number - 1)
            return
        words = translate("Present", "There is no slide {number}; there are {count}.")
        self.stage.message.say(words.format(number=number, count=count))

    def _evidence(self) -> None:
        """Of the mark under the pointer, else of the one pressed last; pressed again it closes."""
        if not self.stage.evidence.isHidden():
            self.stage.show_evidence(False)
            return
        meant = self.stage.slide.meant()
        if meant is None:
            self.stage.message.say(translate("Present", "Point at a mark, then press E."))
            return
        ask(self.show, *meant, self._show_evidence)

    def _show_evidence(self, words: str, found: Inspection | None) -> None:
        self.stage.evidence.pane.show_inspection(words, found)
        self.stage.show_evidence(True)
        self._tell_presenter(words, found)

    def _tell_presenter(self, words: str, found: Inspection | None) -> None:
        if self.presenter is not None:
            self.presenter.evidence.show_inspection(words, found)

    def _on_mark(self, place: int, pointed: Pointed) -> None:
        """A mark was pressed: an open pane of evidence follows, and so does the presenter's."""
        if not self.stage.evidence.isHidden():
            ask(self.show, place, pointed, self._show_evidence)
        elif self.presenter is not None:
            ask(self.show, place, pointed, self._tell_presenter)

    def _sliders(self) -> None:
        if self.stage.slider_place is None:
            self.stage.message.say(translate("Present", "Nothing can be assumed on this slide."))
        else:
            self.stage.show_sliders(self.stage.what_if.isHidden())

    def _other_screen(self) -> None:
        """The audience looks at the next screen; the presenter's window gives way."""
        found = QGuiApplication.screens()
        if len(found) < 2:
            self.stage.message.say(translate("Present", "There is one screen only."))
            return
        there = screens.following(found, self.stage.screen())
        self._services.settings.put(**{screens.SETTING: there.name()})
        screens.cover(self.stage, there)
        if self.presenter is not None:
            self.presenter.open_on(next(screen for screen in found if screen is not there), is_whole=True)
        self.stage.come_to_front()

    def _second_window(self) -> None:
        """Open the presenter's window, or close it."""
        if self.presenter is not None:
            self.presenter.close()
            return
        own = self.stage.screen()
        self._open_presenter(screens.choose(QGuiApplication.screens(), own, own.name()).presenter)

    def _open_presenter(self, screen: QScreen | None) -> None:
        from desktop.views.present.presenter import Presenter

        presenter = Presenter(self.show, self.stage, self._services.theme)
        self.presenter = presenter
        presenter.closed.connect(self._on_presenter_closed)
        presenter.jumped.connect(self.show.turn_to)
        presenter.open_on(screen or self.stage.screen(), is_whole=screen is not None)
        presenter.show_slide()

    def _on_presenter_closed(self) -> None:
        """Its window was closed: the show goes on."""
        if self.presenter is not None and not self._is_over:
            self.presenter.deleteLater()
            self.presenter = None
            self.stage.come_to_front()

    def _on_screen_removed(self, _screen: QScreen) -> None:
        """A screen was unplugged: the show goes on on one that is left."""
        left = QGuiApplication.screens()
        if self._is_over or not left:
            return
        if self.presenter is not None and len(left) < 2:
            self.presenter.close()
        screens.cover(self.stage, self.stage.screen() if self.stage.screen() in left else left[0])
        self.stage.come_to_front()

    def _on_problem(self, event: ProblemRaised) -> None:
        """Something went wrong behind the stage: who presents reads it here."""
        from desktop.export.error_words import said

        words = " ".join(part for part in (event.what, said(event.why, self._services.language)) if part)
        if self._leaving.is_asking:
            self.stage.leaving.say(words)
        elif self.presenter is not None:
            self.presenter.say(words)
        else:
            self.stage.message.say(words)

    def _on_turned(self) -> None:
        self.stage.show_slide()
        if self.presenter is not None:
            self.presenter.show_slide()

    def _on_played(self, place: int) -> None:
        if place >= 0:
            self.stage.show_slide()
        else:
            self.stage.show_possible()
        if self.presenter is not None:
            self.presenter.mirror()

    def _on_pointed(self, place: QPoint) -> None:
        self.stage.pointer_at(self.stage.mapFromGlobal(place))

    def _on_state(self, event: StateChanged) -> None:
        if "theme" in event.fields:
            self.stage.set_theme(self._services.theme)
            if self.presenter is not None:
                self.presenter.set_theme(self._services.theme)
        if "language" in event.fields:
            self.stage.retranslate()
            if self.presenter is not None:
                self.presenter.retranslate()


def _warm_up() -> None:
    """Load what figures on axes need while the first slide is read, so that no step waits for it."""
    from desktop.plotting import chart_view  # noqa: F401
