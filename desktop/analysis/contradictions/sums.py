"""Parts against their whole, within what the printed digits allow."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.contradictions.material import period_words
from desktop.analysis.contradictions.spans import Span, span
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.quantity import format_quantity
from desktop.market.units import is_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Observation

_Group = tuple[str, str, str, str, str, str]
"""Dimension, parent segment (or empty), measure, period, estimator, unit."""


SPENDING: Final = frozenset({"public-investment", "funding-amount"})
"""Measures of money that goes into a market within a period."""


@frozen
class _Total:
    """A sum of parts: what it may be, and whether all parts of the whole are in it."""

    span: Span
    complete: bool


def sums(material: Material) -> Iterator[Contradiction]:
    """Parts that are more than the stated whole, or that are all there and still less; shares above one."""
    wholes = _wholes(material)
    markets = {row.id: row.market_id for row in material.dimensions}
    siblings: dict[tuple[str, str], int] = defaultdict(int)
    for segment in material.segments:
        siblings[segment.dimension_id, segment.parent_id or ""] += 1
    for group, parts in _parts(material, markets, wholes).items():
        dimension, parent, measure, period, estimator, unit = group
        if unit == "ratio" and "share" not in measure:
            continue
        about = ("segment", parent) if parent else ("market", markets.get(dimension, ""))
        whole = wholes.get((*about, measure, period, estimator, unit))
        limit = Span(1.0, 1.0) if unit == "ratio" else span(whole) if whole else None
        if limit is None:
            continue
        rows = [material.best(said) for said in parts.values()]
        total = _total(rows, complete=len(rows) == siblings[dimension, parent])
        if total is None:
            continue
        over, under = total.span.low > limit.high, total.complete and total.span.high < limit.low
        if over or under:
            yield _found(material, dimension, period, rows, whole if unit != "ratio" else None)


def spending(material: Material) -> Iterator[Contradiction]:
    """Money put into a market that exceeds the market itself: one of the two has another scope."""
    sizes: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for row in material.observations:
        if row.subject == "market" and row.measure_id == "market-size" and row.period_end and row.status != "refuted":
            sizes[row.subject_id, row.unit].append(row)
    for row in material.observations:
        known = sizes.get((row.subject_id, row.unit), [])
        if row.subject != "market" or row.measure_id not in SPENDING or not known or not row.period_end:
            continue
        before = [size for size in known if size.period_end <= row.period_end]
        # The nearest size not later, of the same source where it gives one; else the first one.
        last = max((size.period_end for size in before), default=min(size.period_end for size in known))
        size = material.best([size for size in known if size.period_end == last])
        amount, limit = span(row), span(size)
        if amount and limit and amount.low > limit.high:
            market = material.named("market", row.subject_id)
            yield Contradiction(
                "spending",
                "scope",
                "note",
                Words(f"{market.en}: more money put in than the market is worth", f"{market.zh}：投入超过市场规模"),
                Words(
                    f"{row.stated} is put into a market of {size.stated}: the two cannot have one scope.",
                    f"投入{row.stated}，而市场规模为{size.stated}：两者口径不可能相同。",
                ),
                (material.observation(row), material.observation(size)),
                suggested="scope",
            )


def _parts(
    material: Material, markets: Mapping[str, str], wholes: Mapping[tuple[str, ...], Observation]
) -> dict[_Group, dict[str, list[Observation]]]:
    """Numbers that may be added and held against a whole, by segment: siblings, one estimator, one period."""
    home = {row.id: (row.dimension_id, row.parent_id or "") for row in material.segments}
    found: dict[_Group, dict[str, list[Observation]]] = defaultdict(lambda: defaultdict(list))
    for row in material.observations:
        if row.subject != "segment" or row.subject_id not in home or not row.period or not _adds(row):
            continue
        dimension, parent = home[row.subject_id]
        about = ("segment", parent) if parent else ("market", markets.get(dimension, ""))
        if row.unit == "ratio" or (*about, row.measure_id, row.period, row.estimator, row.unit) in wholes:
            group = dimension, parent, row.measure_id, row.period, row.estimator, row.unit
            found[group][row.subject_id].append(row)
    return found


def _adds(row: Observation) -> bool:
    return row.status != "refuted" and (row.unit == "ratio" or is_money(row.unit)) and "/" not in row.unit


def _wholes(material: Material) -> Mapping[tuple[str, ...], Observation]:
    """Numbers of what is split, by everything that parts must share with them."""
    split = {("market", row.market_id) for row in material.dimensions}
    split |= {("segment", row.parent_id) for row in material.segments if row.parent_id}
    cells: dict[tuple[str, ...], list[Observation]] = defaultdict(list)
    for row in material.observations:
        if (row.subject, row.subject_id) in split and row.period and _adds(row):
            cells[row.subject, row.subject_id, row.measure_id, row.period, row.estimator, row.unit].append(row)
    # Several statements of the whole are a contradiction of their own; parts are held against the largest.
    return {key: max(rows, key=_upper) for key, rows in cells.items()}


def _upper(row: Observation) -> float:
    known = span(row)
    return known.high if known else float("-inf")


def _total(rows: Sequence[Observation], *, complete: bool) -> _Total | None:
    spans = [span(row) for row in rows]
    known = [one for one in spans if one is not None]
    if not known:
        return None
    lowest = sum(max(0.0, one.low) for one in known)
    return _Total(Span(lowest, sum(one.high for one in known)), complete and len(known) == len(spans))


def _found(
    material: Material, dimension_id: str, period: str, parts: Sequence[Observation], whole: Observation | None
) -> Contradiction:
    dimension, when = material.named("dimension", dimension_id), period_words(period)
    unit = parts[0].unit
    added = sum(row.value or 0.0 for row in parts)
    said = 1.0 if whole is None else whole.value
    sides = [*parts, *([whole] if whole else [])]
    return Contradiction(
        "sum",
        "sum",
        "warning",
        Words(f"{dimension.en}: parts and whole differ for {when.en}", f"{dimension.zh}：{when.zh}各部分与总量不符"),
        Words(
            f"The {len(parts)} stated parts of {dimension.en} add up to {format_quantity(added, unit, 'en')} for "
            f"{when.en}; the whole is {format_quantity(said, unit, 'en')}.",
            f"{dimension.zh}在{when.zh}已公布的{len(parts)}个部分合计{format_quantity(added, unit, 'zh')}，"
            f"总量为{format_quantity(said, unit, 'zh')}。",
        ),
        tuple(material.observation(row) for row in sides),
        suggested="scope",
    )
