"""Key figures of a market: what is on file, what is related and said to be so, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty, Entity
from desktop.figures.request import FigureRequest
from desktop.figures.tracing import marks
from desktop.market.records import Evidence, Kpi, Market, Measure, Observation, Source
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.kpis_reading import KpisSnapshot

REQUEST = FigureRequest("kpis", "china-telemedicine")


@pytest.fixture(scope="module")
def known(default: Workspace) -> KpisSnapshot:
    found: KpisSnapshot = snapshot(REQUEST, default)
    return found


def test_what_is_related_shares_a_telling_word_or_is_the_same_measure_elsewhere(known: KpisSnapshot) -> None:
    related = {
        line.kpi.id.rpartition(".")[2]: [(c.measure.id, c.market.id) for c in line.related] for line in known.lines
    }
    assert related["active-users"][0] == ("users", "china-internet-healthcare")
    assert {measure for measure, _ in related["active-users"]} == {"users"}
    assert related["consultation-growth"] == [("consultations", "china-internet-healthcare")]
    assert ("institutions-telemedicine", "china-telemedicine") in related["provider-share"]
    assert related["response-time"] == related["satisfaction"] == []


def test_no_key_figure_of_the_default_market_has_a_value_of_its_own_and_each_says_what_is_missing(
    default: Workspace,
) -> None:
    figure = build(REQUEST, default)
    own = [row for row in figure.table.rows if row[0].entity is not None and row[0].entity.kind == "kpi"]
    assert len(own) == default.kpis.count(market_id="china-telemedicine") == 5
    for row in own:
        assert row[0].detail, "the definition stands below the name"
        assert (row[1].certainty, row[1].value, row[1].glyph) == (Certainty.NOT_PUBLISHED, None, "unknown")
        assert "Next step" in row[3].text
    assert "CNNIC" in own[0][3].text
    assert figure.title.startswith("0 of 5 key figures")


def test_related_numbers_say_that_they_are_not_the_key_figure(default: Workspace) -> None:
    figure = build(REQUEST, default)
    related = [row for row in figure.table.rows if row[0].entity is not None and row[0].entity.kind == "market"]
    assert related
    assert {row[0].detail for row in related} == {"Related, not the key figure itself"}
    hospitals = next(row for row in related if row[0].text.startswith("Hospitals offering online"))
    assert hospitals[1].text == ">5,500 hospitals", "a lower bound stays one"
    lost = [mark.key for mark in marks(figure) if mark.shows_number and not mark.lineage]
    assert not lost


def test_the_board_speaks_chinese(default: Workspace) -> None:
    figure = build(FigureRequest("kpis", "china-telemedicine", language="zh"), default)
    assert "无公开数据" in {row[1].text for row in figure.table.rows}
    assert "5项关键指标" in figure.title


@pytest.fixture
def valued(tmp_path: Path) -> Iterator[Workspace]:
    """A market with one key figure that somebody publishes."""
    with Workspace.create(tmp_path / "valued.marketscope") as workspace:
        with workspace.edit("Made for a test") as edit:
            edit.put(Source(id="s", publisher="Somebody", title="A report", kind="market-report"))
            edit.put(Evidence(id="e", source_id="s", locator="page 1", paraphrase="As stated."))
            edit.put(Market(id="m", name_en="Anywhere"))
            edit.put(Measure(id="wait", name_en="Waiting time", unit_kind="duration", good_direction=-1))
            edit.put(Kpi(id="m.wait", market_id="m", name_en="Waiting time", definition="Mean.", measure_id="wait"))
            for year, value in ((2022, 9.0), (2024, 4.0)):
                edit.put(
                    Observation(
                        id=f"o{year}",
                        subject="market",
                        subject_id="m",
                        measure_id="wait",
                        period=str(year),
                        stated=f"{value:g} minutes",
                        value=value,
                        unit="minute",
                        kind="actual",
                        evidence_id="e",
                    )
                )
        yield workspace


def test_a_published_value_is_the_newest_with_its_direction(valued: Workspace) -> None:
    figure = build(FigureRequest("kpis", "m"), valued)
    (row,) = figure.table.rows
    assert (row[1].value, row[1].detail, row[1].entity) == (4.0, "2024, Somebody", Entity("observation", "o2024"))
    assert (row[2].glyph, row[2].text) == ("down", "less")
    assert row[3].text == ""
    assert figure.title == "1 of 1 key figures of Anywhere have a published value"


def test_a_market_without_key_figures_says_so(default: Workspace) -> None:
    figure = build(FigureRequest("kpis", "china-teleradiology"), default)
    assert figure.empty.startswith("No key figure is defined")
