"""Stated observations made ready to draw: one unit on one axis, every certainty told.

Values in another currency are converted only when a request asks for it, and are modelled then.
Nothing is ever added: what has no value, or covers only a part of a year, is listed, not drawn.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from desktop.analysis.currency import convert
from desktop.analysis.own import OWN_KIND
from desktop.figures.digits import computed_step, significant
from desktop.figures.figure import Certainty, Lineage
from desktop.frozen import frozen
from desktop.market.quantity import LOWER, UPPER, format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.snapshot import Stated
    from desktop.market.records import FxRate, Measure, Observation

_PART_YEAR = {"half", "quarter", "month", "day"}
_MONEY_LENGTH = 3


@frozen
class Conversion:
    """How a value came into another currency; nominal: prices of its own time."""

    base: str
    quote: str
    rate: float
    """Units of ``quote`` for one ``base``."""
    year: int
    """Whose average the rate is."""
    evidence: tuple[str, ...]


@frozen
class Amount:
    """One observation as it will be drawn, in single units of the axis."""

    stated: Stated
    value: float | None
    low: float | None
    high: float | None
    unit: str
    certainty: Certainty
    step: float | None
    """What one step of the last digit that may be shown is worth."""
    formula: str = ""
    conversion: Conversion | None = None
    others: tuple[Stated, ...] = ()
    """What else a computed amount rests on: the whole of a share, the value before of a growth, the population."""

    @property
    def x(self) -> float:
        """Decimal year."""
        return self.stated.x

    @property
    def lineage(self) -> Lineage:
        """Back to the observation, with the arithmetic when there was any."""
        evidence = self.conversion.evidence if self.conversion else ()
        others = (one.observation.id for one in self.others)
        observations = tuple(dict.fromkeys((self.stated.observation.id, *others)))
        return Lineage(observations=observations, formula=self.formula, evidence=evidence)

    @property
    def lower_bound(self) -> bool:
        """Whether the source says ``over`` or ``at least``."""
        return self.stated.observation.qualifier in LOWER

    @property
    def upper_bound(self) -> bool:
        """Whether the source says ``under`` or ``up to``."""
        return self.stated.observation.qualifier in UPPER

    @property
    def bounded(self) -> bool:
        """Whether the value is only a bound."""
        return self.lower_bound or self.upper_bound

    @property
    def forecast(self) -> bool:
        """Whether the source looked ahead when it said so."""
        return self.stated.observation.kind in {"forecast", "guidance"}


@frozen
class Selection:
    """What is drawn, and what is not and why."""

    unit: str
    amounts: tuple[Amount, ...]
    other_units: tuple[tuple[str, tuple[Stated, ...]], ...] = ()
    """(unit, how many, whose) stated in units that are not on this axis."""
    partial: tuple[Stated, ...] = ()
    """Values of a part of a year beside values of full years."""
    undated: tuple[Stated, ...] = ()
    unconverted: tuple[tuple[str, int], ...] = ()
    converted_from: tuple[str, ...] = ()

    @property
    def loose(self) -> tuple[Stated, ...]:
        """What is not drawn because it covers no whole year, or says none."""
        return (*self.partial, *self.undated)


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO currency code."""
    return len(unit) == _MONEY_LENGTH and unit.isalpha() and unit.isupper()


def lineage_of(formula: str, *amounts: Amount) -> Lineage:
    """What is computed from ``amounts``: back to their observations and to the rates they were converted with."""
    evidence = dict.fromkeys(place for one in amounts if one.conversion for place in one.conversion.evidence)
    observations = dict.fromkeys(row.observation.id for one in amounts for row in (one.stated, *one.others))
    return Lineage(tuple(observations), formula=formula, evidence=tuple(evidence))


def select(
    values: Sequence[Stated],
    measure: Measure,
    fx: Sequence[FxRate],
    currency: str = "",
    years: tuple[int | None, int | None] = (None, None),
) -> Selection:
    """What to draw of ``values`` on one axis: in ``currency`` when asked for, else in the best documented unit."""
    known = [s for s in values if _has_value(s)]
    dated = [s for s in known if _on_axis(s)]
    undated = [s for s in known if not _on_axis(s)]
    within = [s for s in dated if _inside(s, years)]
    full, partial = _split_partial(within, measure)
    unit = currency if currency and any(is_money(s.observation.unit) for s in full) else best_unit(full)
    converting = bool(currency) and is_money(unit)
    rates = _Rates(fx, unit)
    amounts: list[Amount] = []
    lost: Counter[str] = Counter()
    for stated in full:
        own = stated.observation.unit
        if own == unit:
            amounts.append(_as_stated(stated))
        elif converting and is_money(own):
            converted = rates.convert(stated)
            if converted is None:
                lost[own] += 1
            else:
                amounts.append(converted)
    others = [s for s in full if s.observation.unit != unit and not (converting and is_money(s.observation.unit))]
    return Selection(
        unit=unit,
        amounts=tuple(sorted(amounts, key=lambda a: (a.x, a.stated.observation.id))),
        other_units=_others(others),
        partial=tuple(partial),
        undated=tuple(undated),
        unconverted=tuple(sorted(lost.items())),
        converted_from=tuple(sorted(rates.converted)),
    )


