"""What was known on a day: numbers whose source had been published by then.

The period a number is about and the day it was published are two different things. A source that gives only a month
or a year counts as published when that has passed; one without a date of publication cannot be placed and is counted.
A page that was updated counts from its update: what it said before is not on file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from desktop.analysis.in_force import Span, span_of
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.market.records import Source


class Sourced(Protocol):
    """A number with the source that states it."""

    @property
    def source(self) -> Source:
        """Who states it."""


S = TypeVar("S", bound=Sourced)


@frozen
class Known(Generic[S]):
    """Numbers sorted by whether they were public on a day."""

    known: tuple[S, ...] = ()
    perhaps: int = 0
    """Numbers whose source is dated only to a month or a year in which the day lies."""
    later: int = 0
    undated: int = 0
    """Numbers whose source has no date of publication."""


def vintage(source: Source) -> Span | None:
    """The days on which a source may have been published as it is on file; None where it has no date."""
    return span_of(source.updated or source.published)


def known_on(rows: Iterable[S], day: date) -> Known[S]:
    """The numbers that were public on a day, and how many others there are."""
    known: list[S] = []
    perhaps = later = undated = 0
    for row in rows:
        span = vintage(row.source)
        if span is None:
            undated += 1
        elif span.last <= day:
            known.append(row)
        elif span.first <= day:
            perhaps += 1
        else:
            later += 1
    return Known(tuple(known), perhaps, later, undated)
