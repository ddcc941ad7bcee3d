"""A time line without pixels: dated marks in lanes, what carries no date, and how many there are when.

Days are counted as ``datetime.date.toordinal`` does; a stretch ends on the day after its last one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from desktop.figures.figure import Certainty, Entity, Lineage
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY, MONTH, YEAR = "day", "month", "year"


class TimeMark(NamedTuple):
    """Something dated. A tuple: a time line may hold a hundred thousand."""

    key: str
    """Unique in the figure: ``policy:ID`` or ``event:ID``."""
    start: int
    """First day on which it may have happened; 0 where nobody says when."""
    end: int
    """The day after the last one."""
    precision: str
    """day, month or year: how precisely a source dates it; whatever is longer than a month counts as year."""
    label: str
    """A few words beside the mark."""
    text: str
    """One line for a tooltip."""
    certainty: Certainty = Certainty.PUBLISHED
    """Disputed where sources disagree about the date."""
    tentative: bool = False
    """A draft: nothing of it holds yet."""
    since: int = 0
    """First day on which it is in force, where that is stated; 0 elsewhere."""
    until: int = 0
    """The day on which something else takes its place or it expires; 0 where nobody says."""
    entity: Entity | None = None
    lineage: Lineage = Lineage()

    @property
    def middle(self) -> float:
        """The day in the middle of what is known."""
        return (self.start + self.end) / 2


class LaneDays(NamedTuple):
    """The days of a lane's marks as numbers, to be looked up by halving."""

    starts: array[int]
    """The first days, in the order of the marks."""
    middles: array[float]
    """The days in their middles, in order."""
    longest: int
    """How many days the least precise mark takes."""

    @classmethod
    def of(cls, marks: Sequence[TimeMark]) -> LaneDays:
        """Of marks by their first day."""
        days = [(mark.start, mark.end) for mark in marks]
        return cls(
            array("q", [start for start, _ in days]),
            array("d", sorted([(start + end) / 2 for start, end in days])),
            max([end - start for start, end in days], default=1),
        )


class _Numbered:
    """No field of a lane: it follows from the marks, and nobody writes it down."""

    __slots__ = ("days",)

    days: LaneDays


@frozen
class Lane(_Numbered):
    """Marks that stand together.

    Its days are numbered on whichever thread composes it: a window that shows it shall not wait.
    """

    key: str
    title: str
    marks: tuple[TimeMark, ...]
    """By their first day."""

    def __post_init__(self) -> None:
        """Number the days."""
        object.__setattr__(self, "days", LaneDays.of(self.marks))

    def between(self, low: float, high: float) -> int:
        """How many marks have their middle from ``low`` up to, but not at, ``high``."""
        return bisect_left(self.days.middles, high) - bisect_left(self.days.middles, low)


class Stretch(NamedTuple):
    """How many marks begin in a stretch of days."""

    start: int
    end: int
    marks: int


@frozen
class Timeline:
    """What a figure of the family holds besides its overlay, which are the figure's series on its axes."""

    lanes: tuple[Lane, ...] = ()
    undated: tuple[TimeMark, ...] = ()
    """What nobody dates."""
    undated_title: str = ""
    first: int = 0
    """The whole range of days: from the first mark to the last one."""
    last: int = 0
    shown: tuple[int, int] = (0, 0)
    """The days that a still picture shows, and a moving one at first."""
    usual: tuple[int, int] = (0, 0)
    """Those it shows where nobody asked for any."""
    density: tuple[Stretch, ...] = ()
    """Over the whole range, without holes."""
    overlay_title: str = ""
    overlay_detail: str = ""
    """Unit of the measure over the lanes and whose it is."""
    on_day: int = 0
    """The day in whose light things are seen; 0 for none."""
    words: tuple[tuple[str, str], ...] = field(default=())
    """The key of precision: pairs of kind (day, month, year, disputed, draft) and word, as far as they occur."""

    @property
    def count(self) -> int:
        """How many marks stand on the line of time."""
        return sum(len(lane.marks) for lane in self.lanes)
