"""Policies and events as marks with everything a filter asks about, made once for a snapshot and a language."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.figure import Certainty, Entity, Lineage
from desktop.figures.size_policies import full_title, short_title, theme_name
from desktop.figures.timeline_lanes import LaneName, Sorter
from desktop.figures.timeline_marks import DAY, MONTH, YEAR, TimeMark
from desktop.figures.timeline_reading import EVENTS, MILESTONES
from desktop.figures.wording import ZH, say
from desktop.market.names import name
from desktop.market.period import Period, PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.timeline_reading import TimelineSnapshot
    from desktop.market.records import Event, Policy

LONGEST: Final = {"en": 36, "zh": 18}
"""Letters of the words beside a mark; the tooltip has the whole title."""
BESIDE: Final = "also:"
"""How the keys of lanes begin that hold no policies."""
_MONTHS: Final = 31
_STATUSES: Final = frozenset({"in_force", "replaced", "expired"})
_FAR: Final = (date.min.toordinal(), date.max.toordinal())


class Entry(NamedTuple):
    """A mark with what is known of the thing itself."""

    mark: TimeMark
    lane: LaneName
    haystack: str
    """All its words in both languages, in small letters."""
    level: str = ""
    theme: str = ""
    place: str = ""
    policy: Policy | None = None
    event: Event | None = None

    @property
    def is_dated(self) -> bool:
        """Whether anybody says when."""
        return bool(self.mark.start)


class Entries(NamedTuple):
    """All of a snapshot, by their first day; those without one last."""

    all: tuple[Entry, ...]
    sorter: Sorter


@lru_cache(maxsize=4)
def entries_of(snapshot: TimelineSnapshot, lanes: str, kinds: tuple[str, ...], language: str) -> Entries:
    """Every policy and event that was asked for as a mark in its lane."""
    policies = [*snapshot.policies, *snapshot.elsewhere]
    sorter = Sorter(lanes, policies, [one for one in policies if one.issued or one.effective])
    starts = {policy.id: _since(policy) for policy in policies}
    found = [_of_policy(policy, snapshot, sorter, starts, language) for policy in policies]
    found += _of_events(snapshot, kinds, language)
    found.sort(key=lambda entry: (not entry.mark.start, entry.mark.start, entry.mark.key))
    return Entries(tuple(found), sorter)


def _day(text: str) -> int:
    """The first day of a stated date as a number, or 0."""
    try:
        return parse_period(text).start.toordinal() if text else 0
    except PeriodError:
        return 0


def _since(policy: Policy) -> int:
    return _day(policy.effective) or _day(policy.issued)


def stated_date(event: Event) -> str:
    """When an event happened, as precisely as a source says: ``2018``, ``2018-07``, a day, or two days."""
    cut = {"year": 4, "month": 7}.get(event.precision)
    if cut is not None:
        return event.date_start[:cut]
    if event.date_end in {"", event.date_start}:
        return event.date_start
    return f"{event.date_start}/{event.date_end}"


@lru_cache(maxsize=20_000)
def _stretch(stated: str) -> tuple[int, int, str, Period | None]:
    """First day, day after the last one, precision and period of a stated date; zeros where nobody says when."""
    try:
        period = parse_period(stated)
    except PeriodError:
        return 0, 0, "", None
    start, end = period.start.toordinal(), period.end.toordinal() + 1
    if period.precision in {"unknown", "open"} or start <= _FAR[0] or end > _FAR[1]:
        return 0, 0, "", None
    return start, end, precision_of(end - start), period


def precision_of(days: int) -> str:
    """day, month or year: what is known of a date that may be any of so many days."""
    return DAY if days <= 1 else MONTH if days <= _MONTHS else YEAR


def _of_policy(
    policy: Policy, snapshot: TimelineSnapshot, sorter: Sorter, starts: dict[str, int], language: str
) -> Entry:
    start, end, precision, period = _stretch(policy.issued or policy.effective)
    key = f"policy:{policy.id}"
    is_disputed = key in snapshot.disputed
    since = _day(policy.effective)
    until = starts.get(snapshot.replaced.get(policy.id, ""), 0)
    mark = TimeMark(
        key=key,
        start=start,
        end=end,
        precision=precision,
        label=short_title(policy, language) or policy.id,
        text=_told(policy, period, until, is_disputed, language),
        certainty=Certainty.DISPUTED if is_disputed else Certainty.PUBLISHED,
        tentative=policy.status == "draft",
        since=since if since > start else 0,
        until=until if until > start else 0,
        entity=Entity("policy", policy.id),
        lineage=Lineage(evidence=(policy.evidence_id,)),
    )
    words = (
        policy.title_en,
        policy.title_original,
        policy.issuer,
        policy.issuer_zh,
        policy.number,
        policy.effect,
        policy.effect_zh,
    )
    return Entry(
        mark=mark,
        lane=sorter.lane_of(policy),
        haystack=folded(" ".join(filter(None, words))),
        level=policy.level,
        theme=policy.theme,
        place=policy.geography_id or "",
        policy=policy,
    )


def folded(text: str) -> str:
    """As words are compared: in small letters, without the marks around titles."""
    return text.casefold().replace("“", '"').replace("”", '"')


def _told(policy: Policy, period: Period | None, until: int, is_disputed: bool, language: str) -> str:
    """Everything about a policy in one line."""
    issuer = policy.issuer_zh if language == ZH and policy.issuer_zh else policy.issuer
    parts = [full_title(policy, language), issuer]
    if period is not None:
        parts.append(_written(policy.issued or policy.effective, language))
    if is_disputed:
        parts.append(say(language, "timeline.disputed"))
    if policy.status == "draft":
        parts.append(say(language, "policy.draft"))
    elif policy.status in _STATUSES:
        parts.append(say(language, f"status.policy.{policy.status}"))
    if policy.effective:
        parts.append(say(language, "timeline.effective", date=_written(policy.effective, language)))
    if until:
        parts.append(say(language, "timeline.replaced", date=day_written(until, language)))
    if policy.theme:
        parts.append(theme_name(policy.theme, language))
    return say(language, "comma").join(part for part in parts if part)


@lru_cache(maxsize=20_000)
def _written(text: str, language: str) -> str:
    try:
        return format_period(parse_period(text), language)
    except PeriodError:
        return text


def day_written(day: int, language: str) -> str:
    """A day number in words."""
    return format_period(parse_period(date.fromordinal(day).isoformat()), language)


def _of_events(snapshot: TimelineSnapshot, kinds: Sequence[str], language: str) -> list[Entry]:
    wanted = {kind for kind in (EVENTS, MILESTONES) if kind in kinds}
    lanes = {kind: LaneName(f"{BESIDE}{kind}", say("en", f"lane.{kind}"), say("zh", f"lane.{kind}")) for kind in wanted}
    found = []
    for event in snapshot.events:
        kind = EVENTS if event.id in snapshot.of_players else MILESTONES
        if kind in wanted:
            found.append(_of_event(event, lanes[kind], snapshot, language))
    return found


def _of_event(event: Event, lane: LaneName, snapshot: TimelineSnapshot, language: str) -> Entry:
    start, end, precision, period = _stretch(stated_date(event))
    key = f"event:{event.id}"
    title = name(event, language)
    dated = _written(stated_date(event), language) if period is not None else ""
    is_disputed = key in snapshot.disputed or event.status == "disputed"
    mark = TimeMark(
        key=key,
        start=start,
        end=end,
        precision=precision,
        label=_short(title, language),
        text=say(language, "comma").join(part for part in (title, dated) if part),
        certainty=Certainty.DISPUTED if is_disputed else Certainty.PUBLISHED,
        entity=Entity("event", event.id),
        lineage=Lineage(evidence=(event.evidence_id,)),
    )
    return Entry(mark, lane, folded(f"{event.title_en} {event.title_zh} {event.description}"), event=event)


def _short(title: str, language: str) -> str:
    """Whole words up to a length, then an ellipsis; the tooltip has all of it."""
    longest = LONGEST.get(language, LONGEST["en"])
    if len(title) <= longest:
        return title
    head = title[:longest].rpartition(" ")[0] if language != ZH else ""
    return (head or title[: longest - 1]).rstrip(" ,;:") + "…"
