"""The table twin of a time line: date, title, issuer, level, theme, status, number; values of a measure above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import size_table
from desktop.figures.figure import Cell, Certainty, Column, Table
from desktop.figures.size_policies import full_title, theme_name
from desktop.figures.timeline_entries import stated_date
from desktop.figures.timeline_lanes import level_name
from desktop.figures.wording import ZH, say
from desktop.market.names import name
from desktop.market.period import PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Point
    from desktop.figures.timeline_entries import Entry
    from desktop.figures.timeline_overlay import Overlay

MOST: Final = 2_000
"""Rows of a table; a figure of more entries says so."""
_COLUMNS: Final = ("date", "title", "issuer", "level", "theme", "status", "number")
_STATUSES: Final = frozenset({"in_force", "replaced", "expired"})


def table_of(entries: Sequence[Entry], over: Overlay, language: str) -> Table:
    """The first entries by date; below them what is drawn above the lanes, in a column of its own."""
    columns = tuple(Column(key, say(language, f"column.{key}")) for key in _COLUMNS)
    rows = tuple(_row(entry, language) for entry in entries[:MOST])
    if not over.series:
        return Table(columns, rows)
    value = Column("value", over.title, over.detail, numeric=True)
    measured = (_measured(one.name, point, language) for one in over.series for point in one.points)
    return Table((*columns, value), (*((*row, Cell("")) for row in rows), *measured))


def _measured(who: str, point: Point, language: str) -> tuple[Cell, ...]:
    """A value above the lanes: its period, who says so, the number."""
    order = f"{int(point.x):07}"
    first = Cell(size_table.period(point, language), lineage=point.lineage, order=order)
    blank = (Cell(""),) * (len(_COLUMNS) - 2)
    return (first, Cell(who, entity=point.entity), *blank, size_table.number(point.y, point))


def _row(entry: Entry, language: str) -> tuple[Cell, ...]:
    policy, event, mark = entry.policy, entry.event, entry.mark
    if policy is not None:
        issuer = policy.issuer_zh if language == ZH and policy.issuer_zh else policy.issuer
        texts = [full_title(policy, language), issuer, level_name(policy.level, language)]
        texts.append(theme_name(policy.theme, language) if policy.theme else "")
        texts += [_status(policy.status, language), policy.number]
        stated = policy.issued or policy.effective
    else:
        title = name(event, language) if event is not None else mark.label
        texts = [title, "", "", entry.lane.title(language), "", ""]
        stated = stated_date(event) if event is not None else ""
    unknown = Certainty.NOT_PUBLISHED if not mark.start else None
    said = _date(stated, language) if mark.start else ""
    first = Cell(said, certainty=unknown, lineage=mark.lineage, order=f"{mark.start:07}" if mark.start else "")
    title_cell = Cell(texts[0], entity=mark.entity, lineage=mark.lineage)
    return (first, title_cell, *(Cell(text) for text in texts[1:]))


def _status(status: str, language: str) -> str:
    if status == "draft":
        return say(language, "policy.draft")
    return say(language, f"status.policy.{status}") if status in _STATUSES else ""


def _date(text: str, language: str) -> str:
    try:
        return format_period(parse_period(text), language)
    except PeriodError:
        return text
