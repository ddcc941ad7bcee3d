"""Wires everything: the one place that knows all the parts of the running program."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from desktop import bindings, paths  # noqa: F401  (bindings: imported before what follows, it makes that cheaper)
from desktop.actions.registry import Registry
from desktop.state.events import Hub, ProblemRaised, StateChanged, WorkspaceOpened
from desktop.state.settings import Settings, seal
from desktop.state.view_state import StateHolder, ViewState
from desktop.tasks.collecting import Collecting
from desktop.tasks.database import Database
from desktop.tasks.job import Jobs
from desktop.theme import style
from desktop.theme.theme import Theme, load_theme
from desktop.views.catalogue import PAGES
from desktop.views.dialogs import DesktopDialogs, Dialogs
from desktop.views.services import Services
from desktop.views.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QTranslator

    from desktop.views.follow import ContextFollower
    from desktop.views.present.presenting import Presenting
    from desktop.views.search import Search
    from desktop.views.settings_menu import SettingsMenu
    from desktop.workspace.workspace import Workspace

STATE_VERSION = f"1/{qVersion()}"
"""What a sealed window state belongs to: our layout and Qt's version."""
FIRST_PAGE = "home"
"""What a new user sees first."""
PALETTE = 1_500
"""Milliseconds after which the palette is made: the first page comes first."""
SAVING = 3_000
"""Milliseconds between looks whether settings have to be written: never while somebody drags a slider."""


