"""A presentation from its first slide to its end: keys become steps, two windows show one thing, nothing is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QLineEdit,
    QWidget,
)

from desktop.actions.scenarios import keep_together
from desktop.state.events import ProblemRaised, StateChanged
from desktop.theme.theme import load_theme
from desktop.views.motion import motion
from desktop.views.present import screens
from desktop.views.present.keys import Wish, digit_of, wish_of
from desktop.views.present.show import Show
from desktop.views.present.stage import Stage
from desktop.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen

    from desktop.figures.request import Assumptions, FigureRequest
    from desktop.views.inspector.inspection import Inspection
    from desktop.views.present.live_figure import Pointed
    from desktop.views.present.presenter import Presenter
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate
Key = Qt.Key
TURN: Final = 300
"""Milliseconds in which marks move from their place on one slide to that on the next."""
_WALKS: Final = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down})
_PRESSES: Final = frozenset({Key.Key_Space, Key.Key_Return, Key.Key_Enter})
_OWN_KEYS: Final[tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...]] = (
    (QAbstractSlider, _WALKS | {Key.Key_Home, Key.Key_End}),
    (Stepper, _WALKS | {Key.Key_Home, Key.Key_End, Key.Key_Space}),
    (QAbstractButton, _PRESSES),
    (QAbstractItemView, _WALKS | _PRESSES | {Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown}),
    (QLineEdit, frozenset(Key) - {Key.Key_Escape, Key.Key_PageUp, Key.Key_PageDown, Key.Key_F5}),
)
"""Keys that mean something to a widget which has the keyboard; all others are those of the show. So a clicker, which
sends page keys, turns slides even while a slider is in hand."""


class Presenting(QObject):
    """Owns both windows. The state of the main window is never touched."""

    ended = Signal()

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__()
        self._services, self._window = services, window
        self._typed = ""
        self._slide = ""
        self._is_over = False
        self.show = Show(services, self)
        self.stage = Stage(self.show, services.theme)
        self.presenter: Presenter | None = None
        """The second window; None until it is wanted."""
        self._does: dict[Wish, Callable[[], None]] = {
            Wish.NEXT: lambda: self._turn(1),
            Wish.BACK: lambda: self._turn(-1),
            Wish.FIRST: lambda: self._jump(0),
            Wish.LAST: lambda: self._jump(len(self.show.slides) - 1),
            Wish.ENTER: self._enter,
            Wish.LEAVE: self._leave,
            Wish.BLACK: lambda: self.stage.curtain.draw(is_white=False),
            Wish.WHITE: lambda: self.stage.curtain.draw(is_white=True),
            Wish.NOTES: self._notes,
            Wish.LASER: lambda: self.stage.point(self.stage.laser.isHidden()),
            Wish.EVIDENCE: self._evidence,
            Wish.SLIDERS: self._sliders,
            Wish.GRID: lambda: self.stage.show_overview(self.stage.overview.isHidden()),
            Wish.TABLE: self._table,
            Wish.PLAY: self._play,
            Wish.UP: self._up,
            Wish.DARK: self._dark,
            Wish.SCREEN: self._other_screen,
            Wish.PRESENTER: self._second_window,
            Wish.HELP: lambda: self.stage.show_help(self.stage.help.isHidden()),
        }
        self._is_table = False
        self._connect()

    def _connect(self) -> None:
        show, stage = self.show, self.stage
        show.turned.connect(self._on_turned)
        show.played.connect(self._on_played)
        stage.wished.connect(self.do)
        stage.jumped.connect(self._jump_from_grid)
        stage.closing.connect(self._leave)
        stage.what_if.assumed.connect(self._assume)
        stage.what_if.reset_wanted.connect(self._reset)
        stage.leaving.kept.connect(self._keep)
        stage.leaving.discarded.connect(self.end)
        stage.slide.ground_pressed.connect(lambda: self.do(Wish.NEXT))
        stage.slide.entity_opened.connect(show.step_into)
        stage.slide.year_chosen.connect(show.show_year)
        stage.slide.up_wanted.connect(show.step_up)
        stage.slide.mark_chosen.connect(self._on_mark)
        application = QGuiApplication.instance()
        assert isinstance(application, QApplication)
        application.screenRemoved.connect(self._on_screen_removed)
        application.installEventFilter(self)
        self._ends = [
            self._services.hub.subscribe(StateChanged, self._on_state),
            self._services.hub.subscribe(ProblemRaised, self._on_problem),
        ]

    def begin(self, story: str, *, at: str = "", lead: FigureRequest | None = None) -> None:
        """Cover the screen of the audience; with a second one the presenter sees notes and what comes."""
        where = screens.chosen(self._services.settings, self._window)
        calm = motion(self._services.state.current) == 0
        self.stage.set_motion(0 if calm else TURN)
        self._cover(where.stage)
        if where.presenter is not None:
            self._open_presenter(where.presenter)
        self.stage.come_to_front()
        self.stage.wake()
        self.show.begin(story, at=at, lead=lead)

    def do(self, wish: Wish) -> None:
        """What a key or a button asks for. While the screen is black or white, a step opens it first."""
        if not self.stage.leaving.isHidden():
            if wish is Wish.LEAVE:
                self.end()
            return
        if wish is not Wish.ENTER:
            self._typed = ""
        steps = {Wish.NEXT, Wish.BACK, Wish.ENTER, Wish.FIRST, Wish.LAST}
        if not self.stage.curtain.isHidden() and wish in steps:
            self.stage.curtain.hide()
            return
        self._does[wish]()

    def end(self) -> None:
        """Close both windows; what was tried and not kept is gone."""
        if self._is_over:
            return
        self._is_over = True
        for end in self._ends:
            end()
        application = QGuiApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.show.end()
        self.show.discard()
        self.stage.may_close = True
        for window in (self.presenter, self.stage):
            if window is not None:
                window.close()
                window.deleteLater()
        self.presenter = None
        self.ended.emit()

    def _turn(self, by: int) -> None:
        if not self.show.turn(by) and self.show.slides:
            at_end = translate("Present", "This is the last slide. Esc leaves.")
            self.stage.say(at_end if by > 0 else translate("Present", "This is the first slide."))

    def _jump(self, index: int) -> None:
        self.show.turn_to(index)

    def _jump_from_grid(self, index: int) -> None:
        self.stage.show_overview(False)
        self.show.turn_to(index)

    def _enter(self) -> None:
        """The slide whose number was typed, else the next one."""
        typed, self._typed = self._typed, ""
        if not typed:
            self._turn(1)
            return
        number = int(typed)
        if not 1 <= number <= len(self.show.slides):
            words = translate("Present", "There is no slide {number}; there are {count}.")
            self.stage.say(words.format(number=number, count=len(self.show.slides)))
            return
        self.stage.show_overview(False)
        self.show.turn_to(number - 1)

    def _leave(self) -> None:
        """Close what is open; then ask about what was tried; then end."""
        stage = self.stage
        if not stage.leaving.isHidden():
            self.end()
            return
        if stage.close_topmost():
            return
        if not self.show.what_ifs():
            self.end()
            return
        now = QLocale(self._services.language).toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
        name = translate("Present", "What if, {time}").format(time=now)
        stage.wake()
        stage.leaving.ask(self.show.what_if_names(), name)

    def _notes(self) -> None:
        notes = self.stage.notes
        notes.setVisible(notes.isHidden())
        notes.raise_()
        self.stage.bar.raise_()

    def _evidence(self) -> None:
        """Of the mark under the pointer, else of the one pressed last; pressed again it closes."""
        stage = self.stage
        if not stage.evidence.isHidden():
            stage.show_evidence(False)
            return
        meant = stage.slide.meant()
        if meant is None:
            stage.say(translate("Present", "Point at a mark, then press E."))
            return
        self._inspect(*meant, self._show_evidence)

    def _show_evidence(self, words: str, found: Inspection | None) -> None:
        self.stage.evidence.pane.show_inspection(words, found)
        self.stage.show_evidence(True)

    def _inspect(self, place: int, pointed: Pointed, done: Callable[[str, Inspection | None], None]) -> None:
        """Everything on file about a mark."""
        state, audited = self._services.state.current, self._services.audited
        request = self.show.request(place)
        asked = replace(
            state,
            selection=pointed.entity,
            traced=pointed.traced,
            language=self.show.language,
            measure=request.measure if request is not None else state.measure,
            currency=request.currency if request is not None else state.currency,
        )
        slide = self.show.slide

        def read(workspace: Workspace) -> Inspection | None:
            from desktop.views.inspector.reading import inspect

            return inspect(workspace, asked, audited)

        def arrive(found: Inspection | None) -> None:
            if not self._is_over and self.show.slide == slide:
                done(pointed.traced.text, found)

        self._services.database.query("present.evidence", read, arrive)

    def _on_mark(self, place: int, pointed: Pointed) -> None:
        """A mark was pressed: an open pane of evidence follows, and so does the presenter's."""

        def done(words: str, found: Inspection | None) -> None:
            if not self.stage.evidence.isHidden():
                self._show_evidence(words, found)
            if self.presenter is not None:
                self.presenter.show_evidence(words, found)

        if self.presenter is not None or not self.stage.evidence.isHidden():
            self._inspect(place, pointed, done)

    def _sliders(self) -> None:
        if self.stage.slider_place is None:
            self.stage.say(translate("Present", "Nothing can be assumed on this slide."))
            return
        self.stage.show_sliders(self.stage.what_if.isHidden())

    def _assume(self, own: Assumptions) -> None:
        place = self.stage.slider_place
        if place is not None:
            self.show.assume(place, own)

    def _reset(self) -> None:
        place = self.stage.slider_place
        if place is not None:
            self.show.reset(place)

    def _table(self) -> None:
        self._is_table = not self._is_table
        self.stage.slide.show_table(self._is_table)

    def _play(self) -> None:
        for live in self.stage.slide.shown:
            if not live.stepper.isHidden():
                live.stepper.toggle()

    def _up(self) -> None:
        self.show.step_up()

    def _dark(self) -> None:
        self.stage.set_theme(load_theme("light" if self.stage.theme.dark else "dark"))
        self.stage.show_slide(is_another=False)

    def _other_screen(self) -> None:
        """The audience looks at the next screen; the presenter's window gives way."""
        found = QGuiApplication.screens()
        if len(found) < 2:
            self.stage.say(translate("Present", "There is one screen only."))
            return
        there = screens.following(found, self.stage.screen())
        self._services.settings.put(**{screens.SETTING: there.name()})
        self._cover(there)
        if self.presenter is not None:
            rest = next(screen for screen in found if screen is not there)
            self.presenter.open_on(rest, is_whole=True)
        self.stage.come_to_front()

    def _cover(self, screen: QScreen) -> None:
        """The whole of a screen, whatever was shown where before."""
        self.stage.setScreen(screen)
        self.stage.setGeometry(screen.geometry())
        self.stage.showFullScreen()

    def _second_window(self) -> None:
        """Open the presenter's window, or close it."""
        if self.presenter is not None:
            self.presenter.close()
            return
        where = screens.choose(QGuiApplication.screens(), self.stage.screen(), self.stage.screen().name())
        self._open_presenter(where.presenter)

    def _open_presenter(self, screen: QScreen | None) -> None:
        from desktop.views.present.presenter import Presenter

        presenter = Presenter(self.show, self._services.theme)
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
        self._cover(self.stage.screen() if self.stage.screen() in left else left[0])
        self.stage.come_to_front()

    def _keep(self, name: str) -> None:
        """One scenario with the assumptions of every market that was played with; then end."""
        owns = {request.market: replace(request.assumptions, name=name) for request in self.show.what_ifs()}
        edit = translate("Window", "Keep scenario {name}").format(name=name)
        self._services.database.operate(
            edit, lambda workspace: keep_together(workspace, owns, name, edit), self._on_kept
        )

    def _on_kept(self, _changes: Changes | None) -> None:
        self.end()

    def _on_problem(self, event: ProblemRaised) -> None:
        """Something went wrong behind the stage: who presents reads it here."""
        words = " ".join(part for part in (event.what, event.why) if part)
        if not self.stage.leaving.isHidden():
            self.stage.leaving.say(words)
        elif self.presenter is not None:
            self.presenter.say(words)
        else:
            self.stage.say(words)

    def _on_turned(self) -> None:
        key = self.show.slide.id if self.show.slide is not None else ""
        is_another, self._slide = key != self._slide, key
        if is_another and not self.stage.evidence.isHidden():
            self.stage.show_evidence(False)
        self.stage.show_slide(is_another=is_another)
        if self.presenter is not None:
            self.presenter.show_slide()

    def _on_played(self, place: int) -> None:
        if place >= 0:
            self.stage.show_slide(is_another=False)
        else:
            self.stage.show_played()

    def _on_state(self, event: StateChanged) -> None:
        if "theme" in event.fields:
            theme = load_theme("dark" if event.after.theme == "dark" else "light")
            self.stage.set_theme(theme)
            if self.presenter is not None:
                self.presenter.set_theme(theme)
        if "language" in event.fields:
            self.stage.retranslate()
            if self.presenter is not None:
                self.presenter.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and the pointer in both windows, before the widgets in them see them."""
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.MouseMove} or not isinstance(watched, QWidget):
            return False
        window = watched.window()
        if kind == QEvent.Type.MouseMove:
            if window is self.stage and isinstance(event, QMouseEvent):
                self.stage.pointer_at(self._on_stage(event))
            return False
        ours = window is self.stage or (self.presenter is not None and window is self.presenter)
        return ours and isinstance(event, QKeyEvent) and self._pressed(watched, event)

    def _on_stage(self, event: QMouseEvent) -> QPoint:
        return self.stage.mapFromGlobal(event.globalPosition().toPoint())

    def _pressed(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a key was one of the show's."""
        key = Key(event.key())
        if any(isinstance(watched, kind) and key in keys for kind, keys in _OWN_KEYS):
            return False
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in _WALKS:
            return self._walk(event)
        digit = digit_of(event)
        if digit and self.stage.leaving.isHidden():
            self._typed = (self._typed + digit)[-4:]
            self.stage.say(self._typed)
            return True
        wish = wish_of(event)
        if wish is None:
            return False
        self.do(wish)
        return True

    def _walk(self, event: QKeyEvent) -> bool:
        """Shift and arrows walk among the marks of the first figure."""
        shown = self.stage.slide.shown
        if not shown:
            return False
        view = shown[0].active
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        plain = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
        view.keyPressEvent(plain)
        return True
