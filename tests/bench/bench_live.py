"""A slider step to the repainted chart, in the real window with the real slider."""

from __future__ import annotations

import time

from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until

STEPS = 300
WARM = 20


def rows() -> list[BenchRow]:
    """Median and 99th percentile of a step of the growth slider, fan and all, at 1600 x 900."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QSlider

    with program(page="forecast") as running:
        slider = running.window.findChild(QSlider, "forecast.slider.cagr")
        assert slider is not None, "the growth slider has another name now"
        turn_until(slider.isEnabled)
        view = running.window.findChild(object, "forecast.figure.view")
        times = []
        for step in range(STEPS + WARM):
            value = slider.minimum() + (step * 7) % (slider.maximum() - slider.minimum())
            start = time.perf_counter()
            slider.setValue(value)
            view.repaint()
            QCoreApplication.processEvents()
            times.append((time.perf_counter() - start) * 1000)
    median, worst = median_and_worst(times[WARM:])
    return [
        BenchRow(
            "slider step to the repainted chart, median", median, "ms", "<= 16 ms", 16.0, detail="default workspace"
        ),
        BenchRow("slider step, 99th percentile", worst, "ms", "<= 33 ms", 33.0, detail="default workspace"),
    ]
