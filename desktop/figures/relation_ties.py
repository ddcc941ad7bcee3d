"""From rows of relations to ties: everything stated of the same two sides in one direction is one tie."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.figure import Certainty, Entity, Lineage
from desktop.figures.graph import Tie, TieLine
from desktop.figures.relations_reading import NAMED
from desktop.figures.stated import period_words
from desktop.figures.wording import ZH, keys, say
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.relations_reading import RelationsSnapshot
    from desktop.market.records import PlayerRelation

FORWARDS: Final = frozenset({"acquirer", "successor", "subsidiary", "customer"})
"""Kinds that lead from the player to the other side: the player was taken over, holds it or supplies it."""
MUTUAL: Final = frozenset({"partner", "competitor", "merger"})
"""Kinds without a direction; they read from the player to the other side."""
_FIRM: Final = frozenset({"acquirer", "successor", "merger"})
"""Kinds that decide about left and right before all others: they tell one story in the order of its dates."""
_TWO_WRITINGS: Final = re.compile(r"^(?P<latin>[^()（）]+?)\s*[(（](?P<han>[^()（）]*[\u3400-\u9fff][^()（）]*)[)）]$")
_CERTAINTY: Final = {"disputed": Certainty.DISPUTED, "refuted": Certainty.REFUTED}


@frozen
class Bond:
    """The rows of one tie."""

    start: str
    end: str
    relations: tuple[PlayerRelation, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of what is not refuted, each once."""
        return tuple(dict.fromkeys(one.kind for one in self.relations if one.status != "refuted"))

    @property
    def is_doubted(self) -> bool:
        """Whether anything stated of it is disputed or refuted."""
        return any(one.status in _CERTAINTY for one in self.relations)

    @property
    def is_over(self) -> bool:
        """Whether all that holds of it has an end."""
        current = [one for one in self.relations if one.status != "refuted"]
        return bool(current) and all(one.ended for one in current)

    @property
    def rank(self) -> int:
        """How much the tie insists on its direction in the picture."""
        kinds = {one.kind for one in self.relations}
        if kinds & _FIRM:
            return 0
        return 2 if kinds <= MUTUAL else 1


def bonds_of(relations: Iterable[PlayerRelation], snapshot: RelationsSnapshot) -> list[Bond]:
    """One bond for each two sides; where rows of both directions meet, a takeover tells the direction."""
    groups: dict[frozenset[str], list[PlayerRelation]] = {}
    for relation in relations:
        sides = frozenset(snapshot.sides(relation))
        if len(sides) == 2:
            groups.setdefault(sides, []).append(relation)
    found = []
    for rows in groups.values():
        telling = min(rows, key=lambda one: (one.kind not in _FIRM, one.kind in MUTUAL, one.status == "refuted"))
        start, end = _direction(telling, snapshot)
        found.append(Bond(start, end, tuple(sorted(rows, key=lambda one: (one.kind, one.date, one.id)))))
    return found


def _direction(relation: PlayerRelation, snapshot: RelationsSnapshot) -> tuple[str, str]:
    player, other = snapshot.sides(relation)
    return (player, other) if relation.kind in FORWARDS | MUTUAL else (other, player)


def tie_of(bond: Bond, snapshot: RelationsSnapshot, language: str) -> Tie:
    """The tie with a line for each kind, its tooltip and the evidence of every row."""
    groups: dict[tuple[str, bool, bool], list[PlayerRelation]] = {}
    for one in sorted(bond.relations, key=lambda one: one.status == "refuted"):
        is_back = one.kind not in MUTUAL and _direction(one, snapshot)[0] != bond.start
        groups.setdefault((one.kind, is_back, one.status == "refuted"), []).append(one)
    lines = tuple(_line(rows, language, is_back=is_back) for (_, is_back, _), rows in groups.items())
    ends = (side_name(bond.start, snapshot, language), side_name(bond.end, snapshot, language))
    what = _with_sources(bond, say(language, "comma").join(line.text for line in lines), snapshot, language)
    certain = {line.certainty for line in lines}
    if certain == {Certainty.REFUTED}:
        certainty = Certainty.REFUTED
    else:
        certainty = Certainty.DISPUTED if Certainty.DISPUTED in certain else Certainty.PUBLISHED
    return Tie(
        key=f"{bond.start}>{bond.end}",
        start=bond.start,
        end=bond.end,
        lines=lines,
        certainty=certainty,
        ended=bond.is_over,
        directed=any(one.kind not in MUTUAL for one in bond.relations),
        text=say(language, "relation.text", start=ends[0], end=ends[1], what=what),
        lineage=Lineage(evidence=tuple(dict.fromkeys(one.evidence_id for one in bond.relations))),
        entity=Entity("player_relation", bond.relations[0].id),
    )


def _with_sources(bond: Bond, what: str, snapshot: RelationsSnapshot, language: str) -> str:
    found = dict.fromkeys(
        caption.short_citation(place[1], language, snapshot.names)
        for one in bond.relations
        if (place := snapshot.places.of(one.evidence_id))
    )
    return say(language, "parens", text=what, note=say(language, "list").join(found)) if found else what


def _line(rows: Sequence[PlayerRelation], language: str, *, is_back: bool) -> TieLine:
    """All rows of one kind in one line: disputed dates joined by ``or``; ``is_back``: they lead against the tie."""
    first = rows[0]
    certainty = max((_CERTAINTY.get(one.status, Certainty.PUBLISHED) for one in rows), key=_weight)
    dates = list(dict.fromkeys(period_words(one.date, language) for one in rows if one.date))
    text = verb_of(first.kind, language, is_back=is_back)
    joint = "relation.or" if certainty is Certainty.DISPUTED else "comma"
    if dates:
        text = say(language, "comma").join((text, say(language, joint).join(dates)))
    if all(one.ended for one in rows):
        last = max(one.ended for one in rows)
        text = say(language, "relation.until", what=text, end=period_words(last, language))
    if certainty is Certainty.REFUTED:
        text = say(language, "relation.refuted", what=text)
    return TieLine(text, certainty)


def _weight(certainty: Certainty) -> int:
    return (Certainty.PUBLISHED, Certainty.REFUTED, Certainty.DISPUTED).index(certainty)


def verb_of(kind: str, language: str, *, is_back: bool = False) -> str:
    """What a tie says: ``owns``, read back ``owned by``; a kind of which nothing is known says its own word."""
    key = f"relation.back.{kind}" if is_back else f"relation.{kind}"
    return say(language, key) if key in keys() else kind.replace("_", " ")


def side_name(key: str, snapshot: RelationsSnapshot, language: str) -> str:
    """The name of a side: the player's, else as the source writes it, in the writing of the language."""
    player = snapshot.players.get(key)
    if player is not None:
        return name(player, language)
    if not key.startswith(NAMED):
        return key
    written = next(
        (" ".join(one.other_name.split()) for one in snapshot.relations if snapshot.sides(one)[1] == key), key
    )
    return one_writing(written, language)


def one_writing(written: str, language: str) -> str:
    """The part of ``Zhang Rui (张锐)`` in the writing of the language; a name in one writing as it is."""
    both = _TWO_WRITINGS.match(written)
    return (both["han"] if language == ZH else both["latin"]) if both else written
