"""Figures and stories as workbooks: which sheets there are, and what the workbook says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions.story_export import exported_slides, requests_in, story_named, story_pages
from desktop.export.xlsx import BookFacts, BookSheet, write_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.actions.story_export import StoryPage
    from desktop.export.report import ExportReport
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace


def write_figures_book(
    figures: Sequence[Figure],
    requests: Sequence[FigureRequest],
    target: Path,
    title: str,
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> ExportReport:
    """Write figures as a workbook; several of them get a sheet of contents under ``title``."""
    facts = BookFacts(
        title if len(figures) > 1 else "", requests={request.id: request.to_json() for request in requests}
    )
    return write_workbook(figures, target, facts, step)


def write_figures_package(
    figures: Sequence[Figure],
    requests: Sequence[FigureRequest],
    target: Path,
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> ExportReport:
    """Write figures as a data package: a CSV each, evidence, a workbook, a README."""
    from desktop.export.data_package import write_data_package

    facts = BookFacts(
        target.stem if len(figures) > 1 else "", requests={request.id: request.to_json() for request in requests}
    )
    return write_data_package(figures, target, facts, step)


def write_story_book(
    workspace: Workspace,
    name: str,
    target: Path,
    languages: Sequence[str],
    step: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    without_hidden: bool = False,
) -> ExportReport:
    """Write a story as a workbook: contents with every slide, a sheet for each figure, frozen ones as they were kept.

    A slide without a figure, or whose figure cannot be built, is named in the contents with its words or the reason.
    A hidden slide is marked there as one, or with ``without_hidden`` left out.
    Raises ExportProblem, ExportError or WorkspaceError in one sentence where nothing could be written.
    """
    story = story_named(workspace, name)
    slides = exported_slides(workspace, story, without_hidden=without_hidden)
    total = 2 * len(slides) * len(languages)
    pages = story_pages(workspace, slides, languages, step=lambda done: step(done, total))
    sheets = [sheet for place, one in enumerate(pages) for sheet in _sheets(one, place % len(slides) + 1)]
    own, other = (story.title_en, story.title_zh) if languages[0] == "en" else (story.title_zh, story.title_en)
    facts = BookFacts(own or other or story.id, requests=requests_in(slides))
    half = total // 2
    return write_workbook(sheets, target, facts, lambda done, every: step(half + done * half // max(1, every), total))


def _sheets(one: StoryPage, number: int) -> list[BookSheet]:
    page = one.page
    if not page.figures:
        return [BookSheet(None, number, page.title, page.missing or page.text, hidden=one.hidden)]
    # The slide's own title stands over its first figure; the others of one slide keep theirs.
    titles = (page.title, *("" for _ in page.figures[1:]))
    return [
        BookSheet(figure, number, title, hidden=one.hidden) for figure, title in zip(page.figures, titles, strict=True)
    ]
