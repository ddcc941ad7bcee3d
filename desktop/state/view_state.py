"""What the analyst is looking at, frozen, and the one holder that changes it."""

from __future__ import annotations

from dataclasses import field, fields, replace
from typing import TYPE_CHECKING, Any, Final

from desktop.figures.assumptions import Assumptions
from desktop.frozen import frozen
from desktop.state.events import StateChanged
from desktop.state.part_settings import SETTINGS, PartSettings

if TYPE_CHECKING:
    from desktop.figures.figure import Entity, Lineage
    from desktop.figures.request import Arrow
    from desktop.state.events import Hub


@frozen
class ViewState:
    """Everything that decides what the window shows, besides the data."""

    page: str = "segments"
    market: str = ""
    dimension: str = ""
    within_segment: str = ""
    """The segment whose parts are shown; empty for the whole dimension."""
    cross: str = ""
    """The dimension that is crossed with the chosen one."""
    year: int | None = None
    """The year a split is shown for; None for the first one of the period, else the best documented one."""
    compared: str = ""
    """``kind:id`` of what stands beside its counterparts while the shape is ``beside``; empty for the chosen split."""
    measure: str = "market-size"
    period: tuple[int | None, int | None] = (None, None)
    """First and last year; None for all there is."""
    currency: str = ""
    """ISO code, or empty for as stated."""
    language: str = "en"
    theme: str = "light"
    is_calm: bool = False
    """Whether figures change at once instead of moving to their new places."""
    shape: str = "treemap"
    """How the split of a market is drawn."""
    own_axes: bool = False
    """Whether small multiples have a value axis each."""
    mode: str = "value"
    """How a market over time is drawn: value, index, share, growth, per_head."""
    log: bool = False
    """Whether lines stand on a logarithmic axis."""
    themes: tuple[str, ...] = ()
    """Themes of policies that are marked over time."""
    methods: tuple[str, ...] = ()
    """Forecast methods that are drawn beside what is published."""
    arrows: tuple[Arrow, ...] | None = None
    """Arrows as the analyst set them; None for the one a figure draws by itself."""
    split_arrows: tuple[Arrow, ...] | None = None
    """Arrows over the columns of a split; None for none."""
    scenario: str = ""
    """Id of the chosen scenario, empty for as published."""
    assumptions: Assumptions = field(default_factory=Assumptions)
    beside: tuple[Assumptions, ...] = ()
    """Scenarios that are compared with the present one."""
    is_meeting: bool = False
    """Whether settings are played with in a meeting: at its end they are kept or let go."""
    selection: Entity | None = None
    traced: Traced | None = None
    """The mark of a figure that was chosen; it goes with the selection."""
    within: str = ""
    """The market to which the Evidence page is limited; empty for all."""
    player: str = ""
    """Id of the player whose profile is shown; empty for the first of the list."""
    players: tuple[str, ...] = ()
    """Ids of the players that are compared."""
    players_part: str = "profile"
    """The part of the Players page: profile, compare, shares, coverage, positioning, relations, funding."""
    across: str = ""
    """Measures of the axes and of the bubbles where they are free; empty for the usual ones."""
    upward: str = ""
    area: str = ""
    lanes: str = "issuer"
    """What the time line is sorted into: level, issuer or theme."""
    also: tuple[str, ...] = ()
    """What else stands on the time line: events, milestones."""
    policy_levels: tuple[str, ...] = ()
    policy_themes: tuple[str, ...] = ()
    policy_place: str = ""
    policy_segment: str = ""
    policy_words: str = ""
    span: tuple[str, str] = ("", "")
    """First and last day that the time line shows, ISO; empty for all there is."""
    on_day: str = ""
    """The day in whose light policies and figures are seen, ISO; empty for today."""
    policies_below: str = ""
    """What stands below the time line: on_day (in force and known on a day), around (before and after a policy)."""
    around: str = ""
    """Id of the policy whose before and after is shown."""
    overlay: str = ""
    """Measure of the market that is drawn over the time line; empty for the usual one."""
    dynamics_part: str = "matrix"
    """The part of the Dynamics page: matrix, forces, lifecycle, opportunity, kpis, trade, macro, advice."""
    factor_kinds: tuple[str, ...] = ()
    """Kinds of factors the matrix shows; empty for drivers and restraints."""
    parts: PartSettings = field(default_factory=PartSettings)
    story: str = ""
    """Id of the story that the deck shows, figures are sent to and Present means; empty for the usual one."""
    slide: str = ""
    """Id of the slide that is shown large; empty for the first one."""


@frozen
class Traced:
    """A number on screen with the way back to what was stated."""

    text: str
    """The mark in one line."""
    lineage: Lineage


_WHOLE_AGAIN: Final[dict[str, dict[str, Any]]] = {
    "market": {
        "within_segment": "",
        "year": None,
        "cross": "",
        "span": ("", ""),
        "policy_segment": "",
        "policy_place": "",
    },
    "dimension": {"within_segment": "", "year": None},
}
"""What another market or another dimension begins anew."""


class StateHolder:
    """Holds the current state and announces each change once."""

    def __init__(self, hub: Hub, state: ViewState | None = None) -> None:
        self._hub = hub
        self._state = state or ViewState()

    @property
    def current(self) -> ViewState:
        """The state as it is now."""
        return self._state

    def change(self, **values: Any) -> None:
        """Set fields of the state, or of its settings of parts; publishes ``StateChanged`` when anything differs.

        Another selection lets go of the mark that was traced; another market or split is shown whole, another player
        from the start.
        """
        if "selection" in values:
            values.setdefault("traced", None)
        before = self._state
        for name in _WHOLE_AGAIN:
            if values.get(name, getattr(before, name)) != getattr(before, name):
                values = {**_WHOLE_AGAIN[name], **values}
        parts = values.pop("parts", before.parts)
        if before.market and values.get("market", before.market) != before.market:
            parts = parts.in_another_market()
        if values.get("player", before.player) != before.player:
            parts = parts.of_another_player()
        parts = replace(parts, **{name: values.pop(name) for name in SETTINGS & values.keys()})
        self.restore(replace(before, parts=parts, **values))

    def restore(self, state: ViewState) -> None:
        """Take over a whole state, as back and forward do."""
        before = self._state
        changed = frozenset(f.name for f in fields(ViewState) if getattr(before, f.name) != getattr(state, f.name))
        if not changed:
            return
        self._state = state
        self._hub.publish(StateChanged(before, state, changed))
