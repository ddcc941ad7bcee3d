"""Laws of the rules on random data: what always is a contradiction, and what never is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.analysis.contradictions.claims import rankings
from desktop.analysis.contradictions.dates import compatible, window
from desktop.analysis.contradictions.facts import facts
from desktop.analysis.contradictions.growth import growth
from desktop.analysis.contradictions.matching import merged
from desktop.analysis.contradictions.material import Material
from desktop.analysis.contradictions.printed import printed
from desktop.analysis.contradictions.ranking import Constraint, satisfiable, smallest_conflicts
from desktop.analysis.contradictions.rules import by_rule
from desktop.analysis.contradictions.spans import Span, last_digit, meet, span
from desktop.analysis.contradictions.sums import sums
from desktop.analysis.contradictions.values import differing, estimators
from tests.unit.analysis.rows import DIMENSION, MARKET, claim, evidence, fact, observation, segment, source

if TYPE_CHECKING:
    from desktop.market.records import Observation

SOURCES = {"sources": [source("s1"), source("s2")], "evidence": [evidence("e1", "s1"), evidence("e2", "s2")]}


def _printed(exact: float, decimals: int) -> Observation:
    text = f"USD {exact:.{decimals}f} million"
    return observation(text, float(f"{exact:.{decimals}f}") * 1e6, stated=text)


# --- values ------------------------------------------------------------------------------------------------------------


def test_a_side_says_what_its_source_prints_with_a_minus_for_a_hyphen() -> None:
    for printed_so, said in (("-47%", "−47%"), ("loss (-3.5), 2025-2031", "loss (−3.5), 2025-2031"), ("A-4", "A-4")):
        statement = Material().observation(observation("o", stated=printed_so)).statement
        assert statement.en.endswith(f": {said}")
        assert statement.zh.endswith(f"：{said}")


@given(st.floats(0.01, 9999), st.lists(st.integers(0, 4), min_size=2, max_size=4, unique=True))
def test_one_number_printed_with_different_digits_never_contradicts_itself(exact: float, digits: list[int]) -> None:
    rows = [_printed(exact, decimals) for decimals in digits]
    assert not list(differing(Material(observations=rows)))


@given(st.integers(1, 99999), st.integers(1, 999), st.integers(0, 2), st.integers(0, 2))
def test_numbers_further_apart_than_their_printed_steps_always_contradict(
    first: int, gap: int, one: int, two: int
) -> None:
    rows = [_printed(first / 100, one), _printed(first / 100 + gap * 1.01 + 10**-one + 10**-two, two)]
    found = list(differing(Material(observations=rows)))
    assert len(found) == 1
    assert {key for _, key in found[0].smallest} == {row.id for row in rows}


@given(st.lists(st.sampled_from([300.39, 300.0, 300.4, 607.0]), min_size=2, max_size=5), st.randoms())
def test_what_is_found_does_not_hang_on_the_order_of_rows(values: list[float], random: object) -> None:
    rows = [replace(_printed(value, 2), id=f"o{number}") for number, value in enumerate(values)]
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (list(differing(Material(observations=each))) for each in (rows, shuffled))
    assert [{m.key for m in each.members} for each in one] == [{m.key for m in each.members} for each in other]


@given(st.floats(1, 1e12), st.floats(1, 1e12))
def test_estimators_never_contradict_within_one_series_and_a_missed_forecast_never_does(a: float, b: float) -> None:
    rows = [observation("a", a, estimator="A"), observation("b", b, estimator="B")]
    assert not list(differing(Material(observations=rows)))
    missed = [observation("a", a, kind="forecast"), observation("b", b, kind="actual")]
    assert not list(differing(Material(observations=missed)))
    assert not list(estimators(Material(observations=[replace(row, estimator=row.id) for row in missed])))


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0, 50)), min_size=1, max_size=6))
def test_spans_meet_exactly_when_every_two_do(ends: list[tuple[float, float]]) -> None:
    spans = [Span(low, low + width) for low, width in ends]
    assert meet(spans) == all(meet(pair) for pair in combinations(spans, 2))


def test_bounds_ranges_and_about_leave_more_possible() -> None:
    assert span(observation("a", 4e5, stated="over 400,000", qualifier="over")) == Span(4e5, float("inf"))
    assert span(observation("b", 4000, stated="nearly 4,000", qualifier="about")) == Span(3500, 4500)
    assert span(observation("c", None, low=3.5e9, high=3.55e9)) == Span(3.5e9, 3.55e9)
    assert span(observation("d", None)) is None
    assert [last_digit(value) for value in (4000, 42.6, 0.066, 0, 1.723e8)] == [1000, 0.1, 0.001, 0, 100000]


def test_a_number_kept_otherwise_than_printed_is_found() -> None:
    row = observation("o", 2.502e9, stated="USD 25.02 billion")
    assert [one.suggested for one in printed(Material(observations=[row]))] == ["typo"]
    assert not list(printed(Material(observations=[replace(row, value=25.02e9)])))


# --- rankings ----------------------------------------------------------------------------------------------------------

_SUBJECTS = ("a", "b", "c", "d")
_constraint = st.builds(
    lambda subject, kind, low, width: Constraint(
        ("claim", f"{subject}{kind}{low}{width}"),
        subject,
        place=kind if kind in (1, 2, 3) else 0,
        not_first=kind == 4,
        span=Span(low, low + width) if kind == 5 else None,
    ),
    st.sampled_from(_SUBJECTS),
    st.integers(1, 5),
    st.integers(0, 3),
    st.integers(0, 2),
)


def _by_trying(constraints: list[Constraint], subjects: int) -> bool:
    """All amounts on a grid fine enough for every strict order between whole ends."""
    names = _SUBJECTS[:subjects]
    grid = [-1.0, -0.75, -0.5, -0.25] + [number / 4 for number in range(24)]
    options = []
    for name in names:
        spans = [one.span for one in constraints if one.subject == name and one.span]
        options.append([x for x in grid if all(known.low <= x <= known.high for known in spans)])
    return any(_fits(dict(zip(names, amounts, strict=True)), constraints) for amounts in product(*options))


def _fits(amounts: dict[str, float], constraints: list[Constraint]) -> bool:
    for one in constraints:
        ahead = sum(amount > amounts[one.subject] for amount in amounts.values())
        level = sum(amount == amounts[one.subject] for amount in amounts.values())
        if one.place and (ahead != one.place - 1 or level > 1):
            return False
        if one.not_first and ahead == 0:
            return False
    return True


@settings(max_examples=100)
@given(st.lists(_constraint, max_size=5, unique_by=lambda one: one.key))
def test_three_segments_can_meet_a_set_exactly_when_some_amounts_do(constraints: list[Constraint]) -> None:
    assume(all(one.subject != "d" for one in constraints))
    assert satisfiable(constraints, 3) == _by_trying(constraints, 3)


@given(st.lists(_constraint, max_size=7, unique_by=lambda one: one.key))
def test_a_smallest_conflict_cannot_hold_and_holds_without_any_one_of_its_members(
    constraints: list[Constraint],
) -> None:
    found = smallest_conflicts(constraints, 4)
    assert bool(found) == (not satisfiable(constraints, 4))
    for conflict in found:
        assert not satisfiable(conflict, 4)
        assert all(satisfiable([one for one in conflict if one is not left], 4) for left in conflict)
    if found:
        smaller = combinations(constraints, len(found[0]) - 1)
        assert all(satisfiable(chosen, 4) for chosen in smaller)


@given(st.permutations(["a", "b", "c", "d"]), st.lists(st.integers(1, 1000), min_size=4, max_size=4, unique=True))
def test_claims_that_follow_the_numbers_never_contradict_and_the_reverse_always_do(
    names: list[str], sizes: list[int]
) -> None:
    order = sorted(zip(sizes, names, strict=True), reverse=True)
    numbers = [
        observation(f"o-{name}", size * 1e6, subject="segment", subject_id=name, stated=f"{size} million USD")
        for size, name in order
    ]
    parts = {"dimensions": [DIMENSION], "segments": [segment(name) for name in names], **SOURCES}
    true = [
        claim("c1", order[0][1], "largest"),
        claim("c2", order[1][1], "second"),
        claim("c3", order[3][1], "smaller"),
    ]
    assert not list(rankings(Material(observations=numbers, claims=true, **parts)))
    wrong = [claim("c1", order[2][1], "dominant")]
    found = list(rankings(Material(observations=numbers, claims=wrong, **parts)))
    assert len(found) == 1
    assert len(found[0].smallest) == 3


def test_two_largest_of_one_dimension_contradict_unless_their_years_differ() -> None:
    parts = {"dimensions": [DIMENSION], "segments": [segment("a"), segment("b")], **SOURCES}
    both = [claim("c1", "a", "largest"), claim("c2", "b", "dominant")]
    assert len(list(rankings(Material(claims=both, **parts)))) == 1
    apart = [claim("c1", "a", "largest", period="2020"), claim("c2", "b", "largest", period="2024")]
    assert not list(rankings(Material(claims=apart, **parts)))
    set_aside = [both[0], replace(both[1], status="refuted")]
    assert not list(rankings(Material(claims=set_aside, **parts)))


# --- facts -------------------------------------------------------------------------------------------------------------

_days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(_days)
def test_a_date_agrees_with_itself_at_every_precision(day: date) -> None:
    texts = [day.isoformat(), day.isoformat()[:7], str(day.year)]
    assert compatible(texts)
    rows = [fact(f"f{number}", "founded", text) for number, text in enumerate(texts)]
    assert not list(facts(Material(facts=rows)))


@given(_days, st.integers(1, 40000))
def test_two_days_never_agree(day: date, later: int) -> None:
    assume(day.toordinal() + later < date.max.toordinal())
    other = day + timedelta(days=later)
    assume(other.year <= 2150)
    rows = [fact("f1", "founded", day.isoformat()), fact("f2", "founded", other.isoformat())]
    assert len(list(facts(Material(facts=rows)))) == 1


def test_decades_are_read_in_thirds() -> None:
    assert window("late 1980s") == (date(1987, 1, 1), date(1989, 12, 31))
    assert window("mid-1980s") == (date(1984, 1, 1), date(1986, 12, 31))
    assert window("the 1980s") == (date(1980, 1, 1), date(1989, 12, 31))
    assert window("when it began") is None
    assert compatible(["the 1980s", "late 1980s", "1988"])


def test_codes_agree_without_their_exchange_and_leading_zeros() -> None:
    codes = [fact("f1", "ticker", "HKEX 6618"), fact("f2", "ticker", "06618"), fact("f3", "ticker", "6618.HK")]
    assert not list(facts(Material(facts=codes)))
    assert len(list(facts(Material(facts=[*codes, fact("f4", "ticker", "241")])))) == 1


# --- sums --------------------------------------------------------------------------------------------------------------


def _whole(parts: list[float], whole: float) -> list[Observation]:
    rows = [
        observation(f"p{n}", value * 1e6, subject="segment", subject_id=f"s{n}", stated=f"USD {value:.1f} million")
        for n, value in enumerate(parts)
    ]
    return [*rows, observation("w", whole * 1e6, stated=f"USD {whole:.1f} million")]


@given(st.lists(st.floats(1, 500), min_size=2, max_size=5))
def test_rounded_parts_of_a_rounded_whole_never_contradict_it(exact: list[float]) -> None:
    rows = _whole([round(value, 1) for value in exact], round(sum(exact), 1))
    tree = {"dimensions": [DIMENSION], "markets": [MARKET], "segments": [segment(f"s{n}") for n in range(len(exact))]}
    assert not list(sums(Material(observations=rows, **tree)))


@given(st.lists(st.integers(1, 500), min_size=2, max_size=5), st.integers(2, 100))
def test_parts_beyond_the_whole_are_found_and_missing_parts_are_not(parts: list[int], beyond: int) -> None:
    tree = {"dimensions": [DIMENSION], "markets": [MARKET], "segments": [segment(f"s{n}") for n in range(len(parts))]}
    amounts = [float(part) for part in parts]
    above = Material(observations=_whole(amounts, sum(amounts) - beyond / 2), **tree)
    assert len(list(sums(above))) == 1
    below = Material(observations=_whole(amounts, sum(amounts) + beyond / 2), **tree)
    assert len(list(sums(below))) == 1
    open_tree = tree | {"segments": [*tree["segments"], segment("unknown")]}
    assert not list(sums(Material(observations=below.observations, **open_tree)))


# --- growth and everything ---------------------------------------------------------------------------------------------


@given(st.floats(0.01, 0.6), st.integers(3, 12), st.floats(10, 9999))
def test_a_rate_that_made_the_values_is_never_reported(rate: float, years: int, first: float) -> None:
    rate = round(rate, 3)
    last = first * (1 + rate) ** years
    rows = [
        observation(
            "r", rate, measure_id="growth-rate", unit="rate", stated=f"{rate * 100:.1f}%", period=f"2020/{2020 + years}"
        ),
        observation("a", round(first, 2) * 1e6, period="2020", stated=f"USD {first:.2f} million"),
        observation("b", round(last, 2) * 1e6, period=f"{2020 + years}", stated=f"USD {last:.2f} million"),
    ]
    assert not list(growth(Material(observations=rows, **SOURCES)))
    twice = replace(rows[0], value=rate + 0.3, stated=f"{(rate + 0.3) * 100:.1f}%")
    assert len(list(growth(Material(observations=[twice, *rows[1:]], **SOURCES)))) == 1


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from(["largest", "second", "emerging", "smaller"])), max_size=5
    ),
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 9)), max_size=4),
)
def test_all_rules_run_on_anything_and_name_each_thing_once(
    said: list[tuple[str, str]], sizes: list[tuple[str, int]]
) -> None:
    rows = [
        observation(f"o{n}", float(value), subject="segment", subject_id=name, stated=str(value))
        for n, (name, value) in enumerate(sizes)
    ]
    claims = [claim(f"c{n}", name, predicate) for n, (name, predicate) in enumerate(said)]
    material = Material(
        observations=rows, claims=claims, dimensions=[DIMENSION], segments=[segment("a"), segment("b")], **SOURCES
    )
    ids = [one.id for one in merged(material, by_rule(material))]
    assert len(set(ids)) == len(ids)
