"""A dimension's tree at one year as nodes: what is stated, what is claimed, what nobody published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Certainty, Entity, Lineage, Node, Pill
from desktop.figures.scale import rate_text
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.figures.segment_tree_shares import REST, tree_shares
from desktop.figures.wording import join, predicate, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.amounts import Amount
    from desktop.market.records import Segment

ROOT = "root"
_SHARE_DIGITS = 1


def nodes(context: SegmentContext, year: int | None, sums: Mapping[str, float] | None = None) -> tuple[Node, ...]:
    """Root, segments in document order, and the remainder nobody published as one node per parent.

    ``sums`` are what lower levels that are not among the segments add up to, by their parent.
    """
    found = [_root(context, year)]
    total = _total(context, year)
    shares = tree_shares(context, year, ROOT).texts
    for segment in context.top():
        found += _branch(context, segment, ROOT, year, total, sums or {}, shares)
    found += _remainder(context, ROOT, list(context.top()), year, total, shares)
    return tuple(found)


def _total(context: SegmentContext, year: int | None) -> Amount | None:
    """What the parts of a year are parts of; without any stated part there is nothing to compare."""
    return context.totals.get(year) if year is not None and context.stated(year) else None


def value_in(context: SegmentContext, segment: Segment, year: int | None) -> Amount | None:
    """The chosen value of a segment in a year."""
    return context.values.get(segment.id, {}).get(year) if year is not None else None


def _root(context: SegmentContext, year: int | None) -> Node:
    total = _total(context, year)
    subject, within = context.snapshot.subject, context.snapshot.within
    entity = Entity("segment", context.snapshot.root) if context.snapshot.root else Entity(subject.kind, subject.id)
    whole = context.label(within) if within is not None else context.market
    if total is None or total.value is None:
        size = sum(a.value or 0.0 for a in context.stated(year).values()) if year is not None else 0.0
        return Node(
            key=ROOT,
            parent="",
            name=whole,
            value=None,
            size=context.scale.shown(size),
            certainty=Certainty.NOT_PUBLISHED,
            detail=say(context.language, "not_published").lower(),
            entity=entity,
        )
    shown = context.scale.shown(total.value)
    number = context.scale.of_amount(total)
    return Node(
        key=ROOT,
        parent="",
        name=whole,
        value=shown,
        size=shown,
        certainty=total.certainty,
        value_label=number,
        detail=context.scale.label,
        text=say(context.language, "comma").join(
            part
            for part in (
                context.scale.phrase(number),
                context.told(total),
                context.converted(total),
                context.whose(total.stated),
            )
            if part
        ),
        lineage=total.lineage,
        entity=entity,
    )


def _branch(
    context: SegmentContext,
    segment: Segment,
    parent: str,
    year: int | None,
    total: Amount | None,
    sums: Mapping[str, float],
    shares: Mapping[str, str],
) -> list[Node]:
    """A segment and everything under it."""
    amount = value_in(context, segment, year)
    children = context.children(segment.id)
    below: list[Node] = []
    for child in children:
        below += _branch(context, child, segment.id, year, amount, sums, shares)
    if amount is not None:
        below += _remainder(context, segment.id, list(children), year, amount, shares)
    inner = sum(node.size for node in below if node.parent == segment.id) + sums.get(segment.id, 0.0)
    printed = shares.get(segment.id) or share_text(context, amount, total)
    return [_node(context, segment, parent, amount, (share_text(context, amount, total), printed), inner), *below]


def _node(
    context: SegmentContext,
    segment: Segment,
    parent: str,
    amount: Amount | None,
    shares: tuple[str, str],
    inner: float,
) -> Node:
    """``shares`` are its share as plain rounding gives it, for the tooltip, and as it is printed."""
    language = context.language
    label, said = context.label(segment), spoken(context, segment)
    shared = Node(
        key=segment.id,
        parent=parent,
        name=label,
        value=None,
        size=inner,
        certainty=Certainty.NOT_PUBLISHED,
        colour=context.colours[segment.id],
        detail=say(language, "not_published").lower(),
        pills=pills(context, segment),
        text="\n".join((say(language, "comma").join((label, say(language, "not_published").lower())), *said)),
        entity=Entity("segment", segment.id),
    )
    if amount is None or amount.value is None:
        return shared
    number = context.scale.of_amount(amount)
    share, printed = shares
    detail = say(language, "comma").join(part for part in (context.scale.label, printed) if part)
    phrase = context.scale.phrase(number)
    words = (label, phrase, context.told(amount), share, context.converted(amount), context.whose(amount.stated))
    value = context.scale.shown(amount.value)
    return Node(
        key=segment.id,
        parent=parent,
        name=label,
        value=value,
        size=max(value, inner),
        certainty=amount.certainty,
        colour=shared.colour,
        value_label=number,
        detail=detail,
        pills=shared.pills,
        text="\n".join((say(language, "comma").join(word for word in words if word), *said)),
        lineage=amount.lineage,
        entity=shared.entity,
    )


def share_text(context: SegmentContext, amount: Amount | None, total: Amount | None) -> str:
    """A part's share of its total as a percentage; empty without one."""
    share = share_of(amount, total)
    return "" if share is None else rate_text(share, _SHARE_DIGITS, context.language)


