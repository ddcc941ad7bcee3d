"""What the analyst typed into the sheet that splits a segment: shares, values, or nothing for what is left."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from desktop.actions.refusing import NotPossible
from desktop.actions.segment_editing import checked_name
from desktop.actions.segment_splitting import FEWEST, NOT_WHOLE, TOO_FEW, TWICE, SplitPart
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.plain_text import plain
from desktop.market.quantity import QuantityError, format_number, format_quantity, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.market.records import Observation

NO_SHARE: Final = Words(
    "Write a share like 40 %, or a value like USD 32 million.", "请填写份额（如40%）或数值（如3.2亿元）。"
)
OTHER_UNIT: Final = Words("This is another unit than the number that is split.", "单位与被拆分的数值不一致。")
ONE_REST: Final = Words("Only one part can take what is left.", "只能有一个部分取余额。")
TOO_MUCH: Final = Words("The parts are more than the whole.", "各部分之和超过总体。")

_SHARE = re.compile(r"(?P<number>[0-9]+(?:\.[0-9]+)?) ?%?")
_FRACTION = re.compile(r"(?P<over>[0-9]{1,6}) ?/ ?(?P<under>[1-9][0-9]{0,5})")


@frozen
class Understood:
    """What the rows mean so far."""

    lines: tuple[Words, ...]
    """For each row what was understood, or what is wrong with it."""
    wrong: tuple[bool, ...]
    remainder: Fraction
    """What is left of the whole, as a share; below zero when the parts are more."""
    left: Words
    """The same in words."""
    problem: Words | None
    parts: tuple[SplitPart, ...] = ()
    """The parts to make; none while there is a problem."""


def understand_split(rows: Sequence[tuple[str, str]], whole: Observation | None) -> Understood:
    """Rows of name and share (a value is one of ``whole``); quick enough for each key. Empty rows are left aside."""
    used = [bool(title.strip() or share.strip()) for title, share in rows]
    shares = [_share(share, whole) if here else None for here, (_, share) in zip(used, rows, strict=True)]
    named = sum((share for share in shares if isinstance(share, Fraction)), Fraction(0))
    open_rows = [place for place, here in enumerate(used) if here and not rows[place][1].strip()]
    remainder = 1 - named
    if len(open_rows) == 1 and remainder >= 0:
        shares[open_rows[0]] = remainder
        remainder = Fraction(0)
    lines, wrong = [], []
    for (title, _), share, here in zip(rows, shares, used, strict=True):
        problem = _name_problem(title) if here else None
        problem = problem or (share if isinstance(share, Words) else None)
        lines.append(problem or (_worth(share, whole) if isinstance(share, Fraction) else Words("", "")))
        wrong.append(problem is not None)
    left = _worth(remainder, whole)
    found = _first_problem(rows, used, shares, wrong, remainder, len(open_rows))
    parts: tuple[SplitPart, ...] = ()
    if found is None:
        pairs = zip(rows, shares, strict=True)
        parts = tuple(SplitPart(title, share) for (title, _), share in pairs if isinstance(share, Fraction))
    return Understood(tuple(lines), tuple(wrong), remainder, left, found, parts)


def _share(text: str, whole: Observation | None) -> Fraction | Words | None:
    """A share of the whole; None for an open one."""
    words = plain(text).strip()
    if not words:
        return None
    if found := _SHARE.fullmatch(words):
        return Fraction(found["number"]) / 100
    if found := _FRACTION.fullmatch(words):
        return Fraction(int(found["over"]), int(found["under"]))
    return _of_value(words, whole)


def _of_value(words: str, whole: Observation | None) -> Fraction | Words:
    """The share that a typed value is of the whole."""
    try:
        value = parse_quantity(words)
    except (QuantityError, ValueError):
        return NO_SHARE
    if value.value is None or value.value < 0 or whole is None or not whole.value:
        return NO_SHARE
    is_other = value.unit not in {"", whole.unit}
    return OTHER_UNIT if is_other else Fraction(repr(value.value)) / Fraction(repr(whole.value))


def _name_problem(title: str) -> Words | None:
    try:
        checked_name(title)
    except NotPossible as why:
        return why.words
    return None


def _worth(share: Fraction, whole: Observation | None) -> Words:
    """A share in words, with its value where the whole has one."""
    percent = format_number(float(f"{float(share * 100):.6g}"), None, "en")
    if whole is None or whole.value is None:
        return Words(f"{percent} %", f"{percent}%")
    amount = float(f"{float(share) * whole.value:.4g}")
    english, chinese = (format_quantity(amount, whole.unit, language) for language in ("en", "zh"))
    return Words(f"{percent} % = {english}", f"{percent}% = {chinese}")


def _first_problem(
    rows: Sequence[tuple[str, str]],
    used: Sequence[bool],
    shares: Sequence[Fraction | Words | None],
    wrong: Sequence[bool],
    remainder: Fraction,
    open_rows: int,
) -> Words | None:
    titles = [" ".join(title.split()).casefold() for (title, _), here in zip(rows, used, strict=True) if here]
    for is_so, why in (
        (sum(used) < FEWEST, TOO_FEW),
        (len(set(titles)) < len(titles), TWICE),
        (open_rows > 1, ONE_REST),
        (remainder < 0, TOO_MUCH),
        (remainder > 0 and not any(wrong), NOT_WHOLE),
    ):
        if is_so:
            return why
    broken = next((place for place, is_wrong in enumerate(wrong) if is_wrong), None)
    if broken is None:
        return None
    share = shares[broken]
    return _name_problem(rows[broken][0]) or (share if isinstance(share, Words) else NO_SHARE)
