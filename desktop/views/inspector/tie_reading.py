"""What ties two players, in words and rows: every statement about the same two, with who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Entity
from desktop.figures.relation_ties import FORWARDS, MUTUAL, side_name, verb_of
from desktop.figures.relation_words import kind_word
from desktop.figures.relations_reading import MOST as MOST_READ
from desktop.figures.relations_reading import RelationsSnapshot
from desktop.figures.stated import period_words
from desktop.figures.statements import read_names, read_places, rows_in
from desktop.figures.wording import say
from desktop.views.inspector.dossier import MOST, Block, Detail, Dossier, Link
from desktop.views.inspector.evidence_facts import evidence_facts

if TYPE_CHECKING:
    from desktop.market.records import PlayerRelation
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace


def read_player_relation(workspace: Workspace, relation: PlayerRelation, state: ViewState) -> Dossier:
    """The statement with its dates, both sides, and what else is stated about them."""
    language, known = state.language, _known(workspace, relation)
    player, other = known.sides(relation)
    start, end = (player, other) if relation.kind in FORWARDS | MUTUAL else (other, player)
    ends = tuple(Link(side_name(key, known, language), _entity(key, known)) for key in (start, end))
    beside = [one for one in known.relations if one.id != relation.id]
    said = tuple(_row(one, known, language) for one in beside[:MOST])
    blocks = [Block(say(language, "about.who"), chips=ends, key="who")]
    if said:
        blocks.append(Block(say(language, "relation.also"), rows=said, key="also"))
    return Dossier(
        title=say(
            language, "relation.title", start=ends[0].text, what=verb_of(relation.kind, language), end=ends[1].text
        ),
        heading=say(language, "relation.heading"),
        aside=kind_word(relation.kind, language),
        details=_details(relation, language),
        blocks=tuple(blocks),
        evidence=evidence_facts(workspace, "player_relation", relation, language),
    )


def _known(workspace: Workspace, relation: PlayerRelation) -> RelationsSnapshot:
    """Everything stated of the same two sides."""
    rows = workspace.player_relations.around([relation.player_id], MOST_READ)
    ids = [key for one in rows for key in (one.player_id, one.other_id) if key]
    places = read_places(workspace, [one.evidence_id for one in rows])
    players = {row.id: row for row in rows_in(workspace.players, "id", ids)}
    every = RelationsSnapshot(None, None, players, tuple(rows), places)
    same = tuple(one for one in rows if set(every.sides(one)) == set(every.sides(relation)))
    return RelationsSnapshot(None, None, players, same or (relation,), places, read_names(workspace, (), places))


def _entity(key: str, known: RelationsSnapshot) -> Entity | None:
    return Entity("player", key) if key in known.players else None


def _details(relation: PlayerRelation, language: str) -> tuple[Detail, ...]:
    unknown = say(language, "about.not_stated")
    began = period_words(relation.date, language)
    found = [Detail(say(language, "relation.col.since"), began or unknown, state="" if began else "unknown")]
    if relation.ended:
        found.append(Detail(say(language, "relation.col.until"), period_words(relation.ended, language)))
    if relation.status != "preferred":
        words = say(language, f"status.{relation.status}")
        found.append(Detail(say(language, "relation.col.status"), words, state="disputed"))
    return tuple(found)


def _row(one: PlayerRelation, known: RelationsSnapshot, language: str) -> Link:
    text = verb_of(one.kind, language)
    if one.status != "preferred":
        text = say(language, "parens", text=text, note=say(language, f"status.{one.status}"))
    place = known.places.of(one.evidence_id)
    who = known.names.publisher(place[1].publisher, language) if place else ""
    return Link(text, Entity("player_relation", one.id), period_words(one.date, language), who)
