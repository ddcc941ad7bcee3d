"""How a segment or a split relates to the trees of other publishers: entered, changed and taken back here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.analysis.correspondences import RELATIONS
from desktop.state.events import DataChanged, ExternalChange
from desktop.views.inspector.relations import word
from desktop.views.relation_reading import read_relations
from desktop.widgets.button import Button
from desktop.widgets.chooser import Chooser
from desktop.widgets.form_field import FormField
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Entity
    from desktop.views.relation_reading import RelationAnswer
    from desktop.views.services import Services
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

WIDTH, HEIGHT = 640, 520
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
LONGEST = 400


class RelationSheet(QDialog):
    """What is related already, and a form for one more; every change is an undoable edit."""

    def __init__(self, services: Services, entity: Entity, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._entity = entity
        self._answer: RelationAnswer | None = None
        self.setObjectName("relations")
        self.setWindowTitle(self.tr("In other trees"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = services.theme
        self._title = Text(theme, style="section", wrap=True)
        self._about = Text(theme, tone="secondary", wrap=True)
        self.known = QListWidget()
        self.known.setObjectName("relations.known")
        self.known.setAccessibleName(self.tr("What it is related to"))
        self.known.setFont(theme.font("body"))
        self.known.setWordWrap(True)
        self.known.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.known.currentRowChanged.connect(lambda _row: self._enable())
        self.known.itemDoubleClicked.connect(self._edit)
        self.remove = self._button("relations.remove", self.tr("Take back"), "x")
        self.remove.clicked.connect(self._remove)
        self.relation = Segmented(theme, "relations.relation")
        self.relation.set_options([(key, word(key, services.language)) for key in RELATIONS])
        self.relation.set_current(RELATIONS[0])
        self.relation.setAccessibleName(self.tr("How it relates"))
        self.other = Chooser(theme, "relations.other")
        self.other.changed.connect(self._enable)
        self._field = FormField(theme, self.other)
        self._field.set_label(self.tr("To what"))
        self.note = QLineEdit()
        self.note.setObjectName("relations.note")
        self.note.setMaxLength(LONGEST)
        self.note.setFont(theme.font("small"))
        self._reason = FormField(theme, self.note)
        self._reason.set_label(self.tr("Why, in your own words"))
        self.save = Button(theme, self.tr("Keep"), kind="primary")
        self.save.setObjectName("relations.save")
        self.save.clicked.connect(self._save)
        self._lay_out(self._button("relations.close", self.tr("Close"), ""))
        hub = services.hub
        self._ends = [
            hub.subscribe(DataChanged, lambda _event: self.refresh()),
            hub.subscribe(ExternalChange, lambda _event: self.refresh()),
        ]
        self.refresh()

    def _button(self, name: str, text: str, icon: str) -> Button:
        button = Button(self._services.theme, text, icon=icon)
        button.setObjectName(name)
        return button

    def _lay_out(self, close: Button) -> None:
        close.clicked.connect(self.accept)
        taking = QHBoxLayout()
        taking.addWidget(self.remove)
        taking.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self.known, 1)
        layout.addLayout(taking)
        layout.addWidget(self.relation)
        layout.addWidget(self._field)
        layout.addWidget(self._reason)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT)

    def refresh(self) -> None:
        """Ask the workspace again."""
        entity, language = self._entity, self._services.language
        self._services.database.query(
            "relations", lambda workspace: read_relations(workspace, entity, language), self._show
        )

    def _show(self, answer: RelationAnswer | None) -> None:
        if not self._ends:
            return  # closed while the workspace was asked
        if answer is None:
            self.reject()
            return
        self._answer = answer
        self._title.setText(self.tr("{name} in other trees").format(name=answer.name))
        self._about.setText(
            self.tr("{place}. A name may mean another thing elsewhere, and one thing may have several names.").format(
                place=answer.place
            )
        )
        row = self.known.currentRow()
        self.known.clear()
        for one in answer.relations:
            words = self.tr("{relation} {name}").format(relation=one.relation, name=one.name)
            item = QListWidgetItem("\n".join(part for part in (words, one.place, one.note) if part))
            item.setData(ROW_ROLE, (one.row, one.entity.id))
            if not one.row:
                item.setToolTip(self.tr("Follows from other entries: take one of those back."))
            self.known.addItem(item)
        self.known.setCurrentRow(min(max(row, 0), self.known.count() - 1))
        self.other.set_options(answer.offered)
        more = self.tr("Only a part of a large workspace is offered; what is called alike is among it.")
        self._field.say(more if answer.is_cut else "")
        self._enable()

    def _enable(self) -> None:
        item = self.known.currentItem()
        may_write = self._answer is not None and not self._answer.read_only
        self.remove.setEnabled(item is not None and bool(item.data(ROW_ROLE)[0]) and may_write)
        self.save.setEnabled(bool(self.other.key) and may_write)

    def _edit(self, item: QListWidgetItem) -> None:
        """Put an entry into the form."""
        row, other = item.data(ROW_ROLE)
        if row:
            self.other.set_key(other)
            self.other.setFocus()

    def _save(self) -> None:
        from desktop.actions.relating import relate

        entity, other, relation = self._entity, self.other.key, self.relation.current
        note, name = self.note.text().strip(), self.tr("Relate two trees")

        def write(workspace: Workspace) -> Changes:
            return relate(workspace, entity.kind, entity.id, other, relation, note=note, name=name)

        self._services.database.operate(name, write, self._on_saved)

    def _on_saved(self, _changes: Changes | None) -> None:
        if self._ends:
            self.note.clear()
            self.other.set_key("")

    def _remove(self) -> None:
        from desktop.actions.relating import unrelate

        item = self.known.currentItem()
        row = item.data(ROW_ROLE)[0] if item is not None else ""
        name = self.tr("Take back a relation")
        if row:
            self._services.database.operate(name, lambda workspace: unrelate(workspace, row, name))

    def done(self, result: int) -> None:
        """Listen no more."""
        for end in self._ends:
            end()
        self._ends = []
        super().done(result)
