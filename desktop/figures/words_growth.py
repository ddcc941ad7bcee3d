"""Sentences about stated and implied growth in both languages; ``wording`` says them."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "rates.title": ("Of {count} stated growth rates {parts}", "{count}个所述增长率中，{parts}"),
    "rates.part.agrees": ("{count} follow from their own end points", "{count}个与自身起讫值相符"),
    "rates.part_one.agrees": ("{count} follows from its own end points", "{count}个与自身起讫值相符"),
    "rates.part.other": ("{count} fit only other years", "{count}个只符合其他年份"),
    "rates.part_one.other": ("{count} fits only other years", "{count}个只符合其他年份"),
    "rates.part.differs": ("{count} do not follow", "{count}个不相符"),
    "rates.part_one.differs": ("{count} does not follow", "{count}个不相符"),
    "rates.part.unknown": ("{count} cannot be checked", "{count}个无法核对"),
    "rates.part_one.unknown": ("{count} cannot be checked", "{count}个无法核对"),
    "rates.only.agrees": (
        "The one stated growth rate follows from its own end points",
        "唯一的所述增长率与自身起讫值相符",
    ),
    "rates.only.other": ("The one stated growth rate fits only other years", "唯一的所述增长率只符合其他年份"),
    "rates.only.differs": (
        "The one stated growth rate does not follow from its own end points",
        "唯一的所述增长率与自身起讫值不符",
    ),
    "rates.only.unknown": ("The one stated growth rate cannot be checked", "唯一的所述增长率无法核对"),
    "rates.subtitle": (
        "{market}: stated against implied compound annual growth rate, end points as printed",
        "{market}：所述与隐含的年均复合增长率，起讫值按原文",
    ),
    "rates.subtitle_related": (
        "{market} and related markets: stated against implied compound annual growth rate, end points as printed",
        "{market}及相关市场：所述与隐含的年均复合增长率，起讫值按原文",
    ),
    "rates.empty": (
        "No publisher states a rate of growth for {market} or a market that contains it.",
        "没有机构公布{market}或其所属市场的增长率。",
    ),
    "rates.col.who": ("Publisher", "机构"),
    "rates.col.market": ("Market, unit", "市场，单位"),
    "rates.col.unit": ("Unit", "单位"),
    "rates.col.window": ("Window", "时段"),
    "rates.col.start": ("Start", "起值"),
    "rates.col.end": ("End", "讫值"),
    "rates.col.stated": ("Stated", "所述"),
    "rates.col.implied": ("Implied", "隐含"),
    "rates.col.gap": ("Gap", "差距"),
    "rates.points": ("pp", "百分点"),
    "rates.col.finding": ("Finding", "结论"),
    "rates.finding.agrees": ("Agrees", "相符"),
    "rates.finding.other": ("Other years", "其他年份"),
    "rates.finding.differs": ("Does not follow", "不相符"),
    "rates.finding.unknown": ("Cannot be checked", "无法核对"),
    "rates.span": ("{first}–{last}", "{first}–{last}"),
    "rates.more.agrees": ("within the rounding of the end points", "在起讫值舍入范围内"),
    "rates.more.other": ("agrees over {first}–{last}", "{first}–{last}相符"),
    "rates.more.differs": ("{rate} gives {end}", "按{rate}为{end}"),
    "rates.more.unknown": ("{base} would become {end}", "{base}将变为{end}"),
    "rates.key": (
        "Implied = (end / start)^(1 / years) − 1 on the printed end points; gap = implied less stated. Rates agree "
        "where the digits as printed allow it, with {close} percentage points to spare.",
        "隐含 =（讫值 / 起值）^（1 / 年数）− 1，按原文起讫值计算；差距 = 隐含减所述。"
        "在原文位数许可的范围内（另容{close}个百分点）即为相符。",
    ),
    "rates.unknown": (
        "n/p = not published: its publisher states no end points of these years.",
        "未公布：该机构没有给出这些年份的起讫值。",
    ),
    "rates.window": (
        "The window is the one the rate is printed with; the end points are those of the years nearest to it.",
        "时段为该增长率原文所附的年份；起讫值取与其最接近的年份。",
    ),
    "rates.rest": ("{shown} of {count} rates are listed.", "共{count}个增长率，列出{shown}个。"),
    "rates.evidence.rate": ("Stated growth rate", "所述增长率"),
    "rates.evidence.value": ("End point", "起讫值"),
    "alt.rates": ("Table: {title}. {rows}.", "表格：{title}。{rows}。"),
}
