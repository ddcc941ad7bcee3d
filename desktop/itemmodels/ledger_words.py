"""The words of facets and codes in the Evidence tables, in English and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.words import Words
from desktop.market.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODES: Final[Mapping[str, tuple[str, str]]] = {
    # How a row stands.
    "preferred": ("preferred", "首选"),
    "alternate": ("alternate", "备选"),
    "disputed": ("disputed", "有争议"),
    "refuted": ("refuted", "已否定"),
    "open": ("open", "未决"),
    "explained": ("explained", "已解释"),
    "resolved": ("resolved", "已解决"),
    # What a number is.
    "actual": ("actual", "实际"),
    "estimate": ("estimate", "估计"),
    "forecast": ("forecast", "预测"),
    "rate": ("growth rate", "增长率"),
    "guidance": ("guidance", "指引"),
    # How sure whoever entered it was.
    "high": ("high", "高"),
    "medium": ("medium", "中"),
    "low": ("low", "低"),
    # What a row speaks of.
    "market": ("markets", "市场"),
    "segment": ("segments", "细分"),
    "player": ("players", "参与者"),
    "geography": ("places", "地区"),
    "dimension": ("splits", "划分方式"),
    "policy": ("policies", "政策"),
    "source": ("sources", "来源"),
    # How bad a finding is.
    "critical": ("critical", "严重"),
    "warning": ("warning", "警告"),
    "note": ("note", "提示"),
    # What a contradiction is about, and who found it.
    "value": ("value", "数值"),
    "date": ("date", "日期"),
    "name": ("name", "名称"),
    "claim": ("claim", "论断"),
    "growth": ("growth", "增长"),
    "scope": ("scope", "范围"),
    "sum": ("sum", "合计"),
    "unit": ("unit", "单位"),
    "attribution": ("attribution", "出处"),
    "hand": ("entered by hand", "人工录入"),
    "audit": ("found by rule", "规则发现"),
    "both": ("by hand and by rule", "人工与规则"),
    # Verdicts of the growth audit.
    "agrees": ("agrees", "相符"),
    "other_years": ("other years", "年份不同"),
    "differs": ("differs", "不符"),
    "no_values": ("no values", "无数值"),
    "no_rate": ("no rate", "无增长率"),
    # Kinds of sources.
    "official": ("official", "官方"),
    "official-rehosted": ("official, re-hosted", "官方（转载）"),
    "official-media": ("official media", "官方媒体"),
    "official-derived": ("from official data", "据官方数据整理"),
    "company": ("company", "企业"),
    "company-filing-rehosted": ("company filing", "企业公告（转载）"),
    "law-firm": ("law firm", "律师事务所"),
    "academic": ("academic", "学术"),
    "market-report": ("market report", "市场报告"),
    "secondary": ("press and blogs", "媒体与博客"),
    "machine-summary": ("machine-made", "机器生成"),
    "code-repository": ("code repository", "代码库"),
    "own": ("own", "自有"),
    # Tiers of sources.
    "tier.0": ("0 the analyst", "0 分析师"),
    "tier.1": ("1 official", "1 官方"),
    "tier.2": ("2 filings, academic", "2 公告、学术"),
    "tier.3": ("3 research", "3 研究机构"),
    "tier.4": ("4 press, blogs", "4 媒体、博客"),
    "tier.5": ("5 machine-made", "5 机器生成"),
    # Languages of sources.
    "en": ("English", "英文"),
    "zh": ("Chinese", "中文"),
}


_FRACTIONS: Final[Mapping[str, Words]] = {"ratio": Words("percent", "百分比"), "rate": Words("% a year", "%/年")}


def unit_words(unit: str) -> Words:
    """A unit in both languages."""
    if unit in _FRACTIONS:
        return _FRACTIONS[unit]
    known = UNITS.get(unit)
    return Words(known.many, known.zh) if known else Words(unit, unit)


def code_words(code: str) -> Words:
    """A code of the data in both languages; one without a translation as it is written."""
    plain = code.replace("_", " ")
    return Words(*_CODES.get(code, (plain, plain)))
