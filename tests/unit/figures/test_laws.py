"""Laws that hold for every figure, whatever is on file."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.build import compose
from desktop.figures.figure import Certainty, Figure
from desktop.figures.request import Assumptions, FigureRequest
from tests.unit.figures.making import snapshot, stated

if TYPE_CHECKING:
    from desktop.figures.snapshot import SizeSnapshot, Stated
    from tests.shipped import Shipped

REQUEST = FigureRequest("size", "test-market")


@st.composite
def markets(draw: st.DrawFn) -> SizeSnapshot:
    """A market as sources might describe it."""
    values: list[Stated] = []
    for number in range(draw(st.integers(0, 12))):
        amount = draw(st.integers(1, 999_999))
        places = draw(st.integers(0, 2))
        printed = f"{amount / 10**places:.{places}f}"
        values.append(
            stated(
                draw(st.sampled_from(["2019", "2021", "2022", "2023", "2024", "2030", "2023-H1", "", "2025/.."])),
                float(printed) * 1e6,
                f"{printed} million",
                estimator=draw(st.sampled_from(["Alpha", "Beta", "Gamma", ""])),
                unit=draw(st.sampled_from(["USD", "USD", "CNY"])),
                kind=draw(st.sampled_from(["actual", "estimate", "forecast"])),
                status=draw(st.sampled_from(["preferred", "preferred", "alternate", "disputed", "refuted"])),
                qualifier=draw(st.sampled_from(["", "", "over", "up_to", "about"])),
                number=number,
                source=f"s{number % 3}",
            )
        )
    rates = tuple(
        stated("2024/2030", draw(st.integers(1, 40)) / 100, "", unit="rate", kind="rate", estimator=name, number=90 + i)
        for i, name in enumerate(draw(st.sets(st.sampled_from(["Alpha", "Delta"]))))
    )
    return snapshot(*values, rates=rates)


requests = st.builds(
    replace,
    st.just(REQUEST),
    language=st.sampled_from(["en", "zh"]),
    currency=st.sampled_from(["", "", "CNY", "USD"]),
    mode=st.sampled_from(["value", "value", "index"]),
    shape=st.sampled_from(["", "", "columns"]),
    assumptions=st.one_of(
        st.just(Assumptions()),
        st.builds(
            Assumptions, st.just("Mine"), st.floats(-0.5, 1.0), st.floats(0, 0.2), st.none() | st.floats(1, 1e12)
        ),
    ),
)


def owners(figure: Figure, known: SizeSnapshot) -> None:
    """No line leads from one estimator to another."""
    whose = {s.observation.id: s.estimator or s.source.id for s in (*known.values, *known.rates)}
    for one in figure.series:
        names = {whose[o] for p in one.points for o in p.lineage.observations}
        assert len(names) <= 1, one.key


def marks_are_sound(figure: Figure) -> None:
    for one in figure.series:
        for point in one.points:
            if point.y is None:
                assert point.reason or point.low is not None or point.high is not None
            else:
                assert point.lineage, (figure.name, one.key, point)
                assert math.isfinite(point.y)
                assert point.certainty is not Certainty.NOT_PUBLISHED or point.lineage.formula
    for node in figure.nodes:
        assert node.value is None or node.lineage
        assert node.size >= 0


AS_STATED = {"funding", "macro", "benchmark", "lifecycle"}
"""Figures that convert, join or compare what their table lists as stated: what a mark is made of stands there."""
MORE_IN_TABLE = {"shares", "positioning", "opportunity", "coverage"}
"""Figures of several measures: each mark stands in the table, which holds what else belongs to it."""


def inputs_are_in_the_table(figure: Figure) -> None:
    """Each number of a table that is drawn itself says whose it is; a computed mark has its inputs in the table."""
    cells = [cell for row in figure.table.rows for cell in row]
    assert all(cell.lineage for cell in cells if cell.value is not None), figure.name
    listed = {key for cell in cells for key in (*cell.lineage.observations, *cell.lineage.evidence)}
    for point in (point for one in figure.series for point in one.points if point.y is not None):
        inputs = point.lineage.observations or point.lineage.evidence[:1]  # what follows is a rate of the formula
        assert set(inputs) <= listed, (figure.name, point.key)


def table_is_the_marks(figure: Figure) -> None:
    family = figure.name.partition(".")[0]
    assert all(len(row) == len(figure.table.columns) for row in figure.table.rows)
    if (not figure.nodes and not figure.series) or family in AS_STATED:
        inputs_are_in_the_table(figure)
        return
    if figure.nodes:
        drawn = Counter(round(n.value, 9) for n in figure.nodes if n.value is not None)
        rows = [row[1].value for row in figure.table.rows]
    else:
        drawn = Counter(round(p.y, 9) for s in figure.series if s.mark != "band" for p in s.points if p.y is not None)
        numeric = [i for i, c in enumerate(figure.table.columns) if c.numeric and c.key not in {"low", "high"}]
        rows = [row[i].value for row in figure.table.rows for i in numeric]
    if family in MORE_IN_TABLE:
        assert set(drawn) <= {round(c.value, 9) for row in figure.table.rows for c in row if c.value is not None}
    else:
        assert drawn == Counter(round(value, 9) for value in rows if value is not None)
    keys = [column.key for column in figure.table.columns]
    for one in figure.series:
        if one.mark == "band":
            ends = {(p.low, p.high) for p in one.points}
            assert ends <= {(row[keys.index("low")].value, row[keys.index("high")].value) for row in figure.table.rows}


def digits(text: str) -> int:
    """Significant digits of a printed number; closing zeros of a whole number do not count."""
    number = re.sub(r"[^0-9.]", "", re.sub("[一二两三四五六七八九]", "1", text))
    plain = number.replace(".", "").lstrip("0")
    return len(plain if "." in number else plain.rstrip("0"))


def labels_are_honest(figure: Figure, words: dict[str, str]) -> None:
    for one in figure.series:
        for point in one.points:
            ids = [o for o in point.lineage.observations if o in words]
            if point.stated and point.label and len(ids) == 1 and not point.lineage.formula:
                assert digits(point.label) <= digits(words[ids[0]]), (point.label, words[ids[0]])


def axes_hold_everything(figure: Figure) -> None:
    if figure.y is None or figure.x is None:
        assert not figure.series
        return
    for one in figure.series:
        upwards = figure.y2 if one.secondary else figure.y
        assert upwards is not None, one.key
        for point in one.points:
            assert figure.x.minimum <= point.x <= figure.x.maximum
            for value in (point.y, point.low, point.high):
                assert value is None or upwards.minimum <= value <= upwards.maximum


@given(markets(), requests)
def test_laws_of_the_size_family(known: SizeSnapshot, request: FigureRequest) -> None:
    figure = compose(request, known)
    owners(figure, known)
    marks_are_sound(figure)
    table_is_the_marks(figure)
    labels_are_honest(figure, {s.observation.id: s.observation.stated for s in known.values})
    axes_hold_everything(figure)
    units = {s.observation.unit for s in known.values for one in figure.series for p in one.points
             if s.observation.id in p.lineage.observations}  # fmt: skip
    assert len(units - {"rate"}) <= 1 or request.currency or request.mode == "index"
    assert compose(request, known) == figure
    assert compose(replace(request, language="zh"), known).id == figure.id


def test_laws_of_every_default_figure(shipped: Shipped) -> None:
    words = {row.id: row.stated for row in shipped.workspace.observations.all()}
    for language in ("en", "zh"):
        for figure in shipped.figures(language):
            marks_are_sound(figure)
            table_is_the_marks(figure)
            labels_are_honest(figure, words)
            axes_hold_everything(figure)
            assert "{" not in figure.title + figure.subtitle + figure.alt_text + "".join(figure.footnotes)
            assert figure.empty or figure.nodes or figure.series or figure.table.rows
            used = {o for s in figure.series for p in s.points for o in p.lineage.observations}
            assert used <= {line.observation for line in figure.evidence}
