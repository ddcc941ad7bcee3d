"""Sentences of forecast methods and triangulation in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- methods: what they are called ---------------------------------------------------------------
    "method.constant": ("Constant growth", "固定增长率"),
    "method.linear": ("Linear trend", "线性趋势"),
    "method.log_linear": ("Log-linear trend", "对数线性趋势"),
    "method.logistic": ("Logistic", "逻辑增长"),
    "method.bass": ("Bass diffusion", "Bass扩散"),
    "method.of.constant": ("Constant growth of {who}", "{who}固定增长"),
    "method.of.linear": ("Linear trend of {who}", "{who}线性趋势"),
    "method.of.log_linear": ("Log-linear trend of {who}", "{who}对数线性趋势"),
    "method.of.logistic": ("Logistic fit to {who}", "{who}逻辑拟合"),
    "method.of.bass": ("Bass fit to {who}", "{who}Bass拟合"),
    "method.interval": ("80 % interval, {name}", "{name}，80%区间"),
    "method.interval_words": ("80 % interval {low} – {high}", "80%区间{low} – {high}"),
    # -- methods: fitted numbers in words ------------------------------------------------------------
    "method.rate": ("{rate} a year", "年均{rate}"),
    "method.rate_error": ("{rate} a year (± {error} pp)", "年均{rate}（±{error}个百分点）"),
    "method.slope": ("{amount} a year", "每年{amount}"),
    "method.slope_error": ("{amount} a year (± {error})", "每年{amount}（±{error}）"),
    "method.saturation": ("saturation at {level} (± {error})", "饱和水平{level}（±{error}）"),
    "method.growth": ("growth {rate} a year at first", "初期年增长{rate}"),
    "method.inflection": ("turning point {year}", "拐点{year}年"),
    "method.innovation": ("p {value}", "p {value}"),
    "method.imitation": ("q {value}", "q {value}"),
    "method.most_join": ("most join in {year}", "新增高峰{year}年"),
    # -- methods: how good they are ------------------------------------------------------------------
    "method.backtest": (
        "back-test ({fits} forecasts of the next value): mean error {error}, on average {bias}; {verdict}",
        "回测（{fits}次预测下一数值）：平均误差{error}，平均{bias}；{verdict}",
    ),
    "method.bias_over": ("{amount} too high", "偏高{amount}"),
    "method.bias_under": ("{amount} too low", "偏低{amount}"),
    "method.naive.last_value": ("repeating the last value ({error})", "沿用上一数值（{error}）"),
    "method.naive.constant": ("constant growth ({error})", "固定增长率（{error}）"),
    "method.worse": ("worse than {naive}", "不及{naive}"),
    "method.better": ("better than {naive}", "优于{naive}"),
    "method.weak": (
        "in {weak} of {fits} fits the values of the time told no saturation level",
        "{fits}次拟合中有{weak}次当时数据无法确定饱和水平",
    ),
    "method.and": (" and ", "和"),
    # -- methods: on the figure ----------------------------------------------------------------------
    "note.method": (
        "{name}: modelled here from {count} values, {first} – {last}. {test}.",
        "{name}：本程序据{first} – {last}的{count}个数值推算。{test}。",
    ),
    "note.method_refused": ("{name} is not drawn: {reason}", "{name}未绘制：{reason}"),
    "note.method_mode": (
        "Forecast methods are drawn over absolute values as lines only.",
        "预测方法仅绘制于绝对值折线图。",
    ),
    "method.scope": ("The values differ in scope and are no series: {reason}", "各数值口径不同，不构成序列：{reason}"),
}
