"""Heads of tables and words of evidence; in English and Chinese."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- tables and evidence -----------------------------------------------------------------------
    "col.series": ("Estimator", "机构"),
    "col.segment": ("Segment", "细分"),
    "col.period": ("Period", "时期"),
    "col.value": ("Value", "数值"),
    "col.low": ("Low", "下限"),
    "col.high": ("High", "上限"),
    "col.share": ("Share", "占比"),
    "col.stated": ("As stated", "原文"),
    "col.kind": ("Kind", "性质"),
    "col.claims": ("Claims", "表述"),
    "col.source": ("Source", "来源"),
    "source": ("Source: {text}", "来源：{text}"),
    "sources": ("Sources: {text}", "来源：{text}"),
    "source.via": ("Source: {who}, via {text}", "来源：{who}，转引自{text}"),
    "source.copy": ("{who} via {host}", "{who}（{host}转载）"),
    "source.unnamed": ("publisher not named", "出版者不详"),
    "source.none": ("Source: none on file", "来源：无"),
    "alt.lines": ("Line chart: {title}. {series}.", "折线图：{title}。{series}。"),
    "alt.columns": ("Column chart: {title}. {series}.", "柱形图：{title}。{series}。"),
    "alt.treemap": ("Treemap: {title}. {series}.", "矩形树图：{title}。{series}。"),
    "alt.stacked": ("Stacked columns: {title}. {series}.", "堆积柱形图：{title}。{series}。"),
    "alt.series": ("{name}: {values}", "{name}：{values}"),
    "alt.value": ("{value} ({period})", "{value}（{period}）"),
    # -- places in a source -----------------------------------------------------------------------
    "place.text_line": ("text line {numbers}", "文本第{numbers}行"),
    "place.at_line": ("{place} ({line})", "{line}的{place}"),
    "place.contents": ("contents item {numbers}", "目录第{numbers}项"),
    "place.faq": ("FAQ {numbers}", "问答{numbers}"),
    "place.paragraph": ("paragraph {numbers}", "第{numbers}段"),
    "place.section": ("section {numbers}", "第{numbers}节"),
    "place.line": ("line {numbers}", "第{numbers}行"),
    "place.page": ("page {numbers}", "第{numbers}页"),
    "place.table": ("table {numbers}", "表{numbers}"),
    "place.figure": ("figure {numbers}", "图{numbers}"),
    "place.chapter": ("chapter {numbers}", "第{numbers}章"),
    "place.abstract": ("abstract", "摘要"),
    "place.article": ("article", "文章"),
    "place.body": ("body", "正文"),
    "place.headline": ("headline", "标题"),
    "place.lead": ("lead", "导语"),
    "place.summary": ("summary", "摘要"),
    "place.title": ("title", "标题"),
}
