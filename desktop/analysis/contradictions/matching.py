"""What rules found and what people entered, brought together: the same members are one contradiction."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.contradictions.contradiction import SEVERITIES, Contradiction, Member
from desktop.analysis.words import Words
from desktop.market.names import explanation, name
from desktop.market.records import Dispute, DisputeMember

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.analysis.contradictions.material import Material


def merged(material: Material, found: Iterable[Contradiction]) -> list[Contradiction]:
    """Every dispute with what the rules say about it, and every finding of a rule that no dispute covers.

    A person's title, explanation, severity and status stand above the rule's; members that only the
    rule saw are added. A finding may speak for several disputes.
    """
    by_hand = _by_hand(material)
    disputes_with = _disputes_with(material.disputes, by_hand)
    heard: dict[str, list[Contradiction]] = defaultdict(list)
    alone: list[Contradiction] = []
    for one in found:
        near = {row.id: row for member in one.members for row in disputes_with.get(member.key, ())}
        covered = _covered(one, near.values(), by_hand) if near else []
        for dispute_id in covered:
            heard[dispute_id].append(one)
        if not covered:
            alone.append(one)
    entered = [_entered(row, by_hand.get(row.id, ()), heard.get(row.id, ())) for row in material.disputes]
    return sorted((*entered, *alone), key=lambda one: (one.status != "open", SEVERITIES.index(one.severity), one.id))


def _covered(one: Contradiction, disputes: Iterable[Dispute], by_hand: Mapping[str, Sequence[Member]]) -> list[str]:
    """Disputes a finding speaks for: those it shares most rows with, and those it accounts for altogether."""
    keys = {member.key for member in one.members}
    shared: dict[str, int] = {}
    whole: set[str] = set()
    for row in disputes:
        sides = by_hand.get(row.id, ())
        if covers(one, row.kind, sides):
            shared[row.id] = len({side.key for side in sides} & keys)
            spoken_of = keys | {member.about for member in one.members}
            if {side.key for side in sides if side.entity} <= spoken_of:
                whole.add(row.id)
    most = max(shared.values(), default=0)
    return [dispute_id for dispute_id, count in shared.items() if count == most or dispute_id in whole]


def covers(found: Contradiction, kind: str, entered: Sequence[Member]) -> bool:
    """Whether a finding is about the same contradiction as one entered by hand, of ``kind`` with these sides.

    It is when they share two rows (or the only one); when they share one and every other side entered
    names the entity that a further member speaks of; and when the finding is the audit of a growth
    rate that is a side of a contradiction about growth.
    """
    keys = {member.key for member in found.members}
    sides = {side.key for side in entered if side.entity}
    same = sides & keys
    if len(same) >= 2 or (same and len(keys) == 1):
        return True
    if found.rule == "growth" and kind == "growth":
        return found.members[0].key in same
    spoken_of = {member.about for member in found.members if member.key not in same}
    return bool(same) and len(sides) > 1 and sides - same <= spoken_of


def as_rows(
    one: Contradiction, explained: str, explained_zh: str = "", *, status: str = "explained"
) -> tuple[Dispute, list[DisputeMember]]:
    """A contradiction as the rows that keep a person's explanation of it; the rule then finds it explained."""
    dispute = Dispute(
        id=one.id,
        title_en=one.title.en,
        title_zh=one.title.zh,
        kind=one.kind,
        explanation=explained,
        explanation_zh=explained_zh,
        severity=one.severity,
        origin="audit" if one.rule else "hand",
        status=status,
    )
    members = [
        DisputeMember(
            dispute_id=one.id,
            position=position,
            entity=side.entity,
            entity_id=side.entity_id,
            statement=side.statement.en,
            statement_zh=side.statement.zh if side.statement.zh != side.statement.en else "",
            evidence_id=side.evidence_id or None,
        )
        for position, side in enumerate(one.members, start=1)
    ]
    return dispute, members


def _by_hand(material: Material) -> dict[str, list[Member]]:
    sides: dict[str, list[Member]] = defaultdict(list)
    for row in material.dispute_members:
        sides[row.dispute_id].append(material.said(row))
    return sides


def _disputes_with(
    disputes: Sequence[Dispute], by_hand: Mapping[str, Sequence[Member]]
) -> Mapping[tuple[str, str], list[Dispute]]:
    """From a row to the disputes it is a side of: nothing else can be the same contradiction."""
    found: dict[tuple[str, str], list[Dispute]] = defaultdict(list)
    for row in disputes:
        for key in {side.key for side in by_hand.get(row.id, ()) if side.entity}:
            found[key].append(row)
    return found


def _entered(row: Dispute, sides: Sequence[Member], found: Sequence[Contradiction]) -> Contradiction:
    first = found[0] if found else None
    known = {side.key for side in sides}
    further = {side.key: side for one in found for side in one.members if side.key not in known}
    told = Words(explanation(row, "en") or name(row, "en"), explanation(row, "zh") or name(row, "zh"))
    one = Contradiction(
        "",
        row.kind,
        row.severity,
        Words(row.title_en, row.title_zh or row.title_en),
        told,
        (*sides, *further.values()),
        explanation=row.explanation,
        explanation_zh=row.explanation_zh,
        status=row.status,
        dispute_id=row.id,
    )
    if first is None:
        return one
    return replace(one, rule=first.rule, sentence=first.sentence, smallest=first.smallest, suggested=first.suggested)
