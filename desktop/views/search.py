"""Search everything: answers the palette with things of the workspace, places and commands, and opens them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.figures.figure import Entity
from desktop.state.events import DataChanged, ExternalChange, StateChanged, WorkspaceOpened
from desktop.state.recents import Recents
from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.views.commands import fits, go_to_place, named, place_items, verb_items
from desktop.views.finding import PLACE, VERB, Finder, Found, Group, recent
from desktop.views.inspector.kinds import ICONS, STORES
from desktop.views.locating import go_to
from desktop.widgets.command_palette import CommandPalette
from desktop.widgets.palette_list import PaletteItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.state.view_state import ViewState
    from desktop.views.services import Services
    from desktop.workspace.name_index import Named
    from desktop.workspace.workspace import Workspace

GROUPS: Final = {
    "market": QT_TRANSLATE_NOOP("Search", "Markets"),
    "dimension": QT_TRANSLATE_NOOP("Search", "Splits"),
    "segment": QT_TRANSLATE_NOOP("Search", "Segments"),
    "observation": QT_TRANSLATE_NOOP("Search", "Numbers"),
    "player": QT_TRANSLATE_NOOP("Search", "Players"),
    "policy": QT_TRANSLATE_NOOP("Search", "Policies"),
    "event": QT_TRANSLATE_NOOP("Search", "Events"),
    "factor": QT_TRANSLATE_NOOP("Search", "Drivers and restraints"),
    "kpi": QT_TRANSLATE_NOOP("Search", "Indicators"),
    "chapter": QT_TRANSLATE_NOOP("Search", "Chapters"),
    "measure": QT_TRANSLATE_NOOP("Search", "Measures"),
    "geography": QT_TRANSLATE_NOOP("Search", "Places"),
    "source": QT_TRANSLATE_NOOP("Search", "Sources"),
    "fact": QT_TRANSLATE_NOOP("Search", "Facts"),
    "dispute": QT_TRANSLATE_NOOP("Search", "Contradictions"),
}
OTHER: Final = QT_TRANSLATE_NOOP("Search", "More")
RECENT: Final = QT_TRANSLATE_NOOP("Search", "Opened lately")
FEW: Final = 6
"""Things opened lately that are shown, and commands that are shown among other hits."""


class Search(QObject):
    """Owns the palette. ``>`` before the query asks for commands only."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._finder = Finder()
        self._recents = Recents(services.settings)
        self._named: tuple[Named, ...] = ()
        self._revision = 0
        self.palette = CommandPalette(services.theme, "palette", window)
        self.palette.asked.connect(self._on_asked)
        self.palette.opened.connect(self._on_opened)
        self.palette.inspected.connect(self._on_inspected)
        for event in (DataChanged, ExternalChange, WorkspaceOpened):
            services.hub.subscribe(event, self._on_data)
        services.hub.subscribe(StateChanged, self._on_state)
        self._note(services.state.current)  # what was opened before the palette was made
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the palette."""
        self.palette.set_texts(
            self.tr("Search everything"),
            self.tr("Search segments, numbers, players, policies, or type > for commands"),
            self.tr("{count} results"),
            self.tr("Up, Down move     Enter open     Ctrl+Enter inspect     > actions only     Esc close"),
            self.tr("中文 and pinyin work too"),
        )

    def open(self) -> None:
        """Show the palette; the names it searches are made ready while nobody has typed yet."""
        self.palette.open()
        if not self._named:
            self._named = named(self._services)
        finder, revision, extra = self._finder, self._revision, self._named
        self._services.database.query(
            "names", lambda workspace: finder.prepare(workspace, revision, extra), lambda _none: None
        )

    def _on_data(self, _event: object) -> None:
        self._revision += 1

    def _on_state(self, event: StateChanged) -> None:
        """What is selected has been opened, wherever that was done."""
        if "selection" in event.fields:
            self._note(event.after)

    def _note(self, state: ViewState) -> None:
        chosen = state.selection
        if chosen is not None and chosen.kind in STORES:
            self._recents.note(f"{chosen.kind}:{chosen.id}")

    def _on_asked(self, text: str) -> None:
        typed = text.removeprefix(">")
        if text.startswith(">"):
            self._forget_answer()
            # Going to a page is an action too.
            self.palette.show_items(self._fitting([*place_items(), *verb_items(self._services)], typed))
        elif not text.strip():
            self._show_recent()
        else:
            self._ask(text)

    def _forget_answer(self) -> None:
        """An answer that is still on its way is no answer to what is typed now."""
        self._services.database.query("search", lambda _workspace: None, lambda _none: None)

    def _show_recent(self) -> None:
        """What was opened lately, then where one can go, then what one can do; at once what needs no reading."""
        rest = [*place_items(), *self._commands("")]
        self.palette.show_items(rest)
        keys, language = self._recents.keys[:FEW], self._services.language

        def show(found: list[Found]) -> None:
            if not self.palette.query.text().strip():
                group = QCoreApplication.translate("Search", RECENT)
                self.palette.show_items([*(replace(self._item(one), group=group) for one in found), *rest])

        self._services.database.query("search", lambda workspace: recent(workspace, keys, language), show)

    def _ask(self, text: str) -> None:
        language, finder = self._services.language, self._finder
        revision, extra = self._revision, self._named

        def read(workspace: Workspace) -> list[Group]:
            finder.prepare(workspace, revision, extra)
            return finder.find(workspace, text, language)

        self._services.database.query("search", read, lambda groups: self._on_found(text, groups))
        if self._services.database.path is None:
            self.palette.show_items(self._commands(text))

    def _on_found(self, text: str, groups: list[Group]) -> None:
        order = [*GROUPS]
        places = {item.key: item for item in (*place_items(), *verb_items(self._services))}
        own = [group for group in groups if group.kind not in {PLACE, VERB}]
        near = [group for group in own if group.shown and group.shown[0].nearness == 0]
        rest = [group for group in own if group not in near]
        items: list[PaletteItem] = []
        for group in (*near, *sorted(rest, key=lambda one: order.index(one.kind) if one.kind in order else len(order))):
            count = self.tr("{shown} of {count}").format(shown=len(group.shown), count=group.count)
            shown = count if group.count > len(group.shown) else ""
            items += [replace(self._item(found), count=shown) for found in group.shown]
        for kind in (PLACE, VERB):
            hits = [found for group in groups if group.kind == kind for found in group.shown]
            found_keys = {found.key: found.letters for found in hits}
            items += [
                replace(places[key], letters=letters if places[key].name == text_of(hits, key) else ())
                for key, letters in found_keys.items()
                if key in places
            ]
        self.palette.show_items([*items, *self._further(text, items)])

    def _further(self, text: str, items: list[PaletteItem]) -> list[PaletteItem]:
        """Commands of several words, which are found by each of them."""
        known = {item.key for item in items}
        return [item for item in self._commands(text)[:FEW] if item.key not in known]

    @staticmethod
    def _item(found: Found) -> PaletteItem:
        return PaletteItem(
            key=found.key,
            group=QCoreApplication.translate("Search", GROUPS.get(found.entity, OTHER)),
            name=found.text,
            detail=found.detail,
            icon=ICONS.get(found.entity, "file-text"),
            badge=found.badge,
            letters=found.letters,
        )

    def _commands(self, typed: str) -> list[PaletteItem]:
        """Commands whose name holds every word typed."""
        return self._fitting(verb_items(self._services), typed)

    def _fitting(self, items: list[PaletteItem], typed: str) -> list[PaletteItem]:
        """Those whose name holds every word typed, in this or the other language."""
        if not self._named:
            self._named = named(self._services)
        texts: dict[str, tuple[str, ...]] = {}
        for one in self._named:
            texts[f"{one.entity}:{one.entity_id}"] = (*texts.get(f"{one.entity}:{one.entity_id}", ()), one.text)
        return [item for item in items if not typed.strip() or fits((item.name, *texts.get(item.key, ())), typed)]

    def _on_opened(self, key: str) -> None:
        kind, _, entity_id = key.partition(":")
        if kind == VERB:
            self._services.actions[entity_id].trigger()
        elif kind == PLACE:
            go_to_place(self._services, entity_id)
        else:
            self._recents.note(key)
            go_to(self._services, Entity(kind, entity_id))

    def _on_inspected(self, key: str) -> None:
        """Show a thing in the inspector and stay on the page; what cannot be inspected is opened."""
        kind, _, entity_id = key.partition(":")
        if kind in {VERB, PLACE, "chapter"}:
            self._on_opened(key)
            return
        self._services.state.change(selection=Entity(kind, entity_id))
        if not self._services.actions["view.inspector"].isChecked():
            self._services.actions["view.inspector"].trigger()


def text_of(hits: list[Found], key: str) -> str:
    """The text under which a hit was found."""
    return next((found.text for found in hits if found.key == key), "")
