"""The record of a deck, read back, and which of its slides a slide of the deck is now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.facts import paragraphs, texts_of
from desktop.export.pptx.identity import FORMAT, NAMESPACE
from desktop.export.pptx.refresh.refusing import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile


@dataclass(frozen=True, slots=True)
class DeckRecord:
    """What was written: how the slides are made again, and what stood on them."""

    part: str
    options: Facts
    slides: tuple[Facts, ...]

    @property
    def made(self) -> list[Facts]:
        """The slides that were made from figures."""
        return [slide for slide in self.slides if slide["recipe"]]

    @property
    def lists(self) -> frozenset[str]:
        """The marks of what was made from the whole deck: the list of its sources."""
        whole = (slide["base"] for slide in self.slides if not slide["recipe"])
        return frozenset(mark for base in whole for kind in ("tables", "groups") for mark in base.get(kind, ()))


def read_record(deck: DeckFile) -> DeckRecord | None:
    """The record of a deck, None where it has none; ExportError for one of a newer program."""
    for part in deck.parts:
        if not part.startswith("customXml/item") or NAMESPACE.encode() not in deck.parts[part][:600]:
            continue
        if "Props" in part:
            continue
        root = deck.tree(part)
        if int(root.get("format", "0")) > FORMAT:
            raise refused(deck.name, "newer")
        try:
            found = json.loads(root.text or "")
            return DeckRecord(part, found["options"], tuple(found["slides"]))
        except (ValueError, KeyError, TypeError) as error:
            raise refused(deck.name, "damaged") from error
    return None


def pair(slide: Any, marks: Sequence[str], record: DeckRecord) -> int | None:
    """The recorded slide (among those made from figures) that shows these figures; of several the likest."""
    words = {paragraphs(shape) for shape in texts_of(slide).values()}
    best: tuple[int, int] | None = None
    for place, recorded in enumerate(record.made):
        shared = len(_marks_of(recorded["base"]) & set(marks))
        likeness = shared * 100 + len(words & set(recorded["base"]["texts"].values()))
        if shared and (best is None or likeness > best[0]):
            best = likeness, place
    return None if best is None else best[1]


def _marks_of(base: Facts) -> set[str]:
    from desktop.export.pptx.facts import MARK

    own = {found[1] for name in base["texts"] if (found := MARK.search(name))}
    return own.union(*(base.get(kind, {}) for kind in ("charts", "tables", "groups")))
