"""The deck as it would be written today: same slides, same layouts, the figures of the workspace as it is now."""

from __future__ import annotations

import json
import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.export.errors import ExportError
from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, deck_bytes
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.record import DeckRecord, list_marks, read_record
from desktop.figures.names import Names
from desktop.figures.slide_page import SlidePage
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from desktop.export.pptx.facts import Facts
    from desktop.figures.figure import Figure

    Make = Callable[[str, str], Figure]
    """A figure from its request (JSON) and language; raises KeyError or ValueError when it is gone."""


@frozen
class Retold:
    """A slide of a story as the workspace has it now."""

    page: SlidePage
    notes: str = ""
    footer: str = ""
    """What stands at the foot of its story's slides."""


@frozen
class Source:
    """What a deck is compared with."""

    make: Make
    retell: Callable[[str, str, bool], Retold | None] = lambda _key, _language, _both: None
    """A slide by its id, in a language or in both; None where the story has no such slide any more."""
    name: Callable[[str, str], str] = lambda _name, _id: ""
    """The request (JSON) of a figure by its name and id; empty where no figure of that name has that id."""
    story: Callable[[Collection[str]], Collection[str]] = lambda keys: keys
    """The slides by now of the story that some slides are of."""
    names: Names = Names()
    """How the workspace calls its publishers, for the list of sources."""


def counted(source: Source, count: Callable[[], None]) -> Source:
    """The same source, which tells about every figure and slide that is asked of it."""

    def make(request: str, asked: str) -> Figure:
        count()
        return source.make(request, asked)

    def retell(key: str, asked: str, is_both: bool) -> Retold | None:
        count()
        return source.retell(key, asked, is_both)

    return replace(source, make=make, retell=retell)


class GoneError(Exception):
    """A figure cannot be made again; the text is the key of the sentence that says why."""


class Remade:
    """Slides written anew, by the place of their recipe in the record."""

    def __init__(
        self,
        record: DeckRecord,
        template: bytes,
        source: Source,
        numbers: Mapping[int, Sequence[int]],
        today: date,
    ) -> None:
        """``template`` is the deck without its slides; where it cannot serve, ours does.

        ``numbers``: where each recorded slide stands in the deck by now, for the list of sources.
        """
        self.failures: dict[int, str] = {}
        self.moved_on: set[int] = set()
        """Slides whose story shows other figures by now."""
        self.dated = {"date": today.isoformat()} if record.options.get("date") else {}
        """The day of the edition, where the deck names one."""
        self._places: dict[int, int] = {}
        specs: list[SlideSpec] = []
        is_known = True  # whether the sources of every slide are
        requests: dict[str, str] = {}
        both = any(_speaks_both(slide["recipe"].get("page", {})) for slide in record.made)
        for place, slide in enumerate(record.made):
            try:
                spec, is_other = _spec(slide["recipe"], source, requests, both=both)
                self.moved_on |= {place} if is_other else set()
                self._places[place] = len(specs)
            except GoneError as error:
                self.failures[place] = str(error)
                kept = _kept(slide["recipe"], source, both=both)
                is_known = is_known and (kept is not None or place not in numbers)
                if kept is None:
                    continue
                spec = kept
            specs.append(replace(spec, stands_at=tuple(numbers.get(place, ()))))
        self.deck: DeckFile | None = None
        self._record: DeckRecord | None = None
        if specs:
            listed = is_known and bool(record.options.get("sources"))
            told = {**record.options, **self.dated, "sources": listed}
            options = _revived(DeckOptions, told, source.make, requests)
            self.deck = DeckFile("", _written(specs, template, options, requests, source.names))
            self._record = read_record(self.deck)

    @property
    def lists(self) -> dict[str, tuple[str, Facts]]:
        """Mark -> part and base of the slides that list the sources; nothing where they are not all known."""
        if self._record is None or self.deck is None:
            return {}
        slides = zip(self.deck.slides, self._record.slides, strict=True)
        return {mark: (part, one["base"]) for part, one in slides if not one["recipe"] for mark in list_marks(one)}

    @property
    def colours(self) -> list[int]:
        """The entities in the order in which they have their colours now; empty where nothing was made."""
        return list(self._record.options.get("colours", ())) if self._record is not None else []

    def slide(self, place: int) -> tuple[str, Facts] | None:
        """The part and the base of a slide made anew; None where it could not be made."""
        if place not in self._places or self._record is None or self.deck is None:
            return None
        wanted = self._record.made[self._places[place]]
        at = next(number for number, slide in enumerate(self._record.slides) if slide is wanted)
        return self.deck.slides[at], wanted["base"]


