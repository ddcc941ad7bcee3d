"""The trade family: exports and imports over the years where numbers are on file, else an honest list of what is not.

A line for each flow and each partner; a list of what sold reports promise, and of the rules and devices nearby.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.amounts import Amount, select
from desktop.figures.axes import time_axis, value_axis
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Point, Series, Table
from desktop.figures.palette import assign_in_order
from desktop.figures.scale import Scale
from desktop.figures.statement_rows import spoken, statements_table
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.market.records import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.figures.figure import EvidenceLine
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.figures.trade_reading import TradeSnapshot

MOST_SERIES: Final = 10
"""Lines that are told apart; further ones stay in the table."""
_ANY: Final = Measure(id="trade", name_en="Trade", name_zh="贸易", unit_kind="money")
_REMEMBERED: Final = 4


@lru_cache(maxsize=_REMEMBERED)
def compose_trade(request: FigureRequest, snapshot: TradeSnapshot) -> Figure:
    """The figure of a request."""
    language, years = request.language, (request.start, request.end)
    selection = select(snapshot.values, _ANY, snapshot.fx, request.currency, years)
    amounts = [one for one in selection.amounts if one.value is not None]
    scale = Scale.of([one.value or 0.0 for one in amounts], selection.unit, language)
    series = _series(snapshot, amounts, scale, language)
    market = name(snapshot.market, language)
    xs = [int(point.x) for one in series for point in one.points]
    ys = [point.y for one in series for point in one.points if point.y is not None]
    subtitle = "trade.subtitle_values" if series else "trade.subtitle"
    title = say(language, "trade.title" if series else "trade.title_none", count=len(snapshot.values), market=market)
    used = [one.source for one in snapshot.values] or [
        found[1] for row in snapshot.promised if row.evidence_id and (found := snapshot.places.of(row.evidence_id))
    ]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.LINES,
        language=language,
        section=market,
        title=title,
        subtitle=say(language, subtitle, market=market, unit=scale.label),
        source_line=caption.source_line(used, language, snapshot.names),
        alt_text=title,
        x=time_axis(min(xs), max(xs), None, language) if xs else None,
        y=value_axis(ys, language, unit=scale.label, factor=scale.factor) if ys else None,
        series=series,
        footnotes=(say(language, "trade.note_import"),) if not series else (),
        legend=tuple(kind for kind in Certainty if any(p.certainty is kind for s in series for p in s.points)),
        evidence=tuple(_evidence(snapshot, snapshot.values, language)),
        formulas=tuple(dict.fromkeys(one.formula for one in amounts if one.formula)),
        table=_values_table(snapshot, amounts, language) if series else nearby(snapshot, language),
        empty="" if series else say(language, "trade.why"),
    )


def _series(snapshot: TradeSnapshot, amounts: Sequence[Amount], scale: Scale, language: str) -> tuple[Series, ...]:
    groups: dict[tuple[str, str, str], list[Amount]] = {}
    for amount in amounts:
        row = amount.stated.observation
        groups.setdefault((row.measure_id, row.subject, row.subject_id), []).append(amount)
    keys = list(groups)[:MOST_SERIES]
    colours = assign_in_order("trade", ["/".join(key) for key in keys])
    found = []
    for key in keys:
        called, points = _called(snapshot, key, language), []
        for amount in _chosen(snapshot, groups[key]):
            points.append(
                Point(
                    key=amount.stated.period.text,
                    x=amount.x,
                    y=scale.shown(amount.value or 0.0),
                    certainty=amount.certainty,
                    text=spoken(amount, scale, snapshot.names, language),
                    stated=True,
                    lineage=amount.lineage,
                    entity=Entity("observation", amount.stated.observation.id),
                    forecast=amount.forecast,
                )
            )
        last = scale.of_amount(_chosen(snapshot, groups[key])[-1])
        own = "/".join(key)
        found.append(Series(own, called, colours[own], tuple(points), end_label=f"{last} {called}"))
    return tuple(found)


def _chosen(snapshot: TradeSnapshot, amounts: Iterable[Amount]) -> list[Amount]:
    """One amount a period: the one the workspace's rule shows."""
    rivals: dict[str, list[Amount]] = {}
    for amount in amounts:
        rivals.setdefault(amount.stated.period.text, []).append(amount)
    found = []
    for group in rivals.values():
        sources = {one.stated.observation.evidence_id: one.stated.source for one in group}
        first = snapshot.choosing.first([one.stated.observation for one in group], sources)
        found += [one for one in group if first is not None and one.stated.observation.id == first.id]
    return sorted(found, key=lambda one: one.x)


def _called(snapshot: TradeSnapshot, key: tuple[str, str, str], language: str) -> str:
    measure = name(snapshot.measures[key[0]], language)
    if key[1] == "market":
        return measure
    return say(language, "trade.series", measure=measure, subject=snapshot.subjects[key[1:]].get(language))


def _values_table(snapshot: TradeSnapshot, amounts: Sequence[Amount], language: str) -> Table:
    called = {key: name(row, language) for key, row in snapshot.measures.items()}
    return statements_table(snapshot.values, called, snapshot.names, language, amounts)


def nearby(snapshot: TradeSnapshot, language: str) -> Table:
    """What is promised, and the rules and devices that stand nearest to it."""
    columns = tuple(Column(key, say(language, f"trade.col.{key}")) for key in ("kind", "name", "says", "source"))
    nothing = say(language, "trade.no_number")
    rows = []
    for chapter in snapshot.promised:
        called = f"{chapter.number} {name(chapter, language)}".strip()
        rows.append(_row(snapshot, "promised", (called, nothing), chapter.evidence_id, None, language))
    for policy in snapshot.policies:
        effect = (policy.effect_zh if language == "zh" else policy.effect) or policy.effect
        own = Entity("policy", policy.id)
        rows.append(_row(snapshot, "policy", (name(policy, language), effect), policy.evidence_id, own, language))
    for offering, player in snapshot.offerings:
        words, own = (name(offering, language), player.get(language)), Entity("player", offering.player_id)
        rows.append(_row(snapshot, "offering", words, offering.evidence_id, own, language))
    return Table(columns, tuple(rows))


def _row(
    snapshot: TradeSnapshot,
    kind: str,
    words: tuple[str, str],
    evidence: str | None,
    entity: Entity | None,
    language: str,
) -> tuple[Cell, ...]:
    place = snapshot.places.of(evidence) if evidence else None
    lineage = Lineage(evidence=(evidence,)) if evidence else Lineage()
    called, says = words
    return (
        Cell(say(language, f"trade.{kind}"), entity=entity),
        Cell(called, lineage=lineage),
        Cell(says, certainty=Certainty.NOT_PUBLISHED if kind == "promised" else None),
        Cell(snapshot.names.publisher(place[1].publisher, language) if place else "", lineage=lineage),
    )


def _evidence(snapshot: TradeSnapshot, values: Iterable[Stated], language: str) -> Iterator[EvidenceLine]:
    for one in values:
        row = one.observation
        subject = snapshot.subjects[(row.subject, row.subject_id)].get(language)
        yield caption.evidence_of(one, subject, name(snapshot.measures[row.measure_id], language), language)
