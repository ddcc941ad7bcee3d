"""The sample story on stage: a key to the next slide painted, a slider to the figure painted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until

if TYPE_CHECKING:
    from desktop.app import Program
    from desktop.views.present.presenting import Presenting

ROUNDS: Final = 3
STEPS, WARM = 150, 10
SIZE: Final = (1600, 900)
WHERE: Final = "the sample story of the default workspace, 1600 x 900"


def rows() -> list[BenchRow]:
    """Milliseconds, after the neighbours of a slide have been composed: while somebody speaks they always are."""
    with program(page="forecast") as running:
        running.services.actions["present.start"].trigger()
        presenting = running.presenting
        assert presenting is not None
        presenting.stage.showNormal()
        presenting.stage.resize(*SIZE)
        _settle(running, presenting)
        turned = _turned(running, presenting)
        slid = _slid(running, presenting)
        presenting.end()
    middle, _ = median_and_worst(turned)
    slider, slowest = median_and_worst(slid)
    return [
        BenchRow("a key to the next slide painted", middle, "ms", "<= 50 ms", 50.0, detail=WHERE),
        BenchRow("the slowest of these steps", max(turned), "ms", "<= 100 ms", 100.0, detail=WHERE),
        BenchRow("a slider on stage, a step to the repainted figure", slider, "ms", "<= 16 ms", 16.0, detail=WHERE),
        BenchRow("a slider on stage, 99th percentile", slowest, "ms", "<= 33 ms", 33.0, detail=WHERE),
    ]


def _settle(running: Program, presenting: Presenting) -> None:
    show = presenting.show

    def is_ready() -> bool:
        near = [slide for slide in (show.slide, show.next_slide) if slide is not None]
        is_known = bool(near) and all(show.pictures.known(slide.id) is not None for slide in near)
        return is_known and show.trying.is_known and not running.services.database.is_busy

    turn_until(is_ready)


def _turned(running: Program, presenting: Presenting) -> list[float]:
    """Every slide of the story, several times: of each the fastest, so that what else the machine does is left out."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    stage, count = presenting.stage, len(presenting.show.slides)
    taken: list[list[float]] = [[] for _ in range(count - 1)]
    for _ in range(ROUNDS):
        for place in range(count - 1):
            start = time.perf_counter()
            QTest.keyClick(stage, Qt.Key.Key_PageDown)
            stage.repaint()
            taken[place].append((time.perf_counter() - start) * 1000)
            _settle(running, presenting)
        QTest.keyClick(stage, Qt.Key.Key_Home)
        _settle(running, presenting)
    return [min(times) for times in taken]


def _slid(running: Program, presenting: Presenting) -> list[float]:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QSlider

    stage, show = presenting.stage, presenting.show
    while stage.slider_place is None:
        assert show.turn(1), "no slide of the story has anything to assume"
        _settle(running, presenting)
    stage.show_sliders(True)
    slider = stage.findChild(QSlider, "present.slider.cagr")
    assert slider is not None
    times = []
    for step in range(STEPS + WARM):
        value = slider.minimum() + (step * 7) % (slider.maximum() - slider.minimum())
        start = time.perf_counter()
        slider.setValue(value)
        QCoreApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return times[WARM:]
