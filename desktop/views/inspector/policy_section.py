"""What the inspector adds for a policy: its dossier, and the ways to the day it is dated and to what lies around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.views.inspector.dossier_section import show_dossier
from desktop.widgets.button import Button

if TYPE_CHECKING:
    from desktop.views.inspector.dossier import Dossier
    from desktop.views.inspector.inspection import Inspection
    from desktop.views.inspector.own_sections import OwnSections
    from desktop.views.services import Services

VERBS = (
    ("policy.in_force", "inspector.in_force", "calendar"),
    ("policy.around", "inspector.around", "columns-3"),
    ("policy.overlay", "inspector.overlay", "chart-line"),
)


def show_policy(services: Services, shown: Inspection, own: Dossier) -> OwnSections:
    """The dossier with its buttons."""
    found = show_dossier(services, shown, own)
    for verb, name, icon in VERBS:
        button = Button(services.theme, "x", icon=icon)
        button.setObjectName(name)
        button.bind(services.actions[verb], text=True)
        found.buttons.append(button)
    return found
