"""What happened to a player on a small dated axis: rings where sources disagree, width where a date is not exact."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.figures.figure import Axis, Certainty, Entity, Family, Figure, Lineage
from desktop.figures.profile_lists import event_words
from desktop.figures.stated import period_words
from desktop.figures.timeline_entries import precision_of
from desktop.figures.timeline_marks import Lane, Timeline, TimeMark
from desktop.figures.wording import say
from desktop.market.event_dates import event_period
from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from desktop.figures.profile_reading import Profile
    from desktop.market.records import Event


def events_figure(profile: Profile, language: str) -> Figure | None:
    """The dated events of a player in one lane; None where none is dated."""
    marks = [mark for event in profile.events if (mark := _mark(profile, event, language)) is not None]
    if not marks:
        return None
    marks.sort(key=lambda mark: (mark.start, mark.key))
    first = date(date.fromordinal(marks[0].start).year, 1, 1).toordinal()
    last = date(date.fromordinal(max(mark.end for mark in marks) - 1).year + 1, 1, 1).toordinal()
    who, title = profile.numbers.subject.name(language), say(language, "player.events")
    return Figure(
        id="",
        name="",
        family=Family.TIMELINE,
        language=language,
        section=who,
        title=title,
        subtitle="",
        source_line="",
        alt_text=say(language, "alt.series", name=title, values="; ".join(mark.text for mark in marks)),
        x=Axis(first, last, kind="day"),
        timeline=Timeline(lanes=(Lane("events", title, tuple(marks)),), first=first, last=last, shown=(first, last)),
    )


def _mark(profile: Profile, event: Event, language: str) -> TimeMark | None:
    """An event as a mark; None where its date cannot be read."""
    period = event_period(event)
    try:
        read = parse_period(period)
    except PeriodError:
        return None
    if read.precision in {"unknown", "open"}:
        return None
    start, end = read.start.toordinal(), read.end.toordinal() + 1
    text = say(language, "comma").join((event_words(event, language), period_words(period, language)))
    disputed = event.id in profile.disputed or event.status == "disputed"
    return TimeMark(
        key=f"event:{event.id}",
        start=start,
        end=end,
        precision=precision_of(end - start),
        label=name(event, language),
        text=text,
        certainty=Certainty.DISPUTED if disputed else Certainty.PUBLISHED,
        entity=Entity("event", event.id),
        lineage=Lineage(evidence=(event.evidence_id,)),
    )
