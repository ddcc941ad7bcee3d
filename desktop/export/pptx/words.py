"""The few words slides add by themselves, in both languages of the content."""

from __future__ import annotations

from desktop.figures.figure import Certainty
from desktop.market.period import PeriodError, format_period, parse_period

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "period": "Period",
        "category": "Category",
        "total": "Total",
        "forecast": "forecast",
        "derived": "derived",
        "stated": "stated",
        "disputed": "disputed",
        "refuted": "refuted",
        "guide": "guide between parts of years",
        "part_of_year": "part of a year",
        "core": "white core",
        "light_core": "light core",
        "dot": "dot in a ring",
        "base": "base of the band",
        "key": "Key of marks",
        "sources": "Sources",
        "sources_title": "{count} publishers stand behind this deck",
        "sources_title#1": "One publisher stands behind this deck",
        "sources_subtitle": "Sources by publisher, with documents, dates and the slides that use them",
        "document": "Document",
        "documents": "{titles} (+{count})",
        "date": "Date",
        "undated": "undated",
        "further": "{count} further publishers",
        "further#1": "{count} further publisher",
        "register_note": "Entries: numbers, claims and dates that rest on the publisher. "
        "Slide numbers are those of this deck; the notes name every source with its place.",
        "publisher": "Publisher",
        "numbers": "Entries",
        "slides": "Used on",
        "continued": "continued",
        "part": "{title} ({part} of {count})",
        "no_part": "The table is shorter by now: there is no part {part} of {count}.",
        "more_rows": "and {count} more rows",
        "more_rows#1": "and {count} more row",
        "more_columns": "and {count} more columns",
        "more_columns#1": "and {count} more column",
        "nothing_under": "nothing under {titles}",
        "empty_columns": "nothing under {count} columns",
        "empty_columns#1": "nothing under {count} column",
        "more_dates": "{count} more without names",
        "unnamed": "{count} not named here (+): see the notes",
        "whole": "Whole",
        "unknown": "n/p",
        "low": "Low",
        "high": "High",
        "value": "Value",
        "span": "Range",
        "rise": "Increase",
        "fall": "Decrease",
        "top": "Upper end",
        "range_base": "base of the range",
        "below_zero": "below zero",
        "rest": "Not published",
        "width": "Width",
        "source_register": "Source: evidence of the figures in this deck; full entries in the notes of each slide",
        "how_to_read": "How to read every figure in this deck",
        "as_of": "Figures as of {day}",
        "edition": "Edition of {day}. Numbers as their sources publish them; "
        "sizes of different scope are never added or joined into one line.",
        "shortened": "whole text: {text}",
    },
    "zh": {
        "period": "时期",
        "category": "类别",
        "total": "合计",
        "forecast": "预测",
        "derived": "推算",
        "stated": "所述",
        "disputed": "有争议",
        "refuted": "已推翻",
        "guide": "不足一年数值间的参考线",
        "part_of_year": "不足一年",
        "core": "白心",
        "light_core": "浅色心",
        "dot": "环中的点",
        "base": "区间底线",
        "key": "图例",
        "sources": "来源",
        "sources_title": "本文件引用{count}家发布机构",
        "sources_title#1": "本文件引用一家发布机构",
        "sources_subtitle": "按发布机构列出文件、日期与使用页码",
        "document": "文件",
        "documents": "{titles}（另{count}份）",
        "date": "日期",
        "undated": "未注明日期",
        "further": "另有{count}家发布机构",
        "register_note": "条目：依据该机构的数字、表述与日期。页码为本文件页码；备注列出每个来源及其位置。",
        "publisher": "发布机构",
        "numbers": "条目",
        "slides": "页码",
        "continued": "续",
        "part": "{title}（{part}/{count}）",
        "no_part": "表格现已变短：共{count}部分，没有第{part}部分。",
        "more_rows": "另有{count}行",
        "more_columns": "另有{count}列",
        "nothing_under": "{titles}均无内容",
        "empty_columns": "{count}列均无内容",
        "more_dates": "另有{count}项未标名称",
        "unnamed": "{count}项未在此列名（+），见备注",
        "whole": "整体",
        "unknown": "未公布",
        "low": "低值",
        "high": "高值",
        "value": "数值",
        "span": "区间",
        "rise": "增加",
        "fall": "减少",
        "top": "上端",
        "range_base": "区间起点",
        "below_zero": "零以下",
        "rest": "未公布",
        "width": "宽度",
        "source_register": "来源：本文件各图的证据；完整条目见各页备注",
        "how_to_read": "如何阅读本文件中的图",
        "as_of": "数据截至{day}",
        "edition": "{day}版。数字按来源公布；口径不同的规模从不相加，也不连成一条线。",
        "shortened": "全文：{text}",
    },
}

_MARKS: dict[str, dict[Certainty, tuple[str, str]]] = {
    "en": {
        Certainty.PUBLISHED: ("Published", "Stated by a source as an actual or an estimate"),
        Certainty.FORECAST: ("Forecast", "Stated by a source for a future period; lines are dashed"),
        Certainty.MODELLED: ("Derived", "Computed here from stated numbers; a diamond on lines"),
        Certainty.DISPUTED: ("Disputed", "Contradicted by the same or another source"),
        Certainty.PART_OF_YEAR: ("Part of a year", "Of some months only; not compared with whole years"),
        Certainty.NOT_PUBLISHED: ("Not published", "No value found; never shown as zero"),
        Certainty.REFUTED: ("Refuted", "Shown to be wrong; kept for the record"),
    },
    "zh": {
        Certainty.PUBLISHED: ("已公布", "来源所述的实际值或估计值"),
        Certainty.FORECAST: ("预测", "来源对未来时期的预测；折线为虚线"),
        Certainty.MODELLED: ("推算", "由所述数字计算得出；折线上为菱形"),
        Certainty.DISPUTED: ("有争议", "与同一来源或其他来源相矛盾"),
        Certainty.PART_OF_YEAR: ("不足一年", "仅含部分月份，不与全年比较"),
        Certainty.NOT_PUBLISHED: ("未公布", "未找到数值；绝不显示为零"),
        Certainty.REFUTED: ("已推翻", "已证明有误，仅作留存"),
    },
}


def day(iso: str, language: str) -> str:
    """A day as it is written in a sentence; what is no day stays as it is."""
    try:
        return format_period(parse_period(iso[:10]), language)
    except PeriodError:
        return iso


def day_words(key: str, iso: str, language: str, *, both: bool = False) -> str:
    """One of our own sentences about a day, in one language or in both; empty without a day."""
    if not iso:
        return ""
    languages = (language, other_language(language)) if both else (language,)
    return "  ".join(word(key, one).format(day=day(iso, one)) for one in languages)


def other_language(language: str) -> str:
    """The second language of a slide that speaks both."""
    return "zh" if language == "en" else "en"


def word(key: str, language: str) -> str:
    """One of our own words; English for languages we do not have."""
    return _WORDS.get(language, _WORDS["en"])[key]


def counted(key: str, count: int, language: str, **fields: object) -> str:
    """A word of ours about so many things, in the singular where it is one and the language has one."""
    words = _WORDS.get(language, _WORDS["en"])
    return (words.get(f"{key}#1", words[key]) if count == 1 else words[key]).format(count=count, **fields)


def mark_word(certainty: Certainty, language: str) -> str:
    """The mark's name in the key."""
    return _MARKS.get(language, _MARKS["en"])[certainty][0]


def mark_meaning(certainty: Certainty, language: str) -> str:
    """What the mark means, for the title slide."""
    return _MARKS.get(language, _MARKS["en"])[certainty][1]
