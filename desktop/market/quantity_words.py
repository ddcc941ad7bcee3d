"""The words of stated quantities, English and Chinese, and how a text is cut into them.

Cutting goes once from left to right and always takes the longest known word, so it needs time
proportional to the length of the text and cannot be led astray.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.market.errors import QuantityError
from desktop.market.plain_text import shown
from desktop.market.units import CLASSIFIERS, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable

NEGATIVE: Final = "\x01"
"""Stands for the accountant's brackets around a loss; no text a person can write holds it."""


@frozen
class Word:
    """A recognised piece: its ``kind``, what it means, and the text as written."""

    kind: str
    """number, scale, unit, per, qualifier, negative, dash, plus, range, filler."""
    meaning: str
    text: str
    digits: Decimal = Decimal(0)


_SCALES: Final = {
    1_000: ("thousand", "k", "千"),
    10_000: ("ten thousand", "万"),
    100_000: ("lakh", "lakhs", "lac", "hundred thousand"),
    1_000_000: ("million", "millions", "mn", "mln", "m", "百万"),
    10_000_000: ("crore", "crores", "cr", "ten million", "千万"),
    100_000_000: ("hundred million", "亿"),
    1_000_000_000: ("billion", "billions", "bn", "bln", "b", "thousand million"),
    10_000_000_000: ("thousand crore", "百亿"),
    100_000_000_000: ("千亿",),
    1_000_000_000_000: ("trillion", "trillions", "tn", "trn", "t", "lakh crore", "万亿", "兆"),
    100: ("hundred", "百"),
}
_QUALIFIERS: Final = {
    "about": (
        "about", "around", "approximately", "approx.", "approx", "roughly", "circa", "ca.", "c.", "some", "nearly",
        "almost", "close to", "an estimated", "estimated", "≈", "约", "大约", "大概", "约为", "左右", "上下", "近",
        "将近", "接近",
    ),
    "over": (
        "over", "more than", "above", "exceeded", "exceeding", "exceeds", "exceed", "greater than", "in excess of",
        "upwards of", "well over", ">", "超", "超过", "逾", "突破", "高于", "多于", "大于", "多", "余",
    ),
    "at_least": ("at least", "not less than", "no less than", "no fewer than", "minimum of", "or more", "and above",
                 "≥", ">=", "至少", "不少于", "不低于", "以上", "及以上"),
    "under": ("under", "less than", "fewer than", "below", "lower than", "just under", "<", "不足", "不到", "少于",
              "低于", "小于", "未到"),
    "up_to": ("up to", "upto", "at most", "no more than", "not more than", "as much as", "as many as", "maximum of",
              "≤", "<=", "最多", "至多", "不超过", "高达", "多达", "最高", "以内", "以下"),
}  # fmt: skip
_PER: Final = {
    "year": ("a year", "per year", "each year", "annually", "per annum", "p.a.", "yearly", "year on year",
             "year-on-year", "yoy", "cagr", "of cagr", "年均", "年均增长", "每年", "同比", "同比增长", "年增长率",
             "年复合增长率", "复合年增长率", "年均复合增长率", "/year", "/年"),
    "month": ("a month", "per month", "monthly", "每月", "/month", "/月"),
    "day": ("a day", "per day", "daily", "每天", "每日", "日均", "/day", "/天", "/日"),
    "person": ("per person", "per user", "per head", "per capita", "人均", "每人", "/person", "/人"),
}  # fmt: skip
_NEGATIVES: Final = (
    "loss", "net loss",
    "loss of", "losses of", "net loss of", "a loss of", "decline of", "decrease of", "down", "亏损", "净亏损", "下降",
    "减少", "负",
)  # fmt: skip
_FILLERS: Final = (
    "projected to reach", "expected to reach", "forecast to reach", "estimated to reach", "reached", "reach", "a",
    "total of", "a total of", "of", "worth", "up", "growth of", "net profit of", "profit of", "达", "达到", "共",
    "共计", "合计", "总计", "预计", "为", "增长", "增长率", "盈利", "净利润", "率",
)  # fmt: skip
_RANGES: Final = ("to", "and", "–", "~", "至", "到")
_SPELLED: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


