"""The record of a deck, read back, and which of its slides a slide of the deck is now."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from desktop.export.pptx.facts import MARK, paragraphs, texts_of
from desktop.export.pptx.identity import FORMAT, NAMESPACE, words_mark
from desktop.export.pptx.refresh.find import KEY
from desktop.export.pptx.refresh.record_shape import is_sound
from desktop.export.pptx.refresh.refusing import refused
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.refresh.deck_file import DeckFile


@frozen
class DeckRecord:
    """What was written: how the slides are made again, and what stood on them."""

    part: str
    options: Facts
    slides: tuple[Facts, ...]

    made: list[Facts] = field(init=False)
    """The slides that can be made again: from figures, or from the words of a story."""
    lists: frozenset[str] = field(init=False)
    """The marks of what was made from the whole deck: the list of its sources."""
    marks: list[frozenset[str]] = field(init=False)
    """The identities of each slide that can be made again: of its figures, or of its words."""
    telling: dict[str, int] = field(init=False)
    """Words that one slide alone was written with, and where it is among those made again, if it holds only words."""

    def __post_init__(self) -> None:
        """What is asked again and again, read once."""
        marks = (mark for slide in self.slides if not slide["recipe"] for mark in list_marks(slide))
        made = [slide for slide in self.slides if slide["recipe"]]
        counts = Counter(words for slide in self.slides for words in set(slide["base"]["texts"].values()) if words)
        worded = ((place, slide["base"]["texts"].values()) for place, slide in enumerate(made) if is_worded(slide))
        telling = {words: place for place, texts in worded for words in texts if counts[words] == 1}
        object.__setattr__(self, "made", made)
        object.__setattr__(self, "telling", telling)
        object.__setattr__(self, "lists", frozenset(marks))
        object.__setattr__(self, "marks", [frozenset(_marks_of(slide)) for slide in self.made])

    @property
    def keys(self) -> frozenset[str]:
        """The slides of stories that were written."""
        return frozenset(slide["recipe"].get("key", "") for slide in self.made) - {""}

    @property
    def is_whole(self) -> bool:
        """Whether every slide of its story is known; the first decks say nothing of slides of words."""
        return all(slide["recipe"] or slide["base"].get("tables") for slide in self.slides)

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
        try:
            root = deck.tree(part)
            written = int(root.get("format", "0"))
            found: Any = json.loads(root.text or "") if written <= FORMAT else None
        except (ValueError, RecursionError, etree.XMLSyntaxError) as error:
            raise refused(deck.name, "damaged") from error
        if written > FORMAT:
            raise refused(deck.name, "newer")
        if not is_sound(found):
            raise refused(deck.name, "damaged")
        return DeckRecord(part, found["options"], tuple(found["slides"]))
    return None


def list_marks(slide: Facts) -> list[str]:
    """The marks of what was made from the whole deck on a recorded slide."""
    return [mark for kind in ("tables", "groups") for mark in slide["base"].get(kind, ())]


def is_worded(slide: Facts) -> bool:
    """Whether a recorded slide that can be made again was written with words only."""
    page = slide["recipe"].get("page")
    return page is not None and not page["figures"]


def worded_places(slides: Sequence[Any], marks: Sequence[Collection[str]], record: DeckRecord) -> list[int | None]:
    """Which recorded slide of words each slide is: by its mark, else by words that only one was written with.

    ``marks`` are those of each slide; one that shows a figure is not looked at for its words.
    """
    homes = {mark: place for place, own in enumerate(record.marks) if is_worded(record.made[place]) for mark in own}
    found = [next((homes[mark] for mark in own if mark in homes), None) for own in marks]
    taken = set(found)
    for at, slide in enumerate(slides):
        if found[at] is None and not marks[at]:
            shown = (record.telling.get(paragraphs(shape)) for shape in texts_of(slide).values())
            told = Counter(place for place in shown if place is not None and place not in taken)
            found[at] = next((place for place, _ in told.most_common(1)), None)
    return found


def pair(slide: Any, marks: Sequence[str], record: DeckRecord) -> int | None:
    """The recorded slide that shows these figures; of several the likest."""
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


def _marks_of(slide: Facts) -> set[str]:
    base, recipe = slide["base"], slide["recipe"]
    if is_worded(slide):
        return {words_mark(recipe["key"], recipe["page"]["language"])}
    own = {found[1] for name in base["texts"] if (found := MARK.search(name))}
    return own.union(*(base.get(kind, {}) for kind in ("charts", "tables", "groups"))) - {KEY}


NO_RECORD: Final = DeckRecord("", {}, ())
"""Of a deck into which figures were only copied."""
