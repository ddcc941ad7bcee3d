"""Figures made by hand: what the painters must manage, in both languages."""

from __future__ import annotations

from dataclasses import replace

from desktop.figures.figure import (
    Axis,
    Boundary,
    Certainty,
    Entity,
    Family,
    Figure,
    Gap,
    GrowthArrow,
    Node,
    Pill,
    Point,
    Series,
    Tick,
)

P, F, M, D, N = (
    Certainty.PUBLISHED,
    Certainty.FORECAST,
    Certainty.MODELLED,
    Certainty.DISPUTED,
    Certainty.NOT_PUBLISHED,
)


def years(first: int, last: int, forecast: int) -> tuple[Tick, ...]:
    return tuple(Tick(y + 0.5, f"{y}F" if y >= forecast else str(y)) for y in range(first, last + 1))


def values(*at: float) -> tuple[Tick, ...]:
    return tuple(Tick(v, f"{v:,g}") for v in at)


def point(year: int, y: float | None, kind: Certainty, label: str = "", *, stated: bool = True) -> Point:
    text = f"{y:g} USD million, {year}, {kind.value}" if y is not None else ""
    return Point(str(year), year + 0.5, y, kind, label, text, stated=stated, reason="" if y is not None else "nobody")


def forecast(language: str = "en", growth: float = 0.08) -> Figure:
    zh = language == "zh"
    base = 320.25
    rows = [(y, base * (1 + growth) ** (y - 2025)) for y in range(2025, 2036)]
    wide = tuple(
        Point(str(y), y + 0.5, None, M, low=v * (1 - 0.016 * (y - 2025)), high=v * (1 + 0.019 * (y - 2025)))
        for y, v in rows
    )
    narrow = tuple(
        Point(str(y), y + 0.5, None, M, low=v * (1 - 0.008 * (y - 2025)), high=v * (1 + 0.009 * (y - 2025)))
        for y, v in rows
    )
    mrfr = [point(2024, 300.39, P, "300.39"), point(2025, 320.25, P, "320.25")]
    mrfr += [point(y, base * 1.0661 ** (y - 2025), F, stated=y == 2035) for y in range(2026, 2036)]
    last = rows[-1][1]
    series = (
        Series(
            "p90",
            "P10 – P90",
            -1,
            wide,
            mark="band",
            band_style="outer",
            end_label=f"P90 {last * 1.19:.0f}",
            low_label=f"P10 {last * 0.84:.0f}",
        ),
        Series("p75", "P25 – P75", -1, narrow, mark="band", band_style="inner"),
        Series("mrfr", "MRFR", 2, tuple(mrfr), Entity("estimator", "mrfr"), end_label="607.36 MRFR"),
        Series(
            "faq",
            "MRFR FAQ",
            2,
            (point(2035, 600.0, D),),
            Entity("estimator", "mrfr-faq"),
            "marker",
            end_label="600.0 MRFR, 常见问题" if zh else "600.0 MRFR, FAQ",
        ),
        Series(
            "insights",
            "Insights10",
            5,
            (
                point(2022, 191, P, "191"),
                *(point(y, 191 * 1.1317 ** (y - 2022), F, stated=y == 2030) for y in range(2023, 2031)),
            ),
            Entity("estimator", "insights10"),
            end_label="514 Insights10",
        ),
        Series(
            "scenario",
            "Scenario",
            -1,
            tuple(point(y, v, M, stated=False) for y, v in rows),
            Entity("scenario", "own"),
            end_label=f"{'情景' if zh else 'Scenario'} {last:.0f}",
            weight=2.5,
        ),
    )
    return Figure(
        id="0a1b2c3d",
        name="size.china-teleradiology",
        family=Family.LINES,
        language=language,
        section="",
        title="中国远程放射 2024 至 2035 年翻一番，前提是某一页正确"
        if zh
        else "China teleradiology doubles from 2024 to 2035, if one page is right",
        subtitle="市场规模，百万美元，按估计机构" if zh else "Market size, USD million, by estimator",
        source_line="来源：Market Research Future，China Teleradiology Market，2026 年 2 月"
        if zh
        else "Sources: Market Research Future, China Teleradiology Market, February 2026; Insights10, 2023",
        alt_text="Line chart: teleradiology, 300.39 in 2024, 607.36 in 2035.",
        x=Axis(2022, 2036, years(2022, 2035, 2026), kind="time"),
        y=Axis(0, 900, values(0, 200, 400, 600, 800), unit="USD million"),
        series=series,
        annotations=(
            GrowthArrow("mrfr", "2025", "2035", "年均 +6.61 %" if zh else "+6.61 % a year", "x"),
            Boundary(2025.5, "预测" if zh else "Forecast"),
        ),
        footnotes=(
            "情景为分析者自设：320.25 x (1 + 8.0 %)^t。"
            if zh
            else "Scenario is the analyst's own: 320.25 x (1 + 8.0 %)^t, rate normally spread by 1.5 pp.",
        ),
        legend=(P, F, D, M),
        scenario="own",
    )


