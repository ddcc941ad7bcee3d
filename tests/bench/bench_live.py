"""Each slider of the Forecast page on the default workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.running import program
from tests.bench.sliding import slider_rows

if TYPE_CHECKING:
    from tests.bench.rows import BenchRow


def rows() -> list[BenchRow]:
    """Median and 99th percentile of a step, fan and all, at 1600 x 900."""
    with program(page="forecast") as running:
        return slider_rows(running, "default workspace")
