"""What is set in the parts of pages: it goes with a place, so that back and forward and saved slides bring it back."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Final

from desktop.frozen import frozen


@frozen
class PartSettings:
    """One field for each switch of a part, named after the part; empty or off is the usual."""

    profile_measure: str = ""
    """Measure of the large figure of a profile."""
    profile_shape: str = ""
    """How the large figure is drawn: as it ran, or as steps."""
    compare_shape: str = "grid"
    compare_measure: str = ""
    """What the lines of several players count; empty for revenue."""
    compare_groups: tuple[str, ...] = ()
    """Groups of parameters; empty for all."""
    shares_shape: str = ""
    shares_mode: str = "value"
    """What shares are of: value for what is on file, market for a published size."""
    coverage_split: str = ""
    positioning_mode: str = "value"
    """One year (value) or trails through all."""
    positioning_log: bool = False
    relations_kinds: tuple[str, ...] = ()
    """Kinds of relations; empty for all."""
    relations_steps: str = "2"
    relations_day: str = ""
    """Only what held on this day, ISO; empty for now."""
    funding_shape: str = ""
    forces_shape: str = ""
    opportunity_split: str = ""
    opportunity_mode: str = "value"
    """The size at the end (value) or what is added (increment)."""
    macro_shape: str = ""
    macro_indicator: str = ""
    macro_measure: str = "market-size"
    day_shape: str = ""
    """What is shown of a day: policies that held, what was known, how forecasts drifted."""
    around_of: tuple[str, str] = ("", "")
    """Market and measure before and after a policy; empty for the best documented."""
    evidence_table: str = ""
    """Which table of the Evidence page is shown; empty for the first one."""

    def in_another_market(self) -> PartSettings:
        """Without what belongs to one market only."""
        return replace(
            self,
            coverage_split="",
            opportunity_split="",
            relations_kinds=(),
            relations_day="",
            macro_indicator="",
            macro_measure="market-size",
        )

    def of_another_player(self) -> PartSettings:
        """Without what belongs to one player only."""
        return replace(self, profile_measure="")


SETTINGS: Final = frozenset(one.name for one in fields(PartSettings))
"""Names of all switches; none is also the name of a field of the state."""
