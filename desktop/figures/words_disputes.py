"""Sentences of contradictions in both languages; ``wording`` says them."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "disputes.title": ("{count} contradictions are on file: {parts}", "共有{count}项矛盾：{parts}"),
    "disputes.title_one": ("One contradiction is on file: {parts}", "共有1项矛盾：{parts}"),
    "disputes.title_none": ("No contradiction is on file", "没有录入的矛盾"),
    "disputes.part.open": ("{count} open", "{count}项未决"),
    "disputes.part.explained": ("{count} explained", "{count}项已解释"),
    "disputes.part.resolved": ("{count} resolved", "{count}项已解决"),
    "disputes.subtitle": (
        "{market}: statements that cannot all be true, side by side, the gravest first",
        "{market}：不能同时成立的表述，两相对照，最严重者在前",
    ),
    "disputes.col.question": ("Question", "问题"),
    "disputes.col.one": ("One side", "一方"),
    "disputes.col.other": ("Other side", "另一方"),
    "disputes.col.status": ("Status", "状态"),
    "disputes.col.reading": ("How to read it", "如何理解"),
    "disputes.status.open": ("Open", "未决"),
    "disputes.status.explained": ("Explained", "已解释"),
    "disputes.status.resolved": ("Resolved", "已解决"),
    "disputes.severity.critical": ("critical", "严重"),
    "disputes.severity.warning": ("warning", "警告"),
    "disputes.severity.note": ("note", "提示"),
    "disputes.why.definition": ("different definitions", "定义不同"),
    "disputes.why.period": ("different times", "时间不同"),
    "disputes.why.scope": ("different scope", "范围不同"),
    "disputes.why.rounding": ("rounding", "四舍五入"),
    "disputes.why.typo": ("a slip of the pen", "笔误"),
    "disputes.likely": ("Likely: {reason}", "可能原因：{reason}"),
    "disputes.unexplained": ("Nobody has explained it yet", "尚无人解释"),
    "disputes.more": ("{count} more", "另有{count}方"),
    "disputes.key": (
        "Open = both kept, nothing explains the difference for certain; explained = both hold once definition, time "
        "or scope is named; resolved = one side is preferred or refuted.",
        "未决＝两方均保留，差异尚无定论；已解释＝说明定义、时间或范围后两者皆可成立；已解决＝采用或否定其中一方。",
    ),
    "disputes.rest": (
        "The {shown} gravest of {count}; {rest} more are on file.",
        "列出{count}项中最严重的{shown}项，另有{rest}项。",
    ),
    "disputes.other_language": ("Explanations stand as they were entered.", "解释按录入时的语言显示（英文）。"),
    "disputes.by_hand": (
        "Entered with the contradiction; its own place is not on file. The contradiction rests on these places",
        "随矛盾一并录入，其出处未单独录入。该矛盾依据以下出处",
    ),
    "disputes.lineage": ("compared as stated", "按原文对照"),
    "disputes.empty": (
        "No contradiction is on file for {market}, and the rules find none.",
        "{market}没有录入的矛盾，规则也未发现矛盾。",
    ),
    "alt.disputes": ("{title}. {rows}", "{title}。{rows}"),
}
