"""Which scenario: as published, low, base, high, one's own, the kept ones; its names, its note, keep and let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.figures.assumptions import BUILT_IN
from desktop.figures.scenario_stated import built_in, ends, rate_words
from desktop.widgets.button import Button
from desktop.widgets.fold import Fold
from desktop.widgets.form_field import FormField
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.actions.scenarios import Kept
    from desktop.figures.scenario import Anchor
    from desktop.state.view_state import ViewState
    from desktop.views.services import Services

OWN = "own"
LONGEST = 60
NOTE = 500


class ScenarioChooser(QWidget):
    """Announces what is wished; the panel and the verbs do it."""

    chosen = Signal(str)
    named = Signal(str)
    described = Signal(str, str, str)
    """Name in English, name in Chinese, note."""
    duplicated = Signal()
    deleted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._anchor: Anchor | None = None
        self._kept: tuple[Kept, ...] = ()
        theme = services.theme
        self.choice = QComboBox()
        self.choice.setObjectName("forecast.scenario.choice")
        self.choice.setFont(theme.font("small"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(8)
        self.choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choice.activated.connect(lambda place: self.chosen.emit(self.choice.itemData(place)))
        self.reset = self._bound("reset", "figure.reset")
        self.name = QLineEdit()
        self.name.setObjectName("forecast.scenario.name")
        self.name.setMaxLength(LONGEST)
        self.name.setFont(theme.font("small"))
        self.name.editingFinished.connect(lambda: self.named.emit(self.name.text().strip()))
        self.keep = self._bound("keep", "figure.keep")
        self.play = Button(theme, "x", icon="play", kind="ghost")
        self.play.setObjectName("forecast.scenario.play")
        self.play.bind(services.actions["figure.meeting"], text=True)
        self._note = Text(theme, style="micro", tone="tertiary", wrap=True)
        self._note.setObjectName("forecast.scenario.about")
        self.fields = {key: self._field(key) for key in ("name_en", "name_zh", "note")}
        self._forms = {key: FormField(theme, field) for key, field in self.fields.items()}
        self.duplicate = Button(theme, "x")
        self.duplicate.setObjectName("forecast.scenario.duplicate")
        self.duplicate.clicked.connect(self.duplicated)
        self.delete = Button(theme, "x")
        self.delete.setObjectName("forecast.scenario.delete")
        self.delete.clicked.connect(self.deleted)
        self.about = Fold(theme, "forecast.scenario.names", self._about_body(), is_open=False)
        self._lay_out()

    def _bound(self, name: str, verb: str) -> Button:
        button = Button(self._services.theme, "x")
        button.setObjectName(f"forecast.scenario.{name}")
        button.bind(self._services.actions[verb], text=True)
        return button

    def _field(self, key: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"forecast.scenario.{key}")
        field.setMaxLength(NOTE if key == "note" else LONGEST)
        field.editingFinished.connect(self._on_described)
        return field

    def _about_body(self) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for form in self._forms.values():
            layout.addWidget(form)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.duplicate)
        row.addWidget(self.delete)
        row.addStretch(1)
        layout.addLayout(row)
        return body

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for field, button in ((self.choice, self.reset), (self.name, self.keep)):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            row.addWidget(button)
            layout.addLayout(row)
        layout.addWidget(self._note)
        layout.addWidget(self.about)
        layout.addWidget(self.play, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def kept_all(self) -> tuple[Kept, ...]:
        """The scenarios of the workspace."""
        return self._kept

    @property
    def kept(self) -> Kept | None:
        """The chosen scenario of the workspace; None for any other choice."""
        key = self._services.state.current.scenario
        return next((one for one in self._kept if one.id == key), None)

    def show_choices(self, anchor: Anchor | None, kept: Sequence[Kept]) -> None:
        """What can be chosen for this market."""
        self._anchor, self._kept = anchor, tuple(kept)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        self.choice.setAccessibleName(self.tr("Scenario"))
        self.name.setPlaceholderText(self.tr("Name of your scenario"))
        self.name.setAccessibleName(self.tr("Name of your scenario"))
        self.about.set_title(self.tr("Names and note"))
        words = {"name_en": self.tr("Name in English"), "name_zh": self.tr("Name in Chinese"), "note": self.tr("Note")}
        for key, form in self._forms.items():
            form.set_label(words[key])
        self.duplicate.set_label(self.tr("Duplicate"))
        self.duplicate.setToolTip(self.tr("A second scenario with the same assumptions"))
        self.delete.set_label(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Delete this scenario from the workspace; undo brings it back"))
        self.show_state(self._services.state.current)

    def show_state(self, state: ViewState) -> None:
        """The choice that holds, its name, what it is."""
        language = self._services.language
        options = [("", self.tr("As published"))]
        options += [(key, own.name) for key, own in built_in(self._anchor, language).items()]
        if state.scenario == OWN:
            options.append((OWN, state.assumptions.name or self.tr("Own settings")))
        changed = self.tr("{name}, changed")
        for one in self._kept:
            name = one.name(language)
            is_changed = one.id == state.scenario and one.named(language) != state.assumptions
            options.append((one.id, changed.format(name=name) if is_changed else name))
        self._offer(options, state.scenario)
        if not self.name.hasFocus():
            self.name.setText(state.assumptions.name if state.scenario not in BUILT_IN else "")
        kept = self.kept
        self.about.setVisible(kept is not None)
        about = self._about(state.scenario)
        self._note.setText(about)
        self._note.setVisible(bool(about))
        if kept is not None:
            for key, field in self.fields.items():
                if not field.hasFocus():
                    field.setText(getattr(kept, key))
                    field.setModified(False)

    def _offer(self, options: list[tuple[str, str]], current: str) -> None:
        shown = [(self.choice.itemData(place), self.choice.itemText(place)) for place in range(self.choice.count())]
        if shown != options:
            self.choice.clear()
            for key, word in options:
                self.choice.addItem(word, key)
        place = next((place for place, (key, _) in enumerate(options) if key == current), 0)
        if self.choice.currentIndex() != place:
            self.choice.setCurrentIndex(place)

    def _about(self, scenario: str) -> str:
        """Whose numbers these are."""
        anchor, language = self._anchor, self._services.language
        if anchor is None:
            return ""  # why there is nothing to set stands in place of the sliders
        low, high = ends(anchor)
        if scenario in BUILT_IN:
            words = {
                "low": self.tr("Lowest stated rate: {rate}").format(rate=rate_words(low, language) if low else ""),
                "base": self.tr("The published rate, year by year"),
                "high": self.tr("Highest stated rate: {rate}").format(rate=rate_words(high, language) if high else ""),
            }
            return words[scenario]
        if scenario:
            return self.tr("Yours, not a source. Every exported figure names it.")
        if low is None and anchor.growth is not None:
            return self.tr("One rate is stated for these years: there is no low and no high.")
        return self.tr("As the sources state it.")

    def _on_described(self) -> None:
        if any(field.isModified() for field in self.fields.values()) and self.kept is not None:
            self.described.emit(*(field.text().strip() for field in self.fields.values()))
