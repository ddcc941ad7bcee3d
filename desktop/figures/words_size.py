"""Sentences of size figures: modes, policies on the time axis, the logarithmic axis; in English and Chinese."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- policies on the time axis -----------------------------------------------------------------
    "theme.access": ("Access to care", "服务准入"),
    "theme.prescription_drugs": ("Prescription drugs", "处方与药品"),
    "theme.payment": ("Prices and payment", "价格与支付"),
    "theme.data": ("Data and privacy", "数据与隐私"),
    "theme.infrastructure": ("Infrastructure", "基础设施"),
    "theme.devices": ("Devices and software", "设备与软件"),
    "theme.planning": ("Plans and programmes", "规划与纲要"),
    "theme.profession": ("Practice and quality", "执业与质量"),
    "policy.draft": ("draft", "征求意见稿"),
    "note.policies": (
        "Policies marked by date of issue: {count} ({themes}). A mark says when, not what followed from it.",
        "按发布日期标出的政策：{count}项（{themes}）。仅标示时间，不表示因果。",
    ),
    "note.no_policies": (
        "No policy on file that touches this market belongs to: {themes}.",
        "与本市场相关的政策中没有属于{themes}的。",
    ),
    "note.policies_outside": (
        "Issued outside the years shown: {count} more policies of these themes.",
        "另有{count}项此类政策发布于所示年份之外。",
    ),
    "note.policies_undated": (
        "Without a date on file: {count} more policies of these themes.",
        "另有{count}项此类政策无日期记录。",
    ),
    "policies.more": ("+{count} more", "另有{count}项"),
}
