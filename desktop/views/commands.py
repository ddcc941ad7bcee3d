"""Commands, pages and parts as the palette lists them, found by their names in both languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTranslator

from desktop import paths
from desktop.state.placing import PART_FIELDS
from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.views.catalogue import PAGES
from desktop.views.finding import PLACE, VERB
from desktop.views.part_words import PARTS
from desktop.widgets.palette_list import PaletteItem
from desktop.workspace.name_index import Named

if TYPE_CHECKING:
    from desktop.views.services import Services

COMMANDS: Final = QT_TRANSLATE_NOOP("Search", "Actions")
PLACES: Final = QT_TRANSLATE_NOOP("Search", "Pages")
NOT_LISTED: Final = frozenset({"go.palette", *(f"go.{entry.name}" for entry in PAGES)})
"""The palette itself, and the pages, which are listed as such."""


@cache
def _chinese() -> QTranslator:
    """The Chinese words of the program, to look things up in whichever language is on screen."""
    translator = QTranslator()
    translator.load("marketscope_zh", str(paths.resources() / "translations"))
    return translator


def both(context: str, source: str) -> tuple[str, ...]:
    """A text of the interface in English and in Chinese."""
    return tuple(dict.fromkeys(text for text in (source, _chinese().translate(context, source)) if text))


def place_items() -> list[PaletteItem]:
    """Every page, and every part of the pages that have several."""
    group = QCoreApplication.translate("Search", PLACES)
    items = []
    for page in PAGES:
        items.append(PaletteItem(f"{PLACE}:{page.name}", group, page.word(), icon=page.icon))
        items += [
            PaletteItem(
                f"{PLACE}:{page.name}/{key}",
                group,
                QCoreApplication.translate("Parts", source),
                page.word(),
                page.icon,
            )
            for key, source in PARTS.get(page.name, ())
        ]
    return items


def verb_items(services: Services) -> list[PaletteItem]:
    """Every command that can be given now."""
    group = QCoreApplication.translate("Search", COMMANDS)
    return [
        PaletteItem(
            key=f"{VERB}:{verb.id}",
            group=group,
            name=action.text().replace("&&", "&"),
            detail=services.actions.detail(verb.id),
            icon=verb.icon or "arrow-up-right",
            shortcut=services.actions.keys(verb.id),
        )
        for verb, action in services.actions
        if action.isEnabled() and verb.id not in NOT_LISTED
    ]


def named(services: Services) -> tuple[Named, ...]:
    """The names of all commands, pages and parts in both languages."""
    names = [
        Named(VERB, verb.id, text)
        for verb, _ in services.actions
        if verb.id not in NOT_LISTED
        for text in both("Actions", verb.text)
    ]
    for page in PAGES:
        names += [Named(PLACE, page.name, text) for text in both("Pages", page.source)]
    for page_name, parts in PARTS.items():
        for key, source in parts:
            names += [Named(PLACE, f"{page_name}/{key}", text) for text in both("Parts", source)]
    return tuple(names)


def fits(texts: tuple[str, ...], typed: str) -> bool:
    """Whether one of the texts holds every word typed."""
    words = typed.casefold().split()
    return any(all(word in text.casefold() for word in words) for text in texts)


def go_to_place(services: Services, place: str) -> None:
    """Show a page, and the part of it that is named."""
    page, _, part = place.partition("/")
    services.state.change(page=page, **({PART_FIELDS[page]: part} if part else {}))
