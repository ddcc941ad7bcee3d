"""Moments as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.workspace.snapshots import Snapshot


def moment_of(snapshot: Snapshot) -> str:
    """When a snapshot was made, by the clock of this computer."""
    return f"{snapshot.moment.astimezone():%Y-%m-%d %H:%M}"
