"""The four angles of a market in one year: each a small formula of stated numbers, or which input nobody states."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.triangulation import (
    BOTTOM_UP,
    PLAYERS,
    TOP_DOWN,
    USERS,
    Outcome,
    outermost,
    product,
    total,
    unstated,
)
from desktop.figures.amounts import Amount, best_unit, is_money, lineage_of, rate_at, select
from desktop.figures.tracks import tracks
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.quantity import format_number, format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.figure import Lineage
    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.snapshot import Stated
    from desktop.figures.triangulation_reading import Earner, Split, TriangulationSnapshot
    from desktop.market.records import Measure

_CURRENCY = "CNY"


@frozen
class Term:
    """An input of an angle."""

    key: str
    """wider, share, users, spend, or the id of a part or player."""
    name: str
    value: float
    text: str
    """The value in words."""
    amount: Amount | None = None
    """The stated number behind it; None for the analyst's own."""


@frozen
class Angle:
    """One way to the size of the market."""

    kind: str
    outcome: Outcome | None
    terms: tuple[Term, ...]
    missing: tuple[str, ...]
    """Keys of inputs that nobody states: wider, share, parts, revenue, users, spend."""
    absent: tuple[str, ...] = ()
    """Names of parts or players without a number."""
    split: str = ""
    """The dimension whose parts are summed."""

    @property
    def is_own(self) -> bool:
        """Whether it rests on an assumption of the analyst."""
        return any(term.amount is None for term in self.terms)

    def lineage(self, formula: str) -> Lineage:
        """Back to the stated numbers."""
        return lineage_of(formula, *(term.amount for term in self.terms if term.amount is not None))


@frozen(eq=False)
class Inputs:
    """A request and its snapshot, settled to one year and one currency."""

    request: FigureRequest
    snapshot: TriangulationSnapshot
    year: int
    unit: str

    @property
    def language(self) -> str:
        """Of every word."""
        return self.request.language

    def main(self, values: Iterable[Stated], measure: Measure | None = None) -> list[Amount]:
        """The values of the year, one for each estimator, in the unit, the best documented first."""
        known = measure or self.snapshot.measure
        currency = self.unit if known.unit_kind == "money" else ""
        found = select(tuple(values), known, self.snapshot.fx, currency, (self.year, self.year))
        return [track.last for track in tracks(found.amounts, self.snapshot.choosing) if track.main]

    def exact(self, values: Iterable[Stated], measure: Measure | None = None) -> Amount | None:
        """The first of them that is a value and neither a bound nor a forecast where a value of the past is there."""
        found = [one for one in self.main(values, measure) if one.value is not None and not one.bounded]
        return next((one for one in found if not one.forecast), next(iter(found), None))


def settled(request: FigureRequest, snapshot: TriangulationSnapshot) -> Inputs | None:
    """The year and currency to reckon in; None when nothing is dated."""
    unit = request.currency or own_currency(snapshot)
    years = sorted(_years(snapshot))
    if request.year is not None:
        return Inputs(request, snapshot, request.year, unit)
    if not years:
        return None
    each = [Inputs(request, snapshot, year, unit) for year in years]
    return max(each, key=_documented)


def own_currency(snapshot: TriangulationSnapshot) -> str:
    """The currency most of the market is stated in; assumptions of the analyst are in it too."""
    unit = best_unit(snapshot.published) or best_unit(one for each in snapshot.earners for one in each.revenue)
    return unit if is_money(unit) else _CURRENCY


def angles_of(inputs: Inputs) -> tuple[Angle, ...]:
    """All four, in their order."""
    return (_top_down(inputs), _bottom_up(inputs), _players(inputs), _users(inputs))


def years_of(snapshot: TriangulationSnapshot) -> tuple[int, ...]:
    """Every year for which something is stated that an angle could use."""
    return tuple(sorted(_years(snapshot)))


def formula(angle: Angle, scale: Scale) -> str:
    """The arithmetic with names and numbers in the units of the figure; empty where the angle has no outcome."""
    if angle.outcome is None:
        return ""
    sign = " + " if angle.kind in {BOTTOM_UP, PLAYERS} else " x "
    result = scale.phrase(scale.computed(angle.outcome.value))
    if angle.outcome.is_floor:
        result = say(scale.language, "tri.at_least", value=result)
    return f"{sign.join(f'{term.name} {_number(term, scale)}' for term in angle.terms)} = {result}"


def _number(term: Term, scale: Scale) -> str:
    """Money in the units of the figure, everything else as it is stated."""
    if term.key == "share":
        return term.text
    if term.key in {"users", "spend"}:
        unit = scale.unit if term.key == "spend" else "person"
        return amount_text(term.value, unit, scale.language) if term.key == "spend" else term.text
    return scale.computed(term.value)


def amount_text(value: float, unit: str, language: str) -> str:
    """A computed amount with three significant digits."""
    digits = 2 - math.floor(math.log10(abs(value))) if value else 0
    return format_quantity(round(value, digits), unit, language)


def _years(snapshot: TriangulationSnapshot) -> set[int]:
    rows = [*snapshot.published, *snapshot.users, *snapshot.shares, *snapshot.spend]
    rows += [one for split in snapshot.splits for one in split.values]
    rows += [one for each in snapshot.earners for one in each.revenue]
    return {
        math.floor(one.x) for one in rows if not math.isnan(one.x) and one.period.precision not in {"open", "range"}
    }


