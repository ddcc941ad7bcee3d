"""The in_force family: what held and what was known on one day, as tables.

Shapes: none for the policies that held, ``known`` for the numbers that had been published by then, ``drift`` for what
publications said of the same year one after the other.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.in_force import Standing, is_recent, span_of, standings
from desktop.figures import caption
from desktop.figures.figure import Cell, Certainty, Column, Entity, EvidenceLine, Family, Figure, Lineage, Table
from desktop.figures.in_force_drift import compose_drift
from desktop.figures.in_force_known import compose_known
from desktop.figures.in_force_reading import day_words
from desktop.figures.names import Names
from desktop.figures.stated import period_words
from desktop.figures.wording import ZH, say
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop.figures.in_force_reading import DaySnapshot
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Policy

FAMILY: Final = "in_force"
KNOWN, DRIFT = "known", "drift"
HELD: Final = (Standing.IN_FORCE, Standing.BY_ISSUE)
"""What counts as having held."""
HIDDEN: Final = (Standing.AHEAD, Standing.UNDATED)
_ORDER: Final = {standing: place for place, standing in enumerate(Standing)}
_REMEMBERED: Final = 8
_LANGUAGES: Final = 4


@lru_cache(maxsize=_REMEMBERED)
def compose_in_force(request: FigureRequest, snapshot: DaySnapshot) -> Figure:
    """The table of a request."""
    day = day_of(request, snapshot)
    if request.shape == KNOWN:
        return compose_known(request, snapshot, day)
    if request.shape == DRIFT:
        return compose_drift(request, snapshot, day if request.on_day else None)
    return _held(request, snapshot, day)


def day_of(request: FigureRequest, snapshot: DaySnapshot) -> date | None:
    """The last day of what the request names, else the last day on file; None where nothing is dated."""
    span = span_of(request.on_day)
    return span.last if span is not None else snapshot.latest


def _held(request: FigureRequest, snapshot: DaySnapshot, day: date | None) -> Figure:
    language = request.language
    policies = [one for one in snapshot.policies if _is_wanted(one, request, snapshot)]
    stood = standings(policies, snapshot.links, day) if day is not None else {}
    shown = [one for one in policies if stood.get(one.id, Standing.UNDATED) not in HIDDEN]
    shown.sort(key=lambda one: one.issued_start or one.effective_start, reverse=True)
    shown.sort(key=lambda one: _ORDER[stood[one.id]])
    told = _told(snapshot, language)
    headline = _title(shown, stood, day, language)
    rows = tuple(_row(one, stood[one.id], told[one.id], day, language) for one in shown if day is not None)
    why = "" if shown else say(language, "day.no_match" if snapshot.policies else "day.no_policies")
    found = [place.source for one in shown if (place := snapshot.places.get(one.evidence_id)) is not None]
    spoken = say(language, "semicolon").join(row[0].text for row in rows[:12])
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=say(language, "day.section"),
        title=headline if shown else why,
        subtitle=say(language, "day.subtitle"),
        source_line=caption.source_line(found, language, Names()),
        alt_text=say(language, "day.alt", title=headline, rows=spoken),
        table=Table(_columns(language), rows),
        footnotes=_notes(policies, stood, language),
        legend=(Certainty.NOT_PUBLISHED,) if any(not one.effective for one in shown) else (),
        evidence=tuple(line for one in shown if (line := told[one.id].evidence) is not None),
        empty=why,
    )


def _is_wanted(policy: Policy, request: FigureRequest, snapshot: DaySnapshot) -> bool:
    """Whether the limits of the request let a policy through."""
    inside = snapshot.inside.get(policy.geography_id or "", frozenset())
    return (
        (not request.levels or policy.level in request.levels)
        and (not request.themes or policy.theme in request.themes)
        and (not request.place or request.place in inside)
        and (not request.segment or request.segment in snapshot.segments.get(policy.id, frozenset()))
        and (not request.words or request.words.casefold() in _words_of(policy))
    )


def _words_of(policy: Policy) -> str:
    """Everything that words can be found in."""
    texts = (policy.title_en, policy.title_original, policy.issuer, policy.issuer_zh, policy.number)
    return " ".join(texts).casefold()


def _columns(language: str) -> tuple[Column, ...]:
    return tuple(
        Column(key, say(language, f"day.{key}")) for key in ("policy", "issued", "effective", "standing", "recent")
    )


@frozen
class _Told:
    """What a policy's row says on every day."""

    cells: tuple[Cell, ...]
    evidence: EvidenceLine | None


@lru_cache(maxsize=_LANGUAGES)
def _told(snapshot: DaySnapshot, language: str) -> dict[str, _Told]:
    """The unchanging cells of every policy, worked out once: a dragged day only sorts them anew."""
    found = {}
    for policy in snapshot.policies:
        entity, lineage = Entity("policy", policy.id), Lineage(evidence=(policy.evidence_id,))
        issuer = policy.issuer_zh if language == ZH and policy.issuer_zh else policy.issuer
        cells = (
            Cell(name(policy, language), lineage=lineage, entity=entity, detail=issuer),
            _date(policy.issued, lineage, language),
            _date(policy.effective, lineage, language),
        )
        found[policy.id] = _Told(cells, _evidence(policy, snapshot, language))
    return found


def _row(policy: Policy, standing: Standing, told: _Told, day: date, language: str) -> tuple[Cell, ...]:
    lineage = told.cells[0].lineage
    return (
        *told.cells,
        Cell(say(language, f"day.standing.{standing}"), lineage=lineage),
        Cell(say(language, "day.yes"), lineage=lineage) if is_recent(policy, day) else Cell(""),
    )


def _date(text: str, lineage: Lineage, language: str) -> Cell:
    """A date as stated; the dotted box where nobody states one."""
    if not text:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    return Cell(period_words(text, language), lineage=lineage)


def _title(shown: Sequence[Policy], stood: Mapping[str, Standing], day: date | None, language: str) -> str:
    held = sum(stood[one.id] in HELD for one in shown)
    words = day_words(day, language)
    if not held:
        return say(language, "day.title_none", day=words)
    recent = sum(day is not None and is_recent(one, day) for one in shown)
    return say(language, "day.title_one" if held == 1 else "day.title", day=words, count=held, recent=recent)


def _notes(policies: Sequence[Policy], stood: Mapping[str, Standing], language: str) -> tuple[str, ...]:
    count = Counter(stood.get(one.id, Standing.UNDATED) for one in policies)
    notes = [say(language, "day.note_by_issue")] if count[Standing.BY_ISSUE] else []
    if count[Standing.AHEAD]:
        notes.append(say(language, "day.note_ahead", count=count[Standing.AHEAD]))
    if count[Standing.UNDATED]:
        notes.append(say(language, "day.note_undated", count=count[Standing.UNDATED]))
    return tuple(notes)


def _evidence(policy: Policy, snapshot: DaySnapshot, language: str) -> EvidenceLine | None:
    place = snapshot.places.get(policy.evidence_id)
    if place is None:
        return None
    return EvidenceLine(
        observation=policy.id,
        subject=name(policy, language),
        measure="",
        period=period_words(policy.issued, language),
        stated=policy.number,
        kind="",
        source=say("en", "comma").join(part for part in (place.source.publisher, place.source.title) if part),
        locator=place.evidence.locator,
        paraphrase=place.evidence.paraphrase,
        url=place.source.url,
    )
