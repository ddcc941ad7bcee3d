"""Which figures somebody means: by name, or all that show anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
