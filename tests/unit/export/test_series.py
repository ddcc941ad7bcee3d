"""From points to native series: slots, runs, bands, labels."""

from __future__ import annotations

from dataclasses import replace

from desktop.export.pptx.colours import ACCENT, Palette
from desktop.export.pptx.line_ends import end_label
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.export.pptx.placing import Choice, Placer
from desktop.export.pptx.runs import line_series, runs_of
from desktop.export.pptx.slots import slots_of, yearly
from desktop.figures.figure import Certainty, Figure, Point, Series
from tests.unit.export import samples

BOX = Box(540_000, 1_692_000, 11_112_000, 3_996_000)


def native(figure: Figure) -> dict[str, tuple[float | None, ...]]:
    return {s.key: s.values for s in drawing(figure, Palette.of([figure]), BOX).chart.series}


def test_empty_years_keep_their_slots() -> None:
    slots = slots_of(samples.columns())
    assert slots.labels == tuple(str(y) for y in range(2024, 2036))
    values = native(samples.columns())["mrfr"]
    assert values[:2] == (300.39, 320.25)
    assert values[11] == 607.36
    assert set(values[2:11]) == {None}


def test_the_sign_of_forecasts_runs_on_between_sparse_ticks() -> None:
    figure = replace(samples.fan(), x=samples.years(2022, 2035, 2026, every=2))
    assert slots_of(figure).labels[4:7] == ("2026F", "2027F", "2028F")


def test_points_inside_years_stand_on_a_number_axis() -> None:
    chart = drawing(samples.users(), Palette(), BOX).chart
    assert not yearly(samples.users())
    assert chart.x is not None
    assert (chart.x.minimum, chart.x.maximum) == (2020, 2025)
    assert chart.plots[0].kind == "scatter"


def test_a_line_turns_into_a_forecast_at_a_shared_point() -> None:
    series = Series(
        "s", "S", 1, (samples.year(2023, 1.0), samples.year(2024, 2.0), samples.year(2025, 3.0, Certainty.FORECAST))
    )
    runs = runs_of(series)
    assert [(r.dash, [p.key for p in r.points], r.shared) for r in runs] == [
        ("", ["2023", "2024"], False),
        ("dash", ["2024", "2025"], True),
    ]
    figure = replace(samples.lines(), series=(series,))
    natives = line_series(series, slots_of(figure), ACCENT, "en")
    shared = natives[1].formulas[1]
    assert shared is not None
    assert shared.keys == ("s/0",)


def test_a_point_without_value_ends_a_line() -> None:
    points = (samples.year(2020, 1.0), samples.year(2021, None), samples.year(2022, 2.0), samples.year(2023, 3.0))
    assert [len(r.points) for r in runs_of(Series("s", "S", 1, points))] == [1, 2]


def test_every_known_point_is_in_exactly_one_own_run() -> None:
    for series in samples.lines().series + samples.fan().series:
        own = [p for run in runs_of(series) for p in run.own]
        assert sorted(p.key for p in own) == sorted(p.key for p in series.points if p.y is not None)


def test_bands_are_differences_over_the_quantiles_beside_them() -> None:
    chart = drawing(samples.fan(), Palette.of([samples.fan()]), BOX).chart
    area = next(p for p in chart.plots if p.kind == "area")
    quantiles = {s.key: s.values for s in chart.extra}
    total = [sum(layer.values[-1] or 0 for layer in area.series[: n + 1]) for n in range(4)]
    assert [round(t, 2) for t in total] == [
        quantiles[k][-1] for k in ("outer/low", "inner/low", "inner/high", "outer/high")
    ]
    assert [s.name for s in chart.extra] == ["P10", "P25", "P75", "P90"]


def test_totals_are_sums_of_what_is_known() -> None:
    chart = drawing(samples.stacked(), Palette(), BOX).chart
    totals = chart.series[-1]
    assert totals.values == (300.0, 600.0)
    assert totals.formulas[0] is not None
    assert totals.formulas[0].kind == "sum"


def test_an_end_label_splits_into_a_live_value_and_a_name() -> None:
    point = Point("2030", 2030.5, 514.0, Certainty.FORECAST)
    label = end_label(Series("s", "Insights10", 1, (point,), end_label="514 Insights10"), point)
    assert (label.format, label.name) == ("#,##0", "Insights10")


def test_labels_of_points_do_not_overlap() -> None:
    placer = Placer((0, 0, 1_000_000, 1_000_000))
    first = placer.place_if_free((500_000, 500_000), (200_000, 100_000), [Choice("t"), Choice("b")])
    second = placer.place_if_free((500_000, 500_000), (200_000, 100_000), [Choice("t"), Choice("b")])
    assert first is not None
    assert second is not None
    assert (first.position, second.position) == ("t", "b")
    assert placer.place_if_free((500_000, 500_000), (200_000, 100_000), [Choice("t")]) is None


def test_crowded_columns_drop_the_doubtful_label_and_keep_the_spoken_one() -> None:
    chart = drawing(samples.columns(), Palette(), Box(0, 0, 3_000_000, 3_000_000)).chart
    labels = {s.key: [label.index for label in s.labels] for s in chart.series}
    assert 11 in labels["mrfr"]
    assert len(labels["faq"]) < 2


def test_an_entity_keeps_its_colour_through_a_deck() -> None:
    palette = Palette.of([samples.fan(), samples.lines()])
    assert palette.colour(2) == palette.colour(2)
    assert len({palette.colour(n) for n in palette.order}) == len(palette.order)
    assert palette.colour(5, single=True) == ACCENT


def test_a_name_without_room_breaks_and_then_is_shortened_before_its_edition() -> None:
    point = Point("2030", 2030.5, 514.0, Certainty.FORECAST)
    label = end_label(Series("s", "S", 1, (point,), end_label="514 Fortune Business Insights（2024年版）"), point)
    wide, tall = label.extent(9)
    assert label.fitted(9, wide) == label
    broken = label.fitted(9, wide * 0.7)
    assert broken.name.replace("\n", "") == label.name
    assert broken.extent(9)[1] == 2 * tall
    short = label.fitted(9, wide * 0.35)
    assert short.name.endswith("…\n（2024年版）")
    assert short.extent(9)[0] <= wide * 0.36
