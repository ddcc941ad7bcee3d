"""Rows of numbers: what is counted of each player, growth and margin that are computed from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import amount_in, best_unit, certainty_of, lineage_of
from desktop.figures.benchmark_reading import latest
from desktop.figures.benchmark_rows import REACH, SCALE, SINGLE, Row, unknown
from desktop.figures.digits import computed_step
from desktop.figures.figure import Cell, Certainty, Entity
from desktop.figures.player_reading import REVENUE
from desktop.figures.scale import Scale, rate_text
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.benchmark_reading import BenchmarkSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Measure

NET_RESULT, NET_MARGIN, GROWTH = "net-result", "net-margin", "growth"
_FIRST: Final = (REVENUE, GROWTH, NET_RESULT, NET_MARGIN)
"""What stands first of the scale of a player."""
_MAGNITUDES: Final = frozenset({"money", "count"})
_DIGITS: Final = 1
_YEAR: Final = 1.0
_NEAR: Final = 0.01


@frozen
class _Computed:
    """A share or a rate made of two stated numbers."""

    value: float
    formula: str
    of: tuple[Amount, ...]

    @property
    def certainty(self) -> Certainty:
        """Disputed where a part of it is, else modelled."""
        doubted = any(one.certainty is Certainty.DISPUTED for one in self.of)
        return Certainty.DISPUTED if doubted else Certainty.MODELLED


def number_rows(request: FigureRequest, snapshot: BenchmarkSnapshot) -> list[Row]:
    """A row for each measure that at least one player has, computed ones among them.

    Those of scale first in their fixed order, then the others by how many players have them.
    """
    rows = {key: _stated_row(measure, request, snapshot) for key, measure in snapshot.measures.items()}
    rows[GROWTH] = _growth_row(request, snapshot)
    rows[NET_MARGIN] = _margin_row(request, snapshot)
    kept = [_grouped(row, snapshot) for row in rows.values() if row.known]
    place = {key: number for number, key in enumerate(_FIRST)}
    kept.sort(key=lambda row: (place.get(row.key, len(place)), -row.known, row.key))
    return kept


def _grouped(row: Row, snapshot: BenchmarkSnapshot) -> Row:
    measure = snapshot.measures.get(row.key)
    if row.key in _FIRST:
        return row
    if row.known == 1 and len(snapshot.players) > 1:
        return replace(row, group=SINGLE)
    is_money = measure is not None and measure.unit_kind == "money"
    return replace(row, group=SCALE if is_money else REACH)


def _shown(request: FigureRequest, snapshot: BenchmarkSnapshot, measure: str) -> list[Stated | None]:
    return [
        latest(snapshot.numbers.get((player.id, measure), ()), snapshot.choosing, request.end)
        for player in snapshot.players
    ]


def _stated_row(measure: Measure, request: FigureRequest, snapshot: BenchmarkSnapshot) -> Row:
    """The latest number of each player in one unit."""
    shown = _shown(request, snapshot, measure.id)
    money = measure.unit_kind == "money"
    unit = (request.currency if money else "") or best_unit(one for one in shown if one is not None)
    amounts = [amount_in(one, unit, snapshot.fx) if one is not None else None for one in shown]
    scale = Scale.of([anchor(one) for one in amounts if one is not None], unit, request.language)
    values = tuple(anchor(one) if one is not None else None for one in amounts)
    bars = _bars(values) if measure.unit_kind in _MAGNITUDES else tuple(None for _ in values)
    return Row(
        key=measure.id,
        group=SCALE,
        name=name(measure, request.language),
        cells=tuple(
            _cell(one, scale, bar, request.language) if one is not None else unknown()
            for one, bar in zip(amounts, bars, strict=True)
        ),
        unit=scale.label,
        good=measure.good_direction,
        values=values,
        amounts=tuple(one for one in amounts if one is not None),
    )


def anchor(amount: Amount) -> float:
    """The one number by which an amount is compared: its value, else the middle of its range, else its only end."""
    if amount.value is not None:
        return amount.value
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return sum(ends) / len(ends)


def _bars(values: tuple[float | None, ...]) -> tuple[float | None, ...]:
    """Parts of the largest; none where a value lies below zero."""
    known = [value for value in values if value is not None]
    if len(known) < 2 or min(known) < 0 or not max(known):
        return tuple(None for _ in values)
    return tuple(None if value is None else value / max(known) for value in values)


def _cell(amount: Amount, scale: Scale, bar: float | None, language: str) -> Cell:
    row = amount.stated.observation
    shown = replace(amount, step=_readable(amount, scale))
    return Cell(
        scale.of_amount(shown),
        scale.shown(anchor(amount)),
        amount.certainty,
        amount.lineage,
        entity=Entity("observation", row.id),
        detail=when(amount.stated, language),
        bar=bar,
    )


def _readable(amount: Amount, scale: Scale) -> float | None:
    """Three digits are enough to compare by; whole numbers in the row's unit keep all that was printed."""
    if amount.step is None:
        return None
    return max(amount.step, min(scale.factor, computed_step(anchor(amount))))