class Program(QObject):
    """The running program: services, window and the verbs that connect them.

    Made in two halves. What the shell needs is made at once; everything that can only be used after the shell is
    on the screen, and the import of it, follows the first paint.
    """

    follower: ContextFollower
    menu: SettingsMenu

    def __init__(self, settings: Settings, state: ViewState, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        hub = Hub()
        theme = theme_named(state.theme)
        apply_theme(theme)
        self._translators: list[QTranslator] = []
        self._install_language(state.language)
        self.services = Services(
            hub=hub,
            state=StateHolder(hub, state),
            database=Database(hub, self),
            jobs=Jobs(self),
            actions=Registry(self),
            settings=settings,
            dialogs=dialogs or DesktopDialogs(),
            theme=theme,
        )
        self.window = Window(self.services)
        self._is_complete = False
        self._search: Search | None = None
        self._collecting = Collecting()
        self._awaited: Path | None = None
        self._verbs: list[object] = []
        self._saving = QTimer(self)
        self._saving.setInterval(SAVING)
        self._saving.timeout.connect(settings.save)
        hub.subscribe(StateChanged, self._on_state)
        hub.subscribe(WorkspaceOpened, self._on_opened)
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self._on_closing)
        if settings.notice:
            hub.publish(ProblemRaised("", settings.notice))

    def open(self, path: Path) -> None:
        """Open a workspace on the database worker; before the first paint it only notes which."""
        if not self._is_complete:
            self._awaited = path
            return
        self.services.database.open(path, lambda: open_workspace(path))

    def show(self) -> None:
        """Show the window as it was left, on a screen that still exists."""
        geometry = self.services.settings.sealed("geometry", STATE_VERSION)
        if geometry and not self.services.settings.text("starting"):
            self.services.settings.put(starting="geometry")
            self.services.settings.save()
            self.window.restoreGeometry(geometry)
        self.window.show()

    def report_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault of the program itself: the details go to stderr, the person hears of it and can go on."""
        sys.__excepthook__(kind, error, trace)
        what = QCoreApplication.translate("Window", "Marketscope made a mistake.")
        why = QCoreApplication.translate(
            "Window", "Your data were not changed by it. If something looks wrong, open the workspace again."
        )
        self.services.hub.publish(ProblemRaised(what, why))

    @property
    def search(self) -> Search:
        """The palette: made when it is first asked for, or when the first page has stood for a moment."""
        return self._search or self._make_search()

    @property
    def presenting(self) -> Presenting | None:
        """The running presentation; None while nothing is presented."""
        from desktop.views.present.verbs import PresentVerbs

        verbs = next((one for one in self._verbs if isinstance(one, PresentVerbs)), None)
        return verbs.presenting if verbs is not None else None

    def close(self) -> None:
        """Close window, jobs and workspace."""
        self.window.close()

    def _on_painted(self) -> None:
        # Not at once: whoever else waits for the paint hears of it first.
        QTimer.singleShot(0, self, self._complete)

    def _complete(self) -> None:
        """Make the second half. The worker goes first: it reads the file while the page is built."""
        if not self.window.isVisible():  # closed at once
            return
        from desktop.theme.icons import application_icon
        from desktop.views.every_verb import connect_verbs
        from desktop.views.file_verbs import FileVerbs
        from desktop.views.follow import ContextFollower
        from desktop.views.settings_menu import SettingsMenu
        from desktop.widgets.tooltips import PlainTooltips

        services, window = self.services, self.window
        window.furnish()
        self.follower = ContextFollower(services, window)
        files = FileVerbs(services, window, self.open)
        self.menu = SettingsMenu(services, files.change_file, window)
        window.rail.set_menu(self.menu)
        self._is_complete = True
        if self._awaited is not None:
            self.open(self._awaited)
        self._verbs = connect_verbs(services, window, lambda: self.search, files)
        self.window.show_first_page()
        QTimer.singleShot(PALETTE, self, self._prepare_search)
        application().setWindowIcon(application_icon())
        application().installEventFilter(PlainTooltips(self))
        services.settings.put(starting="")
        self._saving.start()
        self._collecting.begin()

    def _make_search(self) -> Search:
        from desktop.views.search import Search

        self._search = Search(self.services, self.window.root)
        return self._search

    def _prepare_search(self) -> None:
        """Nobody shall wait for the palette later: a window that is closed by now needs none."""
        if self._search is None and self.window.isVisible():
            self._make_search()

    def _on_opened(self, event: WorkspaceOpened) -> None:
        self._collecting.renew()
        self.services.settings.put(workspace=str(event.path))

    def _on_state(self, event: StateChanged) -> None:
        if "theme" in event.fields:
            theme = theme_named(event.after.theme)
            apply_theme(theme)
            self.window.set_theme(theme)
        if "language" in event.fields:
            self._install_language(event.after.language)
            self.services.actions.retranslate()
            if self._search is not None:
                self._search.retranslate()
            if self._is_complete:
                self.menu.retranslate()
        if event.fields & {"theme", "language", "page", "market", "is_calm"}:
            state = event.after
            self.services.settings.put(
                theme=state.theme,
                language=state.language,
                page=state.page,
                market=state.market,
                motion="reduced" if state.is_calm else "",
            )

    def _install_language(self, language: str) -> None:
        """Ours and Qt's own words; English is in the sources."""
        for translator in self._translators:
            application().removeTranslator(translator)
        self._translators = []
        if language != "zh":
            return
        from PySide6.QtCore import QLibraryInfo, QTranslator

        ours = (f"marketscope_{language}", str(paths.resources() / "translations"))
        qts = ("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for name, folder in (qts, ours):
            translator = QTranslator(self)
            if translator.load(name, folder):
                application().installTranslator(translator)
                self._translators.append(translator)

    def _on_closing(self) -> None:
        geometry = bytes(self.window.saveGeometry().data())
        self._saving.stop()
        self.services.settings.put(geometry=seal(geometry, STATE_VERSION), starting="")
        self.services.settings.save()
        self.services.jobs.close()
        self.services.database.close()
        self._collecting.end()


def application() -> QApplication:
    """The running Qt application, made when there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication([*sys.argv[:1], "-style", "fusion"])
    made.setApplicationName(paths.APPLICATION)
    return made


def theme_named(name: str) -> Theme:
    """Light unless the name says dark."""
    return load_theme("dark" if name == "dark" else "light")


def apply_theme(theme: Theme) -> None:
    """Give the whole application the theme."""
    style.apply(application(), theme)


def open_workspace(path: Path) -> Workspace:
    """Open a workspace; the default one is written from the seeds the first time."""
    from desktop.workspace.workspace import Workspace

    if path == paths.default_workspace_path() and not path.exists():
        return Workspace.create(path, seeds=paths.seeds())
    return Workspace.open(path)


def state_from(settings: Settings) -> ViewState:
    """What the analyst looked at last."""
    language, theme, page = settings.text("language"), settings.text("theme"), settings.text("page")
    state = ViewState(page=FIRST_PAGE, market=settings.text("market"), is_calm=settings.text("motion") == "reduced")
    if language in {"en", "zh"}:
        state = replace(state, language=language)
    if theme in {"light", "dark"}:
        state = replace(state, theme=theme)
    if page in {entry.name for entry in PAGES}:
        state = replace(state, page=page)
    return state


def run(path: Path | None = None) -> int:
    """Open the window and stay until it is closed; the exit code is Qt's."""
    app = application()
    settings = Settings(paths.settings_folder() / "settings.json")
    program = Program(settings, state_from(settings))
    with contextlib.suppress(OSError):
        program.open(path or last_workspace(settings))
    sys.excepthook = program.report_fault
    program.show()
    return app.exec()


def last_workspace(settings: Settings) -> Path:
    """The workspace of last time when it is still there, else the default one."""
    from pathlib import Path

    last = settings.text("workspace")
    return Path(last) if last and Path(last).is_file() else paths.default_workspace_path()


def render_pages(path: Path, folder: Path, theme: str, language: str, size: tuple[int, int]) -> Iterator[Path]:
    """The tour: pictures of every page in ``folder``; settings are neither read nor written."""
    import tempfile
    from pathlib import Path

    from desktop.views.touring import MARKET, take_pictures

    application()
    with tempfile.TemporaryDirectory() as name:
        state = ViewState(theme=theme, language=language, market=MARKET)
        program = Program(Settings(Path(name) / "settings.json"), state)
        program.window.resize(*size)
        program.open(path)
        program.show()
        try:
            ending = f"{theme}-{language}-{size[0]}x{size[1]}"
            yield from take_pictures(program.window, lambda: program.search, folder, ending)
        finally:
            program.close()
