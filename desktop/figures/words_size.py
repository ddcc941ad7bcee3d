"""Sentences of size figures: titles, notes, modes, policies on the axis, the logarithmic axis; English and Chinese."""

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
    # -- size: titles ------------------------------------------------------------------------------
    "size.forecast": (
        "{who} expects {market} to {change} {first} to {last}, to {amount}",
        "{who}预计{market}{first}至{last}{change}，达{amount}",
    ),
    "size.forecast_unnamed": (
        "{market} is forecast to {change} {first} to {last}, to {amount}",
        "{market}预计{first}至{last}{change}，达{amount}",
    ),
    "change.double": ("double from", "翻一番"),
    "change.triple": ("triple from", "增至三倍"),
    "change.fold": ("grow {factor}-fold from", "增至{factor}倍"),
    "change.grow": ("grow {percent} from", "增长{percent}"),
    "change.shrink": ("shrink {percent} from", "下降{percent}"),
    "change.flat": ("stay level from", "持平"),
    "size.spread_close": (
        "{market}: {count} {noun} of {what} for {year} lie within {percent}",
        "{market}：{year}{what}的{count}项{noun}相差不超过{percent}",
    ),
    "size.spread_wide": (
        "{market}: {count} {noun} of {what} for {year} differ by a factor of {factor}",
        "{market}：{year}{what}的{count}项{noun}相差{factor}倍",
    ),
    "size.spread_percent": (
        "{market}: {count} {noun} of {what} for {year} differ by {percent}",
        "{market}：{year}{what}的{count}项{noun}相差{percent}",
    ),
    "size.rise": (
        "{market}: {what} rose from {start} ({first}) to {amount} ({last})",
        "{market}：{what}由{start}（{first}）升至{amount}（{last}）",
    ),
    "size.fall": (
        "{market}: {what} fell from {start} ({first}) to {amount} ({last})",
        "{market}：{what}由{start}（{first}）降至{amount}（{last}）",
    ),
    "estimates": ("estimates", "估计"),
    "figures": ("figures", "数据"),
    "size.expected": (
        "{market}: {who} expects {what} to go from {start} ({first}) to {amount} ({last})",
        "{market}：{who}预计{what}由{start}（{first}）变为{amount}（{last}）",
    ),
    "size.level": (
        "{market}: {what} stood at {amount} in {first} and in {last}",
        "{market}：{what}在{first}与{last}均为{amount}",
    ),
    "size.single": ("{market}: {what} {amount}, {last}", "{market}：{last}{what}为{amount}"),
    "size.single_who": ("{market}: {who} puts {what} at {amount}, {last}", "{market}：{who}称{last}{what}为{amount}"),
    "size.several": (
        "{market}: {count} figures for {what}, from {low} to {high}",
        "{market}：{what}共{count}项数据，从{low}到{high}",
    ),
    "size.nothing": ("{market}: no figure on file for {what}", "{market}：{what}无公开数据"),
    "size.index": (
        "{who} expects {market} to grow {rate} a year: index {value} in {last}, from 100 in {first}",
        "{who}预计{market}年均增长{rate}：指数由{first}年的100升至{last}年的{value}",
    ),
    "size.index_mode": (
        "{market} from 100: between {low} ({low_who}, {low_year}) and {high} ({high_who}, {high_year})",
        "{market}以100为起点：低至{low}（{low_who}，{low_year}年），高至{high}（{high_who}，{high_year}年）",
    ),
    "size.scenario": (
        "{scenario}: {market} reaches {amount} in {last}, against {published} published",
        "{scenario}：{market}{last}年达{amount}，已公布{published}",
    ),
    "size.scenario_only": ("{scenario}: {market} reaches {amount} in {last}", "{scenario}：{market}{last}年达{amount}"),
    "scenario": ("Scenario", "情景"),
    "scenario_named": ("Scenario {name}", "情景“{name}”"),
    # -- size: subtitle, notes ---------------------------------------------------------------------
    "by_estimator": ("by estimator", "按估计机构"),
    "index_unit": ("index, start = 100", "指数，起点=100"),
    "growth_pill": ("{rate} a year", "年均{rate}"),
    "note.stated_rate": (
        "{who} states {rate} a year for {span}; its own values imply {implied}.",
        "{who}称{span}年均增长{rate}；其自身数值推算为{implied}。",
    ),
    "note.implied_rate": (
        "The values of {who} imply {implied} a year, {span}.",
        "{who}的数值推算为年均增长{implied}（{span}）。",
    ),
    "note.rate_only": (
        "{who} states {rate} a year for {span} without a value, so that only an index can show it.",
        "{who}仅称{span}年均增长{rate}，未给出数值，只能以指数表示。",
    ),
    "note.index": (
        "Index computed from the stated rate of growth; no value in money is stated.",
        "指数由公布的增长率推算；来源未给出金额。",
    ),
    "note.index_mode": (
        "Each series is divided by its own first value; levels cannot be compared.",
        "各序列除以自身首个数值；水平不可比较。",
    ),
    "note.other_unit": (
        "Also on file, not on this axis: {count} values in {unit} ({who}).",
        "另有{count}项以{unit}计的数据未在本轴显示（{who}）。",
    ),
    "note.partial": (
        "Not drawn because it covers part of a year: {items}.",
        "仅覆盖部分年度、未绘制：{items}。",
    ),
    "note.of_period": ("{period} {value}", "{period}{value}"),
    "note.undated": (
        "Not drawn because the source gives no single date: {items}.",
        "来源未给出单一日期、未绘制：{items}。",
    ),
    "note.converted": (
        "Converted with yearly average rates, {pair}: {rates}; {source}. Nominal only: no price change is taken out.",
        "按年均汇率换算，{pair}：{rates}；{source}。仅为名义值，未剔除价格变动。",
    ),
    "note.converted_hold": (
        "Years without a rate use that of the nearest year, {years}.",
        "无汇率的年份沿用最近年份（{years}年）的汇率。",
    ),
    "note.unconverted": (
        "Not drawn because no exchange rate is on file: {count} values in {unit}.",
        "因无汇率未绘制：{count}项以{unit}计的数据。",
    ),
    "note.rings": (
        "Rings: another value of the same publisher for the same period, or a disputed one.",
        "空心：同一机构同一时期的另一数值，或有争议的数值。",
    ),
    "note.rings_columns": (
        "Rings: another value for the same period: {items}.",
        "空心：同一时期的另一数值：{items}。",
    ),
    "note.scopes": (
        "Publishers bound the market differently; their figures are not joined.",
        "各机构口径不同，数据不相连接。",
    ),
    "note.grey": ("Drawn in grey without a name: {names}.", "灰色且未标名称：{names}。"),
    "dispute.numbers": ("{title}: {numbers}", "{title}：{numbers}"),
    "note.dispute": ("In dispute: {title}.", "有争议：{title}。"),
    "note.only_default": (
        "Only {who} is drawn; {others} not drawn here.",
        "仅绘制{who}；{others}未在此绘制。",
    ),
}
