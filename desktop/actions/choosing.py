"""Which figures somebody means: by name, by story, or all that show anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions.exporting import ExportProblem
from desktop.actions.slides import requests_of
from desktop.figures.build import build
from desktop.figures.catalogue import catalogue, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace


def figures_named(workspace: Workspace, names: Sequence[str]) -> tuple[FigureRequest, ...]:
    """The figures of these names; UnknownFigureError names the nearest."""
    return tuple(find(workspace, name) for name in names)


def figures_that_show(workspace: Workspace) -> tuple[FigureRequest, ...]:
    """Every figure of the catalogue that has something to draw."""
    return tuple(request for request in catalogue(workspace) if not build(request, workspace).empty)


def figures_of_story(workspace: Workspace, story: str) -> tuple[FigureRequest, ...]:
    """The figures of a story by its id or title, in order; ExportProblem says what is wrong."""
    found = [row for row in workspace.stories.all() if story in {row.id, row.title_en, row.title_zh}]
    if not found:
        known = ", ".join(row.id for row in workspace.stories.all()) or "none yet"
        raise ExportProblem(f"There is no story {story!r}. Stories in this workspace: {known}. Nothing was written.")
    slides = workspace.slides.all(story_id=found[0].id)
    if not slides:
        raise ExportProblem(f"The story {story!r} has no slide yet. Nothing was written.")
    try:
        return tuple(request for slide in slides for request in requests_of(slide))
    except ValueError as error:
        raise ExportProblem(f"A slide of {story!r} cannot be read: {error}. Nothing was written.") from error
