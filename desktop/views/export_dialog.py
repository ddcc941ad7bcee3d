"""The export dialog: format, size, language, target. It orders; the work runs in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import paths
from desktop.actions.exporting import FORMATS, ExportOrder
from desktop.views.context_bar import LANGUAGES
from desktop.widgets.button import Button
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text
from desktop.workspace.files import safe_name

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services

SCALES = ("1", "2", "3", "4")
NAMES = {"pptx": "PowerPoint", "png": "PNG", "svg": "SVG", "pdf": "PDF", "xlsx": "Excel", "csv": "CSV"}


class ExportDialog(QDialog):
    """Modal to its window only, never blocking; emits the order when it is complete."""

    ordered = Signal(object)

    def __init__(self, services: Services, request: FigureRequest | None, parent: QWidget, *, name: str = "") -> None:
        """``name`` is that of a story, which has no figure of its own; who asked completes its order."""
        super().__init__(parent)
        self._services = services
        self._wanted = (request,) if request is not None else ()
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export figure"))
        theme = services.theme
        self.kind = Segmented(theme, "export.format")
        self.kind.set_options([(kind, NAMES[kind]) for kind in FORMATS])
        self.kind.setAccessibleName(self.tr("Format"))
        self.kind.chosen.connect(self._on_kind)
        self.scale = Segmented(theme, "export.scale")
        self.scale.set_options([(scale, f"{scale}x") for scale in SCALES])
        self.scale.setAccessibleName(self.tr("Size of the picture"))
        self.languages = {key: QCheckBox(word) for key, word in LANGUAGES}
        for key, box in self.languages.items():
            box.setObjectName(f"export.language.{key}")
            box.setChecked(key == services.language)
            box.toggled.connect(self._renew)
        self.target = QLineEdit()
        self.target.setObjectName("export.target")
        self.target.setAccessibleName(self.tr("Target"))
        self.target.textEdited.connect(self._renew)
        self.browse = Button(theme, self.tr("Choose..."))
        self.browse.setObjectName("export.browse")
        self.browse.clicked.connect(self._on_browse)
        self.note = Text(theme, style="small", tone="error", wrap=True)
        self.note.setObjectName("export.note")
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.setObjectName("export.cancel")
        self.cancel.clicked.connect(self.reject)
        self.confirm = Button(theme, self.tr("Export"), kind="primary")
        self.confirm.setObjectName("export.confirm")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._on_confirm)
        self._size_label = Text(theme, self.tr("Size"), style="small", tone="secondary")
        self._lay_out()
        kind = services.settings.text("export_format") or "pptx"
        self.kind.set_current(kind if kind in FORMATS else "pptx")
        self.scale.set_current("2")
        folder = services.settings.text("export_folder")
        folder_path = Path(folder) if folder and Path(folder).is_dir() else paths.documents_folder()
        self.target.setText(
            str(folder_path / f"{safe_name(request.name if request is not None else name)}.{self.kind.current}")
        )
        self._on_kind(self.kind.current)

    def _lay_out(self) -> None:
        theme = self._services.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        words = QHBoxLayout()
        words.setSpacing(16)
        for box in self.languages.values():
            words.addWidget(box)
        words.addStretch(1)
        file = QHBoxLayout()
        file.addWidget(self.target, 1)
        file.addWidget(self.browse)
        scale = QHBoxLayout()
        scale.addWidget(self.scale)
        scale.addStretch(1)
        rows: tuple[tuple[Text, QWidget | QHBoxLayout], ...] = (
            (Text(theme, self.tr("Format"), style="small", tone="secondary"), self.kind),
            (self._size_label, scale),
            (Text(theme, self.tr("Language"), style="small", tone="secondary"), words),
            (Text(theme, self.tr("Target"), style="small", tone="secondary"), file),
        )
        for number, (label, field) in enumerate(rows):
            grid.addWidget(label, number, 0)
            if isinstance(field, QWidget):
                grid.addWidget(field, number, 1)
            else:
                grid.addLayout(field, number, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.note, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(Text(theme, self.tr("Export figure"), style="section"))
        layout.addLayout(grid)
        layout.addLayout(buttons)
        self.setMinimumWidth(560)

    def _on_kind(self, kind: str) -> None:
        is_picture = kind == "png"
        self.scale.setEnabled(is_picture)
        self.scale.setVisible(is_picture)
        self._size_label.setVisible(is_picture)
        target = Path(self.target.text().strip() or "figure")
        if target.suffix.lower().removeprefix(".") in FORMATS:
            target = target.with_suffix(f".{kind}")
        else:
            target = target.with_name(f"{target.name}.{kind}")
        self.target.setText(str(target))
        self._renew()

    def _on_browse(self) -> None:
        kind = self.kind.current
        self._services.dialogs.ask_save(
            self, self.tr("Export figure"), Path(self.target.text()), f"{NAMES[kind]} (*.{kind})", self._on_chosen
        )

    def _on_chosen(self, target: Path) -> None:
        kind = self.kind.current
        self.target.setText(str(target if target.suffix else target.with_suffix(f".{kind}")))
        self._renew()

    def _problem(self) -> str:
        target = Path(self.target.text().strip())
        if not any(box.isChecked() for box in self.languages.values()):
            return self.tr("Choose a language.")
        if not target.name or not target.parent.is_dir():
            return self.tr("The folder does not exist.")
        if target.is_dir():
            return self.tr("The target is a folder.")
        if target.suffix.lower().removeprefix(".") not in FORMATS:
            return self.tr("The ending must be one of the formats.")
        return ""

    def _renew(self) -> None:
        problem = self._problem()
        self.note.setText(problem)
        self.confirm.setEnabled(not problem)

    def _on_confirm(self) -> None:
        target = Path(self.target.text().strip())
        self._services.settings.put(export_format=self.kind.current, export_folder=str(target.parent))
        languages = tuple(key for key, box in self.languages.items() if box.isChecked())
        order = ExportOrder(self._wanted, target, languages, float(self.scale.current or "2"))
        self.accept()
        self.ordered.emit(order)
