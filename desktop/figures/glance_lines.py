"""The lists of a glance: contradictions, policies, events and players as rows that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import best_unit, select
from desktop.figures.figure import Entity
from desktop.figures.glance import Line, PlayerLine
from desktop.figures.glance_headlines import marks
from desktop.figures.glance_reading import REVENUE
from desktop.figures.palette import assign
from desktop.figures.scale import Scale
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.stated import period_words
from desktop.figures.tracks import preferred_first
from desktop.figures.wording import keys, say
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.glance import GlanceSnapshot
    from desktop.market.records import Dispute, Event, Player, Policy

PLAYERS: Final = 8
SILENT: Final = 3


def dispute_lines(known: GlanceSnapshot, language: str) -> tuple[Line, ...]:
    """Open contradictions, the gravest first."""
    return tuple(_dispute(row, language) for row in known.disputes)


def _dispute(row: Dispute, language: str) -> Line:
    kind = f"glance.kind.{row.kind}"
    return Line(
        Entity("dispute", row.id),
        name(row, language),
        detail=say(language, kind) if kind in keys() else row.kind,
        grade=row.severity,
        grade_words=say(language, f"glance.severity.{row.severity}"),
    )


def policy_lines(known: GlanceSnapshot, language: str) -> tuple[Line, ...]:
    """Policies, the last first."""
    return tuple(_policy(row, language) for row in known.policies)


def _policy(row: Policy, language: str) -> Line:
    issuer = row.issuer_zh if language == "zh" else ""
    title = (row.title_original if language == "zh" else "") or name(row, language)
    return Line(Entity("policy", row.id), title, day_words(row.issued, language), issuer or row.issuer)


def event_lines(known: GlanceSnapshot, language: str) -> tuple[Line, ...]:
    """Events, the last first."""
    return tuple(_event(row, language) for row in known.events)


def _event(row: Event, language: str) -> Line:
    digits = {"year": 4, "month": 7}.get(row.precision, 10)
    return Line(Entity("event", row.id), name(row, language), day_words(row.date_start[:digits], language))


def day_words(text: str, language: str) -> str:
    """A date for a narrow column: English months in three letters, also before a day."""
    if language == "zh" or len(text) != len("2025-11-04"):
        return period_words(text, language)
    return f"{int(text[8:]) if text[8:].isdigit() else text[8:]} {period_words(text[:7], language)}"


@frozen
class Earners:
    """Players by revenue, the unit of their numbers, how many have one, and the names of those who have none."""

    lines: tuple[PlayerLine, ...] = ()
    unit: str = ""
    count: int = 0
    silent: tuple[str, ...] = ()


def player_lines(known: GlanceSnapshot, language: str) -> Earners:
    """Players by their last full year's revenue in one currency."""
    every = [row for rows in known.revenues.values() for row in rows]
    measure = known.measures.get(REVENUE) or known.measures.get(MARKET_SIZE)
    if measure is None or not every:
        return Earners(silent=tuple(name(player, language) for player in known.players))
    unit = best_unit(every)
    found: list[tuple[Player, Amount, tuple[Amount, ...]]] = []
    silent: list[str] = []
    for player in known.players:
        chosen = select(known.revenues.get(player.id, ()), measure, known.fx, currency=unit)
        past = [one for one in chosen.amounts if one.value is not None and not one.forecast]
        if not past or chosen.unit != unit:
            silent.append(name(player, language))
            continue
        latest = [one for one in past if one.stated.period.text == past[-1].stated.period.text]
        found.append((player, preferred_first(latest, known.choosing)[0], tuple(past)))
    found.sort(key=lambda one: -(one[1].value or 0.0))
    count, found = len(found), found[:PLAYERS]
    scale = Scale.of([one[1].value or 0.0 for one in found], unit, language)
    colours = assign("player", [player.name_en for player, _, _ in found])
    lines = tuple(
        PlayerLine(
            entity=Entity("player", player.id),
            name=name(player, language),
            colour=colours.get(player.name_en, 0),
            number=_number(shown, scale),
            amount=scale.phrase(_number(shown, scale)),
            when=period_words(shown.stated.period.text, language),
            certainty=shown.certainty,
            marks=marks(past, known.choosing),
            lineage=shown.lineage,
        )
        for player, shown, past in found
    )
    return Earners(lines, say(language, "glance.revenue_unit", unit=scale.label), count, tuple(silent))


def _number(shown: Amount, scale: Scale) -> str:
    """At most three digits: a list of very large and small companies is read for its order."""
    value = shown.value or 0.0
    step = shown.step
    coarse = 10.0 ** (len(str(int(abs(value)))) - 3) if abs(value) >= 1 else None
    return scale.number(value, coarse if step is None or (coarse is not None and step < coarse) else step)
