"""Beside the cross: one force with the written rubric of its levels, its direction and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.analysis.judgements import TRENDS
from desktop.figures.forces import STEPS, force_name, level_word, rating_words, rubric, trend_word
from desktop.widgets.button import Button
from desktop.widgets.rubric_row import RubricRow
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.figures.forces_reading import ForceRead
    from desktop.theme.theme import Theme

WIDTH: Final = 328
LONGEST: Final = 500
UNSAID: Final = "unsaid"


class ForcePanel(QScrollArea):
    """Says what the person wishes; shows what is on file."""

    rated = Signal(object)
    """1 to 5, or None for no rating of one's own."""
    directed = Signal(str)
    reasoned = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dynamics.forces.panel")
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = Text(theme, style="section")
        self._state = Text(theme, style="small", tone="secondary", wrap=True)
        self._ask = Text(theme, style="small.strong", wrap=True)
        self.levels = [RubricRow(theme, f"dynamics.forces.level.{step}", str(step)) for step in range(1, STEPS + 1)]
        for step, row in enumerate(self.levels, 1):
            row.pressed.connect(lambda level=step: self.rated.emit(level))
        self._turn = Text(theme, style="small.strong")
        self.trend = Segmented(theme, "dynamics.forces.trend")
        self.trend.chosen.connect(lambda key: self.directed.emit("" if key == UNSAID else key))
        self._why = Text(theme, style="small.strong")
        self.reason = QLineEdit()
        self.reason.setObjectName("dynamics.forces.reason")
        self.reason.setMaxLength(LONGEST)
        self.reason.setFont(theme.font("small"))
        self.reason.editingFinished.connect(self._on_reason)
        self.away = Button(theme, "x")
        self.away.setObjectName("dynamics.forces.away")
        self.away.clicked.connect(lambda: self.rated.emit(None))
        self._told = ""
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 8, 8)
        layout.setSpacing(4)
        for widget in (self.title, self._state):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._ask)
        for row in self.levels:
            layout.addWidget(row)
        layout.addSpacing(8)
        layout.addWidget(self._turn)
        layout.addWidget(self.trend)
        layout.addSpacing(8)
        layout.addWidget(self._why)
        layout.addWidget(self.reason)
        below = QHBoxLayout()
        below.addWidget(self.away)
        below.addStretch(1)
        layout.addSpacing(4)
        layout.addLayout(below)
        layout.addStretch(1)
        self.setWidget(inner)

    def show_force(self, one: ForceRead, language: str) -> None:
        """What is on file about one force."""
        self.title.setText(force_name(one.force, language))
        self._state.setText(rating_words(one, language))
        for step, row in enumerate(self.levels, 1):
            row.set_words(level_word(step, language), rubric(one.force, step, language))
            row.set_chosen(one.level == step)
        options = [(key, trend_word(level, language)) for key, level in TRENDS.items()]
        self.trend.set_options([*options, (UNSAID, self.tr("not said"))])
        self.trend.set_current(one.trend.words if one.trend is not None else UNSAID)
        self._told = one.rating.reason if one.rating is not None else ""
        if not self.reason.hasFocus() or self.reason.text() != self._told:
            self.reason.setText(self._told)
        self.reason.setEnabled(one.rating is not None)
        self.away.setEnabled(one.rating is not None)

    def _on_reason(self) -> None:
        text = self.reason.text().strip()
        if text != self._told:
            self._told = text
            self.reasoned.emit(text)

    def retranslate(self) -> None:
        """Words of the panel."""
        self._ask.setText(self.tr("Which sentence fits best?"))
        self._turn.setText(self.tr("Direction"))
        self.trend.setAccessibleName(self.tr("Direction"))
        self._why.setText(self.tr("Why"))
        self.reason.setAccessibleName(self.tr("Reason for the rating"))
        self.reason.setPlaceholderText(self.tr("Reason for the rating"))
        self.away.set_label(self.tr("Take my rating back"))
