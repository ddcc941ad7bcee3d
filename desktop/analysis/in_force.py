"""What a policy was on a day: in force, announced, a draft, replaced, or not to be placed.

Only dates that a source states are used. A policy whose day of effect nobody states counts from the day it is dated,
and is told apart from one whose day of effect is stated.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from desktop.market.records import Policy, PolicyLink

REPLACES: Final = "replaces"


class Standing(StrEnum):
    """How a policy stood on a day, in the order in which a reader wants to know it."""

    IN_FORCE = "in_force"
    """Its day of effect is stated and has come."""
    BY_ISSUE = "by_issue"
    """In force today and dated before the day; no source states from when it holds."""
    PERHAPS = "perhaps"
    """Its date is stated only as a month or a year in which the day lies."""
    UNSURE = "unsure"
    """Dated before the day; whether it holds is not known."""
    ENDED = "ended"
    """No longer in force today; on which day it ended is not stated."""
    NOT_YET = "not_yet"
    """Dated before the day, effective after it."""
    DRAFT = "draft"
    REPLACED = "replaced"
    """Something that replaces it had come by then."""
    AHEAD = "ahead"
    """Dated after the day."""
    UNDATED = "undated"
    """No source dates it."""


@frozen
class Span:
    """The first and the last day that a date can mean."""

    first: date
    last: date


def span_of(text: str) -> Span | None:
    """The days a date stands for; None where nobody states one."""
    try:
        period = parse_period(text)
    except PeriodError:
        return None
    return None if period.precision in {"unknown", "open"} else Span(period.start, period.end)


def begins(policy: Policy) -> Span | None:
    """From when a policy holds as far as anybody says: its day of effect, else its date."""
    return span_of(policy.effective) or span_of(policy.issued)


def replacements(policies: Iterable[Policy], links: Iterable[PolicyLink]) -> dict[str, tuple[Policy, ...]]:
    """What replaces each policy, by the id of the replaced one."""
    known = {one.id: one for one in policies}
    found: dict[str, tuple[Policy, ...]] = {}
    for link in links:
        if link.entity == "policy" and link.relation == REPLACES and link.policy_id in known:
            found[link.entity_id] = (*found.get(link.entity_id, ()), known[link.policy_id])
    return found


def standing(policy: Policy, day: date, replacing: Sequence[Policy] = ()) -> Standing:
    """How a policy stood on a day. ``replacing`` are the policies that replace it."""
    issued, effective = span_of(policy.issued), span_of(policy.effective)
    begin = effective or issued
    if begin is None:
        return Standing.UNDATED
    if any(span.last <= day for one in replacing if one.status != "draft" and (span := begins(one)) is not None):
        return Standing.REPLACED
    place = _against(issued or begin, day)
    if place is not None:
        return place
    if policy.status == "draft":
        return Standing.DRAFT
    waits = _against(effective, day) if effective is not None else None
    if waits is not None:
        return Standing.NOT_YET if waits is Standing.AHEAD else waits
    return _held(policy, is_stated=effective is not None)


def _against(span: Span, day: date) -> Standing | None:
    """Ahead of the day, perhaps ahead of it, or None when it had surely come."""
    if span.first > day:
        return Standing.AHEAD
    return Standing.PERHAPS if span.last > day else None


def _held(policy: Policy, *, is_stated: bool) -> Standing:
    """What is known of a policy that had come, by what is known of it today."""
    if policy.status == "in_force":
        return Standing.IN_FORCE if is_stated else Standing.BY_ISSUE
    return Standing.ENDED if policy.status in {"expired", "replaced"} else Standing.UNSURE


def standings(policies: Sequence[Policy], links: Iterable[PolicyLink], day: date) -> Mapping[str, Standing]:
    """How every policy stood on a day, by id."""
    replaced_by = replacements(policies, links)
    return {one.id: standing(one, day, replaced_by.get(one.id, ())) for one in policies}


def is_recent(policy: Policy, day: date) -> bool:
    """Whether it is dated within the year up to the day."""
    issued = span_of(policy.issued)
    return issued is not None and year_before(day) < issued.first and issued.last <= day


def year_before(day: date) -> date:
    """The same day a year earlier; 28 February for a leap day."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
