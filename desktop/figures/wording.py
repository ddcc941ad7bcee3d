"""Every sentence a figure can say, in English and Chinese, as templates with named fields.

Qt-free on purpose: slides, tables and the command line speak without a window. Facts come in
through the fields only; a template never holds a number or a name.
"""

from __future__ import annotations

from typing import Final

from desktop.figures import (
    words_arrows,
    words_benchmark,
    words_compare,
    words_courses,
    words_crosses,
    words_disputes,
    words_dynamics,
    words_estimates,
    words_glance,
    words_growth,
    words_hierarchy,
    words_methods,
    words_players,
    words_policies,
    words_relations,
    words_scenarios,
    words_segments,
    words_shares,
    words_size,
    words_tables,
    words_timeline,
)
from desktop.figures.words_claims import PREDICATES

ZH: Final = "zh"

_TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- joining ----------------------------------------------------------------------------------
    "comma": (", ", "，"),
    "list": (", ", "、"),
    "semicolon": ("; ", "；"),
    "range": ("{first} – {last}", "{first} – {last}"),
    "parens": ("{text} ({note})", "{text}（{note}）"),
    "money": ("{currency} {number} {scale}", "{number}{scale}"),
    "money_plain": ("{currency} {number}", "{number}{scale}"),
    "counted": ("{number} {scale}", "{number}{scale}"),
    "and_more": ("{names} and {count} more", "{names}，另有{count}项"),
    # -- kinds and states --------------------------------------------------------------------------
    "kind.actual": ("actual", "实际"),
    "kind.estimate": ("estimate", "估计"),
    "kind.forecast": ("forecast", "预测"),
    "kind.rate": ("growth rate", "增长率"),
    "kind.guidance": ("guidance", "指引"),
    "status.alternate": ("alternate", "备选"),
    "status.disputed": ("disputed", "有争议"),
    "status.refuted": ("refuted", "已否定"),
    "derived": ("derived", "推算"),
    "modelled": ("modelled", "模型"),
    "converted": ("converted", "换算"),
    "converted_at": ("converted at {rate} {pair}, average of {year}", "按{year}年平均汇率{rate}（{pair}）换算"),
    "nominal": ("nominal", "名义值"),
    "rate_of": ("{rate} ({year})", "{rate}（{year}年）"),
    "rates_between": ("{first} to {last}, {count} yearly averages", "{first}至{last}，共{count}个年均汇率"),
    "unsourced": ("source not on file", "来源未录入"),
    "exchange_rate": ("Exchange rate", "汇率"),
    "yearly_average": ("yearly average", "年平均"),
    "derivation.computed": ("{result}: {formula}, from {inputs}.", "{result}：{formula}，依据{inputs}。"),
    "derivation.stated": ("{result}: as stated, {inputs}.", "{result}：原文表述，{inputs}。"),
    "barrier.short": ("Not one series: {what} differ. {claim}", "不可连成一条线：{what}不同。{claim}"),
    "barrier.short_one": ("Not one series: {what} differs. {claim}", "不可连成一条线：{what}不同。{claim}"),
    "barrier.claim": (
        "{start} ({first}) to {end} ({last}) would be about {rate} a year.",
        "{start}（{first}）至{end}（{last}）年均增长将约为{rate}。",
    ),
    "scope.market": ("market definition", "市场定义"),
    "scope.geography": ("geography", "地域"),
    "scope.subject": ("subject", "对象"),
    "scope.measure": ("measure", "指标"),
    "scope.currency": ("currency", "币种"),
    "scope.unit": ("unit", "单位"),
    "scope.price_basis": ("price basis", "价格基准"),
    "way.currency": ("To {currency}, {year} rate", "按{year}年汇率换算为{currency}"),
    "way.market": ("Show {market}", "查看{market}"),
    "way.observation": ("A comparable number", "查看可比数值"),
    "not_published": ("Not published", "未公布"),
    "other_value": ("{who}, other value", "{who}，另一数值"),
    "unnamed": ("unnamed", "未具名"),
    "forecast_line": ("Forecast", "预测"),
    "no_figure": ("no figure on file", "无公开数据"),
    "gap_reason": ("No figure on file for {span}", "{span}无公开数据"),
    "forecast_year": ("{year}F", "{year}F"),
    # -- qualifiers on labels ----------------------------------------------------------------------
    "over": (">{number}", ">{number}"),
    "under": ("<{number}", "<{number}"),
}
for _words in (
    words_arrows,
    words_benchmark,
    words_compare,
    words_courses,
    words_crosses,
    words_disputes,
    words_glance,
    words_dynamics,
    words_estimates,
    words_growth,
    words_hierarchy,
    words_methods,
    words_players,
    words_policies,
    words_relations,
    words_scenarios,
    words_segments,
    words_shares,
    words_size,
    words_tables,
    words_timeline,
):
    _TEMPLATES.update(_words.TEMPLATES)


def say(language: str, key: str, /, **fields: object) -> str:
    """The sentence ``key`` in ``language`` with its fields filled in. KeyError for an unknown key.

    A ``count`` of one takes the template ``key#1`` where there is one: one thing is told in the singular.
    """
    one = _TEMPLATES.get(f"{key}#1") if fields.get("count") == 1 else None
    template = (one or _TEMPLATES[key])[1 if language == ZH else 0]
    return template.format(**fields) if fields else template


def predicate(language: str, name: str) -> str:
    """A claim's predicate as one or two words; an unknown one is shown with its underscores opened."""
    pair = PREDICATES.get(name)
    if pair is None:
        return name.replace("_", " ")
    return pair[1 if language == ZH else 0]


def join(language: str, parts: list[str] | tuple[str, ...]) -> str:
    """A list of names in one line."""
    return say(language, "list").join(part for part in parts if part)


def keys() -> frozenset[str]:
    """All sentence keys, for the test that every one has both languages and the same fields."""
    return frozenset(_TEMPLATES)


def template(key: str) -> tuple[str, str]:
    """Both templates of a sentence."""
    return _TEMPLATES[key]
