"""Contradictions, inspected: their sides beside each other, and those in which something else stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.entities import STORES
from desktop.analysis.words import Words
from desktop.figures.figure import Entity
from desktop.figures.stated import period_words
from desktop.itemmodels.ledger_words import code_words
from desktop.market.names import explanation
from desktop.views.inspector.inspection import Contradicting, Inspection, Statement
from desktop.views.inspector.kinds import ICONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.analysis.audited import Audited
    from desktop.analysis.contradictions.contradiction import Contradiction, Member
    from desktop.market.records import Dispute
    from desktop.workspace.workspace import Workspace

GRAVE: Final = {"critical": 0, "warning": 1, "note": 2}
MOST: Final = 6
SUGGESTED: Final[Mapping[str, Words]] = {
    "definition": Words("different definitions", "定义不同"),
    "period": Words("different times", "时间不同"),
    "scope": Words("different scope", "范围不同"),
    "rounding": Words("rounding", "四舍五入"),
    "typo": Words("a slip of the pen", "笔误"),
}
LIKELY: Final = Words("The numbers point to {reason}.", "数值显示可能原因：{reason}。")


def of_dispute(
    _workspace: Workspace, entity: Entity, found: Sequence[Contradiction], language: str
) -> Inspection | None:
    """A contradiction with its sides; None when it is not there any more."""
    one = next((one for one in found if one.id == entity.id), None)
    if one is None:
        return None
    shown = _shown(one, language)
    return Inspection(
        entity=entity,
        icon=ICONS["dispute"],
        name=one.title.get(language),
        badge="disputed" if one.status == "open" else "published",
        contradictions=(shown,),
        note=explanation(one, language),
        row=entity,
        status=one.status,
        may_annotate=True,
    )


def contradictions_of(
    workspace: Workspace, ids: Sequence[str], audited: Audited, language: str
) -> tuple[Contradicting, ...]:
    """The contradictions in which any of these rows stands: the kept ones, and what the rules have found so far."""
    known = [one for one in audited.known() if any(member.entity_id in ids for member in one.members)]
    if known or audited.known():
        ranked = sorted(known, key=lambda one: (one.status != "open", GRAVE.get(one.severity, 3)))
        return tuple(_shown(one, language, with_sides=False) for one in ranked[:MOST])
    members = workspace.dispute_members.all(entity_id=list(ids))
    disputes = workspace.disputes.all(id=[member.dispute_id for member in members]) if members else []
    disputes.sort(key=lambda row: (row.status != "open", GRAVE.get(row.severity, 3)))
    return tuple(_kept(row, language) for row in disputes[:MOST])


def _kept(row: Dispute, language: str) -> Contradicting:
    title = row.title_zh if language == "zh" and row.title_zh else row.title_en
    status = code_words(row.status).get(language)
    kind = _kind(row.severity, row.status)
    return Contradicting(Entity("dispute", row.id), kind, title, explanation=explanation(row, language), status=status)


def _shown(one: Contradiction, language: str, *, with_sides: bool = True) -> Contradicting:
    sides = tuple(_side(member, language) for member in one.members) if with_sides else ()
    said, explained = one.sentence.get(language), explanation(one, language)
    suggestion = SUGGESTED.get(one.suggested) if not explained else None
    return Contradicting(
        entity=Entity("dispute", one.id),
        kind=_kind(one.severity, one.status),
        title=one.title.get(language),
        sentence=said if with_sides and said != explained and said != one.title.get(language) else "",
        explanation=explained,
        status=code_words(one.status).get(language),
        suggestion=LIKELY.get(language).format(reason=suggestion.get(language)) if suggestion else "",
        sides=sides,
    )


def _side(member: Member, language: str) -> Statement:
    where = ", ".join(part for part in (member.source, period_words(member.date, language)) if part)
    entity = Entity(member.entity, member.entity_id) if member.entity in STORES else None
    return Statement(member.statement.get(language), where, member.refuted, entity=entity)


def _kind(severity: str, status: str) -> str:
    if status != "open":
        return "ok"
    return severity if severity in {"critical", "warning"} else "open"
