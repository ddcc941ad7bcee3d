"""Which template slides are written with, as a button that opens the sheet about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.state.templates import TEMPLATE
from desktop.views.templates.words import BUILT_IN
from desktop.widgets.button import Button

if TYPE_CHECKING:
    from desktop.views.services import Services

LONGEST = 26


class TemplateField(QWidget):
    """Shows the name of the chosen template; ``changed`` when another one was chosen."""

    changed = Signal()

    def __init__(self, services: Services, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setObjectName(name)
        self.button = Button(services.theme, "x", icon="presentation", chevron=True)
        self.button.setObjectName(f"{name}.choose")
        self.button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addStretch(1)
        self.renew()

    def renew(self) -> None:
        """Say again which one it is, in the language of the interface."""
        chosen = self._services.settings.text(TEMPLATE)
        name = Path(chosen).name if chosen else BUILT_IN
        self.button.set_label(name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…")
        self.button.setToolTip(chosen or self.tr("Choose a template of your own, and which layouts its slides take"))
        self.button.setAccessibleName(self.tr("Slide template: {name}").format(name=name))

    def _open(self) -> None:
        from desktop.views.templates.sheet import TemplateSheet

        sheet = TemplateSheet(self._services, self.window())
        sheet.confirmed.connect(self._on_confirmed)
        sheet.open()

    def _on_confirmed(self) -> None:
        self.renew()
        self.changed.emit()
