"""Presenting with real keys and a real pointer: steps, what lies over a slide, what is tried, how it ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSlider, QWidget

from desktop.figures.assumptions import Assumptions
from desktop.figures.figure import Family
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import Parts
from desktop.theme.style import stylesheet
from desktop.views.present.large import SMALL
from desktop.views.present.over import Fade
from desktop.workspace.workspace import Workspace
from tests.gui.present.conftest import MARKET, begun, over_mark, press, settled
from tests.gui.pressing import double_click
from tests.gui.window.conftest import PATIENCE
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.present.presenting import Presenting
    from desktop.views.present.stage import Stage
    from tests.shipped import Shipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ROOT = Path(__file__).parents[3]
Key = Qt.Key
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def everything(program: Program) -> object:
    path = program.services.database.path
    assert path is not None
    with Workspace.open(path, read_only=True) as workspace:
        return content(workspace)


def running(program: Program) -> Presenting:
    assert program.presenting is not None
    return program.presenting


def move(on: QWidget, place: QPoint) -> None:
    """The pointer at a place of a widget: offscreen there is none to move."""
    where = on.mapToGlobal(place)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(where), none, none, NONE)
    QApplication.sendEvent(on, event)


def test_keys_and_clickers_turn_the_slides_and_nothing_is_left(qtbot: QtBot, presented: Program) -> None:
    presenting, state = running(presented), presented.services.state.current
    show, stage = presenting.show, presenting.stage
    last = len(show.slides) - 1
    wrong = []
    steps = [(key, 1) for key in (Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_Return)]
    steps += [(key, -1) for key in (Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Backspace)]
    for key, by in steps:
        before = show.index
        press(qtbot, presented, key)
        wrong += [f"{key}: {before} -> {show.index}"] if show.index != before + by else []
    for keys, index in (
        ((Key.Key_End,), last),
        ((Key.Key_PageDown,), last),
        ((Key.Key_Home,), 0),
        ((Key.Key_PageUp,), 0),
        ((Key.Key_4, Key.Key_Enter), 3),
        ((Key.Key_9, Key.Key_9, Key.Key_Return), 3),
        ((Key.Key_Enter,), 4),
    ):
        press(qtbot, presented, *keys)
        wrong += [f"{keys}: {show.index}"] if show.index != index else []
    for key, is_white in ((Key.Key_B, False), (Key.Key_W, True), (Key.Key_Period, False), (Key.Key_Comma, True)):
        press(qtbot, presented, key)
        wrong += [] if stage.curtain.isVisible() and stage.curtain.is_white is is_white else [f"{key}: no curtain"]
        press(qtbot, presented, Key.Key_F5 if is_white else Key.Key_PageDown)
        wrong += [f"{key}: still dark"] if stage.curtain.isVisible() or show.index != 4 else []
    assert wrong == []
    QTest.mouseClick(stage.slide, LEFT, NONE, QPoint(5, 5))
    assert show.index == 5
    QTest.keyClick(stage, Key.Key_Escape)
    assert presented.presenting is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not [one for one in QApplication.allWidgets() if one.objectName().startswith("present.")]
    assert presented.services.state.current == state


def test_every_kind_of_slide_fills_the_stage(qtbot: QtBot, presented: Program) -> None:
    presenting = running(presented)
    show, stage = presenting.show, presenting.stage
    figures = {"title": 0, "one": 1, "two": 2, "four": 4, "reading": 1, "text": 0}
    wrong: list[str] = []
    for width, height in ((1366, 768), (1920, 1080)):
        stage.resize(width, height)
        press(qtbot, presented, Key.Key_Home)
        for slide in show.slides:
            view, page = stage.slide, show.shown.page if show.shown is not None else None
            assert page is not None
            told = f"{slide.id} at {width}"
            expected = 0 if page.missing else figures[slide.layout]
            wrong += [f"{told}: {len(view.shown)} figures"] if len(view.shown) != expected else []
            wrong += [f"{told}: no reason"] if bool(page.missing) != view.problem.isVisible() else []
            wrong += [f"{told}: {part.objectName()} is cut" for part in view.texts if part.shown != part.text]
            low = [part.objectName() for part in view.texts if part.isVisible() and part.geometry().bottom() > height]
            wrong += [f"{told}: {low} below"] if low else []
            if slide.layout == "one" and view.shown and view.shown[0].active.drawn is not None:
                large = SMALL * view.shown[0].active.magnification
                wrong += [f"{told}: labels of {large}"] if large < height / 40 - 0.5 else []
            if slide.layout == "text":
                wrong += (
                    [f"{told}: words of {size}"]
                    if (size := view.words.size_in(view.words.width(), view.words.height())) < height / 40
                    else []
                )
            heads = {one.head.size_in(one.head.width(), one.head.height()) for one in view.shown if one.head.text}
            wrong += [f"{told}: titles of {heads}"] if len(heads) > 1 else []
            wrong += [f"{one.objectName()} has no name" for one in stage.findChildren(QWidget) if is_nameless(one)]
            press(qtbot, presented, Key.Key_PageDown)
    assert wrong == []


def is_nameless(widget: QWidget) -> bool:
    """Whether the keyboard gets there and a screen reader has nothing to say."""
    if (
        not widget.isVisible()
        or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        or not widget.objectName().startswith("present.")
    ):
        return False
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return not (widget.accessibleName() or words)


def test_what_is_tried_on_stage_is_gone_unless_it_is_kept(qtbot: QtBot, presented: Program) -> None:
    presenting, state, before = running(presented), presented.services.state.current, everything(presented)
    stage = presenting.stage
    press(qtbot, presented, Key.Key_PageDown)
    as_told = presenting.show.figures
    press(qtbot, presented, Key.Key_S)
    slider = stage.findChild(QSlider, "present.slider.cagr")
    assert slider is not None
    assert slider.isVisible()
    slider.setFocus()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(slider, key)
    assert presenting.show.index == 1
    tried = stage.slide.shown[0].figure
    assert tried is not None
    assert tried.scenario
    assert tried != as_told[0]
    assert tried.scenario in stage.slide.stamp.text
    press(qtbot, presented, Key.Key_PageDown, Key.Key_PageUp, on=slider)  # a clicker, while the slider is in hand
    assert stage.slide.shown[0].figure == tried
    assert everything(presented) == before
    press(qtbot, presented, Key.Key_Escape, Key.Key_Escape, on=stage)
    assert stage.leaving.isVisible()
    name = stage.findChild(QLineEdit, "present.leaving.name")
    keep = stage.findChild(QAbstractButton, "present.leaving.keep")
    passed = []
    for _ in range(3):
        QTest.keyClick(stage.focusWidget(), Key.Key_Tab)
        passed.append(stage.focusWidget().objectName().rpartition(".")[2])
    assert passed == ["keep", "discard", "name"], "Tab stays on the card that asks"
    assert name is not None
    assert keep is not None
    QTest.keyClick(name, Key.Key_Escape)
    assert presented.presenting is None
    assert everything(presented) == before
    assert presented.services.state.current == state

    presented.services.actions["present.here"].trigger()
    presenting = begun(qtbot, presented)
    press(qtbot, presented, Key.Key_2, Key.Key_Enter, Key.Key_S)
    slider = presenting.stage.findChild(QSlider, "present.slider.cagr")
    assert slider is not None
    slider.setValue(slider.value() + 20)
    press(qtbot, presented, Key.Key_Escape, Key.Key_Escape, on=presenting.stage)
    name = presenting.stage.findChild(QLineEdit, "present.leaving.name")
    assert name is not None
    name.clear()
    QTest.keyClicks(name, "Kept in the meeting")
    presented.services.database.hold("Nothing is written in a meeting.")
    QTest.keyClick(name, Key.Key_Return)
    assert "Nothing is written in a meeting." in presenting.stage.leaving.problem.text()
    presented.services.database.release()
    QTest.keyClick(name, Key.Key_Return)
    qtbot.waitUntil(lambda: presented.presenting is None and settled(presented), timeout=PATIENCE)
    path = presented.services.database.path
    assert path is not None
    with Workspace.open(path, read_only=True) as workspace:
        kept = next(one for one in workspace.scenarios.all() if one.name_en == "Kept in the meeting")
        rows = workspace.assumptions.all(scenario_id=kept.id)
        assert {(row.subject_id, row.parameter) for row in rows} == {(MARKET, "growth")}
    presented.services.actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: settled(presented), timeout=PATIENCE)
    assert everything(presented) == before


def test_what_is_tried_does_not_go_by_the_name_of_the_scenario_of_the_slide(qtbot: QtBot, presented: Program) -> None:
    presenting = running(presented)
    press(qtbot, presented, Key.Key_PageDown, Key.Key_S)
    trying, as_told, what_if = presenting.show.trying, presenting.show.figures, presenting.stage.what_if
    trying.assume(0, Assumptions("What if", growth=0.05))
    assert presenting.show.figures != as_told
    trying.assume(0, Assumptions("What if"))
    assert presenting.show.figures == as_told, "back at the assumptions of the slide nothing is tried"
    live = trying.live(0)
    assert live is not None
    told = Assumptions(name="One publisher, 9.2 %", growth=0.092)
    what_if.show_live(live.asked(replace(live.request, assumptions=told)))
    with qtbot.waitSignal(what_if.assumed) as heard:
        what_if.sliders.changed.emit("growth", 0.1)
    assert heard.args == [replace(told, name="What if", growth=0.1)]


def covered(stage: Stage) -> list[str]:
    """Buttons of the bar that cannot be pressed because something lies over them."""
    places = {button: button.mapTo(stage, button.rect().center()) for button in stage.bar.buttons.values()}
    return [f"under a pane: {one.objectName()}" for one, place in places.items() if stage.childAt(place) is not one]


def test_notes_and_panes_reach_the_foot_and_cover_nothing(qtbot: QtBot, presented: Program) -> None:
    presenting = running(presented)
    stage = presenting.stage
    press(qtbot, presented, Key.Key_PageDown, Key.Key_S, Key.Key_N)
    wrong = []
    one, chain = stage.nextInFocusChain(), []
    while one is not stage:
        chain, one = [*chain, one.objectName()], one.nextInFocusChain()
    wrong += (
        [] if chain.index("present.slider.cagr") < chain.index("present.bar.back") else ["Tab: the bar, then sliders"]
    )
    for width, height in ((1366, 768), (1920, 1080)):
        stage.resize(width, height)
        foot = max(part.geometry().bottom() for part in (stage.slide.source, *stage.slide.shown))
        wrong += [f"{height}: the slide ends at {foot}"] if foot >= stage.notes.y() else []
        wrong += [f"{height}: notes end before the foot"] if stage.notes.geometry().bottom() != height - 1 else []
        end = stage.notes.y() + stage.notes.field.geometry().bottom()
        wrong += [f"{height}: notes under the bar, {end}"] if end >= stage.bar.y() else []
        wrong += [f"{height}: sliders under notes"] if stage.what_if.geometry().bottom() >= stage.notes.y() else []
        wrong += [f"{height}: notes of {stage.notes.height()}"] if stage.notes.height() > height * 0.25 else []
        words = QFontMetrics(stage.what_if.reset.theme.font("small")).height()
        wrong += (
            [f"{height}: {words} in {stage.what_if.reset.height()}"] if words > stage.what_if.reset.height() else []
        )
    press(qtbot, presented, Key.Key_N)
    wrong += [] if stage.what_if.geometry().bottom() == stage.height() - 1 else ["sliders end before the foot"]
    wrong += covered(stage)
    host, place = over_mark(presenting, "2025")
    move(host, place)
    press(qtbot, presented, Key.Key_E)
    assert stage.evidence.isVisible()
    wrong += covered(stage)
    press(qtbot, presented, Key.Key_G)
    tiles = [stage.overview.visualRect(stage.overview.model().index(place, 0)) for place in range(5)]
    left = stage.overview.viewport().mapTo(stage, tiles[0].topLeft()).x()
    right = stage.width() - stage.overview.viewport().mapTo(stage, tiles[4].topRight()).x()
    wrong += [f"air of {left} and {right} beside the overview"] if abs(left - right) > 5 else []
    assert wrong == []


def test_a_page_of_lists_grows_until_its_last_line_has_room(shipped: Shipped) -> None:
    page = next(one for one in shipped.figures() if one.name == f"glance.{MARKET}")
    layout = lay_out(page, 1230, 540, Parts(heading=False, caption=False, padding=0.0))
    assert (layout.width, layout.height, layout.dropped) == (1230, 540, ())


def test_over_a_slide_lies_what_is_asked_for_and_escape_takes_it_away(qtbot: QtBot, presented: Program) -> None:
    presenting = running(presented)
    stage, show = presenting.stage, presenting.show
    press(qtbot, presented, Key.Key_E)
    assert stage.message.isVisible()
    press(qtbot, presented, Key.Key_PageDown)
    host, place = over_mark(presenting, "2025")
    move(host, place)
    press(qtbot, presented, Key.Key_E)
    assert stage.evidence.isVisible()
    assert "2025" in stage.evidence.pane.accessibleName()
    assert stage.slide.width() < stage.width()
    press(qtbot, presented, Key.Key_Escape)
    QTest.mouseClick(host, LEFT, NONE, place)
    assert show.index == 1, "a press on a mark is no step"
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(stage.slide, button, NONE, QPoint(6, 6))
    assert show.index == 1, "only the left button turns the page"
    press(qtbot, presented, Key.Key_T)
    shown = stage.slide.shown[0].active.figure
    assert shown is not None
    assert shown.family is Family.TABLE
    press(qtbot, presented, Key.Key_T, Key.Key_Question, Key.Key_N, Key.Key_L)
    move(stage.slide, QPoint(300, 200))
    assert stage.laser.at == QPoint(300, 200)
    assert stage.help.isVisible()
    assert stage.notes.field.toPlainText() == "Say this with slide 1."
    for part in (stage.help, stage.laser, stage.notes):
        assert part.isVisible()
        press(qtbot, presented, Key.Key_Escape)
        assert not part.isVisible()
    press(qtbot, presented, Key.Key_G)
    assert stage.overview.isVisible()
    press(qtbot, presented, Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert show.index == 3
    assert not stage.overview.isVisible()
    live = stage.slide.shown[0]
    assert live.stepper.isVisible(), "the years of a split are played on stage"
    press(qtbot, presented, Key.Key_P)
    assert live.stepper.is_playing
    live.stepper.stop()
    press(qtbot, presented, Key.Key_End)
    whole = stage.slide.shown[0].figure
    parent = next(one.parent for one in whole.nodes if one.parent not in {None, "", "root"}) if whole else ""
    host, place = over_mark(presenting, str(parent))
    double_click(host, LEFT, NONE, place)
    qtbot.waitUntil(lambda: stage.slide.shown[0].figure != whole and settled(presented), timeout=PATIENCE)
    assert stage.slide.shown[0].up.isVisible()
    assert show.index == len(show.slides) - 1
    press(qtbot, presented, Key.Key_U)
    assert stage.slide.shown[0].figure == whole
    press(qtbot, presented, Key.Key_4, Key.Key_Enter)
    stage.set_motion(60)
    press(qtbot, presented, Key.Key_PageUp)
    fades = [one for one in stage.findChildren(Fade) if one.isVisible()]
    moving = [one for one in stage.slide.shown if one.is_moving]
    assert bool(fades) is not bool(moving), "a slide comes with a motion that explains, or fades"
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in fades), timeout=PATIENCE)
    stage.set_motion(0)
    press(qtbot, presented, Key.Key_F, Key.Key_D)
    assert stage.theme.dark
    assert not presented.services.theme.dark
    stage.resting.rested.emit()
    presented.services.state.change(language="zh")
    qtbot.waitUntil(lambda: show.figures[0].language == "zh", timeout=PATIENCE)


def test_the_presenter_sees_more_and_both_windows_take_keys(qtbot: QtBot, presented: Program) -> None:
    presenting = running(presented)
    press(qtbot, presented, Key.Key_V)
    presenter = presenting.presenter
    assert presenter is not None
    press(qtbot, presented, Key.Key_PageDown, on=presenter)
    assert presenting.show.index == 1
    assert presenter.notes.toPlainText() == "Say this with slide 1."
    for window in (presented.window, presenting.stage, presenter):
        assert window.styleSheet() == stylesheet(presented.services.theme), window.objectName()
    assert "2" in presenter.place.text()
    size = presenter.notes.font().pixelSize()
    QTest.mouseClick(presenter.larger, LEFT)
    assert presenter.notes.font().pixelSize() > size
    QTest.mouseClick(presenter.pause, LEFT)
    assert not presenter.watch.is_running
    QTest.mouseClick(presenter.reset, LEFT)
    assert presenter.watch.seconds == 0
    host, place = over_mark(presenting, "2025")
    QTest.mouseClick(host, LEFT, NONE, place)
    qtbot.waitUntil(lambda: "2025" in presenter.evidence.accessibleName(), timeout=PATIENCE)
    press(qtbot, presented, Key.Key_G)
    qtbot.waitUntil(lambda: presenting.show.pictures.is_complete, timeout=PATIENCE)
    press(qtbot, presented, Key.Key_G)
    presenter.strip.wanted.emit(4)
    qtbot.waitUntil(lambda: settled(presented), timeout=PATIENCE)
    assert presenting.show.index == 4
    press(qtbot, presented, Key.Key_B, on=presenter)
    qtbot.waitUntil(lambda: "Black" in presenter.current.words, timeout=PATIENCE)
    presenter.close()
    assert presenting.presenter is None
    press(qtbot, presented, Key.Key_PageDown)
    press(qtbot, presented, Key.Key_PageDown)
    assert presenting.show.index == 5
    press(qtbot, presented, Key.Key_V)
    again = presenting.presenter
    assert again is not None
    presenting.stage.close()
    assert presented.presenting is None
    assert not again.isVisible()


def test_the_data_change_while_they_are_shown(qtbot: QtBot, presented: Program) -> None:
    presenting = running(presented)
    show, stage, story = presenting.show, presenting.stage, presented.services.state.current.story
    path = presented.services.database.path
    assert path is not None

    def elsewhere(write: Callable[[Workspace], None]) -> None:
        with Workspace.open(path) as workspace:
            write(workspace)

    def rename(workspace: Workspace) -> None:
        with workspace.edit("Elsewhere") as edit:
            edit.patch("slide", (f"{story}.01",), title_en="Said otherwise")

    press(qtbot, presented, Key.Key_PageDown)
    elsewhere(rename)
    qtbot.waitUntil(lambda: stage.slide.title.text == "Said otherwise", timeout=PATIENCE)

    def delete(keys: list[str]) -> Callable[[Workspace], None]:
        def write(workspace: Workspace) -> None:
            with workspace.edit("Elsewhere") as edit:
                for key in keys:
                    edit.delete("slide", (key,))

        return write

    keys = [slide.id for slide in show.slides]
    elsewhere(delete([keys[1]]))
    qtbot.waitUntil(lambda: len(show.slides) == len(keys) - 1 and settled(presented), timeout=PATIENCE)
    assert show.slide is not None
    assert show.slide.id == keys[2]
    elsewhere(delete([key for key in keys if key != keys[1]]))
    qtbot.waitUntil(lambda: not show.slides, timeout=PATIENCE)
    assert stage.slide.problem.isVisible()
    press(qtbot, presented, Key.Key_PageDown, Key.Key_G, Key.Key_G, Key.Key_E, Key.Key_S, Key.Key_T, Key.Key_End)
    presented.window.close()
    assert presented.presenting is None
    assert not stage.isVisible()


def test_the_figure_of_a_page_comes_first(qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path) -> None:
    program = launch(page="forecast")
    qtbot.waitUntil(
        lambda: program.window.page is not None and program.window.page.figure() is not None, timeout=PATIENCE
    )
    page = program.window.page
    assert page is not None
    QTest.keyClick(program.window, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    presenting = begun(qtbot, program)
    assert presenting.show.figures == (page.figure(),)
    press(qtbot, program, Key.Key_PageDown)
    assert presenting.show.slide is not None
    assert presenting.show.slide.position == 0
    presenting.end()
    program.services.state.change(page="deck", slide="sample.03")
    program.services.actions["present.here"].trigger()
    here = begun(qtbot, program).show.slide
    assert here is not None
    assert here.id == "sample.03"
    broken = tmp_path / "broken.marketscope"
    broken.write_bytes(b"no workspace")
    program.open(broken)
    qtbot.waitUntil(lambda: not program.services.actions["present.start"].isEnabled(), timeout=PATIENCE)
    assert program.presenting is None


def test_two_screens_one_for_the_audience_and_one_for_the_presenter(
    told_workspace: tuple[Path, str], tmp_path: Path
) -> None:
    screens = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in (("Laptop", 0, 1366, 768), ("Projector", 1366, 1920, 1080))
    ]
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    shutil.copy(told_workspace[0], tmp_path / "told.marketscope")
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.present.two_screens", "told.marketscope", ".", told_workspace[1]],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}", "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "both screens were used" in done.stdout, done.stderr
