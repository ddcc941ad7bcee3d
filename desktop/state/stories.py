"""Which story is meant where several are on file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN: Final = "own"
"""Id of the story that figures are sent to while the person has made no other one."""


def shown_story(wanted: str, there: Sequence[str]) -> str:
    """Id of the story that is meant: the wanted one, else the person's own one, else the first; empty for none."""
    return next((key for key in (wanted, OWN, *there[:1]) if key in there), "")
