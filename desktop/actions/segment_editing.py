"""Editing of segment trees: add, rename, move, delete. Each is one named edit, taken back by one undo.

Ids never change. A segment that a person adds has ``.own.`` in its id, so that no edition of the
default data ever brings another one of the same id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.actions.hanging import hanging
from desktop.actions.refusing import NotPossible
from desktop.actions.segment_order import is_below, place, siblings, subtree
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.intake.typed_text import problem_of
from desktop.market.records import Alias, Dimension, Segment
from desktop.workspace.new_ids import free_id, slug

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

LONGEST: Final = 200
"""Characters of a name."""
GONE: Final = Words("It is not in the workspace any more. Nothing was changed.", "该项已不在工作区中，未作任何更改。")
NAMED: Final = {"market": "markets", "dimension": "dimensions", "segment": "segments"}
"""Kinds whose names can be changed, and where they are read."""


@frozen
class Edited:
    """What an edit of the tree did."""

    changes: Changes
    kind: str
    key: str
    """What to select afterwards."""
    said: Words
    """One sentence for the status line."""


def add_segment(
    workspace: Workspace, text: str, language: str, edit_name: str, *, below: str = "", after: str = "", of: str = ""
) -> Edited:
    """Add a segment: the last part of ``below``, the next one ``after`` a sibling, or the last of a dimension."""
    title = checked_name(text)
    beside = workspace.segments.get(after) if after else None
    above = workspace.segments.get(below) if below else None
    known = beside or above
    dimension = known.dimension_id if known is not None else of
    if (after and beside is None) or (below and above is None) or workspace.dimensions.get(dimension) is None:
        raise NotPossible(GONE)
    parent = beside.parent_id if beside is not None else below or None
    order = siblings(workspace, dimension, parent)
    at = next((place + 1 for place, row in enumerate(order) if row.id == after), len(order))
    new = Segment(
        id=segment_id(workspace, dimension, title),
        dimension_id=dimension,
        parent_id=parent,
        position=at + 1,
        **_titled(title, language),
    )
    order.insert(at, new)
    with workspace.edit(edit_name) as edit:
        edit.put(new)
        place(edit, order, parent=parent, new=new.id)
    return Edited(edit.changes, "segment", new.id, Words(f"Added: {title}.", f"已添加：{title}。"))


def add_dimension(workspace: Workspace, market: str, text: str, language: str, edit_name: str) -> Edited:
    """Add a way of splitting a market, without parts yet, after the ones it has."""
    title = checked_name(text)
    if workspace.markets.get(market) is None:
        raise NotPossible(GONE)
    last = max((row.position for row in workspace.dimensions.all(market_id=market)), default=0)
    new = Dimension(
        id=free_id(workspace.dimensions, f"{market}.own.{slug(title, 'dimension')}"),
        market_id=market,
        position=last + 1,
        informal=1,
        **_titled(title, language),
    )
    with workspace.edit(edit_name) as edit:
        edit.put(new)
    return Edited(edit.changes, "dimension", new.id, Words(f"Added: {title}.", f"已添加：{title}。"))


def rename(workspace: Workspace, kind: str, key: str, text: str, language: str, edit_name: str) -> Edited | None:
    """Give a market, dimension or segment another name in one language; the old one is kept as another name of it.

    None when it has that name already.
    """
    title = checked_name(text)
    row: Any = getattr(workspace, NAMED[kind]).get(key)
    if row is None:
        raise NotPossible(GONE)
    side = "zh" if language.startswith("zh") else "en"
    old = str(getattr(row, f"name_{side}"))
    if old == title:
        return None
    with workspace.edit(edit_name) as edit:
        if old and workspace.aliases.get(kind, key, old, side) is None:
            edit.put(Alias(entity=kind, entity_id=key, name=old, language=side))
        edit.patch(kind, (key,), **{f"name_{side}": title, f"name_{side}_by": "ours"})
    kept = Words(f"Renamed to {title}.", f"已重命名为{title}。")
    if old:
        kept = Words(f"Renamed to {title}; {old} is kept as another name.", f"已重命名为{title}；原名{old}保留为别名。")
    return Edited(edit.changes, kind, key, kept)


def move_segment(
    workspace: Workspace, key: str, edit_name: str, *, parent: str | None, before: str | None = None
) -> Edited | None:
    """Put a segment among the parts of ``parent`` (None: of its dimension), before one of them or last.

    Refused into another dimension, into itself and into what lies below it. None when it stands there already.
    """
    row = workspace.segments.get(key)
    above = workspace.segments.get(parent) if parent else None
    if row is None or (parent and above is None):
        raise NotPossible(GONE)
    if parent and is_below(workspace, parent, key):
        raise NotPossible(
            Words("A segment cannot be moved into itself or into its own parts.", "不能将细分移入其自身或其下级。")
        )
    if above is not None and above.dimension_id != row.dimension_id:
        raise NotPossible(
            Words(
                "A segment stays in its split: two splits of a market are never mixed.",
                "细分只能在其所属维度内移动：不同划分方式不可混用。",
            )
        )
    order = siblings(workspace, row.dimension_id, parent)
    was = [one.id for one in order]
    order = [one for one in order if one.id != key]
    at = next((place for place, one in enumerate(order) if one.id == before), len(order))
    order.insert(at, row)
    if row.parent_id == parent and [one.id for one in order] == was:
        return None
    with workspace.edit(edit_name) as edit:
        place(edit, order, parent=parent)
    return Edited(edit.changes, "segment", key, Words("Moved.", "已移动。"))


def step_segment(workspace: Workspace, key: str, steps: int, edit_name: str) -> Edited | None:
    """Move a segment so many places down (up when negative) among its siblings; None at the end."""
    row = workspace.segments.get(key)
    if row is None:
        raise NotPossible(GONE)
    order = [one.id for one in siblings(workspace, row.dimension_id, row.parent_id) if one.id != key]
    now = [one.id for one in siblings(workspace, row.dimension_id, row.parent_id)].index(key)
    then = max(0, min(len(order), now + steps))
    before = order[then] if then < len(order) else None
    return move_segment(workspace, key, edit_name, parent=row.parent_id, before=before)


def nest_segment(workspace: Workspace, key: str, edit_name: str, *, inward: bool) -> Edited | None:
    """Make a segment the last part of the one above it, or the next sibling of its parent; None where neither is."""
    row = workspace.segments.get(key)
    if row is None:
        raise NotPossible(GONE)
    if inward:
        order = [one.id for one in siblings(workspace, row.dimension_id, row.parent_id)]
        above = order[order.index(key) - 1] if order[0] != key else None
        return move_segment(workspace, key, edit_name, parent=above) if above else None
    parent = workspace.segments.get(row.parent_id) if row.parent_id else None
    if parent is None:
        return None
    order = [one.id for one in siblings(workspace, parent.dimension_id, parent.parent_id)]
    after = order.index(parent.id) + 1
    before = order[after] if after < len(order) else None
    return move_segment(workspace, key, edit_name, parent=parent.parent_id, before=before)


def delete(workspace: Workspace, kind: str, key: str, edit_name: str) -> Edited:
    """Delete a segment, or a whole dimension, with everything below it and everything that hangs on it."""
    if kind == "segment":
        row = workspace.segments.get(key)
        if row is None:
            raise NotPossible(GONE)
        segments = subtree(workspace, [key])
        gone = hanging(workspace, {"segment": segments})
        rest = [one for one in siblings(workspace, row.dimension_id, row.parent_id) if one.id != key]
        after = ("segment", row.parent_id) if row.parent_id else ("dimension", row.dimension_id)
    else:
        dimension = workspace.dimensions.get(key)
        if dimension is None:
            raise NotPossible(GONE)
        segments = [one.id for one in workspace.segments.all(dimension_id=key)]
        gone = hanging(workspace, {"dimension": [key], "segment": segments})
        rest, after = [], ("market", dimension.market_id)
    with workspace.edit(edit_name) as edit:
        gone.delete(edit)
        place(edit, rest, parent=rest[0].parent_id if rest else None)
    return Edited(edit.changes, *after, gone.said)


def checked_name(text: str) -> str:
    """A name as it is kept; NotPossible says what is wrong with it."""
    title = " ".join(text.split())
    wrong = problem_of(title, longest=LONGEST, needed=True)
    if wrong is not None:
        raise NotPossible(wrong)
    return title


def segment_id(workspace: Workspace, dimension: str, title: str, taken: frozenset[str] = frozenset()) -> str:
    """An id for a new segment of a dimension."""
    return free_id(workspace.segments, f"{dimension}.own.{slug(title, 'segment')}", taken)


def _titled(title: str, language: str) -> dict[str, Any]:
    """Both names of something new: English is needed by every table, so it takes the Chinese one at first."""
    if language.startswith("zh"):
        return {"name_en": title, "name_zh": title, "name_en_by": "ours", "name_zh_by": "ours"}
    return {"name_en": title, "name_en_by": "ours", "name_zh_by": "ours"}
