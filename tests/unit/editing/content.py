"""The content of a workspace file: every value of every table, as it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.workspace.columns import column_names, listed, quoted
from desktop.workspace.tables import TABLES

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

Content = dict[str, list[tuple[Any, ...]]]
"""Table -> its rows."""


def content(workspace: Workspace) -> Content:
    """Every table that a data package holds, its rows in the order in which they were entered."""
    with workspace.one_moment() as connection:
        return {
            table.name: connection.execute(
                f"SELECT {listed(column_names(table))} FROM {quoted(table.name)} ORDER BY rowid"
            ).fetchall()
            for table in TABLES
        }
