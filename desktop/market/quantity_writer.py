"""Writing quantities in English and Chinese: the wording changes, the number never does."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.market.quantity_value import Quantity
from desktop.market.units import HUNDREDTHS, PER, UNITS, is_money

if TYPE_CHECKING:
    from collections.abc import Iterable

MINUS: Final = "\N{MINUS SIGN}"
UNKNOWN: Final = {"en": "n/p", "zh": "未公布"}
"""What stands where nobody published a number."""

_EXACT: Final = Context(prec=400, rounding=ROUND_HALF_UP)
_MOST_DECIMALS: Final = 2
_LONGEST_TAIL: Final = {"en": 4, "zh": 6}
_LONGEST_TAIL_OF_COUNT: Final = 2
_QUALIFIERS: Final = {
    "en": {"about": "about ", "over": "over ", "at_least": "at least ", "under": "under ", "up_to": "up to "},
    "zh": {"about": "约", "over": "超过", "at_least": "至少", "under": "不足", "up_to": "最多"},
}
_ENGLISH_MONEY: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_ENGLISH_COUNT: Final = ((10**10, "billion"), (10**6, "million"))
_CHINESE: Final = ((10**13, "万亿"), (10**8, "亿"), (10**4, "万"))
_WORTH: Final = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "万亿": 10**12, "亿": 10**8, "万": 10**4}


@frozen
class DisplayUnit:
    """The unit an axis or a table column is read in: divide by ``factor``, print ``decimals``, say ``label``."""

    factor: float
    label: str
    decimals: int

    def scaled(self, value: float) -> float:
        """``value`` in this unit."""
        return float(_EXACT.divide(_decimal(value), _decimal(self.factor)))


def display_unit(values: Iterable[float | None], unit: str, language: str, *, noun: str = "") -> DisplayUnit:
    """The unit that shows all ``values`` best: ``USD million``, ``million people``, ``亿元``, ``%``.

    ``noun`` says more narrowly what is counted ("users", "用户"). One number of decimals for all
    values, as many as they need and at most two.
    """
    known = [abs(_decimal(value)) for value in values if value is not None]
    if unit in HUNDREDTHS:
        return DisplayUnit(0.01, _name(unit, language, noun), _decimals_needed(known, Decimal("0.01")))
    word = _scale_word(known, unit, language)
    factor = _WORTH.get(word, 1)
    return DisplayUnit(float(factor), _label(word, unit, language, noun), _decimals_needed(known, Decimal(factor)))


def format_number(value: float | None, decimals: int | None, language: str, *, percent: bool = False) -> str:
    """``value`` with thousands separators, a real minus and ``decimals`` digits (None: as many as it has).

    With ``percent`` a fraction is written in hundredths: ``6.61 %`` in English, ``6.61%`` in Chinese.
    """
    if value is None:
        return UNKNOWN[_side(language)]
    exact = _decimal(value)
    if percent:
        return _digits(exact * 100, decimals) + ("%" if _side(language) == "zh" else " %")
    return _digits(exact, decimals)


def format_quantity(
    quantity: Quantity | float | None, unit: str = "", language: str = "en", *, decimals: int | None = None
) -> str:
    """``quantity`` in words of ``language``, with qualifier, order of magnitude and unit.

    Without ``decimals`` every digit is written, so that ``parse_quantity`` gives the same value back.
    A bare number takes ``unit``; a ``Quantity`` has its own and takes ``unit`` when it has none.
    """
    side = _side(language)
    if not isinstance(quantity, Quantity):
        quantity = Quantity(quantity)
    known = [value for value in (quantity.value, quantity.low, quantity.high) if value is not None]
    if not known:
        return UNKNOWN[side]
    values = [quantity.value] if quantity.value is not None else known
    unit = quantity.unit or unit
    prefix = _QUALIFIERS[side].get(quantity.qualifier, "")
    amounts = [_decimal(value) for value in values if value is not None]
    words = _worded(amounts, unit, side, decimals)
    if side == "zh" and unit == "rate":
        return f"年均{prefix}{words}"
    return prefix + words


def _worded(amounts: list[Decimal], unit: str, side: str, decimals: int | None) -> str:
    if unit in HUNDREDTHS:
        return _hundredths(amounts, unit, side, decimals)
    word = _scale_word([abs(amount) for amount in amounts], unit, side)
    base, _, per = unit.partition("/")
    if decimals is None:
        word = _plain_enough(word, amounts, side, money=is_money(base))
    number = _joined([_EXACT.divide(amount, Decimal(_WORTH.get(word, 1))) for amount in amounts], side, decimals)
    after = PER.get(per, (f"per {per}", per)) if per else ("", "")
    if side == "zh":
        return f"{number}{word}{_name(base, side, '')}" + (f"/{after[1]}" if per else "")
    tail = f" {after[0]}" if per else ""
    scale = f" {word}" if word else ""
    if is_money(base):
        return f"{base} {number}{scale}{tail}"
    noun = _counted(base, amounts)
    return f"{number}{scale}{' ' if noun else ''}{noun}{tail}"


def _hundredths(amounts: list[Decimal], unit: str, side: str, decimals: int | None) -> str:
    number = _joined([amount * 100 for amount in amounts], side, decimals)
    known = UNITS[unit]
    return f"{number}{known.zh}" if side == "zh" else f"{number} {known.many}"


def _joined(amounts: list[Decimal], side: str, decimals: int | None) -> str:
    return ("–" if side == "zh" else " – ").join(_digits(amount, decimals) for amount in amounts)


def _counted(unit: str, amounts: list[Decimal]) -> str:
    known = UNITS.get(unit)
    if known is None:
        return unit.replace("_", " ")
    return known.one if amounts == [Decimal(1)] else known.many


def _name(unit: str, language: str, noun: str) -> str:
    known = UNITS.get(unit)
    if noun:
        return noun
    if known is None:
        return unit.replace("_", " ")
    return known.zh if _side(language) == "zh" else known.many


def _label(word: str, unit: str, language: str, noun: str) -> str:
    base, _, per = unit.partition("/")
    after = PER.get(per, (f"per {per}", per)) if per else ("", "")
    if _side(language) == "zh":
        return f"{word}{_name(base, language, noun)}" + (f"/{after[1]}" if per else "")
    name = _name(base, language, noun)
    parts = (name, word, after[0]) if is_money(base) else (word, name, after[0])
    return " ".join(part for part in parts if part)


def _scale_word(known: list[Decimal], unit: str, language: str) -> str:
    """The order of magnitude that keeps the largest readable and the smallest above a tenth."""
    nonzero = [value for value in known if value]
    if not nonzero:
        return ""
    largest, smallest = max(nonzero), min(nonzero)
    english = _ENGLISH_MONEY if is_money(unit) else _ENGLISH_COUNT
    for worth, word in _CHINESE if _side(language) == "zh" else english:
        base = _WORTH[word]
        if largest >= 10 * worth or (largest >= worth and smallest * 10 >= base):
            return word
    return ""


def _plain_enough(word: str, amounts: list[Decimal], side: str, *, money: bool) -> str:
    """A smaller order of magnitude (or none) where ``word`` would need a long tail of decimals."""
    words = [word for _, word in (_CHINESE if side == "zh" else _ENGLISH_MONEY)]
    for smaller in words[words.index(word) :] if word else []:
        longest = _LONGEST_TAIL[side] if money or smaller != "万" else _LONGEST_TAIL_OF_COUNT
        if all(_exponent(_EXACT.divide(amount, Decimal(_WORTH[smaller]))) >= -longest for amount in amounts):
            return smaller
    return ""


def _decimals_needed(known: list[Decimal], factor: Decimal) -> int:
    return max((_places(_EXACT.divide(value, factor)) for value in known), default=0)


def _places(value: Decimal) -> int:
    return min(_MOST_DECIMALS, max(0, -_exponent(value)))


def _exponent(value: Decimal) -> int:
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _decimal(value: float) -> Decimal:
    """The shortest decimal that is this float: what a person typed, not its binary neighbour."""
    exact = Decimal(repr(float(value)))
    if not exact.is_finite():
        raise ValueError("A number to be written must be finite.")
    return exact


def _digits(value: Decimal, decimals: int | None) -> str:
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
    else:
        value = value.normalize(_EXACT)
    text = f"{abs(value):,f}"
    return f"{MINUS}{text}" if value < 0 else text


def _side(language: str) -> str:
    return "zh" if language.startswith("zh") else "en"
