"""What the palette finds in a workspace, read on the worker: things with their names, a detail and a badge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.figures.size_context import inside
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.stated import certainty, period_words, phrase
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.views.inspector.kinds import STORES
from desktop.workspace.name_index import EXACT, START, WORD, Named, NameIndex, heard, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.workspace.workspace import Workspace

ALL: Final = 60
"""Hits asked for."""
A_GROUP, A_FEW = 6, 3
"""Rows of one kind that are shown, and numbers of the market that was found."""
PLACE: Final = "place"
"""Kind of the pages and parts of the program."""
VERB: Final = "verb"
"""Kind of commands."""


@frozen
class Found:
    """A hit: what it is, the words that matched, and what else is told of it."""

    entity: str
    entity_id: str
    text: str
    nearness: int = WORD
    detail: str = ""
    badge: str = ""
    letters: tuple[tuple[int, int], ...] = ()
    """Letters of the text that were typed by their sound or as first letters."""

    @property
    def key(self) -> str:
        """Kind and id in one."""
        return f"{self.entity}:{self.entity_id}"


@frozen
class Group:
    """Hits of one kind: those to show, and how many there are."""

    kind: str
    shown: tuple[Found, ...]
    count: int


class Finder:
    """Finds with every key. What is prepared for it lives as long as the data stay; used on the worker only."""

    def __init__(self) -> None:
        self._revision: tuple[int, str] | None = None
        self._names = NameIndex(())
        self._extra = NameIndex(())
        self._extra_names: tuple[Named, ...] = ()

    def prepare(self, workspace: Workspace, revision: int, extra: tuple[Named, ...]) -> None:
        """Have the names of the present data at hand, and further ones that are not in the workspace."""
        key = (revision, str(workspace.path))
        if key != self._revision:
            self._names, self._revision = workspace.names(), key
        if extra != self._extra_names:
            self._extra, self._extra_names = NameIndex(extra), extra

    def find(self, workspace: Workspace, typed: str, language: str) -> list[Group]:
        """What holds the words typed, by kinds; the kind with the nearest hit first, then the usual order."""
        best: dict[tuple[str, str], Found] = {}
        for found in self._hits(workspace, typed):
            key = (found.entity, found.entity_id)
            if key not in best or found.nearness < best[key].nearness:
                best[key] = found
        by_kind: dict[str, list[Found]] = {}
        for found in sorted(best.values(), key=lambda one: (one.nearness, len(one.text), one.text)):
            by_kind.setdefault(found.entity, []).append(found)
        numbers = by_kind.setdefault("observation", [])
        numbers.extend(_numbers(workspace, by_kind.get("market", ()), numbers))
        return [
            Group(kind, tuple(told(workspace, one, typed, language) for one in rows[:A_GROUP]), len(rows))
            for kind, rows in by_kind.items()
            if rows
        ]

    def _hits(self, workspace: Workspace, typed: str) -> list[Found]:
        sought = plain(typed)
        hits = [
            Found(hit.entity, hit.entity_id, hit.text, _nearness(plain(hit.text), sought))
            for hit in workspace.search(typed, limit=ALL)
            if hit.entity in STORES
        ]
        for index in (self._names, self._extra):
            hits += [Found(*near.named, near.nearness) for near in index.find(typed, ALL)]
        return hits


def _numbers(workspace: Workspace, markets: Sequence[Found], known: Sequence[Found]) -> list[Found]:
    """The last sizes of the nearest market, besides those already found."""
    there = {one.entity_id for one in known}
    for market in markets[:1]:
        rows = workspace.observations.of("market", market.entity_id, MARKET_SIZE)
        told_rows = [row for row in rows if row.value is not None and row.kind != "rate"][-A_FEW:]
        return [Found("observation", row.id, row.id) for row in reversed(told_rows) if row.id not in there]
    return []


def _number_name(workspace: Workspace, row: Any, language: str) -> str:
    """Whose number it is, what is measured, and of when."""
    subject, measure = _named(workspace, row.subject, row.subject_id, language), ""
    if record := workspace.measures.get(row.measure_id):
        measure = inside(name(record, language))
    gap = "：" if language == "zh" else " "
    parts = (gap.join(part for part in (subject, measure) if part), period_words(row.period, language))
    return _listed(parts, language)


def _listed(parts: Iterable[str], language: str) -> str:
    return say(language, "comma").join(part for part in parts if part)


def recent(workspace: Workspace, keys: Sequence[str], language: str) -> list[Found]:
    """Things that were opened lately and are still there."""
    found = []
    for key in keys:
        kind, _, entity_id = key.partition(":")
        record = _record(workspace, kind, entity_id)
        if record is not None:
            found.append(told(workspace, Found(kind, entity_id, name(record, language)), "", language))
    return found


def _nearness(text: str, sought: str) -> int:
    return EXACT if text == sought else START if text.startswith(sought) else WORD


def _record(workspace: Workspace, kind: str, key: str) -> Any:
    return getattr(workspace, STORES[kind]).get(key) if kind in STORES else None


def told(workspace: Workspace, found: Found, typed: str, language: str) -> Found:
    """A hit with its detail, its badge and the letters that were heard."""
    letters = () if plain(typed) in plain(found.text) else heard(found.text, typed)
    if found.entity in {PLACE, VERB}:
        return replace(found, letters=letters)
    record = _record(workspace, found.entity, found.entity_id)
    if record is None:
        return replace(found, letters=letters)
    teller = _TELLERS.get(found.entity)
    detail, badge = teller(workspace, record, language) if teller else ("", "")
    own = name(record, language)
    if plain(typed) in plain(own):
        found, letters = replace(found, text=own), ()
    if found.entity == "observation":  # its id is no name
        found, own = replace(found, text=_number_name(workspace, record, language)), ""
    parts = [own if own != found.text else "", detail]
    return replace(found, detail=_listed(parts, language), badge=badge, letters=letters)


def _named(workspace: Workspace, kind: str, key: str | None, language: str) -> str:
    record = _record(workspace, kind, key) if key else None
    return name(record, language) if record is not None else ""


def _segment(workspace: Workspace, row: Any, language: str) -> tuple[str, str]:
    dimension = workspace.dimensions.get(row.dimension_id)
    market = _named(workspace, "market", dimension.market_id, language) if dimension else ""
    words = _listed((market, name(dimension, language) if dimension else ""), language)
    is_told = bool(workspace.observations.of("segment", row.id))
    return words, "published" if is_told else "not_published"


def _observation(workspace: Workspace, row: Any, language: str) -> tuple[str, str]:
    return _listed((phrase(row, language), row.estimator), language), certainty(row)


def _policy(_workspace: Workspace, row: Any, language: str) -> tuple[str, str]:
    return period_words(row.issued, language), "published"


def _event(_workspace: Workspace, row: Any, language: str) -> tuple[str, str]:
    day = row.date_start[: {"year": 4, "month": 7}.get(row.precision, 10)]
    badge = row.status if row.status in {"disputed", "refuted"} else "published"
    return period_words(day, language), badge


def _of_market(workspace: Workspace, row: Any, language: str) -> tuple[str, str]:
    return _named(workspace, "market", row.market_id, language), ""


def _chapter(workspace: Workspace, row: Any, language: str) -> tuple[str, str]:
    words = _listed((row.number, _named(workspace, "market", row.market_id, language)), language)
    return words, {"known": "published"}.get(row.knowledge, row.knowledge)


def _player(_workspace: Workspace, row: Any, _language: str) -> tuple[str, str]:
    return row.ticker, "published"


def _dispute(_workspace: Workspace, _row: Any, _language: str) -> tuple[str, str]:
    return "", "disputed"


_TELLERS: Final[dict[str, Callable[[Any, Any, str], tuple[str, str]]]] = {
    "segment": _segment,
    "dimension": _of_market,
    "observation": _observation,
    "policy": _policy,
    "event": _event,
    "factor": _of_market,
    "kpi": _of_market,
    "chapter": _chapter,
    "player": _player,
    "dispute": _dispute,
}
