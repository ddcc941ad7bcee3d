"""How every command runs: what goes wrong becomes one line, a workspace is opened, pictures need no display."""

from __future__ import annotations

import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, ParamSpec, TypeVar

import click

from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace.workspace import Workspace

P = ParamSpec("P")
R = TypeVar("R")
LANGUAGES = ("en", "zh")
FILE = click.Path(path_type=Path)


def plainly(command: Callable[P, R]) -> Callable[P, R]:
    """Turn what can go wrong with files and data into one line on stderr and exit code 1."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Exception as error:
            if isinstance(error, _foreseen()):
                fail(str(error))
            if isinstance(error, OSError):
                fail(f"{error.filename or 'The file'}: {error.strerror or error}. Nothing was changed.")
            raise

    return run


def _foreseen() -> tuple[type[Exception], ...]:
    """The errors whose text is a sentence for people; asked for when something went wrong, not at each start."""
    from desktop.actions.exporting import ExportProblem
    from desktop.export.errors import ExportError
    from desktop.figures.reading import UnknownFigureError
    from desktop.intake.raw import IntakeError

    return WorkspaceError, IntakeError, ExportError, ExportProblem, UnknownFigureError, FileNotFoundError


def fail(sentence: str) -> NoReturn:
    """One line on stderr, exit code 1."""
    click.echo(sentence, err=True)
    sys.exit(1)


def drawing() -> None:
    """Make a Qt application that needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.app import application

    application()


def open_workspace(file: Path, *, read_only: bool) -> Workspace:
    """Open FILE; WorkspaceError says why not, a line on stderr when it was opened otherwise than asked."""
    from desktop.workspace.workspace import Workspace

    workspace = Workspace.open(file, read_only=read_only)
    if workspace.notice:
        click.echo(workspace.notice, err=True)
    return workspace
