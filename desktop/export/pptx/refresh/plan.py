"""A deck of ours, brought up to date in memory: what would change, and the file once somebody agrees.

Nothing is written before :meth:`RefreshPlan.write`; a deck in which nothing is out of date is never written.
"""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.export.pptx.refresh.changes import WRITES, Change, Effect
from desktop.export.pptx.refresh.check import check_refreshed
from desktop.export.pptx.refresh.compare import Comparison
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.record import NO_RECORD, read_record
from desktop.export.pptx.refresh.refusing import obstacle, refuse_encrypted, refuse_unwritable, refused
from desktop.frozen import frozen
from desktop.workspace.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.export.pptx.refresh.remake import Source


@frozen
class RefreshPlan:
    """What a refresh does to a deck, and the deck as it would be."""

    path: Path
    changes: tuple[Change, ...]
    figures: int
    """Figures of ours that were found."""
    slides: int
    _before: bytes
    _deck: DeckFile
    offered: int = 0
    """Charts without an identity that could be refreshed by their content."""
    texts: int = 0
    """Slides of words that were found."""

    @property
    def is_stale(self) -> bool:
        """Whether anything of the deck is out of date, also what cannot be changed."""
        return any(change.effect in WRITES or change.effect is Effect.REFUSED for change in self.changes)

    @property
    def writes(self) -> bool:
        """Whether a refresh would change the file."""
        return self._deck.changed

    @property
    def obstacle(self) -> str:
        """Why the file cannot be written now (a key of :mod:`.refusing`); empty where it can."""
        return obstacle(self.path)

    def write(self, now: datetime | None = None) -> Path:
        """Replace the deck, with the old one beside it; returns where that lies.

        Raises ExportError or WorkspaceError with one sentence; the deck is then as it was.
        """
        refuse_unwritable(self.path)
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
    path: Path,
    source: Source,
    language: str = "en",
    step: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    by_content: bool = False,
    today: date | None = None,
) -> RefreshPlan:
    """Read a deck and merge into it what ``source`` says now; ``step`` may raise to stop.

    ``today`` is the day that the deck names once anything of it changes, where it names one.

    ``by_content``: charts that lost their identity are refreshed, too, where they show the numbers of a lost figure.

    Raises ExportError with one sentence for a deck that cannot be read or holds nothing of ours.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refused(path.name, "unreadable") from error
    refuse_encrypted(path.name, content)
    deck = DeckFile(path.name, content)
    compared = Comparison(deck, read_record(deck) or NO_RECORD, language, by_content, today or date.today())
    if not compared.figures and not compared.offered and not compared.texts:
        raise refused(path.name, "unknown")
    compared.run(source, step)
    counts = (compared.figures, len(deck.slides), content, deck, compared.offered, compared.texts)
    return RefreshPlan(path, tuple(compared.changes), *counts)


def as_json(plan: RefreshPlan) -> str:
    """The plan for programs."""
    rows = [{"slide": c.slide, "where": c.where, "effect": c.effect, "sentence": c.sentence} for c in plan.changes]
    return json.dumps({"deck": str(plan.path), "figures": plan.figures, "changes": rows}, ensure_ascii=False, indent=1)
