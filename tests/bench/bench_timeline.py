"""The time line of the large workspace: 100,000 events and 20,000 policies of one market, panned, zoomed, filtered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tests.bench.large import ATLAS, EVENTS, POLICIES, large_workspace
from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import Program
    from desktop.views.policies.page import PoliciesPage

STEPS, WARM, TURN = 120, 10, 10
"""Steps that are measured, those before them, and those after which a pan turns round."""
DECADES, YEARS, MONTHS = (729_000.0, 738_000.0), (733_000.0, 735_000.0), (733_000.0, 733_090.0)
"""Windows of about 25 years, five years and three months, as day numbers."""
ZOOM: Final = 1.25
REST: Final = 0.6
"""Seconds after which a window that was moved has told everybody where it stands."""
TYPED: Final = ("医", "医保", "99", "matter 12", "zzzz")


def rows() -> list[BenchRow]:
    """A step of a pan at three scales, a step of a zoom, a key in the filter, and the rows after it."""
    detail = f"{EVENTS + POLICIES:,} marks"
    with program() as running:
        page = _opened(running)
        found = []
        for name, (low, high) in {"25 years": DECADES, "5 years": YEARS, "3 months": MONTHS}.items():
            median, worst = median_and_worst(_pan(page, low, high))
            said = f"{detail}, {name}, 99th percentile {worst:.0f} ms"
            found.append(BenchRow("time line, a step of a pan", median, "ms", "<= 16 ms", 16.0, detail=said))
        median, worst = median_and_worst(_zoom(page))
        said = f"{detail}, 99th percentile {worst:.0f} ms"
        found.append(BenchRow("time line, a step of a zoom", median, "ms", "<= 16 ms", 16.0, detail=said))
        keys, answers, turns = zip(*(_type(page, text) for text in TYPED), strict=True)
        _, slowest = median_and_worst(list(keys))
        median, worst = median_and_worst(list(answers))
        said = (
            f"{detail}; the filtered picture after {median:.0f} ms, at most {worst:.0f} ms; "
            f"until it is painted the window is held {max(turns):.0f} ms at most"
        )
        found.append(BenchRow("a key in the filter of the time line", slowest, "ms", "<= 10 ms", 10.0, detail=said))
    return found


def _opened(running: Program) -> PoliciesPage:
    """The page at the market of the bench, with its events."""
    from desktop.state.events import WorkspaceOpened
    from desktop.views.policies.page import PoliciesPage

    opened: list[object] = []
    running.services.hub.subscribe(WorkspaceOpened, opened.append)
    running.open(large_workspace())
    turn_until(lambda: bool(opened) and not running.services.database.is_busy)
    running.services.state.change(page="policies", market=ATLAS, also=("events", "milestones"))
    turn_until(lambda: isinstance(running.window.page, PoliciesPage))
    page = running.window.page
    assert isinstance(page, PoliciesPage)
    turn_until(lambda: _count(page) > EVENTS)
    return page


def _count(page: PoliciesPage) -> int:
    figure = page.panel.figure
    return figure.timeline.count if figure is not None and figure.timeline is not None else 0


def _timed(step: Callable[[], object], page: PoliciesPage) -> float:
    start = time.perf_counter()
    step()
    lines = page.view.lines
    assert lines is not None
    lines.repaint()
    return (time.perf_counter() - start) * 1000


def _pan(page: PoliciesPage, low: float, high: float) -> list[float]:
    lines = page.view.lines
    assert lines is not None
    lines.show_days(lines.days.shown(low, high))
    by = (high - low) / 200
    # Back and forth: at the end of the range a step would move nothing and cost nothing.
    ways = [-by if number // TURN % 2 == 0 else by for number in range(STEPS + WARM)]
    times = [_timed(lambda way=way: lines.show_days(lines.days.moved(way)), page) for way in ways]
    return times[WARM:]


def _zoom(page: PoliciesPage) -> list[float]:
    """In and out again about one day, as the wheel does."""
    lines = page.view.lines
    assert lines is not None
    lines.show_days(lines.days.shown(*DECADES))
    factors = ([ZOOM] * 16 + [1 / ZOOM] * 16) * 4
    return [_timed(lambda f=factor: lines.zoom(f, 734_000.0, moving=False), page) for factor in factors][WARM:]


def _type(page: PoliciesPage, text: str) -> tuple[float, float, float]:
    """Milliseconds that a key holds up the window, until the filtered time line is painted, and the longest turn then."""
    from PySide6.QtCore import QCoreApplication

    _come_to_rest(page)
    before = page.panel.figure
    start = time.perf_counter()
    page.filters.words.setText(text)
    QCoreApplication.processEvents()
    held = (time.perf_counter() - start) * 1000
    longest, is_last = 0.0, False
    while not is_last:
        is_last = page.panel.figure is not before  # one turn more paints it
        time.sleep(0.0005)
        turn = time.perf_counter()
        QCoreApplication.processEvents()
        longest = max(longest, (time.perf_counter() - turn) * 1000)
    return held, (time.perf_counter() - start) * 1000, longest


def _come_to_rest(page: PoliciesPage) -> None:
    """What the steps before have left to do is no part of a key."""
    end = time.perf_counter() + REST
    turn_until(lambda: time.perf_counter() > end and not page.services.database.is_busy)
