"""The content of a workspace file as bytes: what a data package of it would hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.workspace import packing

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace


def content(workspace: Workspace) -> dict[str, bytes]:
    """Every table as the file of a data package."""
    with workspace.one_moment() as connection:
        return dict(packing.tables(connection))
