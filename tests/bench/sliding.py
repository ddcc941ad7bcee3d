"""A slider of the Forecast page, step by step, until the chart is repainted: the real window, the real slider."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, turn_until

if TYPE_CHECKING:
    from desktop.app import Program

SLIDERS: Final = {"cagr": "growth", "spread": "spread", "uplift": "driver", "base": "start"}
"""Object name and word of each; moved in this order, so that those before are set while a later one moves."""
STEPS, WARM = 300, 20


def slider_rows(running: Program, detail: str) -> list[BenchRow]:
    """Median and 99th percentile of each slider; the page must show its chart."""
    rows = []
    for name, word in SLIDERS.items():
        middle, worst = median_and_worst(_steps(running, name))
        rows += [
            BenchRow(f"{word} slider, a step to the repainted chart", middle, "ms", "<= 16 ms", 16.0, detail=detail),
            BenchRow(f"{word} slider, 99th percentile", worst, "ms", "<= 33 ms", 33.0, detail=detail),
        ]
    running.services.actions["figure.reset"].trigger()
    return rows


def _steps(running: Program, name: str) -> list[float]:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QSlider, QWidget

    slider = running.window.findChild(QSlider, f"forecast.slider.{name}")
    view = running.window.findChild(QWidget, "forecast.figure.view")
    assert slider is not None, f"the slider {name} has another name now"
    assert view is not None
    turn_until(slider.isEnabled)
    times = []
    for step in range(STEPS + WARM):
        value = slider.minimum() + (step * 7) % (slider.maximum() - slider.minimum())
        start = time.perf_counter()
        slider.setValue(value)
        view.repaint()
        QCoreApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return times[WARM:]
