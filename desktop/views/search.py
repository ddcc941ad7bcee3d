"""Search everything: answers the palette with things of the workspace and with commands, and opens them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.figures.figure import Entity
from desktop.market.names import name
from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.views.inspector.kinds import ICONS, STORES
from desktop.views.locating import go_to
from desktop.widgets.command_palette import CommandPalette
from desktop.widgets.palette_list import PaletteItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.views.services import Services
    from desktop.workspace.searching import Hit
    from desktop.workspace.workspace import Workspace

GROUPS = {
    "market": QT_TRANSLATE_NOOP("Search", "Markets"),
    "dimension": QT_TRANSLATE_NOOP("Search", "Splits"),
    "segment": QT_TRANSLATE_NOOP("Search", "Segments"),
    "observation": QT_TRANSLATE_NOOP("Search", "Numbers"),
    "player": QT_TRANSLATE_NOOP("Search", "Players"),
    "policy": QT_TRANSLATE_NOOP("Search", "Policies"),
    "event": QT_TRANSLATE_NOOP("Search", "Events"),
    "factor": QT_TRANSLATE_NOOP("Search", "Drivers and restraints"),
    "measure": QT_TRANSLATE_NOOP("Search", "Measures"),
    "source": QT_TRANSLATE_NOOP("Search", "Sources"),
    "fact": QT_TRANSLATE_NOOP("Search", "Facts"),
    "dispute": QT_TRANSLATE_NOOP("Search", "Contradictions"),
}
OTHER = QT_TRANSLATE_NOOP("Search", "More")
COMMANDS = QT_TRANSLATE_NOOP("Search", "Actions")
A_GROUP, ALL = 6, 60
"""Rows shown of one kind, and hits asked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with the name of the thing."""

    entity: str
    entity_id: str
    text: str
    """The words that matched."""
    name: str


class Search(QObject):
    """Owns the palette. ``>`` before the query asks for commands only."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self.palette = CommandPalette(services.theme, "palette", window)
        self.palette.asked.connect(self._on_asked)
        self.palette.opened.connect(self._on_opened)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the palette."""
        self.palette.set_texts(
            self.tr("Search everything"),
            self.tr("Search segments, numbers, players, policies, or type > for commands"),
            self.tr("{count} results"),
            self.tr("Up, Down move     Enter open     > actions only     Esc close"),
        )

    def open(self) -> None:
        """Show the palette."""
        self.palette.open()

    def _on_asked(self, text: str) -> None:
        if text.startswith(">") or not text.strip():
            self._services.database.query("search", lambda _workspace: None, lambda _none: None)
            self.palette.show_items(self._commands(text.removeprefix(">")))
            return
        language = self._services.language
        self._services.database.query(
            "search", lambda workspace: read_hits(workspace, text, language), lambda hits: self._on_hits(text, hits)
        )

    def _on_hits(self, text: str, hits: list[Found]) -> None:
        items: list[PaletteItem] = []
        kinds = [*GROUPS, *sorted({hit.entity for hit in hits} - set(GROUPS))]
        for kind in kinds:
            found = [hit for hit in hits if hit.entity == kind][:A_GROUP]
            items += [self._item(hit) for hit in found]
        self.palette.show_items([*items, *self._commands(text)])

    @staticmethod
    def _item(hit: Found) -> PaletteItem:
        group = QCoreApplication.translate("Search", GROUPS.get(hit.entity, OTHER))
        return PaletteItem(
            key=f"{hit.entity}:{hit.entity_id}",
            group=group,
            name=hit.text,
            detail=hit.name if hit.name != hit.text else "",
            icon=ICONS.get(hit.entity, "file-text"),
        )

    def _commands(self, text: str) -> list[PaletteItem]:
        group = QCoreApplication.translate("Search", COMMANDS)
        words = text.casefold().split()
        actions = self._services.actions
        return [
            PaletteItem(
                key=f">{verb.id}",
                group=group,
                name=action.text().replace("&&", "&"),
                icon=verb.icon or "arrow-up-right",
                shortcut=actions.keys(verb.id),
            )
            for verb, action in actions
            if action.isEnabled()
            and verb.id != "go.palette"
            and all(word in action.text().casefold() for word in words)
        ]

    def _on_opened(self, key: str) -> None:
        if key.startswith(">"):
            self._services.actions[key.removeprefix(">")].trigger()
            return
        kind, _, entity_id = key.partition(":")
        go_to(self._services, Entity(kind, entity_id))


def read_hits(workspace: Workspace, text: str, language: str) -> list[Found]:
    """Hits that the program can show, one per thing."""
    seen: set[tuple[str, str]] = set()
    hits: list[Found] = []
    for hit in workspace.search(text, limit=ALL):
        key = (hit.entity, hit.entity_id)
        if key not in seen and (hit.entity in STORES or hit.entity == "observation"):
            seen.add(key)
            hits.append(Found(hit.entity, hit.entity_id, hit.text, _name(workspace, hit, language)))
    return hits


def _name(workspace: Workspace, hit: Hit, language: str) -> str:
    """The thing's own name where the words that matched are another one; of a number, whose it is."""
    if hit.entity == "observation":
        row = workspace.observations.get(hit.entity_id)
        subject = getattr(workspace, STORES[row.subject]).get(row.subject_id) if row and row.subject in STORES else None
        return ", ".join(part for part in (name(subject, language), row.period, row.estimator) if part) if row else ""
    record = getattr(workspace, STORES[hit.entity]).get(hit.entity_id)
    return name(record, language) if record is not None else ""