def estimates(language: str = "en") -> Figure:
    zh = language == "zh"
    series = (
        Series(
            "askci",
            "ASKCI",
            7,
            (point(2023, 392.5, P, "392.5"), point(2024, 435.1, P, "435.1"), point(2025, 479.9, F)),
            Entity("estimator", "askci"),
            end_label="479.9 ASKCI",
        ),
        Series(
            "ires",
            "iResearch",
            3,
            (point(2022, 310.2, P, "310.2"), point(2023, 376.4, P)),
            Entity("estimator", "iresearch"),
            end_label="376.4 iResearch",
        ),
        Series("ii", "Insight & Info", 9, (point(2022, 309.9, P),), mark="marker", end_label="309.9 Insight & Info"),
        Series("ec", "100ec.cn", 4, (point(2023, 385.4, D),), mark="marker", end_label="385.4 100ec.cn"),
        Series(
            "an",
            "Analysys",
            6,
            (point(2019, 133.7, P, "133.7"), point(2020, 196.1, D)),
            end_label="196.1 易观分析" if zh else "196.1 Analysys",
        ),
        Series("cicc", "CICC", 8, (point(2020, 94, D),), mark="marker", end_label="94 CICC"),
        Series(
            "none",
            "unnamed",
            0,
            (point(2021, 223.0, P),),
            mark="marker",
            end_label="223.0 未具名" if zh else "223.0 unnamed",
        ),
    )
    return Figure(
        id="1a1b2c3d",
        name="size.china-internet-healthcare",
        family=Family.LINES,
        language=language,
        section="",
        title="2023 年三项估计相差不超过 5 %" if zh else "Three estimates for 2023 lie within 5 %",
        subtitle="中国互联网医疗，十亿元，按估计机构" if zh else "China internet healthcare, CNY billion, by estimator",
        source_line="来源：中商产业研究院；艾瑞咨询；易观分析"
        if zh
        else "Sources: ASKCI; iResearch; Analysys; CICC; 100ec.cn",
        alt_text="Line chart of seven estimators.",
        x=Axis(2019, 2026, years(2019, 2025, 2025), kind="time"),
        y=Axis(0, 500, values(0, 100, 200, 300, 400, 500)),
        series=series,
        legend=(P, F, D),
    )


