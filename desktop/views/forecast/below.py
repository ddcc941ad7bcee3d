"""What stands below the charts: one tab for each panel, of which only the shown one works.

A panel is any widget that keeps to ``Panel``. It is registered in ``page.py`` with one line; a panel that is not
shown is told nothing until it is, so that a slider moves at the speed of what can be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from desktop.views.forecast.figure_tab import FigureTab
from desktop.views.forecast.sensitivity_panel import SensitivityPanel
from desktop.views.forecast.triangulation_panel import TriangulationPanel
from desktop.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

TAB, HEIGHT, FOLDED = "forecast.below.tab", "forecast.below.height", "forecast.below.folded"
"""Settings: the chosen tab, the height a hand gave each, whether it is folded away (empty: nobody said)."""
YES, NO = "yes", "no"


class Panel(Protocol):
    """What the strip asks of a widget below the charts."""

    def title(self) -> str:
        """The word on the tab, in the current language."""
        ...

    def show_answer(self, answer: ForecastAnswer) -> None:
        """Another reading of the workspace, or the panel came to the front after one."""
        ...

    def on_state(self, fields: frozenset[str]) -> None:
        """These fields of the state changed (all that did while the panel was hidden)."""
        ...

    def retranslate(self) -> None:
        """Every word again."""
        ...

    def sizeHint(self) -> QSize:
        """How high it would like to be."""
        ...


class Below(TabStrip):
    """The strip ``forecast.below``; its tab, height and fold are remembered."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.theme, "forecast.below")
        self._settings = services.settings
        self._panels: dict[str, Panel] = {}
        self._tall: set[str] = set()
        self._answer: ForecastAnswer | None = None
        self._stale: set[str] = set()
        self._missed: dict[str, frozenset[str]] = {}
        self.set_folded(self._settings.text(FOLDED) == YES)
        self.chosen.connect(self._on_chosen)
        self.arranged.connect(self._remember)

    def register(self, key: str, panel: Panel, *, is_tall: bool = False) -> None:
        """Add a widget that keeps to ``Panel``; its tab is called ``forecast.below.tabs.KEY``.

        The charts give a tall one, like a picture that cannot be scrolled, the height it needs while it is shown.
        """
        assert isinstance(panel, QWidget)
        if is_tall:
            self._tall.add(key)
        self._panels[key] = panel
        self.add(key, panel)
        self._stale.add(key)
        self._wanted[key] = round(self._settings.number(f"{HEIGHT}.{key}", 0))
        if key == self._settings.text(TAB):
            self.set_current(key)

    @property
    def panel(self) -> Panel | None:
        """The panel that is shown; None while the strip is folded away."""
        return None if self.is_folded else self._panels.get(self.current)

    @property
    def in_hand(self) -> Panel | None:
        """The shown panel while the keyboard is in it."""
        panel = self.panel
        return panel if isinstance(panel, QWidget) and holds_focus(panel) else None

    def unfold(self, family: str) -> QWidget | None:
        """Bring the panel of a family of figures to the front: what takes the keyboard; None where there is none."""
        panel = self._panels.get(family)
        if not isinstance(panel, FigureTab | TriangulationPanel | SensitivityPanel):
            return None
        if family != self.current or self.is_folded:
            self._choose(family)
        return panel.front

    def show_answer(self, answer: ForecastAnswer) -> None:
        """Another reading: the shown panel shows it, the others when they come to the front."""
        self._answer = answer
        self._stale = set(self._panels)
        self._freshen()

    def on_state(self, fields: frozenset[str]) -> None:
        """The shown panel hears of it, the others when they come to the front."""
        for key in self._panels:
            self._missed[key] = self._missed.get(key, frozenset()) | fields
        self._freshen()

    def retranslate(self) -> None:
        """Words of the tabs and of every panel."""
        for panel in self._panels.values():
            panel.retranslate()
        self.set_words({key: panel.title() for key, panel in self._panels.items()})
        self._name_fold()
        self.grip.setAccessibleName(self.tr("Height of the tables below the charts"))
        self.grip.setToolTip(self.tr("Drag to change the height; double click for as high as needed"))

    def _name_fold(self) -> None:
        name = self.tr("Show the tables below") if self.is_folded else self.tr("Fold the tables away")
        self.fold_button.setAccessibleName(name)
        self.fold_button.setToolTip(name)

    def _freshen(self) -> None:
        key, panel = self.current, self.panel
        if panel is None or self._answer is None:
            return
        if key in self._stale:
            self._stale.discard(key)
            panel.show_answer(self._answer)
        missed = self._missed.pop(key, frozenset())
        if missed:
            panel.on_state(missed)

    def _on_chosen(self, key: str) -> None:
        self._settings.put(**{TAB: key})
        self._freshen()

    @property
    def needs_height(self) -> bool:
        """Whether the charts have to give way: for a tall panel, or because a hand said so."""
        return bool(self.wanted) or self.current in self._tall

    def fold_for_room(self, *, is_low: bool) -> None:
        """A low page begins with the tabs alone, until somebody folds or unfolds them."""
        if not self._settings.text(FOLDED) and is_low != self.is_folded:
            self._fold(is_low)
            self._name_fold()
            self._freshen()

    def _remember(self) -> None:
        height = {f"{HEIGHT}.{self.current}": float(self.wanted)}
        self._settings.put(**height, **{FOLDED: YES if self.is_folded else NO})
        self._name_fold()
        self._freshen()


def holds_focus(panel: QWidget) -> bool:
    """Whether the keyboard is in a panel that can be seen."""
    focused = panel.window().focusWidget()
    return panel.isVisible() and focused is not None and panel.isAncestorOf(focused)
