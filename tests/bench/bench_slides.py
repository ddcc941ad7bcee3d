"""Slides: 50 native charts against plain python-pptx making the same charts, and 500 against 50."""

from __future__ import annotations

import gc
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.figures.figure import Axis, Certainty, Family, Figure, Point, Series, Tick
from tests.bench.memory import most_mb, resident_mb
from tests.bench.rows import BenchRow

if TYPE_CHECKING:
    from collections.abc import Callable

SERIES, POINTS = 4, 12
ROUNDS = 9


def rows() -> list[BenchRow]:
    """The two budgets of the design; the kinds take turns, so that load falls on all alike, and the best rounds count.

    500 slides are held against ten decks of 50 in a row: of a machine whose pace changes within seconds, a tenth of the
    time finds a better moment than the whole of it can.
    """
    for work in (marketscope_deck, plain_deck):
        work(1)  # loads the libraries
    at_rest = resident_mb()
    fifty, plain, in_a_row, many = [], [], [], []
    for number in range(ROUNDS):
        fifty.append(_timed(lambda: marketscope_deck(50)))
        plain.append(_timed(lambda: plain_deck(50)))
        if number % 3 == 0:
            in_a_row.append(_timed(ten_decks) / 10)
            many.append(_timed(lambda: marketscope_deck(500)))
    detail = f"resident memory grows by {most_mb() - at_rest:.0f} MB at most"
    return [
        BenchRow("50 native chart slides", min(fifty), "ms", "<= 1.0 x", 1.0, min(plain), "plain python-pptx"),
        BenchRow(
            "500 native chart slides", min(many), "ms", "<= 11 x", 11.0, min(in_a_row), "50, ten in a row", detail
        ),
    ]


def sample(number: int) -> Figure:
    """Stacked columns of 4 series with 12 points each, labelled."""
    series = tuple(
        Series(
            f"s{s}",
            f"Series {s + 1}",
            s + 1,
            tuple(
                Point(str(2015 + p), 2015.5 + p, float(10 + s * 3 + p + number % 7), Certainty.PUBLISHED, "")
                for p in range(POINTS)
            ),
            mark="column",
        )
        for s in range(SERIES)
    )
    ticks = tuple(Tick(2015.5 + p, str(2015 + p)) for p in range(POINTS))
    return Figure(
        f"{number:08x}",
        f"bench.{number}",
        Family.COLUMNS,
        "en",
        "Bench",
        f"Figure number {number}",
        "Four series, twelve years",
        "Source: bench",
        "Columns of four series over twelve years.",
        Axis(2015, 2015 + POINTS, ticks, kind="time"),
        Axis(0, 40, tuple(Tick(v, str(v)) for v in range(0, 41, 10))),
        series=series,
    )


def marketscope_deck(count: int) -> None:
    """Our way: template, words, notes, workbook, self-check and replacing the file included."""
    from desktop.export.pptx.deck import SlideSpec, write_deck

    with tempfile.TemporaryDirectory() as folder:
        write_deck([SlideSpec.of(sample(n)) for n in range(count)], Path(folder) / "deck.pptx")


def ten_decks() -> None:
    """As many slides as one deck of 500 has, in ten files."""
    for _ in range(10):
        marketscope_deck(50)


def plain_deck(count: int) -> None:
    """The same charts the plain way: title and chart only, saved in memory."""
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    deck = Presentation()
    for number in range(count):
        figure = sample(number)
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = figure.title
        data = CategoryChartData()
        data.categories = [t.label for t in figure.x.ticks] if figure.x else []
        for series in figure.series:
            data.add_series(series.name, [p.y for p in series.points])
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(0.5), Inches(1.5), Inches(9), Inches(5), data)
    deck.save(BytesIO())


def _timed(work: Callable[[], None]) -> float:
    """Milliseconds of one round."""
    gc.collect()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    from tests.bench.rows import as_markdown

    print(as_markdown(rows(), head="Slides"))
