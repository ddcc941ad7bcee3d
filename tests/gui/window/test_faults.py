"""A fault of the program is told, and the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from desktop.app import Program


def test_a_fault_is_told_in_plain_words_and_the_details_go_to_stderr(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ZeroDivisionError("somewhere")
    program.report_fault(type(error), error, None)
    assert "Marketscope made a mistake." in program.window.error_bar.sentence
    assert "ZeroDivisionError: somewhere" in capsys.readouterr().err
    program.window.error_bar.dismiss()
    program.services.actions["go.forecast"].trigger()
    assert program.services.state.current.page == "forecast"