@cache
def _lexicon() -> dict[str, Word]:
    """Every known word in lower case, put together when the first quantity is read."""
    words: dict[str, Word] = {}

    def add(kind: str, meaning: str, texts: Iterable[str], digits: Decimal = Decimal(0)) -> None:
        for text in texts:
            words.setdefault(text.lower(), Word(kind, meaning, text, digits))

    for factor, names in _SCALES.items():
        add("scale", "", names, Decimal(factor))
    for unit in UNITS.values():
        if unit.id != "rate":
            add("unit", unit.id, (unit.zh, unit.one, unit.many, *unit.written))
    for classifier, counted in CLASSIFIERS.items():
        add("unit", counted, (classifier,))
    add("unit", "ratio", ("‰", "per mille", "per thousand", "per 1,000", "per 1000"), Decimal("0.001"))
    add("unit", "ratio", ("成",), Decimal("0.1"))
    add("unit", "percentage_point", ("basis points", "bps", "bp", "个基点"), Decimal("0.0001"))
    for name in _QUALIFIERS:
        add("qualifier", name, _QUALIFIERS[name])
    for name in _PER:
        add("per", name, _PER[name])
    for number, name in enumerate(_SPELLED):
        add("number", "", (name,), Decimal(number))
    add("negative", "", (*_NEGATIVES, NEGATIVE))
    add("dash", "", ("-",))
    add("plus", "", ("+",))
    add("range", "", _RANGES)
    add("filler", "", (*_FILLERS, "between", "from"))
    return words


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """For each first character the lengths of the known words, the longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for text in _lexicon():
        lengths[text[0]].add(len(text))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


_NUMBER: Final = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}|[0-9]{1,3}(?:'[0-9]{3}){1,8}|[0-9]{1,2}(?:,[0-9]{2}){1,8},[0-9]{3}"
    r"|[0-9]{1,24}(?![0-9]))(?:\.[0-9]{1,60})?(?:[eE][+-]?[0-9]{1,2}(?![0-9]))?|\.[0-9]{1,60}"
)
_CHINESE_NUMBER: Final = re.compile(r"[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿点]{0,19}")
_CHINESE_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CHINESE_SCALES: Final = {"十": 10, "百": 100, "千": 1000}


def cut(text: str, *, also: str = "") -> list[Word]:
    """``text`` (one line, half-width) as words; ``also`` is a unit's name accepted beside the known ones.

    Raises ``QuantityError`` naming the first part that is not understood.
    """
    lower = text.lower()
    extra = {also.replace("_", " ").lower(): also, f"{also}s".replace("_", " ").lower(): also} if also else {}
    words: list[Word] = []
    position = 0
    while position < len(text):
        if text[position] == " ":
            position += 1
            continue
        word = _longer(_number_at(text, position), _word_at(text, lower, position, extra))
        if word is None:
            raise QuantityError(f"{_shown(text)} is not a quantity: {_shown(text[position:])} is not understood.")
        words.append(word)
        position += len(word.text)
    return words


def _shown(text: str) -> str:
    return shown(text.replace(NEGATIVE, "-"))


def _longer(number: Word | None, word: Word | None) -> Word | None:
    """The longer reading, the number where both are as long: 三 is a three, but not in 三甲医院."""
    if number is None or word is None:
        return number or word
    return word if len(word.text) > len(number.text) else number


def _number_at(text: str, position: int) -> Word | None:
    match = _NUMBER.match(text, position)
    if match:
        end = match.end()
        if end < len(text) - 1 and text[end] in ".,'" and text[end + 1].isdigit():
            raise QuantityError(f"{shown(text[position:])} is not a number; write thousands like 1,234,567.8.")
        return Word("number", "", match.group(), Decimal(match.group().replace(",", "").replace("'", "")))
    match = _CHINESE_NUMBER.match(text, position)
    if match:
        value = chinese_number(match.group())
        if value is not None:
            return Word("number", "", match.group(), value)
    return None


def _word_at(written: str, lower: str, position: int, extra: dict[str, str]) -> Word | None:
    for name in sorted(extra, key=len, reverse=True):
        if lower.startswith(name, position) and _ends(lower, position + len(name)):
            return Word("unit", extra[name], written[position : position + len(name)])
    words = _lexicon()
    for length in _lengths().get(lower[position], ()):
        end = position + length
        known = words.get(lower[position:end]) if end <= len(lower) else None
        if known is not None and _ends(lower, end):
            return Word(known.kind, known.meaning, written[position:end], known.digits)
    return None


def _ends(lower: str, end: int) -> bool:
    """Whether a word may end here: not in the middle of a Latin one."""
    return not (_is_latin(lower[end - 1]) and _is_latin(lower[end : end + 1]))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def chinese_number(text: str) -> Decimal | None:
    """A number written in Chinese numerals (``十六``, ``五千万``, ``三点五亿``), or None when it is none."""
    whole, point, fraction = text.partition("点")
    for scale, factor in (("亿", 10**8), ("万", 10**4)):
        if point and fraction.endswith(scale):
            part = chinese_number(f"{whole}点{fraction[:-1]}")
            return None if part is None else part * factor
    if point:
        if not fraction or any(character not in _CHINESE_DIGITS for character in fraction):
            return None
        units = _chinese_whole(whole)
        digits = "".join(str(_CHINESE_DIGITS[character]) for character in fraction)
        return None if units is None else units + Decimal(f"0.{digits}")
    value = _chinese_whole(whole)
    return None if value is None else Decimal(value)


def _chinese_whole(text: str) -> int | None:
    for scale, factor in (("亿", 10**8), ("万", 10**4)):
        left, found, right = text.rpartition(scale)
        if found:
            high = _chinese_whole(left)
            low = _chinese_whole(right) if right else 0
            return None if high is None or low is None else high * factor + low
    return _chinese_thousands(text)


def _chinese_thousands(text: str) -> int | None:
    if not text:
        return None
    total, digit, smallest = 0, None, 10_000
    for character in text:
        if character in _CHINESE_SCALES:
            scale = _CHINESE_SCALES[character]
            if scale >= smallest:
                return None
            total, digit, smallest = total + (1 if digit is None else digit) * scale, None, scale
        elif digit is None or digit == 0:
            digit = _CHINESE_DIGITS[character]
        else:
            return None
    return total + (digit or 0)
