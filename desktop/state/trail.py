"""Where the analyst has been: back and forward between places and what was selected there."""

from __future__ import annotations

from dataclasses import field, fields, replace
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.state.part_settings import PartSettings

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.state.view_state import ViewState

LONGEST: Final = 100
QUICK: Final = 1.0
"""Seconds: whoever goes on sooner was only passing."""


@frozen
class Place:
    """The part of the state that makes up a place; sliders, themes, languages and zooming do not.

    Each field is the field of the state with the same name.
    """

    page: str = "segments"
    market: str = ""
    dimension: str = ""
    measure: str = ""
    within_segment: str = ""
    players_part: str = ""
    player: str = ""
    players: tuple[str, ...] = ()
    dynamics_part: str = ""
    lanes: str = ""
    on_day: str = ""
    policies_below: str = ""
    around: str = ""
    span: tuple[str, str] = ("", "")
    factor_kinds: tuple[str, ...] = ()
    parts: PartSettings = field(default_factory=PartSettings)
    selection: Entity | None = None

    @classmethod
    def of(cls, state: ViewState) -> Place:
        """The place a state shows: of what belongs to one page only that page's."""
        own = _OWN.get(state.page, frozenset())
        names = [one.name for one in fields(cls) if one.name not in _OF_PAGES or one.name in own]
        return cls(**{name: getattr(state, name) for name in names})

    def on(self, state: ViewState) -> ViewState:
        """``state`` moved to this place; what belongs to other pages stays as it is."""
        own = _OWN.get(self.page, frozenset())
        names = [one.name for one in fields(self) if one.name not in _OF_PAGES or one.name in own]
        values = {name: getattr(self, name) for name in names}
        year = None if self.dimension != state.dimension else state.year
        return replace(state, year=year, traced=None, **values)

    @property
    def spot(self) -> Place:
        """The place without how it is looked at: to switch or to zoom is no step, but comes back with the place."""
        return replace(self, span=("", ""), factor_kinds=(), parts=PartSettings())

    @property
    def ground(self) -> Place:
        """The spot without what is selected or shown in it."""
        return replace(self.spot, selection=None, player="")


_OWN: Final[dict[str, frozenset[str]]] = {
    "segments": frozenset({"within_segment", "dimension"}),
    "forecast": frozenset({"measure"}),
    "players": frozenset({"players_part", "player", "players", "parts"}),
    "policies": frozenset({"lanes", "on_day", "policies_below", "around", "span", "parts"}),
    "dynamics": frozenset({"dynamics_part", "factor_kinds", "parts"}),
}
"""Fields that make up a place on one page only."""
_OF_PAGES: Final = frozenset[str]().union(*_OWN.values())


class Trail:
    """A list of places with a position in it."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._since = -QUICK

    def visit(self, place: Place, now: float | None = None) -> None:
        """Note a place; what lay ahead is forgotten. The place one stands on is not noted twice.

        ``now`` are seconds of any clock: of things that are selected in quick succession in one place, as arrow
        keys do, only the last is kept. Without it every place is.
        """
        if self._at >= 0 and self._is_here(place):
            self._places[self._at] = replace(place, selection=self._places[self._at].selection)
            return
        if self._is_settling(place, now) or self._is_passing(place, now):
            self._places[self._at] = place
            del self._places[self._at + 1 :]
        else:
            self._places = [*self._places[: self._at + 1], place][-LONGEST:]
            self._at = len(self._places) - 1
        self._since = now if now is not None else -QUICK

    def _is_here(self, place: Place) -> bool:
        """Whether one still stands there, looks at it in another way or has let go of what was selected."""
        here = self._places[self._at].spot
        return place.spot in (here, replace(here, selection=None))

    def _is_settling(self, place: Place, now: float | None) -> bool:
        """Whether another market only gets its split and its measure: they are read a moment after it was chosen."""
        if self._at < 0:
            return False
        here = self._places[self._at]
        is_new = self._at == 0 or self._places[self._at - 1].market != here.market
        is_soon = now is not None and now - self._since < QUICK
        is_open = not here.dimension or (is_new and is_soon)
        return is_open and place.spot == replace(here.spot, dimension=place.dimension, measure=place.measure)

    def _is_passing(self, place: Place, now: float | None) -> bool:
        """Whether one only passed the place one stands on: something selected there, and on at once."""
        if now is None or self._at < 1 or now - self._since >= QUICK:
            return False
        here = self._places[self._at]
        is_selected = here.selection is not None or here.player != self._places[self._at - 1].player
        return is_selected and here.ground == place.ground

    @property
    def is_begun(self) -> bool:
        """Whether any place has been noted."""
        return bool(self._places)

    @property
    def has_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def has_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at + 1 < len(self._places)

    @property
    def before(self) -> tuple[Place, ...]:
        """The places before this one, the nearest first."""
        return tuple(reversed(self._places[: max(0, self._at)]))

    @property
    def after(self) -> tuple[Place, ...]:
        """The places after this one, the nearest first."""
        return tuple(self._places[self._at + 1 :])

    def back(self, steps: int = 1) -> Place | None:
        """Step to a place before; None, and no step, where there are not so many."""
        return self._step(-steps)

    def forward(self, steps: int = 1) -> Place | None:
        """Step to a place after; None, and no step, where there are not so many."""
        return self._step(steps)

    def _step(self, steps: int) -> Place | None:
        if not 0 <= self._at + steps < len(self._places):
            return None
        self._at += steps
        self._since = -QUICK
        return self._places[self._at]
