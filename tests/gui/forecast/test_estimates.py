"""The estimates below the charts: the rows scroll, a bracket says how it came about, copy and the deck mean the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest
from tests.gui.forecast.test_room import choose
from tests.gui.window.conftest import settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program


def test_every_estimate_is_a_row_and_a_bracket_is_traced(qtbot: QtBot, program: Program) -> None:
    page = choose(qtbot, program, "estimates")
    figure, drawn = page.estimates.figure, page.estimates.panel.view.drawn
    assert figure is not None
    assert drawn is not None
    assert figure.bar_rows is not None
    assert len(drawn.blocks) == len(figure.bar_rows.rows)
    assert not drawn.dropped
    assert page.estimates.panel.view.height() > page.estimates.viewport().height(), "what is longer scrolls"
    page.estimates.panel.view.setFocus()
    assert page.figure() is figure
    assert page.request() == FigureRequest("estimates", "china-internet-healthcare")
    spread = figure.bar_rows.spreads[0]
    page.estimates.panel.view.mark_chosen.emit(f"spread:{spread.first:g}")
    settled(qtbot, program)
    traced = program.services.state.current.traced
    assert traced is not None
    assert traced.lineage.formula == "196.1 / 94 = 2.1"
