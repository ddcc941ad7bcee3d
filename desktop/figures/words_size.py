"""Sentences of size figures: modes, policies on the time axis, the logarithmic axis; in English and Chinese."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- tooltips ------------------------------------------------------------------------------------
    "as_stated": ('{text}; "{words}", {source}', "{text}；“{words}”，{source}"),
    # -- modes ---------------------------------------------------------------------------------------
    "measure.share": ("Share of {whole}", "占{whole}的比重"),
    "measure.share_alone": ("Share of a broader market", "占上级市场的比重"),
    "measure.growth": ("Growth of {what}", "{what}增长率"),
    "measure.per_head": ("{what} per head", "人均{what}"),
    "size.share_rise": (
        "By the numbers of {who}, {market} rises from {start} of {whole} ({first}) to {amount} ({last})",
        "按{who}的数据，{market}占{whole}的比重由{start}（{first}）升至{amount}（{last}）",
    ),
    "size.share_fall": (
        "By the numbers of {who}, {market} falls from {start} of {whole} ({first}) to {amount} ({last})",
        "按{who}的数据，{market}占{whole}的比重由{start}（{first}）降至{amount}（{last}）",
    ),
    "size.share_level": (
        "By the numbers of {who}, {market} stays at {amount} of {whole} from {first} to {last}",
        "按{who}的数据，{market}占{whole}的比重自{first}至{last}保持{amount}",
    ),
    "size.share_single": (
        "By the numbers of {who}, {market} is {amount} of {whole} ({last})",
        "按{who}的数据，{market}占{whole}的{amount}（{last}）",
    ),
    "size.mode_none": ("{market}: {what} cannot be computed", "{market}：无法推算{what}"),
    "size.growth": (
        "{market}: growth of {what} lies between {low} ({low_who}, {low_span}) and {amount} a year ({who}, {span})",
        "{market}：{what}年增长率介于{low}（{low_who}，{low_span}）与{amount}（{who}，{span}）之间",
    ),
    "size.growth_single": (
        "{market}: growth of {what} by the numbers of {who} is {amount} a year, {span}",
        "{market}：按{who}的数据，{what}在{span}年均增长{amount}",
    ),
    "value.none": (
        "No publisher on file states {what} of {market}, only rates of growth: the index shows them.",
        "没有机构公布{market}的{what}，只有增长率：见指数。",
    ),
    "index.none": (
        "An index needs two values of one estimator or a stated rate of growth; neither is on file for {what}.",
        "指数需要同一机构的两个数值或已公布的增长率；{what}两者皆无。",
    ),
    "share.no_whole": (
        "No broader market is on file of which {market} would be a share.",
        "没有记录{market}所属的上级市场，无法计算占比。",
    ),
    "share.of_shares": ("{what} is a ratio itself: a share of it means nothing.", "{what}本身是比率，不能再求占比。"),
    "share.none": (
        "No publisher on file states {what} of both {market} and {whole} for one period, in one unit and scope. "
        "Shares across publishers are not computed.",
        "没有机构在同一时期以同一单位和口径同时公布{market}与{whole}的{what}。不跨机构计算占比。",
    ),
    "share.silent": ("no {what} of {whole} by the same publisher", "同一机构未公布{whole}的{what}"),
    "share.other_unit": ("{what} of {whole} in another unit", "{whole}的{what}单位不同"),
    "share.other_periods": ("{what} of {whole} for other periods only", "{whole}的{what}时期不同"),
    "share.bound": ("only a bound for {what} of {whole}", "{whole}的{what}仅有上下限"),
    "share.scope": ("{what} differs", "{what}不同"),
    "growth.of_shares": (
        "{what} is a ratio: its change is read in points, not as a rate of growth.",
        "{what}为比率：其变化以百分点计，不是增长率。",
    ),
    "growth.none": (
        "No estimator on file states {what} of {market} for two dates at least a year apart.",
        "没有机构公布{market}的{what}在相隔一年以上的两个时点的数值。",
    ),
    "growth.one": ("one exact value only", "仅有一个确切数值"),
    "growth.no_value": ("no exact value", "无确切数值"),
    "growth.close": ("no two values a year apart", "没有相隔一年的两个数值"),
    "growth.sign": ("values through zero have no rate of growth", "数值经过零，无法计算增长率"),
    "per_head.of_shares": (
        "{what} is no amount and no count: it is not divided by people.",
        "{what}不是金额或数量，不除以人口。",
    ),
    "per_head.no_place": (
        "No place is on file for {market}, so nobody to divide by.",
        "{market}没有地域记录，无法除以人口。",
    ),
    "per_head.none": (
        "Nobody on file states the population of {place} for a year shown, nor a count of people with its share of it.",
        "没有来源公布{place}在所示年份的人口，也没有可据以推算的人数与占比。",
    ),
    "per_head.no_year": ("values only for years without a population", "数值所在年份没有人口数据"),
    "population.internet-users": ("internet users / internet penetration", "网民数 / 互联网普及率"),
    "population.population-65": ("people aged 65 and over / their share", "65岁及以上人口 / 其占比"),
    "note.population": ("Population of {place} as stated by {who}.", "{place}人口以{who}所公布者为准。"),
    "note.population_computed": (
        "Nobody on file states the population of {place} for these years; it is computed as {of}.",
        "{place}这些年份的人口无直接公布数，按以下方式推算：{of}。",
    ),
    "note.no_population": ("No population on file, not drawn: {years}.", "无人口数据、未绘制：{years}。"),
    "note.mode.share": (
        "Shares computed: both numbers of each share are stated by the same publisher for the same period.",
        "占比为推算：每项占比的两个数值均由同一机构就同一时期公布。",
    ),
    "note.mode.growth": (
        "Growth computed between two stated values of one estimator, by their dates; compound where years lie between.",
        "增长率由同一机构的两个公布数值按日期推算；跨年时为复合年均增长率。",
    ),
    "note.mode.per_head": (
        "Computed: stated values divided by the population of the same year.",
        "推算值：公布数值除以当年人口。",
    ),
    "note.refused": ("Not drawn ({reason}): {who}.", "未绘制（{reason}）：{who}。"),
    # -- logarithmic axis ----------------------------------------------------------------------------
    "axis.log": ("logarithmic axis", "对数轴"),
    "log.columns": ("Columns need an axis from zero: no logarithmic axis.", "柱形须以零为起点，不用对数轴。"),
    "log.not_positive": (
        "A logarithmic axis has no place for values of zero or less: {value}, {period}.",
        "对数轴无法显示零或负值：{value}，{period}。",
    ),
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
        "Policies of these themes issued outside the years shown: {count}.",
        "发布于所示年份之外的此类政策：{count}项。",
    ),
    "note.policies_undated": (
        "Policies of these themes without a date on file: {count}.",
        "无日期记录的此类政策：{count}项。",
    ),
    "alt.policies": (" Policies marked: {count}.", "标出政策{count}项。"),
    "policies.more": ("+{count} more", "另有{count}项"),
}
