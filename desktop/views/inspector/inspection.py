"""What the inspector shows of one thing, frozen: its number, what is claimed of it, where that stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.figure import Entity


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a source says, and who says it."""

    text: str
    source: str
    is_disputed: bool = False
    observation: str = ""
    """Id of the observation when it is a number."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction or remark about the thing."""

    kind: str
    """warning, open or ok."""
    sentence: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the evidence: ``key`` is one of the panel's labels, ``value`` is data."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
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
    numbers: tuple[Statement, ...] = ()
    """Other numbers stated for the same thing."""
    claims: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    observation: str = ""
    """Id of the observation that is shown large."""
    status: str = ""
    url: str = ""
    citation: str = ""
    value_text: str = ""
    """The number with unit, period and source, for the clipboard."""
    notes: tuple[str, ...] = field(default=())
