"""What the groups of sliders of the scenario share: they show assumptions and say which one was set to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.figures.scale import rate_text
from desktop.state.typed import typed_rate
from desktop.widgets.number_slider import NumberSlider

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.request import Assumptions
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor
    from desktop.theme.theme import Theme
    from desktop.views.services import Services

PREFIX = "forecast.slider"


class AssumptionGroup(QWidget):
    """Sliders below each other. Nothing here changes the state: who owns the group does."""

    changed = Signal(str, object)
    """A field of ``Assumptions`` and its new value."""
    settled = Signal()

    def __init__(
        self,
        services: Services,
        *,
        prefix: str = PREFIX,
        theme: Theme | None = None,
        own: Callable[[], Assumptions] | None = None,
    ) -> None:
        """``own`` says what is set where that is not the state's; ``theme`` is for words of another size."""
        super().__init__()
        self.services = services
        self._prefix, self._theme = prefix, theme or services.theme
        self._own = own or (lambda: services.state.current.assumptions)
        self.anchor: Anchor | None = None
        self.scale: Scale | None = None
        self._names: dict[str, NumberSlider] = {}
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(10)
        self.make()

    def make(self) -> None:
        """Make the sliders, in their order, and say what they are."""

    def add(
        self,
        name: str,
        field: str,
        wording: Callable[[float], str],
        reading: Callable[[str], float | None],
        value_of: Callable[[float], Any] | None = None,
    ) -> NumberSlider:
        """A slider that sets ``field``, to ``value_of`` its number where that is not the number itself."""
        slider = NumberSlider(self._theme, f"{self._prefix}.{name}", wording, reading)
        slider.moved.connect(lambda number: self.changed.emit(field, value_of(number) if value_of else number))
        slider.settled.connect(self.settled)
        self._names[field] = slider
        self.layout_.addWidget(slider)
        return slider

    def add_rate(self, name: str, field: str) -> NumberSlider:
        """A slider of a rate a year or of a share, in steps of a tenth of a percent."""
        return self.add(name, field, self.percent, typed_rate, lambda number: round(number, 6))

    def add_points(self, name: str, field: str) -> NumberSlider:
        """A slider of a distance in percentage points."""
        return self.add(name, field, self.points, typed_rate, lambda number: abs(round(number, 6)))

    def name_of(self, field: str) -> str:
        """The word at the slider of a field; empty where it has none here."""
        slider = self._names.get(field)
        return slider.name if slider is not None else ""

    def show_anchor(self, anchor: Anchor | None, scale: Scale | None) -> None:
        """What is published: limits and ticks."""
        self.anchor, self.scale = anchor, scale
        if anchor is not None:
            self.limit(anchor)

    def limit(self, anchor: Anchor) -> None:
        """Set the limits of the sliders."""

    def retranslate(self) -> None:
        """Every word again."""

    def show_assumptions(self, own: Assumptions) -> None:
        """The sliders where the state has them."""

    @property
    def language(self) -> str:
        """Language of the interface."""
        return self.services.language

    def percent(self, value: float) -> str:
        """A rate in words."""
        return rate_text(value, 2 if abs(value * 1000 - round(value * 1000)) > 1e-6 else 1, self.language)

    def points(self, value: float) -> str:
        """A distance between rates in words."""
        return self.tr("{points} pp").format(points=f"{value * 100:.1f}")

    def no_rate(self) -> str:
        """What is said when something typed is no rate."""
        return self.tr("This is no rate: type 8 % or 7.5")

    def no_year(self) -> str:
        """What is said when something typed is no year."""
        return self.tr("This is no year: type 2030")
