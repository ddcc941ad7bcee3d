"""Names by what somebody may type of them: their middle, the first letters of their words, the sound of Chinese ones.

The search index of the file finds words by their beginnings. What it cannot find is looked for here: ``radiology``
in teleradiology, ``pagd`` for Ping An Good Doctor, ``jdjk`` and ``jingdong`` for 京东健康. A bounded set of names
is kept, made once for each state of the data and on the worker; all of them stand in a few long texts, so that a
search is a search in a text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.frozen import frozen
from desktop.workspace.pinyin import parts_of, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS: Final = (
    "market",
    "dimension",
    "segment",
    "player",
    "policy",
    "measure",
    "kpi",
    "event",
    "factor",
    "geography",
    "chapter",
)
"""Kinds of things whose names are kept."""
EACH: Final = 1_000
"""Names of one kind that are kept."""
EXACT, START, WORD, SOUND, MIDDLE = range(5)
"""How near a name is to what was typed: the whole of it, its beginning, a word of it, its sound or first letters,
anything inside."""
_LETTERS: Final = re.compile(r"[a-z0-9]+")
_WORDS: Final = re.compile(r"[A-Za-z0-9]+")
_FEWEST: Final = 2
"""Letters of a sound: one says nothing."""


class Named(NamedTuple):
    """A thing and one of its names."""

    entity: str
    entity_id: str
    text: str


@frozen
class Near:
    """A name and how near it is, the nearest first."""

    named: Named
    nearness: int


class _Lines:
    """Many texts in one, a line each, each owned by a name."""

    def __init__(self, texts: list[tuple[str, int]]) -> None:
        self.whole = "\n" + "\n".join(text for text, _ in texts) + "\n"
        self._owners = [owner for _, owner in texts]
        self._starts, at = [], 1
        for text, _ in texts:
            self._starts.append(at)
            at += len(text) + 1

    def places(self, sought: str, most: int) -> Iterator[tuple[int, int, bool, bool]]:
        """Place, owner, whether a line begins there, whether it ends after it: first beginnings, then anywhere."""
        for pattern, step in ((f"\n{sought}", 1), (sought, 0)):
            at, count = self.whole.find(pattern), 0
            while at >= 0 and count < most:
                place = at + step
                number = bisect_right(self._starts, place) - 1
                is_end = self.whole[place + len(sought)] == "\n"
                yield place, self._owners[number], place == self._starts[number], is_end
                at, count = self.whole.find(pattern, at + 1), count + 1


class NameIndex:
    """Some names, ready to be searched with every key."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._names = list(names)
        texts, initials, syllables = [], [], []
        for number, named in enumerate(self._names):
            texts.append((plain(named.text), number))
            words = _WORDS.findall(named.text)
            if len(words) > 1:
                initials.append(("".join(word[0] for word in words).casefold(), number))
            for reading in readings(named.text):
                initials.append(("".join(syllable[0] for syllable in reading), number))
                # A capital begins each syllable: a sound has to begin where one begins.
                syllables.append(("".join(syllable.capitalize() for syllable in reading), number))
        self._texts, self._initials = _Lines(texts), _Lines(initials)
        self._capitals = _Lines(syllables).whole
        self._syllables = _Lines([(text.lower(), owner) for text, owner in syllables])

    def __len__(self) -> int:
        """How many names are kept."""
        return len(self._names)

    def find(self, typed: str, most: int) -> list[Near]:
        """The names that are near, the nearest first, then the shortest; each once."""
        sought = plain(typed)
        if not sought:
            return []
        nearest: dict[int, int] = {}

        def note(owner: int, nearness: int) -> None:
            nearest[owner] = min(nearness, nearest.get(owner, nearness))

        for place, owner, is_first, is_end in self._texts.places(sought, most):
            begins_word = not self._texts.whole[place - 1].isalnum()
            note(owner, (EXACT if is_end else START) if is_first else WORD if begins_word else MIDDLE)
        sound = sought.replace(" ", "")
        if len(sound) >= _FEWEST and _LETTERS.fullmatch(sound):
            for _, owner, _, _ in self._initials.places(sound, most):
                note(owner, SOUND)
            for place, owner, _, _ in self._syllables.places(sound, 4 * most):
                if self._capitals[place].isupper():
                    note(owner, SOUND)
        ordered = sorted(nearest, key=lambda owner: (nearest[owner], len(self._names[owner].text), owner))
        return [Near(self._names[owner], nearest[owner]) for owner in ordered[:most]]


def plain(text: str) -> str:
    """A text without case, width and line breaks, as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def heard(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Which letters of a name were typed by their sound or as first letters; empty where they were not."""
    sound = plain(typed).replace(" ", "")
    if len(sound) < _FEWEST or not _LETTERS.fullmatch(sound):
        return ()
    words = [match.span() for match in _WORDS.finditer(text)]
    at = "".join(text[start] for start, _ in words).casefold().find(sound)
    if len(words) > 1 and at >= 0:
        return tuple((start, start + 1) for start, _ in words[at : at + len(sound)])
    parts = parts_of(text)
    for reading in readings(text):
        at = "".join(syllable[0] for syllable in reading).find(sound)
        if at >= 0:
            return tuple(parts[at : at + len(sound)])
        for first in range(len(reading)):
            if "".join(reading[first:]).startswith(sound):
                return tuple(parts[first : first + _syllables(reading[first:], len(sound))])
    return ()


def _syllables(reading: tuple[str, ...], letters: int) -> int:
    """How many syllables so many letters reach into."""
    count = 0
    while letters > 0 and count < len(reading):
        letters -= len(reading[count])
        count += 1
    return count
