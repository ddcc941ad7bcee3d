"""Printed shares of a tree: those of one parent's parts, with what is left of it, add up."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.figures.adding_up import share_labels
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.amounts import Amount
    from desktop.market.records import Segment

MOST: Final = 100
"""Of more parts under one parent hardly one is labelled; their shares are rounded plainly."""
REST: Final = "#rest"


@frozen
class TreeShares:
    """Share texts by node."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """By segment id; what is left of a parent under its key with ``#rest``."""
    changed: tuple[str, ...] = ()
    """Segment ids whose text is not what plain rounding gives."""


def tree_shares(context: SegmentContext, year: int | None, root: str) -> TreeShares:
    """The shares of a year; empty for parents without a value, and where the parts exceed it."""
    if year is None:
        return TreeShares()
    texts: dict[str, str] = {}
    changed: list[str] = []
    groups = [(root, context.top(), context.totals.get(year) if context.stated(year) else None)]
    while groups:
        parent, parts, whole = groups.pop()
        changed += _add(context, year, (parent, parts, whole), texts)
        for part in parts:
            children = context.children(part.id)
            if children:
                groups.append((part.id, children, context.values.get(part.id, {}).get(year)))
    return TreeShares(texts, tuple(changed))


def _add(
    context: SegmentContext, year: int, group: tuple[str, Sequence[Segment], Amount | None], texts: dict[str, str]
) -> list[str]:
    """Print the shares of one parent's parts; returns which of them plain rounding would print otherwise."""
    parent, parts, whole = group
    values = {
        part.id: amount.value
        for part in parts
        if (amount := context.values.get(part.id, {}).get(year)) is not None and amount.value is not None
    }
    stated = sum(values.values())
    if whole is None or not whole.value or not values or len(values) > MOST or exceeds(stated, whole.value):
        return []
    keys, numbers = list(values), list(values.values())
    if exceeds(whole.value, stated):
        keys.append(f"{parent}{REST}")
        numbers.append(whole.value - stated)
    made = share_labels(numbers, whole.value, context.language)
    texts.update(zip(keys, made.texts, strict=True))
    return [keys[place] for place in made.changed if not keys[place].endswith(REST)]
