"""Revenue by company: hand-computed on real numbers, nothing normalised away, every number with its way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.analysis.concentration import herfindahl
from desktop.figures.build import build
from desktop.figures.figure import Certainty, Family
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.figures.shares_parts import REST
from desktop.figures.tracing import marks
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.figures.figure import Figure

SHARES = FigureRequest("shares", "china-internet-healthcare")
IN_2023 = {
    "jd-health": 53_529.941,
    "alibaba-health": 26_759.0,
    "dingdang-health": 4_856.81,
    "ping-an-good-doctor": 4_673.562,
    "cloudr": 3_690.536,
    "wedoctor": 1_863.0,
    "xikang": 537.7,
    "chunyu-doctor": 101.0,
}
"""CNY million as the seeds state them; 96,011.549 together."""


def texts(figure: Figure, name: str) -> tuple[str, ...]:
    """The row of the table that begins so."""
    return next(tuple(cell.text for cell in row) for row in figure.table.rows if row[0].text == name)


def test_shares_of_what_is_on_file(default: Workspace) -> None:
    figure = build(SHARES, default)
    assert figure.family is Family.BARS
    total = sum(IN_2023.values())
    drawn = {s.key: s.points[0].y for s in figure.series if s.points[0].y is not None}
    assert list(drawn) == list(IN_2023)
    for key, value in IN_2023.items():
        assert drawn[key] == pytest.approx(value / total)
    assert sum(y for y in drawn.values() if y) == pytest.approx(1)
    assert figure.title == "JD Health has 55.8 % of the revenue on file of 8 companies for 2023"
    note = next(note for note in figure.footnotes if "not published" in note.lower() or "Not published" in note)
    assert "Yuanxin Technology" in note
    assert any("is not market revenue" in note for note in figure.footnotes)


def test_one_company_alone_is_not_counted(default: Workspace) -> None:
    alone = build(FigureRequest("shares", "china-digital-chronic-disease"), default)
    assert alone.title == "Fangzhou is the only company with revenue on file for 2024"


def test_concentration_by_hand(default: Workspace) -> None:
    """CR4 = (53,529.9 + 26,759.0 + 4,856.8 + 4,673.6) / 96,011.5; HHI from the same shares."""
    figure = build(SHARES, default)
    assert texts(figure, "CR1")[3] == "55.8 %"
    assert texts(figure, "CR4")[3] == "93.6 %"
    assert texts(figure, "HHI")[3] == "3,953"
    total = sum(IN_2023.values())
    assert 89_819.313 / total == pytest.approx(0.9355, abs=5e-5)
    assert herfindahl([value / total for value in IN_2023.values()]).low == pytest.approx(3_953, abs=0.5)
    cell = next(row[3] for row in figure.table.rows if row[0].text == "HHI")
    assert len(cell.lineage.observations) == len(IN_2023)
    assert "55.8^2" in cell.lineage.formula


def test_a_fiscal_year_is_told_apart(default: Workspace) -> None:
    figure = build(SHARES, default)
    assert figure.x is not None
    assert "Alibaba Health (FY2023)" in [tick.label for tick in figure.x.ticks]
    assert any("Apr 2022 to Mar 2023" in note for note in figure.footnotes)
    chinese = build(replace(SHARES, language="zh"), default)
    assert chinese.x is not None
    assert "阿里健康（2023财年）" in [tick.label for tick in chinese.x.ticks]


@pytest.mark.parametrize("shape", ["", "doughnut"])
def test_the_missing_mass_has_a_place(default: Workspace, shape: str) -> None:
    """Against ASKCI's CNY 392.5 billion three quarters belong to nobody on file."""
    figure = build(replace(SHARES, mode="market", shape=shape), default)
    if shape:
        root, rest = figure.nodes[0], next(node for node in figure.nodes if node.key == REST)
        parts = [node for node in figure.nodes if node.parent == root.key]
        assert sum(node.size for node in parts) == pytest.approx(root.size)
        assert rest.certainty is Certainty.NOT_PUBLISHED
        assert rest.value == pytest.approx(392.5 - 96.011549)
        assert [node.key for node in parts if node.value is None], "players without a number are named"
    else:
        rest_bar = next(s.points[0] for s in figure.series if s.key == REST)
        assert rest_bar.y == pytest.approx(1 - 96.011549 / 392.5)
        assert len(rest_bar.lineage.observations) == len(IN_2023) + 1
    low, high = texts(figure, "HHI")[3].split(" \N{EN DASH} ")
    assert (low, high) == ("237", "5,943")


def test_more_than_the_market_is_shown_and_explained(default: Workspace) -> None:
    """JD Health alone is more than all of telemedicine: no ring, no concentration, nothing cut."""
    request = FigureRequest("shares", "china-telemedicine", year=2024, mode="market", shape="doughnut")
    figure = build(request, default)
    assert figure.family is Family.BARS
    first = figure.series[0].points[0]
    assert first.y == pytest.approx(58_160e6 / (6_650e6 * 7.1957), rel=1e-3)
    assert figure.y is not None
    assert first.y is not None
    assert figure.y.maximum > first.y > 1
    assert not any(s.key == REST for s in figure.series)
    assert not any(row[0].text == "HHI" for row in figure.table.rows)
    assert any("not cut at 100 %" in note for note in figure.footnotes)
    assert any("cannot show more than the whole" in note for note in figure.footnotes)


def test_nobody_publishes(default: Workspace) -> None:
    empty = build(FigureRequest("shares", "china-teleradiology"), default)
    assert "No player" in empty.empty
    no_size = build(replace(SHARES, year=2015, mode="market"), default)
    assert "No size of Internet healthcare" in no_size.empty
    assert "nobody publishes a size for 2015" in no_size.title  # not the finding of a chart that is not there
    assert "share of" not in no_size.subtitle
    with pytest.raises(UnknownFigureError):
        build(FigureRequest("shares", "no-such-market"), default)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("family", "mode", "shape"),
    [
        ("shares", "value", ""),
        ("shares", "market", "doughnut"),
        ("positioning", "value", ""),
        ("positioning", "trails", ""),
        ("coverage", "value", ""),
        ("opportunity", "value", ""),
    ],
)
def test_every_number_has_its_way_back(default: Workspace, family: str, mode: str, shape: str, language: str) -> None:
    request = FigureRequest(family, SHARES.market, mode=mode, shape=shape, language=language)
    figure = build(request, default)
    assert [mark.text for mark in marks(figure) if mark.shows_number and not mark.lineage] == []
    known = {row.id for row in default.observations.all()}
    assert {row for mark in marks(figure) for row in mark.lineage.observations} <= known
    assert figure.title
    assert figure.alt_text
    assert "{" not in figure.title + figure.alt_text + "".join(figure.footnotes)


def test_an_empty_workspace_says_so(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.marketscope") as workspace, pytest.raises(UnknownFigureError):
        build(SHARES, workspace)
