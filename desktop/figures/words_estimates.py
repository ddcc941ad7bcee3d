"""Sentences of figures that list every estimate of a market by year, in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "estimates.title_apart": (
        "{market}: estimates for {year} differ by a factor of {factor}",
        "{market}：{year}年的估计相差{factor}倍",
    ),
    "estimates.title_both": (
        "{market}: estimates for {year} differ by a factor of {factor}, those for {near} by {percent} %",
        "{market}：{year}年的估计相差{factor}倍，{near}年相差{percent}%",
    ),
    "estimates.title_near": (
        "{market}: estimates for {year} lie within {percent} %",
        "{market}：{year}年的估计相差不超过{percent}%",
    ),
    "estimates.title_alone": (
        "{market}: no two publishers state {what} for the same year",
        "{market}：没有两家机构公布同一年的{what}",
    ),
    "estimates.subtitle": ("one row per published number", "每行一个已公布的数值"),
    "estimates.col.year": ("Year", "年份"),
    "estimates.col.who": ("Publisher", "机构"),
    "estimates.col.spread": ("Highest / lowest", "最高 / 最低"),
    "estimates.col.note": ("Basis", "依据"),
    "estimates.factor": ("{number} ×", "{number} ×"),
    "estimates.factor_over": (">{number} ×", ">{number} ×"),
    "estimates.lower": ("lower bound", "下限"),
    "estimates.upper": ("upper bound", "上限"),
    "estimates.spread_of": ("Highest / lowest, {year}", "最高 / 最低，{year}年"),
    "estimates.note.scopes": (
        "Each publisher draws its own boundary: a factor compares the numbers of one year, not like with like.",
        "各机构口径不同：倍数只比较同一年的数值，并非同口径对比。",
    ),
    "estimates.note.refuted": (
        "Refuted numbers take no part in a factor.",
        "已否定的数值不参与倍数计算。",
    ),
    "estimates.note.rest": (
        "Not shown: {count} numbers of other years.",
        "未列出：其他年份的{count}个数值。",
    ),
    "alt.estimates": ("Bar chart by year: {title}. {rows}.", "按年份的条形图：{title}。{rows}。"),
}
