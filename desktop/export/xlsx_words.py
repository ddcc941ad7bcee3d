"""The words a workbook adds by itself, in both languages of the content."""

from __future__ import annotations

from typing import Final

_WORDS: Final = {
    "en": {
        "contents": "Contents",
        "metadata": "Metadata",
        "sources": "Sources",
        "lineage": "Lineage",
        "data": "data",
        "certainty": "Certainty",
        "written": "Written by {program} on {day}",
        "shown": "The chart shows the numbers of sheet “{name}”.",
        "back": "Back to the contents",
        "slide": "Slide",
        "sheet": "Sheet",
        "title": "Title",
        "section": "Section",
        "source": "Source",
        "no_figure": "no figure",
        "presented": "When presented",
        "hidden": "hidden",
    },
    "zh": {
        "contents": "目录",
        "metadata": "说明",
        "sources": "来源",
        "lineage": "出处",
        "data": "数据",
        "certainty": "确定性",
        "written": "由 {program} 于 {day} 写出",
        "shown": "图中数字见工作表“{name}”。",
        "back": "回到目录",
        "slide": "幻灯片",
        "sheet": "工作表",
        "title": "标题",
        "section": "章节",
        "source": "来源",
        "no_figure": "无图",
        "presented": "演示时",
        "hidden": "隐藏",
    },
}
_HEADS: Final = {
    "en": {
        "sources": (
            "Figure",
            "Observation",
            "Subject",
            "Measure",
            "Period",
            "As stated",
            "Kind",
            "Source",
            "Place",
            "What it says",
            "Address",
        ),
        "metadata": (
            "Figure",
            "Id",
            "Name",
            "Title",
            "Subtitle",
            "Source",
            "Alternative text",
            "Scenario",
            "Footnotes",
            "Formulas",
            "Market",
            "Currency",
            "Unit",
            "Language",
            "Family",
            "Program",
            "Written on",
            "Request",
        ),
        "lineage": (
            "Figure",
            "Row",
            "Column",
            "As shown",
            "Number",
            "Certainty",
            "Formula",
            "Observations",
            "Claims",
            "Evidence",
        ),
    },
    "zh": {
        "sources": ("图", "编号", "对象", "指标", "时期", "原文", "类型", "来源", "位置", "内容", "网址"),
        "metadata": (
            "图",
            "标识",
            "名称",
            "标题",
            "副标题",
            "来源",
            "替代文字",
            "情景",
            "脚注",
            "公式",
            "市场",
            "货币",
            "单位",
            "语言",
            "图表类型",
            "程序",
            "写出日期",
            "请求",
        ),
        "lineage": ("图", "行", "列", "显示值", "数字", "确定性", "公式", "观测", "论断", "证据"),
    },
}


def word(key: str, language: str, **parts: str) -> str:
    """A word or sentence in a language, English where there is none."""
    return _WORDS.get(language, _WORDS["en"])[key].format(**parts)


def heads(sheet: str, language: str) -> tuple[str, ...]:
    """The heads of the columns of ``sources``, ``metadata`` or ``lineage``."""
    return _HEADS.get(language, _HEADS["en"])[sheet]