def treemap(language: str = "en") -> Figure:
    zh = language == "zh"
    names = (
        ["骨骼影像", "肿瘤影像", "心脏影像", "神经影像", "胸部影像"]
        if zh
        else ["Bone Imaging", "Oncology Imaging", "Cardiac Imaging", "Neuroimaging", "Chest Imaging"]
    )
    detail = "百万美元，26.7 %" if zh else "USD m, 26.7 %"
    modelled = "未发布，推算 60.0" if zh else "not published, modelled 60.0"

    def node(i: int, value: float, kind: Certainty, colour: int, pills: tuple[Pill, ...] = ()) -> Node:
        label = f"{value:.1f}" if kind is P else modelled
        return Node(
            f"n{i}",
            "root",
            names[i],
            value,
            value,
            kind,
            colour,
            label,
            detail if kind is P else "",
            pills,
            f"{names[i]}, {value}",
            entity=Entity("segment", f"n{i}"),
        )

    return Figure(
        id="2a1b2c3d",
        name="segments.china-teleradiology.application",
        family=Family.TREEMAP,
        language=language,
        section="",
        title="按应用，2024 年" if zh else "Half of the total by application is not published, 2024",
        subtitle="中国远程放射，百万美元" if zh else "China teleradiology, USD million",
        source_line="来源：Market Research Future" if zh else "Source: Market Research Future, February 2026",
        alt_text="Treemap of five applications.",
        nodes=(
            Node("root", "", "Application", 300.0, 300.0, P),
            node(0, 80.0, P, 1, (Pill("主导" if zh else "dominant", disputed=True),)),
            node(1, 70.0, P, 2, (Pill("增长最快" if zh else "fastest"),)),
            node(2, 60.0, M, 4),
            node(3, 50.0, M, 3, (Pill("最大" if zh else "largest", disputed=True),)),
            node(4, 40.0, M, 5),
            Node("rest", "root", "未公布" if zh else "Not published", 30.0, 30.0, N, 0, "30.0"),
            Node("u1", "root", "血管影像" if zh else "Vascular Imaging", None, 0.0, N, 6, text="nobody"),
            Node("u2", "root", "儿科影像" if zh else "Paediatric Imaging", None, 0.0, N, 7),
        ),
        legend=(P, M, N),
        footnotes=(
            "斜线为推算值：2035 年数值的一半。" if zh else "Hatched areas are modelled: half of the 2035 value.",
        ),
    )


def icicle(language: str = "en") -> Figure:
    return replace(treemap(language), id="9a1b2c3d", family=Family.ICICLE)


def sunburst(language: str = "en") -> Figure:
    return replace(treemap(language), id="9b1b2c3d", family=Family.SUNBURST)


def unknown(language: str = "en") -> Figure:
    whole = treemap(language)
    nodes = tuple(replace(node, value=None, size=0.0, certainty=N, value_label="", detail="") for node in whole.nodes)
    return replace(whole, id="3a1b2c3d", name="segments.unknown", nodes=nodes, legend=(N,))


def columns(language: str = "en") -> Figure:
    zh = language == "zh"
    rows = [
        (2015, 4.9, P),
        (2016, 10.9, P),
        (2017, 14.0, P),
        (2018, None, N),
        (2019, 22.1, M),
        (2020, 25.7, D),
        (2021, 34.6, P),
        (2022, 39.1, P),
        (2023, 43.0, F),
        (2024, 47.3, F),
    ]
    series = Series(
        "a", "A", 1, tuple(point(y, v, k, f"{v}" if v else "") for y, v, k in rows), Entity("player", "a"), "column"
    )
    return Figure(
        id="4a1b2c3d",
        name="columns",
        family=Family.COLUMNS,
        language=language,
        section="",
        title="收入逐年上升，一年未公布" if zh else "Revenue rose every year; one year is not on file",
        subtitle="亿元" if zh else "CNY billion",
        source_line="来源：年报" if zh else "Source: annual reports",
        alt_text="Columns.",
        x=Axis(2015, 2025, years(2015, 2024, 2023), kind="time"),
        y=Axis(0, 50, values(0, 10, 20, 30, 40, 50)),
        series=(series,),
        legend=(P, M, F, D, N),
        annotations=(GrowthArrow("a", "2015", "2022", "+34.6 %", "x"),),
    )


