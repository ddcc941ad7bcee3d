"""Reading a stated quantity: its value in single units, its unit, its qualifier. Exact, decimal arithmetic inside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from desktop.market.errors import QuantityError
from desktop.market.period_words import canonical
from desktop.market.plain_text import plain, shown
from desktop.market.quantity_value import Quantity
from desktop.market.quantity_words import NEGATIVE, Word, cut
from desktop.market.units import HUNDREDTHS, LOOSE, UNITS, is_money

LARGEST: Final = Decimal("1e24")
"""No stated quantity is larger in single units."""

_UNSTATED: Final = frozenset({"", "-", "–", "n/p", "n/a", "n.a.", "unknown", "not published", "未公布", "不详", "未知"})
_BRACKETS: Final = re.compile(r"\(([^()]{0,160})\)")
_BRACKETED_NUMBER: Final = re.compile(r"[0-9][0-9,]{0,30}(?:\.[0-9]{1,20})?%?")
_TRAILING_PERIOD: Final = re.compile(r"(?:,| (?:by|in|for|until|during|over|from|as of)) ?(?P<p>[^,]{4,40})$", re.I)
_CHINESE_PERIOD: Final = r"[0-9]{4}年(?:[0-9]{1,2}月)?(?:底|末|上半年|下半年|第[一二三四]季度)?"
_LEADING_PERIOD: Final = re.compile(rf"(?:预计)?(?:到|截至|至)?(?P<p>{_CHINESE_PERIOD})[,:]?(?=.)")


@dataclass(slots=True)
class _Amount:
    """One number being read: terms such as 1亿 and 2000万 add up."""

    negative: bool = False
    terms: list[tuple[Decimal, Decimal | None]] = field(default_factory=list)

    def value(self, shared: Decimal | None) -> Decimal:
        total = sum((number * (scale or shared or 1) for number, scale in self.terms), Decimal(0))
        return -total if self.negative else total


@dataclass(slots=True)
class _Reading:
    """What the words said so far."""

    amounts: list[_Amount] = field(default_factory=list)
    between: bool = False
    negative: bool = False
    scale: Decimal | None = None
    unit: str = ""
    unit_word: str = ""
    units_named: int = 0
    factor: Decimal = Decimal(0)
    per: str = ""
    qualifier: str = ""


def parse_quantity(text: str, *, unit: str = "") -> Quantity:
    """See ``quantity.parse_quantity``."""
    words = _plain(text)
    if words.lower() in _UNSTATED:
        return Quantity(None, unit=unit, stated=text.strip())
    found = [_parsed(part.strip(), unit, text) for part in words.split(";")]
    if any(replace(one, unit=found[0].unit) != found[0] for one in found):
        raise QuantityError(f"{shown(text)} states different numbers.")
    return found[0]


def _parsed(words: str, unit: str, text: str) -> Quantity:
    words, _ = split_period(words)
    reading = _read(cut(_without_brackets(words, unit), also=unit), text)
    return _finished(reading, unit, text)


def split_period(text: str) -> tuple[str, str]:
    """See ``quantity.split_period``."""
    match = _TRAILING_PERIOD.search(text)
    if match:
        limit = match.group().lower().startswith((" by", " until"))
        known = canonical(f"by {match['p']}" if limit else match["p"]) or canonical(match["p"])
        if known:
            return text[: match.start()], known
    match = _LEADING_PERIOD.match(text)
    known = canonical(match["p"]) if match else None
    return (text[match.end() :].strip(), known) if match and known else (text, "")


def decimals_stated(text: str) -> int:
    """See ``quantity.decimals_stated``."""
    words = _plain(text)
    return 0 if words.lower() in _UNSTATED else _places(_first_words(words))


def rounding_step(text: str) -> float | None:
    """See ``quantity.rounding_step``."""
    words = _plain(text)
    if words.lower() in _UNSTATED:
        return None
    pieces = _first_words(words)
    reading = _read(pieces, text)
    smallest = min((scale for _, scale in reading.amounts[-1].terms if scale), default=reading.scale or Decimal(1))
    return float(Decimal(1).scaleb(-_places(pieces)) * smallest * _factor(reading))


def _first_words(words: str) -> list[Word]:
    return cut(_without_brackets(split_period(words.partition(";")[0])[0], ""))


def _places(words: list[Word]) -> int:
    return max((_decimals(word) for word in words if word.kind == "number"), default=0)


def _plain(text: str) -> str:
    try:
        return plain(text)
    except ValueError as error:
        raise QuantityError(str(error)) from None


def _decimals(word: Word) -> int:
    exponent = word.digits.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _without_brackets(text: str, unit: str) -> str:
    """Brackets around the number itself mean a loss, around units alone a unit, else a remark."""

    def replaced(match: re.Match[str]) -> str:
        inside = match[1].strip()
        if _BRACKETED_NUMBER.fullmatch(inside) and not re.search(r"[0-9]", text[: match.start()]):
            return f"{NEGATIVE}{inside}"
        try:
            words = cut(inside, also=unit)
        except QuantityError:
            return " "
        outside = _BRACKETS.sub(" ", text)
        names_units = bool(words) and all(word.kind in {"scale", "unit", "per"} for word in words)
        return f" {inside} " if names_units and not re.search(r"[^0-9,.+\s-]", outside) else " "

    return _BRACKETS.sub(replaced, text).strip()


def _read(words: list[Word], text: str) -> _Reading:
    reading = _Reading()
    for index, word in enumerate(words):
        _take(reading, word, words[index + 1 :])
    if not reading.amounts and reading.scale and words[0].kind in {"qualifier", "filler"}:
        reading.amounts.append(_Amount(reading.negative, [(Decimal(1), reading.scale)]))
    if not reading.amounts or reading.between:
        raise QuantityError(f"{shown(text)} states no number.")
    return reading


def _take(reading: _Reading, word: Word, rest: list[Word]) -> None:
    match word.kind:
        case "number":
            _take_number(reading, word)
        case "scale":
            _take_scale(reading, word)
        case "unit":
            _take_unit(reading, word)
        case "per":
            reading.per = word.meaning
        case "qualifier":
            _take_qualifier(reading, word.meaning)
        case "negative":
            _take_negative(reading)
        case "plus":
            if reading.amounts:
                _take_qualifier(reading, "at_least")
        case "dash" | "range":
            _take_dash(reading, word, rest)


def _take_number(reading: _Reading, word: Word) -> None:
    last = reading.amounts[-1] if reading.amounts else None
    if last is None or reading.between:
        if last is not None and len(reading.amounts) == 2:
            raise QuantityError("The text states more than two numbers.")
        reading.amounts.append(_Amount(reading.negative, [(word.digits, None)]))
        reading.between = reading.negative = False
        return
    scale = last.terms[-1][1]
    if scale is None or word.digits >= scale or reading.unit:
        raise QuantityError(f"{shown(word.text)} stands beside another number; say which one is meant.")
    last.terms.append((word.digits, None))


def _take_scale(reading: _Reading, word: Word) -> None:
    last = reading.amounts[-1] if reading.amounts and not reading.between else None
    if last is None:
        if reading.scale is not None:
            raise QuantityError(f"{shown(word.text)} stands beside another order of magnitude.")
        reading.scale = word.digits
        return
    number, scale = last.terms[-1]
    if scale is not None or reading.scale is not None:
        raise QuantityError(f"{shown(word.text)} stands beside another order of magnitude.")
    if len(last.terms) > 1 and word.digits >= (last.terms[-2][1] or 0):
        raise QuantityError(f"{shown(word.text)} does not follow from the part before it.")
    last.terms[-1] = (number, word.digits)


def _take_unit(reading: _Reading, word: Word) -> None:
    reading.units_named += 1
    if reading.unit == word.meaning and not is_money(word.meaning) and reading.units_named > len(reading.amounts):
        raise QuantityError(f"The text names its unit twice: {shown(word.text)}.")
    if reading.unit and reading.unit != word.meaning and reading.unit_word not in LOOSE:
        raise QuantityError(f"{shown(word.text)} contradicts the unit {_name(reading.unit)}.")
    reading.unit, reading.unit_word = word.meaning, word.text
    reading.factor = word.digits


def _take_qualifier(reading: _Reading, qualifier: str) -> None:
    if reading.qualifier in {"", "about"}:
        reading.qualifier = qualifier
    elif qualifier not in {"about", reading.qualifier}:
        raise QuantityError("The text gives two bounds for one number.")


def _take_negative(reading: _Reading) -> None:
    if reading.amounts and not reading.between:
        reading.amounts[-1].negative = True
    else:
        reading.negative = True


def _take_dash(reading: _Reading, word: Word, rest: list[Word]) -> None:
    if reading.amounts and not reading.between:
        reading.between = True
    elif word.text in {"-", "–"} and rest and rest[0].kind in {"number", "unit"} and not reading.negative:
        reading.negative = True
    elif word.text == "~" and not reading.amounts:
        _take_qualifier(reading, "about")
    elif word.text.lower() not in {"to", "至", "到"}:
        raise QuantityError(f"{shown(word.text)} stands where a number should.")


def _factor(reading: _Reading) -> Decimal:
    return reading.factor or (Decimal("0.01") if reading.unit in HUNDREDTHS else Decimal(1))


def _finished(reading: _Reading, expected: str, text: str) -> Quantity:
    shared = reading.scale or next((scale for _, scale in reading.amounts[-1].terms if scale), None)
    values = [amount.value(shared) * _factor(reading) for amount in reading.amounts]
    if any(abs(value) >= LARGEST for value in values):
        raise QuantityError("The number is too large to be a stated quantity.")
    unit = _unit(reading, expected)
    stated = text.strip()
    if len(values) == 1:
        return Quantity(float(values[0]) + 0.0, None, None, unit, reading.qualifier, stated)
    low, high = values
    if high < low < 0:
        low, high = high, low
    if low > high:
        raise QuantityError(f"{shown(text)} runs backwards: the first number is the larger one.")
    return Quantity(None, float(low), float(high), unit, reading.qualifier, stated)


def _unit(reading: _Reading, expected: str) -> str:
    unit = reading.unit
    if unit == "ratio" and reading.per == "year":
        unit = "rate"
    elif reading.per and unit:
        unit = f"{unit}/{reading.per}"
    if not expected or unit == expected:
        return unit or expected
    if not unit:
        return expected
    if unit == "ratio" and expected == "rate":
        return expected
    if reading.unit_word in LOOSE and not is_money(expected) and expected not in HUNDREDTHS:
        return expected
    raise QuantityError(f"The text is in {_name(unit)}, where {_name(expected)} is expected.")


def _name(unit: str) -> str:
    known = UNITS.get(unit)
    return known.many if known else unit.replace("_", " ")
