"""Footnotes of several players' lines: whose years are fiscal, what the growth column counts, what is not drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import conversion
from desktop.figures.wording import join, say
from desktop.market.months import month_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.courses_growth import CommonGrowth, Course
    from desktop.figures.courses_reading import CoursesSnapshot

_FISCAL = "fiscal_year"


def notes(
    courses: Sequence[Course], known: CoursesSnapshot, growth: CommonGrowth | None, language: str
) -> tuple[str, ...]:
    """All footnotes, what a reader needs most first."""
    found = _fiscal(courses, growth, language)
    if growth is not None:
        every = all(value.rate is not None for value in growth.values)
        key = "courses.note.cagr" if every else "courses.note.cagr_some"
        found.append(say(language, key, first=growth.first, last=growth.last))
    for course in courses:
        if len(course.context.tracks) > 1:
            found.append(say(language, "courses.note.scopes", who=course.name))
    if any(track.rings for course in courses for track in course.context.tracks):
        found.append(say(language, "courses.note.rings"))
    for course in courses:
        snapshot = course.context.snapshot
        found += conversion.notes(course.context.points(), snapshot.fx_places, snapshot.names, language)
    bare = [course.name for course in courses if not course.context.tracks]
    if bare:
        found.append(say(language, "courses.nothing", names=join(language, bare)))
    left = _not_drawn(courses, known, language)
    if left:
        found.append(say(language, "courses.note.not_drawn", items=join(language, left)))
    return tuple(dict.fromkeys(found))


def _fiscal(courses: Sequence[Course], growth: CommonGrowth | None, language: str) -> list[str]:
    """Players whose years end in another month than December, by that month."""
    by_month: dict[int, list[str]] = {}
    for course in courses:
        months = {
            one.stated.period.end.month for one in course.context.points() if one.stated.period.precision == _FISCAL
        }
        for month in sorted(months):
            by_month.setdefault(month, []).append(course.name)
    key = "courses.note.fiscal" if growth is not None else "courses.note.fiscal_plain"
    return [
        say(language, key, names=join(language, names), month=month_word(month, language))
        for month, names in by_month.items()
    ]


def _not_drawn(courses: Sequence[Course], known: CoursesSnapshot, language: str) -> list[str]:
    partial = sum(len(course.context.selection.partial) for course in courses)
    drawn = {one.stated.observation.id for course in courses for one in course.context.points()}
    rows = [one.observation for player in known.players for one in player.values]
    refuted = sum(1 for row in rows if row.status == "refuted" and row.id not in drawn)
    units = {course.context.scale.unit for course in courses}
    converted = any(course.context.selection.converted_from for course in courses)
    others = 0 if converted else sum(1 for row in rows if row.unit not in units)
    chosen = [one for course in courses for one in course.context.selection.amounts]
    equal = sum(1 for one in chosen if one.stated.observation.id not in drawn) - refuted
    counts = (
        ("partial", partial),
        ("equal", equal),
        ("refuted", refuted),
        ("other_units", others),
        ("more", known.left_out),
    )
    return [say(language, f"courses.{key}", count=count) for key, count in counts if count > 0]
