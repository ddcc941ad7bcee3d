"""The window: puts rail, bars, pages and inspector together, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout

from desktop.state.events import ProblemRaised, StateChanged, WorkspaceOpened, WorkspaceRefused
from desktop.theme import style
from desktop.views.catalogue import build
from desktop.views.context_bar import ContextBar
from desktop.views.inspector.room import is_tight, room
from desktop.views.rail import Rail
from desktop.views.status_bar import StatusBar
from desktop.widgets.error_bar import ErrorBar
from desktop.widgets.surface import Surface
from desktop.widgets.themed import spread_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme
    from desktop.views.context import Context
    from desktop.views.inspector.panel import Inspector
    from desktop.views.page import Page
    from desktop.views.services import Services

SMALLEST = (960, 600)
FIRST_SIZE = (1366, 820)


class Window(QMainWindow):
    """Pages are built when they are first shown, and the first one only after the shell has been painted."""

    painted = Signal()
    """The shell is on the screen; emitted once."""
    inspector: Inspector
    """Made when the shell has been painted."""
    page_shown = Signal(str)
    closing = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.setObjectName("window")
        style.dress(self, services.theme)
        self.setWindowTitle("Marketscope")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._is_ready = False
        self._context: Context | None = None
        self._pages: dict[str, Page] = {}
        self.root = Surface(services.theme)
        """Covers the whole window: what floats stands on it."""
        self.rail = Rail(services)
        self.context_bar = ContextBar(services)
        self.error_bar = ErrorBar(services.theme, "error")
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.stack.addWidget(Surface(services.theme))
        self._place = Surface(services.theme, "surface.inspector", "left")
        """Keeps the inspector's place until there is one."""
        self.status = StatusBar(services)
        self._lay_out()
        self.rail.show_page(services.state.current.page)
        hub = services.hub
        hub.subscribe(StateChanged, self._on_state)
        hub.subscribe(ProblemRaised, self._on_problem)
        hub.subscribe(WorkspaceRefused, self._on_refused)
        hub.subscribe(WorkspaceOpened, self._on_opened)

    def _lay_out(self) -> None:
        self._middle = middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.error_bar)
        middle.addWidget(self.stack, 1)
        self._body = body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(middle, 1)
        body.addWidget(self._place)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.context_bar)
        right.addLayout(body, 1)
        right.addWidget(self.status)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        self.root.setObjectName("window.root")
        self.root.setLayout(whole)
        self.root.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rail.installEventFilter(self)
        self.setCentralWidget(self.root)
        self.root.setFocus()

    @property
    def page(self) -> Page | None:
        """The page that is shown; None until the first one is built."""
        return self._pages.get(self.services.state.current.page)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that have been built."""
        return tuple(self._pages.values())

    def furnish(self) -> None:
        """Make what the shell does without until it has been painted; from now on pages are shown."""
        from desktop.views.inspector.panel import Inspector

        self.services.actions.fill()
        self.services.actions.attach(self)
        self.context_bar.furnish()
        self.inspector = Inspector(self.services)
        self._body.replaceWidget(self._place, self.inspector)
        self._place.hide()
        self._place.deleteLater()
        self.inspector.fit(self.width())
        self._is_ready = True

    def add_strip(self, strip: QWidget) -> None:
        """Put something that concerns the whole window above the pages."""
        self._middle.insertWidget(1, strip)

    def show_first_page(self) -> None:
        """Build the page of the state."""
        self._show_page()

    @property
    def choices(self) -> Context | None:
        """What the workspace has to choose from, as it was read last."""
        return self._context

    def set_context(self, context: Context) -> None:
        """Hand the choices of the workspace to bars and pages."""
        self._context = context
        self.context_bar.set_context(context)
        self.status.set_context(context)
        for page in self._pages.values():
            page.set_context(context)

    def set_theme(self, theme: Theme) -> None:
        """Recolour everything; nothing is built anew."""
        self.services.theme = theme
        style.dress(self, theme)
        spread_theme(self, theme)
        if self._is_ready:
            self.inspector.restyle()

    def _show_page(self) -> None:
        name = self.services.state.current.page
        self.rail.show_page(name)
        self.context_bar.renew()
        if not self._is_ready:
            return
        page = self._pages.get(name)
        if page is None:
            page = build(name, self.services)
            self._pages[name] = page
            self.stack.addWidget(page)
            panel = page.inspector_panel()
            if panel is not None:
                self.inspector.add_page_panel(name, panel)
            if self._context is not None:
                page.set_context(self._context)
        for other, candidate in self._pages.items():
            candidate.set_active(other == name)
        self.stack.setCurrentWidget(page)
        self.page_shown.emit(name)

    def _on_state(self, event: StateChanged) -> None:
        if "page" in event.fields:
            self._show_page()
        elif event.fields & ContextBar.SHOWN:
            self.context_bar.renew()

    def _on_opened(self, event: WorkspaceOpened) -> None:
        self.setWindowTitle(f"{event.path.name} – Marketscope")
        if event.notice:
            self.tell_problem("", event.notice)

    def _on_problem(self, event: ProblemRaised) -> None:
        self.tell_problem(event.what, event.why)

    def _on_refused(self, event: WorkspaceRefused) -> None:
        self.tell_problem(self.tr("{file} was not opened.").format(file=event.path.name), event.sentence)

    def tell_problem(self, what: str, why: str, ways: Sequence[tuple[str, Callable[[], None]]] = ()) -> str:
        """Say in the error bar what did not work and why, in the language of the interface; what then stands there."""
        from desktop.export.error_words import said

        self.error_bar.show_problem(what, said(why, self.services.language), ways)
        return self.error_bar.sentence

    def changeEvent(self, event: QEvent) -> None:
        """The language was switched: every word of the shell again."""
        if event.type() == QEvent.Type.LanguageChange:
            self.services.actions.retranslate()
            self.rail.retranslate()
            self.context_bar.retranslate()
            self.status.retranslate()
            if self._is_ready:
                self.inspector.retranslate()
            self.error_bar.close_button.setAccessibleName(self.tr("Close"))
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows get narrower bars."""
        self.context_bar.fit(event.size().width())
        if self._is_ready:
            self.inspector.fit(event.size().width())
        else:
            self._place.setVisible(not is_tight(event.size().width(), self.services.state.current.page))
            self._place.setFixedWidth(room(event.size().width()))
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell once that the shell has been painted."""
        if watched is self.rail and event.type() == QEvent.Type.Paint:
            self.rail.removeEventFilter(self)
            # The rail is one of the first to be painted: when the event loop turns, all of the window is.
            QTimer.singleShot(0, self, self.painted.emit)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the program put everything away."""
        self.closing.emit()
        for page in self._pages.values():
            page.end()
        super().closeEvent(event)
