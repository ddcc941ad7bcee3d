"""Every sentence a figure can say, in English and Chinese, as templates with named fields.

Qt-free on purpose: slides, tables and the command line speak without a window. Facts come in
through the fields only; a template never holds a number or a name.
"""

from __future__ import annotations

from typing import Final

from desktop.figures import (
    words_arrows,
    words_benchmark,
    words_compare,
    words_crosses,
    words_dynamics,
    words_glance,
    words_hierarchy,
    words_methods,
    words_players,
    words_policies,
    words_relations,
    words_scenarios,
    words_shares,
    words_size,
    words_timeline,
)

EN: Final = "en"
ZH: Final = "zh"

_TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    # -- joining ----------------------------------------------------------------------------------
    "comma": (", ", "，"),
    "list": (", ", "、"),
    "semicolon": ("; ", "；"),
    "range": ("{first} – {last}", "{first} – {last}"),
    "parens": ("{text} ({note})", "{text}（{note}）"),
    "money": ("{currency} {number} {scale}", "{number}{scale}"),
    "money_plain": ("{currency} {number}", "{number}{scale}"),
    "counted": ("{number} {scale}", "{number}{scale}"),
    "and_more": ("{names} and {count} more", "{names}，另有{count}项"),
    # -- kinds and states --------------------------------------------------------------------------
    "kind.actual": ("actual", "实际"),
    "kind.estimate": ("estimate", "估计"),
    "kind.forecast": ("forecast", "预测"),
    "kind.rate": ("growth rate", "增长率"),
    "kind.guidance": ("guidance", "指引"),
    "status.alternate": ("alternate", "备选"),
    "status.disputed": ("disputed", "有争议"),
    "status.refuted": ("refuted", "已否定"),
    "derived": ("derived", "推算"),
    "modelled": ("modelled", "模型"),
    "converted": ("converted", "换算"),
    "converted_at": ("converted at {rate} {pair}, average of {year}", "按{year}年平均汇率{rate}（{pair}）换算"),
    "nominal": ("nominal", "名义值"),
    "rate_of": ("{rate} ({year})", "{rate}（{year}年）"),
    "rates_between": ("{first} to {last}, {count} yearly averages", "{first}至{last}，共{count}个年均汇率"),
    "unsourced": ("source not on file", "来源未录入"),
    "exchange_rate": ("Exchange rate", "汇率"),
    "yearly_average": ("yearly average", "年平均"),
    "derivation.computed": ("{result}: {formula}, from {inputs}.", "{result}：{formula}，依据{inputs}。"),
    "derivation.stated": ("{result}: as stated, {inputs}.", "{result}：原文表述，{inputs}。"),
    "barrier.short": ("Not one series: {what} differ. {claim}", "不可连成一条线：{what}不同。{claim}"),
    "barrier.short_one": ("Not one series: {what} differs. {claim}", "不可连成一条线：{what}不同。{claim}"),
    "barrier.claim": (
        "{start} ({first}) to {end} ({last}) would be about {rate} a year.",
        "{start}（{first}）至{end}（{last}）年均增长将约为{rate}。",
    ),
    "scope.market": ("market definition", "市场定义"),
    "scope.geography": ("geography", "地域"),
    "scope.subject": ("subject", "对象"),
    "scope.measure": ("measure", "指标"),
    "scope.currency": ("currency", "币种"),
    "scope.unit": ("unit", "单位"),
    "scope.price_basis": ("price basis", "价格基准"),
    "way.currency": ("To {currency}, {year} rate", "按{year}年汇率换算为{currency}"),
    "way.market": ("Show {market}", "查看{market}"),
    "way.observation": ("A comparable number", "查看可比数值"),
    "not_published": ("Not published", "未公布"),
    "other_value": ("{who}, other value", "{who}，另一数值"),
    "unnamed": ("unnamed", "未具名"),
    "forecast_line": ("Forecast", "预测"),
    "no_figure": ("no figure on file", "无公开数据"),
    "gap_reason": ("No figure on file for {span}", "{span}无公开数据"),
    "forecast_year": ("{year}F", "{year}F"),
    # -- qualifiers on labels ----------------------------------------------------------------------
    "over": (">{number}", ">{number}"),
    "under": ("<{number}", "<{number}"),
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
    "note.rate_only": (
        "{who} states {rate} a year for {span} without a value; the index figure shows it.",
        "{who}仅称{span}年均增长{rate}，未给出数值；见指数图。",
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
}
for _words in (
    words_arrows,
    words_benchmark,
    words_compare,
    words_crosses,
    words_glance,
    words_dynamics,
    words_hierarchy,
    words_methods,
    words_players,
    words_policies,
    words_relations,
    words_scenarios,
    words_shares,
    words_size,
    words_timeline,
):
    _TEMPLATES.update(_words.TEMPLATES)

