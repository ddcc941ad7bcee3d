"""A data package as a proposal: what it would add to a workspace and what it would change there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.intake.proposal import BLOCK, Proposal, compare
from desktop.workspace.columns import column_names
from desktop.workspace.own_changes import Columns, own_changes
from desktop.workspace.packing import DESCRIPTOR
from desktop.workspace.rebuilding import standing_rows
from desktop.workspace.unpacking import read_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from desktop.workspace.columns import Key
    from desktop.workspace.workspace import Workspace


def is_package(path: Path) -> bool:
    """Whether a path is given as a data package: a zip, its descriptor, or a folder that holds one."""
    return path.suffix.lower() == ".zip" or path.name == DESCRIPTOR or (path / DESCRIPTOR).is_file()


def propose_package(path: Path, workspace: Workspace, step: Callable[[], None] = lambda: None) -> Proposal:
    """Compare every row of a package with the workspace; PackageError when a file of it cannot be read.

    What a person changed in a row stands. A package is understood whole or not at all, so that its
    proposal has no problems.
    """
    source = path.parent if path.name == DESCRIPTOR else path
    return compare(source.name, workspace, _records(source, own_changes(workspace), step), [])


def _records(source: Path, own: Mapping[tuple[str, Key], Columns], step: Callable[[], None]) -> Iterator[Any]:
    for table, rows in read_package(source):
        names = column_names(table)
        for number, row in enumerate(standing_rows(table, rows, own)):
            if number % BLOCK == 0:
                step()
            yield table.record(**dict(zip(names, row, strict=True)))
