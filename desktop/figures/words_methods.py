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
    # -- triangulation -------------------------------------------------------------------------------
    "tri.top_down": ("Top-down", "自上而下"),
    "tri.bottom_up": ("Bottom-up", "自下而上"),
    "tri.players": ("Sum of players", "企业加总"),
    "tri.users": ("Users x spend", "用户 × 人均支出"),
    "tri.spread": ("Spread of the angles", "各角度区间"),
    "tri.published_by": ("Published: {who}", "已发布：{who}"),
    "tri.is": ("{what}: {formula}", "{what}：{formula}"),
    "tri.title": (
        "{market} {year}: {count} angles lie between {span}, {published}",
        "{market}{year}年：{count}个角度介于{span}，{published}",
    ),
    "tri.title_one": (
        "{market} {year}: {angle} gives {value}, {published}",
        "{market}{year}年：{angle}得{value}，{published}",
    ),
    "tri.title_none": (
        "{market} {year}: no angle can be computed from what is stated, {published}",
        "{market}{year}年：现有资料不足以推算任何角度，{published}",
    ),
    "tri.published": ("published {span}", "已发布{span}"),
    "tri.unpublished": ("no size of that year is published", "该年无已发布规模"),
    "tri.span": ("{low} and {high}", "{low}与{high}之间"),
    "tri.subtitle": ("Market size from four angles", "四个角度的市场规模"),
    "tri.nothing": (
        "Nothing about the size of {market}, its users, parts or players is dated to a year.",
        "{market}的规模、用户、细分或企业均无标注年份的数据。",
    ),
    "tri.at_least": ("at least {value}", "至少{value}"),
    "tri.needs": ("needs {inputs}", "缺少{inputs}"),
    "tri.input.wider": ("the size of the wider market", "上级市场规模"),
    "tri.input.wider_named": ("{name} of {year}", "{year}年{name}"),
    "tri.input.share": ("the market's share", "本市场所占份额"),
    "tri.input.share_of": ("its share of {name}", "其在{name}中的份额"),
    "tri.share": ("share", "份额"),
    "tri.spend": ("spend per user", "人均年支出"),
    "tri.input.parts": ("the size of any part", "任一细分的规模"),
    "tri.input.revenue": ("the revenue of any player", "任一企业的收入"),
    "tri.input.users": ("the number of users", "用户数"),
    "tri.input.spend": ("what one user spends in a year", "人均年支出"),
    "tri.own": ("own assumption", "自设假设"),
    "tri.term": ("{name} {value}", "{name} {value}"),
    "tri.term_own": ("{name} {value} (own assumption)", "{name} {value}（自设假设）"),
    "tri.more": ("and {count} more", "另有{count}项"),
    "tri.note.never": (
        "The angles are never averaged: how far apart they lie is the finding.",
        "各角度从不取平均：差距本身即是发现。",
    ),
    "tri.note.players": (
        "Company revenue is not market revenue: it holds other business and leaves out whoever reports none.",
        "企业收入并非市场规模：其中含其他业务，且不含未披露者。",
    ),
    "tri.note.counted": (
        "{count} of {of} players report revenue for {year}; without figures: {without}.",
        "{of}家企业中有{count}家披露{year}年收入；未披露：{without}。",
    ),
    "tri.note.elsewhere": (
        "The same revenue counts in other markets too for {players}.",
        "{players}的收入同时计入其他市场。",
    ),
    "tri.note.twice": (
        "{owner} owns {owned}: its revenue may hold the other's.",
        "{owner}拥有{owned}：收入可能重复计算。",
    ),
    "tri.note.fiscal": (
        "Fiscal years stand for the calendar year that holds most of them: {players}.",
        "财年按其大部分所在的日历年计：{players}。",
    ),
    "tri.note.parts": (
        "By {dimension}: {count} of {of} parts are stated, so the sum is a floor; without figures: {without}.",
        "按{dimension}：{of}个细分中有{count}个有数据，合计为下限；无数据：{without}。",
    ),
    "tri.note.own": ("Own assumptions: {inputs}.", "自设假设：{inputs}。"),
    "tri.alt": ("{title}. {rows}.", "{title}。{rows}。"),
    "tri.col.angle": ("Angle", "角度"),
    "tri.col.formula": ("Formula", "算式"),
    "tri.col.value": ("Value", "数值"),
    "tri.col.missing": ("Nobody states", "无人发布"),
    "tri.col.kind": ("Kind", "性质"),
}
