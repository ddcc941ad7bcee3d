"""Rows of words: facts with their conflicts, what is offered where, what is claimed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop.figures.benchmark_reading import StatedFact
from desktop.figures.benchmark_rows import CLAIMS, IDENTITY, OFFER, Row
from desktop.figures.caption import evidence_of_claim
from desktop.figures.figure import Cell, Certainty, Entity, EvidenceLine, Lineage
from desktop.figures.stated import period_words
from desktop.figures.wording import join, predicate, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.benchmark_reading import BenchmarkSnapshot, StatedOffering
    from desktop.market.records import Fact, Player

LISTING: Final = "listing"
_LISTED: Final = ("ticker", "listing")
_ATTRIBUTES: Final = (
    "founded",
    "headquarters",
    LISTING,
    "founded_by",
    "launched",
    "country",
    "province",
    "strategy",
)
_ALWAYS: Final = frozenset({"founded", "headquarters", LISTING, "strategy"})
_DATES: Final = frozenset({"founded", "launched"})
_NO_COMPANY: Final = frozenset({"government", "association", "university", "hospital"})
"""Kinds of players that no exchange lists."""
PREFERRED: Final = "preferred"
_ORDER: Final = {PREFERRED: 0, "disputed": 1, "alternate": 2}


def fact_rows(snapshot: BenchmarkSnapshot, language: str) -> list[Row]:
    """A row for each attribute of the usual ones that is known of anybody, of the others where two have it.

    Legal names and the like stay in the profile.
    """
    rows = []
    for attribute in _ATTRIBUTES:
        wanted = _LISTED if attribute == LISTING else (attribute,)
        facts = {player.id: _facts(snapshot, player, wanted) for player in snapshot.players}
        if sum(map(bool, facts.values())) >= (1 if attribute in _ALWAYS else 2):
            rows.append(_fact_row(attribute, facts, snapshot, language))
    return rows


def _facts(snapshot: BenchmarkSnapshot, player: Player, attributes: Sequence[str]) -> list[StatedFact]:
    """What stands, the preferred first; refuted facts stay in the profile."""
    found = [
        one
        for one in snapshot.facts
        if one.fact.entity_id == player.id and one.fact.attribute in attributes and one.fact.status != "refuted"
    ]
    return sorted(found, key=lambda one: (_ORDER.get(one.fact.status, 3), attributes.index(one.fact.attribute)))


def _fact_row(attribute: str, facts: dict[str, list[StatedFact]], snapshot: BenchmarkSnapshot, language: str) -> Row:
    cells = []
    for player in snapshot.players:
        own = facts[player.id]
        if not own and attribute == LISTING and player.kind in _NO_COMPANY:
            cells.append(Cell(""))
        else:
            cells.append(_fact_cell(attribute, own, player, snapshot, language))
    used = [one for own in facts.values() for one in own]
    heading = say(language, f"benchmark.fact.{attribute}")
    names = {player.id: name(player, language) for player in snapshot.players}
    return Row(
        key=f"fact:{attribute}",
        group=IDENTITY,
        name=heading,
        cells=tuple(cells),
        evidence=tuple(
            _line(one.fact.id, (names[one.fact.entity_id], heading), _whole(one.fact, language), one, language)
            for one in used
        ),
        sources=tuple(one.place.source for one in used),
    )


def _fact_cell(
    attribute: str, facts: list[StatedFact], player: Player, snapshot: BenchmarkSnapshot, language: str
) -> Cell:
    """The preferred fact; two that stand against each other in one cell, hollow."""
    if not facts:
        return unstated(language)
    disputed = [one for one in facts if one.fact.status == "disputed"]
    preferred = [one for one in facts if one.fact.status == PREFERRED]
    shown = preferred[:1] or disputed[:2] or facts[:1]
    values = list(dict.fromkeys(_value(one.fact, language) for one in shown))
    text = values[0] if len(values) == 1 else say(language, "benchmark.or", first=values[0], second=values[1])
    return Cell(
        text,
        certainty=Certainty.DISPUTED if disputed else Certainty.PUBLISHED,
        lineage=Lineage(evidence=tuple(dict.fromkeys(one.fact.evidence_id for one in (*shown, *disputed)))),
        entity=Entity("fact", shown[0].fact.id),
        detail=_listed_since(player, snapshot) if attribute == LISTING else "",
    )


def _listed_since(player: Player, snapshot: BenchmarkSnapshot) -> str:
    dates = _facts(snapshot, player, ("listing_date",))
    return dates[0].fact.value[:4] if dates else ""


def _value(fact: Fact, language: str) -> str:
    if fact.attribute in _DATES:
        return period_words(fact.value, language)
    whole = _whole(fact, language)
    # How often somebody filed for a listing is for the profile; the evidence line keeps the whole sentence.
    return re.split("[;；]", whole)[0].strip() if fact.attribute == LISTING else whole


def _whole(fact: Fact, language: str) -> str:
    return (fact.value_zh if language == "zh" else fact.value) or fact.value


def unstated(language: str) -> Cell:
    """What no source says, which is not a no."""
    return Cell(say(language, "benchmark.unstated"), certainty=None, glyph="unstated", alone=True)


def offer_rows(snapshot: BenchmarkSnapshot, language: str) -> list[Row]:
    """A row for each segment that one of them offers, the most offered first; how many; what has no segment."""
    by_segment: dict[str, list[StatedOffering]] = {}
    for one in snapshot.offerings:
        if one.offering.segment_id in snapshot.segments:
            by_segment.setdefault(one.offering.segment_id or "", []).append(one)
    order = sorted(by_segment, key=lambda key: (-len({o.offering.player_id for o in by_segment[key]}), key))
    rows = [_offer_row(key, by_segment[key], snapshot, language) for key in order]
    counted = [_count_row(by_segment, snapshot, language)] if len(rows) > 1 else []
    return [*rows, *counted, *_other_row(snapshot, language)]


def _offer_row(segment: str, offered: list[StatedOffering], snapshot: BenchmarkSnapshot, language: str) -> Row:
    record = snapshot.segments[segment]
    dimension = snapshot.dimensions.get(record.dimension_id)
    cells = []
    for player in snapshot.players:
        own = [one for one in offered if one.offering.player_id == player.id]
        cells.append(_offered(own, language) if own else unstated(language))
    return Row(
        key=f"offer:{segment}",
        group=OFFER,
        name=name(record, language),
        cells=tuple(cells),
        unit=name(dimension, language) if dimension is not None else "",
        evidence=_offer_lines(offered, snapshot, language),
        sources=tuple(one.place.source for one in offered),
    )


def _offered(own: list[StatedOffering], language: str) -> Cell:
    titles = join(language, list(dict.fromkeys(name(one.offering, language) for one in own)))
    return Cell(
        say(language, "benchmark.offered", names=titles),
        certainty=Certainty.PUBLISHED,
        lineage=Lineage(evidence=tuple(dict.fromkeys(one.offering.evidence_id for one in own))),
        entity=Entity("player", own[0].offering.player_id),
        glyph="yes",
        alone=True,
    )


def _count_row(offered: dict[str, list[StatedOffering]], snapshot: BenchmarkSnapshot, language: str) -> Row:
    """Harvey balls: segments a source says they offer, out of those listed."""
    cells, listed = [], len(offered)
    for player in snapshot.players:
        own = [key for key, found in offered.items() if any(o.offering.player_id == player.id for o in found)]
        if not own:
            cells.append(unstated(language))
            continue
        places = [o.offering.evidence_id for key in own for o in offered[key] if o.offering.player_id == player.id]
        formula = f"{len(own)} / {listed} = {len(own) / listed:.2f}"
        cells.append(
            Cell(
                say(language, "benchmark.offers_of", count=len(own), all=listed),
                certainty=Certainty.MODELLED,
                lineage=Lineage(formula=formula, evidence=tuple(dict.fromkeys(places))),
                entity=Entity("player", player.id),
                glyph="harvey",
                level=len(own) / listed,
            )
        )
    return Row(key="offers", group=OFFER, name=say(language, "benchmark.offers"), cells=tuple(cells))


def _other_row(snapshot: BenchmarkSnapshot, language: str) -> list[Row]:
    """What they offer that no segment stands for, in words."""
    loose = [one for one in snapshot.offerings if one.offering.segment_id not in snapshot.segments]
    if not loose:
        return []
    cells = []
    for player in snapshot.players:
        own = [one for one in loose if one.offering.player_id == player.id]
        titles = join(language, list(dict.fromkeys(name(one.offering, language) for one in own)))
        lineage = Lineage(evidence=tuple(dict.fromkeys(one.offering.evidence_id for one in own)))
        entity = Entity("player", player.id)
        found = Cell(titles, certainty=Certainty.PUBLISHED, lineage=lineage, entity=entity)
        cells.append(found if own else unstated(language))
    return [
        Row(
            key="others",
            group=OFFER,
            name=say(language, "benchmark.others"),
            cells=tuple(cells),
            evidence=_offer_lines(loose, snapshot, language),
            sources=tuple(one.place.source for one in loose),
        )
    ]


def claim_rows(snapshot: BenchmarkSnapshot, language: str) -> list[Row]:
    """What sources say of each in a word; hollow where every one of them is disputed."""
    if not snapshot.claims:
        return []
    cells = []
    for player in snapshot.players:
        own = [one for one in snapshot.claims if one.claim.subject_id == player.id and one.claim.status != "refuted"]
        if not own:
            cells.append(unstated(language))
            continue
        words = list(dict.fromkeys(predicate(language, one.claim.predicate) for one in own))
        doubted = all(one.claim.status == "disputed" for one in own)
        cells.append(
            Cell(
                join(language, words),
                certainty=Certainty.DISPUTED if doubted else Certainty.PUBLISHED,
                lineage=Lineage(claims=tuple(one.claim.id for one in own)),
                entity=Entity("claim", own[0].claim.id),
            )
        )
    names = {player.id: name(player, language) for player in snapshot.players}
    return [
        Row(
            key="claims",
            group=CLAIMS,
            name=say(language, "benchmark.claims"),
            cells=tuple(cells),
            evidence=tuple(
                evidence_of_claim(one, names[one.claim.subject_id], "", language) for one in snapshot.claims
            ),
            sources=tuple(one.source for one in snapshot.claims),
        )
    ]


def _offer_lines(
    offered: Sequence[StatedOffering], snapshot: BenchmarkSnapshot, language: str
) -> tuple[EvidenceLine, ...]:
    names = {player.id: name(player, language) for player in snapshot.players}
    heading = say(language, "benchmark.group.offer")
    return tuple(
        _line(one.offering.id, (names[one.offering.player_id], heading), name(one.offering, language), one, language)
        for one in offered
    )


def _line(
    key: str, about: tuple[str, str], stated: str, one: StatedFact | StatedOffering, language: str
) -> EvidenceLine:
    """The line that leads from words on a slide back to their source; ``about``: whose, and which parameter."""
    status = one.fact.status if isinstance(one, StatedFact) else PREFERRED
    source, evidence = one.place.source, one.place.evidence
    return EvidenceLine(
        observation=key,
        subject=about[0],
        measure=about[1],
        period="",
        stated=stated,
        kind="" if status == PREFERRED else say(language, f"status.{status}"),
        source=", ".join(part for part in (source.publisher, source.title) if part),
        locator=evidence.locator,
        paraphrase=evidence.paraphrase,
        url=source.url,
    )