def when(stated: Stated, language: str) -> str:
    """The period a number is of, as short as it is stated; empty where none is."""
    return format_period(stated.period, language) if stated.period.text else ""


def _computed_row(key: str, found: list[_Computed | None], request: FigureRequest, cells: tuple[Cell, ...]) -> Row:
    language = request.language
    return Row(
        key=key,
        group=SCALE,
        name=say(language, f"benchmark.{key}"),
        cells=cells,
        good=1,
        values=tuple(one.value if one is not None else None for one in found),
        amounts=tuple(amount for one in found if one is not None for amount in one.of),
    )


def _computed_cell(one: _Computed | None, language: str, *, sign: bool = False) -> Cell:
    if one is None:
        return unknown()
    text = rate_text(one.value, _DIGITS, language, sign=sign)
    lineage = lineage_of(f"{one.formula} = {rate_text(one.value, _DIGITS, 'en', sign=sign)}", *one.of)
    return Cell(text, one.value, one.certainty, lineage, detail=when(one.of[0].stated, language))


def _growth_row(request: FigureRequest, snapshot: BenchmarkSnapshot) -> Row:
    """Latest revenue against the one of the year before, in the currency both are stated in."""
    found = []
    for player, last in zip(snapshot.players, _shown(request, snapshot, REVENUE), strict=True):
        found.append(_growth(last, snapshot.numbers.get((player.id, REVENUE), ()), snapshot))
    cells = tuple(_computed_cell(one, request.language, sign=True) for one in found)
    return _computed_row(GROWTH, found, request, cells)


def _growth(last: Stated | None, values: tuple[Stated, ...], snapshot: BenchmarkSnapshot) -> _Computed | None:
    if last is None:
        return None
    earlier = [one for one in values if _is_year_before(one, last)]
    first = latest(earlier, snapshot.choosing)
    if first is None:
        return None
    unit = last.observation.unit
    end, start = amount_in(last, unit, snapshot.fx), amount_in(first, unit, snapshot.fx)
    if end is None or start is None or end.bounded or start.bounded or not start.value or end.value is None:
        return None
    if start.value < 0:
        return None
    return _Computed(end.value / start.value - 1, f"{_plain(end)} / {_plain(start)} \u2212 1", (end, start))


def _is_year_before(one: Stated, last: Stated) -> bool:
    """Whether a number is of the year before, cut in the same way (a fiscal year before a fiscal year)."""
    same_cut = one.period.precision == last.period.precision
    return same_cut and abs(last.x - one.x - _YEAR) < _NEAR and one.observation.unit == last.observation.unit


def _margin_row(request: FigureRequest, snapshot: BenchmarkSnapshot) -> Row:
    """As stated; computed from net result and revenue of one period where that is newer or nothing is stated."""
    language = request.language
    found: list[_Computed | None] = []
    cells, amounts = [], []
    for player, stated in zip(snapshot.players, _shown(request, snapshot, NET_MARGIN), strict=True):
        own = _margin(player.id, request, snapshot)
        if stated is not None and stated.observation.value is not None and not _is_newer(own, stated):
            amount = amount_in(stated, stated.observation.unit, snapshot.fx)
            assert amount is not None  # in its own unit
            found.append(_Computed(stated.observation.value, "", (amount,)))
            text = rate_text(stated.observation.value, _DIGITS, language)
            entity = Entity("observation", stated.observation.id)
            cells.append(
                Cell(
                    text,
                    stated.observation.value,
                    certainty_of(stated),
                    amount.lineage,
                    entity=entity,
                    detail=when(stated, language),
                )
            )
            amounts.append(amount)
        else:
            found.append(own)
            cells.append(_computed_cell(own, language))
    return _computed_row(NET_MARGIN, found, request, tuple(cells))


def _is_newer(own: _Computed | None, stated: Stated) -> bool:
    return own is not None and own.of[0].x > stated.x


def _margin(player: str, request: FigureRequest, snapshot: BenchmarkSnapshot) -> _Computed | None:
    """Net result divided by revenue of the same period and currency, the newest of them."""
    revenues = snapshot.numbers.get((player, REVENUE), ())
    pairs = {(one.period.text, one.observation.unit) for one in revenues}
    results = snapshot.numbers.get((player, NET_RESULT), ())
    fitting = [one for one in results if (one.period.text, one.observation.unit) in pairs]
    result = latest(fitting, snapshot.choosing, request.end)
    if result is None:
        return None
    same = [one for one in revenues if one.period.text == result.period.text]
    revenue = latest([one for one in same if one.observation.unit == result.observation.unit], snapshot.choosing)
    if revenue is None:
        return None
    unit = revenue.observation.unit
    top, bottom = amount_in(result, unit, snapshot.fx), amount_in(revenue, unit, snapshot.fx)
    if top is None or bottom is None or top.value is None or not bottom.value or top.bounded or bottom.bounded:
        return None
    return _Computed(top.value / bottom.value, f"{_plain(top)} / {_plain(bottom)}", (top, bottom))


def _plain(amount: Amount) -> str:
    scale = Scale.of([anchor(amount)], amount.unit, "en")
    return scale.phrase(scale.of_amount(amount))
