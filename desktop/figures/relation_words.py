"""Relations in words: the table twin, the evidence behind them, and which of them hold on a day."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.figures.figure import Cell, Certainty, Column, Entity, EvidenceLine, Lineage, Table
from desktop.figures.relation_ties import FORWARDS, MUTUAL, side_name, verb_of
from desktop.figures.stated import period_words
from desktop.figures.wording import keys, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.relation_ties import Bond
    from desktop.figures.relations_reading import RelationsSnapshot
    from desktop.market.records import PlayerRelation

_CERTAINTY = {"disputed": Certainty.DISPUTED, "refuted": Certainty.REFUTED}


def kind_word(kind: str, language: str) -> str:
    """The other side's role: ``investor``; an unknown kind says its own word."""
    key = f"relation.kind.{kind}"
    return say(language, key) if key in keys() else kind.replace("_", " ")


def roles_of(subject: str, bonds: Sequence[Bond], language: str) -> list[str]:
    """What others are to the subject and what it is to others, the commonest first: ``3 investors``, ``owner of 2``."""
    counted: Counter[tuple[str, bool]] = Counter()
    for bond in bonds:
        if subject in (bond.start, bond.end):
            counted.update({(one.kind, one.player_id == subject) for one in bond.relations if one.status != "refuted"})
    found = []
    for (kind, is_player), count in counted.most_common():
        form = "is" if not is_player else "has" if count == 1 else "have"
        key = f"relation.{form}.{kind}"
        key = key if key in keys() else f"relation.{form}.other"
        found.append(say(language, key, count=count, kind=kind_word(kind, language)))
    return found


def dated_on(relation: PlayerRelation, day: str) -> bool:
    """Whether a relation may have held on a day (ISO): it had begun and was not over; without a date nobody knows."""
    if not day:
        return True
    began = not relation.date or relation.date.startswith("--") or relation.date <= day
    return began and (not relation.ended or relation.ended >= day[: len(relation.ended)])


def table_of(relations: Iterable[PlayerRelation], snapshot: RelationsSnapshot, language: str) -> Table:
    """A row for every statement, read from left to right as in the picture."""
    heads = ("start", "what", "end", "since", "until", "note")
    columns = [Column(key, say(language, f"relation.col.{key}")) for key in heads]
    columns.insert(5, Column("status", say(language, "relation.col.status")))
    columns.insert(6, Column("source", say(language, "col.source")))
    return Table(tuple(columns), tuple(_row(one, snapshot, language) for one in relations))


def _row(one: PlayerRelation, snapshot: RelationsSnapshot, language: str) -> tuple[Cell, ...]:
    player, other = snapshot.sides(one)
    start, end = (player, other) if one.kind in FORWARDS | MUTUAL else (other, player)
    lineage, entity = Lineage(evidence=(one.evidence_id,)), Entity("player_relation", one.id)
    place = snapshot.places.of(one.evidence_id)
    certainty = _CERTAINTY.get(one.status, Certainty.PUBLISHED)
    status = "" if certainty is Certainty.PUBLISHED else say(language, f"status.{one.status}")
    return (
        _side(start, snapshot, language),
        Cell(verb_of(one.kind, language), certainty=certainty, lineage=lineage, entity=entity),
        _side(end, snapshot, language),
        Cell(period_words(one.date, language), lineage=lineage),
        Cell(period_words(one.ended, language), lineage=lineage),
        Cell(status, certainty=certainty),
        Cell(snapshot.names.publisher(place[1].publisher, language) if place else "", lineage=lineage),
        Cell(one.note),
    )


def _side(key: str, snapshot: RelationsSnapshot, language: str) -> Cell:
    entity = Entity("player", key) if key in snapshot.players else None
    return Cell(side_name(key, snapshot, language), entity=entity)


def evidence_of(
    relations: Iterable[PlayerRelation], snapshot: RelationsSnapshot, language: str
) -> tuple[EvidenceLine, ...]:
    """The lines that lead from a tie to its source."""
    found = []
    for one in relations:
        place = snapshot.places.of(one.evidence_id)
        if place is None:
            continue
        evidence, source = place
        player, other = (side_name(key, snapshot, language) for key in snapshot.sides(one))
        found.append(
            EvidenceLine(
                observation=one.id,
                subject=player,
                measure=kind_word(one.kind, language),
                period=period_words(one.date, language),
                stated=other,
                kind="" if one.status == "preferred" else say(language, f"status.{one.status}"),
                source=", ".join(part for part in (source.publisher, source.title) if part),
                locator=evidence.locator,
                paraphrase=evidence.paraphrase,
                url=source.url,
            )
        )
    return tuple(found)
