"""The deck as it would be written today: same slides, same layouts, the figures of the workspace as it is now."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.deck import DeckOptions, SlideSpec, deck_bytes
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.record import DeckRecord, read_record
from desktop.figures.slide_page import SlidePage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.export.pptx.facts import Facts
    from desktop.figures.figure import Figure

Make = "Callable[[str, str], Figure]"


class GoneError(Exception):
    """A figure cannot be made again; the text says which of the reasons: frozen or gone."""


class Remade:
    """Slides written anew, by the place of their recipe in the record."""

    def __init__(self, record: DeckRecord, template: Path, make: Callable[[str, str], Figure]) -> None:
        self.failures: dict[int, str] = {}
        self._places: dict[int, int] = {}
        specs = []
        requests: dict[str, str] = {}
        for place, slide in enumerate(record.made):
            try:
                specs.append(_spec(slide["recipe"], make, requests))
                self._places[place] = len(specs) - 1
            except GoneError as error:
                self.failures[place] = str(error)
        self.deck: DeckFile | None = None
        self._record: DeckRecord | None = None
        if specs:
            options = _revived(DeckOptions, {**record.options, "sources": False}, make, requests)
            self.deck = DeckFile("", deck_bytes(specs, template=template, options=options, requests=requests))
            self._record = read_record(self.deck)

    def slide(self, place: int) -> tuple[str, Facts] | None:
        """The part and the base of a slide made anew; None where it could not be made."""
        if place not in self._places or self._record is None or self.deck is None:
            return None
        wanted = self._record.made[self._places[place]]
        at = next(number for number, slide in enumerate(self._record.slides) if slide is wanted)
        return self.deck.slides[at], wanted["base"]


def _spec(recipe: Facts, make: Callable[[str, str], Figure], requests: dict[str, str]) -> SlideSpec:
    """A slide from its recipe; those of the first decks name a figure and perhaps a second one, and no page."""
    if "page" not in recipe:
        figures = [recipe["figure"], recipe.get("second")]
        found = [_value(one, make, requests) for one in figures if one]
        return SlideSpec.of(*found, title=recipe.get("title", ""), notes=recipe.get("notes", ""))
    page = _revived(SlidePage, recipe["page"], make, requests)
    made: SlideSpec = _revived(SlideSpec, {**recipe, "page": page}, make, requests)
    return made


def _revived(kind: type, found: Facts, make: Callable[[str, str], Figure], requests: dict[str, str]) -> Any:
    known = {one.name for one in fields(kind)}
    return kind(**{name: _value(value, make, requests) for name, value in found.items() if name in known})


def _value(found: Any, make: Callable[[str, str], Figure], requests: dict[str, str]) -> Any:
    if isinstance(found, list):
        return tuple(_value(one, make, requests) for one in found)
    if isinstance(found, dict) and "figure" in found:
        if found["request"] is None:
            raise GoneError("frozen")
        text = json.dumps(found["request"])
        requests[found["figure"]] = text
        try:
            return make(text, found["language"])
        except (KeyError, ValueError) as error:
            raise GoneError("gone") from error
    return found
