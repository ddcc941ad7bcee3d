"""Freezing slides to a day, and letting them follow the data again. Each function is one named edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.build import build
from desktop.figures.frozen import freeze, thaw
from desktop.figures.reading import UnknownFigureError
from desktop.figures.slide_content import holds_figures, requests_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

LANGUAGES = ("en", "zh")


def freeze_slides(workspace: Workspace, keys: Iterable[str], day: date, edit_name: str) -> Changes | None:
    """Keep what slides show now, in both languages; slides without a figure stay as they are.

    A slide that is frozen already keeps its day. Raises ValueError in one sentence where a figure cannot be built or
    kept; nothing is changed then.
    """
    kept: dict[str, str] = {}
    for key in keys:
        slide = workspace.slides.get(key)
        if slide is not None and holds_figures(slide) and not slide.frozen:
            wanted = requests_of(slide)
            kept[key] = freeze({one: [built(workspace, it, one) for it in wanted] for one in LANGUAGES})
    if not kept:
        return None
    with workspace.edit(edit_name) as edit:
        for key, text in kept.items():
            edit.patch("slide", (key,), frozen=text, frozen_on=day.isoformat())
    return edit.changes


def thaw_slides(workspace: Workspace, keys: Iterable[str], edit_name: str) -> Changes | None:
    """Let slides follow the data again; None where none of them is frozen."""
    frozen = [key for key in keys if (slide := workspace.slides.get(key)) is not None and slide.frozen_on]
    if not frozen:
        return None
    with workspace.edit(edit_name) as edit:
        for key in frozen:
            edit.patch("slide", (key,), frozen="", frozen_on="")
    return edit.changes


def figures_shown(workspace: Workspace, slide: Slide, language: str) -> tuple[Figure, ...]:
    """What a slide shows in a language: its figures as they are now, or as they were on the day it was frozen.

    The one way from a slide to its figures: thumbnails, Present and export. Raises ValueError in one sentence where
    a figure cannot be read or built.
    """
    if slide.frozen_on:
        return thaw(slide.frozen, language)
    return tuple(built(workspace, request, language) for request in requests_of(slide))


def built(workspace: Workspace, request: FigureRequest, language: str) -> Figure:
    """A figure of a slide; ValueError in one sentence where the workspace has nothing to build it of."""
    try:
        return build(replace(request, language=language), workspace)
    except UnknownFigureError as error:
        raise ValueError(str(error.args[0]) if error.args else "The figure cannot be built.") from error
