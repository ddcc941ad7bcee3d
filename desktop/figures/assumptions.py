"""The analyst's own settings for a figure, and the scenarios that every market has from the start."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from desktop.frozen import frozen

SEED: Final = 20240101
"""The seed of drawn outcomes where the analyst sets none: equal settings give equal fans."""


LOW, BASE, HIGH = "low", "base", "high"
BUILT_IN: Final = (LOW, BASE, HIGH)
"""Ids of the scenarios every market has from the start, as far as they are stated."""


@frozen
class Assumptions:
    """The analyst's own settings for one figure; drawn with the accent and named on every export."""

    name: str = ""
    growth: float | None = None
    """Rate a year as a fraction; None leaves the published rate."""
    spread: float = 0.0
    """One standard deviation of the rate, as a fraction."""
    base: float | None = None
    """Start value in single units; None leaves the published start."""
    low: float | None = None
    """Lowest rate a year thought possible; with ``high`` the rate is a range and not a spread."""
    high: float | None = None
    turning: int | None = None
    """The year from which ``later`` is the rate."""
    later: float | None = None
    uplift: float = 0.0
    """Strength of the market's driver: by which fraction it lifts the level by its year."""
    fx: float | None = None
    """Units of the shown currency for one of the stated currency; None leaves the yearly averages on file."""
    prior: str = "normal"
    """How the rate is thought to be distributed: normal (``spread``), uniform or triangular (``low`` to ``high``)."""
    seed: int = SEED
    base_spread: float = 0.0
    """How uncertain the start is, as a fraction of it: one standard deviation, or half the range of another prior."""
    turning_spread: float = 0.0
    """The same for the turning, in years."""
    uplift_spread: float = 0.0
    """The same for the driver, as a fraction of the level."""
    share: float | None = None
    """The market's share in the wider one, as a fraction; for a triangulation where nobody states it."""
    spend: float | None = None
    """What one user spends in a year, in single units of the currency in which most of the market is stated."""

    def __bool__(self) -> bool:
        """Whether anything but the name is set."""
        return replace(self, name="") != Assumptions()
