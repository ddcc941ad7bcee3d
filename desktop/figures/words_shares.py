"""Sentences about shares, coverage, positions and opportunities in both languages; ``wording`` says them."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "shares.title": (
        "{name} has {share} of the {measure} on file of {count} companies for {year}",
        "{year}年已录入的{count}家公司{measure}中，{name}占{share}",
    ),
    "shares.title_one": (
        "{name} is the only company with {measure} on file for {year}",
        "{year}年已录入{measure}的公司仅{name}一家",
    ),
    "shares.title_market": (
        "{name}: {measure} equals {share} of the published size of {market} for {year}",
        "{name}{year}年{measure}相当于{market}已公布规模的{share}",
    ),
    "shares.title_none": ("{market}: nobody publishes {measure} by company", "{market}：无按公司公布的{measure}"),
    "shares.subtitle": (
        "{measure} by company, {market}, {year}, {unit}",
        "各公司{measure}，{market}，{year}年，{unit}",
    ),
    "shares.of_file": ("share of the {measure} on file", "占已录入{measure}之比"),
    "shares.of_size": ("against the market size that {who} publishes", "与{who}公布的市场规模相比"),
    "shares.empty": (
        "No player of {market} has {measure} on file for {year}.",
        "{market}的参与者在{year}年均无已录入的{measure}。",
    ),
    "shares.empty_any": ("No player of {market} has {measure} on file.", "{market}的参与者均无已录入的{measure}。"),
    "shares.empty_size": (
        "No size of {market} for {year} is on file in a currency that can be converted. The shares of what is on file "
        "can be drawn.",
        "{year}年没有可换算的{market}规模公布值；可改为显示占已录入数值之比。",
    ),
    "shares.missing": ("Not attributed to a company on file", "未归属任何已录入公司"),
    "shares.missing_text": (
        "{amount} of the published {whole} belongs to no company on file.",
        "已公布规模{whole}中有{amount}不属于任何已录入公司。",
    ),
    "shares.whole_file": ("On file", "已录入合计"),
    "shares.whole_size": ("Market size", "市场规模"),
    "shares.more": ("{count} smaller companies", "另{count}家较小公司"),
    "shares.more#1": ("{count} smaller company", "另{count}家较小公司"),
    "shares.silent": ("Not published for {year}: {names}.", "{year}年未公布：{names}。"),
    "shares.scope": (
        "Company {measure} is not market revenue: it counts everything a company sells, product sales and other "
        "markets included, so it is no market share.",
        "公司{measure}不等于市场收入：其中包含该公司全部销售（含商品销售及其他市场），因此并非市场份额。",
    ),
    "shares.scope_market": (
        "Company {measure} is not market revenue: it counts everything a company sells, product sales and other "
        "markets included, so it is no market share and may be more than 100 %.",
        "公司{measure}不等于市场收入：其中包含该公司全部销售（含商品销售及其他市场），因此并非市场份额，可能超过100%。",
    ),
    "shares.title_no_size": (
        "{market}: nobody publishes a size for {year} to hold {measure} against",
        "{market}：{year}年无可与{measure}相比的公布规模",
    ),
    "shares.exceeds": (
        "Together {stated}, which is more than the published size of {whole}: shown as it is, not cut at 100 %.",
        "合计{stated}，超过已公布规模{whole}：如实显示，不在100%处截断。",
    ),
    "shares.ring_exceeds": (
        "Drawn as bars: a ring cannot show more than the whole.",
        "改用条形图：环形图无法显示超过整体的部分。",
    ),
    "shares.on_file": (
        "The whole is the sum of the numbers on file. What companies without a number earn is unknown, so these are no "
        "market shares.",
        "整体为已录入数值之和。未公布数值的公司收入未知，因此这些并非市场份额。",
    ),
    "shares.fiscal": (
        "{name}: fiscal year {first} to {last}, under the year it ends in.",
        "{name}：财年{first}至{last}，归入其结束年份。",
    ),
    "shares.tooltip": ("{name}: {amount}, {share}, {period}, {who}", "{name}：{amount}，{share}，{period}，{who}"),
    "shares.silent_text": ("{name}: no {measure} on file for {year}", "{name}：{year}年无已录入的{measure}"),
    "shares.formula": ("{part} / {whole} = {share}", "{part} / {whole} = {share}"),
    "shares.cr": ("CR{count}", "CR{count}"),
    "shares.hhi": ("HHI", "HHI"),
    "shares.cr_means": ("Sum of the {count} largest shares", "前{count}大份额之和"),
    "shares.cr1_means": ("The largest share", "最大份额"),
    "shares.hhi_means": (
        "Sum of the squared percentage shares, 0 to 10,000",
        "百分比份额的平方和，0至10,000",
    ),
    "shares.hhi_level": (
        "US guidelines of 2023: above 1,000 moderately, above 1,800 highly concentrated; of 2010: 1,500 and 2,500.",
        "美国2023年指南：1,000以上为中度集中，1,800以上为高度集中；2010年指南：1,500与2,500。",
    ),
    "shares.level.low": ("not concentrated by the guidelines of {year}", "按{year}年标准不集中"),
    "shares.level.moderate": ("moderately concentrated by the guidelines of {year}", "按{year}年标准中度集中"),
    "shares.level.high": ("highly concentrated by the guidelines of {year}", "按{year}年标准高度集中"),
    "shares.bounds": (
        "Lower end: the rest is split among infinitely many; upper end: the rest is one company.",
        "下限：其余部分由无数家分占；上限：其余部分为一家公司。",
    ),
    "shares.bounds_file": (
        "Of the companies on file only; with the others the numbers would be lower or higher.",
        "仅就已录入的公司而言；若计入其他公司，数值可能更低或更高。",
    ),
    "shares.no_concentration": (
        "No concentration: the revenues are more than what they are held against, so they are no shares of it.",
        "无法计算集中度：收入合计超过所比对的规模，不构成其份额。",
    ),
    "shares.concentration": ("{name} {value}: {means}", "{name} {value}：{means}"),
    "shares.col.company": ("Company", "公司"),
    "alt.shares": ("Shares: {title}. {rows}.", "份额：{title}。{rows}。"),
    "players.cut": (
        "Of {total:,} players only the {count:,} with the largest numbers are looked at.",
        "{total:,}家参与者中，仅计入数值最大的{count:,}家。",
    ),
    # -- positions ---------------------------------------------------------------------------------
    "scatter.median": ("median {value}", "中位数{value}"),
    "scatter.median_of": ("median of {count} values = {value}", "{count}个数值的中位数 = {value}"),
    "scatter.told": ("{measure}: {value}, {period}", "{measure}：{value}，{period}"),
    "alt.scatter": ("Scatter chart: {title}. {rows}.", "散点图：{title}。{rows}。"),
    "positioning.title": (
        "{name} is highest in {x} and {other} in {y}, of {count} players",
        "{count}家参与者中，{name}的{x}最高，{other}的{y}最高",
    ),
    "positioning.title_both": (
        "{name} is highest in both {x} and {y}, of {count} players",
        "{count}家参与者中，{name}的{x}与{y}均最高",
    ),
    "positioning.title_one": (
        "Only {name} has both {x} and {y} on file",
        "仅{name}同时有{x}与{y}的数据",
    ),
    "positioning.title_none": ("{market}: players cannot be placed yet", "{market}：暂无法确定参与者位置"),
    "positioning.subtitle": ("{x} and {y}, players of {market}", "{x}与{y}，{market}的参与者"),
    "positioning.area": ("area: {measure}", "面积：{measure}"),
    "positioning.none": (
        "No two measures are on file for at least {count} players of {market}.",
        "{market}尚无两项指标各有至少{count}家参与者的数据。",
    ),
    "positioning.apart": (
        "No player of {market} has both {x} and {y} on file within two years of each other.",
        "{market}中没有参与者在相近两年内同时有{x}与{y}的数据。",
    ),
    "positioning.other_years": (
        "Values of other years than {year}, named beside: {names}.",
        "下列参与者的数值并非{year}年，年份见标注：{names}。",
    ),
    "positioning.lacking": ("Not drawn, without {measures}: {names}.", "未画出，缺{measures}：{names}。"),
    "positioning.lacking_year": (
        "Not drawn, without both values in one year: {names}.",
        "未画出，无同一年的两项数值：{names}。",
    ),
    "positioning.unsized": (
        "Dots instead of bubbles, without {measure} above zero: {names}.",
        "以点代替气泡，{measure}缺失或不为正：{names}。",
    ),
    "positioning.no_log": (
        "An axis with values of zero or less is not logarithmic.",
        "含零或负值的坐标轴不使用对数刻度。",
    ),
    "positioning.more": (
        "{count} further players have both values and are in no picture.",
        "另有{count}家参与者未画出。",
    ),
    # -- coverage ----------------------------------------------------------------------------------
    "coverage.title": (
        "{players:,} players cover {count} of {all} segments by {dimension}; the others are white space on file",
        "按{dimension}划分的{all}个细分中，{players:,}家参与者覆盖{count}个，其余暂无记录",
    ),
    "coverage.title_full": (
        "{players:,} players cover all {all} segments by {dimension}",
        "按{dimension}划分的{all}个细分均有参与者，共{players:,}家",
    ),
    "coverage.title_none": (
        "{market}: no source says which player is in which segment by {dimension}",
        "{market}：没有来源说明各参与者所在的细分（{dimension}）",
    ),
    "coverage.subtitle": ("Players by {dimension}, {market}", "参与者与{dimension}，{market}"),
    "coverage.empty": ("No player or segment of {market} is on file.", "{market}尚无参与者或细分。"),
    "coverage.segments": ("Segments", "细分数"),
    "coverage.players": ("Players", "参与者数"),
    "coverage.listed": ("Named by", "名单来源"),
    "coverage.nobody": ("none", "无记录"),
    "coverage.sources": ("Sources", "来源数"),
    "coverage.home": ("{place}: {count}", "{place}：{count}家"),
    "coverage.abroad": ("Elsewhere: {count}", "其他地区：{count}家"),
    "coverage.unknown": ("Place not on file: {count}", "所在地未录入：{count}家"),
    "coverage.counted": ("{count} segments with a tick", "{count}个细分有记录"),
    "coverage.counted#1": ("{count} segment with a tick", "{count}个细分有记录"),
    "coverage.counted_players": ("{count} players with a tick", "{count}家参与者有记录"),
    "coverage.counted_players#1": ("{count} player with a tick", "{count}家参与者有记录"),
    "coverage.means": (
        "A tick is an offering, a claim or an event on file; an empty cell means that no source says so, not that the "
        "player is not there.",
        "勾选表示已录入的业务、表述或事件；空白表示没有来源提及，并不表示该参与者不在其中。",
    ),
    "coverage.white": ("No player on file: {names}.", "无参与者记录：{names}。"),
    "coverage.more": ("{count:,} further players are in no row.", "另有{count:,}家参与者未列出。"),
    "coverage.left_out": ("{count} further segments are in no column.", "另有{count}个细分未列出。"),
    "coverage.left_out#1": ("{count} further segment is in no column.", "另有{count}个细分未列出。"),
    "coverage.kind.offering": ("offering", "业务"),
    "coverage.kind.claim": ("claim", "表述"),
    "coverage.kind.event": ("event", "事件"),
    "alt.coverage": ("Table of ticks: {title}. {rows}.", "勾选表：{title}。{rows}。"),
    # -- opportunity -------------------------------------------------------------------------------
    "opportunity.title": (
        "{name} is the largest part in {end}, {other} grows fastest at {rate} a year",
        "{end}年{name}规模最大，{other}增长最快，年均{rate}",
    ),
    "opportunity.title_both": (
        "{name} is the largest part in {end} and grows fastest, at {rate} a year",
        "{end}年{name}规模最大且增长最快，年均{rate}",
    ),
    "opportunity.title_none": (
        "{market}: where the opportunities by {dimension} lie is said in words only",
        "{market}：按{dimension}划分的机会仅有文字表述",
    ),
    "opportunity.title_silent": (
        "{market}: nobody says where the opportunities by {dimension} lie",
        "{market}：没有来源说明按{dimension}划分的机会",
    ),
    "opportunity.subtitle_words": ("Claims by {dimension}, {market}", "按{dimension}划分的表述，{market}"),
    "opportunity.subtitle": (
        "Size and growth by {dimension}, {market}, {base} – {end}",
        "按{dimension}划分的规模与增长，{market}，{base} – {end}年",
    ),
    "opportunity.size": ("Size in {end}", "{end}年规模"),
    "opportunity.increment": ("Added from {base} to {end}", "{base}至{end}年增量"),
    "opportunity.growth": ("Growth a year, {base} – {end}", "年均增长率，{base} – {end}年"),
    "opportunity.col_growth": ("Growth a year", "年均增长率"),
    "opportunity.base": ("Size in {base}", "{base}年规模"),
    "opportunity.text": (
        "{name}: {size} in {end}, {now} in {base}, {rate} a year",
        "{name}：{end}年{size}，{base}年{now}，年均{rate}",
    ),
    "opportunity.computed": (
        "Growth is computed from the two published values; the area of a bubble is the first of them.",
        "增长率由两年公布值计算；气泡面积为首年规模。",
    ),
    "opportunity.silent": ("Not drawn, without values in both years: {names}.", "未画出，缺两年数值：{names}。"),
    "opportunity.claims": ("Said in words: {claims}.", "文字表述：{claims}。"),
    "opportunity.empty": (
        "Nobody publishes values of one part by {dimension} for two years, so none is placed on axes. What is said in "
        "words stands beside the names.",
        "没有按{dimension}公布同一部分的两年数值，因此不在坐标轴上定位；名称旁为文字表述。",
    ),
    "opportunity.empty_silent": (
        "Nobody publishes values of one part by {dimension} for two years, and nothing is said in words either.",
        "没有按{dimension}公布同一部分的两年数值，也没有文字表述。",
    ),
    "opportunity.quarter.small_fast": ("Small, fast", "小而快"),
    "opportunity.quarter.large_fast": ("Large, fast", "大而快"),
    "opportunity.quarter.small": ("Small, slow", "小而慢"),
    "opportunity.quarter.large": ("Large, slow", "大而慢"),
}
