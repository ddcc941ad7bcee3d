"""Sentences of figures and pages about one player, in English and Chinese."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- facts ---------------------------------------------------------------------------------------
    "player.disputed": ("{count} dates on file", "在案日期{count}项"),
    "player.disputed_values": ("{count} statements on file", "在案说法{count}项"),
    "player.as_stated_by": ("as {source} states", "据{source}"),
    "player.until": ("{text}, until {date}", "{text}，至{date}"),
    "player.amount": ("{text}, {amount}", "{text}，{amount}"),
    "sheet.part": ("Part", "部分"),
    "sheet.what": ("What", "项目"),
    "sheet.value": ("Value", "数值"),
    "sheet.detail": ("Detail", "说明"),
    "sheet.facts": ("Facts", "概况"),
    # -- the sheet -----------------------------------------------------------------------------------
    "player.figures": ("Figures", "数据"),
    "player.events": ("Events", "大事记"),
    "player.lists": ("Named in", "入列名单"),
    "player.offers": ("Offers", "业务"),
    "player.relations": ("Owners, investors, partners", "股东、投资方与伙伴"),
    "player.policies": ("Policies that touch its segments and markets", "涉及其细分与市场的政策"),
    "player.claims": ("What is said about it", "外界评价"),
    "player.evidence": ("Evidence", "依据"),
    "player.sheet_bare": ("{name}: no number is on file", "{name}：暂无数据"),
    "player.sheet_subtitle": (
        "On file: numbers {numbers}, facts {facts}, events {events}, sources {sources}",
        "在案：数据{numbers}项，事实{facts}条，事件{events}个，来源{sources}个",
    ),
    # -- a number step by step ------------------------------------------------------------------------
    "steps.level": ("Value", "数值"),
    "steps.step": ("Change on the year before", "较上年变化"),
    "steps.period": ("Period", "时期"),
    "steps.end": ("= {when}", "= {when}"),
    "steps.text": ("{change} {unit}, to {when}", "{change} {unit}，达{when}"),
    "steps.note": (
        "Steps are computed: the difference between the values of two years that follow one another.",
        "各步为推算：相邻两年数值之差。",
    ),
    "steps.none": (
        "Fewer than three years in a row have a value, so there are no steps to show.",
        "数值不足连续三年，无法逐年分解。",
    ),
    "steps.alt": ("{title}. Waterfall of {count} yearly steps.", "{title}。瀑布图，共{count}步。"),
    "steps.alt#1": ("{title}. Waterfall of {count} yearly step.", "{title}。瀑布图，共{count}步。"),
    # -- what is missing and who usually has it -----------------------------------------------------
    "player.no_numbers": (
        "Nobody on file publishes a number of this player. Annual reports and listing prospectuses usually do.",
        "在案来源均未公布该企业的数据。年报和招股书通常会披露。",
    ),
    "player.no_events": (
        "No dated event is on file. Press releases, exchange filings and news usually have them.",
        "暂无有日期的事件。新闻稿、交易所公告和媒体报道通常可查。",
    ),
    "player.no_lists": (
        "No publisher on file lists this player. Market reports usually name the firms they profile.",
        "在案来源均未将其列入名单。市场报告通常会列出所介绍的企业。",
    ),
    "player.no_offers": (
        "What it offers is not on file. Its website, annual report or a market report usually says so.",
        "暂无业务信息。官网、年报或市场报告通常会说明。",
    ),
    "player.no_relations": (
        "No owner, investor or partner is on file. Filings, registers and deal news usually name them.",
        "暂无股东、投资方或伙伴信息。公告、工商登记和交易新闻通常可查。",
    ),
    "player.no_policies": (
        "No policy on file touches a segment or market it is listed in. Ministries and regulators publish them.",
        "暂无政策涉及其所在细分或市场。主管部门会发布相关政策。",
    ),
    "player.no_claims": (
        "No source on file says anything about its standing. Market reports and rankings usually do.",
        "暂无关于其地位的说法。市场报告和排名通常会提及。",
    ),
    "player.no_evidence": ("No source on file speaks of it.", "暂无来源提及。"),
}
