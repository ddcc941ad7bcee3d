"""Trees to test on: a small one with numbers worked out by hand, and one of ten thousand segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.market.records import Dimension, Evidence, Market, Measure, Observation, Segment, Source
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKET, SPLIT = "m", "m.split"
SOURCE = Source(id="s", publisher="Meyer", title="A market", kind="market-report")
PLACE = Evidence(id="e", source_id="s", locator="p. 1", paraphrase="Sizes")
SIZE = Measure(id="market-size", name_en="Market size", name_zh="市场规模", unit_kind="money", good_direction=1)
WIDTHS = (10, 10, 100)
"""10 + 100 + 10,000 segments."""


def number(
    subject: str, year: int, value: float, *, estimator: str = "Meyer", unit: str = "USD", kind: str = "estimate"
) -> Observation:
    """A value in millions."""
    return Observation(
        id=f"{subject}.{year}.{estimator}",
        subject="market" if subject == MARKET else "segment",
        subject_id=subject,
        measure_id="market-size",
        period=str(year),
        period_start=f"{year}-01-01",
        period_end=f"{year}-12-31",
        stated=f"{unit} {value} million",
        value=value * 1e6,
        unit=unit,
        kind=kind,
        evidence_id="e",
        estimator=estimator,
    )


def part(key: str, position: int, parent: str | None = None, name: str = "") -> Segment:
    """A segment of the one split."""
    return Segment(id=key, dimension_id=SPLIT, parent_id=parent, name_en=name or key.title(), position=position)


def workspace_of(path: Path, *records: object) -> Workspace:
    """An open workspace with one market, one split and these records."""
    workspace = Workspace.create(path, name="Trees")
    with workspace.edit("Fill") as edit:
        edit.put_all(
            [
                SOURCE,
                PLACE,
                SIZE,
                Market(id=MARKET, name_en="Market"),
                Dimension(id=SPLIT, market_id=MARKET, name_en="Split"),
            ]
        )
        edit.put_all(records)
    return workspace


def small(path: Path) -> Workspace:
    """300 in 2020 grow to 360 in 2025: one part by 50, one by 10; the third has no second value."""
    return workspace_of(
        path,
        part("alpha", 1),
        part("beta", 2),
        part("gamma", 3),
        part("alpha.one", 1, "alpha"),
        part("alpha.two", 2, "alpha"),
        number(MARKET, 2020, 300),
        number(MARKET, 2025, 360, kind="forecast"),
        number("alpha", 2020, 100),
        number("alpha", 2025, 150, kind="forecast"),
        number("beta", 2020, 200),
        number("beta", 2025, 210, kind="forecast"),
        number("alpha.one", 2020, 60),
        number("alpha.two", 2020, 40),
        number("alpha.two", 2025, 50, estimator="Schulze"),
    )


def large(path: Path) -> Workspace:
    """Three levels of segments; those of the two upper ones have a value in two years."""
    return workspace_of(path, *_tree(), *_numbers())


def _tree() -> Iterator[Segment]:
    level: list[tuple[str, str | None]] = [("n", None)]
    for width in WIDTHS:
        below: list[tuple[str, str | None]] = []
        for name, key in level:
            for place in range(width):
                own = f"{name}.{place}"
                yield part(own, place, key, f"Node {own[2:]}")
                below.append((own, own))
        level = below


def _numbers() -> Iterator[Observation]:
    for year, size in ((2020, 1000.0), (2025, 2000.0)):
        yield number(MARKET, year, size)
        for place in range(10):
            yield number(f"n.{place}", year, size / 10)
            for other in range(10):
                yield number(f"n.{place}.{other}", year, size / 100)
