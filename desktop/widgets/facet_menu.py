"""A button that opens facets as menus: values are ticked and unticked while the menu stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from desktop.frozen import frozen
from desktop.widgets.button import Button
from desktop.widgets.check_menu import StayingMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.theme.theme import Theme


@frozen
class FacetValue:
    """A value that can be ticked."""

    key: str
    word: str
    count: int
    is_chosen: bool


@frozen
class FacetOptions:
    """A facet with its values."""

    key: str
    title: str
    values: tuple[FacetValue, ...]


class FacetMenuButton(Button):
    """One menu below the button, in it one for each facet."""

    toggled_value = Signal(str, str, bool)
    """Facet, key of the value, whether it is chosen now."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "x", icon="sliders-horizontal", chevron=True, parent=parent)
        self.setObjectName(name)
        self._offer: Callable[[], Sequence[FacetOptions]] = tuple
        self.menu_shown = StayingMenu(self)
        self.menu_shown.setObjectName(f"{name}.menu")
        self.menu_shown.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)

    def set_offer(self, offer: Callable[[], Sequence[FacetOptions]]) -> None:
        """Who says what can be ticked, asked whenever the menu opens: counting is not for every key typed."""
        self._offer = offer

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        for old in self.menu_shown.findChildren(StayingMenu):
            old.deleteLater()
        self.menu_shown.clear()
        for facet in self._offer():
            if facet.values:
                menu = StayingMenu(facet.title.replace("&", "&&"), self.menu_shown)
                menu.setObjectName(f"{self.objectName()}.{facet.key}")
                self._fill_facet(menu, facet)
                self.menu_shown.addMenu(menu)

    def _fill_facet(self, menu: QMenu, facet: FacetOptions) -> None:
        for value in facet.values:
            action = menu.addAction(f"{value.word.replace('&', '&&')}\t{value.count:,}")
            action.setObjectName(f"{self.objectName()}.{facet.key}.{value.key}")
            action.setCheckable(True)
            action.setChecked(value.is_chosen)
            action.toggled.connect(lambda on, f=facet.key, k=value.key: self.toggled_value.emit(f, k, on))
