"""A converted number says so in the inspector: its rate, whose rate, and that it is nominal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Entity
from desktop.figures.tracing import marks
from desktop.state.view_state import Traced
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

HEADLINE = "china-teleradiology.market-size.2024.mrfr"


def facts(program: Program) -> dict[str, str]:
    """The rows of the inspector."""
    shown = program.window.inspector.shown
    assert shown is not None
    return {fact.key: fact.value for fact in shown.facts}


def test_the_selected_number_is_shown_in_the_chosen_currency_too(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = launch(page="forecast", market="china-teleradiology", currency="CNY")
    ready(qtbot, program)
    program.services.state.change(selection=Entity("observation", HEADLINE))
    settled(qtbot, program)
    told = facts(program)
    assert told["converted"] == "CNY 2.1615 billion, converted at 7.1957 CNY/USD, average of 2024, nominal"
    assert told["rate"].startswith("datasets/exchange-rates")
    program.services.state.change(currency="")
    settled(qtbot, program)
    assert "converted" not in facts(program)


def test_a_converted_mark_leads_to_the_number_and_to_the_rate(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = launch(page="forecast", market="china-teleradiology", currency="CNY")
    ready(qtbot, program)
    assert program.window.page is not None
    figure = program.window.page.figure()
    assert figure is not None
    mark = next(one for one in marks(figure) if one.lineage.observations == (HEADLINE,))
    assert mark.entity is not None
    program.services.state.change(selection=mark.entity)
    program.services.state.change(traced=Traced(mark.text, mark.lineage))
    settled(qtbot, program)
    shown = program.window.inspector.shown
    assert shown is not None
    assert shown.origin is not None
    assert "x 7.1957 CNY/USD (2024 average, nominal)" in shown.origin.formula
    assert "converted at 7.1957" in shown.origin.sentence
    assert [one.text for one in shown.origin.inputs][-1] == "7.1957 CNY/USD (2024)"
