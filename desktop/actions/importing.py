"""Bringing a file or a pasted table into the workspace: the same code for the window and the command line.

First a preview (what is new, what would change, what is not understood), then, when the person
agrees, one undoable step.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.actions.import_lines import Line, changed_lines, new_lines
from desktop.export.error_words import said
from desktop.frozen import frozen
from desktop.intake.delimited import read_text
from desktop.intake.files import encoding_of, first_lines, read_table
from desktop.intake.packages import is_package, propose_package
from desktop.intake.proposal import Proposal, commit, propose
from desktop.intake.raw import IntakeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.intake.encoding import Encoding
    from desktop.workspace.workspace import Workspace


@frozen
class Imported:
    """What became of one file."""

    sentence: str
    problems: tuple[str, ...] = ()
    """Rows that were not understood and left away, one sentence each."""


@frozen
class Preview:
    """What an import would do, in words for the person who decides."""

    name: str
    proposal: Proposal | None = None
    """None when nothing could be understood; then ``problem`` says why."""
    problem: str = ""
    new: tuple[Line, ...] = ()
    changed: tuple[Line, ...] = ()
    encoding: Encoding | None = None
    """How the characters of a text file are proposed to be read; None for other files."""
    sample: tuple[str, ...] = ()
    """The first lines of a text file as they are read now."""
    left_out: tuple[tuple[int, str], ...] = ()
    """Line and sentence of each row that was not understood, as the reader speaks."""

    @property
    def needs_choice(self) -> bool:
        """Whether the person has to say how the characters are to be read."""
        return self.encoding is not None and not self.encoding.certain


def preview_file(
    workspace: Workspace,
    path: Path,
    language: str = "en",
    encoding: str = "",
    step: Callable[[], None] = lambda: None,
) -> Preview:
    """Read a data package, CSV or spreadsheet and compare it with the workspace; writes nothing.

    Raises IntakeError, PackageError or OSError, and whatever ``step`` raises to stop. A text file whose encoding
    is doubtful never raises for its content: the preview carries the problem, because another choice may solve it.
    """
    if is_package(path):
        return _preview(propose_package(path, workspace, step), workspace, language)
    proposed = encoding_of(path)
    sample = first_lines(path, encoding or proposed.name) if proposed is not None else ()
    try:
        proposal = propose(read_table(path, encoding=encoding, step=step), workspace)
    except IntakeError as error:
        if proposed is None or proposed.certain:
            raise
        return Preview(path.name, problem=said(error, language), encoding=proposed, sample=sample)
    return replace(_preview(proposal, workspace, language), encoding=proposed, sample=sample)


def preview_text(workspace: Workspace, text: str, where: str, language: str = "en") -> Preview:
    """A pasted table (tab- or comma-separated, with column names) compared with the workspace."""
    return _preview(propose(read_text((text, ""), where), workspace), workspace, language)


def _preview(proposal: Proposal, workspace: Workspace, language: str) -> Preview:
    return Preview(
        proposal.name,
        proposal,
        new=new_lines(proposal, workspace, language),
        changed=changed_lines(proposal, workspace, language),
        left_out=tuple((one.line, said(one.sentence, language)) for one in proposal.problems),
    )


def import_file(workspace: Workspace, path: Path) -> Imported:
    """Import a data package, CSV or spreadsheet as one undoable step; the errors are plain sentences."""
    proposal = propose_package(path, workspace) if is_package(path) else propose(read_table(path), workspace)
    if not proposal.is_empty:
        commit(workspace, proposal)
    problems = tuple(f"{path.name}, line {problem.line}: {problem.sentence}" for problem in proposal.problems)
    return Imported(proposal.sentence, problems)
