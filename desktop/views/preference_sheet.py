"""How the shown number is chosen: the rule of the workspace, step by step; moving a step is an undoable edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.analysis.choosing import read_rule
from desktop.analysis.preference import Rule
from desktop.state.events import DataChanged, ExternalChange
from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.views.services import Services
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

WIDTH, HEIGHT = 560, 480
ROW = 48
FIRST = 1
"""The place of the first step that can be moved: the person's own choice stands before it."""


class PreferenceSheet(QDialog):
    """Steps in the order in which they decide. Alt with an arrow key, or the buttons, move the chosen one."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._rule = Rule()
        self._wanted = ""
        self.setObjectName("preference")
        self.setWindowTitle(self.tr("How the shown number is chosen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = services.theme
        self.steps = StepList()
        self.steps.setObjectName("preference.steps")
        self.steps.setAccessibleName(self.tr("Steps in the order in which they decide"))
        self.steps.setFont(theme.font("body"))
        self.steps.move_asked.connect(self.move_step)
        self.steps.currentRowChanged.connect(self._enable)
        self.up = self._button("preference.up", self.tr("Move up"), "chevron-up")
        self.down = self._button("preference.down", self.tr("Move down"), "chevron-down")
        self.default = self._button("preference.default", self.tr("Default order"), "rotate-ccw")
        self.up.clicked.connect(lambda: self.move_step(-1))
        self.down.clicked.connect(lambda: self.move_step(1))
        self.default.clicked.connect(lambda: self._keep(Rule()))
        close = self._button("preference.close", self.tr("Close"), "")
        close.clicked.connect(self.accept)
        self._lay_out(close)
        hub = services.hub
        self._ends = [
            hub.subscribe(DataChanged, lambda event: self.refresh() if event.touches("criterion") else None),
            hub.subscribe(ExternalChange, lambda _event: self.refresh()),
        ]
        self.refresh()

    def _button(self, name: str, word: str, icon: str) -> Button:
        button = Button(self._services.theme, word, icon=icon)
        button.setObjectName(name)
        return button

    def _lay_out(self, close: Button) -> None:
        theme = self._services.theme
        about = self.tr(
            "Where several numbers are stated for one thing, all are kept and one is shown. "
            "The first step that tells them apart decides which. Undo takes a change back."
        )
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.up, self.down, self.default):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(theme, self.tr("How the shown number is chosen"), style="section"))
        layout.addWidget(Text(theme, about, tone="secondary", wrap=True))
        layout.addWidget(self.steps, 1)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT)

    @property
    def rule(self) -> Rule:
        """The rule as it is shown."""
        return self._rule

    def refresh(self) -> None:
        """Ask the workspace for its rule."""
        self._services.database.query("rule", read_rule, self._show)

    def move_step(self, by: int) -> None:
        """Let the chosen step decide earlier (-1) or later (1)."""
        place = self.steps.currentRow() - FIRST
        target = place + by
        if 0 <= place < len(self._rule.criteria) and 0 <= target < len(self._rule.criteria):
            self._wanted = self._rule.criteria[place]
            self._keep(self._rule.moved(self._wanted, target))

    def _keep(self, rule: Rule) -> None:
        name = self.tr("How the shown number is chosen")

        def write(workspace: Workspace) -> Changes | None:
            from desktop.actions.ruling import set_rule

            return set_rule(workspace, rule, name)

        self._services.database.operate(name, write)

    def _show(self, rule: Rule) -> None:
        chosen = self._wanted or self._key_of(self.steps.currentRow())
        self._rule, self._wanted = rule, ""
        language = self._services.language
        self.steps.clear()
        for place, step in enumerate(rule.steps):
            name = f"{place}. {step.name.get(language)}" if place else step.name.get(language)
            item = QListWidgetItem(f"{name}\n{step.prefers.get(language)}")
            item.setSizeHint(QSize(0, ROW))
            if place < FIRST:
                item.setToolTip(self.tr("Always first: it cannot be moved."))
            self.steps.addItem(item)
        keys = [step.id for step in rule.steps]
        self.steps.setCurrentRow(keys.index(chosen) if chosen in keys else FIRST)
        self._enable()

    def _key_of(self, row: int) -> str:
        return self._rule.steps[row].id if 0 <= row < len(self._rule.steps) else ""

    def _enable(self) -> None:
        place = self.steps.currentRow() - FIRST
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self._rule.criteria) - 1)
        self.default.setEnabled(self._rule != Rule())

    def done(self, result: int) -> None:
        """Listen no more."""
        for end in self._ends:
            end()
        super().done(result)


class StepList(QListWidget):
    """A plain list; nothing is dragged or dropped."""

    move_asked = Signal(int)
    """Up (-1) or down (1), by the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the step; without Alt the arrows walk."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(by)
        else:
            super().keyPressEvent(event)
