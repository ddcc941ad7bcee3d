"""Stated against implied growth as a table: does the printed rate follow from the printed values?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.analysis.audit import Verdict
from desktop.figures.digits import resolution
from desktop.figures.figure import Entity
from desktop.figures.palette import colour_of
from desktop.figures.scale import Scale, rate_text
from desktop.itemmodels.cell import Cell
from desktop.itemmodels.cell_table import Heading, TableRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.audit_observations import PairAudit
    from desktop.figures.snapshot import Stated
    from desktop.views.forecast.checks import GrowthCheck

translate = QCoreApplication.translate
TOP = 0.25
"""Rates from 0 to this are spread over the line of dots."""


def headings() -> tuple[Heading, ...]:
    """Column heads in the current language."""
    return (
        Heading(translate("Growth", "Estimator")),
        Heading(translate("Growth", "Market")),
        Heading(translate("Growth", "Window")),
        Heading(translate("Growth", "From, to"), numeric=True),
        Heading(translate("Growth", "Stated"), numeric=True),
        Heading(translate("Growth", "Implied"), numeric=True),
        Heading(translate("Growth", "○ stated  ● implied")),
        Heading(translate("Growth", "Audit")),
    )


def rows_of(checks: Sequence[GrowthCheck], language: str) -> tuple[TableRow, ...]:
    """One row a stated rate."""
    shared = len(shared_words([check.market for check in checks]))
    return tuple(
        TableRow(_cells(check, check.market[shared:], language), Entity("observation", check.stated.observation.id))
        for check in checks
    )


def shared_words(names: Sequence[str]) -> str:
    """The whole words with which all names begin, if names differ: ``China `` of China Telemedicine and Teleradiology.

    Chinese names have no words to tell apart and share nothing.
    """
    first, last = min(names, default=""), max(names, default="")
    same = next((i for i, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), 0)
    return first[: first.rfind(" ", 0, same) + 1]


def _cells(check: GrowthCheck, market: str, language: str) -> tuple[Cell, ...]:
    who = check.stated.estimator
    colour = colour_of("estimator", who)
    implied = check.implied
    unnamed = translate("Growth", "unnamed")
    dots = [(_place(check.rate), colour, True)]
    if implied is not None:
        dots.append((_place(implied), colour, False))
    return (
        Cell(text=who or unnamed, colour=colour, is_round=True, tip=f"{who or unnamed}\n{check.stated.source.title}"),
        Cell(text=market, tone="secondary", tip=check.market),
        Cell(text=f"{check.first} – {check.last}", tone="secondary"),
        _ends(check.pair, language),
        Cell(text=_rate(check.stated, language), numeric=True, tip=check.stated.observation.stated),
        Cell(look="unknown", numeric=True)
        if implied is None
        else Cell(text=rate_text(implied, 2, language), numeric=True),
        Cell(dots=tuple(dots), spoken=rate_text(check.rate, 2, language)),
        _verdict(check, language),
    )


def _rate(stated: Stated, language: str) -> str:
    """The rate with the digits its source printed."""
    value = stated.observation.value or 0.0
    step = resolution(stated.observation.stated, value)
    digits = 2 if step is None else max(0, min(4, round(-math.log10(step)) - 2))
    return rate_text(value, digits, language)


def _place(rate: float) -> float:
    return max(0.0, min(1.0, rate / TOP))


def _ends(pair: PairAudit | None, language: str) -> Cell:
    if pair is None:
        return Cell(look="unknown", numeric=True)
    ends = [(row.value or 0.0, row) for row in (pair.first, pair.last)]
    scale = Scale.of([value for value, _ in ends], pair.first.unit, language)
    first, last = (scale.number(value, resolution(row.stated, value)) for value, row in ends)
    return Cell(text=f"{first} → {last} {scale.label}", numeric=True, tip=f"{pair.first.period} → {pair.last.period}")


def _verdict(check: GrowthCheck, language: str) -> Cell:
    pair = check.pair
    if pair is None:
        text = translate("Growth", "no end values: 100 → {end}").format(end=f"{check.index_end:.1f}")
        return Cell(text=text, icon="circle-question-mark")
    if check.verdict is Verdict.DIFFERS:
        scale = Scale.of([pair.first.value or 0.0], pair.first.unit, language)
        end = scale.computed(pair.audit.would_end_at or 0.0)
        text = translate("Growth", "{rate} would end at {end}").format(rate=_rate(check.stated, language), end=end)
        return Cell(text=text, icon="triangle-alert", tone="disputed")
    first, last = check.explained
    if (first, last) == (check.first, check.last):
        return Cell(text=translate("Growth", "agrees"), icon="check", tone="ok")
    text = translate("Growth", "agrees over {first} – {last}").format(first=first, last=last)
    return Cell(text=text, icon="triangle-alert", tone="disputed")
