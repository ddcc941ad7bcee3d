"""The audit of a whole workspace: the default one, and one with 100,000 more observations.

Each is measured in a process of its own, so that its peak of memory is the audit's. The floor is reading
the same rows out of the file.
"""

from __future__ import annotations

import multiprocessing
import random
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.memory import most_mb
from tests.bench.rows import BenchRow
from tests.bench.running import workspace_from_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.workspace.workspace import Workspace

MANY = 100_000
DIMENSIONS = 200
SEGMENTS = 25
"""In each dimension."""

EACH = 20
"""Observations of one segment."""

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Measured:
    """What auditing one file cost: milliseconds, megabytes above what the process had, findings."""

    audit: float
    reading: float
    memory: float
    found: int


def rows() -> list[BenchRow]:
    """Time and memory of both."""
    with tempfile.TemporaryDirectory() as folder:
        path = workspace_from_seeds(Path(folder))
        small = in_own_process(path)
        enlarge(path)
        large = in_own_process(path)
    return [
        BenchRow("audit of the default workspace", small.audit, "ms", "<= 500 ms", 500.0, detail=_detail(small)),
        BenchRow(
            "audit of 100,000 observations, against reading them",
            large.audit,
            "ms",
            "<= 10 x",
            10.0,
            large.reading,
            "all rows read",
            _detail(large),
        ),
        BenchRow("memory of that audit", large.memory, "MB", "<= 500 MB", 500.0),
    ]


def _detail(one: Measured) -> str:
    return f"{one.found:,} findings, {one.memory:,.0f} MB"


def in_own_process(path: Path) -> Measured:
    """``measure`` in a fresh process."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measure, path).result()


def measure(path: Path) -> Measured:
    """Audit the workspace at ``path`` in this process; medians of some rounds."""
    from desktop.analysis.findings import findings
    from desktop.workspace.workspace import Workspace

    audits, readings, found = [], [], 0
    with Workspace.open(path) as workspace:
        before = most_mb()
        for _ in range(ROUNDS):
            start = time.perf_counter()
            found = len(findings(workspace))
            audits.append((time.perf_counter() - start) * 1000)
        memory = most_mb() - before
        for _ in range(ROUNDS):
            start = time.perf_counter()
            workspace.observations.all()
            readings.append((time.perf_counter() - start) * 1000)
    return Measured(sorted(audits)[ROUNDS // 2], sorted(readings)[ROUNDS // 2], memory, found)


def enlarge(path: Path, count: int = MANY) -> None:
    """Add dimensions, segments and ``count`` observations to a workspace, the same ones every time."""
    from desktop.workspace.workspace import Workspace

    with Workspace.open(path) as workspace, workspace.edit("Generate", origin="import") as edit:
        edit.put_many("dimension", map(astuple, _dimensions(workspace)))
        edit.put_many("segment", map(astuple, _segments()))
        edit.put_many("observation", map(astuple, _observations(workspace, count)))


def _dimensions(workspace: Workspace) -> Iterator[object]:
    from desktop.market.records import Dimension

    markets = [row.id for row in workspace.markets.all()]
    for number in range(DIMENSIONS):
        yield Dimension(id=f"bench.d{number}", market_id=markets[number % len(markets)], name_en=f"Split {number}")


def _segments() -> Iterator[object]:
    from desktop.market.records import Segment

    for number in range(DIMENSIONS * SEGMENTS):
        dimension = number // SEGMENTS
        yield Segment(id=f"bench.s{number}", dimension_id=f"bench.d{dimension}", name_en=f"Part {number}")


def _observations(workspace: Workspace, count: int) -> Iterator[object]:
    """By segment twelve yearly sizes of one estimator, six of a second one, a rate, and one size told twice.

    The second estimator differs where the segment's number is a multiple of ten, the repeated size likewise;
    elsewhere they round the same amounts.
    """
    # The five reports say over which years they forecast; a press page does not.
    places = [row.id for row in workspace.evidence.all() if row.source_id.startswith("s")]
    chance = random.Random(7)
    for number in range(count):
        segment, slot = number // EACH % (DIMENSIONS * SEGMENTS), number % EACH
        if slot == 0:
            base, growth = chance.uniform(5, 900), chance.uniform(0.02, 0.3)
        year = 2015 + (slot % 12 if slot < 18 else 0)
        amount = base * (1 + growth) ** (year - 2015) * (1.04 if slot >= 12 and segment % 10 == 0 else 1)
        second = 12 <= slot < 18
        yield _observation(number, segment, year, second, growth if slot == 18 else amount, chance.choice(places))


def _observation(number: int, segment: int, year: int, second: bool, figure: float, evidence_id: str) -> object:
    from desktop.market.records import Observation

    rate = figure < 1
    stated = f"{figure * 100:.1f}%" if rate else f"USD {figure:.{1 if second else 2}f} million"
    last = 2026 if rate else year
    return Observation(
        id=f"bench.o{number}",
        subject="segment",
        subject_id=f"bench.s{segment}",
        measure_id="growth-rate" if rate else "market-size",
        period=f"{year}/{last}" if rate else str(year),
        period_start=f"{year}-01-01",
        period_end=f"{last}-12-31",
        stated=stated,
        value=float(stated[:-1]) / 100 if rate else float(stated.split()[1]) * 1e6,
        unit="rate" if rate else "USD",
        kind="rate" if rate else "estimate",
        estimator=f"Estimator {segment % 5 + 5 * second}",
        evidence_id=evidence_id,
    )
