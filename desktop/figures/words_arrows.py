"""Sentences of growth and difference arrows in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- what the pill says --------------------------------------------------------------------------
    "arrow.between": ("{text}, between two estimators", "{text}（跨两家机构）"),
    "arrow.points": ("{points} pp", "{points}个百分点"),
    "arrow.both": ("{absolute} ({percent})", "{absolute}（{percent}）"),
    "arrow.no.pill": ("No rate: {why}", "无增长率：{why}"),
    "arrow.no.difference_pill": ("No difference: {why}", "无差值：{why}"),
    "arrow.no.percent_pill": ("No percentage: {why}", "无百分比：{why}"),
    # -- why in a few words, and in a sentence -------------------------------------------------------
    "arrow.no.missing": ("an end has no value", "端点缺数值"),
    "arrow.no.missing.long": (
        "{end} has no value in this figure, so nothing can be measured between the two ends.",
        "本图中{end}没有数值，两端之间无法计算。",
    ),
    "arrow.no.bound": ("only a bound is stated", "仅有上下限"),
    "arrow.no.bound.long": (
        "{end} is stated as {number} only; what is measured needs two exact values.",
        "{end}仅给出{number}，计算需要两个确切数值。",
    ),
    "arrow.no.undated": ("the ends have no dates", "端点无日期"),
    "arrow.no.undated.long": (
        "A yearly rate needs two dates; {first} and {last} are none.",
        "年均增长率需要两个日期，{first}与{last}不是日期。",
    ),
    "arrow.no.short": ("less than a year", "不足一年"),
    "arrow.no.short.long": (
        "{first} and {last} are less than a year apart; a yearly rate would multiply what was not observed.",
        "{first}与{last}相距不足一年，折成年率会放大未观测到的部分。",
    ),
    "arrow.no.zero": ("it starts from zero", "起点为零"),
    "arrow.no.zero.long": (
        "{first} is zero; no rate and no percentage leads away from zero.",
        "{first}为零，从零起无法计算增长率或百分比。",
    ),
    "arrow.no.sign": ("the sign changes", "正负号改变"),
    "arrow.no.sign.long": (
        "From {start} to {end} the sign changes; no rate and no percentage says that.",
        "从{start}到{end}正负号改变，增长率与百分比均无意义。",
    ),
    "arrow.no.negative": ("values below zero", "数值为负"),
    "arrow.no.negative.long": (
        "{start} and {end} are below zero; a compound rate needs values above zero.",
        "{start}与{end}均为负，复合增长率要求数值大于零。",
    ),
    "arrow.no.large": ("too large to be a rate", "过大"),
    "arrow.no.large.long": (
        "From {start} to {end} the growth is too large to be stated as a yearly rate.",
        "从{start}到{end}的增长过大，无法表示为年率。",
    ),
    "arrow.no.scope": ("{what} differs", "{what}不同"),
    "arrow.no.scope.long": (
        "The two ends are not one series: {differs}.",
        "两端不属于同一序列：{differs}。",
    ),
    "arrow.no.shares": ("{points}, no yearly rate", "{points}，无年均增长率"),
    "arrow.no.shares.long": (
        "Percentages change by percentage points, not by a rate a year: {points} from {first} to {last}. "
        "A level difference says it.",
        "百分比以百分点变化，不用年均增长率表示：{first}至{last}变化{points}。可改用水平差箭头。",
    ),
    # -- rows of the table twin ----------------------------------------------------------------------
    "arrow.name.cagr": ("Growth arrow, {who}", "增长箭头，{who}"),
    "arrow.name.level": ("Difference arrow, {who}", "差值箭头，{who}"),
    "arrow.name.total": ("Difference of totals", "合计差值"),
    "arrow.from_to": ("{first} to {last}", "{first}至{last}"),
}
