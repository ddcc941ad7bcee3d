"""Sentences of the same thing across publishers and markets in both languages; ``wording`` says them."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "compare.segment": ("Segment", "细分"),
    "compare.dimension": ("Split", "维度"),
    "compare.market": ("Market", "市场"),
    "compare.where": ("Whose split", "所属划分"),
    "compare.who": ("Bounded by", "界定者"),
    "compare.share": ("Share of its market", "占其市场份额"),
    "compare.growth": ("Stated growth a year", "公布的年增长率"),
    "compare.claims": ("Claims", "表述"),
    "compare.split": ("{market}: {split}", "{market}：{split}"),
    "compare.relation.same": ("the same", "相同"),
    "compare.relation.part_of": ("contains it", "包含前者"),
    "compare.relation.contains": ("part of it", "属于前者"),
    "compare.relation.overlaps": ("overlaps", "有重叠"),
    "compare.relation.different": ("another thing", "另一事物"),
    "compare.title_alone": ("{name} has no counterpart on file", "“{name}”尚无对应项"),
    "compare.alone": (
        "Nothing is related to {name} yet. Relate it to something in another tree, or choose what to put beside it.",
        "“{name}”尚未与其他发布方的细分建立对应。请先建立对应，或选择要并列的内容。",
    ),
    "compare.title": (
        "{name} and what corresponds to it: {valued} of {count} have a published value",
        "“{name}”及其对应项：{count}项中{valued}项有公布数值",
    ),
    "compare.title_none": (
        "{name} stands in {count} trees, and nobody publishes a value in any of them",
        "“{name}”见于{count}个划分，均无公布数值",
    ),
    "compare.title_split": (
        "{count} of {all} parts of {name} have a counterpart in another split",
        "“{name}”的{all}个部分中，{count}个在其他维度中有对应项",
    ),
    "compare.subtitle": ("Side by side, never added: {markets}", "并列展示，从不相加：{markets}"),
    "compare.note": ("{name}: {note}", "{name}：{note}"),
    "compare.more": ("{count} further related things are not shown.", "另有{count}个相关项未显示。"),
    "compare.more#1": ("{count} further related thing is not shown.", "另有{count}个相关项未显示。"),
    "compare.scope": ("What it covers", "涵盖范围"),
    "compare.none": ("no counterpart", "无对应项"),
    "compare.without": ("Only in the other split", "仅见于对方"),
    "alt.compare": ("Table: {title}. {rows}.", "表格：{title}。{rows}。"),
}