def amount_in(stated: Stated, unit: str, fx: Sequence[FxRate]) -> Amount | None:
    """One observation in a unit: as stated, converted at its year's rate, or None where it cannot be had in it."""
    if stated.observation.unit == unit:
        return _as_stated(stated)
    if is_money(stated.observation.unit) and is_money(unit) and not math.isnan(stated.x):
        return _Rates(fx, unit).convert(stated)
    return None


def best_unit(values: Iterable[Stated]) -> str:
    """The unit in which most is stated: preferred values count first, then all, then the alphabet."""
    score: dict[str, tuple[int, int]] = {}
    for stated in values:
        preferred, every = score.get(stated.observation.unit, (0, 0))
        preferred += stated.observation.status == "preferred"
        score[stated.observation.unit] = (preferred, every + 1)
    return min(score, key=lambda unit: (-score[unit][0], -score[unit][1], unit), default="")


def certainty_of(stated: Stated) -> Certainty:
    """The mark an observation deserves: its status first, then derivation, then kind."""
    row = stated.observation
    if row.status == "refuted":
        return Certainty.REFUTED
    if row.status == "disputed":
        return Certainty.DISPUTED
    if row.derived or stated.source.kind == OWN_KIND:
        # An own estimate is no published number, whoever reads the figure.
        return Certainty.MODELLED
    return Certainty.FORECAST if row.kind in {"forecast", "guidance"} else Certainty.PUBLISHED


def _on_axis(stated: Stated) -> bool:
    """Whether the period is one place in time, not a span or an open end."""
    return not math.isnan(stated.x) and stated.period.precision not in {"open", "range"}


def _has_value(stated: Stated) -> bool:
    row = stated.observation
    return any(number is not None and math.isfinite(number) for number in (row.value, row.low, row.high))


def _inside(stated: Stated, years: tuple[int | None, int | None]) -> bool:
    first, last = years
    year = math.floor(stated.x)
    return (first is None or year >= first) and (last is None or year <= last)


def _split_partial(values: Sequence[Stated], measure: Measure) -> tuple[list[Stated], list[Stated]]:
    """Money flows through a year, so a half is no point beside full years; a count of heads is one."""
    lasting = {"half", "quarter"} if measure.unit_kind != "money" else _PART_YEAR
    partial = [s for s in values if s.period.precision in lasting]
    if len(partial) == len(values):
        return list(values), []
    return [s for s in values if s.period.precision not in lasting], partial


def _others(values: Sequence[Stated]) -> tuple[tuple[str, tuple[Stated, ...]], ...]:
    groups: dict[str, list[Stated]] = {}
    for stated in values:
        groups.setdefault(stated.observation.unit, []).append(stated)
    return tuple((unit, tuple(rows)) for unit, rows in sorted(groups.items()))


def _as_stated(stated: Stated) -> Amount:
    row = stated.observation
    return Amount(
        stated=stated,
        value=row.value,
        low=row.low,
        high=row.high,
        unit=row.unit,
        certainty=certainty_of(stated),
        step=stated.resolution,
        formula=row.derived,
    )


def _arithmetic(row: Observation, value: float, rate: str) -> str:
    """Of a conversion; a number that was computed itself says how."""
    converted = f"{format_quantity(value, row.unit)} x {rate}"
    return f"{row.derived} = {converted}" if row.derived else converted


def rate_at(fx: Sequence[FxRate], base: str, quote: str, year: int) -> Conversion | None:
    """The average rate of a year, else of the nearest year that has one, the earlier of two; None without any."""
    years = {int(row.period) for row in fx if row.period.isdigit()}
    for used in sorted(years, key=lambda known: (abs(known - year), known)):
        one = convert(1.0, base, quote, used, fx)
        if one is not None:
            places = tuple(place for place in (one.evidence_id, one.further_evidence_id) if place)
            return Conversion(base, quote, one.rate, used, places)
    return None


class _Rates:
    """Yearly average rates into one currency, and what was done with them."""

    def __init__(self, fx: Sequence[FxRate], unit: str) -> None:
        self._fx = fx
        self._unit = unit
        self.converted: set[str] = set()

    def convert(self, stated: Stated) -> Amount | None:
        """The observation in the other currency, modelled and with its formula; None without any rate."""
        row = stated.observation
        one = rate_at(self._fx, row.unit, self._unit, math.floor(stated.x))
        if one is None:
            return None
        self.converted.add(row.unit)
        anchor = next(number for number in (row.value, row.low, row.high) if number is not None)
        return Amount(
            stated=stated,
            value=None if row.value is None else row.value * one.rate,
            low=None if row.low is None else row.low * one.rate,
            high=None if row.high is None else row.high * one.rate,
            unit=self._unit,
            certainty=Certainty.MODELLED,
            step=computed_step(anchor * one.rate, significant(stated.resolution, anchor)),
            formula=_arithmetic(row, anchor, f"{one.rate:.6g} {self._unit}/{row.unit} ({one.year} average, nominal)"),
            conversion=one,
        )
