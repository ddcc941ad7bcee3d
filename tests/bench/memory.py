"""Resident memory of this process, in millions of bytes: now and at the most."""

from __future__ import annotations

import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")
MEGABYTE = 1e6


def resident_mb() -> float:
    """Now; the most so far where the system does not say."""
    return _told("VmRSS:")


def most_mb() -> float:
    """At the most so far. Not ``ru_maxrss`` where it can be helped: on Linux a child begins with its parent's."""
    return _told("VmHWM:")


def _told(name: str) -> float:
    if not _STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) * 1024 / MEGABYTE
