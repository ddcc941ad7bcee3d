"""Ctrl+P: the preview, the choices, the PDF in the background, a printer and none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from desktop.actions.paper import FIGURE, PAGE, STORY
from desktop.figures.figure import Family
from desktop.state.events import ProblemRaised
from desktop.views.paper.sheet import PaperSheet
from desktop.views.shown_page import MOST_ROWS, shown_page
from desktop.workspace.workspace import Workspace
from tests.gui.paper.pdf_file import PdfFile
from tests.gui.window.conftest import PATIENCE, Answers, ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program


def opened(qtbot: QtBot, program: Program) -> PaperSheet:
    """The sheet with its pages known, as Ctrl+P brings it."""
    if program.services.state.current.page == "deck":  # which may begin with a slide without a figure
        qtbot.waitUntil(lambda: bool(getattr(program.window.page, "slides", ())), timeout=PATIENCE)
    else:
        ready(qtbot, program)
    qtbot.keyClick(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(PaperSheet)), timeout=PATIENCE)
    sheet = program.window.findChildren(PaperSheet)[0]
    qtbot.waitUntil(lambda: sheet.pictures.plan is not None, timeout=PATIENCE)
    return sheet


def choose(qtbot: QtBot, sheet: PaperSheet, name: str) -> None:
    button = sheet.findChild(QAbstractButton, f"paper.{name}")
    assert button is not None, name
    assert button.isEnabled(), f"{name}: {button.toolTip()}"
    before = sheet.pictures.plan
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.pictures.plan is not before and sheet.pictures.plan is not None, timeout=PATIENCE)


def answers(program: Program) -> Answers:
    found = program.services.dialogs
    assert isinstance(found, Answers)
    return found


def test_the_page_is_previewed_and_saved_with_all_its_figures(
    launch: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    program = launch(page="segments")
    sheet = opened(qtbot, program)
    plan = sheet.pictures.plan
    assert plan is not None
    figures = [figure for leaf in plan.leaves for figure in leaf.figures]
    page = program.window.page
    assert page is not None

    assert sheet.options.order.what == PAGE
    shown = page.figure()
    assert shown is not None
    assert figures[0].name == shown.name
    assert figures[-1].family is Family.TABLE
    assert plan.leaves[0].title
    qtbot.waitUntil(lambda: sheet.pictures.image(0, sheet.view.page_width, 1.0) is not None, timeout=PATIENCE)
    assert sheet.count.text() == f"Page 1 of {plan.total}"
    unnamed = [
        child.objectName()
        for child in sheet.findChildren(QAbstractButton)
        if child.objectName().startswith("paper.") and not child.accessibleName()
    ]
    assert not unnamed

    # A place that is not there: said, and nothing is written.
    problems: list[ProblemRaised] = []
    program.services.hub.subscribe(ProblemRaised, problems.append)
    answers(program).path = tmp_path / "nowhere" / "page.pdf"
    sheet.save.click()
    qtbot.waitUntil(lambda: bool(problems), timeout=PATIENCE)
    assert "does not exist" in problems[0].why
    assert not list(tmp_path.glob("**/*.pdf"))

    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    sheet = opened(qtbot, program)
    target = tmp_path / "page.pdf"
    answers(program).path = target
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target.exists() and not program.services.jobs.is_busy, timeout=PATIENCE)
    assert len(PdfFile(target.read_bytes()).sizes) == plan.total


def test_a_story_is_gone_through_zoomed_and_printed_without_a_hand_on_the_mouse(
    launch: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    program = launch(page="deck")
    sheet = opened(qtbot, program)
    plan = sheet.pictures.plan
    assert plan is not None
    assert sheet.options.order.what == STORY
    slides = plan.total
    assert slides > 3

    view = sheet.view
    for key, page in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_End, slides - 1), (Qt.Key.Key_PageUp, slides - 2)):
        qtbot.keyClick(view, key)
        assert view.page == page
    before = view.scale
    sheet.larger.click()
    assert view.scale > before
    assert view.page == slides - 2
    sheet.whole.click()
    assert view.scale == before

    choose(qtbot, sheet, "handout.four")
    assert sheet.pictures.plan is not None
    assert sheet.pictures.plan.total == -(-slides // 4)
    choose(qtbot, sheet, "paper.letter")
    choose(qtbot, sheet, "turn.wide")
    choose(qtbot, sheet, "ink.grey")

    # No printer: the sheet says so and stays.
    sheet.print_.click()
    assert "No printer" in sheet.note.text()
    assert sheet.isVisible()

    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(2, 3)
    answers(program).printer = printer
    sheet.print_.click()
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
    assert PdfFile(target.read_bytes()).sizes == [(792, 612)] * 2
    assert "2 pages" in program.window.status.sentence

    # The next time the sheet begins with the same paper.
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    again = opened(qtbot, program)
    order = again.options.order
    assert (order.paper.size, order.paper.is_wide, order.handout, order.ink) == ("letter", True, "four", "grey")
    again.reject()


def test_what_makes_no_sense_is_grey_and_paper_shows_what_the_page_shows(
    launch: Callable[..., Program], qtbot: QtBot
) -> None:
    program = launch(page="forecast", language="zh")
    sheet = opened(qtbot, program)

    def reason(name: str) -> str:
        button = sheet.findChild(QAbstractButton, f"paper.{name}")
        assert button is not None
        return "" if button.isEnabled() else button.toolTip()

    assert sheet.print_.label == "打印…", "a word is a word in every language"
    assert reason("handout.two")
    assert reason("language.en")
    choose(qtbot, sheet, "what.figure")
    assert sheet.options.order.what == FIGURE
    assert not reason("language.en")
    assert reason("language.both")
    choose(qtbot, sheet, "language.en")
    plan = sheet.pictures.plan
    assert plan is not None
    assert [figure.language for leaf in plan.leaves for figure in leaf.figures] == ["en"]
    choose(qtbot, sheet, "what.story")
    assert not reason("handout.two")
    choose(qtbot, sheet, "paper.slide")
    assert reason("turn.upright")
    sheet.reject()

    # The page as it is now: its tables where the person looks at numbers, its rows where it is a table.
    page = program.window.page
    assert page is not None
    shown = shown_page(page)
    title = page.findChild(QWidget, "forecast.title")
    assert title is not None
    assert shown.title == title.text()  # type: ignore[attr-defined]
    pictures = [figure.family for figure in shown.figures]
    assert Family.LINES in pictures

    page.set_table_shown(True)
    assert Family.LINES not in [figure.family for figure in shown_page(page).figures]
    page.set_table_shown(False)

    program.services.actions["go.evidence"].trigger()
    qtbot.waitUntil(lambda: program.window.page is not page and not program.services.database.is_busy, timeout=PATIENCE)
    evidence = program.window.page
    assert evidence is not None
    qtbot.waitUntil(lambda: bool(shown_page(evidence).figures), timeout=PATIENCE)
    table = shown_page(evidence).figures[0].table
    rows = evidence.findChild(QTableView, "evidence.rows")
    assert rows is not None
    assert len(table.rows) == min(MOST_ROWS, rows.model().rowCount())
    assert all(column.title for column in table.columns[1:])


def test_an_empty_workspace_has_nothing_to_print_and_a_folder_is_no_file(
    launch: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.marketscope"
    Workspace.create(empty).close()
    program = launch(empty, page="deck", market="")
    qtbot.waitUntil(lambda: program.window.page is not None and not program.services.database.is_busy, timeout=PATIENCE)
    program.services.actions["file.print"].trigger()
    qtbot.waitUntil(lambda: "nothing here to print" in program.window.status.sentence, timeout=PATIENCE)
    assert not program.window.findChildren(PaperSheet)
