"""Sentences of the page that shows a market at a glance, in both languages; ``wording`` says them."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "glance.title": ("{market} at a glance", "{market}一览"),
    "glance.sentence": (
        "{headlines} headline figures; {disputes} contradictions are open, {critical} of them critical.",
        "{headlines}项主要数据；{disputes}项矛盾尚未解决，其中{critical}项为严重。",
    ),
    "glance.sentence_calm": (
        "{headlines} headline figures; {disputes} contradictions are open, none of them critical.",
        "{headlines}项主要数据；{disputes}项矛盾尚未解决，均不严重。",
    ),
    "glance.sentence_clear": (
        "{headlines} headline figures; no contradiction is open.",
        "{headlines}项主要数据；没有未解决的矛盾。",
    ),
    "glance.sentence_bare": (
        "No figure on file for this market or its relatives yet.",
        "该市场及相关市场暂无数据。",
    ),
    "glance.dated": ("{what}, {when}", "{what}，{when}"),
    "glance.unit_when": ("{unit}, {when}", "{unit}，{when}"),
    "glance.of_market": ("{market}: {measure}", "{market}：{measure}"),
    "glance.others": ("{who}. Others: {others}", "{who}。其他：{others}"),
    "glance.before": ("{who}. {number} in {when}", "{who}。{when}为{number}"),
    "glance.ahead": ("{who}. {number} in {when}, forecast", "{who}。{when}预测为{number}"),
    "glance.ahead_rate": ("{number} in {when} at {rate} a year, forecast", "{when}预测为{number}，年均{rate}"),
    # -- remarks beside chapters ------------------------------------------------------------------
    "glance.no_source": ("no source", "无来源"),
    "glance.rate_only": ("rate only: {rate}", "仅有增长率：{rate}"),
    "glance.rate": ("stated rate: {rate}", "公布增长率：{rate}"),
    "glance.called": ("{name} called {words}", "{name}被称{words}"),
    "glance.measures": ("{count} measures", "{count}项指标"),
    "glance.no_rating": ("no rating published", "无公开评级"),
    "glance.rated": ("{count} rated", "已评{count}项"),
    "glance.on_file": ("{count} on file", "已录入{count}项"),
    "glance.touching": ("{count} factors name segments", "{count}项因素关联细分"),
    "glance.judged": ("{count} impacts judged", "已判断{count}项影响"),
    "glance.no_judgement": ("no impact judged", "尚未判断影响"),
    "glance.kpis": ("{count} definitions, {told} with a value", "{count}项定义，{told}项有数值"),
    "glance.kpis_none": ("{count} definitions, no value", "{count}项定义，无数值"),
    "glance.of_players": ("{told} of {count} players", "{count}家企业中{told}家"),
    "glance.players": ("{count} players", "{count}家企业"),
    # -- lists ------------------------------------------------------------------------------------
    "glance.chapters": ("Chapters of a sold report", "付费报告的章节"),
    "glance.disputes": ("Open contradictions", "未解决的矛盾"),
    "glance.policies": ("Newest policies", "最新政策"),
    "glance.players_title": ("Players by revenue", "企业收入排名"),
    "glance.events": ("Newest events", "最新事件"),
    "glance.revenue_unit": ("{unit}, latest year", "{unit}，最近年度"),
    "glance.known_of": (
        "{known} known, {modelled} modelled, {missing} not published",
        "已知{known}，推算{modelled}，未公布{missing}",
    ),
    "glance.silent": ("No revenue on file for {names}.", "暂无{names}的收入数据。"),
    "glance.empty_list": ("Nothing on file", "暂无记录"),
    "glance.severity.critical": ("critical", "严重"),
    "glance.severity.warning": ("warning", "警示"),
    "glance.severity.note": ("note", "提示"),
    "glance.kind.scope": ("what is counted differs", "统计范围不同"),
    "glance.kind.date": ("dates differ", "日期不一致"),
    "glance.kind.claim": ("claims exclude each other", "表述互相矛盾"),
    "glance.kind.value": ("values differ", "数值不一致"),
    "glance.kind.name": ("names differ", "名称不一致"),
    "glance.kind.attribution": ("attributed to different parties", "归属不一致"),
    "glance.kind.growth": ("rates and values do not agree", "增长率与数值不符"),
    "glance.kind.unit": ("units differ", "单位不一致"),
    "glance.column.part": ("Part", "部分"),
    "glance.column.what": ("What", "内容"),
    "glance.column.value": ("Value", "数值"),
    "glance.column.note": ("Note", "说明"),
    "alt.glance": ("{title}. {headlines}.", "{title}。{headlines}。"),
}
