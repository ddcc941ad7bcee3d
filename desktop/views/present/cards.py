"""Cards over a slide: the keys, and what to do with what was tried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.views.present.keys import help_rows
from desktop.widgets.button import Button
from desktop.widgets.card import Card
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from desktop.theme.theme import Theme

translate = QCoreApplication.translate
LONGEST = 80


class StageCard(Card):
    """A card over the slide; a press on it is not one on the slide."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(32, 26, 32, 26)
        self.body.setSpacing(12)
        self.hide()

    def centre(self) -> None:
        """Stand in the middle of the stage, as large as the words need."""
        parent = self.parentWidget()
        if parent is not None:
            size = self.sizeHint().boundedTo(parent.size())
            self.setGeometry(
                (parent.width() - size.width()) // 2,
                (parent.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ends here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends here."""
        event.accept()


class HelpCard(StageCard):
    """All keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "present.help", parent)
        self._title = Text(theme, style="section")
        self.body.addWidget(self._title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(8)
        self._rows = [
            (Text(theme, style="small.strong"), Text(theme, style="small", tone="secondary")) for _ in help_rows()
        ]
        half = (len(self._rows) + 1) // 2
        for place, pair in enumerate(self._rows):
            for column, text in enumerate(pair):
                grid.addWidget(text, place % half, 2 * (place // half) + column)
        self.body.addLayout(grid)

    def retranslate(self) -> None:
        """Words of the interface."""
        self._title.setText(translate("Present", "Keys"))
        self.setAccessibleName(self._title.text())
        for (keys, meaning), (first, second) in zip(help_rows(), self._rows, strict=True):
            first.setText(keys)
            second.setText(meaning)


class LeavingCard(StageCard):
    """Asks once, on leaving with assumptions that differ from those of the slides."""

    kept = Signal(str)
    """The name of the scenario."""
    discarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "present.leaving", parent)
        self._title = Text(theme, style="section")
        self._about = Text(theme, style="small", tone="secondary", wrap=True)
        self._about.setMinimumWidth(420)
        self.name = QLineEdit()
        self.name.setObjectName("present.leaving.name")
        self.name.setMaxLength(LONGEST)
        self.name.setFont(theme.font("body"))
        self.name.setMinimumHeight(36)
        self.name.textChanged.connect(self._enable)
        self.name.returnPressed.connect(self._keep)
        self.problem = Text(theme, style="small", tone="error", wrap=True)
        self.problem.setObjectName("present.leaving.problem")
        self.problem.hide()
        self.keep = Button(theme, "x", icon="save", kind="primary")
        self.keep.setObjectName("present.leaving.keep")
        self.keep.clicked.connect(self._keep)
        self.discard = Button(theme, "x")
        self.discard.setObjectName("present.leaving.discard")
        self.discard.clicked.connect(self.discarded)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.keep)
        row.addWidget(self.discard)
        row.addStretch(1)
        for part in (self._title, self._about, self.name, self.problem):
            self.body.addWidget(part)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Words of the interface."""
        self._title.setText(translate("Present", "Keep what was tried?"))
        self.setAccessibleName(self._title.text())
        self.name.setAccessibleName(translate("Present", "Name of the scenario"))
        self.keep.set_label(translate("Present", "Keep as scenario"))
        self.discard.set_label(translate("Present", "Discard"))

    def set_theme(self, theme: Theme) -> None:
        """Other colours, or another size of words."""
        super().set_theme(theme)
        self.name.setFont(theme.font("body"))

    def ask(self, titles: Sequence[str], name: str) -> None:
        """What was tried, and a name to keep it under."""
        words = translate("Present", "Sliders were moved for {figures}. Nothing is written unless it is kept.")
        self._about.setText(words.format(figures=translate("Present", ", ").join(titles)))
        self.name.setText(name)
        self.say("")
        self.show()
        self.raise_()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)
        self.name.selectAll()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays on the card while it asks: behind it nothing answers."""
        stops = [stop for stop in (self.name, self.keep, self.discard) if stop.isEnabled()]
        at = next((place for place, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(at + (1 if is_next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def say(self, problem: str) -> None:
        """Why it was not kept; empty for nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.centre()

    def _enable(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _keep(self) -> None:
        if self.name.text().strip():
            self.kept.emit(self.name.text().strip())
