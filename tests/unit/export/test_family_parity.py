"""One walk over the families: what is read back from a written deck is what each Figure says.

Order, names, colours by entity, values in the cache and in the workbook, labels, hatching of what is modelled, rings of
what is disputed, gaps, totals, arrows with their words and places. Dashes of lines are compared stretch by stretch in
``test_parity``.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.figures.build import build
from desktop.figures.figure import Family, Figure
from desktop.figures.request import FigureRequest
from tests.unit.export import chart_parity as charts
from tests.unit.export import samples
from tests.unit.export import shape_parity as drawn
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import A
from tests.unit.export.slide_reading import ReadSlide, read_deck

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shipped import Shipped

Pair = tuple[Figure, ReadSlide]
MOST = 5
"""Figures of one family."""


def features(figure: Figure) -> set[object]:
    """What a figure can show that another of its family may not."""
    points = [p for s in figure.series for p in s.points]
    found: set[object] = {type(note) for note in figure.annotations} | {s.mark for s in figure.series}
    found |= {("point", p.certainty) for p in points} | {("node", n.certainty) for n in figure.nodes}
    found |= {("below zero", any((p.y or 0) < 0 for p in points)), ("second", figure.y2 is not None)}
    found |= {("alone", len({s.colour for s in figure.series}) <= 1), ("areas", figure.sizes is not None)}
    return found


def chosen(figures: list[Figure]) -> list[Figure]:
    """As few of a family as show everything that occurs in it."""
    found: list[Figure] = []
    for figure in sorted(figures, key=lambda one: -len(features(one))):
        if len(found) < MOST and not features(figure) <= set().union(*map(features, found)):
            found.append(figure)
    return found


@pytest.fixture(scope="module")
def read(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> dict[Family, list[Pair]]:
    """One deck of figures of every family, read again."""
    every = [f for f in shipped.figures("en") if not f.empty]
    steps = build(
        FigureRequest("player", "", "revenue", subject="ping-an-good-doctor", shape="steps"), shipped.workspace
    )
    every += [*crossed_figures().values(), samples.fan(), steps]
    picked = [one for family in Family for one in chosen([f for f in every if f.family is family])]
    target = tmp_path_factory.mktemp("families") / "families.pptx"
    report = write_deck([SlideSpec.of(one) for one in picked], target, options=DeckOptions(title="", sources=False))
    assert not [finding for finding in report.findings if finding.severity == "critical"]
    found: dict[Family, list[Pair]] = {family: [] for family in Family}
    for figure, slide in zip(picked, read_deck(target), strict=True):
        found[figure.family].append((figure, slide))
    return found


CHECKS: dict[Family, Callable[[Figure, ReadSlide, dict[int, str]], None]] = {
    Family.LINES: charts.check_points,
    Family.COLUMNS: charts.check_points,
    Family.STACKED: charts.check_points,
    Family.BARS: charts.check_points,
    Family.RADAR: charts.check_points,
    Family.SCATTER: charts.check_scatter,
    Family.RANGES: charts.check_ranges,
    Family.AREAS: charts.check_areas,
    Family.WATERFALL: charts.check_steps,
    Family.DOUGHNUT: charts.check_shares,
    Family.MARIMEKKO: charts.check_shares,
    Family.MULTIPLES: drawn.check_panels,
    Family.TREEMAP: drawn.check_nested,
    Family.ICICLE: drawn.check_nested,
    Family.SUNBURST: drawn.check_nested,
    Family.GRAPH: drawn.check_graph,
    Family.TIMELINE: drawn.check_timeline,
    Family.FORCES: drawn.check_words,
    Family.STAGES: drawn.check_words,
    Family.TABLE: drawn.check_table,
    Family.MATRIX: drawn.check_matrix,
    Family.SHEET: drawn.check_sheet,
}


@pytest.mark.parametrize("family", list(Family), ids=str)
def test_what_is_read_back_is_what_the_figure_says(read: dict[Family, list[Pair]], family: Family) -> None:
    assert read[family], "no figure of this family"
    known: dict[int, str] = {}
    for figure, slide in read[family]:
        try:
            CHECKS[family](figure, slide, known)
        except AssertionError as error:
            error.add_note(f"in {figure.name}")
            raise


def test_an_entity_keeps_its_colour_in_all_families(read: dict[Family, list[Pair]]) -> None:
    known: dict[int, str] = {}
    seen = 0
    for figure, slide in itertools.chain.from_iterable(
        read[f] for f in (Family.LINES, Family.COLUMNS, Family.BARS, Family.STACKED)
    ):
        for chart in slide.charts:
            charts.check_colours(figure, chart, known)
            seen += 1
    assert seen
    assert len(known) > 1


def test_no_words_are_smaller_than_nine_points(read: dict[Family, list[Pair]]) -> None:
    small = [
        (figure.name, run.get("sz"))
        for pairs in read.values()
        for figure, slide in pairs
        for root in (slide.root, *(shape.element for chart in slide.charts for shape in chart.shapes.values()))
        for run in root.iter(f"{A}rPr")
        if run.get("sz") and int(run.get("sz")) < 900
    ]
    assert not small
