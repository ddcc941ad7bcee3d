"""Sentences of segment trees and their shares; in English and Chinese."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- segments ----------------------------------------------------------------------------------
    "segments.what": ("{market} by {dimension}", "{market}（按{dimension}）"),
    "segments.top": (
        "{segment}, {amount}, is the largest stated part of {market} in {year}",
        "{year}{market}已公布部分中，{segment}最大，为{amount}",
    ),
    "segments.equal": (
        "{segments} are the largest stated parts of {market} in {year}, {amount} each",
        "{year}{market}已公布部分中，{segments}最大，各为{amount}",
    ),
    "segments.rest": ("{share} of the total is not published", "其余{share}未公布"),
    "segments.full": ("the stated parts make up the total", "已公布部分合计等于总额"),
    "segments.no_total": ("no total is published", "总额未公布"),
    "segments.over": ("the stated parts exceed the stated total", "已公布部分之和超过总额"),
    "segments.claims": (
        "{market} by {dimension}: {claims}; no values on file",
        "{market}（按{dimension}）：{claims}；无公开数值",
    ),
    "segments.claim": ("{segment} {predicate}", "{segment}{predicate}"),
    "segments.silent": ("{market} by {dimension}: no values on file", "{market}（按{dimension}）：无公开数值"),
    "segments.empty": (
        "No publisher on file states a value for any of the {count} parts. Claims in words: {claims}.",
        "{count}个部分均无公布数值；文字表述{claims}条。",
    ),
    "segments.empty_silent": (
        "No publisher on file states a value for any of the {count} parts.",
        "{count}个部分均无公布数值。",
    ),
    "segments.columns": (
        "{count} stated values of {market} by {dimension}, {years}",
        "{market}（按{dimension}）：{years}年共{count}项公布数值",
    ),
    "segments.no_both": (
        "{count} stated values of {market} by {dimension}, but no part has values for two years",
        "{market}（按{dimension}）共{count}项公布数值，但没有一个部分有两年数据",
    ),
    "segments.grew": (
        "{segment} grew most: {rate} a year, {first} to {last}",
        "{segment}增长最快：{first}年至{last}年年均{rate}",
    ),
    "segments.rest_name": ("Not published", "未公布"),
    "segments.rest_series": ("Split not published", "拆分未公布"),
    "segments.total_series": ("Total stated", "公布总额"),
    "note.rest": (
        "Not published: {rest} = {total} − {stated} ({names}).",
        "未公布：{rest} = {total} − {stated}（{names}）。",
    ),
    "note.total": (
        "Total as stated by {who}, {locator}: {total}.",
        "总额以{who}所公布者为准（{locator}）：{total}。",
    ),
    "note.over": (
        "The stated parts add up to {stated}, more than the stated total of {total}.",
        "已公布部分合计 {stated}，超过公布总额 {total}。",
    ),
    "note.no_total": (
        "No total is stated for {year}; areas compare the stated parts with each other only.",
        "{year}未公布总额；面积仅供已公布部分相互比较。",
    ),
    "note.other_years": (
        "Other years with stated values: {years}.",
        "另有公布数值的年份：{years}。",
    ),
    "note.levels": (
        "Only the upper {levels} levels are drawn; choose a part to see what lies below it.",
        "仅绘制上{levels}级；选择某一部分可查看其下级。",
    ),
    "note.informal": (
        "This split is read out of running text; no publisher prints it as a segmentation.",
        "此划分摘自正文叙述，并非机构正式分类。",
    ),
}
