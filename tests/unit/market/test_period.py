"""Periods: canonical text, English and Chinese words, arithmetic, and what is refused."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.market.period import Period, PeriodError, format_part, format_period, parse_period

_YEARS = st.integers(1800, 2199)
_SINGLES = st.one_of(
    _YEARS.map(str),
    st.builds(lambda year, month: f"{year}-{month:02d}", _YEARS, st.integers(1, 12)),
    st.dates(date(1800, 1, 1), date(2199, 12, 31)).map(str),
    st.builds(lambda year, part: f"{year}-{part}", _YEARS, st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2"])),
    st.builds(
        lambda year, part: f"FY{year}{part}", st.integers(1801, 2199), st.sampled_from(["", "-H1", "-H2", "-Q3"])
    ),
)
_RANGES = st.tuples(_SINGLES, _SINGLES).filter(lambda ends: parse_period(ends[0]).start <= parse_period(ends[1]).end)
_TEXTS = st.one_of(
    _SINGLES,
    _RANGES.map("/".join),
    _SINGLES.map(lambda text: f"{text}/.."),
    _SINGLES.map(lambda text: f"../{text}"),
    st.integers(1, 12).map(lambda month: f"--{month:02d}"),
    st.sampled_from(["", "--Q1", "--Q4"]),
)


@given(_TEXTS)
def test_a_canonical_text_is_kept(text: str) -> None:
    assert parse_period(text).text == text


@given(_TEXTS, st.sampled_from(["en", "zh"]))
def test_what_is_written_is_read_back(text: str, language: str) -> None:
    period = parse_period(text)
    assert parse_period(format_period(period, language)) == period


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("2023年上半年", "2023-H1"),
        ("2023上半年", "2023-H1"),
        ("first half of 2023", "2023-H1"),
        ("2019H1", "2019-H1"),
        ("1H23", "2023-H1"),
        ("June 2023", "2023-06"),
        ("Sept. 2023", "2023-09"),
        ("2025年6月", "2025-06"),
        ("２０２５年６月", "2025-06"),
        ("截至2023年6月底", "2023-06"),
        ("2023年底", "2023-12"),
        ("end of 2022", "2022-12"),
        ("30 June 2023", "2023-06-30"),
        ("June 30, 2023", "2023-06-30"),
        ("2023年6月30日", "2023-06-30"),
        ("2023/06/30", "2023-06-30"),
        ("2024 Q1", "2024-Q1"),
        ("2023年第三季度", "2023-Q3"),
        ("第三季度", "--Q3"),
        ("2023年前三季度", "2023-01/2023-09"),
        ("2025–2031", "2025/2031"),
        ("2025 - 2031", "2025/2031"),
        ("2025年至2031年", "2025/2031"),
        ("from 2025 to 2031", "2025/2031"),
        ("2025 (Jan-Oct)", "2025-01/2025-10"),
        ("2022 (to July)", "2022-01/2022-07"),
        ("2023年1-6月", "2023-01/2023-06"),
        ("Jan – Jun 2023", "2023-01/2023-06"),
        ("by 2027", "../2027"),
        ("to 2023", "../2023"),
        ("since 2015", "2015/.."),
        ("2015年以来", "2015/.."),
        ("late 1980s", "1985/1989"),
        ("mid-1980s", "1984/1986"),
        ("FY24 H1", "FY2024-H1"),
        ("FY2026H1", "FY2026-H1"),
        ("fiscal year 2024", "FY2024"),
        ("FY2023/24", "FY2024"),
        ("2024财年", "FY2024"),
        ("10月", "--10"),
        ("2035F", "2035"),
        ("2014 (to date)", "2014"),
        ("-", ""),
    ],
)
def test_written_periods(words: str, text: str) -> None:
    assert parse_period(words).text == text


def test_a_fiscal_year_ends_in_the_year_it_is_named_after() -> None:
    assert (parse_period("FY2024").start, parse_period("FY2024").end) == (date(2023, 4, 1), date(2024, 3, 31))
    assert parse_period("FY2024-H1").end == date(2023, 9, 30)
    assert parse_period("FY2024", fiscal_start=1) == Period(
        "FY2024", date(2024, 1, 1), date(2024, 12, 31), "fiscal_year"
    )
    assert parse_period("FY2024").year == 2024


@pytest.mark.parametrize(
    ("text", "x"),
    [
        ("2023", 2023.5),
        ("2023-06", 2023 + 5.5 / 12),
        ("2023-H1", 2023.25),
        ("2023-Q2", 2023.375),
        ("2025/2031", 2028.5),
        ("FY2024", 2023.75),
        ("2025/..", 2025.5),
        ("../2027", 2027.5),
        ("FY2024/..", 2023.75),
    ],
)
def test_the_place_on_an_axis_is_the_middle(text: str, x: float) -> None:
    assert parse_period(text).x == pytest.approx(x, abs=1e-12)


def test_an_unknown_period_has_no_place_and_no_year() -> None:
    for text in ("", "--10", "--Q3"):
        period = parse_period(text)
        assert period.precision == "unknown"
        assert math.isnan(period.x)
        with pytest.raises(PeriodError):
            _ = period.year


@given(_YEARS, _YEARS)
def test_years_between_annual_periods_are_whole(first: int, last: int) -> None:
    assert parse_period(str(first)).years_to(parse_period(str(last))) == last - first


def test_years_between_other_periods_go_by_dates() -> None:
    assert parse_period("2023-06").years_to(parse_period("2024-12")) == pytest.approx(1.5)
    assert parse_period("FY2023").years_to(parse_period("FY2026")) == pytest.approx(3)
    assert parse_period("2023").years_to(parse_period("2023-12")) == pytest.approx(5.5 / 12)
    assert math.isnan(parse_period("").years_to(parse_period("2023")))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("2023-13", "There is no month 13."),
        ("2023-24", "There is no month 24."),
        ("2023-02-30", "February 2023 has no day 30."),
        ("2031/2025", "The period 2031 to 2025 ends before it begins."),
        ("3023", "The year 3023 lies outside 1800 to 2199."),
        ("2023-H3", "A year has no half 3."),
        ("../..", '"../.." is not a period; write it like 2023, 2023-06, H1 2023, FY2024 or 2025/2031.'),
        (
            "2023/2024/2025",
            '"2023/2024/2025" is not a period; write it like 2023, 2023-06, H1 2023, FY2024 or 2025/2031.',
        ),
        ("2023\0", "The text holds an invisible character (U+0000); remove it."),
        ("\N{RIGHT-TO-LEFT OVERRIDE}2023", "The text holds an invisible character (U+202E); remove it."),
        ("2" * 10_000, "The text has 10,000 characters; at most 200 are read."),
    ],
)
def test_a_refusal_is_one_plain_sentence(words: str, sentence: str) -> None:
    with pytest.raises(PeriodError) as refusal:
        parse_period(words)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("words", ["abc", "1e400", "nan", "inf", "=2023", "<b>2023</b>", "2023;", "06/30/2023", "٢٠٢٣"])
def test_nonsense_is_refused(words: str) -> None:
    with pytest.raises(PeriodError):
        parse_period(words)


@given(st.text(max_size=300))
def test_any_text_is_a_period_or_a_refusal(words: str) -> None:
    refusal = ""
    try:
        period = parse_period(words)
    except PeriodError as error:
        refusal = str(error)
    else:
        assert parse_period(period.text) == period
    assert not refusal or refusal.endswith(".")
    assert "\n" not in refusal


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2022-Q1", "Q1", "第一季度"),
        ("2022-H2", "H2", "下半年"),
        ("2022-03", "Mar", "3月"),
        ("2022-01/2022-07", "Jan–Jul", "1–7月"),
        ("2022-01-15/2022-03-20", "15 Jan – 20 Mar", "1月15日–3月20日"),
        ("FY2024-H1", "Apr–Sep", "4–9月"),
        ("2022", "", ""),
        ("2022-01/2022-12", "", ""),
        ("2021-06/2022-03", "", ""),
        ("2022/..", "", ""),
        ("--Q3", "", ""),
        ("", "", ""),
    ],
)
def test_what_a_period_covers_of_its_year(text: str, english: str, chinese: str) -> None:
    period = parse_period(text)
    assert (format_part(period, "en"), format_part(period, "zh")) == (english, chinese)
