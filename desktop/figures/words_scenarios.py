"""Sentences of scenarios, fans and sensitivity in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- what makes a scenario -----------------------------------------------------------------------
    "scn.note": (
        "{scenario} is the analyst's own: {base} x (1 + {rate})^t{words}.",
        "{scenario}为分析者自设：{base} x (1 + {rate})^t{words}。",
    ),
    "scn.and": ("; {words}", "；{words}"),
    "scn.turning": ("from {year} {rate} a year", "{year}年起年均{rate}"),
    "scn.uplift": ("lifted by {uplift}, evenly until {last}", "至{last}年均匀提升{uplift}"),
    "scn.fx": ("{rate} {pair}", "汇率{rate} {pair}"),
    "scn.spread": ("{what} normally spread about {low} by {high}", "{what}以{low}为中心正态分布，标准差{high}"),
    "scn.range": ("{what} {shape} from {low} to {high}", "{what}为{shape}分布，{low}至{high}"),
    "scn.points": ("{points} pp", "{points}个百分点"),
    "scn.draws": ("{count} outcomes drawn, seed {seed}", "抽取{count}个结果，种子{seed}"),
    "scn.what.growth": ("rate", "增长率"),
    "scn.what.base": ("start", "起点"),
    "scn.what.turning": ("turning year", "转折年份"),
    "scn.what.uplift": ("lift of the driver", "驱动因素提升"),
    "scn.prior.normal": ("normal", "正态"),
    "scn.prior.uniform": ("uniform", "均匀"),
    "scn.prior.triangular": ("triangular", "三角"),
    # -- low, base, high -----------------------------------------------------------------------------
    "scn.low": ("Low", "低"),
    "scn.base": ("Base", "基准"),
    "scn.high": ("High", "高"),
    "scn.of": ("{rate}, {who}, {when}", "{rate}，{who}，{when}"),
    "scn.of_undated": ("{rate}, {who}, no years given", "{rate}，{who}，未给出年份"),
    "scn.disputed": ("{text}, disputed", "{text}，有争议"),
    # -- which assumption matters most ---------------------------------------------------------------
    "sens.title": (
        "{what} matters most: it alone puts {market} in {last} anywhere in {span}",
        "{what}影响最大：仅此一项即令{market}{last}年在{span}之间变动",
    ),
    "sens.each": ("each assumption alone", "每次只变动一项假设"),
    "sens.series": ("Effect on the last year", "对末年的影响"),
    "sens.row": ("{what}, {low} – {high}", "{what}，{low} – {high}"),
    "sens.text": ("{row}: {span} in {last}", "{row}：{last}年{span}"),
    "sens.line": ("{amount}, {scenario}", "{amount}，{scenario}"),
    "sens.published": ("as published", "按公布值"),
    "sens.alt": ("{title}. {rows}", "{title}。{rows}"),
    "sens.note": (
        "One assumption at a time, at its low and its high; {last}, everything else as set.",
        "每次将一项假设取低值与高值；{last}年，其余不变。",
    ),
    "sens.nothing": (
        "{market} has no value with a growth rate: there is no assumption to move.",
        "{market}没有可供推演的数值与增长率：没有可变动的假设。",
    ),
    "sens.basis": ("{what}: {basis}.", "{what}：{basis}。"),
    "sens.stated": ("lowest and highest stated ({low}; {high})", "已公布的最低与最高（{low}；{high}）"),
    "sens.own": ("the analyst's own range", "分析者自设范围"),
    "sens.step_points": ("no range is stated; a step of {step} points either way", "无公布范围；上下各{step}个百分点"),
    "sens.step_percent": ("no range is stated; a step of {step} % either way", "无公布范围；上下各{step}%"),
    "sens.step_years": ("no range is stated; a step of {step} years either way", "无公布范围；前后各{step}年"),
    "sens.driver": ("from none to what {who} states, {lift} at most", "从零至{who}所述上限{lift}"),
    "sens.fx": (
        "lowest and highest yearly average on file ({low}; {high})",
        "在档年均汇率的最低与最高（{low}；{high}）",
    ),
    "sens.what.growth": ("Growth", "增长率"),
    "sens.what.later": ("Later growth", "后期增长率"),
    "sens.what.base": ("Start", "起点"),
    "sens.what.turning": ("Turning year", "转折年份"),
    "sens.what.uplift": ("Uplift of the driver", "驱动因素提升"),
    "sens.what.fx": ("Exchange rate", "汇率"),
    "sens.col.assumption": ("Assumption", "假设"),
    "sens.col.low": ("Low", "低"),
    "sens.col.high": ("High", "高"),
    "sens.col.at_low": ("{last} at low", "{last}年（取低）"),
    "sens.col.at_high": ("{last} at high", "{last}年（取高）"),
    "sens.col.basis": ("Range from", "范围依据"),
}
