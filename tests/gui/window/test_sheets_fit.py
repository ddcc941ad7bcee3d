"""Dialogs and sheets of slides, exports and paper: nothing is cut, labels stand on the lines of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.itemmodels.cell import CELL_ROLE, Cell
from desktop.itemmodels.cell_table import CellTable, Heading, TableRow
from desktop.theme.theme import load_theme
from desktop.views.deck.page import DeckPage
from desktop.views.exporting.dialog import ExportDialog
from desktop.views.paper.sheet import PaperSheet
from desktop.views.refreshing.sheet import WIDTHS
from desktop.views.templates.sheet import TemplateSheet
from desktop.widgets.cell_delegate import CellDelegate
from desktop.widgets.grid import Grid
from tests.gui.window.conftest import PATIENCE, settled
from tests.gui.window.test_fit import cramped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

SLACK = 2


def label_off(dialog: ExportDialog) -> list[str]:
    """Labels whose words are not on the line of their field."""
    found = []
    for key, (label, box) in dialog._rows._rows.items():
        if label.isHidden() or key == "size":  # two lines of fields
            continue
        words = label.mapTo(dialog, QPoint(0, 0)).y() + label.contentsMargins().top()
        middle = words + QFontMetrics(label.font()).height() / 2
        field = next(part for part in box.children() if part.isWidgetType() and not part.isHidden())
        centre = field.mapTo(dialog, field.rect().center()).y()
        if abs(middle - centre) > SLACK:
            found.append(f"{key}: {middle} beside {centre}")
    return found


def test_sheets_and_dialogs_cut_nothing(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="deck", language="zh", theme="dark")
    qtbot.waitUntil(lambda: isinstance(page := program.window.page, DeckPage) and bool(page.slides), timeout=PATIENCE)
    wrong: list[str] = []

    def look(name: str, dialog: QDialog) -> None:
        settled(qtbot, program)
        qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
        wrong.extend(f"{name}: {words}" for words in cramped(dialog))

    for page, action, kinds in (
        ("deck", "deck.export", ("pptx", "png", "zip")),
        ("segments", "figure.export", ("pptx", "pdf", "csv")),
    ):
        program.services.state.change(page=page)
        settled(qtbot, program)
        program.services.actions[action].trigger()
        qtbot.waitUntil(lambda: bool(program.window.findChildren(ExportDialog)), timeout=PATIENCE)
        dialog = program.window.findChildren(ExportDialog)[-1]
        for kind in kinds:
            qtbot.mouseClick(dialog.kind._parts[kind], Qt.MouseButton.LeftButton)
            look(f"{action} {kind}", dialog)
            wrong += [f"{action} {kind}: {words}" for words in label_off(dialog)]
        dialog.reject()
        dialog.deleteLater()
        qtbot.waitUntil(lambda: not program.window.findChildren(ExportDialog), timeout=PATIENCE)
    program.services.actions["file.print"].trigger()
    qtbot.waitUntil(lambda: program.window.findChild(PaperSheet) is not None, timeout=PATIENCE)
    paper = program.window.findChild(PaperSheet)
    assert paper is not None
    look("paper", paper)
    paper.reject()
    template = TemplateSheet(program.services, program.window)
    template.open()
    look("template", template)
    template.reject()
    assert wrong == []


def test_a_sentence_has_the_width_of_all_empty_cells_beside_it(qtbot: QtBot) -> None:
    table, model = Grid(load_theme("light"), "t", CELL_ROLE, row_height=29), CellTable()
    qtbot.addWidget(table)
    table.setModel(model)
    said = Cell("The evidence in the notes is brought up to date", spills=True)
    rows = [(Cell("18"), Cell("Notes"), said, last, Cell()) for last in (Cell(), Cell("392.5"))]
    model.show_rows([Heading(word) for word in "abcde"], [TableRow(row) for row in rows])
    table.set_widths(WIDTHS)
    option = QStyleOptionViewItem()
    option.widget = table
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    reach = [delegate._empty(option, model.index(row, 2)) for row in (0, 1)]
    assert reach == [table.columnWidth(3) + table.columnWidth(4), 0]
