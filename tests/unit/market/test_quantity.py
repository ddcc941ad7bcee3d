"""Quantities: the unit grammar, exact values, the round trip, and what is refused."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.market.quantity import (
    Quantity,
    QuantityError,
    decimals_stated,
    display_unit,
    format_number,
    format_quantity,
    parse_quantity,
    rounding_step,
    split_period,
)
from desktop.market.units import UNITS

_VALUES = st.one_of(
    st.integers(-(10**15), 10**15).map(float),
    st.decimals(-(10**12), 10**12, places=4, allow_nan=False).map(float),
    st.floats(-1e20, 1e20, allow_nan=False, allow_subnormal=False).filter(
        lambda value: value == 0 or abs(value) > 1e-6
    ),
)
_COMPOUND = ["USD/person", "consultation/day", "CNY/month", "question/day"]
_UNITS = st.sampled_from(["", *UNITS, *_COMPOUND])
_QUALIFIERS = st.sampled_from(["", "about", "over", "under", "at_least", "up_to"])
_LANGUAGES = st.sampled_from(["en", "zh"])


def _meaning(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.low, quantity.high, quantity.unit, quantity.qualifier


@given(_VALUES, _UNITS, _QUALIFIERS, _LANGUAGES)
def test_what_is_written_is_read_back(value: float, unit: str, qualifier: str, language: str) -> None:
    quantity = Quantity(value + 0.0, unit=unit, qualifier=qualifier)
    assert _meaning(parse_quantity(format_quantity(quantity, language=language))) == _meaning(quantity)


@given(st.lists(_VALUES, min_size=2, max_size=2, unique=True), _UNITS, _QUALIFIERS, _LANGUAGES)
def test_a_range_is_read_back(ends: list[float], unit: str, qualifier: str, language: str) -> None:
    low, high = sorted(end + 0.0 for end in ends)
    quantity = Quantity(None, low, high, unit, qualifier)
    assert _meaning(parse_quantity(format_quantity(quantity, language=language))) == _meaning(quantity)


@given(_VALUES, _LANGUAGES)
def test_a_unit_of_ones_own_is_read_back_where_it_is_expected(value: float, language: str) -> None:
    text = format_quantity(value, "weather_balloon", language)
    assert parse_quantity(text, unit="weather_balloon").value == value


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("USD 2.68 billion", 2_680_000_000.0, "USD", ""),
        ("300.39 USD Million", 300_390_000.0, "USD", ""),
        ("100.0 million USD", 100_000_000.0, "USD", ""),
        ("1,228.6 亿美元", 122_860_000_000.0, "USD", ""),
        ("１，２２８．６亿美元", 122_860_000_000.0, "USD", ""),
        ("3.64 亿人", 364_000_000.0, "person", ""),
        ("45 起", 45.0, "deal", ""),
        ("两起", 2.0, "deal", ""),
        ("9.2%", 0.092, "ratio", ""),
        ("9.2 %", 0.092, "ratio", ""),
        ("9.2 per cent", 0.092, "ratio", ""),
        ("9.2 % a year", 0.092, "rate", ""),
        ("approximately 15% annually", 0.15, "rate", "about"),
        ("年均增长 6.61%", 0.0661, "rate", ""),
        ("3.04 per 1,000", 0.00304, "ratio", ""),
        ("0.97 pp", 0.0097, "percentage_point", ""),
        ("4.1个百分点", 0.041, "percentage_point", ""),
        ("25 basis points", 0.0025, "percentage_point", ""),
        ("over 80%", 0.8, "ratio", "over"),
        ("around 12%", 0.12, "ratio", "about"),
        ("up to 20%", 0.2, "ratio", "up_to"),
        ("Upto 10 Users", 10.0, "person", "up_to"),
        ("$1 billion by 2027", 1_000_000_000.0, "USD", ""),
        ("5 lakh", 500_000.0, "", ""),
        ("₹5 crore", 50_000_000.0, "INR", ""),
        ("Rs 2 lakh crore", 2_000_000_000_000.0, "INR", ""),
        ("12,34,567", 1_234_567.0, "", ""),
        ("US$26.50bn", 26_500_000_000.0, "USD", ""),
        ("$4.3B", 4_300_000_000.0, "USD", ""),
        ("30K+", 30_000.0, "", "at_least"),
        ("RMB15,518.5 million", 15_518_500_000.0, "CNY", ""),
        ("人民币2,057,761.6万元", 20_577_616_000.0, "CNY", ""),
        ("2352百万元", 2_352_000_000.0, "CNY", ""),
        ("1.13万亿元", 1_130_000_000_000.0, "CNY", ""),
        ("1亿2000万", 120_000_000.0, "", ""),
        ("三点五亿元", 350_000_000.0, "CNY", ""),
        ("五千万人", 50_000_000.0, "person", ""),
        ("超过3700亿元", 370_000_000_000.0, "CNY", "over"),
        ("约2000多家", 2000.0, "institution", "over"),
        ("逾1200家三甲医院", 1200.0, "hospital", "over"),
        ("近3亿", 300_000_000.0, "", "about"),
        ("不足100家", 100.0, "institution", "under"),
        ("10万以上", 100_000.0, "", "at_least"),
        ("超千万用户", 10_000_000.0, "person", "over"),
        ("more than 25.90 million person-times (超过2590万人次)", 25_900_000.0, "visit", "over"),
        ("(323,065) (CNY thousand)", -323_065_000.0, "CNY", ""),
        ("RMB (7.629) million", -7_629_000.0, "CNY", ""),
        ("RMB -154.9 million", -154_900_000.0, "CNY", ""),
        ("losses of 1.9 billion yuan", -1_900_000_000.0, "CNY", ""),
        ("亏损1.19亿元", -119_000_000.0, "CNY", ""),
        ("人民币6.429亿元 net loss", -642_900_000.0, "CNY", ""),
        ("USD 122.86 billion; 1,228.6 亿美元", 122_860_000_000.0, "USD", ""),
        ("9200万激活用户", 92_000_000.0, "person", ""),
        ("−276.1%", -2.761, "ratio", ""),
        ("12.66亿元 (RMB 1,266 million)", 1_266_000_000.0, "CNY", ""),
        ("CNY 50 per user", 50.0, "CNY/person", ""),
        ("33万 questions per day", 330_000.0, "question/day", ""),
        ("2.1 ×", 2.1, "multiple", ""),
        ("1e9", 1_000_000_000.0, "", ""),
        ("–5", -5.0, "", ""),
        ("百分之九", 0.09, "ratio", ""),
        ("近九成", 0.9, "ratio", "about"),
        ("six years", 6.0, "year", ""),
        ("24小时", 24.0, "hour", ""),
        ("-0", 0.0, "", ""),
    ],
)
def test_stated_quantities(text: str, value: float, unit: str, qualifier: str) -> None:
    quantity = parse_quantity(text)
    assert (quantity.value, quantity.unit, quantity.qualifier) == (value, unit, qualifier)
    assert quantity.stated == text


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("35-35.5亿元", 3_500_000_000.0, 3_550_000_000.0, "CNY"),
        ("700-1000万元 (profit alert)", 7_000_000.0, 10_000_000.0, "CNY"),
        ("between 3 and 5 million users", 3_000_000.0, 5_000_000.0, "person"),
        ("500 thousand – 2 million", 500_000.0, 2_000_000.0, ""),
        ("-5% to -3%", -0.05, -0.03, "ratio"),
        ("300至500家医院", 300.0, 500.0, "hospital"),
    ],
)
def test_stated_ranges_have_two_ends_and_no_value(text: str, low: float, high: float, unit: str) -> None:
    quantity = parse_quantity(text)
    assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (None, low, high, unit)


@pytest.mark.parametrize("text", ["-", "", "n/p", "未公布", " – "])
def test_what_nobody_states_is_unknown_and_never_zero(text: str) -> None:
    assert parse_quantity(text, unit="USD") == Quantity(None, unit="USD", stated=text.strip())
    assert format_quantity(None) == "n/p"
    assert format_number(None, 1, "zh") == "未公布"


def test_the_expected_unit_fills_in_and_is_never_contradicted() -> None:
    assert parse_quantity("45", unit="deal").unit == "deal"
    assert parse_quantity("15万家", unit="pharmacy").unit == "pharmacy"
    assert parse_quantity("12.2%", unit="rate").unit == "rate"
    with pytest.raises(QuantityError, match="The text is in CNY, where USD is expected"):
        parse_quantity("45亿元", unit="USD")


def test_the_period_a_quantity_names() -> None:
    assert split_period("$1 billion by 2027") == ("$1 billion", "../2027")
    assert split_period("1,228.6 亿美元, 2025") == ("1,228.6 亿美元", "2025")
    assert split_period("2025年1,228.6亿美元") == ("1,228.6亿美元", "2025")
    assert split_period("9.2% over 2025-2031") == ("9.2%", "2025/2031")
    assert split_period("USD 2.68 billion") == ("USD 2.68 billion", "")


@pytest.mark.parametrize(
    ("text", "decimals", "step"),
    [
        ("80.0 million USD", 1, 100_000.0),
        ("300.39 USD Million", 2, 10_000.0),
        ("1,228.6 亿美元", 1, 10_000_000.0),
        ("6.504%", 3, 0.00001),
        ("45 起", 0, 1.0),
        ("1.5 – 2.25 billion", 2, 10_000_000.0),
    ],
)
def test_the_digits_a_source_prints(text: str, decimals: int, step: float) -> None:
    assert decimals_stated(text) == decimals
    assert rounding_step(text) == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("abc", '"abc" is not a quantity: "abc" is not understood.'),
        ("1e400", '"1e400" is not a quantity: "e400" is not understood.'),
        ("9e99", "The number is too large to be a stated quantity."),
        ("=1+1", '"=1+1" is not a quantity: "=1+1" is not understood.'),
        ("5 6", '"6" stands beside another number; say which one is meant.'),
        ("1.234,5", '"1.234,5" is not a number; write thousands like 1,234,567.8.'),
        ("USD 5 CNY", '"CNY" contradicts the unit USD.'),
        ("5%%", 'The text names its unit twice: "%".'),
        ("3 million billion", '"billion" stands beside another order of magnitude.'),
        ("10 – 5", '"10 – 5" runs backwards: the first number is the larger one.'),
        ("USD 5; USD 6", '"USD 5; USD 6" states different numbers.'),
        ("over up to 5", "The text gives two bounds for one number."),
        ("USD", '"USD" states no number.'),
        ("million", '"million" states no number.'),
        ("5\0", "The text holds an invisible character (U+0000); remove it."),
        ("\N{RIGHT-TO-LEFT OVERRIDE}5", "The text holds an invisible character (U+202E); remove it."),
        ("5" * 10_000, "The text has 10,000 characters; at most 200 are read."),
    ],
)
def test_a_refusal_is_one_plain_sentence(text: str, sentence: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_quantity(text)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "text", ["nan", "inf", "-inf", "<b>5</b>", "5;", "٥", "10²", "½", "1..2", "(5", "5 -", "- -5", "1_000", "9" * 25]
)
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(QuantityError):
        parse_quantity(text)


@given(st.text(max_size=250))
def test_any_text_is_a_quantity_or_a_refusal(text: str) -> None:
    refusal = ""
    try:
        parse_quantity(text)
    except QuantityError as error:
        refusal = str(error)
    assert not refusal or refusal.endswith(".")
    assert "\n" not in refusal


_PIECES = st.sampled_from(
    [
        "1",
        "2.5",
        "1,000",
        "万",
        "亿",
        "USD",
        "元",
        "%",
        "-",
        "–",
        "to",
        "over",
        "约",
        "(",
        ")",
        "million",
        "a year",
        " ",
    ]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_any_run_of_known_words_is_a_quantity_or_a_refusal(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except QuantityError:
        return
    assert _meaning(parse_quantity(format_quantity(quantity), unit=quantity.unit)) == _meaning(quantity)


@pytest.mark.parametrize("piece", ["1", "1,", "(", "1亿", "over ", "-", "a", "一", "1("])
def test_hostile_repetition_is_answered_at_once(piece: str) -> None:
    begin = time.perf_counter()
    for _ in range(20):
        with pytest.raises(QuantityError):
            parse_quantity((piece * 200)[:199])
    assert time.perf_counter() - begin < 1


@pytest.mark.parametrize(
    ("quantity", "english", "chinese"),
    [
        (Quantity(300_390_000.0, unit="USD"), "USD 300.39 million", "3.0039亿美元"),
        (Quantity(12_092_000_000.0, unit="CNY"), "CNY 12.092 billion", "120.92亿元"),
        (Quantity(364_000_000.0, unit="person"), "364 million people", "3.64亿人"),
        (Quantity(50_000.0, unit="occurrence"), "50,000 occurrences", "5万次"),
        (Quantity(-0.305, unit="ratio"), "−30.5 %", "−30.5%"),
        (Quantity(0.15, unit="rate", qualifier="about"), "about 15 % a year", "年均约15%"),
        (Quantity(45.0, unit="deal"), "45 deals", "45起"),
        (Quantity(1.0, unit="hospital"), "1 hospital", "1家医院"),
        (Quantity(12_345_678.0), "12,345,678", "12,345,678"),
        (Quantity(None, 3.5e9, 3.55e9, "CNY"), "CNY 3.5 – 3.55 billion", "35–35.5亿元"),
        (Quantity(370_000_000_000.0, unit="CNY", qualifier="over"), "over CNY 370 billion", "超过3,700亿元"),
    ],
)
def test_written_quantities(quantity: Quantity, english: str, chinese: str) -> None:
    assert format_quantity(quantity) == english
    assert format_quantity(quantity, language="zh") == chinese


def test_fewer_digits_only_where_they_are_asked_for() -> None:
    assert format_quantity(691_353_721.0, "USD", decimals=0) == "USD 691 million"
    assert format_quantity(80_000_000.0, "USD", decimals=1) == "USD 80.0 million"
    assert format_number(1234.5, 2, "en") == "1,234.50"
    assert format_number(-0.0661, 2, "en", percent=True) == "−6.61 %"
    assert format_number(0.0661, None, "zh", percent=True) == "6.61%"
    assert format_number(0.125, 2, "en") == "0.13"
    assert format_number(-0.001, 1, "en") == "0.0"


@pytest.mark.parametrize(
    ("values", "unit", "english", "chinese"),
    [
        ([300.39e6, 607.36e6], "USD", (1e6, "USD million", 2), (1e8, "亿美元", 2)),
        ([309.9e9, 12.1e9], "CNY", (1e9, "CNY billion", 1), (1e8, "亿元", 0)),
        ([364e6, 411e6], "person", (1e6, "million people", 0), (1e8, "亿人", 2)),
        ([50_000], "occurrence", (1.0, "occurrences", 0), (1e4, "万次", 0)),
        ([1004, 12], "hospital", (1.0, "hospitals", 0), (1.0, "家医院", 0)),
        ([0.0661, 0.092], "rate", (0.01, "% a year", 2), (0.01, "%", 2)),
        ([45, None], "deal", (1.0, "deals", 0), (1.0, "起", 0)),
        ([1.2e9, 30e6], "USD", (1e6, "USD million", 0), (1e8, "亿美元", 1)),
        ([], "USD", (1.0, "USD", 0), (1.0, "美元", 0)),
    ],
)
def test_the_unit_of_an_axis(
    values: list[float | None], unit: str, english: tuple[float, str, int], chinese: tuple[float, str, int]
) -> None:
    for language, wanted in (("en", english), ("zh", chinese)):
        shown = display_unit(values, unit, language)
        assert (shown.factor, shown.label, shown.decimals) == wanted


def test_an_axis_may_say_more_narrowly_what_is_counted() -> None:
    assert display_unit([364e6], "person", "en", noun="users").label == "million users"
    assert display_unit([364e6], "person", "en").scaled(364.1e6) == 364.1
