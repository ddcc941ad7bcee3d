"""The record of a deck, read back, and which of its slides a slide of the deck is now."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.facts import MARK, paragraphs, texts_of
from desktop.export.pptx.identity import FORMAT, NAMESPACE
from desktop.export.pptx.refresh.find import KEY
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

    made: list[Facts] = field(init=False)
    """The slides that were made from figures."""
    lists: frozenset[str] = field(init=False)
    """The marks of what was made from the whole deck: the list of its sources."""
    marks: list[frozenset[str]] = field(init=False)
    """The figures of each slide that was made from figures."""

    def __post_init__(self) -> None:
        """What is asked again and again, read once."""
        whole = (slide["base"] for slide in self.slides if not slide["recipe"])
        marks = (mark for base in whole for kind in ("tables", "groups") for mark in base.get(kind, ()))
        object.__setattr__(self, "made", [slide for slide in self.slides if slide["recipe"]])
        object.__setattr__(self, "lists", frozenset(marks))
        object.__setattr__(self, "marks", [frozenset(_marks_of(slide["base"])) for slide in self.made])

    def knows(self, mark: str) -> bool:
        """Whether the deck was written with this figure."""
        return mark in self.lists or any(mark in own for own in self.marks)

    def is_of(self, mark: str, place: int) -> bool:
        """Whether a figure stood on a recorded slide."""
        return mark in self.marks[place]


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
    wanted = set(marks)
    best: tuple[int, int] | None = None
    for place, recorded in enumerate(record.made):
        shared = len(record.marks[place] & wanted)
        if not shared:
            continue
        likeness = shared * 100 + len(words & set(recorded["base"]["texts"].values()))
        if best is None or likeness > best[0]:
            best = likeness, place
    return None if best is None else best[1]


def places_of(marks: Sequence[str], record: DeckRecord, *, without: int) -> list[int]:
    """Recorded slides, besides one, from which figures were brought to a slide."""
    rest = [mark for mark in marks if not record.is_of(mark, without)]
    homes = (next((at for at, own in enumerate(record.marks) if mark in own), None) for mark in rest)
    return list(dict.fromkeys(home for home in homes if home is not None))


def _marks_of(base: Facts) -> set[str]:
    own = {found[1] for name in base["texts"] if (found := MARK.search(name))}
    return own.union(*(base.get(kind, {}) for kind in ("charts", "tables", "groups"))) - {KEY}


NO_RECORD: Final = DeckRecord("", {}, ())
"""Of a deck into which figures were only copied."""
