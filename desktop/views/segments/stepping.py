"""Steps through the levels of a split: into a part, up to the whole, along the breadcrumb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Entity
    from desktop.views.segments.reading import SegmentsAnswer
    from desktop.views.services import Services

MARKET, DIMENSION, SEGMENT = "market:", "dimension:", "segment:"


class Stepping:
    """A click selects; a double click, a second Enter or the verb steps into what is selected.

    The selection stays through every step. A part without parts of its own leads into the nearest one above that
    has some; the whole itself leads up.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._answer: SegmentsAnswer | None = None
        self._is_active = False
        services.actions.handle("view.into", self._into_selected)
        services.actions.handle("view.up", self.up)
        self.enable()

    def set_active(self, is_active: bool) -> None:
        """Whether the page is shown: only then its steps can be taken."""
        self._is_active = is_active
        self.enable()

    def show_answer(self, answer: SegmentsAnswer) -> None:
        """Take over what can be stepped into."""
        self._answer = answer
        self.enable()

    def enable(self) -> None:
        """Whether a step makes sense now."""
        state, answer = self._services.state.current, self._answer
        way = answer.way_into(state.selection) if answer is not None else ""
        self._services.actions.enable("view.into", self._is_active and bool(way))
        self._services.actions.enable("view.up", self._is_active and bool(state.within_segment))

    def open(self, entity: Entity) -> None:
        """Step into a thing; up, if it is the whole that is shown."""
        answer = self._answer
        if answer is None:
            return
        if answer.request.segment and entity.id == answer.request.segment:
            self.up()
            return
        way = answer.way_into(entity)
        if way:
            self._services.state.change(within_segment=way)

    def up(self) -> None:
        """Show what the shown parts are parts of."""
        answer, state = self._answer, self._services.state
        if answer is None or not state.current.within_segment:
            return
        above = [key for key, _ in answer.path if key != state.current.within_segment]
        state.change(within_segment=above[-1] if above else "")

    def to(self, step: str) -> None:
        """Go to a step of the breadcrumb."""
        state = self._services.state
        if step.startswith(SEGMENT):
            state.change(within_segment=step.removeprefix(SEGMENT))
        elif step.startswith(DIMENSION):
            state.change(within_segment="")
        elif step.removeprefix(MARKET) != state.current.market:
            key = step.removeprefix(MARKET)
            state.change(market=key, dimension="", period=(None, None), selection=None)

    def trail(self, answer: SegmentsAnswer, dimensions: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """The breadcrumb: markets from wide to narrow, the split, the segments one is in."""
        steps = [(f"{MARKET}{key}", word) for key, word in answer.steps]
        if answer.figure is not None:
            steps += [(f"{DIMENSION}{key}", word) for key, word in dimensions if key == answer.request.dimension]
            steps += [(f"{SEGMENT}{key}", word) for key, word in answer.path]
        return steps

    def _into_selected(self) -> None:
        selection = self._services.state.current.selection
        if selection is not None:
            self.open(selection)
