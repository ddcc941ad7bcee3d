"""The relations family: who owns, funded, founded, bought or works with whom, as a small layered graph and a table."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.figure import Certainty, Entity, Family, Figure
from desktop.figures.graph import Graph, GraphNode
from desktop.figures.graph_layers import Link, layered
from desktop.figures.palette import assign
from desktop.figures.relation_ties import Bond, bonds_of, side_name, tie_of
from desktop.figures.relation_words import dated_on, evidence_of, roles_of, table_of
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.graph import Tie
    from desktop.figures.relations_reading import RelationsSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.market.records import PlayerRelation

MOST_NODES: Final = 44
"""More things than this are counted instead of drawn."""
_MOST_KINDS: Final = 4
_REMEMBERED: Final = 4


@lru_cache(maxsize=_REMEMBERED)
def compose_relations(request: FigureRequest, snapshot: RelationsSnapshot) -> Figure:
    """The graph of a request with its table; ``kinds`` and ``on_day`` of the request leave relations out."""
    language = request.language
    shown = [
        one
        for one in snapshot.relations
        if (not request.kinds or one.kind in request.kinds) and dated_on(one, request.on_day)
    ]
    bonds = bonds_of(shown, snapshot)
    kept, more = _kept(bonds, request.subject)
    graph = _graph(kept, more, snapshot, language)
    drawn = [relation for bond in kept for relation in bond.relations]
    title = _title(request, snapshot, kept)
    sources = [found[1] for one in drawn if (found := snapshot.places.of(one.evidence_id))]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.GRAPH,
        language=language,
        section=_section(snapshot, language),
        title=title,
        subtitle=_subtitle(request, snapshot),
        source_line=caption.source_line(sources, language, snapshot.names),
        alt_text=say(language, "alt.relations", title=title, ties=_spoken(graph.ties, language)),
        graph=graph,
        table=table_of(drawn, snapshot, language),
        footnotes=_notes(request, graph, drawn, snapshot),
        legend=tuple(kind for kind in Certainty if any(tie.certainty is kind for tie in graph.ties)),
        evidence=evidence_of(drawn, snapshot, language),
        empty="" if graph.ties else _empty(request, snapshot),
    )


def _kept(bonds: Sequence[Bond], subject: str) -> tuple[list[Bond], int]:
    """What is drawn, and how many things are not: outwards from the subject, else whole clusters, large ones first.

    What no chosen tie joins to the subject is not about it, and not counted.
    """
    tied = Counter(key for bond in bonds for key in (bond.start, bond.end))
    beside: dict[str, list[str]] = {key: [] for key in tied}
    for bond in bonds:
        beside[bond.start].append(bond.end)
        beside[bond.end].append(bond.start)
    starts = [subject] if subject else sorted(tied, key=lambda key: -tied[key])
    reached: dict[str, None] = {}
    for start in starts:
        waiting = [start] if start in beside and start not in reached else []
        reached.update(dict.fromkeys(waiting))
        for key in waiting:  # grows while it is walked
            fresh = [other for other in dict.fromkeys(beside[key]) if other not in reached]
            reached.update(dict.fromkeys(fresh))
            waiting += fresh
    wanted = set(list(reached)[:MOST_NODES])
    kept = [bond for bond in bonds if bond.start in wanted and bond.end in wanted]
    left = {key for bond in kept for key in (bond.start, bond.end)}
    return kept, len(reached) - len(left)


def _graph(bonds: Sequence[Bond], more: int, snapshot: RelationsSnapshot, language: str) -> Graph:
    keys = list(dict.fromkeys(key for bond in bonds for key in (bond.start, bond.end)))
    centre = snapshot.subject.id if snapshot.subject is not None else ""
    spots = layered(keys, [Link(bond.start, bond.end, bond.rank) for bond in bonds], centre)
    colours = assign("player", [centre, *_fixed_first(keys, bonds)] if centre else _fixed_first(keys, bonds))
    nodes = []
    for key in keys:
        player, spot = snapshot.players.get(key), spots[key]
        shown = side_name(key, snapshot, language)
        nodes.append(
            GraphNode(
                key=key,
                name=shown,
                known=player is not None,
                cluster=spot.cluster,
                column=spot.column,
                row=spot.row,
                colour=colours.get(key, 0) if player is not None else 0,
                centre=key == centre,
                text=shown if player is not None else say(language, "relation.name_only", name=shown),
                entity=Entity("player", key) if player is not None else None,
            )
        )
    return Graph(tuple(nodes), tuple(tie_of(bond, snapshot, language) for bond in bonds), more)


def _fixed_first(keys: Sequence[str], bonds: Sequence[Bond]) -> list[str]:
    """Players with the most ties get a colour of their own before the others."""
    tied = Counter(key for bond in bonds for key in (bond.start, bond.end))
    return sorted(keys, key=lambda key: (-tied[key], keys.index(key)))


def _section(snapshot: RelationsSnapshot, language: str) -> str:
    return name(snapshot.market or snapshot.subject, language) if snapshot.market or snapshot.subject else ""


def _title(request: FigureRequest, snapshot: RelationsSnapshot, bonds: Sequence[Bond]) -> str:
    """What the subject has and is to others; of a market how many ties, and how many of them are in doubt or over."""
    language, subject = request.language, snapshot.subject
    if not bonds:
        shown = name(subject, language) if subject is not None else _section(snapshot, language)
        return say(language, "relation.title_no_kinds" if snapshot.relations else "relation.title_none", name=shown)
    if subject is not None:
        kinds = join(language, roles_of(subject.id, bonds, language)[:_MOST_KINDS])
        return say(language, "relation.title_of", name=name(subject, language), kinds=kinds)
    count = len({key for bond in bonds for key in (bond.start, bond.end)})
    only = len(bonds) == 1
    parts = [say(language, "relation.title_one" if only else "relation.title_market", ties=len(bonds), count=count)]
    doubted, over = sum(bond.is_doubted for bond in bonds), sum(bond.is_over for bond in bonds)
    parts += [say(language, "relation.doubted", count=doubted)] if doubted else []
    parts += [say(language, "relation.over", count=over)] if over else []
    return say(language, "comma").join(parts)


def _subtitle(request: FigureRequest, snapshot: RelationsSnapshot) -> str:
    from desktop.figures.stated import period_words

    language = request.language
    if snapshot.subject is not None:
        steps = say(language, "relation.steps_1" if request.mode == "1" else "relation.steps_2")
        text = say(language, "relation.subtitle_of", name=name(snapshot.subject, language), steps=steps)
    else:
        text = say(language, "relation.subtitle_market", market=_section(snapshot, language))
    if request.on_day:
        day = say(language, "relation.known_on", day=period_words(request.on_day, language))
        text = say(language, "comma").join((text, day))
    return text


def _empty(request: FigureRequest, snapshot: RelationsSnapshot) -> str:
    language = request.language
    if snapshot.relations:
        key = "relation.none_kinds"
    else:
        key = "relation.none_of" if snapshot.subject is not None else "relation.none_market"
    return say(
        language, key, name=name(snapshot.subject, language) if snapshot.subject else _section(snapshot, language)
    )


def _notes(
    request: FigureRequest, graph: Graph, drawn: Sequence[PlayerRelation], snapshot: RelationsSnapshot
) -> tuple[str, ...]:
    """What is disputed with every statement, what is over, what is left out and what a dotted outline means."""
    language, notes = request.language, []
    semicolon = say(language, "semicolon")
    doubted = [tie.text for tie in graph.ties if any(line.certainty is not Certainty.PUBLISHED for line in tie.lines)]
    if doubted:
        notes.append(say(language, "relation.note_disputed", text=semicolon.join(doubted)))
    over = [tie.text for tie in graph.ties if tie.ended]
    if over:
        notes.append(say(language, "relation.note_ended", text=semicolon.join(over)))
    if any(not node.known for node in graph.nodes):
        notes.append(say(language, "relation.note_hollow"))
    undated = sum(1 for one in drawn if not one.date)
    if request.on_day and undated:
        notes.append(say(language, "relation.note_undated", count=undated))
    if graph.more:
        notes.append(say(language, "relation.note_cut", count=f"{graph.more}{'+' if snapshot.is_cut else ''}"))
    return tuple(notes)


def _spoken(ties: Sequence[Tie], language: str) -> str:
    return say(language, "semicolon").join(tie.text for tie in ties)
