"""The growth audit: answers known from the sources, and its laws on random numbers."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.analysis.audit import CLOSE, GrowthAudit, StatedRate, StatedValue, Verdict, audit_growth, rate_interval
from desktop.analysis.audit_words import sentence
from desktop.analysis.growth import GrowthError, cagr, compound
from desktop.market.quantity import parse_quantity, rounding_step


def _rate(text: str, first: int, last: int) -> StatedRate:
    return StatedRate(parse_quantity(text).value or 0.0, rounding_step(text) or 0.0, first, last)


def _value(text: str, year: int) -> StatedValue:
    return StatedValue(parse_quantity(text).value or 0.0, rounding_step(text) or 0.0, year)


@pytest.mark.parametrize(
    ("rate", "window", "first", "last", "verdict", "explained"),
    [
        ("6.61%", (2025, 2035), ("320.25 USD Million", 2025), ("607.36 USD Million", 2035), "agrees", (2025, 2035)),
        ("6.61%", (2025, 2035), ("300.39 USD Million", 2024), ("607.36 USD Million", 2035), "agrees", (2024, 2035)),
        ("6.504%", (2025, 2035), ("300.0 million USD", 2025), ("600.0 million USD", 2035), "other_years", (2024, 2035)),
        ("6.504%", (2025, 2035), ("300.0 million USD", 2024), ("600.0 million USD", 2035), "agrees", (2024, 2035)),
        ("18.24%", (2026, 2032), ("USD 122.86 billion", 2025), ("USD 397.21 billion", 2032), "agrees", (2025, 2032)),
        ("18.24%", (2026, 2032), ("USD 144.42 billion", 2026), ("USD 397.21 billion", 2032), "differs", (2026, 2032)),
        ("12.20%", (2022, 2030), ("$191 Mn", 2022), ("$514 Mn", 2030), "differs", (2021, 2030)),
        ("12.20%", (2025, 2035), ("7.46 USD Billion", 2025), ("23.64 USD Billion", 2035), "agrees", (2025, 2035)),
        ("19.7%", (2022, 2030), ("$4.88 Bn", 2022), ("$20.6 Bn", 2030), "agrees", (2022, 2030)),
    ],
)
def test_known_answers(
    rate: str,
    window: tuple[int, int],
    first: tuple[str, int],
    last: tuple[str, int],
    verdict: str,
    explained: tuple[int, int],
) -> None:
    audit = audit_growth(_rate(rate, *window), _value(*first), _value(*last))
    assert audit.verdict == verdict
    assert audit.best is not None
    assert (audit.best.first_year, audit.best.last_year) == explained


def test_the_rate_over_the_other_window_is_named() -> None:
    audit = audit_growth(
        _rate("18.24%", 2026, 2032), _value("USD 144.42 billion", 2026), _value("USD 397.21 billion", 2032)
    )
    assert round(audit.readings[0].implied * 100, 2) == 18.37
    assert audit.would_end_at == pytest.approx(394.6e9, rel=1e-3)


def test_a_rate_without_values_is_an_index_and_no_money() -> None:
    stated = _rate("9.2%", 2025, 2031)
    audit = audit_growth(stated)
    assert audit.verdict is Verdict.NO_VALUES
    assert round(audit.index or 0, 1) == 169.6
    assert (audit.best, audit.would_end_at) == (None, None)
    assert sentence(audit, stated, "USD", "en") == (
        "No end values are on file: with 2025 = 100, 9.2 % a year gives an index of 169.6 for 2031."
    )
    assert sentence(audit, stated, "USD", "zh") == "无期末数值：以2025年为100，按年均9.2%，2031年指数为169.6。"


def test_values_without_a_rate_imply_one() -> None:
    audit = audit_growth(None, _value("USD 100", 2020), _value("USD 121", 2022))
    assert audit.verdict is Verdict.NO_RATE
    assert audit.best is not None
    assert audit.best.implied == pytest.approx(0.1)
    assert sentence(audit, None, "USD", "en") == "No rate is stated; the values imply 10.00 % a year from 2020 to 2022."


def test_each_verdict_is_a_sentence_in_both_languages() -> None:
    stated = _rate("6.504%", 2025, 2035)
    shifted = audit_growth(stated, _value("300.0 million USD", 2025), _value("600.0 million USD", 2035))
    assert sentence(shifted, stated, "USD", "en") == (
        "6.504 % a year holds only for 2024 to 2035, counting 11 years; as dated the values imply 7.18 %."
        " It is labelled 2025 to 2035."
    )
    wrong = audit_growth(_rate("12.20%", 2022, 2030), _value("$191 Mn", 2022), _value("$514 Mn", 2030))
    assert sentence(wrong, _rate("12.20%", 2022, 2030), "USD", "en") == (
        "12.20 % a year does not follow from the values, which imply 13.17 %; it would end at USD 479.71 million."
    )
    assert sentence(wrong, _rate("12.20%", 2022, 2030), "USD", "zh") == (
        "年均12.20%与数值不符：数值隐含13.17%，按所述增长率期末应为4.80亿美元。"
    )


def test_values_too_coarse_to_refute_a_rate_say_so() -> None:
    stated = _rate("58.5%", 2015, 2019)
    audit = audit_growth(stated, _value("CNY 1 billion", 2015), _value("CNY 9 billion", 2019))
    assert sentence(audit, stated, "CNY", "en") == (
        "58.5 % a year agrees with the values of 2015 and 2019, which imply 73.21 % (54.3 % to 108.8 % with rounding)."
    )


def test_a_label_with_other_years_is_said() -> None:
    stated = _rate("6.61%", 2025, 2035)
    audit = audit_growth(stated, _value("300.39 USD Million", 2024), _value("607.36 USD Million", 2035))
    assert audit.labelled_otherwise
    assert sentence(audit, stated, "USD", "en") == (
        "6.61 % a year agrees with the values of 2024 and 2035, which imply 6.61 %. It is labelled 2025 to 2035."
    )
    audit = audit_growth(stated, _value("320.25 USD Million", 2025), _value("607.36 USD Million", 2035))
    assert not audit.labelled_otherwise


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (StatedValue(0.0, 1.0, 2020), StatedValue(5.0, 1.0, 2025)),
        (StatedValue(0.4, 1.0, 2020), StatedValue(5.0, 1.0, 2025)),
        (StatedValue(5.0, 1.0, 2025), StatedValue(5.0, 1.0, 2025)),
        (StatedValue(5.0, 1.0, 2025), StatedValue(6.0, 1.0, 2020)),
    ],
)
def test_values_that_allow_no_rate_are_refused(first: StatedValue, last: StatedValue) -> None:
    with pytest.raises(GrowthError):
        audit_growth(StatedRate(0.1, 0.001, 2020, 2025), first, last)


def test_nothing_to_audit_is_refused() -> None:
    with pytest.raises(GrowthError, match="neither"):
        audit_growth(None)


_LEVELS = st.integers(1_000, 10**9).map(float)
_YEARS = st.integers(1, 30)


@given(_LEVELS, st.floats(-0.3, 0.8), _YEARS)
def test_a_rounded_path_agrees_with_the_rate_it_was_made_of(base: float, rate: float, years: int) -> None:
    end = compound(base, rate, years)
    assume(end > 100)
    first, last = StatedValue(base, 1.0, 2000), StatedValue(float(round(end)), 1.0, 2000 + years)
    audit = audit_growth(StatedRate(round(rate, 4), 0.0001, 2000, 2000 + years), first, last)
    assert audit.verdict is Verdict.AGREES
    low, high = rate_interval(first, last, years)
    assert low <= cagr(first.value, last.value, years) <= high


@given(_LEVELS, st.floats(0.05, 0.8), st.integers(2, 20))
def test_a_year_too_many_is_found(base: float, rate: float, years: int) -> None:
    first, last = StatedValue(base, 0.01, 2000), StatedValue(compound(base, rate, years), 0.01, 2000 + years)
    shifted = cagr(first.value, last.value, years + 1)
    assume(abs(shifted - rate) > 3 * CLOSE)
    audit: GrowthAudit = audit_growth(StatedRate(shifted, 0.0, 2000, 2000 + years), first, last)
    assert audit.verdict is Verdict.OTHER_YEARS
    assert audit.best is not None
    assert audit.best.years == years + 1
