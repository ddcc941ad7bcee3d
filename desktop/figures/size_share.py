"""Share mode: a market in its broader one, a segment in its parent, both as one publisher states them.

What two publishers say is never divided, nor what differs in place, price basis or currency: each series that has
no share says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.scope import compare_scope
from desktop.figures.amounts import Amount, select
from desktop.figures.barriers import as_drawn
from desktop.figures.caption import evidence_of
from desktop.figures.size_computed import Computed, Refusal, computed, digits_of, in_full, transformed
from desktop.figures.size_context import plain_market
from desktop.figures.tracks import tracks
from desktop.figures.wording import join, say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.analysis.scope import Barrier
    from desktop.analysis.scopes import Scopes
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import Stated, Subject
    from desktop.figures.tracks import Track

UNIT: Final = "ratio"
_PRECISE: Final = 3
"""From this many significant digits of both numbers on a share is told in hundredths of a percent, else in tenths."""
_FINE: Final = 1e-4
_COARSE: Final = 1e-3
_CONTAINED: Final = frozenset({"market", "subject"})
"""A part differs from its whole in these by its nature."""


@frozen
class Whole:
    """What the subject of a figure is a part of, with the same measure's values of it."""

    subject: Subject
    values: tuple[Stated, ...]


def share_tracks(context: SizeContext) -> Computed:
    """Each estimator's values divided by its own values of the whole for the same period."""
    language, whole = context.language, context.snapshot.whole
    if whole is None:
        return Computed((), UNIT, empty=say(language, "share.no_whole", market=context.market))
    if context.scale.unit in {"ratio", "rate", "percentage_point"}:
        return Computed((), UNIT, empty=say(language, "share.of_shares", what=context.measure))
    totals = {track.key: track for track in _of_whole(context, whole)}
    refused: list[Refusal] = []

    def share(track: Track, amount: Amount) -> Amount | None:
        found, reason = _share(context, whole, totals.get(track.key), amount)
        if reason:
            refused.append(Refusal(context.who(track), reason))
        return found

    found = transformed(context.tracks, share)
    drawn = {context.who(track) for track in found}
    reasons = tuple(one for one in refused if one.who not in drawn)
    empty = ""
    if not found:
        empty = say(
            language, "share.none", market=context.market, whole=whole.subject.name(language), what=context.what
        )
    return Computed(found, UNIT, reasons, evidence=_evidence(context, whole, found), empty=empty)


def _of_whole(context: SizeContext, whole: Whole) -> tuple[Track, ...]:
    """The whole's values in the unit of the part; converted only where the part is."""
    request, snapshot = context.request, context.snapshot
    unit = context.selection.unit
    values = whole.values if request.currency else [one for one in whole.values if one.observation.unit == unit]
    years = (request.start, request.end)
    chosen = select(values, snapshot.measure, snapshot.fx, request.currency, years)
    return tracks(chosen.amounts, snapshot.choosing)


def _share(context: SizeContext, whole: Whole, total: Track | None, amount: Amount) -> tuple[Amount | None, str]:
    """The share, or why there is none."""
    language = context.language
    name = plain_market(whole.subject.name(language))
    if total is None:
        return None, say(language, _silence(context, whole, amount), what=context.what, whole=name)
    same = next((one for one in total.main if one.stated.period.text == amount.stated.period.text), None)
    if same is None or not same.value or same.value <= 0:
        return None, say(language, "share.other_periods", what=context.what, whole=name)
    if same.bounded:
        return None, say(language, "share.bound", what=context.what, whole=name)
    barrier = compare_scope(as_drawn(amount), as_drawn(same), context.snapshot.scopes)
    reason = _scope_reason(barrier, context)
    if reason:
        return None, reason
    return _divided(amount, same), ""


def _silence(context: SizeContext, whole: Whole, amount: Amount) -> str:
    """Whether the estimator says nothing of the whole, or says it in another unit."""
    who = amount.stated.estimator
    elsewhere = bool(who) and any(one.estimator == who for one in whole.values)
    return "share.other_unit" if elsewhere and not context.request.currency else "share.silent"


def _divided(amount: Amount, whole: Amount) -> Amount:
    step = _FINE if digits_of(amount, whole) >= _PRECISE else _COARSE
    others = (whole.stated, *whole.others)
    return computed(amount, 1 / (whole.value or 1.0), UNIT, others, f"{in_full(amount)} / {in_full(whole)}", step)


def _scope_reason(barrier: Barrier | None, context: SizeContext) -> str:
    """Which difference forbids a share; empty where the one is a part of the other."""
    if barrier is None:
        return ""
    kinds = [one for one in barrier.differences if one.kind not in _CONTAINED]
    scopes = context.snapshot.scopes
    if any(one.kind == "geography" for one in kinds):
        first, second = scopes.of(barrier.first).geography_id, scopes.of(barrier.second).geography_id
        if _lies_in(first, second, scopes):
            kinds = [one for one in kinds if one.kind != "geography"]
    words = join(context.language, [say(context.language, f"scope.{one.kind}") for one in kinds])
    return say(context.language, "share.scope", what=words) if kinds else ""


def _lies_in(place: str, other: str, scopes: Scopes) -> bool:
    """Whether one place lies inside another."""
    above = {row.id: row.parent_id or "" for row in scopes.geographies}
    while place:
        if place == other:
            return True
        place = above.pop(place, "")
    return False


def _evidence(context: SizeContext, whole: Whole, found: tuple[Track, ...]) -> tuple[EvidenceLine, ...]:
    subject = whole.subject.name(context.language)
    rows = {row.observation.id: row for track in found for one in track.main for row in one.others}
    measure = context.measure_name
    return tuple(evidence_of(row, subject, measure, context.language) for row in rows.values())
