"""What a refresh would do, one entry for each thing a reader would notice."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from desktop.frozen import frozen


class Effect(StrEnum):
    """What happens to a thing on a slide."""

    NUMBER = "number"
    """A number is out of date."""
    PART = "part"
    """A series, category, row or shape comes, goes or is called otherwise."""
    WORDS = "words"
    """A title, source, note or label."""
    KEPT = "kept"
    """Its owner changed it: it stays as it is."""
    REFUSED = "refused"
    """It is out of date and cannot be changed."""


WRITES: Final = frozenset({Effect.NUMBER, Effect.PART, Effect.WORDS})
"""Effects that change the file."""


@frozen
class Change:
    """One thing on one slide."""

    slide: int
    """From 1; 0 for the deck."""
    where: str
    """The figure or shape as the owner knows it."""
    effect: Effect
    sentence: str
    old: str = ""
    new: str = ""
    subject: str = ""
    """Of a number: its series and category."""
    by: str = ""
    """By how much a number differs, relative to the old one."""


@dataclass(slots=True)
class Notebook:
    """Collects the changes of one slide in one language."""

    slide: int
    language: str
    changes: list[Change] = field(default_factory=list)

    def note(self, effect: Effect, where: str, key: str, *, old: str = "", new: str = "", **values: object) -> None:
        """Write down one change by the key of its sentence."""
        from desktop.export.pptx.refresh.words import sentence

        text = sentence(key, self.language, old=old, new=new, **values)
        named = dict.fromkeys(str(values[name]) for name in ("series", "category") if name in values)
        subject = ("，" if self.language == "zh" else ", ").join(named)  # a row of bars has one name for both
        self.changes.append(
            Change(self.slide, where, effect, text, old, new, subject, str(values.get("by", "")).strip("()"))
        )


_SHOWN: Final = 160
"""Characters of a text that the list of changes shows."""
_WHOLE, _LEAD = 60, 16
"""Longer texts are shown from a little before where they differ."""


def cut(old: str, new: str) -> dict[str, str]:
    """Two texts for the list of changes: of long ones the part where they differ."""
    old, new = " ".join(old.split()), " ".join(new.split())
    first = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = max(0, first - _LEAD) if max(len(old), len(new)) > _WHOLE else 0
    return {"old": shown_part(old, start), "new": shown_part(new, start)}


def shown_part(text: str, start: int = 0) -> str:
    """So much of a text as the list of changes shows."""
    words = " ".join(text.split())[start:]
    short = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    return f"…{short}" if start else short


def amount(value: float | None, language: str, *, share: bool = False) -> str:
    """A number as the list of changes writes it; a share as a percentage."""
    if value is None:
        return "没有数值" if language == "zh" else "no value"
    if share:
        return f"{value * 100:,.4g} %"
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"


def difference(old: float | None, new: float | None) -> str:
    """By how much, relative to the old number; empty where that means nothing."""
    if old is None or new is None or not old:
        return ""
    return f"{(new / old - 1) * 100:+.1f} %".replace("-", "\N{MINUS SIGN}")
