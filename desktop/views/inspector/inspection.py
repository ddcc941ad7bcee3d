"""What the inspector shows of one thing, frozen: its number, what else was said, where that stands, what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.views.inspector.relations import Relation


@frozen
class Statement:
    """Something a source says, and who says it."""

    text: str
    source: str
    is_disputed: bool = False
    observation: str = ""
    """Id of the observation when it is a number."""
    entity: Entity | None = None
    """What pressing it selects."""


@frozen
class Alternative:
    """One of several numbers for the same thing and time."""

    entity: Entity
    value: str
    where: str
    status: str
    """How it stands, in a word of the reader's language."""
    badge: str
    is_preferred: bool
    reason: str = ""
    """Why another one is shown."""


@frozen
class Mark:
    """A number on the line of a verdict; ``role`` as in the number line."""

    value: float
    text: str
    role: str


@frozen
class Verdict:
    """What the audit found about a growth rate."""

    kind: str
    """warning, ok or open."""
    title: str
    sentence: str
    marks: tuple[Mark, ...] = ()
    unit: str = ""
    pair: tuple[Statement, ...] = ()
    """The two values it was compared with."""


@frozen
class Contradicting:
    """A contradiction with its sides."""

    entity: Entity
    kind: str
    """critical, warning or open; ok when it is explained or resolved."""
    title: str
    sentence: str = ""
    explanation: str = ""
    status: str = ""
    suggestion: str = ""
    """What the numbers themselves suggest as the explanation."""
    sides: tuple[Statement, ...] = ()


@frozen
class Origin:
    """How the number came about: a sentence, the arithmetic, and what it was made from."""

    sentence: str
    formula: str = ""
    inputs: tuple[Statement, ...] = ()


@frozen
class Fact:
    """A row of the evidence: ``key`` is one of the panel's labels, ``value`` is data."""

    key: str
    value: str


@frozen
class Use:
    """A figure or a slide that shows it, and where that stands."""

    kind: str
    """figure or slide."""
    title: str
    place: tuple[tuple[str, object], ...]
    """Fields of the view state that lead there."""


@frozen
class Inspection:
    """One thing, inspected."""

    entity: Entity
    icon: str
    name: str
    when: str = ""
    value: str = ""
    """The number alone, as shown large; empty when there is none."""
    unit: str = ""
    """Unit and period beside it."""
    badge: str = "not_published"
    detail: str = ""
    says: str = ""
    """A statement in words, where the thing is one."""
    stated: tuple[str, str] = ("", "")
    """The source's own words, and what they are about."""
    normalised: tuple[str, str] = ("", "")
    alternatives: tuple[Alternative, ...] = ()
    rule: str = ""
    """Why the preferred one is preferred."""
    verdict: Verdict | None = None
    contradictions: tuple[Contradicting, ...] = ()
    numbers: tuple[Statement, ...] = ()
    """Other numbers stated for the same thing, of other times."""
    claims: tuple[Statement, ...] = ()
    facts: tuple[Fact, ...] = ()
    origin: Origin | None = None
    relations: tuple[Relation, ...] = ()
    """What it corresponds to in the trees of others."""
    observation: str = ""
    """Id of the observation that is shown large."""
    status: str = ""
    url: str = ""
    citation: str = ""
    citation_gbt: str = ""
    value_text: str = ""
    """The number with unit, period and source, for the clipboard."""
    notes: tuple[str, ...] = ()
    note: str = ""
    """What a person may write over: the note, or the explanation of a contradiction."""
    row: Entity | None = None
    """The row of the Evidence page."""
    may_annotate: bool = False
    heading: str = ""
    """The head of the inspector where the name stands below it in full; empty for the name."""
    own: object | None = None
    """What only this kind of thing says about itself, by its own reader (``own_reading.py``)."""

    @property
    def may_set_aside(self) -> bool:
        """Whether it is in use and could be set aside."""
        has_status = self.row is not None and self.row.kind in {"observation", "claim", "fact"}
        return has_status and self.status in {"preferred", "disputed"}

    @property
    def may_prefer(self) -> bool:
        """Whether another one is in use."""
        has_status = self.row is not None and self.row.kind in {"observation", "claim", "fact"}
        another = any(one.is_preferred and one.entity != self.row for one in self.alternatives)
        return has_status and bool(self.status) and (self.status != "preferred" or another)
