"""Single deals of players: dots by date and money on a logarithmic axis, and a row for each with both sides."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures import caption, conversion
from desktop.figures.amounts import Conversion, is_money, rate_at
from desktop.figures.axes import log_axis, time_axis
from desktop.figures.digits import computed_step
from desktop.figures.figure import (
    Cell,
    Certainty,
    Column,
    Entity,
    EvidenceLine,
    Family,
    Figure,
    Lineage,
    Point,
    Series,
    Table,
)
from desktop.figures.palette import assign
from desktop.figures.scale import Scale
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.event_dates import event_period
from desktop.market.names import name
from desktop.market.period import PeriodError, format_period, parse_period
from desktop.market.quantity import format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.funding_reading import Deal, FundingSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.market.period import Period

_CERTAINTY = {"disputed": Certainty.DISPUTED, "refuted": Certainty.REFUTED}


@frozen
class _Priced:
    """A deal with its date and its money on the axis."""

    deal: Deal
    period: Period
    value: float | None
    """Single units of the axis; None where nobody states an amount."""
    conversion: Conversion | None = None

    @property
    def certainty(self) -> Certainty:
        if self.deal.event.status in _CERTAINTY:
            return _CERTAINTY[self.deal.event.status]
        return Certainty.MODELLED if self.conversion is not None else Certainty.PUBLISHED

    @property
    def lineage(self) -> Lineage:
        event, rate = self.deal.event, self.conversion
        if rate is None or event.amount is None:
            return Lineage(evidence=(event.evidence_id,))
        formula = (
            f"{format_quantity(event.amount, event.unit)} x {rate.rate:.6g} {rate.quote}/{rate.base}"
            f" ({rate.year} average, nominal)"
        )
        return Lineage(formula=formula, evidence=(event.evidence_id, *rate.evidence))


def compose_deals(request: FigureRequest, snapshot: FundingSnapshot) -> Figure:
    """The deals of the players of a market, or of one of them (``subject``)."""
    language = request.language
    rounds = [one for one in snapshot.rounds if not request.subject or _touches(one, request.subject)]
    unit = request.currency or _newest_unit(rounds)
    priced = [_priced(one, unit, snapshot) for one in rounds]
    drawn = [one for one in priced if one.value and not math.isnan(one.period.x)]
    scale = Scale.of([one.value or 0.0 for one in drawn], unit, language)
    title = _title(snapshot, priced, drawn, scale, language)
    years = sorted({math.floor(one.period.x) for one in priced if not math.isnan(one.period.x)})
    values = [scale.shown(one.value or 0.0) for one in drawn]
    places = [found[1] for one in rounds if (found := snapshot.places.of(one.event.evidence_id))]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.LINES,
        language=language,
        section=name(snapshot.market, language),
        title=title,
        subtitle=say(language, "funding.deals_subtitle", market=name(snapshot.market, language), unit=scale.label),
        source_line=caption.source_line(places, language, snapshot.names),
        alt_text=say(language, "alt.lines", title=title, series=_spoken(priced, language)),
        x=time_axis(years[0], years[-1], None, language) if drawn else None,
        y=log_axis(values, language, unit=scale.label, factor=scale.factor) if drawn else None,
        series=_series(drawn, scale, snapshot, language),
        footnotes=_notes(priced, snapshot, language),
        legend=tuple(kind for kind in Certainty if any(one.certainty is kind for one in drawn)),
        evidence=_evidence(priced, snapshot, language),
        formulas=tuple(dict.fromkeys(one.lineage.formula for one in drawn if one.lineage.formula)),
        table=deals_table(priced, snapshot, language),
        empty="" if drawn else say(language, "funding.no_deals", market=name(snapshot.market, language)),
    )


def _touches(deal: Deal, player: str) -> bool:
    return any(one.id == player for one in (*deal.players, *deal.investors))


def _newest_unit(rounds: Iterable[Deal]) -> str:
    return next((one.event.unit for one in rounds if one.event.amount is not None and is_money(one.event.unit)), "")


def _priced(deal: Deal, unit: str, snapshot: FundingSnapshot) -> _Priced:
    event = deal.event
    try:
        period = parse_period(event_period(event))
    except PeriodError:
        period = parse_period("")
    if event.amount is None or event.unit == unit or not is_money(event.unit) or math.isnan(period.x):
        return _Priced(deal, period, event.amount if event.unit == unit else None)
    rate = rate_at(snapshot.fx, event.unit, unit, math.floor(period.x))
    return _Priced(deal, period, event.amount * rate.rate if rate is not None else None, rate)


def _series(drawn: Sequence[_Priced], scale: Scale, snapshot: FundingSnapshot, language: str) -> tuple[Series, ...]:
    """A series for each player, so that it keeps its colour; the round is the point's own key."""
    groups: dict[str, list[_Priced]] = {}
    for one in sorted(drawn, key=lambda one: (one.period.x, one.deal.event.id)):
        groups.setdefault(one.deal.players[0].id if one.deal.players else "", []).append(one)
    colours = assign("player", groups)
    found = []
    for key, own in groups.items():
        player = own[0].deal.players[0] if key else None
        called = name(player, language) if player is not None else say(language, "funding.no_player")
        points = tuple(_point(one, called, scale, snapshot, language) for one in own)
        entity = Entity("player", key) if key else None
        found.append(Series(key or "none", called, colours[key], points, entity=entity, mark="marker"))
    return tuple(found)


