"""The person's own numbers, edited where they stand: stated, changed, deleted, pasted; each one undoable edit.

What a source states is never changed: an own estimate of the same thing stands beside it, and for a
segment it is the one shown, because the person chose it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from desktop.actions.hanging import hanging
from desktop.actions.number_reading import read_number
from desktop.actions.own_numbers import Keeper
from desktop.actions.refusing import NotPossible
from desktop.analysis.entities import record_of
from desktop.analysis.own import is_owned
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.crossings import crossing_id, segments_of
from desktop.market.period import parse_period
from desktop.market.records import Crossing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import OwnPlace
    from desktop.market.quantity import Quantity
    from desktop.market.records import Observation
    from desktop.workspace.edit import Changes, Edit
    from desktop.workspace.workspace import Workspace

MOST: Final = 5_000
"""Cells of one paste."""
GONE: Final = Words(
    "This number is not in the workspace any more. Nothing was changed.", "该数值已不在工作区中，未作更改。"
)
PUBLISHED: Final = Words(
    "A published number is not changed. State your own estimate beside it.",
    "已公布的数值不可修改，请另加自有估算。",
)
TOO_MANY: Final = Words("These are more cells than one paste may hold.", "粘贴的单元格过多。")
ONE_SPLIT: Final = Words(
    "A crossing joins segments of two different splits of one market.", "交叉须由同一市场两个不同维度的细分构成。"
)


@frozen
class Typed:
    """What was typed into one cell; empty text deletes an own number."""

    place: OwnPlace
    text: str


def set_numbers(workspace: Workspace, typed: Sequence[Typed], edit_name: str) -> Changes | None:
    """State, change or delete own numbers as one edit; NotPossible names the first that is none, nothing is written.

    None when nothing differs from what is there.
    """
    if len(typed) > MOST:
        raise NotPossible(TOO_MANY)
    work = _Work(workspace)
    for one in typed:
        work.take(one.place, one.text)
    return work.write(edit_name)


def state_crossing(
    workspace: Workspace, first: str, second: str, place: OwnPlace, text: str, edit_name: str
) -> Changes | None:
    """State what two segments of different splits share: the crossing, where it is not there yet, and an own number.

    ``place`` says measure, period and unit (its subject is filled in); with ``owned`` that number is changed,
    and empty text deletes it.
    """
    known = workspace.crossings.all(first_id=first, second_id=second)
    known += workspace.crossings.all(first_id=second, second_id=first)
    key = known[0].id if known else crossing_id(first, second)
    return set_numbers(workspace, [Typed(replace(place, subject="crossing", subject_id=key), text)], edit_name)


def _crossing(workspace: Workspace, key: str) -> tuple[Crossing, bool]:
    """The crossing of this id, and whether it has to be made: its id names both segments."""
    known = workspace.crossings.get(key)
    if known is not None:
        return known, False
    pair = segments_of(key)
    rows = [workspace.segments.get(segment) for segment in pair] if pair is not None else [None]
    if pair is None or any(row is None for row in rows):
        raise NotPossible(GONE)
    splits = workspace.dimensions.all(id=[row.dimension_id for row in rows if row is not None])
    if len(splits) != len(pair) or len({split.market_id for split in splits}) > 1:
        raise NotPossible(ONE_SPLIT)
    return Crossing(id=key, first_id=pair[0], second_id=pair[1]), True


class _Work:
    """Collects what one edit writes; everything is read and checked before anything is written."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._keeper: Keeper | None = None
        self._new: dict[str, Crossing] = {}
        self._chosen: list[str] = []
        self._patched: dict[str, Quantity] = {}
        self._deleted: dict[str, Observation] = {}

    def take(self, place: OwnPlace, text: str) -> None:
        """One cell: change what is owned there, else state it anew."""
        if not text.strip():
            if place.owned:
                self._deleted[place.owned] = self._own(place.owned)
            return
        found = read_number(text, place)
        if isinstance(found, Words):
            raise NotPossible(found)
        if place.owned:
            row = self._own(place.owned)
            if _said(row) != (found.value, found.low, found.high, found.unit, found.qualifier) or row.derived:
                self._patched[row.id] = found
        else:
            self._state(place, found)

    def write(self, edit_name: str) -> Changes | None:
        """Write it all."""
        gone = hanging(self._workspace, {"observation": list(self._deleted)}) if self._deleted else None
        if not (self._patched or self._keeper or gone):
            return None
        with self._workspace.edit(edit_name) as edit:
            for crossing in self._new.values():
                edit.put(crossing)
            for row in self._keeper.rows if self._keeper else ():
                edit.put(row)
            for key in self._chosen:
                # Put as one of several and preferred at once: the history tells choices by rows that changed.
                edit.patch("observation", (key,), status="preferred")
            for key, found in self._patched.items():
                _patch(edit, key, found)
            if gone is not None:
                gone.delete(edit)
        return edit.changes

    def _own(self, key: str) -> Observation:
        row = self._workspace.observations.get(key)
        if row is None:
            raise NotPossible(GONE)
        place = self._workspace.evidence.get(row.evidence_id)
        source = self._workspace.sources.get(place.source_id) if place is not None else None
        if not is_owned(row, source):
            raise NotPossible(PUBLISHED)
        return row

    def _state(self, place: OwnPlace, found: Quantity) -> None:
        if place.subject == "crossing":
            crossing, is_new = _crossing(self._workspace, place.subject_id)
            if is_new:
                self._new[crossing.id] = crossing
        elif record_of(self._workspace, place.subject, place.subject_id) is None:
            raise NotPossible(GONE)
        others = self._workspace.observations.all(
            subject=place.subject, subject_id=place.subject_id, measure_id=place.measure, period=place.period
        )
        # The lines of a market stand beside each other; of a segment one number is shown, the person's own.
        beside = place.subject == "market"
        self._keeper = self._keeper or Keeper(self._workspace)
        row = self._keeper.number(
            (place.subject, place.subject_id),
            place.measure,
            place.period,
            found,
            place="Stated in the table",
            kind=_kind(place, others),
            status="alternate" if others else "preferred",
        )
        if others and not beside:
            self._chosen.append(row.id)


def _said(row: Observation) -> tuple[float | None, float | None, float | None, str, str]:
    return row.value, row.low, row.high, row.unit, row.qualifier


def _patch(edit: Edit, key: str, found: Quantity) -> None:
    """A number typed over a computed one is no longer computed."""
    edit.patch(
        "observation",
        (key,),
        stated=found.stated,
        value=found.value,
        low=found.low,
        high=found.high,
        unit=found.unit,
        qualifier=found.qualifier,
        derived="",
    )


def _kind(place: OwnPlace, others: Sequence[Observation]) -> str:
    """An estimate, or a forecast where the others are or the time has not come yet."""
    if others:
        return "forecast" if all(row.kind in {"forecast", "guidance"} for row in others) else "estimate"
    return "forecast" if parse_period(place.period).end > date.today() else "estimate"
