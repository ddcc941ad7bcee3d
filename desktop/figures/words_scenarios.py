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
}
