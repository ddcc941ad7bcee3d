"""The widgets of what only one kind of thing says about itself; several modules may add to one kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.views.inspector.inspection import Inspection
    from desktop.views.services import Services
    from desktop.widgets.button import Button

    Show = Callable[[Services, Inspection, Any], "OwnSections"]
    """Services, everything about the thing, what the kind's reader gave -> its sections."""


@dataclass(slots=True)
class OwnSections:
    """Sections of one kind, from top to bottom."""

    head: list[QWidget] = field(default_factory=list)
    """In the place of the name and the large number; empty keeps those."""
    middle: list[QWidget] = field(default_factory=list)
    """Below contradictions, above the evidence."""
    buttons: list[Button] = field(default_factory=list)
    """Beside Open source."""


def own_sections(services: Services, shown: Inspection) -> OwnSections:
    """Everything that the modules of the kind show of a thing, one below the other."""
    found = OwnSections()
    if shown.own is None:
        return found
    for show in _SHOWN.get(shown.entity.kind, ()):
        one = show()(services, shown, shown.own)
        found.head += one.head
        found.middle += one.middle
        found.buttons += one.buttons
    return found


def _dossier() -> Show:
    from desktop.views.inspector.dossier_section import show_dossier

    return show_dossier


def _policy() -> Show:
    from desktop.views.inspector.policy_section import show_policy

    return show_policy


def _player() -> Show:
    from desktop.views.inspector.player_section import show_player

    return show_player


_SHOWN: Final[dict[str, Sequence[Callable[[], Show]]]] = {
    "policy": (_policy,),
    "player": (_player,),
    "event": (_dossier,),
    "player_relation": (_dossier,),
    "factor": (_dossier,),
    "force": (_dossier,),
    "kpi": (_dossier,),
    "geography": (_dossier,),
}
"""From a kind to functions that fetch what shows it, imported when the first thing of that kind is shown."""
