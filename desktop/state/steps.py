"""Undoing what was done to a view, in turn with what was done to the data.

The workspace keeps its own history. A view keeps the state before and after each step of its own; a
marker says where an edit of the data came in between, so that undo takes back the latest of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 100


class Step(NamedTuple):
    """Fields of the view state before and after; empty for an edit of the data."""

    before: Mapping[str, Any]
    after: Mapping[str, Any]
    name: str = ""
    """What it was, for the tooltip; empty where the view has one name for all of its steps."""
    group: str = ""
    """Steps of one group that follow each other are one step, until the hand lets go; empty for no group."""


_DATA = Step({}, {})


class Steps:
    """The steps taken and the steps taken back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = ""

    def note_view(self, before: Mapping[str, Any], after: Mapping[str, Any], name: str = "", group: str = "") -> None:
        """A step of a view; what was taken back before can no longer be done again."""
        last = self._done[-1] if self._done else None
        if group and last is not None and group == self._open == last.group:
            self._done[-1] = last._replace(after=after, name=name)
        else:
            self._done = [*self._done, Step(before, after, name, group)][-LONGEST:]
        self._open = group
        self._undone.clear()

    def settle(self) -> None:
        """The hand let go: what follows is a step of its own, also of the same group."""
        self._open = ""

    def note_data(self) -> None:
        """An edit of the data. Before the first step of a view it need not be remembered."""
        self._open = ""
        self._undone.clear()
        if self._done:
            self._done = [*self._done, _DATA][-LONGEST:]

    def mark(self) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """Where the steps stand, for ``go_back``."""
        return tuple(self._done), tuple(self._undone)

    def go_back(self, mark: tuple[tuple[Step, ...], tuple[Step, ...]]) -> None:
        """Forget what was done since ``mark``."""
        self._done, self._undone = list(mark[0]), list(mark[1])
        self._open = ""

    def forget(self, field: str) -> None:
        """Forget the steps of a field of the state: what it held belongs to something else than is shown now."""
        self._done = [step for step in self._done if field not in step.before]
        self._undone = [step for step in self._undone if field not in step.before]
        self._open = ""

    def clear(self) -> None:
        """Forget everything: another workspace was opened."""
        self._done.clear()
        self._undone.clear()

    @property
    def undo_name(self) -> str:
        """What the latest step of a view was; empty where it has no name of its own."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """The same for the next step."""
        return self._undone[-1].name if self._undone else ""

    @property
    def can_undo(self) -> bool:
        """Whether the latest step is one of a view."""
        return bool(self._done) and self._done[-1] is not _DATA

    @property
    def can_redo(self) -> bool:
        """Whether the next step is one of a view."""
        return bool(self._undone) and self._undone[-1] is not _DATA

    def undo(self) -> Mapping[str, Any] | None:
        """Take the latest step back: the fields to restore, or None when it is the workspace's turn."""
        if not self._done:
            return None
        self._open = ""
        step = self._done.pop()
        self._undone.append(step)
        return None if step is _DATA else step.before

    def redo(self) -> Mapping[str, Any] | None:
        """Do the next step again: the fields to restore, or None when it is the workspace's turn."""
        if not self._undone:
            return None
        self._open = ""
        step = self._undone.pop()
        self._done.append(step)
        return None if step is _DATA else step.after
