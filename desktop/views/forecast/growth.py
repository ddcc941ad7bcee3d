"""Stated against implied growth: does the printed rate follow from the printed values?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.analysis.growth import GrowthError, cagr, compound
from desktop.figures.amounts import certainty_of
from desktop.figures.digits import resolution
from desktop.figures.figure import Certainty, Entity
from desktop.figures.palette import colour_of
from desktop.figures.reading import read_size
from desktop.figures.request import FigureRequest
from desktop.figures.scale import Scale, rate_text
from desktop.figures.size_context import plain_market
from desktop.itemmodels.cell import Cell
from desktop.itemmodels.cell_table import Heading, TableRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate
AGREES = 0.0005
"""A difference below this (0.05 percentage points) is rounding."""
TOP = 0.25
"""Rates from 0 to this are spread over the line of dots."""
BASE = 100.0
MOST = 12


@dataclass(frozen=True, slots=True)
class GrowthCheck:
    """One stated rate with the values it should lead between."""

    stated: Stated
    market: str
    first: int
    last: int
    start: Stated | None
    end: Stated | None

    @property
    def rate(self) -> float:
        """The stated rate as a fraction a year."""
        return self.stated.observation.value or 0.0

    @property
    def implied(self) -> float | None:
        """The rate that follows from the two values; None without them."""
        if self.start is None or self.end is None:
            return None
        first, last = self.start.observation.value, self.end.observation.value
        if first is None or last is None or self.start.observation.unit != self.end.observation.unit:
            return None
        try:
            return cagr(first, last, self.last - self.first)
        except GrowthError:
            return None


def read_checks(workspace: Workspace, market: str, language: str) -> tuple[GrowthCheck, ...]:
    """The stated rates of a market first, then of those that contain it, are part of it or stand beside it."""
    own = workspace.markets.get(market)
    if own is None:
        return ()
    family = [own]
    for other in workspace.markets.all():
        related = other.broader_id == own.id or other.id == own.broader_id
        beside = bool(own.broader_id) and other.broader_id == own.broader_id
        if other.id != own.id and (related or beside):
            family.append(other)
    checks: list[GrowthCheck] = []
    for member in family:
        known = read_size(FigureRequest("size", member.id, language=language), workspace)
        checks += _checks(known, plain_market(known.subject.name(language)))
    return tuple(checks[:MOST])


def _checks(known: SizeSnapshot, market: str) -> list[GrowthCheck]:
    found = []
    for stated in known.rates:
        if stated.period.precision != "range" or stated.observation.value is None:
            continue
        first, last = stated.period.start.year, stated.period.end.year
        if last <= first or stated.observation.status == "alternate":
            continue
        start, end = (_value(known.values, stated, year) for year in (first, last))
        found.append(GrowthCheck(stated, market, first, last, start, end))
    return found


def _value(values: Iterable[Stated], rate: Stated, year: int) -> Stated | None:
    """What the same estimator states for a year.

    A disputed rate is measured by disputed values only: to lead from one statement of a page to
    another that contradicts it would prove nothing.
    """
    candidates = [
        one
        for one in values
        if one.estimator == rate.estimator
        and one.period.precision not in {"range", "open"}
        and one.observation.period_start[:4] == str(year)
        and certainty_of(one) is not Certainty.REFUTED
        and one.observation.value is not None
        and rate.observation.status in {one.observation.status, "preferred"}
    ]
    return min(candidates, key=lambda one: _distance(one, rate), default=None)


def _distance(one: Stated, rate: Stated) -> tuple[bool, bool, str]:
    return (
        one.observation.status != rate.observation.status,
        one.source.id != rate.source.id,
        one.observation.id,
    )


def headings() -> tuple[Heading, ...]:
    """Column heads in the current language."""
    return (
        Heading(translate("Growth", "Estimator")),
        Heading(translate("Growth", "Market")),
        Heading(translate("Growth", "Window")),
        Heading(translate("Growth", "From, to"), numeric=True),
        Heading(translate("Growth", "Stated"), numeric=True),
        Heading(translate("Growth", "Implied"), numeric=True),
        Heading(""),
        Heading(translate("Growth", "Audit")),
    )


def rows_of(checks: Sequence[GrowthCheck], language: str) -> tuple[TableRow, ...]:
    """One row a stated rate."""
    return tuple(
        TableRow(_cells(check, language), Entity("observation", check.stated.observation.id)) for check in checks
    )


def _cells(check: GrowthCheck, language: str) -> tuple[Cell, ...]:
    who = check.stated.estimator
    colour = colour_of("estimator", who)
    implied = check.implied
    unnamed = translate("Growth", "unnamed")
    dots = [(_place(check.rate), colour, True)]
    if implied is not None:
        dots.append((_place(implied), colour, False))
    return (
        Cell(text=who or unnamed, colour=colour, is_round=True, tip=check.stated.source.title),
        Cell(text=check.market, tone="secondary"),
        Cell(text=f"{check.first} – {check.last}", tone="secondary"),
        _ends(check, language),
        Cell(text=_rate(check.stated, language), numeric=True, tip=check.stated.observation.stated),
        Cell(look="unknown", numeric=True)
        if implied is None
        else Cell(text=rate_text(implied, 2, language), numeric=True),
        Cell(dots=tuple(dots), spoken=rate_text(check.rate, 2, language)),
        _verdict(check, implied, language),
    )


def _rate(stated: Stated, language: str) -> str:
    """The rate with the digits its source printed."""
    value = stated.observation.value or 0.0
    step = resolution(stated.observation.stated, value)
    digits = 2 if step is None else max(0, min(4, round(-math.log10(step)) - 2))
    return rate_text(value, digits, language)


def _place(rate: float) -> float:
    return max(0.0, min(1.0, rate / TOP))


def _ends(check: GrowthCheck, language: str) -> Cell:
    if check.start is None or check.end is None or check.implied is None:
        return Cell(look="unknown", numeric=True)
    first, last = check.start.observation, check.end.observation
    scale = Scale.of([v for v in (first.value, last.value) if v is not None], first.unit, language)
    words = [
        scale.number(one.value, resolution(one.stated, one.value)) for one in (first, last) if one.value is not None
    ]
    return Cell(text=f"{words[0]} → {words[1]} {scale.label}", numeric=True)


def _verdict(check: GrowthCheck, implied: float | None, language: str) -> Cell:
    years = check.last - check.first
    if implied is None:
        end = f"{compound(BASE, check.rate, years):.1f}"
        text = translate("Growth", "no end values: 100 → {end}").format(end=end)
        return Cell(text=text, icon="circle-question-mark")
    if abs(implied - check.rate) <= AGREES:
        return Cell(text=translate("Growth", "agrees"), icon="check", tone="ok")
    assert check.start is not None
    base = check.start.observation
    scale = Scale.of([base.value or 0.0], base.unit, language)
    end_text = scale.computed(compound(base.value or 0.0, check.rate, years))
    text = translate("Growth", "{rate} would end at {end}").format(rate=_rate(check.stated, language), end=end_text)
    return Cell(text=text, icon="triangle-alert", tone="disputed")
