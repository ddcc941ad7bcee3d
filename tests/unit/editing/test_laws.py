"""Any sequence of edits, taken back, leaves the content as it was byte for byte; made again, as it had become."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.actions.chosen_values import chosen_values
from desktop.actions.number_editing import Typed, set_numbers, state_crossing
from desktop.actions.refusing import NotPossible
from desktop.actions.segment_editing import (
    add_dimension,
    add_segment,
    delete,
    move_segment,
    nest_segment,
    rename,
    step_segment,
)
from desktop.actions.segment_merging import merge
from desktop.actions.segment_splitting import SplitPart, split
from desktop.figures.figure import OwnPlace
from desktop.workspace.workspace import Workspace
from tests.unit.editing.content import Content, content

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MARKET = "china-teleradiology"
Step = tuple[str, int, int, int]
"""What to do, and three numbers that choose among what is there."""

STEPS = st.tuples(
    st.sampled_from(
        [
            "child",
            "sibling",
            "split",
            "rename",
            "move",
            "nest",
            "step",
            "merge",
            "parts",
            "delete",
            "own",
            "cross",
            "drop",
        ]
    ),
    st.integers(0, 99),
    st.integers(0, 99),
    st.integers(0, 99),
)


def one(among: Sequence[Any], number: int) -> Any:
    return among[number % len(among)]


def do(workspace: Workspace, step: Step) -> None:
    """One edit, chosen by numbers; what is not possible is refused and leaves nothing behind."""
    what, a, b, c = step
    dimensions = [row.id for row in workspace.dimensions.all(market_id=MARKET)]
    rows = workspace.segments.all(dimension_id=dimensions)
    if not rows:
        add_segment(workspace, "First", "en", "add", of=one(dimensions, a))
        return
    row, other = one(rows, a), one(rows, b)
    numbers = [n for n in workspace.observations.all(subject_id=[r.id for r in rows]) if n.id.endswith(".own")]
    place = OwnPlace("segment", row.id, "market-size", str(2020 + c % 9), "USD", "money", 1e6)
    owned = next((n for n in numbers if (n.subject_id, n.period) == (row.id, place.period)), None)
    halves = [SplitPart(f"A{b}", Fraction(1, 3)), SplitPart(f"B{b}", Fraction(2, 3))]
    steps: dict[str, Callable[[], object]] = {
        "child": lambda: add_segment(workspace, f"Part {c % 5}", "en", "add", below=row.id),
        "sibling": lambda: add_segment(workspace, f"部分{c % 5}", "zh", "add", after=row.id),
        "split": lambda: add_dimension(workspace, MARKET, f"By {c % 5}", "en", "add"),
        "rename": lambda: rename(workspace, "segment", row.id, f"Name {c % 5}", one(["en", "zh"], b), "rename"),
        "move": lambda: move_segment(workspace, row.id, "move", parent=one([None, other.id], c), before=other.id),
        "nest": lambda: nest_segment(workspace, row.id, "move", inward=bool(b % 2)),
        "step": lambda: step_segment(workspace, row.id, b % 5 - 2, "move"),
        "merge": lambda: merge(workspace, [row.id, other.id], "merge"),
        "parts": lambda: split(workspace, row.id, halves, "en", "split"),
        "delete": lambda: delete(workspace, "segment", row.id, "delete"),
        "own": lambda: set_numbers(workspace, [Typed(place, str(b))], "own") if owned is None else None,
        "cross": lambda: state_crossing(workspace, row.id, other.id, place, str(b), "cross"),
        "drop": lambda: set_numbers(
            workspace,
            [Typed(OwnPlace("segment", "", "", "", "USD", "money", owned=n.id), "") for n in numbers[:1]],
            "drop",
        ),
    }
    with contextlib.suppress(NotPossible):
        steps[what]()


def assert_sound(workspace: Workspace) -> None:
    """Every segment is found from the top: no circle of parents; and every number adds up where it was computed."""
    for dimension in workspace.dimensions.all(market_id=MARKET):
        count = workspace.segments.count(dimension_id=dimension.id)
        assert len(workspace.segments.tree(dimension.id)) == count
    rows = workspace.segments.all()
    assert {row.parent_id for row in rows} - {None} <= {row.id for row in rows}


@pytest.fixture(scope="module")
def untouched(default_file: Path) -> Content:
    """What the file holds before any edit: each example starts from a copy of it."""
    with Workspace.open(default_file, read_only=True) as workspace:
        return content(workspace)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=1, max_size=10))
def test_every_sequence_of_edits_is_taken_back_and_made_again(
    default_file: Path, untouched: Content, steps: list[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(default_file, Path(folder) / "laws.marketscope"))
        with Workspace.open(path) as workspace:
            for step in steps:
                do(workspace, step)
                assert_sound(workspace)
            after = content(workspace)
            done = 0
            while workspace.undo() is not None:
                done += 1
            assert content(workspace) == untouched
            for _ in range(done):
                assert workspace.redo() is not None
            assert content(workspace) == after


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    values=st.lists(st.integers(1, 10**9), min_size=2, max_size=5),
    weights=st.lists(st.integers(1, 9), min_size=2, max_size=4),
)
def test_merging_and_splitting_keep_the_sums(default_file: Path, values: list[int], weights: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(default_file, Path(folder) / "laws.marketscope"))
        with Workspace.open(path) as workspace:
            top = add_dimension(workspace, MARKET, "By law", "en", "add").key
            keys = [add_segment(workspace, f"S{n}", "en", "add", of=top).key for n in range(len(values))]
            typed = [
                Typed(OwnPlace("segment", key, "market-size", "2025", "USD", "money"), f"USD {value}")
                for key, value in zip(keys, values, strict=True)
            ]
            set_numbers(workspace, typed, "own")
            merged = merge(workspace, keys, "merge").key
            (whole,) = chosen_values(workspace, [merged])[merged].values()
            assert whole.value == sum(values)
            shares = [SplitPart(f"P{n}", Fraction(weight, sum(weights))) for n, weight in enumerate(weights)]
            split(workspace, keys[0], shares, "en", "split")
            parts = [row.id for row in workspace.segments.all(parent_id=keys[0])]
            found = [next(iter(slots.values())).value for slots in chosen_values(workspace, parts).values()]
            assert sum(found) == values[0]  # type: ignore[arg-type]