def _point(one: _Priced, called: str, scale: Scale, snapshot: FundingSnapshot, language: str) -> Point:
    value, event = one.value or 0.0, one.deal.event
    number = scale.number(value, computed_step(value)) if one.conversion is not None else scale.number(value, None)
    return Point(
        key=event.id,
        x=one.period.x,
        y=scale.shown(value),
        certainty=one.certainty,
        label=say(language, "funding.point", who=called, number=number),
        text=_line(one, snapshot, language),
        stated=True,
        lineage=one.lineage,
        entity=Entity("event", event.id),
    )


def _amount(one: _Priced, language: str) -> str:
    event = one.deal.event
    return format_quantity(event.amount, event.unit, language) if event.amount is not None else ""


def _line(one: _Priced, snapshot: FundingSnapshot, language: str) -> str:
    """Round, date, amount as stated, its rate, whether it is doubted, who says it."""
    event = one.deal.event
    parts = [name(event, language), format_period(one.period, language)]
    parts.append(_amount(one, language) or say(language, "not_published"))
    if one.conversion is not None:
        parts.append(conversion.rate_words(one.conversion, language))
    if event.status in _CERTAINTY:
        parts.append(say(language, f"status.{event.status}"))
    place = snapshot.places.of(event.evidence_id)
    if place is not None:
        parts.append(caption.short_citation(place[1], language, snapshot.names))
    return say(language, "comma").join(parts)


def deals_table(priced: Sequence[_Priced], snapshot: FundingSnapshot, language: str) -> Table:
    """A row for every deal, the newest first: date as precise as stated, both sides, amount as stated."""
    keys = ("date", "player", "round", "amount", "investors", "status", "source")
    columns = tuple(Column(key, say(language, f"funding.col.{key}"), numeric=key == "amount") for key in keys)
    return Table(columns, tuple(_row(one, snapshot, language) for one in priced))


def _row(one: _Priced, snapshot: FundingSnapshot, language: str) -> tuple[Cell, ...]:
    event, place = one.deal.event, snapshot.places.of(one.deal.event.evidence_id)
    lineage = Lineage(evidence=(event.evidence_id,))
    certainty = _CERTAINTY.get(event.status, Certainty.PUBLISHED)
    known = certainty if event.amount is not None else Certainty.NOT_PUBLISHED
    players = [name(player, language) for player in one.deal.players]
    givers = [name(player, language) for player in one.deal.investors]
    return (
        Cell(format_period(one.period, language), lineage=lineage, entity=Entity("event", event.id)),
        Cell(join(language, players)),
        Cell(name(event, language)),
        Cell(_amount(one, language), event.amount, known, lineage),
        Cell(join(language, givers)),
        Cell("" if certainty is Certainty.PUBLISHED else say(language, f"status.{event.status}"), certainty=certainty),
        Cell(snapshot.names.publisher(place[1].publisher, language) if place else "", lineage=lineage),
    )


def _title(
    snapshot: FundingSnapshot, priced: Sequence[_Priced], drawn: Sequence[_Priced], scale: Scale, language: str
) -> str:
    if not priced:
        return say(language, "funding.no_deals", market=name(snapshot.market, language))
    count = len(priced)
    if not drawn:
        return say(language, "funding.deals_unpriced", count=count)
    largest = max(drawn, key=lambda one: one.value or 0.0)
    words = {"count": count, "round": name(largest.deal.event, language)}
    amount = _amount(largest, language)
    return say(language, "funding.deals_title", amount=amount, **words)


def _notes(priced: Sequence[_Priced], snapshot: FundingSnapshot, language: str) -> tuple[str, ...]:
    notes = []
    silent = [name(one.deal.event, language) for one in priced if one.deal.event.amount is None]
    if silent:
        notes.append(say(language, "funding.silent", count=len(silent), names=join(language, silent[:6])))
    doubted = [name(one.deal.event, language) for one in priced if one.deal.event.status in _CERTAINTY]
    if doubted:
        notes.append(say(language, "funding.doubted", names=join(language, doubted)))
    if any(one.conversion is not None for one in priced):
        used = {one.conversion for one in priced if one.conversion is not None}
        rates = sorted(used, key=lambda one: (one.base, one.quote, one.year))
        notes.append(say(language, "funding.converted"))
        notes += conversion.rate_notes(rates, snapshot.fx_places, snapshot.names, language)
    if snapshot.is_cut:
        notes.append(say(language, "funding.cut", count=len(snapshot.rounds)))
    return tuple(notes)


def _evidence(priced: Sequence[_Priced], snapshot: FundingSnapshot, language: str) -> tuple[EvidenceLine, ...]:
    lines = []
    for one in priced:
        event, place = one.deal.event, snapshot.places.of(one.deal.event.evidence_id)
        if place is None:
            continue
        lines.append(
            EvidenceLine(
                observation=event.id,
                subject=join(language, [name(player, language) for player in one.deal.players]),
                measure=name(event, language),
                period=format_period(one.period, language),
                stated=_amount(one, language),
                kind="" if event.status == "preferred" else say(language, f"status.{event.status}"),
                source=", ".join(part for part in (place[1].publisher, place[1].title) if part),
                locator=place[0].locator,
                paraphrase=place[0].paraphrase,
                url=place[1].url,
            )
        )
    rates = dict.fromkeys(one.conversion for one in priced if one.conversion is not None)
    return (*lines, *conversion.rate_lines(rates, snapshot.fx_places, language))


def _spoken(priced: Sequence[_Priced], language: str) -> str:
    told = [(name(one.deal.event, language), [(_amount(one, language), one.period.text)]) for one in priced]
    return caption.in_words([(who, [pair for pair in pairs if pair[0]]) for who, pairs in told], language)
