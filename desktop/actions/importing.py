"""Bringing a file into the workspace: the same code for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.intake.files import read_table
from desktop.intake.proposal import commit, propose
from desktop.workspace.package import import_package

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.workspace.workspace import Workspace

PACKAGES: Final = frozenset({".zip", ".json"})


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file."""

    sentence: str
    problems: tuple[str, ...] = ()
    """Rows that were not understood and left away, one sentence each."""


def import_file(workspace: Workspace, path: Path) -> Imported:
    """Import a data package, CSV or spreadsheet as one undoable step; the errors are plain sentences."""
    if path.is_dir() or path.suffix.lower() in PACKAGES:
        changes = import_package(workspace, path)
        return Imported(f"{path.name}: imported, {len(changes.touched)} tables or rows changed.")
    proposal = propose(read_table(path), workspace)
    if not proposal.is_empty:
        commit(workspace, proposal)
    problems = tuple(f"{path.name}, line {problem.line}: {problem.sentence}" for problem in proposal.problems)
    return Imported(proposal.sentence, problems)
