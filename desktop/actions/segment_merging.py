"""Merging segments: a new node takes their place, they become its parts with everything they have.

No claim, number or link is lost. Where every one of them has a chosen number, the new node gets the
sum as an own number, modelled and with its formula; where one is unknown there is no sum, and the
sentence says so.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.actions.chosen_values import Slot, chosen_values, weakest
from desktop.actions.own_numbers import Keeper
from desktop.actions.refusing import NotPossible
from desktop.actions.segment_editing import GONE, LONGEST, Edited, checked_name, segment_id
from desktop.actions.segment_order import place, siblings
from desktop.analysis.words import Words
from desktop.market.names import name
from desktop.market.period import format_period, parse_period
from desktop.market.quantity import Quantity, format_quantity
from desktop.market.records import Segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

FEWEST: Final = 2
NAMED_GAPS: Final = 3
"""So many numbers without a sum are told in the sentence; the others are counted."""
NOT_SIBLINGS: Final = Words(
    "Only segments that stand beside each other can be merged: parts of one node in one split.",
    "只能合并同一维度、同一上级下并列的细分。",
)
TOO_FEW: Final = Words("Choose at least two segments to merge.", "请至少选择两个细分进行合并。")


def merge(workspace: Workspace, keys: Sequence[str], edit_name: str, *, title: str = "") -> Edited:
    """Put siblings below a new node that stands in the place of the first; ``title`` is its name in both languages."""
    rows = _siblings(workspace, keys)
    dimension, parent = rows[0].dimension_id, rows[0].parent_id
    english = checked_name(title) if title else " + ".join(row.name_en for row in rows)[:LONGEST]
    chinese = english if title else " + ".join(name(row, "zh") for row in rows)[:LONGEST]
    order = siblings(workspace, dimension, parent)
    new = Segment(
        id=segment_id(workspace, dimension, english),
        dimension_id=dimension,
        parent_id=parent,
        name_en=english,
        name_zh=chinese,
        name_en_by="ours",
        position=next(at for at, row in enumerate(order, start=1) if row.id == rows[0].id),
    )
    merged = {row.id for row in rows}
    around = [new if row.id == rows[0].id else row for row in order if row.id not in merged or row.id == rows[0].id]
    keeper = Keeper(workspace)
    sums, gaps = _sums(workspace, rows)
    for slot, parts in sums.items():
        _keep_sum(keeper, new, slot, rows, parts)
    with workspace.edit(edit_name) as edit:
        edit.put(new)
        place(edit, around, parent=parent, new=new.id)
        place(edit, rows, parent=new.id)
        for row in keeper.rows if sums else ():
            edit.put(row)
    return Edited(edit.changes, "segment", new.id, _said(rows, sums, gaps))


def _siblings(workspace: Workspace, keys: Sequence[str]) -> list[Segment]:
    """The segments to merge in the order in which they stand; NotPossible when they do not stand beside each other."""
    found = {row.id: row for row in workspace.segments.all(id=list(keys))}
    if len(found) < len(set(keys)):
        raise NotPossible(GONE)
    if len(found) < FEWEST:
        raise NotPossible(TOO_FEW)
    if len({(row.dimension_id, row.parent_id) for row in found.values()}) > 1:
        raise NotPossible(NOT_SIBLINGS)
    return sorted(found.values(), key=lambda row: (row.position, row.id))


def _sums(
    workspace: Workspace, rows: Sequence[Segment]
) -> tuple[dict[Slot, list[Observation]], list[tuple[Slot, str]]]:
    """The numbers to add of each slot that all have, and what lacks a number (slot, segment) where only some have."""
    chosen = chosen_values(workspace, [row.id for row in rows])
    slots = dict.fromkeys(slot for row in rows for slot in chosen[row.id])
    sums: dict[Slot, list[Observation]] = {}
    gaps: list[tuple[Slot, str]] = []
    for slot in sorted(slots):
        lacking = [row for row in rows if slot not in chosen[row.id]]
        if lacking:
            gaps.append((slot, lacking[0].id))
        else:
            sums[slot] = [chosen[row.id][slot] for row in rows]
    return sums, gaps


def _keep_sum(keeper: Keeper, new: Segment, slot: Slot, rows: Sequence[Segment], parts: Sequence[Observation]) -> None:
    numbers = [part.value for part in parts if part.value is not None]
    total = math.fsum(numbers)
    kind, status = weakest(list(parts))
    terms = [f"{row.name_en} {format_quantity(number, slot.unit)}" for row, number in zip(rows, numbers, strict=True)]
    about = "about" if any(part.qualifier == "about" for part in parts) else ""
    keeper.number(
        ("segment", new.id),
        slot.measure,
        slot.period,
        Quantity(total, unit=slot.unit, qualifier=about, stated=f"sum, {format_quantity(total, slot.unit)}"),
        place=f"Sum of {' and '.join(row.name_en for row in rows)}"[:LONGEST],
        kind=kind,
        status=status,
        price_basis=slot.price_basis,
        derived=f"{' + '.join(terms)} = {format_quantity(total, slot.unit)}",
        also=[part.id for part in parts],
    )


def _said(
    rows: Sequence[Segment], sums: Mapping[Slot, Sequence[Observation]], gaps: Sequence[tuple[Slot, str]]
) -> Words:
    count = len(rows)
    by_id = {row.id: row for row in rows}
    english = [f"{count} segments merged; they keep everything as its parts."]
    chinese = [f"已合并{count}个细分；其全部内容保留在下级中。"]
    if sums:
        english.append(f"{len(sums)} {'sum was' if len(sums) == 1 else 'sums were'} computed.")
        chinese.append(f"已计算{len(sums)}个合计。")
    for slot, key in gaps[:NAMED_GAPS]:
        when = parse_period(slot.period)
        english.append(f"No sum for {format_period(when, 'en')}: nobody states {name(by_id[key], 'en')}.")
        chinese.append(f"{format_period(when, 'zh')}无合计：无人公布{name(by_id[key], 'zh')}。")
    more = len(gaps) - NAMED_GAPS
    if more > 0:
        english.append(f"{more} more without a sum.")
        chinese.append(f"另有{more}项无合计。")
    if not sums and not gaps:
        english.append("Nobody states a number for any of them, so there is no sum.")
        chinese.append("均无公布数值，因此没有合计。")
    return Words(" ".join(english), "".join(chinese))
