"""How forecasts drifted: what publications said of the same year, in the order in which they appeared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from desktop.analysis.known_then import vintage
from desktop.figures.figure import Cell, Certainty, Column, Entity, Lineage, Table
from desktop.figures.in_force_known import market_table, published_words
from desktop.figures.scale import rate_text
from desktop.figures.stated import certainty, kind_words, period_words, phrase
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.market.quantity import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.in_force_reading import DaySnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated

_LOOKS_AHEAD: Final = frozenset({"forecast", "guidance"})
_YEARS: Final = frozenset({"year", "fiscal_year"})
_CHANGE_DIGITS: Final = 1


def compose_drift(request: FigureRequest, snapshot: DaySnapshot, day: date | None) -> Figure:
    """What publications said of the same year in the order in which they appeared; until a day where one is asked."""
    language = request.language
    groups, unplaced = _groups(snapshot, day)
    rows = [row for group in groups for row in _drift_rows(group, snapshot, language)]
    measured = name(snapshot.measure, language)
    if groups:
        longest = max(groups, key=lambda group: (len(group), group[0].period.year))
        first, last = longest[0], longest[-1]
        headline = say(
            language,
            "drift.title",
            measure=measured,
            year=longest[0].period.year,
            first=phrase(first.observation, language),
            first_date=published_words(first, language),
            last=phrase(last.observation, language),
            last_date=published_words(last, language),
        )
    else:
        headline = say(language, "drift.title_none", measure=measured, market=name(snapshot.market, language))
    notes = [say(language, "drift.note")] if groups else []
    if unplaced:
        notes.append(say(language, "drift.unplaced", count=unplaced))
    columns = tuple(
        Column(key, say(language, f"drift.{key}")) for key in ("year", "published", "value", "kind", "change", "who")
    )
    used = [one for group in groups for one in group]
    return market_table(request, snapshot, headline, "drift", Table(columns, tuple(rows)), notes, used)


def has_drift(snapshot: DaySnapshot) -> bool:
    """Whether two dated publications give the same year of the measure and one of them looks ahead."""
    return bool(_groups(snapshot, None)[0])


def _groups(snapshot: DaySnapshot, day: date | None) -> tuple[list[list[Stated]], int]:
    """Values of one year and unit in the order of their publication, and how many have no date of publication."""
    groups: dict[tuple[str, str], list[Stated]] = {}
    unplaced: dict[tuple[str, str], int] = {}
    for one in snapshot.values:
        row = one.observation
        if snapshot.measure is None or row.measure_id != snapshot.measure.id or row.kind == "rate":
            continue
        if one.period.precision not in _YEARS:
            continue
        span = vintage(one.source)
        key = (row.period, row.unit)
        if span is None:
            unplaced[key] = unplaced.get(key, 0) + 1
        elif day is None or span.last <= day:
            groups.setdefault(key, []).append(one)
    kept = {
        key: sorted(rows, key=_appeared)
        for key, rows in groups.items()
        if len({_appeared(one) for one in rows}) > 1 and any(one.observation.kind in _LOOKS_AHEAD for one in rows)
    }
    return [kept[key] for key in sorted(kept)], sum(unplaced.get(key, 0) for key in kept)


def _appeared(one: Stated) -> tuple[date, str]:
    span = vintage(one.source)
    return (span.last if span is not None else date.min, one.source.id)


def _drift_rows(group: Sequence[Stated], snapshot: DaySnapshot, language: str) -> Iterable[tuple[Cell, ...]]:
    before: Stated | None = None
    for one in group:
        row = one.observation
        lineage, entity = Lineage((row.id,)), Entity("observation", row.id)
        yield (
            Cell(period_words(row.period, language) if before is None else "", lineage=lineage, entity=entity),
            Cell(published_words(one, language), lineage=lineage, entity=entity),
            Cell(
                phrase(row, language),
                row.value,
                Certainty(certainty(row)),
                lineage,
                entity=entity,
            ),
            Cell(kind_words(row, language), lineage=lineage),
            _change(before, one, language),
            Cell(snapshot.names.whose(one, language), lineage=lineage),
        )
        before = one


def _bounded(text: str, before: Stated, one: Stated, language: str) -> str:
    """A change with its bound where one of the numbers is only a bound; empty where both leave it open."""
    over = before.observation.qualifier in UPPER or one.observation.qualifier in LOWER
    under = before.observation.qualifier in LOWER or one.observation.qualifier in UPPER
    if over and under:
        return ""
    return say(language, "drift.over" if over else "drift.under", number=text) if over or under else text


def _change(before: Stated | None, one: Stated, language: str) -> Cell:
    """By how much it differs from the publication before: computed, with both numbers."""
    if before is None:
        return Cell(say(language, "drift.first"))
    old, new = before.observation.value, one.observation.value
    if not old or new is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    change = new / old - 1
    text = _bounded(rate_text(change, _CHANGE_DIGITS, language, sign=True), before, one, language)
    if not text:
        return Cell(say(language, "drift.bounds"), lineage=Lineage((before.observation.id, one.observation.id)))
    percent = rate_text(change, _CHANGE_DIGITS, "en").replace("\N{MINUS SIGN}", "-")
    formula = f"{phrase(one.observation, 'en')} / {phrase(before.observation, 'en')} - 1 = {percent}"
    other = before.source.publisher != one.source.publisher
    return Cell(
        text,
        change,
        Certainty.MODELLED,
        Lineage((before.observation.id, one.observation.id), formula=formula),
        detail=say(language, "drift.other") if other else "",
    )
