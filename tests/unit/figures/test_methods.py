"""Forecast methods on size figures: modelled lines with lineage, footnotes with the back-test, refusals, the table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, compose, snapshot
from desktop.figures.figure import Boundary, Certainty
from desktop.figures.method_study import Chosen, past_of, studied_of, toggled
from desktop.figures.request import FigureRequest
from desktop.figures.size_published import context_of
from desktop.figures.snapshot import SizeSnapshot
from desktop.figures.tracing import marks
from tests.unit.figures.making import HEADS, stated
from tests.unit.figures.making import snapshot as made

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

USERS = FigureRequest("size", "china-internet-healthcare", "users", methods=("logistic@CNNIC",))


def test_the_logistic_line_is_modelled_and_leads_back_to_all_eleven_counts(default: Workspace) -> None:
    figure = build(USERS, default)
    line = next(one for one in figure.series if one.key == "method:logistic:CNNIC")
    assert line.name == "Logistic fit to CNNIC"
    assert {point.certainty for point in line.points} == {Certainty.MODELLED}
    assert not any(point.stated for point in line.points)
    assert [point.key for point in line.points][-1] == "2030-12"
    assert all(len(point.lineage.observations) == 11 for point in line.points)
    assert line.points[-1].lineage.formula.startswith("685,28")
    assert line.points[-1].lineage.formula in figure.formulas
    assert line.end_label == "556 Logistic fit to CNNIC"
    published = next(one for one in figure.series if one.key == "CNNIC")
    assert line.colour == published.colour


def test_the_footnote_hides_no_naive_forecast_that_was_better(default: Workspace) -> None:
    note = build(USERS, default).footnotes[0]
    assert note.startswith("Logistic fit to CNNIC: modelled here from 11 values, 2015 – 2025.")
    assert "mean error 10.8 %" in note
    assert "worse than repeating the last value (5.5 %) and constant growth (10.1 %)" in note


def test_the_table_holds_the_same_numbers_and_the_boundary_is_marked(default: Workspace) -> None:
    figure = build(USERS, default)
    rows = [row for row in figure.table.rows if row[0].text == "Logistic fit to CNNIC"]
    assert rows[-1][1].text == "Dec 2030"
    line = next(one for one in figure.series if one.key == "method:logistic:CNNIC")
    assert rows[-1][2].value == line.points[-1].y
    assert [note.x for note in figure.annotations if isinstance(note, Boundary)] == [2026.0]


def test_an_interval_is_drawn_for_one_line_alone_and_only_where_the_method_has_one(default: Workspace) -> None:
    alone = build(replace(USERS, methods=("linear",)), default)
    bands = [one for one in alone.series if one.mark == "band"]
    assert [one.key for one in bands] == ["method:linear:CNNIC#interval"]
    last = bands[0].points[-1]
    assert last.low is not None
    assert last.high is not None
    assert (round(last.low), round(last.high)) == (493, 635)
    assert bands[0].points[0].x >= 2025.9
    assert not [one for one in build(USERS, default).series if one.mark == "band"]
    assert not [
        one for one in build(replace(USERS, methods=("linear", "log_linear")), default).series if one.mark == "band"
    ]


def test_a_method_that_does_not_apply_says_why_and_draws_nothing(default: Workspace) -> None:
    figure = build(replace(USERS, methods=("bass",)), default)
    assert [one.key for one in figure.series] == ["CNNIC"]
    assert figure.footnotes[0].startswith("Bass fit to CNNIC is not drawn: The values tell no adoption")
    short = build(FigureRequest("size", "china-internet-healthcare", methods=("linear@ASKCI",)), default)
    assert "Too few values: 3 of the past are needed, 2 are stated." in short.footnotes[0]


def test_what_an_estimator_forecasts_itself_is_not_fitted(default: Workspace) -> None:
    request = FigureRequest("size", "china-internet-healthcare")
    known = snapshot(request, default)
    assert isinstance(known, SizeSnapshot)
    context = context_of(request, known)
    track = next(one for one in context.tracks if one.key == "ASKCI")
    assert [one.stated.period.text for one in track.main] == ["2023", "2024", "2025"]
    assert [one.stated.period.text for one in past_of(track)] == ["2023", "2024"]


def test_other_modes_say_that_methods_are_drawn_over_values_only(default: Workspace) -> None:
    figure = build(replace(USERS, mode="index"), default)
    assert not [one for one in figure.series if one.key.startswith("method")]
    assert any("absolute values" in note for note in figure.footnotes)


def test_unknown_methods_and_series_are_left_out(default: Workspace) -> None:
    plain = build(replace(USERS, methods=()), default)
    assert build(replace(USERS, methods=("magic", "linear@Nobody")), default).series == plain.series


def test_a_converted_series_is_fitted_as_drawn(default: Workspace) -> None:
    request = FigureRequest("size", "china-internet-healthcare", currency="USD", methods=("constant@iResearch",))
    figure = build(request, default)
    line = next(one for one in figure.series if one.key.startswith("method"))
    # 310.2 bn at 6.729 (2022) to 376.4 bn at 7.0809 (2023): one year of growth.
    rate = (376.4 / 7.0809) / (310.2 / 6.729)
    values = [point.y for point in line.points if point.y is not None]
    assert values[2] / values[1] == pytest.approx(rate)
    assert len(line.points[0].lineage.evidence) == 2


def test_values_of_different_price_basis_are_no_series() -> None:
    years = [stated(str(2018 + i), 100.0 + 7 * i, estimator="Alpha", number=i, kind="actual") for i in range(5)]
    real = replace(years[2], observation=replace(years[2].observation, price_basis="real"))
    known = made(*years[:2], real, *years[3:], measure=HEADS)
    request = FigureRequest("size", "test-market", "users", methods=("linear",))
    found = studied_of(context_of(request, known), Chosen("linear"))
    assert found is not None
    assert found.study.fit is None
    assert found.study.refusal is not None
    assert found.study.refusal.en.startswith("The values differ in scope")
    assert "not drawn" in compose(request, known).footnotes[0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_mark_of_every_method_carries_its_lineage(default: Workspace, language: str) -> None:
    request = replace(USERS, methods=("constant", "linear", "log_linear", "logistic"), language=language)
    figure = build(request, default)
    assert len([one for one in figure.series if one.key.startswith("method")]) == 4
    assert all(mark.lineage for mark in marks(figure) if mark.shows_number)


def test_methods_are_ticked_and_unticked_by_name() -> None:
    one = Chosen("logistic", "CNNIC")
    assert Chosen.read(one.text) == one
    assert Chosen.read("linear") == Chosen("linear")
    assert toggled(("linear",), one, on=True) == ("linear", "logistic@CNNIC")
    assert toggled(("linear", "logistic@CNNIC"), one, on=False) == ("linear",)


def test_requests_keep_methods() -> None:
    assert FigureRequest.from_json(USERS.to_json()) == USERS
    assert replace(USERS, methods=()).id != USERS.id
