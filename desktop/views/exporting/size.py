"""The size of a picture in the export dialog: presets, two sides in pixels or centimetres, the ratio kept or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.export.errors import ExportError
from desktop.export.picture_size import LEAST, MOST, PER_CENTIMETRE, PictureSize, picture_size
from desktop.views.exporting.choices import OWN, PRESETS, SCREEN
from desktop.widgets.choice_button import ChoiceButton
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.theme.theme import Theme
    from desktop.views.exporting.choices import ExportChoices

FIELD: Final = 66
"""Pixels across a field for one side."""


class SizeChoice(QWidget):
    """Announces every change; ``size`` is None while the sides are none that a picture can have."""

    changed = Signal()

    def __init__(self, theme: Theme, screen: tuple[int, int] | None) -> None:
        super().__init__()
        self.setObjectName("export.size")
        self._presets = dict(PRESETS) | ({SCREEN: PictureSize(*screen)} if screen else {})
        self.preset = ChoiceButton(theme, "export.preset")
        self.preset.chosen.connect(self._choose)
        self.width_, self.height_ = (self._field(name, theme) for name in ("width", "height"))
        self.width_.setAccessibleName(self.tr("Width"))
        self.height_.setAccessibleName(self.tr("Height"))
        self.unit = Segmented(theme, "export.unit")
        self.unit.set_options([("px", self.tr("px")), ("cm", self.tr("cm"))])
        self.unit.setAccessibleName(self.tr("Unit of the sides"))
        self.unit.chosen.connect(self._convert)
        self.ratio = QCheckBox(self.tr("Keep the ratio"))
        self.ratio.setObjectName("export.ratio")
        self._ratio = 16 / 9
        self._unit = "px"
        self.ratio.toggled.connect(self._on_ratio)
        sides = QHBoxLayout()
        sides.setSpacing(8)
        for widget in (self.width_, Text(theme, "×", tone="secondary"), self.height_, self.unit, self.ratio):
            sides.addWidget(widget)
        sides.addStretch(1)
        above = QHBoxLayout()
        above.addWidget(self.preset)
        above.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addLayout(sides)

    def _field(self, name: str, theme: Theme) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"export.{name}")
        field.setFont(theme.font("small"))
        field.setFixedWidth(FIELD)
        field.setMaxLength(12)
        field.textEdited.connect(lambda _text: self._on_edited(field))
        return field

    def show_choices(self, choices: ExportChoices) -> None:
        """Take over what was chosen before."""
        self.unit.set_current("cm" if choices.unit == "cm" else "px")
        self._unit = self.unit.current
        self.ratio.setChecked(choices.keeps_ratio)
        self.width_.setText(choices.width)
        self.height_.setText(choices.height)
        known = choices.preset if choices.preset in self._presets else OWN
        if known != OWN:
            self._take(self._presets[known])
        elif self.size_ is None:
            known = "slide"
            self._take(self._presets[known])
        self._name(known)
        self._measure()

    def told(self, choices: ExportChoices) -> ExportChoices:
        """The same with the size that is chosen here."""
        return replace(
            choices,
            preset=self.preset.current,
            width=self.width_.text(),
            height=self.height_.text(),
            unit=self._unit,
            keeps_ratio=self.ratio.isChecked(),
        )

    @property
    def size_(self) -> PictureSize | None:
        """The size; None where what is typed is none."""
        wide, high = (f"{field.text().strip()}{self._suffix(field)}" for field in (self.width_, self.height_))
        try:
            return picture_size(wide, high)
        except ExportError:
            return None

    def _suffix(self, field: QLineEdit) -> str:
        """The unit of a bare number; a unit that was typed stands."""
        text = field.text().strip()
        return self._unit if text[-1:].isdigit() else "" if text else "?"

    @property
    def problem(self) -> str:
        """Why there is no size, in one sentence; empty where there is one."""
        if self.size_ is not None:
            return ""
        factor = PER_CENTIMETRE if self._unit == "cm" else 1.0
        span = self.tr("Width and height must be numbers from {low} to {high} {unit}.")
        return span.format(low=f"{LEAST / factor:.3g}", high=f"{MOST / factor:.4g}", unit=self._unit)

    def _choose(self, key: str) -> None:
        if key in self._presets:
            self._take(self._presets[key])
        self._name(key)
        self._measure()
        self.changed.emit()

    def _take(self, size: PictureSize) -> None:
        if size.unit == "cm":
            self.unit.set_current("cm")
            self._unit = "cm"
        for field, side in ((self.width_, size.width), (self.height_, size.height)):
            field.setText(self._told(side))

    def _told(self, side: float) -> str:
        return f"{side / PER_CENTIMETRE:.2f}".rstrip("0").rstrip(".") if self._unit == "cm" else f"{side:.0f}"

    def _name(self, key: str) -> None:
        words = {
            "slide": self.tr("Whole slide"),
            "half": self.tr("Half a slide"),
            "page": self.tr("Width of an A4 page"),
            "square": self.tr("Square"),
            SCREEN: self.tr("As on screen"),
            OWN: self.tr("Own size"),
        }
        keys = [*self._presets, OWN]
        self.preset.set_options([(one, words[one]) for one in keys], key)

    def _on_edited(self, field: QLineEdit) -> None:
        """A side was typed: the other one follows where the ratio is kept."""
        if self.ratio.isChecked():
            try:
                typed = picture_size(f"{field.text().strip()}{self._suffix(field)}", ratio=1.0).width
            except ExportError:
                typed = 0.0
            other = self.height_ if field is self.width_ else self.width_
            if typed:
                other.setText(self._told(typed / self._ratio if field is self.width_ else typed * self._ratio))
        else:
            self._measure()
        self._name(OWN)
        self.changed.emit()

    def _convert(self, unit: str) -> None:
        """The same size in the other unit."""
        size = self.size_
        self._unit = unit
        if size is not None:
            for field, side in ((self.width_, size.width), (self.height_, size.height)):
                field.setText(self._told(side))
        self.changed.emit()

    def _on_ratio(self) -> None:
        self._measure()
        self.changed.emit()

    def _measure(self) -> None:
        size = self.size_
        if size is not None:
            self._ratio = size.width / size.height
