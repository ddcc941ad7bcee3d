"""The sheet that proposes an import: what is new, what changes, what is not understood. It decides nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, Cell
from desktop.itemmodels.cell_table import CellTable, Heading, TableRow
from desktop.views.import_words import ENCODINGS, groups_of, sentence_of, table_word
from desktop.widgets.button import Button
from desktop.widgets.grid import Grid
from desktop.widgets.segmented import Segmented
from desktop.widgets.short_names import file_words
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.actions.import_lines import Line
    from desktop.actions.importing import Preview
    from desktop.theme.theme import Theme

WIDTH, HEIGHT = 760, 560
ROW = 29
WIDTHS_OF_LINES = (110, 270, 0)
WIDTHS_OF_PROBLEMS = (110, 0)


class ImportSheet(QDialog):
    """Modal to its window only. Emits the proposal to write, or the encoding to read with instead."""

    accepted_proposal = Signal(object)
    encoding_chosen = Signal(str)

    def __init__(self, theme: Theme, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview = preview
        self.setObjectName("import")
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = Text(theme, style="section", wrap=True)
        self.sentence = Text(theme, tone="secondary", wrap=True)
        self.sentence.setObjectName("import.sentence")
        self._question = Text(
            theme, self.tr("Does this read well? The file does not say how it is written."), wrap=True
        )
        self.encoding = Segmented(theme, "import.encoding")
        self.encoding.setAccessibleName(self.tr("How the characters are read"))
        self.encoding.chosen.connect(self._on_encoding)
        self.sample = Text(theme, style="small", tone="secondary", selectable=True)
        self.sample.setObjectName("import.sample")
        self.group = Segmented(theme, "import.group")
        self.group.setAccessibleName(self.tr("What is listed"))
        self.group.chosen.connect(self._show_group)
        self.model = CellTable(self)
        self.table = Grid(theme, "import.table", CELL_ROLE, row_height=ROW)
        self.table.setRootIsDecorated(False)
        self.table.setModel(self.model)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.more = Text(theme, style="small", tone="tertiary", wrap=True)
        self.more.setObjectName("import.more")
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.setObjectName("import.cancel")
        self.cancel.clicked.connect(self.reject)
        self.confirm = Button(theme, self.tr("Import"), kind="primary")
        self.confirm.setObjectName("import.confirm")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._on_confirm)
        self._lay_out()
        self.show_preview(preview)

    def _lay_out(self) -> None:
        encoding = QHBoxLayout()
        encoding.addWidget(self._question, 1)
        encoding.addWidget(self.encoding)
        groups = QHBoxLayout()
        groups.addWidget(self.group)
        groups.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.more, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self.sentence)
        layout.addLayout(encoding)
        layout.addWidget(self.sample)
        layout.addLayout(groups)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT)

    def show_preview(self, preview: Preview, encoding: str = "") -> None:
        """Show what an import would do; ``encoding`` is the one the person chose."""
        self._preview = preview
        self._title.setText(self.tr("Import {file}").format(file=file_words(preview.name)))
        self.sentence.setText(sentence_of(preview))
        self.sentence.set_tone("error" if preview.problem else "secondary")
        self._show_encoding(preview, encoding)
        groups = groups_of(preview)
        self.group.set_options([(key, word) for key, word, _ in groups])
        self.group.setVisible(bool(groups))
        self.table.setVisible(bool(groups))
        self.confirm.setEnabled(preview.proposal is not None and not preview.proposal.is_empty)
        self.more.setText("")
        if groups:
            self.group.set_current(groups[0][0])
            self._show_group(groups[0][0])
        (self.confirm if self.confirm.isEnabled() else self.cancel).setFocus()

    def _show_encoding(self, preview: Preview, chosen: str) -> None:
        proposed = preview.encoding
        is_asked = proposed is not None and preview.needs_choice
        for widget in (self._question, self.encoding, self.sample):
            widget.setVisible(is_asked)
        if proposed is None or not is_asked:
            return
        names = dict.fromkeys((proposed.name, *ENCODINGS))
        self.encoding.set_options([(name, name.upper()) for name in names])
        self.encoding.set_current(chosen or proposed.name)
        self.sample.setText("\n".join(preview.sample))

    def _show_group(self, key: str) -> None:
        preview = self._preview
        proposal = preview.proposal
        if proposal is None:
            return
        if key == "problems":
            listed = [(self.tr("Line {number}").format(number=line), words) for line, words in preview.left_out]
            rows = [
                TableRow((Cell(line, tone="secondary"), Cell(text, tone="error", tip=text))) for line, text in listed
            ]
            headings = [Heading(self.tr("Where")), Heading(self.tr("Why it was not understood"))]
            self.model.show_rows(headings, rows)
            self.table.set_widths(WIDTHS_OF_PROBLEMS)
            self._count(len(rows), proposal.left_out)
            return
        is_new = key == "new"
        third = self.tr("What it says") if is_new else self.tr("What changes")
        self._show_lines(preview.new if is_new else preview.changed, third)
        self._count(self.model.rowCount(), len(proposal.additions if is_new else proposal.changes))

    def _show_lines(self, lines: Sequence[Line], third: str) -> None:
        headings = [Heading(self.tr("Kind")), Heading(self.tr("Name")), Heading(third)]
        rows = [
            TableRow((Cell(table_word(one.table), tone="secondary"), Cell(one.name), Cell(one.detail, tip=one.detail)))
            for one in lines
        ]
        self.model.show_rows(headings, rows)
        self.table.set_widths(WIDTHS_OF_LINES)

    def _count(self, listed: int, total: int) -> None:
        text = self.tr("The first {listed} of {total} are listed.").format(listed=listed, total=f"{total:,}")
        self.more.setText(text if listed < total else self.tr("It can be undone in one step."))

    def _on_encoding(self, name: str) -> None:
        self.confirm.setEnabled(False)
        self.encoding_chosen.emit(name)

    def _on_confirm(self) -> None:
        proposal = self._preview.proposal
        self.accept()
        if proposal is not None:
            self.accepted_proposal.emit(proposal)
