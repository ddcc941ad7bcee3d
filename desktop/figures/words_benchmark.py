"""Sentences of players side by side and of key figures of a market, in both languages; ``wording`` says them."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "benchmark.section": ("Players", "企业"),
    "benchmark.parameter": ("Parameter", "参数"),
    "benchmark.group.identity": ("Identity", "基本信息"),
    "benchmark.group.scale": ("Scale", "规模"),
    "benchmark.group.reach": ("Reach", "覆盖"),
    "benchmark.group.offer": ("Offer", "业务"),
    "benchmark.group.single": ("Stated of one of them only", "仅一家有公布"),
    "benchmark.group.claims": ("Claims in words", "文字表述"),
    "benchmark.fact.founded": ("Founded", "成立时间"),
    "benchmark.fact.headquarters": ("Headquarters", "总部"),
    "benchmark.fact.listing": ("Listing", "上市情况"),
    "benchmark.fact.founded_by": ("Founded by", "创始人"),
    "benchmark.fact.launched": ("Launched", "上线时间"),
    "benchmark.fact.country": ("Country", "所属国家"),
    "benchmark.fact.province": ("Province", "所在省份"),
    "benchmark.fact.strategy": ("Strategy", "战略"),
    "benchmark.or": ("{first} or {second}", "{first}或{second}"),
    "benchmark.growth": ("Revenue growth on the year", "营收同比增速"),
    "benchmark.net-margin": ("Net margin", "净利率"),
    "benchmark.offered": ("offered: {names}", "提供：{names}"),
    "benchmark.unstated": ("not stated", "未提及"),
    "benchmark.unknown": ("not published", "未公布"),
    "benchmark.offers": ("Segments offered, of those listed", "所列细分中提供的数量"),
    "benchmark.offers_of": ("{count} of {all}", "{count}/{all}"),
    "benchmark.others": ("Also offered", "其他业务"),
    "benchmark.claims": ("Said of it", "相关表述"),
    "benchmark.title": (
        "{first} leads {count} of {all} numbers that at least two of the {players} players publish",
        "在至少两家公布的{all}项数字中，{first}有{count}项居首（共比较{players}家）",
    ),
    "benchmark.title_both": (
        "{first} leads {count} of {all} numbers that both players publish",
        "两家均有公布的{all}项数字中，{first}有{count}项居首",
    ),
    "benchmark.title_radar": (
        "{first} is best on {count} of {all} spokes",
        "{all}条轴中，{first}有{count}条居首",
    ),
    "benchmark.title_plain": (
        "{players} players side by side: {known} of {all} numbers are published",
        "{players}家企业并列：{all}个数字中{known}个有公布",
    ),
    "benchmark.title_none": ("No player has numbers on file", "尚无任何企业的数字"),
    "benchmark.subtitle": (
        "Each value with its own year and source; {names}",
        "每个数值均附年份与来源；{names}",
    ),
    "benchmark.subtitle_radar": (
        "Each spoke: value divided by the best of the compared, 0 to 1; {names}",
        "每条轴：数值除以所比较企业中的最佳值，0至1；{names}",
    ),
    "benchmark.empty": (
        "Nobody publishes anything about a player in this workspace. Import figures of players, or add them by hand.",
        "此工作区中尚无任何企业的公开信息。请导入企业数据，或手动添加。",
    ),
    "benchmark.no_radar": (
        "No number is published for two or more of these players, so there is nothing to set in relation.",
        "没有任何数字由其中两家以上的企业公布，因此无法比较。",
    ),
    "benchmark.note_years": (
        "Years differ from value to value ({first} to {last}): read down and across with care.",
        "各数值的年份不同（{first}至{last}），横向和纵向比较时请注意。",
    ),
    "benchmark.note_bars": (
        "Bars: value divided by the largest of its row, from 0.",
        "条形：数值除以该行最大值，从0开始。",
    ),
    "benchmark.note_heat": (
        "Shade: rank within the row, the best darkest, the last of them not shaded; only numbers of which more or less "
        "is better are shaded.",
        "底色：行内排名，最佳者最深，末位无底色；仅对有优劣方向的数字着色。",
    ),
    "benchmark.note_offers": (
        "The filled part of the disc: segments that a source says it offers, divided by the {count} segments listed "
        "here. Not stated is not a no.",
        "圆内填充：来源明确其提供的细分数除以此处所列的{count}个细分。未提及不等于不提供。",
    ),
    "benchmark.note_radar": (
        "Spokes: numbers that at least two of them publish; 1 is the best of the compared, 0 is nothing. A spoke "
        "without a value stays open.",
        "轴：至少两家公布的数字；1为所比较企业中的最佳值，0为无。未公布的轴保持断开。",
    ),
    "benchmark.note_losses": (
        "Left out, because a loss has no place on a scale from 0: {names}.",
        "未纳入（亏损无法置于从0开始的刻度上）：{names}。",
    ),
    "benchmark.note_margin": (
        "Net margins that nobody states are net result divided by revenue of the same period.",
        "未公布的净利率以同期净利润除以营收计算。",
    ),
    "benchmark.more_spokes": ("{count} more spokes are in the table.", "另有{count}项见表格。"),
    "benchmark.more_spokes#1": ("{count} more spoke is in the table.", "另有{count}项见表格。"),
    "benchmark.radar_point": (
        "{name}, {measure}: {value}, {part} of the best",
        "{name}，{measure}：{value}，为最佳值的{part}",
    ),
    "alt.benchmark": ("{title}. {rows}.", "{title}。{rows}。"),
    "kpis.indicator": ("Key figure", "关键指标"),
    "kpis.value": ("Latest value", "最新数值"),
    "kpis.good": ("Good is", "优劣方向"),
    "kpis.good_is": ("Good is: {what}", "优劣方向：{what}"),
    "kpis.good.1": ("more", "越多越好"),
    "kpis.good.-1": ("less", "越少越好"),
    "kpis.good.0": ("not stated", "未说明"),
    "kpis.needed": ("What is missing", "尚缺内容"),
    "kpis.related": ("Related, not the key figure itself", "相关数值，并非该指标本身"),
    "kpis.related_name": ("{measure}, {market}", "{measure}，{market}"),
    "kpis.unknown": ("no public data", "无公开数据"),
    "kpis.needed.split": (
        "A number for {market} itself. Next step: ask {who}, who publishes {measure} for {other}.",
        "缺少{market}自身的数值。下一步：询问公布{other}{measure}的{who}。",
    ),
    "kpis.needed.related": (
        "A source that counts it. Next step: ask {who}, who publishes {measure}.",
        "缺少统计该指标的来源。下一步：询问公布{measure}的{who}。",
    ),
    "kpis.needed.source": (
        "A source that counts it. Next step: add a number with its source, or an estimate of your own.",
        "缺少统计该指标的来源。下一步：添加附来源的数值，或自己的估计。",
    ),
    "kpis.title": (
        "{known} of {all} key figures of {market} have a published value; related numbers stand beside {beside} others",
        "{market}的{all}项关键指标中{known}项有公布数值；另有{beside}项旁列相关数值",
    ),
    "kpis.title_plain": (
        "{known} of {all} key figures of {market} have a published value",
        "{market}的{all}项关键指标中{known}项有公布数值",
    ),
    "kpis.subtitle": ("Definitions as sources promise them; latest values", "定义依来源所列；最新数值"),
    "kpis.note": (
        "Related numbers share a telling word with the key figure or are the same measure of another market of the "
        "place; none of them is the key figure itself.",
        "相关数值与该指标有共同的关键词，或为同地其他市场的同一指标；均非该指标本身。",
    ),
    "kpis.empty": (
        "No key figure is defined for {market}. Reports on other markets promise some; import a table of them.",
        "{market}尚未定义关键指标。其他市场的报告列有此类指标，可导入表格。",
    ),
}
