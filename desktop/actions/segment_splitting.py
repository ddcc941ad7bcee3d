"""Splitting a segment: parts with names and shares typed by the analyst, who owns their numbers.

Each part gets share x the segment's chosen number of each year that is shared out, as an own number,
modelled and with its formula. The parts of a number add up to it exactly, to the last digit.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from desktop.actions.chosen_values import Slot, chosen_values
from desktop.actions.own_numbers import Keeper
from desktop.actions.refusing import NotPossible
from desktop.actions.segment_editing import GONE, Edited, checked_name, segment_id
from desktop.analysis.rounding import add_up
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.quantity import Quantity, format_quantity
from desktop.market.records import Segment

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

FEWEST: Final = 2
MOST: Final = 40
FINEST: Final = 9
"""Digits after the point to which a small number is shared out."""
FINE_ENOUGH: Final = 1_000_000
"""A number of so many steps is shared out in whole steps."""

HAS_PARTS: Final = Words(
    "This segment has parts already. Add to them, or delete them first.", "该细分已有下级。请在其下添加，或先删除下级。"
)
NOT_WHOLE: Final = Words("The shares must add up to 100 %.", "份额合计须为100%。")
TOO_FEW: Final = Words("Give at least two parts.", "请至少填写两个部分。")
TWICE: Final = Words("Two parts have the same name.", "有两个部分同名。")


@frozen
class SplitPart:
    """A part as it is to be made: its name in the language shown, and its exact share of the whole."""

    title: str
    share: Fraction


def years_of(workspace: Workspace, key: str) -> dict[Slot, Observation]:
    """The chosen numbers of a segment that can be shared out."""
    return chosen_values(workspace, [key])[key]


def split(
    workspace: Workspace,
    key: str,
    parts: Sequence[SplitPart],
    language: str,
    edit_name: str,
    *,
    slots: Collection[Slot] | None = None,
) -> Edited:
    """Make the parts of a segment; ``slots`` are the numbers to share out (None: all chosen ones)."""
    row = workspace.segments.get(key)
    if row is None:
        raise NotPossible(GONE)
    titles = [checked_name(part.title) for part in parts]
    _check(workspace, row, parts, titles)
    made = _segments(workspace, row, titles, language)
    known = {slot: one for slot, one in years_of(workspace, key).items() if slots is None or slot in slots}
    keeper = Keeper(workspace)
    for slot, one in sorted(known.items()):
        _keep_parts(keeper, row, made, parts, slot, one)
    with workspace.edit(edit_name) as edit:
        for segment in made:
            edit.put(segment)
        for written in keeper.rows if known else ():
            edit.put(written)
    english = f"{name(row, 'en')} has {len(made)} parts now"
    chinese = f"{name(row, 'zh')}已拆分为{len(made)}个部分"
    if known:
        shared = "one of its numbers was" if len(known) == 1 else f"{len(known)} of its numbers were"
        said = Words(f"{english}; {shared} shared out.", f"{chinese}；已分摊{len(known)}个数值。")
    else:
        said = Words(f"{english}; it has no number to share out.", f"{chinese}；没有可分摊的数值。")
    return Edited(edit.changes, "segment", made[0].id, said)


def share_out(value: float, shares: Sequence[Fraction]) -> tuple[float, ...]:
    """``value`` in parts by shares that add up to one, rounded to whole steps of its last digit that add up to it."""
    size = Fraction(repr(abs(value)))
    decimals = 0
    while decimals < FINEST and ((size * 10**decimals).denominator != 1 or size * 10**decimals < FINE_ENOUGH):
        decimals += 1
    found = add_up([size * share for share in shares], decimals, size).values
    return tuple(-part for part in found) if value < 0 else found


def _check(workspace: Workspace, row: Segment, parts: Sequence[SplitPart], titles: Sequence[str]) -> None:
    if not FEWEST <= len(parts) <= MOST:
        raise NotPossible(TOO_FEW)
    if len({title.casefold() for title in titles}) < len(titles):
        raise NotPossible(TWICE)
    if any(part.share < 0 for part in parts) or sum(part.share for part in parts) != 1:
        raise NotPossible(NOT_WHOLE)
    if workspace.segments.count(parent_id=row.id):
        raise NotPossible(HAS_PARTS)


def _segments(workspace: Workspace, row: Segment, titles: Sequence[str], language: str) -> list[Segment]:
    made: list[Segment] = []
    for position, title in enumerate(titles, start=1):
        key = segment_id(workspace, row.dimension_id, title, frozenset(one.id for one in made))
        chinese = title if language.startswith("zh") else ""
        made.append(
            Segment(
                id=key,
                dimension_id=row.dimension_id,
                parent_id=row.id,
                name_en=title,
                name_zh=chinese,
                name_en_by="ours",
                position=position,
            )
        )
    return made


def _keep_parts(
    keeper: Keeper,
    row: Segment,
    made: Sequence[Segment],
    parts: Sequence[SplitPart],
    slot: Slot,
    one: Observation,
) -> None:
    assert one.value is not None
    whole = format_quantity(one.value, slot.unit)
    for segment, part, value in zip(made, parts, share_out(one.value, [p.share for p in parts]), strict=True):
        words = format_quantity(value, slot.unit)
        keeper.number(
            ("segment", segment.id),
            slot.measure,
            slot.period,
            Quantity(value, unit=slot.unit, qualifier=one.qualifier, stated=f"share, {words}"),
            place=f"Split of {row.name_en}",
            kind=one.kind,
            status="disputed" if one.status == "disputed" else "preferred",
            price_basis=slot.price_basis,
            derived=f"{float(part.share * 100):.6g} % x {row.name_en} {whole} = {words}",
            also=[one.id],
        )
