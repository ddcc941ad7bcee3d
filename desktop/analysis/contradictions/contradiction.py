"""What a rule reports: sides that cannot all hold, with who says each."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.analysis.words import Words

EXPLANATIONS: Final = ("definition", "period", "scope", "rounding", "typo")
"""What usually explains a contradiction; the slot a person fills."""

SEVERITIES: Final = ("critical", "warning", "note")


@frozen
class Member:
    """One side: a row of the workspace (or, with an empty ``entity``, a statement alone) and who says it."""

    entity: str
    entity_id: str
    statement: Words
    evidence_id: str = ""
    source_id: str = ""
    source: str = ""
    """Publisher and title."""
    date: str = ""
    """Of the source, ISO, as precise as known; empty when it prints none."""
    refuted: bool = False
    about: tuple[str, str] = ("", "")
    """The entity the row speaks of."""

    @property
    def key(self) -> tuple[str, str]:
        """The row."""
        return self.entity, self.entity_id


@frozen
class Contradiction:
    """Members that cannot all hold, or that look alike and are not one thing."""

    rule: str
    """The rule that found it; empty when it was only entered by hand."""
    kind: str
    """value, date, name, claim, growth, scope, sum, unit, attribution."""
    severity: str
    title: Words
    sentence: Words
    members: tuple[Member, ...]
    smallest: tuple[tuple[str, str], ...] = ()
    """The fewest members that already exclude each other; empty when that is all of them."""
    suggested: str = ""
    """One of ``EXPLANATIONS`` when the numbers point to it; never more than a suggestion."""
    explanation: str = ""
    """What a person wrote."""
    explanation_zh: str = ""
    """The same in Chinese; empty where it was written in one language only."""
    status: str = "open"
    """open, explained, resolved."""
    dispute_id: str = ""
    """The row it was entered as by hand, or kept under since it was explained."""

    @property
    def origin(self) -> str:
        """Who found it: ``hand``, ``audit`` or ``both``."""
        if not self.rule:
            return "hand"
        return "both" if self.dispute_id else "audit"

    @property
    def id(self) -> str:
        """The dispute's id, else one made of the rule and the members: the same on every run."""
        if self.dispute_id:
            return self.dispute_id
        text = "|".join(sorted("/".join(member.key) for member in self.members))
        return f"audit-{self.rule}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
