"""Sentences of figures that show one measure of several players over time, in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "courses.section": ("Players", "企业"),
    "courses.title_fastest": (
        "Of {count} players {who} grew fastest: {rate} a year, {first} – {last}",
        "{count}家企业中，{who}增长最快：{first} – {last}年均{rate}",
    ),
    "courses.title_some": (
        "Of {count} players with numbers for both years {who} grew fastest: {rate} a year, {first} – {last}",
        "有两端数值的{count}家企业中，{who}增长最快：{first} – {last}年均{rate}",
    ),
    "courses.title_leads": (
        "{what}: {who} leads {count} players with {value} ({period})",
        "{what}：{count}家企业中{who}居首，{value}（{period}）",
    ),
    "courses.title_one": ("{what} of {who}: {value} ({period})", "{who}{what}：{value}（{period}）"),
    "courses.title_none": ("{what}: no numbers over time", "{what}：没有随时间变化的数据"),
    "courses.empty": (
        "Nobody publishes {what} of these players for any year.",
        "没有来源公布这些企业任何年份的{what}。",
    ),
    "courses.by_player": ("by player", "按企业"),
    "courses.col.player": ("Player", "企业"),
    "courses.also": ("{who}, {estimator}", "{who}（{estimator}）"),
    "courses.cagr": ("CAGR {first} – {last}", "年均复合{first} – {last}"),
    "courses.cagr_of": ("CAGR, {who}", "年均复合增长率，{who}"),
    "courses.none": ("n/p", "无"),
    "courses.no_pair": (
        "No growth: {who} has no exact numbers of like periods at {first} and at {last}.",
        "无增长率：{who}在{first}与{last}没有可比的确切数值。",
    ),
    "courses.no_rate": (
        "No growth: from {start} to {end} there is no compound rate.",
        "无增长率：{start}至{end}没有复合增长率。",
    ),
    "courses.note.fiscal": (
        "{names}: fiscal years to {month}, drawn at the middle of their twelve months; the CAGR counts one as the "
        "calendar year that holds most of them.",
        "{names}：财年截至{month}，绘于其十二个月的中点；计算复合增长率时计入所含月份最多的自然年。",
    ),
    "courses.note.fiscal_plain": (
        "{names}: fiscal years to {month}, drawn at the middle of their twelve months.",
        "{names}：财年截至{month}，绘于其十二个月的中点。",
    ),
    "courses.note.cagr": (
        "CAGR from the number of {first} to that of {last} as drawn.",
        "年均复合增长率按图中{first}与{last}的数值计算。",
    ),
    "courses.note.cagr_some": (
        "CAGR from the number of {first} to that of {last} as drawn; n/p where there are no such two.",
        "年均复合增长率按图中{first}与{last}的数值计算；“无”表示没有这两个数值。",
    ),
    "courses.note.scopes": (
        "{who} is stated within different bounds; these numbers are not joined.",
        "{who}的数值口径不同，不相连接。",
    ),
    "courses.note.rings": (
        "Rings: another value for the same period, or a disputed one.",
        "空心：同一时期的另一数值，或有争议的数值。",
    ),
    "courses.note.not_drawn": (
        "Not drawn: {items}.",
        "未绘制：{items}。",
    ),
    "courses.partial": ("values of parts of years ({count})", "{count}个不足一年的数值"),
    "courses.equal": ("almost equal values of the same period ({count})", "{count}个同期几乎相同的数值"),
    "courses.refuted": ("refuted values ({count})", "{count}个已否定的数值"),
    "courses.other_units": ("values in other units ({count})", "{count}个其他单位的数值"),
    "courses.more": ("further players ({count})", "另外{count}家企业"),
    "courses.nothing": ("Nothing on file: {names}.", "没有数据：{names}。"),
}
