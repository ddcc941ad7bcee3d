"""Questions about marks on stage: what is on file behind them, asked of the workspace in the language of the slide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.inspector.inspection import Inspection
    from desktop.views.present.live_figure import Pointed
    from desktop.views.present.show import Show
    from desktop.workspace.workspace import Workspace

    Done = Callable[[str, Inspection | None], None]
    """The mark in one line, and everything about it."""


def ask(show: Show, place: int, pointed: Pointed, done: Done) -> None:
    """Everything on file about a mark of the slide that is on; an answer for another slide is dropped."""
    services, slide, request = show.services, show.slide, show.trying.request(place)
    state, audited = services.state.current, services.audited
    asked = replace(
        state,
        selection=pointed.entity,
        traced=pointed.traced,
        language=show.language,
        measure=request.measure if request is not None else state.measure,
        currency=request.currency if request is not None else state.currency,
    )

    def read(workspace: Workspace) -> Inspection | None:
        from desktop.views.inspector.reading import inspect  # not before somebody asks

        return inspect(workspace, asked, audited)

    def arrive(found: Inspection | None) -> None:
        if show.slide == slide:
            done(pointed.traced.text, found)

    services.database.query("present.evidence", read, arrive)
