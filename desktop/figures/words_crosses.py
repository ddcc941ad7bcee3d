"""Sentences of areas, shares, Marimekko, small multiples and crossed dimensions in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "share_of_total": ("{share} of the total", "占总额{share}"),
    "note.rounded": (
        "Printed numbers add up; {names}: rounded to the neighbouring digit for that.",
        "所示数字相加等于合计；为此取相邻末位者：{names}。",
    ),
    "note.informal_split": (
        "Read out of running text, not printed as a segmentation by any publisher: {names}.",
        "以下划分摘自正文叙述，并非机构正式分类：{names}。",
    ),
    # -- two dimensions crossed --------------------------------------------------------------------
    "matrix.what": ("{market}, {rows} by {columns}", "{market}，{rows} × {columns}"),
    "matrix.pair": ("{row} / {column}", "{row} / {column}"),
    "matrix.whole": ("Whole", "整体"),
    "matrix.title": (
        "{pair}, {amount}, is the largest stated crossing in {year}; {count} of {all} are not published",
        "{year}已公布的最大交叉项为{pair}（{amount}）；{all}项中有{count}项未公布",
    ),
    "matrix.full": (
        "{pair}, {amount}, is the largest of {all} crossings in {year}",
        "{year}{all}个交叉项中最大的是{pair}（{amount}）",
    ),
    "matrix.silent": (
        "{market}: no source on file states how {rows} and {columns} cross",
        "{market}：没有来源公布{rows}与{columns}的交叉数值",
    ),
    "matrix.alone": (
        "{market} is split by {dimension} only: there is no second split to cross it with",
        "{market}仅按{dimension}划分，没有可与之交叉的第二种划分",
    ),
    "note.cells": (
        "{count} of {all} crossings are stated; the others are not published, and none is estimated.",
        "{all}个交叉项中有{count}项已公布；其余未公布，亦未作估算。",
    ),
    "note.cell_shares": (
        "Shares are of the total stated by {who}: {total}.",
        "占比以{who}公布的总额为准：{total}。",
    ),
    "note.first_of": (
        "Only the first {count} of {all} parts by {dimension} are drawn.",
        "按{dimension}划分的{all}个部分中仅绘制前{count}个。",
    ),
    # -- over the years ----------------------------------------------------------------------------
    "shares.no_total": (
        "No total is stated for {year}: the stated parts need not be all there is, so they have no shares.",
        "{year}年未公布总额：已公布部分未必是全部，因此不计算占比。",
    ),
    "shares.over": (
        "The stated parts of {year} exceed its stated total, so they are no shares of it.",
        "{year}年已公布部分之和超过公布总额，因此不计算占比。",
    ),
    "segments.no_total_in": ("No total is stated for {year}", "{year}年未公布总额"),
    "note.silent": (
        "Not published in any of these years: {names}.",
        "上述年份均未公布：{names}。",
    ),
    # -- Marimekko ---------------------------------------------------------------------------------
    "share_of_column": ("{share} of {column}", "占{column}的{share}"),
    "marimekko.width": ("Share of total", "占总额"),
    "marimekko.title": (
        "{column}, {amount}, is the widest part of {market} in {year}; {share} of it is not published by {parts}",
        "{year}{market}最宽的部分为{column}（{amount}），其中{share}未按{parts}公布",
    ),
    "marimekko.full": (
        "{column}, {amount}, is the widest part of {market} in {year}, and fully stated by {parts}",
        "{year}{market}最宽的部分为{column}（{amount}），已全部按{parts}公布",
    ),
    "marimekko.silent": (
        "{column}, {amount}, is the widest part of {market} in {year}; nobody publishes how it splits by {parts}",
        "{year}{market}最宽的部分为{column}（{amount}）；其按{parts}的拆分无人公布",
    ),
    "marimekko.empty": (
        "No part by {dimension} has a stated value, so no column has a width.",
        "按{dimension}划分的部分均无公布数值，各列没有宽度。",
    ),
    "marimekko.no_year": (
        "No year has both a stated total and a stated part, so no column has a width.",
        "没有任何年份同时公布总额和某一部分，各列没有宽度。",
    ),
    "note.widths": (
        "Widths are shares of the total stated by {who}: {total}.",
        "列宽为占{who}公布总额的比例：{total}。",
    ),
    "note.widths_parts": (
        "No total is stated for {year}; widths compare the stated parts with each other only.",
        "{year}未公布总额；列宽仅供已公布部分相互比较。",
    ),
    "note.no_width": (
        "Without a stated value, and so without a width: {names}.",
        "无公布数值，因而没有宽度：{names}。",
    ),
    "note.beyond": (
        "The stated parts of {names} exceed its own stated value; the column shows the parts.",
        "{names}的已公布部分之和超过其自身公布数值；该列按各部分绘制。",
    ),
    "col.formula": ("How", "计算"),
    "note.own_axes": (
        "Each part has a value axis of its own: heights of different parts cannot be compared.",
        "各部分使用各自的数值轴，不同部分的高度不可比较。",
    ),
    "alt.multiples": ("Small multiples: {title}. {series}.", "分面折线图：{title}。{series}。"),
    "alt.areas": ("Stacked areas: {title}. {series}.", "堆积面积图：{title}。{series}。"),
    "alt.marimekko": ("Marimekko chart: {title}. {series}.", "马赛克图：{title}。{series}。"),
    "alt.matrix": ("Matrix: {title}. {series}.", "矩阵：{title}。{series}。"),
}
