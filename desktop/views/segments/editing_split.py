"""The sheet that splits a segment: names and shares, what each is worth, what is left, which numbers are shared out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.actions.segment_splitting import MOST, split, years_of
from desktop.actions.split_reading import Understood, understand_split
from desktop.figures.stated import phrase
from desktop.market.names import name
from desktop.market.period import format_period, parse_period
from desktop.views.segments.editing_run import run_edit
from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.actions.chosen_values import Slot
    from desktop.actions.segment_editing import Edited
    from desktop.market.records import Measure, Observation, Segment
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

WIDTH, HEIGHT = 680, 500
FIRST_ROWS = 3


class SplitSheet(QDialog):
    """Enter goes to the next field and makes a new row after the last; Ctrl+Enter splits, Escape leaves."""

    def __init__(self, services: Services, key: str, said: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._key = key
        self._said = said
        self._numbers: dict[Slot, Observation] = {}
        self._slots: list[tuple[Slot, QCheckBox]] = []
        self.rows: list[tuple[QLineEdit, QLineEdit, Text]] = []
        self.setObjectName("split")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Split a segment"))
        theme = services.theme
        self._title = Text(theme, self.tr("Split a segment"), style="section")
        about = self.tr(
            "Each part gets its share of the numbers below as your own estimate, drawn as modelled. "
            "Shares add up to 100 %; one part without a share takes what is left."
        )
        self._about = Text(theme, about, tone="secondary", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 4)
        self._years = QHBoxLayout()
        self._years.setSpacing(12)
        self.left = Text(theme, style="body.strong", wrap=True)
        self.left.setObjectName("split.left")
        self.problem = Text(theme, style="small", wrap=True)
        self.problem.setObjectName("split.problem")
        self.add = self._button("split.add", self.tr("Another part"), "plus")
        self.add.clicked.connect(lambda: self._add_row(focus=True))
        self.cancel = self._button("split.cancel", self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.confirm = self._button("split.confirm", self.tr("Split"))
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._split)
        self._lay_out()
        for _ in range(FIRST_ROWS):
            self._add_row()
        self.resize(WIDTH, HEIGHT)
        services.database.query("split", lambda workspace: _read(workspace, key), self._show)

    def _button(self, name: str, word: str, icon: str = "") -> Button:
        button = Button(self._services.theme, word, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        for widget in (self._title, self._about):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.left)
        layout.addLayout(self._years)
        layout.addWidget(self.problem)
        layout.addLayout(foot)

    @property
    def understood(self) -> Understood:
        """What the rows mean now."""
        texts = [(title.text(), share.text()) for title, share, _ in self.rows]
        return understand_split(texts, self._whole())

    def _whole(self) -> Observation | None:
        """The number a typed value is a share of: the first one that is shared out."""
        checked = [slot for slot, box in self._slots if box.isChecked()]
        return self._numbers[checked[0]] if checked else None

    def _add_row(self, *, focus: bool = False) -> None:
        place = len(self.rows)
        if place >= MOST:
            return
        fields = []
        for column, (part, label) in enumerate((("name", self.tr("Name")), ("share", self.tr("Share or value")))):
            field = QLineEdit()
            field.setObjectName(f"split.{part}.{place}")
            field.setPlaceholderText(label)
            field.setAccessibleName(self.tr("{label} of part {number}").format(label=label, number=place + 1))
            field.textChanged.connect(lambda _text: self._judge())
            self._grid.addWidget(field, place, column)
            fields.append(field)
        line = Text(self._services.theme, style="small", tone="secondary", wrap=True)
        line.setObjectName(f"split.line.{place}")
        self._grid.addWidget(line, place, 2)
        self.rows.append((fields[0], fields[1], line))
        if place:
            QWidget.setTabOrder(self.rows[place - 1][1], fields[0])
        QWidget.setTabOrder(fields[0], fields[1])
        if focus:
            fields[0].setFocus()

    def _show(self, found: tuple[Segment, dict[Slot, Observation], dict[str, Measure]] | None) -> None:
        if found is None:
            self.reject()
            return
        segment, self._numbers, measures = found
        language = self._services.language
        self._title.setText(self.tr("Split {name}").format(name=name(segment, language)))
        for slot, row in self._numbers.items():
            when = format_period(parse_period(slot.period), language)
            box = QCheckBox(f"{when}: {phrase(row, language)}")
            box.setObjectName(f"split.year.{slot.period}")
            box.setToolTip(name(measures[slot.measure], language))
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._judge())
            self._years.addWidget(box)
            self._slots.append((slot, box))
        self._years.addStretch(1)
        self.rows[0][0].setFocus()
        self._judge()

    def _judge(self) -> None:
        """After every key: what each row is worth, what is left, whether it can be split."""
        found, language = self.understood, self._services.language
        for (title, share, line), words, wrong in zip(self.rows, found.lines, found.wrong, strict=True):
            untouched = not title.text() and not share.text()
            line.set_tone("error" if wrong and not untouched else "secondary")
            line.setText(words.get(language))
            share.setAccessibleDescription(words.get(language))
        self.left.set_tone("error" if found.remainder < 0 else "ok" if not found.remainder else "")
        self.left.setText(self.tr("Left: {share}").format(share=found.left.get(language)))
        self.problem.set_tone("secondary")
        # What a row says already is not said twice.
        is_new = found.problem is not None and not any(found.problem == line for line in found.lines)
        self.problem.setText(found.problem.get(language) if found.problem is not None and is_new else "")
        self.confirm.setEnabled(found.problem is None)
        self.confirm.setToolTip(found.problem.get(language) if found.problem is not None else "")

    def _split(self) -> None:
        found = self.understood
        if found.problem is not None:
            return
        key, language, edit_name = self._key, self._services.language, self.tr("Split a segment")
        slots = [slot for slot, box in self._slots if box.isChecked()]

        def edit(workspace: Workspace) -> Edited:
            return split(workspace, key, found.parts, language, edit_name, slots=slots)

        run_edit(self._services, edit_name, edit, self._said)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Ctrl+Enter splits."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        fields: list[Any] = [field for title, share, _ in self.rows for field in (title, share)]
        focused = self.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._split()
        elif focused is fields[-1]:
            self._add_row(focus=True)
        elif focused in fields:
            fields[fields.index(focused) + 1].setFocus()
        elif isinstance(focused, Button):
            focused.click()


def _read(workspace: Workspace, key: str) -> tuple[Segment, dict[Slot, Observation], dict[str, Measure]] | None:
    """The segment, the numbers that can be shared out, and what they measure; None when it is gone."""
    segment = workspace.segments.get(key)
    if segment is None:
        return None
    numbers = years_of(workspace, key)
    measures = workspace.measures.all(id=sorted({slot.measure for slot in numbers}))
    return segment, numbers, {row.id: row for row in measures}
