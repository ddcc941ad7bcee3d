"""The verdict of a growth audit in words, in English and Chinese."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.analysis.audit import CLOSE, GrowthAudit, StatedRate, Verdict
from desktop.market.quantity import format_number, format_quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENGLISH: Final[Mapping[Verdict, str]] = {
    Verdict.AGREES: "{stated} a year agrees with the values of {first} and {last}, which imply {implied}{rounding}.",
    Verdict.OTHER_YEARS: (
        "{stated} a year holds only for {first} to {last}, counting {years} years; as dated the values imply {dated}."
    ),
    Verdict.DIFFERS: "{stated} a year does not follow from the values, which imply {dated}; it would end at {end}.",
    Verdict.NO_VALUES: (
        "No end values are on file: with {from_year} = 100, {stated} a year gives an index of {index} for {to_year}."
    ),
    Verdict.NO_RATE: "No rate is stated; the values imply {implied} a year from {first} to {last}.",
}
_CHINESE: Final[Mapping[Verdict, str]] = {
    Verdict.AGREES: "年均{stated}与{first}年和{last}年的数值相符，隐含增长率为{implied}{rounding}。",
    Verdict.OTHER_YEARS: "年均{stated}仅在按{first}至{last}年共{years}年计算时成立；按所标年份，数值隐含{dated}。",
    Verdict.DIFFERS: "年均{stated}与数值不符：数值隐含{dated}，按所述增长率期末应为{end}。",
    Verdict.NO_VALUES: "无期末数值：以{from_year}年为100，按年均{stated}，{to_year}年指数为{index}。",
    Verdict.NO_RATE: "未公布增长率；{first}至{last}年的数值隐含年均{implied}。",
}

_LABEL: Final = {
    "en": " It is labelled {from_year} to {to_year}.",
    "zh": "原文标注为{from_year}至{to_year}年。",
}


def sentence(audit: GrowthAudit, stated: StatedRate | None, unit: str, language: str) -> str:
    """What ``audit`` found about ``stated``, values being in ``unit``; the rate with the digits it was printed with."""
    best = audit.best
    dated = audit.readings[0] if audit.readings else None
    chinese = language.startswith("zh")
    words = (_CHINESE if chinese else _ENGLISH)[audit.verdict]
    if audit.labelled_otherwise:
        words += _LABEL["zh" if chinese else "en"]
    return words.format(
        stated=format_number(stated.rate, _printed_decimals(stated), language, percent=True) if stated else "",
        from_year=stated.first_year if stated else "",
        to_year=stated.last_year if stated else "",
        first=best.first_year if best else "",
        last=best.last_year if best else "",
        years=best.years if best else "",
        implied=format_number(best.implied, 2, language, percent=True) if best else "",
        rounding=_rounding(audit, stated, language),
        dated=format_number(dated.implied, 2, language, percent=True) if dated else "",
        end=format_quantity(audit.would_end_at, unit, language, decimals=2) if audit.would_end_at is not None else "",
        index=format_number(audit.index, 1, language) if audit.index is not None else "",
    )


def _rounding(audit: GrowthAudit, stated: StatedRate | None, language: str) -> str:
    """The interval that rounded values leave, where it is wider than the digits of the stated rate."""
    best = audit.best
    if best is None or stated is None or best.high - best.low <= max(stated.step, CLOSE):
        return ""
    low, high = (format_number(rate, 1, language, percent=True) for rate in (best.low, best.high))
    return f"（计入四舍五入为{low}至{high}）" if language.startswith("zh") else f" ({low} to {high} with rounding)"


def _printed_decimals(stated: StatedRate) -> int | None:
    if stated.step <= 0:
        return None
    return max(0, -round(math.log10(stated.step * 100)))
