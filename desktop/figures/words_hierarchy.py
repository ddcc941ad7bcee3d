"""Sentences of treemaps, icicles, sunbursts and the tree in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "alt.icicle": ("Icicle: {title}. {series}.", "冰柱图：{title}。{series}。"),
    "segments.within": ("{segment} in {market}", "{market}的{segment}"),
    "note.rest_alone": ("Not published: {rest} = {total} − {stated}.", "未公布：{rest} = {total} − {stated}。"),
    "note.deep": (
        "{count} further parts below level {levels} are drawn from one number each; the table lists the upper levels.",
        "第{levels}层以下另有{count}个部分，各按一个数值绘出；表格仅列上面各层。",
    ),
    "claim.says": ("{claim}, says {who}", "{who}称其{claim}"),
    "shape.no_values": ("No part has a published value.", "没有任何部分公布数值。"),
    "shape.no_total": ("No total is published that the parts could be shares of.", "未公布总额，无法计算占比。"),
    "shape.one_year": ("Values are published for one year only.", "仅有一年公布了数值。"),
    "shape.no_series": ("No part has values for two years.", "没有任何部分公布了两年的数值。"),
    "shape.one_split": ("The market is split one way only.", "该市场只有一种拆分方式。"),
    "alt.sunburst": ("Sunburst: {title}. {series}.", "旭日图：{title}。{series}。"),
}
