"""What the self-check of an export noticed, as a list to read and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.export.finding_words import as_text, place_said, said
from desktop.itemmodels.cell import CELL_ROLE, Cell
from desktop.itemmodels.cell_table import CellTable, Heading, TableRow
from desktop.views.exporting.words import counted
from desktop.widgets.button import Button
from desktop.widgets.grid import Grid
from desktop.widgets.short_names import file_words
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.export.report import ExportReport, Finding
    from desktop.views.services import Services

WIDTH, HEIGHT, LOW = 780, 460, 220
ROW = 29
WIDTHS = (96, 110, 0)
ORDER = ("critical", "warning", "note")


class RemarkSheet(QDialog):
    """Modal to its window only; the file is written whatever stands here."""

    def __init__(self, services: Services, report: ExportReport, parent: QWidget) -> None:
        super().__init__(parent)
        theme, language = services.theme, services.language
        self._report = report
        self.setObjectName("remarks")
        self.setWindowTitle(self.tr("What the check of the export noticed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = Text(theme, self._summary(), tone="secondary", wrap=True)
        self.sentence.setObjectName("remarks.sentence")
        self.model = CellTable(self)
        self.table = Grid(theme, "remarks.table", CELL_ROLE, row_height=ROW)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setRootIsDecorated(False)
        self.table.setModel(self.model)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        found = sorted(report.findings, key=lambda one: (_number(one), ORDER.index(one.severity)))
        headings = [Heading(self.tr("Where")), Heading(self.tr("Kind")), Heading(self.tr("What"))]
        self.model.show_rows(headings, [self._row(one, language) for one in found])
        self.table.set_widths(WIDTHS)
        self.none = Text(
            theme, self.tr("Nothing to say: every number was read back and everything has room."), wrap=True
        )
        self.none.setObjectName("remarks.none")
        self.none.setVisible(not found and self._is_deck)
        self.table.setVisible(bool(found))
        self.copy = Button(theme, self.tr("Copy the list"))
        self.copy.setObjectName("remarks.copy")
        self.copy.setEnabled(bool(found))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(report, language)))
        self.close_ = Button(theme, self.tr("Close"), kind="primary")
        self.close_.setObjectName("remarks.close")
        self.close_.setDefault(True)
        self.close_.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.close_)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(theme, self.windowTitle(), style="section"))
        layout.addWidget(self.sentence)
        layout.addWidget(self.none)
        layout.addWidget(self.table, 1)
        if not found:
            layout.addStretch(1)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT if found else LOW)

    @property
    def _is_deck(self) -> bool:
        """Only decks are read back number by number."""
        return self._report.target.suffix.lower() == ".pptx"

    def _summary(self) -> str:
        report = self._report
        name = file_words(report.target.name)
        if not self._is_deck:
            return f"{name}: {counted(report.items, 'figure')}"
        words = self.tr("{file} was opened again and compared: {items} slides. It is written; look at what is listed.")
        if not report.findings:
            words = self.tr("{file} was opened again and compared: {items} slides.")
        return words.format(file=name, items=f"{report.items:,}")

    def _row(self, finding: Finding, language: str) -> TableRow:
        words = {
            "critical": Cell(self.tr("wrong"), tone="error"),
            "warning": Cell(self.tr("look at it"), tone="disputed"),
            "note": Cell(self.tr("to know"), tone="secondary"),
        }
        sentence = said(finding, language)
        where = place_said(finding, language) or self.tr("The file")
        return TableRow((Cell(where), words[finding.severity], Cell(sentence, tip=sentence)))


def _number(finding: Finding) -> int:
    """Slides in their order, what is about the whole file first."""
    name = finding.place.rpartition(" ")[2]
    return int(name) if name.isdecimal() else 0