def share_of(amount: Amount | None, total: Amount | None) -> float | None:
    """A part's share of its total as a fraction; None without one."""
    if amount is None or amount.value is None or total is None or not total.value:
        return None
    return amount.value / total.value


def _remainder(
    context: SegmentContext,
    parent: str,
    segments: list[Segment],
    year: int | None,
    total: Amount | None,
    shares: Mapping[str, str],
) -> list[Node]:
    """What is left of a stated total after the stated parts: one block, named, never spread over the parts."""
    if year is None or total is None or total.value is None or not segments:
        return []
    amounts = [amount for s in segments if (amount := value_in(context, s, year)) is not None]
    stated = sum(amount.value or 0.0 for amount in amounts)
    if not amounts or exceeds(stated, total.value) or not exceeds(total.value, stated):
        return []
    rest = total.value - stated
    language = context.language
    silent = [context.label(s) for s in segments if value_in(context, s, year) is None]
    step = max((a.step for a in (*amounts, total) if a.step is not None), default=None)
    number = context.scale.number(rest, step)
    ends = " - ".join(context.scale.number(a.value or 0.0, a.step) for a in (total, *amounts))
    share = shares.get(f"{parent}{REST}") or rate_text(rest / total.value, _SHARE_DIGITS, language)
    return [
        Node(
            key=f"{parent}{REST}",
            parent=parent,
            name=say(language, "segments.rest_name"),
            value=context.scale.shown(rest),
            size=context.scale.shown(rest),
            certainty=Certainty.NOT_PUBLISHED,
            value_label=number,
            detail=say(language, "comma").join(part for part in (context.scale.label, share) if part),
            text=join(language, silent),
            lineage=lineage_of(f"{ends} = {number}", total, *amounts),
        )
    ]


def spoken(context: SegmentContext, segment: Segment) -> list[str]:
    """Who claims what about a segment, a line for each claim: ``largest, says MRFR``."""
    language = context.language
    lines = []
    for stated in context.claims(segment.id):
        who = context.snapshot.names.publisher(stated.source.publisher, language)
        claim = predicate(language, stated.claim.predicate)
        lines.append(say(language, "claim.says", claim=claim, who=who) if who else claim)
    return list(dict.fromkeys(lines))


def pills(context: SegmentContext, segment: Segment) -> tuple[Pill, ...]:
    """Claims in words about a segment, each word once; disputed when every place that says so is."""
    by_word: dict[str, list[tuple[str, bool]]] = {}
    for stated in context.claims(segment.id):
        word = predicate(context.language, stated.claim.predicate)
        by_word.setdefault(word, []).append((stated.claim.id, stated.claim.status == "disputed"))
    return tuple(
        Pill(word, all(disputed for _, disputed in places), Lineage(claims=tuple(claim for claim, _ in places)))
        for word, places in by_word.items()
    )