_PREDICATES: Final[dict[str, tuple[str, str]]] = {
    "largest": ("largest", "最大"),
    "second": ("second", "第二"),
    "third": ("third", "第三"),
    "fastest_growing": ("fastest growing", "增长最快"),
    "dominant": ("dominant", "占主导"),
    "emerging": ("emerging", "新兴"),
    "smaller": ("smaller", "较小"),
    "leads": ("leads", "领先"),
    "growing": ("growing", "增长"),
    "limited": ("limited", "有限"),
    "leader": ("leader", "领先"),
    "rising": ("rising", "上升"),
    "key": ("key", "关键"),
    "significant": ("significant", "重要"),
    "declining": ("declining", "下降"),
    "evolving": ("evolving", "演变中"),
    "smallest": ("smallest", "最小"),
    "improving": ("improving", "改善"),
    "important": ("important", "重要"),
    "supported": ("supported", "获支持"),
    "potential": ("potential", "有潜力"),
    "investment_rising": ("investment rising", "投资上升"),
    "investment_falling": ("investment falling", "投资下降"),
    "shapes": ("sets conditions", "决定落地条件"),
    "competitive": ("competitive", "竞争激烈"),
    "requires": ("has requirements", "有要求"),
    "fragmented": ("fragmented", "分散"),
    "consolidating": ("consolidating", "趋于整合"),
    "useful": ("useful", "有用"),
    "uneven": ("uneven", "不均衡"),
    "turning_point": ("turning point", "转折点"),
    "technology_driven": ("technology driven", "技术驱动"),
    "open_to_foreign": ("open to foreign firms", "对外资开放"),
    "incumbents_strong": ("incumbents strong", "龙头占优"),
    "demand_rising": ("demand rising", "需求上升"),
    "competition_shifts": ("competition shifts", "竞争转向"),
    "trusted": ("trusted", "受信任"),
    "trust_sensitive": ("sensitive to trust", "依赖信任"),
    "successful": ("successful", "成功"),
    "slower_growing": ("slower growing", "增长较慢"),
    "slow": ("slow", "缓慢"),
    "segmented": ("segmented", "细分化"),
    "qualified": ("qualified", "具备资质"),
    "peak": ("peak", "峰值"),
    "flagship": ("flagship", "标杆"),
    "data_rich": ("rich in data", "数据丰富"),
    "covers": ("covers", "覆盖"),
    "cost_rising": ("cost rising", "成本上升"),
    "among_largest": ("among the largest", "位居前列"),
    "aims": ("aims", "目标"),
    "adopting": ("adopting", "采用中"),
    "accepted": ("accepted", "被接受"),
}


def say(language: str, key: str, /, **fields: object) -> str:
    """The sentence ``key`` in ``language`` with its fields filled in. KeyError for an unknown key."""
    template = _TEMPLATES[key][1 if language == ZH else 0]
    return template.format(**fields) if fields else template


def predicate(language: str, name: str) -> str:
    """A claim's predicate as one or two words; an unknown one is shown with its underscores opened."""
    pair = _PREDICATES.get(name)
    if pair is None:
        return name.replace("_", " ")
    return pair[1 if language == ZH else 0]


def join(language: str, parts: list[str] | tuple[str, ...]) -> str:
    """A list of names in one line."""
    return say(language, "list").join(part for part in parts if part)


def keys() -> frozenset[str]:
    """All sentence keys, for the test that every one has both languages and the same fields."""
    return frozenset(_TEMPLATES)


def template(key: str) -> tuple[str, str]:
    """Both templates of a sentence."""
    return _TEMPLATES[key]
