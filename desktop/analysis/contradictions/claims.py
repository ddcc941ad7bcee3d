"""Rankings in words against each other and against numbers, dimension by dimension."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.contradictions.material import period_words
from desktop.analysis.contradictions.ranking import Constraint, smallest_conflicts
from desktop.analysis.contradictions.spans import span
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Claim, Observation

Key = tuple[str, str]


@frozen
class Aspect:
    """What a dimension is ranked by."""

    name: Words
    places: Mapping[str, int]
    """Predicates that give a place, 1 being the first."""
    not_first: frozenset[str]
    """Predicates of segments that cannot be the first."""
    rates: bool
    """Whether its numbers are rates of growth, else sizes and shares."""


ASPECTS: Final = (
    Aspect(
        Words("size", "规模"),
        {"largest": 1, "dominant": 1, "second": 2, "third": 3},
        frozenset({"smaller", "limited", "emerging"}),
        rates=False,
    ),
    Aspect(Words("growth", "增速"), {"fastest_growing": 1}, frozenset({"slower_growing"}), rates=True),
)


def rankings(material: Material) -> Iterator[Contradiction]:
    """Dimensions whose claims and numbers cannot all hold; the smallest conflict of each in words."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        if claim.dimension_id and claim.subject == "segment" and claim.status != "refuted":
            claims[claim.dimension_id].append(claim)
    numbers = _numbers(material, set(claims))
    for dimension_id, rows in claims.items():
        for aspect in ASPECTS:
            yield from _aspect(material, dimension_id, aspect, rows, numbers.get((dimension_id, aspect.rates), {}))


_Table = tuple[str, str, str, str]
"""Period, measure, estimator, unit: numbers that may be ranked with each other."""


def _numbers(material: Material, dimensions: set[str]) -> dict[tuple[str, bool], dict[_Table, list[Observation]]]:
    """Of each dimension and aspect the numbers of its segments, one a segment in each table."""
    home = {row.id: row.dimension_id for row in material.segments if row.dimension_id in dimensions}
    cells: dict[tuple[str, bool, _Table, str], list[Observation]] = defaultdict(list)
    for row in material.observations:
        if row.subject == "segment" and row.subject_id in home and row.status != "refuted" and _ranks(row):
            table = row.period, row.measure_id, row.estimator, row.unit
            cells[home[row.subject_id], row.unit == "rate", table, row.subject_id].append(row)
    found: dict[tuple[str, bool], dict[_Table, list[Observation]]] = defaultdict(lambda: defaultdict(list))
    for (dimension, rates, table, _), rows in cells.items():
        found[dimension, rates][table].append(material.best(rows))
    return found


def _ranks(row: Observation) -> bool:
    """Whether a number says how large a segment is, or how fast it grows."""
    return row.unit == "rate" or row.measure_id == "market-size" or "share" in row.measure_id


def _aspect(
    material: Material,
    dimension_id: str,
    aspect: Aspect,
    claims: Sequence[Claim],
    tables: Mapping[_Table, Sequence[Observation]],
) -> Iterator[Contradiction]:
    ranked = [row for row in claims if row.predicate in aspect.places or row.predicate in aspect.not_first]
    if not any(row.predicate in aspect.places for row in ranked):
        return
    size = len(material.segments_of.get(dimension_id, ()))
    known: set[frozenset[Key]] = set()
    for period, numbers in _contexts(ranked, tables):
        applying = [row for row in ranked if _applies(row.period, period)]
        constraints = [_of_claim(row, aspect) for row in applying] + [_of_number(row) for row in numbers]
        conflicts = [
            conflict
            for conflict in smallest_conflicts(constraints, size)
            if frozenset(one.key for one in conflict) not in known
        ]
        known |= {frozenset(one.key for one in conflict) for conflict in conflicts}
        if conflicts:
            keys = [one.key for conflict in conflicts for one in conflict]
            smallest = tuple(one.key for one in conflicts[0])
            yield _found(
                material, dimension_id, aspect, period, (applying, numbers), tuple(dict.fromkeys(keys)), smallest
            )


def _contexts(
    claims: Sequence[Claim], tables: Mapping[_Table, Sequence[Observation]]
) -> Iterator[tuple[str, Sequence[Observation]]]:
    """Times at which everything has to hold: no stated one, each that a claim names, that of each table of numbers."""
    for period in dict.fromkeys(["", *(row.period for row in claims)]):
        yield period, ()
    for table, rows in sorted(tables.items()):
        yield table[0], rows


def _applies(claimed: str, period: str) -> bool:
    """A claim without a time is taken to hold at every time; one with a time at those that overlap it."""
    if not claimed or claimed == period:
        return True
    try:
        one, other = parse_period(claimed), parse_period(period)
    except PeriodError:
        return False
    if "unknown" in (one.precision, other.precision):
        return False
    return one.start <= other.end and other.start <= one.end


def _of_claim(row: Claim, aspect: Aspect) -> Constraint:
    place = aspect.places.get(row.predicate, 0)
    return Constraint(("claim", row.id), row.subject_id, place, not_first=row.predicate in aspect.not_first)


def _of_number(row: Observation) -> Constraint:
    return Constraint(("observation", row.id), row.subject_id, span=span(row))


def _found(
    material: Material,
    dimension_id: str,
    aspect: Aspect,
    period: str,
    rows: tuple[Sequence[Claim], Sequence[Observation]],
    keys: tuple[Key, ...],
    smallest: tuple[Key, ...],
) -> Contradiction:
    claims, numbers = rows
    sides = {("claim", row.id): material.claim(row) for row in claims}
    sides |= {("observation", row.id): material.observation(row) for row in numbers}
    dimension, when = material.named("dimension", dimension_id), period_words(period)
    at = Words(f" for {when.en}", f"（{when.zh}）") if period else Words("", "")
    few = [sides[key].statement for key in smallest]
    apart = Words("These two exclude each other", "以下两项互相排斥")
    if len(few) != 2:
        apart = Words(
            f"These {len(few)} cannot all hold, though without any one of them the others can",
            f"以下{len(few)}项不能同时成立，去掉任何一项即可",
        )
    against = any(key[0] == "observation" for key in smallest)
    return Contradiction(
        "ranking",
        "claim",
        "warning",
        Words(
            f"{dimension.en}: {'claims and numbers' if against else 'claims'} about {aspect.name.en} exclude each "
            f"other{at.en}",
            f"{dimension.zh}：关于{aspect.name.zh}的{'说法与数字' if against else '说法'}互相矛盾{at.zh}",
        ),
        Words(
            f"{apart.en}: {'; '.join(words.en for words in few)}.",
            f"{apart.zh}：{'；'.join(words.zh for words in few)}。",
        ),
        tuple(sides[key] for key in keys),
        smallest=smallest,
        suggested="definition",
    )
