"""What a story is called in both languages, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.actions.stories import describe_story
from desktop.widgets.button import Button
from desktop.widgets.form_field import FormField
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.market.records import Story
    from desktop.views.services import Services

WIDTH, LONGEST = 460, 200


class StorySheet(QDialog):
    """One language is enough; the other then says the same."""

    def __init__(self, services: Services, story: Story, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._story = story
        self.setObjectName("story")
        self.setWindowTitle(self.tr("Name the story"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = services.theme
        labels = {
            "title_en": self.tr("Title in English"),
            "title_zh": self.tr("Title in Chinese"),
            "note": self.tr("What it is for"),
        }
        self.fields: dict[str, QLineEdit] = {}
        self._filled: dict[str, str] = {}
        """What stood in the fields at first: a name that no field can hold as it is stays untouched."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(theme, self.tr("Name the story"), style="section"))
        for name, label in labels.items():
            field = QLineEdit(getattr(story, name))
            field.setObjectName(f"story.{name}")
            field.setMaxLength(max(LONGEST, len(field.text())))
            field.setCursorPosition(0)
            field.textChanged.connect(self._enable)
            form = FormField(theme, field)
            form.set_label(label)
            layout.addWidget(form)
            self.fields[name] = field
            self._filled[name] = field.text()
        self.save = Button(theme, self.tr("Keep"), kind="primary")
        self.save.setObjectName("story.save")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        cancel = Button(theme, self.tr("Cancel"))
        cancel.setObjectName("story.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        layout.addLayout(foot)
        self.setMinimumWidth(WIDTH)

    def _values(self) -> dict[str, str]:
        return {name: field.text().strip() for name, field in self.fields.items()}

    def _enable(self) -> None:
        words = self._values()
        self.save.setEnabled(bool(words["title_en"] or words["title_zh"]))

    def _save(self) -> None:
        key = self._story.id
        before = {name: getattr(self._story, name) for name in self.fields}
        written = {name: text for name, text in self._values().items() if text != self._filled[name].strip()}
        words = before | written
        if words != before:
            name = self.tr("Name the story")
            self._services.database.operate(name, lambda workspace: describe_story(workspace, key, name, **words))
        self.accept()
