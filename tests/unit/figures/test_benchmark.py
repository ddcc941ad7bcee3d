"""Players side by side: hand-computed numbers, their own years, what is not published, what is disputed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.figures.benchmark import HEAT, RADAR
from desktop.figures.build import build, compose, snapshot
from desktop.figures.figure import Certainty, Family
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.figures.tracing import marks

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Figure
    from desktop.workspace.workspace import Workspace

SIX = ("jd-health", "alibaba-health", "ping-an-good-doctor", "wedoctor", "chunyu-doctor", "haodf")


def request(*players: str, shape: str = "grid", language: str = "en", **more: Any) -> FigureRequest:
    return replace(FigureRequest("benchmark", "", others=players, shape=shape, language=language), **more)


def row(figure: Figure, name: str) -> dict[str, Cell]:
    found = next(cells for cells in figure.table.rows if cells[0].text == name)
    return {column.key: cell for column, cell in zip(figure.table.columns, found, strict=True)}


@pytest.fixture(scope="module")
def six(default: Workspace) -> Figure:
    return build(request(*SIX), default)


def test_each_number_has_its_own_year_and_leads_to_what_was_stated(six: Figure) -> None:
    revenue = row(six, "Revenue")
    assert six.family is Family.TABLE
    assert revenue["parameter"].detail == "CNY billion"
    assert (revenue["jd-health"].text, revenue["jd-health"].detail) == ("73.4", "2025")
    assert (revenue["alibaba-health"].text, revenue["alibaba-health"].detail) == ("30.6", "FY2025")
    assert (revenue["wedoctor"].text, revenue["wedoctor"].detail) == ("5.50", "2024")
    assert revenue["jd-health"].lineage.observations == ("jd-health.revenue.2025.s100",)
    lines = {line.observation: line for line in six.evidence}
    assert lines["jd-health.revenue.2025.s100"].subject == "JD Health"


def test_nobody_publishes_the_revenue_of_haodf(six: Figure) -> None:
    cell = row(six, "Revenue")["haodf"]
    assert (cell.text, cell.value, cell.certainty, cell.bar) == ("", None, Certainty.NOT_PUBLISHED, None)


def test_bars_are_parts_of_the_largest_of_their_row(six: Figure) -> None:
    revenue = row(six, "Revenue")
    assert revenue["jd-health"].bar == 1.0
    assert revenue["alibaba-health"].bar == pytest.approx(30_598_000_000 / 73_400_000_000, rel=1e-3)
    assert all(cell.bar is None for cell in row(six, "Net result").values()), "a loss has no bar from zero"


def test_growth_is_computed_from_two_years_of_one_kind(six: Figure) -> None:
    cell = row(six, "Revenue growth on the year")["jd-health"]
    assert cell.value == pytest.approx(73.4 / 58.16 - 1)
    assert cell.certainty is Certainty.MODELLED
    assert cell.text == "+26.2 %"
    assert cell.lineage.formula == "CNY 73.4 billion / CNY 58.16 billion \u2212 1 = +26.2 %"
    assert len(cell.lineage.observations) == 2


def test_a_stated_margin_stays_stated_and_a_missing_one_is_computed(six: Figure) -> None:
    margin = row(six, "Net margin")
    assert (margin["wedoctor"].text, margin["wedoctor"].certainty) == ("\u221230.5 %", Certainty.PUBLISHED)
    assert margin["jd-health"].value == pytest.approx(4_162 / 58_160, rel=1e-3)
    assert margin["jd-health"].detail == "2024", "of the year of which both are known, not of the newest revenue"
    assert margin["jd-health"].certainty is Certainty.MODELLED


def test_disputed_facts_and_numbers_are_hollow_and_both_dates_stand_there(six: Figure) -> None:
    founded = row(six, "Founded")
    assert founded["jd-health"].text == "2014 or 30 November 2018"
    assert founded["jd-health"].certainty is Certainty.DISPUTED
    assert (founded["chunyu-doctor"].text, founded["chunyu-doctor"].certainty) == ("2011", Certainty.PUBLISHED)
    assert row(six, "Doctors on the platform")["wedoctor"].certainty is Certainty.DISPUTED


def test_what_no_source_says_is_not_a_no(six: Figure) -> None:
    drugs = row(six, "Drugs")
    assert (drugs["jd-health"].glyph, drugs["jd-health"].text) == ("yes", "offered: Retail pharmacy")
    assert (drugs["haodf"].glyph, drugs["haodf"].text) == ("unstated", "not stated")
    assert "no" not in {cell.glyph for cells in six.table.rows for cell in cells}


def test_a_harvey_ball_is_counted_and_says_how(six: Figure) -> None:
    listed = [cells[0].text for cells in six.table.rows if any(cell.glyph == "yes" for cell in cells)]
    counted = row(six, "Segments offered, of those listed")
    own = [name for name in listed if row(six, name)["jd-health"].glyph == "yes"]
    ball = counted["jd-health"]
    assert (ball.level, ball.text) == (len(own) / len(listed), f"{len(own)} of {len(listed)}")
    assert ball.lineage.formula.startswith(f"{len(own)} / {len(listed)} = ")
    assert any(f"divided by the {len(listed)} segments" in note for note in six.footnotes)


def test_the_leading_players_by_latest_revenue_stand_where_none_is_named(default: Workspace) -> None:
    figure = build(FigureRequest("benchmark", "", shape="grid"), default)
    players = [column.key for column in figure.table.columns[1:]]
    assert len(players) == 8
    assert players[:2] == ["jd-health", "alibaba-health"]
    known = [cell.value for key, cell in row(figure, "Revenue").items() if key != "parameter"]
    assert known == sorted((value for value in known if value is not None), reverse=True)
    assert [column.is_reference for column in figure.table.columns[1:]] == [True] + [False] * 7


def test_money_is_converted_only_when_asked_for_and_says_so(default: Workspace) -> None:
    plain = build(request(*SIX[:3]), default)
    assert not any("average" in note for note in plain.footnotes)
    figure = build(request(*SIX[:3], currency="USD"), default)
    cell = row(figure, "Revenue")["jd-health"]
    assert row(figure, "Revenue")["parameter"].detail == "USD billion"
    assert cell.certainty is Certainty.MODELLED
    assert cell.lineage.formula
    assert any("USD/CNY" in note for note in figure.footnotes)


def test_no_number_is_newer_than_the_last_year_asked_for(default: Workspace) -> None:
    figure = build(request(*SIX[:2], end=2022), default)
    assert row(figure, "Revenue")["jd-health"].detail == "2022"
    assert row(figure, "Revenue")["jd-health"].value == pytest.approx(46.73615)


def test_heat_shades_by_rank_within_the_row(default: Workspace) -> None:
    figure = build(request(*SIX[:4], shape=HEAT), default)
    revenue = [cell.shade for key, cell in row(figure, "Revenue").items() if key != "parameter"]
    assert revenue == pytest.approx([1.0, 2 / 3, 0.0, 1 / 3])
    assert not any(cell.shade for cell in row(figure, "Founded").values())
    assert any("rank within the row" in note for note in figure.footnotes)


def test_a_radar_divides_by_the_best_and_leaves_gaps_open(default: Workspace) -> None:
    figure = build(request(*SIX[:4], shape=RADAR), default)
    assert figure.family is Family.RADAR
    spokes = {tick.label: int(tick.at) for tick in figure.x.ticks} if figure.x else {}
    points = {one.key: {point.key: point for point in one.points} for one in figure.series}
    assert points["jd-health"]["revenue"].y == 1.0
    assert points["alibaba-health"]["revenue"].y == pytest.approx(30.598 / 73.4, rel=1e-3)
    assert points["jd-health"]["revenue"].x == spokes["Revenue"]
    hole = points["jd-health"]["registered-users"]
    assert (hole.y, hole.certainty, hole.reason) == (None, Certainty.NOT_PUBLISHED, "not published")
    assert "Net result" not in spokes
    assert any(note.startswith("Left out, because a loss") for note in figure.footnotes)
    shares = [point.y for one in figure.series for point in one.points if point.y is not None]
    assert 0.0 <= min(shares) <= max(shares) == 1.0


def test_the_title_of_a_radar_counts_what_it_draws(default: Workspace) -> None:
    figure = build(request(shape=RADAR), default)
    assert figure.x is not None
    assert f"of {len(figure.x.ticks)} spokes" in figure.title


def test_two_players_without_common_numbers_make_no_radar(default: Workspace) -> None:
    figure = build(request("dxy", "haodf", shape=RADAR), default)
    assert figure.empty
    assert figure.table.rows, "what is known of them stays in the twin"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("shape", ["grid", "radar", "heat"])
def test_every_number_leads_back(default: Workspace, shape: str, language: str) -> None:
    figure = build(request(*SIX, shape=shape, language=language), default)
    lost = [mark.key for mark in marks(figure) if mark.shows_number and not mark.lineage]
    assert not lost
    words = [cell.text for cells in figure.table.rows for cell in cells if cell.glyph]
    assert all(words), "a sign is words for whoever does not see it"


def test_a_player_that_is_not_there_is_named(default: Workspace) -> None:
    with pytest.raises(UnknownFigureError, match="no player “nobody”"):
        build(request("nobody"), default)


def test_equal_input_gives_equal_figures_fast(default: Workspace) -> None:
    import time

    wanted = request()
    known = snapshot(wanted, default)
    compose(wanted, known)
    begun = time.process_time()
    again = compose(request(language="zh"), known)
    assert time.process_time() - begun < 0.25
    assert len(again.table.rows) >= 30
