"""Shows a player: the dossier, and the ways to its profile and to the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.views.comparing import compare_player
from desktop.views.inspector.dossier_section import show_dossier
from desktop.views.locating import go_to
from desktop.widgets.button import Button

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.views.inspector.dossier import Dossier
    from desktop.views.inspector.inspection import Inspection
    from desktop.views.inspector.own_sections import OwnSections
    from desktop.views.services import Services

translate = QCoreApplication.translate


def show_player(services: Services, shown: Inspection, own: Dossier) -> OwnSections:
    """Facts, numbers, relations; Profile and Compare below."""
    found = show_dossier(services, shown, own)
    found.buttons += [_profile(services, shown.entity), _compare(services, shown.entity)]
    return found


def _profile(services: Services, entity: Entity) -> Button:
    button = Button(services.theme, translate("PlayerSection", "Profile"), icon="building-2")
    button.setObjectName("inspector.profile")
    button.clicked.connect(lambda: go_to(services, entity))
    return button


def _compare(services: Services, entity: Entity) -> Button:
    button = Button(services.theme, translate("PlayerSection", "Compare"), icon="columns-3")
    button.setObjectName("inspector.compare_player")
    button.clicked.connect(lambda: compare_player(services, entity.id))
    return button
