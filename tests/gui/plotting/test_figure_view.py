"""The view with real events: point, choose, walk, zoom, select, and new figures in place."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.figures.figure import Entity
from desktop.plotting.figure_view import FigureView
from desktop.theme.theme import load_theme
from tests.gui.plotting.samples import SAMPLES, bars, empty, forecast, treemap
from tests.gui.pressing import double_click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[FigureView]:
    shown = FigureView(load_theme("light"))
    qtbot.addWidget(shown)
    shown.resize(800, 500)
    shown.set_figure(forecast())
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()


def canvas(view: FigureView) -> QWidget:
    """The widget that takes the mouse."""
    child = view.childAt(view.rect().center())
    assert child is not None
    return child


def place(view: FigureView, key: str) -> QPoint:
    assert view.drawn is not None
    x, y = next(mark.centre for mark in view.drawn.marks if mark.key == key)
    return QPoint(round(x), round(y))


def wheel(view: FigureView, at: QPoint, notches: int) -> None:
    target = canvas(view)
    event = QWheelEvent(
        QPointF(at),
        QPointF(target.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_importing_and_showing_a_treemap_brings_no_pyqtgraph() -> None:
    code = (
        "import sys\nfrom PySide6.QtWidgets import QApplication\napp = QApplication([])\n"
        "from desktop.plotting.figure_view import FigureView\nfrom desktop.theme.theme import load_theme\n"
        "from desktop.plotting.render import render_png\nfrom tests.gui.plotting.samples import forecast, treemap\n"
        "view = FigureView(load_theme('light'))\nview.set_figure(treemap())\nview.show()\napp.processEvents()\n"
        "render_png(forecast(), load_theme('light'))\n"
        "print(sorted({'pyqtgraph', 'numpy', 'pandas'} & set(sys.modules)))\nview.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr


def test_hovering_a_point_says_what_it_is(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.mark_hovered, timeout=500) as heard:
        qtbot.mouseMove(canvas(view), place(view, "mrfr/2025"))
    assert heard.args == ["320.25 USD million, 2025, published"]
    assert view.accessibleDescription() == "320.25 USD million, 2025, published"
    with qtbot.waitSignal(view.mark_hovered, timeout=500) as heard:
        qtbot.mouseMove(canvas(view), QPoint(60, 420))
    assert heard.args == [""]


@pytest.mark.parametrize(("name", "key", "entity"), [
    ("forecast", "insights/2030", Entity("estimator", "insights10")),
    ("treemap", "n3", Entity("segment", "n3")),
    ("columns", "a/2021", Entity("player", "a")),
    ("stacked", "onc/2024", Entity("segment", "onc")),
    ("bars", "r/JD Health", Entity("player", "JD Health")),
])  # fmt: skip
def test_clicking_a_mark_chooses_what_it_stands_for(
    view: FigureView, qtbot: QtBot, name: str, key: str, entity: Entity
) -> None:
    view.set_figure(SAMPLES[name]())
    QApplication.processEvents()
    with qtbot.waitSignal(view.entity_chosen, timeout=500) as heard:
        qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=place(view, key))
    assert heard.args == [entity]


def test_dragging_is_no_click(view: FigureView, qtbot: QtBot) -> None:
    target, at = canvas(view), place(view, "mrfr/2025")
    chosen: list[object] = []
    view.entity_chosen.connect(chosen.append)
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(target, at + QPoint(40, 0))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 0))
    assert chosen == []


def test_arrow_keys_walk_and_enter_chooses(view: FigureView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.mark_hovered.connect(said.append)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert said == ["300.39 USD million, 2024, published", "320.25 USD million, 2025, published"]
    with qtbot.waitSignal(view.entity_chosen, timeout=500) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [Entity("estimator", "mrfr")]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert said[-1] == ""


def test_every_treemap_cell_can_be_walked_to(view: FigureView, qtbot: QtBot) -> None:
    view.set_figure(treemap())
    reached = set()
    view.mark_hovered.connect(reached.add)
    for keys in ("RRRRR", "LLLLL", "DDDD", "RRRR", "UUUU", "LLLL", "DDRRUDD", "RDLDRR"):
        for key in keys:
            arrow = {"R": Qt.Key.Key_Right, "L": Qt.Key.Key_Left, "U": Qt.Key.Key_Up, "D": Qt.Key.Key_Down}[key]
            qtbot.keyClick(view, arrow)
    assert view.drawn is not None
    assert {mark.text for mark in view.drawn.marks} <= reached


def test_the_wheel_zooms_years_and_home_shows_all(view: FigureView, qtbot: QtBot) -> None:
    assert view.drawn is not None
    whole = view.drawn.x
    wheel(view, QPoint(400, 200), 8)
    assert view.drawn.x is not None
    assert whole is not None
    assert view.drawn.x.high - view.drawn.x.low < (whole.high - whole.low) / 2
    assert view.drawn.y is not None
    assert view.drawn.y.high == 900
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.drawn.x == whole
    wheel(view, QPoint(400, 200), 200)
    assert view.drawn.x.high - view.drawn.x.low >= 1.99
    double_click(canvas(view), Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    assert view.drawn.x == whole


def test_dragging_pans_a_zoomed_view_and_stops_at_the_ends(view: FigureView, qtbot: QtBot) -> None:
    wheel(view, QPoint(400, 200), 6)
    assert view.drawn is not None
    assert view.drawn.x is not None
    before = view.drawn.x.low
    target = canvas(view)
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    for x in range(310, 420, 10):
        qtbot.mouseMove(target, QPoint(x, 200))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(420, 200))
    assert view.drawn.x.low < before
    assert view.drawn.x.low >= 2022


def test_a_new_figure_on_the_same_axis_keeps_zoom_and_widgets(view: FigureView) -> None:
    wheel(view, QPoint(400, 200), 4)
    host = canvas(view)
    children = view.findChildren(QWidget)
    assert view.drawn is not None
    window = view.drawn.x
    view.set_figure(forecast(growth=0.1))
    assert view.drawn.x == window
    assert canvas(view) is host
    assert view.findChildren(QWidget) == children


def test_a_slider_step_repaints_the_new_line_and_nothing_else_moves(view: FigureView) -> None:
    assert view.drawn is not None
    before = view.grab().toImage()
    plot, marks = view.drawn.plot, {mark.key: mark.centre for mark in view.drawn.marks}
    view.set_figure(forecast(growth=0.05))
    after = view.grab().toImage()
    moved = {mark.key for mark in view.drawn.marks if marks[mark.key] != mark.centre}
    assert before != after
    assert view.drawn.plot == plot
    assert moved
    assert all(key.startswith("scenario/") for key in moved)


def test_selection_wears_the_accent(view: FigureView) -> None:
    view.set_figure(bars())
    view.set_selected(Entity("player", "JD Health"))
    assert view.drawn is not None
    box = next(mark.box for mark in view.drawn.marks if mark.key == "r/JD Health")
    image = view.grab().toImage()
    accent = load_theme("light").colour("accent")
    colours = {QColor(image.pixel(round(box.centre[0]), round(box.y) + dy)).name() for dy in range(-4, 2)}
    assert accent.name() in colours
    view.set_selected(None)
    assert accent.name() not in {
        QColor(view.grab().toImage().pixel(round(box.centre[0]), round(box.y) + dy)).name() for dy in range(-4, 2)
    }


def test_a_theme_change_repaints_and_lays_out_nothing(view: FigureView) -> None:
    layout = view.drawn
    view.set_theme(load_theme("dark"))
    assert view.drawn is layout
    assert QColor(view.grab().toImage().pixel(2, 2)) == load_theme("dark").colour("surface.content")


def test_any_figure_after_any_other(view: FigureView) -> None:
    for figure in (treemap("zh"), forecast("zh"), empty(), SAMPLES["columns"](), SAMPLES["stacked"](), forecast()):
        view.set_figure(figure)
        QApplication.processEvents()
        assert view.accessibleName() == figure.alt_text
        assert not view.grab().isNull()


def test_a_small_view_still_finds_its_marks(view: FigureView, qtbot: QtBot) -> None:
    view.set_figure(treemap())
    view.setMinimumSize(0, 0)
    view.resize(100, 90)
    QApplication.processEvents()
    assert view.drawn is not None
    factor = min(100 / view.drawn.width, 90 / view.drawn.height)
    x, y = next(mark.centre for mark in view.drawn.marks if mark.key == "n0")
    with qtbot.waitSignal(view.entity_chosen, timeout=500) as heard:
        qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=QPoint(round(x * factor), round(y * factor)))
    assert heard.args == [Entity("segment", "n0")]
