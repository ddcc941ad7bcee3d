"""A thing in words and rows, frozen: what the inspector shows of policies, events, factors, indicators, forces, places.

Readers fill it on the database worker; ``dossier_section`` draws it. Every text is data or already in the reader's
language.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.views.inspector.inspection import Fact

MOST = 12
"""Rows of one list; what follows is counted."""


@frozen
class Detail:
    """A name and its value."""

    label: str
    value: str
    second: str = ""
    """The same in the other language, below it."""
    state: str = ""
    """unknown (nobody states it), disputed, or empty."""


@frozen
class Link:
    """Something that can be gone to: a chip, or a row with its date at the right."""

    text: str
    entity: Entity | None
    note: str = ""
    detail: str = ""
    """A second line, or why it is here: for the tooltip of a chip."""


@frozen
class Rated:
    """Seven squares from -3 to +3, of which one may be filled."""

    text: str
    entity: Entity
    level: int | None
    """None while nobody stated one."""


@frozen
class Course:
    """A measure over time in short."""

    measure: str
    who: str
    points: tuple[CoursePoint, ...]
    first: str
    """The first value with its date, in words."""
    last: str
    entity: Entity
    """The last observation."""
    mark: float | None = None
    """Where the thing itself stands on it, 0 to 1; None outside."""


@frozen
class CoursePoint:
    """A value of a course: place and height from 0 to 1 (see ``widgets.spark``)."""

    x: float
    y: float
    joined: bool = True
    forecast: bool = False
    hollow: bool = False


@frozen
class Block:
    """One section: a title and what stands below it."""

    title: str
    text: str = ""
    chips: tuple[Link, ...] = ()
    rows: tuple[Link, ...] = ()
    details: tuple[Detail, ...] = ()
    rated: tuple[Rated, ...] = ()
    course: Course | None = None
    note: str = ""
    """Small words below."""
    aside: str = ""
    """Small words below the title: who says it."""
    key: str = ""
    """Its object name behind ``inspector.``."""


@frozen
class Dossier:
    """One thing."""

    title: str
    heading: str = ""
    """What kind of thing it is, for the head of the inspector."""
    aside: str = ""
    """Small words beside it."""
    second: str = ""
    """The title in the other language."""
    remark: str = ""
    """What is to be known of both: ``our translation``."""
    details: tuple[Detail, ...] = ()
    blocks: tuple[Block, ...] = field(default=())
    evidence: tuple[Fact, ...] = ()
    """Rows of the evidence besides its first place."""
