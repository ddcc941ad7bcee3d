"""A large table as arrays: every distinct word kept once, so that a filter looks at words and not at rows.

A hundred thousand observations share a few thousand subjects, periods and sources. Each column is
a list of distinct words and one small number per row; a term is looked for in the distinct words,
and the rows follow by indexing. Counting and sorting are array operations too. Read on the
database worker, then frozen: the table on screen only asks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from desktop.frozen import frozen

K = TypeVar("K", bound=Hashable)
Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int32]
Codes = npt.NDArray[np.intp]
"""As wide as an index: numpy would widen a narrower one at every look."""

SEPARATOR: Final = "\x00"
REMEMBERED: Final = 32
"""Terms whose rows are kept: typing on and deleting again asks for the same ones."""


def folded(text: str) -> str:
    """A text as it is compared: full width as half width, no difference of case."""
    return unicodedata.normalize("NFKC", text).casefold()


@frozen(eq=False)
class Haystack:
    """Many texts as one array of characters, with the number of its text for each."""

    characters: npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
    text_of: Rows
    count: int

    _typed: dict[str, Codes] = field(default_factory=dict)
    """Where the term that was looked for last begins: whoever types on asks for one letter more."""

    def texts_with(self, term: str) -> Mask:
        """The texts in which a folded term occurs."""
        hits = np.zeros(self.count, dtype=np.bool_)
        hits[self.text_of[self._places(term)]] = True
        return hits

    def _places(self, term: str) -> Codes:
        """Where a term begins: places of its first letter, fewer with each further one."""
        wide = np.frombuffer(term.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        if not len(wide):
            return np.arange(len(self.characters))
        letters = wide.astype(self.characters.dtype)  # as narrow: each character would else be widened to be compared
        if (letters != wide).any():
            return np.zeros(0, dtype=np.intp)  # wider than any character here
        # Read once as a whole: another thread may ask, too, and replace it.
        begun, kept = next((one for one in tuple(self._typed.items()) if term.startswith(one[0])), ("", None))
        places = np.flatnonzero(self.characters == letters[0]) if kept is None else kept
        for step in range(max(len(begun), 1), len(letters)):
            # The last text ends with a separator, so that a step beyond the end finds that.
            places = places[self.characters.take(places + step, mode="clip") == letters[step]]
        self._typed.clear()
        self._typed[term] = places
        return places


def haystack(texts: Sequence[str]) -> Haystack:
    """Texts, folded and joined; the separator is a character that no term holds."""
    lines = [folded(text).replace(SEPARATOR, " ") + SEPARATOR for text in texts]
    joined = "".join(lines)
    wide = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    narrow = wide.astype(np.uint16) if not len(wide) or int(wide.max()) < 1 << 16 else wide
    lengths = np.fromiter(map(len, lines), dtype=np.int64, count=len(lines))
    return Haystack(narrow, np.repeat(np.arange(len(lines), dtype=np.int32), lengths), len(lines))


@frozen(eq=False)
class Words:
    """A column of words: the distinct ones, what each is found by, and which one stands in each row."""

    keys: tuple[str, ...]
    """What each is called in the data, whatever the language; what a facet is chosen by."""
    shown: tuple[str, ...]
    found_by: Haystack
    codes: Codes

    def __getitem__(self, row: int) -> str:
        return self.shown[int(self.codes[row])]

    def rows_with(self, term: str) -> Mask:
        """The rows in which a folded term occurs."""
        hits = self.found_by.texts_with(term)
        return hits[self.codes] if len(hits) else np.zeros(len(self.codes), dtype=np.bool_)

    def order(self) -> npt.NDArray[np.int64]:
        """A rank for every row, equal words having equal ones."""
        texts = [folded(text) for text in self.shown]
        ranks = np.empty(len(texts), dtype=np.int64)
        ranks[sorted(range(len(texts)), key=texts.__getitem__)] = np.arange(len(texts))
        return ranks[self.codes] if texts else np.zeros(len(self.codes), dtype=np.int64)


def column(every: Iterable[K], shown: Callable[[K], str], found_by: Callable[[K], str] | None = None) -> Words:
    """A column out of one key per row; ``found_by`` gives further words under which a key is found."""
    known: dict[K, int] = {}
    codes = [known.setdefault(key, len(known)) for key in every]
    words = tuple(shown(key) for key in known)
    further = tuple(found_by(key) for key in known) if found_by else words
    keys = tuple(key if isinstance(key, str) else word for key, word in zip(known, words, strict=True))
    return Words(keys, words, haystack(further), np.array(codes, dtype=np.intp))


@frozen(eq=False)
class Labels:
    """Words of which a row may have several, or none: one code and one row for each."""

    keys: tuple[str, ...]
    shown: tuple[str, ...]
    codes: Codes
    rows: Codes

    def among(self, keys: frozenset[str], count: int) -> Mask:
        """The rows, of ``count``, that have any of the keys."""
        mask = np.zeros(count, dtype=np.bool_)
        hits = np.fromiter((key in keys for key in self.keys), dtype=np.bool_, count=len(self.keys))
        if len(self.codes):
            mask[self.rows[hits[self.codes]]] = True
        return mask

    def counts(self, rows: Codes, count: int) -> npt.NDArray[np.intp]:
        """How many of the rows, of ``count``, have each key."""
        mask = np.zeros(count, dtype=np.bool_)
        mask[rows] = True
        return np.bincount(self.codes[mask[self.rows]], minlength=len(self.keys))


def labels(pairs: Iterable[tuple[int, str]], shown: Callable[[str], str]) -> Labels:
    """Labels out of pairs of row and key; one that is told twice counts once."""
    known: dict[str, int] = {}
    unique = sorted({(row, known.setdefault(key, len(known))) for row, key in pairs})
    codes = np.array([code for _, code in unique], dtype=np.intp)
    rows = np.array([row for row, _ in unique], dtype=np.intp)
    return Labels(tuple(known), tuple(map(shown, known)), codes, rows)


@frozen
class FacetValue:
    """A value of a facet and how many rows have it."""

    key: str
    word: str
    count: int


@frozen(eq=False)
class View:
    """What a filter leaves: rows in their order, and counts for the facets."""

    rows: Rows
    facets: Mapping[str, tuple[FacetValue, ...]]


@frozen(eq=False)
class Ledger:
    """One table: which row is which thing, its columns, its facets."""

    kind: str
    """The entity that choosing a row selects: observation, claim, fact, dispute, finding, source."""
    ids: tuple[str, ...]
    words: Mapping[str, Words]
    """Columns of words, also those that are only searched or counted."""
    searched: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    numbers: Mapping[str, npt.NDArray[np.float64]] = field(default_factory=dict)
    """What columns of numbers are sorted by."""
    details: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    """What else a row needs to be shown, by name, one value per row."""
    labels: Mapping[str, Labels] = field(default_factory=dict)
    """Facets of which a row may have several values."""
    _rows_of: dict[str, int] = field(default_factory=dict)
    _terms: dict[str, Mask] = field(default_factory=dict)
    _orders: dict[str, npt.NDArray[np.intp]] = field(default_factory=dict)
    """All rows in an order, by what they are sorted by."""

    def __len__(self) -> int:
        return len(self.ids)

    def row_of(self, key: str) -> int:
        """The row of an id; -1 when it is not here."""
        if not self._rows_of and self.ids:
            self._rows_of.update((key, row) for row, key in enumerate(self.ids))
        return self._rows_of.get(key, -1)

    def view(
        self,
        text: str = "",
        chosen: Mapping[str, frozenset[str]] | None = None,
        sort: str = "",
        *,
        descending: bool = False,
        counting: bool = True,
    ) -> View:
        """The rows that hold every term of ``text`` and one of the chosen values of every facet.

        A facet counts what would be shown if only its own choice were another one; nothing is counted for whoever
        shows no counts.
        """
        wanted = self._text(text)
        known = {**self.words, **self.labels}
        limits = {name: self._among(name, keys) for name, keys in (chosen or {}).items() if keys and name in known}
        shown = wanted.copy()
        for mask in limits.values():
            shown &= mask
        rows = np.flatnonzero(shown)
        facets = {
            name: self._counts(name, self._without(name, wanted, limits) if name in limits else rows)
            for name in (self.facets if counting else ())
        }
        return View(self._sorted(shown, rows, sort, descending=descending), facets)

    @staticmethod
    def _without(name: str, wanted: Mask, limits: Mapping[str, Mask]) -> Codes:
        mask = wanted.copy()
        for other, limit in limits.items():
            if other != name:
                mask &= limit
        return np.flatnonzero(mask)

    def _text(self, text: str) -> Mask:
        mask = np.ones(len(self.ids), dtype=np.bool_)
        for term in folded(text).split():
            mask &= self._term(term)
        return mask

    def _term(self, term: str) -> Mask:
        known = self._terms.get(term)
        if known is None:
            known = np.zeros(len(self.ids), dtype=np.bool_)
            for name in self.searched:
                known |= self.words[name].rows_with(term)
            while len(self._terms) >= REMEMBERED:
                del self._terms[next(iter(self._terms))]
            self._terms[term] = known
        return known

    def _among(self, name: str, keys: frozenset[str]) -> Mask:
        if name in self.labels:
            return self.labels[name].among(keys, len(self.ids))
        words = self.words[name]
        hits = np.fromiter((key in keys for key in words.keys), dtype=np.bool_, count=len(words.keys))
        return hits[words.codes] if len(words.keys) else np.zeros(len(self.ids), dtype=np.bool_)

    def _counts(self, name: str, rows: Codes) -> tuple[FacetValue, ...]:
        words: Words | Labels
        if name in self.labels:
            words = self.labels[name]
            counts = words.counts(rows, len(self.ids))
        else:
            words = self.words[name]
            codes = words.codes if len(rows) == len(words.codes) else words.codes[rows]
            counts = np.bincount(codes, minlength=len(words.shown))
        every = zip(words.keys, words.shown, counts, strict=True)
        found = [FacetValue(key, word, int(count)) for key, word, count in every if key]
        return tuple(sorted(found, key=lambda value: (-value.count, value.word)))

    def _sorted(self, shown: Mask, rows: Codes, sort: str, *, descending: bool) -> Rows:
        """The rows in their order: picked out of all rows in that order, which is kept."""
        if sort and len(rows):
            key = f"-{sort}" if descending else sort
            order = self._orders.get(key)
            if order is None:
                ranks = self._rank(sort)
                order = self._orders[key] = np.argsort(-ranks if descending else ranks, kind="stable")
            rows = order[shown[order]]
        return rows.astype(np.int32)

    def _rank(self, name: str) -> npt.NDArray[np.int64]:
        if name in self.numbers:
            _, inverse = np.unique(self.numbers[name], return_inverse=True)
            return inverse.astype(np.int64)
        return self.words[name].order()
