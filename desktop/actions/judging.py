"""Judge what no source states: write, change and take back a judgement, each as one undoable edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.actions.own_numbers import Keeper
from desktop.actions.refusing import NotPossible
from desktop.analysis.entities import record_of
from desktop.analysis.judgements import FACTOR_SEGMENT, NO_REASON, RATING_UNIT, Scale, parts_of
from desktop.analysis.own import is_owned
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.market.records import Force, Observation
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

GONE: Final = Words(
    "What was to be judged is not in this workspace any more. Nothing was changed.",
    "要判断的对象已不在工作区中，未作更改。",
)
OUTSIDE: Final = Words("This is outside the scale. Nothing was changed.", "超出量表范围，未作更改。")
PLACE: Final = "Judged on the page of market dynamics"


@frozen
class Verdict:
    """One judgement to write; ``level`` None takes it back, ``reason`` None leaves the reason as it is."""

    scale: Scale
    subject: str
    level: int | None
    words: str = ""
    """As the person says it: ``rising``; the number itself where empty."""
    reason: str | None = None


def judge(workspace: Workspace, verdicts: Sequence[Verdict], name: str, first: Sequence[Force] = ()) -> Changes | None:
    """Write judgements as one edit; None when nothing differs from what is there.

    What a source states stays as it is. ``first`` are things to judge that are not on file yet. ``NotPossible``
    when the thing is gone or the level is outside its scale.
    """
    new = {row.id for row in first}
    work = [one for one in verdicts if _differs(workspace, one, is_new=one.subject in new)]
    if not work:
        return None
    keeper = Keeper(workspace)
    with workspace.edit(name) as edit:
        for row in first:
            edit.put(row)
        for one in work:
            known = own_row(workspace, one.scale, one.subject)
            if one.level is None:
                assert known is not None, "only what is there differs from nothing"
                edit.delete("observation", (known.id,))
                edit.delete("evidence", (known.evidence_id,))
            elif known is not None:
                edit.patch("observation", (known.id,), value=float(one.level), stated=_stated(one))
                if one.reason is not None:
                    edit.patch("evidence", (known.evidence_id,), paraphrase=one.reason or NO_REASON)
            else:
                if workspace.measures.get(one.scale.measure.id) is None:
                    edit.put(one.scale.measure)
                quantity = Quantity(float(one.level), unit=RATING_UNIT, stated=_stated(one))
                subject = (one.scale.subject, one.subject)
                paraphrase = one.reason or NO_REASON
                keeper.number(subject, one.scale.measure.id, "", quantity, place=PLACE, paraphrase=paraphrase)
        if any(one.level is not None for one in work):
            for made in keeper.rows:
                edit.put(made)
    return edit.changes


def own_row(workspace: Workspace, scale: Scale, subject: str) -> Observation | None:
    """The row of a judgement; None where the person has not judged."""
    rows = workspace.observations.all(subject=scale.subject, subject_id=subject, measure_id=scale.measure.id)
    for row in reversed(rows):
        place = workspace.evidence.get(row.evidence_id)
        source = workspace.sources.get(place.source_id) if place is not None else None
        if is_owned(row, source):
            return row
    return None


def _differs(workspace: Workspace, verdict: Verdict, *, is_new: bool) -> bool:
    """Whether there is anything to write; refuses what cannot be judged."""
    known = own_row(workspace, verdict.scale, verdict.subject)
    if verdict.level is None:
        return known is not None
    if not verdict.scale.low <= verdict.level <= verdict.scale.high:
        raise NotPossible(OUTSIDE)
    if not is_new and not _is_there(workspace, verdict.scale.subject, verdict.subject):
        raise NotPossible(GONE)
    if known is None or known.value != verdict.level or known.stated != _stated(verdict):
        return True
    place = workspace.evidence.get(known.evidence_id)
    return verdict.reason is not None and place is not None and place.paraphrase != (verdict.reason or NO_REASON)


def _is_there(workspace: Workspace, kind: str, key: str) -> bool:
    if kind != FACTOR_SEGMENT:
        return record_of(workspace, kind, key) is not None
    pair = parts_of(key)
    if pair is None:
        return False
    return workspace.factors.get(pair[0]) is not None and workspace.segments.get(pair[1]) is not None


def _stated(verdict: Verdict) -> str:
    return verdict.words or (f"{verdict.level:+d}" if verdict.scale.low < 0 else str(verdict.level))