def _documented(inputs: Inputs) -> tuple[bool, int, int, int, int]:
    """How much there is for a year: a size that is no forecast, angles, estimates, terms; then the later year."""
    found = angles_of(inputs)
    known = [one for one in found if one.outcome is not None]
    published = inputs.main(inputs.snapshot.published)
    past = any(not one.forecast for one in published)
    return past, len(known), min(2, len(published)), sum(len(one.terms) for one in known), inputs.year


def _top_down(inputs: Inputs) -> Angle:
    snapshot, own = inputs.snapshot, inputs.request.assumptions.share
    wider = inputs.exact(snapshot.wider)
    stated = inputs.exact(snapshot.shares, _counted(snapshot.measure))
    terms: list[Term] = []
    if wider is not None and wider.value is not None and snapshot.wider_name is not None:
        terms.append(_term("wider", snapshot.wider_name.get(inputs.language), wider, inputs))
    label = say(inputs.language, "tri.share")
    if stated is not None and stated.value is not None:
        terms.append(Term("share", label, stated.value, _percent(stated.value, inputs.language), stated))
    elif own is not None:
        terms.append(Term("share", label, own, _percent(own, inputs.language)))
    return _two(TOP_DOWN, terms, ("wider", "share"))


def _users(inputs: Inputs) -> Angle:
    snapshot, own = inputs.snapshot, inputs.request.assumptions.spend
    users = inputs.exact(snapshot.users, _counted(snapshot.measure))
    stated = inputs.exact(snapshot.spend)
    terms: list[Term] = []
    if users is not None and users.value is not None:
        text = format_quantity(users.value, users.unit, inputs.language)
        terms.append(Term("users", _whose(users, inputs), users.value, text, users))
    label = say(inputs.language, "tri.spend")
    if stated is not None and stated.value is not None:
        terms.append(_term("spend", label, stated, inputs))
    elif own is not None:
        value = _in_unit(own, inputs)
        if value is not None:
            terms.append(Term("spend", label, value, amount_text(value, inputs.unit, inputs.language)))
    return _two(USERS, terms, ("users", "spend"))


def _two(kind: str, terms: Sequence[Term], needed: tuple[str, str]) -> Angle:
    by_key = {term.key: term.value for term in terms}
    outcome = product(by_key.get(needed[0]), by_key.get(needed[1]))
    return Angle(kind, outcome, tuple(terms), tuple(key for key in needed if key not in by_key))


def _bottom_up(inputs: Inputs) -> Angle:
    """The dimension with most stated parts in the year."""
    found = [_sum_of(split, inputs) for split in inputs.snapshot.splits]
    best = max(found, key=lambda one: len(one.terms), default=None)
    if best is None or not best.terms:
        return Angle(BOTTOM_UP, None, (), ("parts",))
    return best


def _sum_of(split: Split, inputs: Inputs) -> Angle:
    language = inputs.language
    names = {one.id: name(one, language) for one in split.segments}
    parents = {one.id: one.parent_id for one in split.segments}
    known: dict[str, Amount] = {}
    for segment in names:
        amount = inputs.exact(one for one in split.values if one.observation.subject_id == segment)
        if amount is not None:
            known[segment] = amount
    counted = outermost(known, parents)
    tops = [one.id for one in split.segments if not one.parent_id]
    absent = unstated(tops, known, parents)
    values: list[float | None] = [known[one].value for one in counted]
    outcome = total([*values, *(None for _ in absent)])
    terms = tuple(_term(one, names[one], known[one], inputs) for one in counted)
    return Angle(BOTTOM_UP, outcome, terms, (), tuple(names[one] for one in absent), name(split.dimension, language))


def _players(inputs: Inputs) -> Angle:
    """The full-year revenue of every player whose year lies mostly in the calendar year."""
    terms, absent = [], []
    for earner in inputs.snapshot.earners:
        amount = _full_year(earner, inputs)
        called = name(earner.player, inputs.language)
        if amount is None:
            absent.append(called)
        else:
            terms.append(_term(earner.player.id, called, amount, inputs))
    terms.sort(key=lambda term: -term.value)
    outcome = total([term.value for term in terms])
    return Angle(PLAYERS, outcome, tuple(terms), () if terms else ("revenue",), tuple(absent))


def _full_year(earner: Earner, inputs: Inputs) -> Amount | None:
    years = [one for one in earner.revenue if one.period.precision in {"year", "fiscal_year"}]
    found = inputs.exact(years)
    return found if found is not None and not found.forecast else None


def _term(key: str, called: str, amount: Amount, inputs: Inputs) -> Term:
    value = amount.value or 0.0
    text = (
        format_quantity(value, amount.unit, inputs.language)
        if amount.conversion is None
        else amount_text(value, amount.unit, inputs.language)
    )
    return Term(key, called, value, text, amount)


def _whose(amount: Amount, inputs: Inputs) -> str:
    return inputs.snapshot.names.whose(amount.stated, inputs.language)


def _in_unit(value: float, inputs: Inputs) -> float | None:
    """An assumption in the market's own currency as one of the figure's."""
    own = own_currency(inputs.snapshot)
    if own == inputs.unit:
        return value
    rate = rate_at(inputs.snapshot.fx, own, inputs.unit, inputs.year)
    return value * rate.rate if rate is not None else None


def _percent(value: float, language: str) -> str:
    return format_number(value, 2, language, percent=True)


def _counted(measure: Measure) -> Measure:
    """A measure whose values are taken in the unit in which they are stated."""
    return replace(measure, unit_kind="count")
