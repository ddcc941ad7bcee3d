"""Where the analyst has been: back and forward between places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """The part of the state that makes up a place; sliders, themes and languages do not."""

    page: str
    market: str
    dimension: str
    measure: str
    within_segment: str = ""

    @classmethod
    def of(cls, state: ViewState) -> Place:
        """The place a state shows."""
        return cls(state.page, state.market, state.dimension, state.measure, state.within_segment)

    def on(self, state: ViewState) -> ViewState:
        """``state`` moved to this place, with nothing selected."""
        return replace(
            state,
            page=self.page,
            market=self.market,
            dimension=self.dimension,
            measure=self.measure,
            within_segment=self.within_segment,
            year=None if self.dimension != state.dimension else state.year,
            selection=None,
        )


class Trail:
    """A list of places with a position in it."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    def visit(self, place: Place) -> None:
        """Note a place; what lay ahead is forgotten. The place one stands on is not noted twice."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place][-LONGEST:]
        self._at = len(self._places) - 1

    @property
    def has_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def has_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at + 1 < len(self._places)

    def back(self) -> Place | None:
        """Step to the place before."""
        if not self.has_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Step to the place after."""
        if not self.has_forward:
            return None
        self._at += 1
        return self._places[self._at]
