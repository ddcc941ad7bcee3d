"""The snapshots of a workspace: when, why, whether intact; keep one now, restore one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, Cell
from desktop.itemmodels.cell_table import CellTable, Heading, TableRow
from desktop.views.moments import moment_of
from desktop.widgets.button import Button
from desktop.widgets.grid import Grid
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.theme.theme import Theme
    from desktop.workspace.snapshots import Snapshot

WIDTH, HEIGHT = 640, 460
ROW = 29
WIDTHS = (150, 0, 90, 90)


class SnapshotSheet(QDialog):
    """Modal to its window only. Emits the snapshot to restore."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._snapshots: list[tuple[Snapshot, bool]] = []
        self.setObjectName("snapshots")
        self.setWindowTitle(self.tr("Snapshots"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = CellTable(self)
        self.table = Grid(theme, "snapshots.table", CELL_ROLE, row_height=ROW)
        self.table.setRootIsDecorated(False)
        self.table.setModel(self.model)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.row_chosen.connect(self._on_row)
        words = self.tr("Whole copies of {file}. Restoring one keeps the file as it is now beside it.")
        about = Text(theme, words.format(file=path.name), tone="secondary", wrap=True)
        self.none = Text(
            theme, self.tr("None yet. One is kept before each import, and whenever you ask for it."), wrap=True
        )
        self.none.setObjectName("snapshots.none")
        self.keep = Button(theme, "x")
        self.keep.setObjectName("snapshots.keep")
        self.restore = Button(theme, self.tr("Restore"), kind="primary")
        self.restore.setObjectName("snapshots.restore")
        self.restore.clicked.connect(self._on_restore)
        close = Button(theme, self.tr("Close"))
        close.setObjectName("snapshots.close")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.keep)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(theme, self.tr("Snapshots"), style="section"))
        layout.addWidget(about)
        layout.addWidget(self.none)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT)

    def show_snapshots(self, snapshots: Sequence[tuple[Snapshot, bool]]) -> None:
        """List them, the newest first, with whether each is intact."""
        self._snapshots = list(snapshots)
        good, bad = Cell(self.tr("intact"), tone="ok"), Cell(self.tr("damaged"), tone="error")
        rows = [
            TableRow(
                (
                    Cell(moment_of(one)),
                    Cell(self._reason(one.reason), tone="secondary", tip=one.reason),
                    Cell(f"{one.size / 1e6:,.1f} MB", numeric=True, tone="secondary"),
                    good if is_good else bad,
                )
            )
            for one, is_good in snapshots
        ]
        headings = [
            Heading(self.tr("When")),
            Heading(self.tr("Why")),
            Heading(self.tr("Size"), numeric=True),
            Heading(self.tr("State")),
        ]
        self.model.show_rows(headings, rows)
        self.table.set_widths(WIDTHS)
        self.none.setVisible(not rows)
        self.table.setVisible(bool(rows))
        newest = self.model.index(0, 0)
        self.table.setCurrentIndex(newest)
        self._on_row(newest)

    def _reason(self, reason: str) -> str:
        """The reason as the file keeps it, or in the language of the interface where it is one of ours."""
        if reason == "asked for":
            return self.tr("asked for")
        before = "before importing "
        if reason.startswith(before):
            return self.tr("before importing {file}").format(file=reason.removeprefix(before))
        return reason

    def _on_row(self, index: QModelIndex) -> None:
        self.restore.setEnabled(index.isValid() and self._snapshots[index.row()][1])

    def _on_restore(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._snapshots):
            self.accept()
            self.chosen.emit(self._snapshots[row][0])
