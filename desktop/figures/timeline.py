"""The timeline family: policies of a market's reach in lanes over time, its events beside them, a measure above.

Reads nothing but the snapshot. What a filter or another window asks for is picked out of entries that were made once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.figure import Axis, Certainty, EvidenceLine, Family, Figure
from desktop.figures.size_context import plain_market
from desktop.figures.timeline_entries import BESIDE, Entries, Entry, entries_of, folded
from desktop.figures.timeline_marks import DAY, MONTH, YEAR, Lane, Stretch, Timeline, TimeMark
from desktop.figures.timeline_overlay import Overlay, overlay_of
from desktop.figures.timeline_reading import EVENTS, MILESTONES
from desktop.figures.timeline_table import MOST as MOST_ROWS
from desktop.figures.timeline_table import table_of
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.timeline_reading import TimelineSnapshot

TIMELINE: Final = "timeline"
MOST_EVIDENCE: Final = 80
"""So many entries lead back to their source in the notes of a slide."""
EARLY: Final = 0.07
"""At most this share of the marks lies before the days that are shown at first."""
LONG_BEFORE: Final = 0.3
"""Their days are left out at first only where they take at least this share of the range."""
_FEW_YEARS: Final = 6
"""Shorter ranges are counted by month."""


def compose_timeline(request: FigureRequest, snapshot: TimelineSnapshot) -> Figure:
    """The time line of a request, or a sentence why there is none."""
    entries = entries_of(snapshot, request.lanes, request.kinds, request.language)
    chosen = passing(entries, request, snapshot)
    marks = [entry.mark for entry in chosen if entry.mark.start]
    language = request.language
    over = overlay_of(snapshot, request, *_range(marks)) if marks else Overlay()
    timeline = _timeline(request, entries, chosen, marks, over)
    title = _title(snapshot, chosen, marks, timeline.density, request)
    empty = "" if chosen else _nothing(snapshot, entries, language)
    span = _years(timeline)
    lanes = [say(language, "timeline.alt_lane", name=lane.title, count=len(lane.marks)) for lane in timeline.lanes]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TIMELINE,
        language=language,
        section=snapshot.subject.name(language),
        title=empty or title,
        subtitle=_subtitle(request, over, span) if marks else "",
        source_line=_source_line(chosen, snapshot, over, language),
        alt_text=say(language, "timeline.alt", title=title, lanes=join(language, lanes)) if lanes else title,
        x=Axis(timeline.first, timeline.last, kind="day") if marks else None,
        y=over.axis,
        series=over.series,
        annotations=over.gaps,
        footnotes=(*_notes(chosen, entries, language), *over.notes),
        formulas=over.formulas,
        legend=over.legend,
        evidence=(*over.evidence, *_evidence(chosen, snapshot, language)),
        table=table_of(chosen, over, language),
        empty=empty,
        timeline=timeline if chosen else None,
    )


def passing(entries: Entries, request: FigureRequest, snapshot: TimelineSnapshot) -> list[Entry]:
    """The entries that pass every filter of a request; events are asked for their words only."""
    words = [folded(word) for word in request.words.split()]
    levels, themes = set(request.levels), set(request.themes)
    found: Iterable[Entry] = entries.all
    for word in words:
        found = [entry for entry in found if word in entry.haystack]
    if levels:
        found = [entry for entry in found if entry.event is not None or entry.level in levels]
    if themes:
        found = [entry for entry in found if entry.event is not None or entry.theme in themes]
    if request.place:
        around = snapshot.within
        found = [e for e in found if e.event is not None or request.place in around.get(e.place, (e.place,))]
    if request.segment:
        touched = snapshot.segments
        found = [e for e in found if e.policy is None or request.segment in touched.get(e.policy.id, frozenset())]
    return list(found)


def _timeline(
    request: FigureRequest, entries: Entries, chosen: Sequence[Entry], marks: Sequence[TimeMark], over: Overlay
) -> Timeline:
    lanes: dict[str, list[TimeMark]] = defaultdict(list)
    for entry in chosen:
        if entry.mark.start:
            lanes[entry.lane.key].append(entry.mark)
    titles = {entry.lane.key: entry.lane for entry in chosen}
    order = sorted(lanes, key=lambda key: (key.startswith(BESIDE), entries.sorter.position(key)))
    first, last = _range(marks)
    return Timeline(
        lanes=tuple(Lane(key, titles[key].title(request.language), tuple(lanes[key])) for key in order),
        undated=tuple(entry.mark for entry in chosen if not entry.mark.start),
        undated_title=say(request.language, "lane.undated"),
        first=first,
        last=last,
        shown=_shown(request, marks, first, last),
        usual=_shown(replace(request, first_day="", last_day=""), marks, first, last),
        density=_density(marks, first, last),
        overlay_title=over.title,
        overlay_detail=over.detail,
        on_day=_day(request.on_day),
        words=_key(marks, request.language),
    )


def _range(marks: Sequence[TimeMark]) -> tuple[int, int]:
    """Whole years from the first mark to the last one; what is in force later does not count."""
    if not marks:
        return 0, 0
    first = date.fromordinal(marks[0].start).year
    last = date.fromordinal(max(mark.end for mark in marks) - 1).year
    return date(first, 1, 1).toordinal(), date(min(last + 1, date.max.year), 1, 1).toordinal()


def _shown(request: FigureRequest, marks: Sequence[TimeMark], first: int, last: int) -> tuple[int, int]:
    """The days asked for; without any all years but those far ago that hold next to nothing."""
    low, high = _day(request.first_day), _day(request.last_day)
    low = low or (date(request.start, 1, 1).toordinal() if request.start else 0)
    high = high or (date(request.end + 1, 1, 1).toordinal() if request.end else 0)
    if not marks:
        return first, last
    early = marks[int(len(marks) * EARLY)].start
    start = date(date.fromordinal(early).year, 1, 1).toordinal()
    usual = start if start - first >= (last - first) * LONG_BEFORE else first
    low, high = max(first, low or usual), min(last, high or last)
    return (low, high) if low < high else (usual, last)


def _day(text: str) -> int:
    try:
        return date.fromisoformat(text).toordinal() if text else 0
    except ValueError:
        return 0


def _density(marks: Sequence[TimeMark], first: int, last: int) -> tuple[Stretch, ...]:
    """How many marks begin in each year; in each month where the range is short."""
    if not marks:
        return ()
    years = date.fromordinal(first).year, date.fromordinal(last).year
    months = range(1, 13) if years[1] - years[0] < _FEW_YEARS else (1,)
    edges = [date(year, month, 1).toordinal() for year in range(years[0], years[1]) for month in months]
    edges.append(last)
    starts = [mark.start for mark in marks]
    places = [bisect_left(starts, edge) for edge in edges]
    pairs = zip(pairwise(edges), pairwise(places), strict=True)
    return tuple(Stretch(start, end, after - before) for (start, end), (before, after) in pairs)


def _key(marks: Sequence[TimeMark], language: str) -> tuple[tuple[str, str], ...]:
    """What the shapes of marks mean, as far as they occur."""
    found = {(mark.precision, mark.certainty, mark.tentative, bool(mark.since or mark.until)) for mark in marks}
    precisions = {one[0] for one in found}
    kinds = [kind for kind in (DAY, MONTH, YEAR) if kind in precisions]
    kinds += ["disputed"] if any(one[1] is Certainty.DISPUTED for one in found) else []
    kinds += ["draft"] if any(one[2] for one in found) else []
    kinds += ["force"] if any(one[3] for one in found) else []
    return tuple((kind, say(language, f"key.{kind}")) for kind in kinds)


def _years(timeline: Timeline) -> tuple[int, int]:
    if not timeline.first:
        return 0, 0
    return date.fromordinal(timeline.shown[0]).year, date.fromordinal(timeline.shown[1] - 1).year


def _title(
    snapshot: TimelineSnapshot,
    chosen: Sequence[Entry],
    marks: Sequence[TimeMark],
    density: Sequence[Stretch],
    request: FigureRequest,
) -> str:
    language = request.language
    market = plain_market(snapshot.subject.name(language))
    if not marks:
        return say(language, "timeline.title_undated", market=market)
    years: Counter[int] = Counter()
    for stretch in density:
        years[date.fromordinal(stretch.start).year] += stretch.marks
    first = date.fromordinal(marks[0].start).year
    if {EVENTS, MILESTONES} & set(request.kinds) and any(entry.event is not None for entry in chosen):
        return say(language, "timeline.title_events", market=market, count=len(marks), first=first)
    if len(marks) == 1:
        return say(language, "timeline.title_one", market=market, first=first)
    (peak, most), *others = years.most_common(2)
    if most < 3 or (others and others[0][1] == most):
        return say(language, "timeline.title_even", market=market, count=len(marks), first=first)
    return say(language, "timeline.title", market=market, count=len(marks), first=first, peak=peak, most=most)


def _nothing(snapshot: TimelineSnapshot, entries: Entries, language: str) -> str:
    if not entries.all:
        return say(language, "timeline.none", market=plain_market(snapshot.subject.name(language)))
    return say(language, "timeline.none_left", count=len(entries.all))


def _subtitle(request: FigureRequest, over: Overlay, span: tuple[int, int]) -> str:
    language = request.language
    lanes = say(language, f"lanes.{request.lanes if request.lanes in {'level', 'theme'} else 'issuer'}")
    text = say(language, "timeline.subtitle", lanes=lanes, first=span[0], last=span[1])
    if not over.series:
        return text
    return say(language, "semicolon").join(
        (text, say(language, "timeline.overlay", measure=over.title, unit=over.detail))
    )


def _notes(chosen: Sequence[Entry], entries: Entries, language: str) -> tuple[str, ...]:
    found = []
    if len(chosen) < len(entries.all):
        found.append(say(language, "timeline.note_filtered", shown=len(chosen), count=len(entries.all)))
    if len(chosen) > MOST_ROWS:
        found.append(say(language, "timeline.note_table", count=MOST_ROWS))
    return tuple(found)


def _source_line(chosen: Sequence[Entry], snapshot: TimelineSnapshot, over: Overlay, language: str) -> str:
    ids = dict.fromkeys(entry.mark.lineage.evidence[0] for entry in chosen)
    places = (snapshot.places.of(key) for key in ids)
    sources = [place[1] for place in places if place is not None]
    return caption.source_line([*sources, *over.sources], language, snapshot.names)


def _evidence(chosen: Sequence[Entry], snapshot: TimelineSnapshot, language: str) -> tuple[EvidenceLine, ...]:
    """The lines that lead from the marks back to where they stand."""
    found = []
    for entry in chosen[:MOST_EVIDENCE]:
        place = snapshot.places.of(entry.mark.lineage.evidence[0])
        if place is not None:
            kind = say(language, "evidence.policy" if entry.policy is not None else "evidence.event")
            number = entry.policy.number if entry.policy is not None else ""
            found.append(caption.evidence_of_entry(entry.mark.key, entry.mark.label, kind, number, *place))
    return tuple(found)


remembered = lru_cache(maxsize=4)(compose_timeline)
"""The same figure for an equal request on the same snapshot: a window that moves asks for nothing else."""
