"""The barrier of the Forecast page: which one is shown, and what its buttons do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.barriers import side_by_side
from desktop.figures.figure import Entity
from desktop.figures.request import Assumptions
from desktop.figures.size_published import published
from desktop.widgets.barrier_strip import BarrierStrip, Choice

if TYPE_CHECKING:
    from desktop.figures.figure import ScopeBarrier, Way
    from desktop.figures.request import FigureRequest
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot
    from desktop.state.view_state import StateHolder
    from desktop.theme.theme import Theme
    from desktop.views.forecast.reading import ForecastAnswer


class Barrier(BarrierStrip):
    """Between two figures side by side, else between what a figure draws and what it leaves out."""

    def __init__(self, theme: Theme, state: StateHolder) -> None:
        super().__init__(theme, "forecast.barrier")
        self._state = state
        self._barrier: ScopeBarrier | None = None
        self.way_chosen.connect(self._go)

    def show_answer(self, answer: ForecastAnswer, *, both: bool) -> None:
        """``both``: whether the second figure is shown."""
        barrier = barrier_of(answer, both=both)
        if barrier != self._barrier:
            self._barrier = barrier
            if barrier is None:
                self.show_barrier("")
            else:
                self.show_barrier(barrier.short, barrier.text, [Choice(way.text, way.detail) for way in barrier.ways])

    def _go(self, place: int) -> None:
        if self._barrier is not None:
            go(self._state, self._barrier.ways[place])


def barrier_of(answer: ForecastAnswer, *, both: bool) -> ScopeBarrier | None:
    """The barrier to show; None where nothing could be joined by mistake."""
    context = _context(answer.request, answer.known)
    if both and answer.second is not None and answer.second_request is not None:
        between = side_by_side(context, _context(answer.second_request, answer.second))
        if between is not None:
            return between
    own = published(_as_stated(answer.request), answer.known).barriers
    return own[0] if own else None


def go(state: StateHolder, way: Way) -> None:
    """Take a way over: look at everything in one currency, at another market, or at a number that may be compared."""
    if way.currency:
        state.change(currency=way.currency)
    elif way.market:
        state.change(market=way.market, dimension="", measure="market-size", period=(None, None), selection=None)
    elif way.observation:
        state.change(selection=Entity("observation", way.observation))


def _context(request: FigureRequest, known: SizeSnapshot) -> SizeContext:
    return published(_as_stated(request), known).context


def _as_stated(request: FigureRequest) -> FigureRequest:
    """Whether numbers may be joined is a question about what is stated, whichever way it is shown."""
    return replace(request, assumptions=Assumptions(), mode="value", methods=())