def users(language: str = "en") -> Figure:
    zh = language == "zh"
    money = Series(
        "m",
        "Market",
        2,
        (point(2016, 10.9, P, "10.9"), point(2019, None, N), point(2022, 39.1, P), point(2023, 43.0, F)),
        end_label="43.0 市场" if zh else "43.0 market",
    )
    people = Series(
        "u",
        "Users",
        7,
        tuple(point(y, v, P) for y, v in ((2019, 215.0), (2020, 276.0), (2022, 363.0), (2023, 414.0))),
        end_label="414 用户" if zh else "414 users",
        secondary=True,
    )
    return Figure(
        id="5a1b2c3d",
        name="users",
        family=Family.LINES,
        language=language,
        section="",
        title="用户与市场" if zh else "Users on an axis of their own",
        subtitle="",
        source_line="Source: CNNIC",
        alt_text="Lines.",
        x=Axis(2016, 2024, years(2016, 2023, 2023), kind="time"),
        y=Axis(0, 50, values(0, 10, 20, 30, 40, 50), title="十亿元" if zh else "CNY billion"),
        y2=Axis(0, 500, values(0, 100, 200, 300, 400, 500), title="百万人" if zh else "million people"),
        series=(money, people),
        annotations=(Gap(2017, 2019, "无公开数据" if zh else "no figure on file"),),
    )


def stacked(language: str = "en") -> Figure:
    zh = language == "zh"

    def part(key: str, colour: int, name: str, a: float, b: float, kind: Certainty = P) -> Series:
        points = (Point("2024", 0, a, kind, f"{a:g}", name), Point("2035", 1, b, kind, f"{b:g}", name))
        return Series(key, name, colour, points, Entity("segment", key), "column", end_label=f"{b:g} {name}")

    return Figure(
        id="6a1b2c3d",
        name="stacked",
        family=Family.STACKED,
        language=language,
        section="",
        title="各部分相加等于总额吗？" if zh else "Do the parts add up?",
        subtitle="USD million",
        source_line="Source: Market Research Future",
        alt_text="Stacked.",
        x=Axis(0, 1, (Tick(0, "2024"), Tick(1, "2035F")), kind="category"),
        y=Axis(0, 600, values(0, 200, 400, 600)),
        series=(
            part("bone", 1, "骨骼影像" if zh else "Bone Imaging", 80, 160),
            part("onc", 2, "肿瘤影像" if zh else "Oncology Imaging", 70, 140),
            part("card", 4, "心脏影像" if zh else "Cardiac Imaging", 60, 120, M),
            part("rest", 0, "未公布" if zh else "Not published", 90, 180, N),
        ),
        legend=(P, M, N),
    )


def bars(language: str = "en") -> Figure:
    zh = language == "zh"
    names = (
        ["微医", "京东健康", "阿里健康", "平安好医生", "叮当健康"]
        if zh
        else ["WeDoctor", "JD Health", "Alibaba Health", "Ping An Good Doctor", "Dingdang Health Technology Group"]
    )
    rows = [5.4, 73.4, 30.6, 4.8, None]
    kinds = [M, P, P, D, N]
    points = tuple(
        Point(n, i, v, k, f"{v:g}" if v else "", n, reason="" if v else "nobody", entity=Entity("player", n))
        for i, (n, v, k) in enumerate(zip(names, rows, kinds, strict=True))
    )
    return Figure(
        id="7a1b2c3d",
        name="bars",
        family=Family.BARS,
        language=language,
        section="",
        title="京东健康收入最高" if zh else "JD Health has the highest revenue",
        subtitle="CNY billion, 2024",
        source_line="Source: annual reports",
        alt_text="Bars.",
        x=Axis(0, 4, tuple(Tick(i, n) for i, n in enumerate(names)), kind="category"),
        y=Axis(0, 80, values(0, 20, 40, 60, 80)),
        series=(Series("r", "Revenue", 1, points),),
        legend=(P, M, D, N),
    )


def empty(language: str = "en") -> Figure:
    return replace(
        unknown(language),
        name="empty",
        nodes=(),
        legend=(),
        footnotes=(),
        empty="5 个部分均无公布数值；另有 3 条文字表述。"
        if language == "zh"
        else "No publisher on file states a value for any of the 5 parts; 3 claims in words are kept.",
    )


SAMPLES = {
    "forecast": forecast,
    "estimates": estimates,
    "treemap": treemap,
    "icicle": icicle,
    "sunburst": sunburst,
    "unknown": unknown,
    "columns": columns,
    "users": users,
    "stacked": stacked,
    "bars": bars,
    "empty": empty,
}
