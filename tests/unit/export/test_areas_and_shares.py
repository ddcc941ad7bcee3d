"""Stacked areas and share columns on slides, read back and compared with their figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.area_chart import day_of
from desktop.export.pptx.area_pieces import REST, area_rows
from desktop.figures.figure import Certainty, Gap
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import A, C, categories, fill_of, name_of, numbers, texts, written

if TYPE_CHECKING:
    from pathlib import Path

HOSPITALS, CENTERS, HOME = (
    f"china-teleradiology.end-use.{name}" for name in ("hospitals", "diagnostic-imaging-centers", "home-healthcare")
)


def test_rows_of_areas_by_hand() -> None:
    rows = [(row.x, row.values, row.total) for row in area_rows(crossed_figures()["areas"])]
    assert rows == [
        (2022.5, {(HOSPITALS, "solid"): 100.0, (CENTERS, "solid"): 50.0, ("", REST): 41.0}, 191.0),
        # The total of 2023 lies on the straight edge: 245.5 - 165
        (2023.5, {(HOSPITALS, "solid"): 110.0, (CENTERS, "solid"): 55.0, ("", REST): 80.5}, None),
        (2024.5, {(HOSPITALS, "solid"): 120.0, (CENTERS, "solid"): 60.0, ("", REST): 120.0}, 300.0),
        (2024.5, {(HOSPITALS, "wash"): 120.0, (HOME, "wash"): 30.0, ("", REST): 150.0}, None),
        (2030.5, {(HOSPITALS, "wash"): 200.0, (HOME, "wash"): 90.0, ("", REST): 224.0}, 514.0),
    ]


def test_a_part_that_leads_nowhere_is_a_slice_at_its_year() -> None:
    rows = area_rows(crossed_figures()["areas-apart"])
    application = "china-teleradiology.application"
    first = {(f"{application}.bone-imaging", "wash"): 80.0, (f"{application}.oncology-imaging", "wash"): 70.0}
    assert rows[0].values == rows[1].values == rows[2].values == {**first, ("", REST): 150.0}
    assert rows[0].x < 2024.5 == rows[1].x < rows[2].x
    assert rows[2].x - rows[0].x < 0.12
    assert rows[3].values == {("", REST): 300.0}
    assert rows[1].total == 300.0


def test_nothing_leads_over_years_that_nobody_states() -> None:
    figure = crossed_figures()["areas"]
    figure = replace(figure, annotations=(*figure.annotations, Gap(2025.0, 2030.0, "no figure")))
    rows = area_rows(figure)
    empty = [row.x for row in rows if not row.values]
    assert len(empty) == 2
    assert 2024.5 <= empty[0] < 2024.6
    assert 2030.4 < empty[1] <= 2030.5


@pytest.mark.parametrize("language", ["en", "zh"])
def test_areas_are_native_on_a_date_axis(language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)["areas"]
    read = written(figure, tmp_path)
    chart = read.chart
    rows = area_rows(figure)
    assert [int(text) for text in categories(chart)] == [day_of(row.x) for row in rows]
    axis = next(iter(chart.iter(f"{C}dateAx")))
    assert figure.x is not None
    limits = [int(axis.find(f"{C}scaling/{C}{end}").get("val")) for end in ("min", "max")]
    assert limits == [day_of(figure.x.minimum), day_of(figure.x.maximum)]
    area = next(iter(chart.iter(f"{C}areaChart")))
    drawn = {name_of(series): series for series in area.iter(f"{C}ser")}
    parts = [series for series in figure.series if series.mark == "area"]
    assert [name for name in drawn if name in {part.name for part in parts}] == [part.name for part in parts]
    hospitals = [value for name, s in drawn.items() if name.startswith(parts[0].name) for value in numbers(s).items()]
    by_year = {point.x: point.y for point in parts[0].points}
    assert {(rows[at].x, value) for at, value in hospitals} == set(by_year.items())
    rest = drawn[parts[-1].name]
    assert fill_of(rest) == "pattern"
    assert rest.find(f"{C}spPr/{A}ln/{A}prstDash").get("val") == "sysDot"
    said = texts(read.xml("ppt/drawings/drawing"))
    assert {part.end_label for part in parts} <= set(said)
    word = {"en": ", forecast", "zh": ", 预测"}[language]
    ahead = [series for name, series in drawn.items() if name.endswith(word)]
    assert len(ahead) == 1
    assert all(s.find(f"{C}spPr/{A}solidFill/{A}schemeClr/{A}lumOff") is not None for s in ahead)


def test_days_are_dates_within_a_day_and_in_proportion() -> None:
    assert abs(day_of(2024.5) - 45_475) <= 1  # 1 July 2024
    assert day_of(2030.5) - day_of(2022.5) == pytest.approx(8 * 365.25, abs=1)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_share_columns_print_what_the_screen_prints(language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)["shares"]
    chart = written(figure, tmp_path).chart
    by_name = {name_of(series): series for series in chart.iter(f"{C}ser")}
    assert set(by_name) == {series.name for series in figure.series}
    for series in figure.series:
        own = by_name[series.name]
        for point in (p for p in series.points if p.y is not None):
            assert numbers(own)[round(point.x)] == point.y
            label = next(e for e in own.iter(f"{C}dLbl") if e.find(f"{C}idx").get("val") == str(round(point.x)))
            code = label.find(f"{C}numFmt")
            printed = f"{point.y * 100:.1f}" if code is not None else texts(label)[0]
            assert point.label.rstrip("% ") in printed
            assert code is None or code.get("formatCode").startswith("#,##0.0")
    # 52.356 and 26.178 would print 52.4 and 26.2: the printed parts of 2022 add up to 100.
    first = next(s for s in figure.series if s.points[0].label.startswith("52.3"))
    assert any("52.3" in text for text in texts(by_name[first.name]))
    assert not list(chart.iter(f"{C}lineChart"))
    rest = by_name[figure.series[-1].name]
    assert figure.series[-1].points[0].certainty is Certainty.NOT_PUBLISHED
    assert fill_of(rest) == "pattern"


def test_every_part_of_a_stack_is_named_once_somewhere(tmp_path: Path) -> None:
    for name in ("stacked", "shares"):
        figure = crossed_figures()[name]
        read = written(figure, tmp_path)
        aside = texts(read.xml("ppt/drawings/drawing"))
        for series in read.chart.iter(f"{C}ser"):
            part = name_of(series)
            shown = [e for e in series.iter(f"{C}dLbl") if e.find(f"{C}showSerName").get("val") == "1"]
            worded = [text for text in texts(series) if part in text]
            if part in {s.name for s in figure.series if s.mark == "column"}:
                assert bool(shown or worded) != (part in aside), part
