"""A deck of ours, brought up to date in memory: what would change, and the file once somebody agrees.

Nothing is written before :meth:`RefreshPlan.write`; a deck in which nothing is out of date is never written.
"""

from __future__ import annotations

import itertools
import json
import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.export.errors import ExportError
from desktop.export.pptx.deck import built_in_template
from desktop.export.pptx.identity import record_part
from desktop.export.pptx.refresh.changes import WRITES, Change, Effect, Notebook
from desktop.export.pptx.refresh.check import check_refreshed
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.find import KEY, Found, find
from desktop.export.pptx.refresh.record import DeckRecord, pair, read_record
from desktop.export.pptx.refresh.refusing import refuse_encrypted, refuse_open, refused
from desktop.export.pptx.refresh.remake import Remade, Retold, Source
from desktop.export.pptx.refresh.slide import SlideRefresh
from desktop.workspace.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.figures.figure import Figure


@dataclass(frozen=True, slots=True)
class RefreshPlan:
    """What a refresh does to a deck, and the deck as it would be."""

    path: Path
    changes: tuple[Change, ...]
    figures: int
    """Figures of ours that were found."""
    slides: int
    _before: bytes
    _deck: DeckFile

    @property
    def is_stale(self) -> bool:
        """Whether anything of the deck is out of date, also what cannot be changed."""
        return any(change.effect in WRITES or change.effect is Effect.REFUSED for change in self.changes)

    @property
    def writes(self) -> bool:
        """Whether a refresh would change the file."""
        return self._deck.changed

    def write(self, now: datetime | None = None) -> Path:
        """Replace the deck, with the old one beside it; returns where that lies.

        Raises ExportError or WorkspaceError with one sentence; the deck is then as it was.
        """
        refuse_open(self.path)
        if self.path.read_bytes() != self._before:
            raise refused(self.path.name, "changed")
        backup = self._backup(now or datetime.now())
        try:
            replace_file(backup, lambda file: file.write(self._before))
            replace_file(self.path, self._deck.save, check_refreshed)
        except BaseException:
            if self.path.read_bytes() == self._before:
                backup.unlink(missing_ok=True)
            raise
        shutil.copystat(self.path, backup)
        return backup

    def _backup(self, now: datetime) -> Path:
        stem, ending = self.path.stem, self.path.suffix
        name = f"{stem} before {now:%Y-%m-%d %H%M}"
        number, path = 1, self.path.with_name(f"{name}{ending}")
        while path.exists():
            number += 1
            path = self.path.with_name(f"{name} {number}{ending}")
        return path


def plan_refresh(
    path: Path, source: Source, language: str = "en", step: Callable[[int, int], None] = lambda _done, _total: None
) -> RefreshPlan:
    """Read a deck and merge into it what ``source`` says now; ``step`` may raise to stop.

    Raises ExportError with one sentence for a deck that cannot be read or holds nothing of ours.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refused(path.name, "unreadable") from error
    refuse_open(path)
    refuse_encrypted(path.name, content)
    deck = DeckFile(path.name, content)
    record = read_record(deck)
    found = [find(deck, part) for part in deck.slides]
    lists = record.lists if record is not None else frozenset()
    count = sum(one.is_figure and one.mark not in lists for slide in found for one in slide)
    if record is None or not count:
        raise refused(path.name, "unknown")

    done = itertools.count(1)

    def count_one() -> None:
        step(min(next(done), count), count + len(deck.slides))

    def make(request: str, asked: str) -> Figure:
        count_one()
        return source.make(request, asked)

    def retell(key: str, asked: str, is_both: bool) -> Retold | None:
        count_one()
        return source.retell(key, asked, is_both)

    remade = _remade(record, path, Source(make, retell))
    changes: list[Change] = []
    seen: set[int] = set()
    for number, part in enumerate(deck.slides, 1):
        step(count + number - 1, count + len(deck.slides))
        notes = Notebook(number, language)
        place = _slide(deck, part, found[number - 1], record, remade, notes)
        if place is not None:
            seen.add(place)
        changes += notes.changes
    changes += _about_the_deck(found, record, seen, language)
    if deck.changed:
        if record.lists & {one.mark for slide in found for one in slide}:
            changes.append(_said("list kept", language))
        _renew_record(deck, record, remade)
    return RefreshPlan(path, tuple(changes), count, len(deck.slides), content, deck)


def _remade(record: DeckRecord, path: Path, source: Source) -> Remade:
    """In the deck's own layouts, or in ours where the deck cannot serve as a template (it holds macros)."""
    try:
        return Remade(record, path, source)
    except ExportError:
        return Remade(record, built_in_template(), source)


def _slide(
    deck: DeckFile, part: str, found: list[Found], record: DeckRecord, remade: Remade, notes: Notebook
) -> int | None:
    figures = [one for one in found if one.is_figure and one.mark not in record.lists]
    if not figures:
        return None
    name = figures[0].name
    place = pair(deck.tree(part), [one.mark for one in figures], record)
    if place is None:
        notes.note(Effect.REFUSED, name, "stranger")
        return None
    made = remade.slide(place)
    if made is None or remade.deck is None:
        why = remade.failures.get(place, "gone")
        if why == "kept to a day":
            notes.note(Effect.KEPT, name, why, old=record.made[place]["recipe"]["page"]["frozen_on"])
        else:
            notes.note(Effect.REFUSED, name, why)
        return place
    if place in remade.moved_on:
        notes.note(Effect.KEPT, name, "moved on")
    base = record.made[place]["base"]
    SlideRefresh(deck, part, (remade.deck, made[0]), (base, made[1]), notes).apply(found)
    return place


def _about_the_deck(found: list[list[Found]], record: DeckRecord, seen: set[int], language: str) -> list[Change]:
    notes = Notebook(0, language)
    counts = Counter((one.mark, one.kind) for slide in found for one in slide if one.is_figure)
    if len(seen) < sum(any(one.is_figure for one in slide) for slide in found) and any(n > 1 for n in counts.values()):
        notes.note(Effect.KEPT, "", "twice")
    marks = {mark for mark, _ in counts}
    for slide in record.made:
        base: dict[str, Any] = slide["base"]
        wanted = set().union(*(base.get(kind, {}) for kind in ("charts", "tables", "groups"))) - {KEY}
        if wanted and not wanted & marks:
            notes.note(Effect.KEPT, next(iter(base["texts"].values()), ""), "missing")
    return notes.changes


def _said(key: str, language: str) -> Change:
    """Something about the whole deck that stays as it is."""
    notes = Notebook(0, language)
    notes.note(Effect.KEPT, "", key)
    return notes.changes[0]


def _renew_record(deck: DeckFile, record: DeckRecord, remade: Remade) -> None:
    """What we would write now is the base of the next refresh."""
    slides: list[Any] = list(record.slides)
    for place, slide in enumerate(record.made):
        made = remade.slide(place)
        if made is not None:
            at = next(number for number, one in enumerate(slides) if one is slide)
            slides[at] = {**slide, "base": made[1]}
    deck.put(record.part, record_part(record.options, slides))


def as_json(plan: RefreshPlan) -> str:
    """The plan for programs."""
    rows = [{"slide": c.slide, "where": c.where, "effect": c.effect, "sentence": c.sentence} for c in plan.changes]
    return json.dumps({"deck": str(plan.path), "figures": plan.figures, "changes": rows}, ensure_ascii=False, indent=1)
