"""Print and PDF: what there is to print, the sheet with its preview, and the work in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.state.events import WorkReported
from desktop.views.figure_verbs import tell_failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from desktop.actions.paper import PaperPlan
    from desktop.tasks.job import Report
    from desktop.views.figure_verbs import FigureVerbs
    from desktop.views.paper.options import Printable
    from desktop.views.paper.sheet import PaperSheet
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class PaperVerbs:
    """Ctrl+P, as everywhere: the palette has Ctrl+K. Everything of Qt's printing is imported when somebody prints."""

    def __init__(self, services: Services, window: Window, figures: FigureVerbs) -> None:
        self._services = services
        self._window = window
        self._figures = figures
        services.actions.handle("file.print", self._open)

    def _open(self) -> None:
        """Ask which stories there are; the sheet opens with the answer."""
        wanted = self._services.state.current.story

        def read(workspace: Workspace) -> tuple[tuple[tuple[str, str, str], ...], str]:
            from desktop.views.deck.reading import read_deck

            answer = read_deck(workspace, wanted)
            filled = [story for story in answer.stories if workspace.slides.count(story_id=story.id)]
            told = tuple((story.id, story.title_en, story.title_zh) for story in filled)
            return told, answer.story.id if answer.story is not None else ""

        self._services.database.query("paper.stories", read, lambda found: self._show(*found))

    def _show(self, stories: tuple[tuple[str, str, str], ...], shown: str) -> None:
        from desktop.views.paper.sheet import PaperSheet

        printable = self._printable(stories, shown)
        if printable is None:
            self._window.status.say(translate("Window", "There is nothing here to print: no figure and no slide."))
            return
        sheet = PaperSheet(self._services, printable, self._window)
        sheet.print_wanted.connect(lambda plan: self._ask_printer(sheet, plan))
        sheet.save_wanted.connect(lambda plan: self._ask_target(sheet, plan))
        sheet.open()

    def _printable(self, stories: tuple[tuple[str, str, str], ...], shown: str) -> Printable | None:
        """What the page has to print, and what is meant first: a story on the Deck page, elsewhere the page."""
        from desktop.actions.paper import FIGURE, PAGE, STORY
        from desktop.views.deck.words import LANGUAGE
        from desktop.views.paper.options import Printable
        from desktop.views.shown_page import shown_page

        page, language = self._window.page, self._services.language
        is_deck = page is None or page.SHOWS_STORIES
        named = tuple((key, (en or zh) if language == "en" else (zh or en)) for key, en, zh in stories)
        request = page.request() if page is not None else None
        take = (lambda: shown_page(page)) if page is not None and not is_deck else None
        if is_deck and named:
            spoken = self._services.settings.text(LANGUAGE) or language
            return Printable(request, take, named, self._chosen(named, shown), STORY, spoken)
        first = PAGE if take is not None else FIGURE if request is not None else ""
        if not first:
            return None
        return Printable(request, take, named, self._chosen(named, shown), first, language)

    @staticmethod
    def _chosen(stories: tuple[tuple[str, str], ...], shown: str) -> str:
        """The story that is shown where it has slides, else the first one that has."""
        return next((key for key, _ in stories if key == shown), stories[0][0] if stories else "")

    def _ask_target(self, sheet: PaperSheet, plan: PaperPlan) -> None:
        from desktop.views.kept_folder import kept_folder
        from desktop.workspace.files import safe_name

        proposal = kept_folder(self._services.settings, "export_folder") / f"{safe_name(plan.about.title)}.pdf"
        title = translate("Window", "Save as PDF")
        self._services.dialogs.ask_save(
            sheet, title, proposal, "PDF (*.pdf)", lambda path: self._save(sheet, plan, path)
        )

    def _save(self, sheet: PaperSheet, plan: PaperPlan, path: Path) -> None:
        from desktop.actions.exporting import write_bytes
        from desktop.actions.paper import write_paper

        target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self._services.settings.put(export_folder=str(target.parent))
        sheet.accept()

        def make(workspace: Workspace, step: Callable[[int, int], None]) -> tuple[Path, ...]:
            write_bytes(target, write_paper(workspace, plan.order, step))
            return (target,)

        self._figures.write(target, make)

    def _ask_printer(self, sheet: PaperSheet, plan: PaperPlan) -> None:
        title = translate("Window", "Print")
        found = self._services.dialogs.ask_printer(
            sheet, title, plan.total, lambda printer: self._print(sheet, plan, printer)
        )
        if not found:
            sheet.say(translate("Window", "No printer is set up on this computer. Save as PDF works without one."))

    def _print(self, sheet: PaperSheet, plan: PaperPlan, printer: QPrinter) -> None:
        """The pages are made first: who stops then has printed nothing."""
        path = self._services.database.path
        sheet.accept()
        if path is None:
            return
        words = translate("Window", "Preparing {count} pages").format(count=f"{plan.total:,}")

        def work(report: Report) -> int:
            from desktop.actions.printing import print_plan
            from desktop.workspace.workspace import Workspace

            with Workspace.open(path, read_only=True) as workspace:
                return print_plan(plan, workspace, printer, lambda done, total: report.step(done, total, words))

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(work, self._on_printed, self._on_failed, self._on_stopped)

    def _on_printed(self, count: Any) -> None:
        words = translate("Window", "Handed to the printer: {count} pages.").format(count=f"{count:,}")
        self._services.hub.publish(WorkReported(words, finished=True))

    def _on_failed(self, error: Exception) -> None:
        self._services.hub.publish(WorkReported("", finished=True))
        tell_failure(self._services, translate("Window", "It was not printed."), error)

    def _on_stopped(self) -> None:
        words = translate("Window", "Stopped. Nothing was printed.")
        self._services.hub.publish(WorkReported(words, finished=True))