def _kept(recipe: Facts, source: Source, *, both: bool) -> SlideSpec | None:
    """A slide that is kept to a day, as its story keeps it: for what it says of its sources."""
    now = _retold(recipe, source, both=both) if recipe.get("page", {}).get("frozen_on") else None
    return SlideSpec(now.page, key=recipe["key"]) if now is not None and now.page.frozen_on else None


def _written(
    specs: list[SlideSpec], template: bytes, options: DeckOptions, requests: dict[str, str], names: Names
) -> bytes:
    with tempfile.TemporaryDirectory(prefix="marketscope-") as folder:
        path = Path(folder) / "template.pptx"
        path.write_bytes(template)
        try:
            return deck_bytes(specs, template=path, options=options, requests=requests, names=names)
        except ExportError:
            return deck_bytes(specs, template=built_in_template(), options=options, requests=requests, names=names)


def _speaks_both(page: Facts) -> bool:
    """Whether a slide was written in both languages."""
    return any(page.get(name) for name in ("second", "beside", "second_text"))


def _spec(recipe: Facts, source: Source, requests: dict[str, str], *, both: bool) -> tuple[SlideSpec, bool]:
    """A slide from its recipe, in ``both`` languages or in one, and whether its story shows other figures by now.

    Recipes of the first decks name a figure and perhaps a second one, and no page.
    """
    if "page" not in recipe:
        figures = [recipe["figure"], recipe.get("second")]
        found = [_value(one, source.make, requests) for one in figures if one]
        return SlideSpec.of(*found, title=recipe.get("title", ""), notes=recipe.get("notes", "")), False
    told = recipe["page"]
    if told.get("frozen_on"):
        raise GoneError("kept to a day")
    now = _retold(recipe, source, both=both)
    if now is not None and _ids(told["figures"]) == [figure.id for figure in now.page.figures]:
        requests.update((one["figure"], json.dumps(one["request"])) for one in told["figures"])
        page = replace(now.page, layout=told["layout"], topic=told.get("topic", ""))
        footer = now.footer or recipe.get("footer", "")
        return SlideSpec(page, now.notes, recipe["key"], footer, recipe.get("part", 0)), False
    page = _revived(SlidePage, told, source.make, requests)
    made: SlideSpec = _revived(SlideSpec, {**recipe, "page": page}, source.make, requests)
    return made, now is not None


def _retold(recipe: Facts, source: Source, *, both: bool) -> Retold | None:
    """The slide of the story in the languages of the recipe; None where it is gone, or says itself why it is empty."""
    told = recipe["page"]
    if not recipe.get("key"):
        return None
    now = source.retell(recipe["key"], told.get("language", "en"), both)
    return now if now is not None and not now.page.missing else None


def _ids(figures: Sequence[Facts]) -> list[str]:
    return [one["figure"] for one in figures]


def _revived(kind: type, found: Facts, make: Make, requests: dict[str, str]) -> Any:
    known = {one.name for one in fields(kind)}
    return kind(**{name: _value(value, make, requests) for name, value in found.items() if name in known})


def _value(found: Any, make: Make, requests: dict[str, str]) -> Any:
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
