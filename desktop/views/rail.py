"""The rail: the mark, the pages that exist, settings and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.views.catalogue import PAGES
from desktop.widgets.rail_button import RailButton
from desktop.widgets.surface import Surface
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMenu

    from desktop.theme.theme import Theme
    from desktop.views.services import Services

WIDTH = 72


class Rail(Surface):
    """One button per page of the catalogue; a page that does not exist has none."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.theme, "surface.chrome", "right")
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._services = services
        self._buttons: dict[str, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 11, 5, 10)
        layout.setSpacing(2)
        layout.addWidget(_Mark(services.theme), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(22)
        for page in PAGES:
            button = RailButton(services.theme, page.icon)
            button.setObjectName(f"rail.{page.name}")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=page.name: self._go(name))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons[page.name] = button
        layout.addStretch(1)
        self.settings = RailButton(services.theme, "settings", has_word=False)
        self.settings.setObjectName("rail.settings")
        self.help = RailButton(services.theme, "circle-question-mark", has_word=False)
        self.help.setObjectName("rail.help")
        for button in (self.settings, self.help):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.help.clicked.connect(self._show_help)
        self.retranslate()

    def _go(self, name: str) -> None:
        self._services.state.change(page=name)
        self.show_page(self._services.state.current.page)

    def _show_help(self) -> None:
        self._services.actions["help.shortcuts"].trigger()

    def button(self, name: str) -> RailButton:
        """The button of a page: what is dropped there goes to it. KeyError for an unknown page."""
        return self._buttons[name]

    def set_menu(self, menu: QMenu) -> None:
        """The menu behind the settings button."""
        corner = self.settings.rect().topRight() + QPoint(6, 0)
        self.settings.clicked.connect(lambda: menu.popup(self.settings.mapToGlobal(corner)))

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        for key, button in self._buttons.items():
            button.setChecked(key == name)

    def retranslate(self) -> None:
        """Words of pages, settings and help."""
        for page in PAGES:
            self._buttons[page.name].set_word(page.word())
        self.settings.set_word(self.tr("Settings"))
        self.help.set_word(self.tr("Help"))


class _Mark(QWidget, Themed):
    """The program's mark, drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(QSize(26, 26))
        self.setAccessibleName("Marketscope")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icons.mark(self.theme, 26, self.devicePixelRatioF()))
        painter.end()
