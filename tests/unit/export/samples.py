"""Hand-made figures, one per family and trouble: what the surfaces must be able to draw."""

from __future__ import annotations

from dataclasses import replace

from desktop.figures.figure import (
    Axis,
    Boundary,
    Cell,
    Certainty,
    Column,
    EvidenceLine,
    Family,
    Figure,
    Gap,
    GrowthArrow,
    Node,
    Pill,
    Point,
    Series,
    Table,
    Tick,
)

PUBLISHED, FORECAST, MODELLED = Certainty.PUBLISHED, Certainty.FORECAST, Certainty.MODELLED
DISPUTED, UNKNOWN = Certainty.DISPUTED, Certainty.NOT_PUBLISHED


def year(key: int, y: float | None, certainty: Certainty = PUBLISHED, label: str = "", **more: object) -> Point:
    return Point(str(key), key + 0.5, y, certainty, label, stated=y is not None, **more)  # type: ignore[arg-type]


def years(first: int, last: int, forecast: int = 9999, every: int = 1) -> Axis:
    ticks = tuple(Tick(y + 0.5, f"{y}{'F' if y >= forecast else ''}") for y in range(first, last + 1, every))
    return Axis(first, last + 1, ticks, kind="time")


def values(top: float, step: float, unit: str, decimals: int = 0, bottom: float = 0) -> Axis:
    count = round((top - bottom) / step)
    ticks = tuple(Tick(bottom + i * step, f"{bottom + i * step:,.{decimals}f}") for i in range(count + 1))
    return Axis(bottom, top, ticks, unit=unit, decimals=decimals)


EVIDENCE = (
    EvidenceLine(
        "o191",
        "China teleradiology",
        "Market size",
        "2024",
        "300.39 USD Million",
        "estimate",
        "Market Research Future, China Teleradiology Market, February 2026",
        "summary",
        "size of the market in 2024",
        "https://example.org/a",
    ),
    EvidenceLine(
        "o194",
        "China teleradiology",
        "Market size",
        "2035",
        "607.36 USD Million",
        "forecast",
        "Market Research Future, China Teleradiology Market, February 2026",
        "FAQ 2",
        "size of the market in 2035",
    ),
)
TABLE = Table(
    (Column("period", "Period"), Column("value", "Value", "USD million", numeric=True)),
    (
        (Cell("2024"), Cell("300.39", 300.39, PUBLISHED)),
        (Cell("2025"), Cell("320.25", 320.25, FORECAST)),
        (Cell("2026"), Cell("n/p", None, UNKNOWN)),
    ),
)


def columns() -> Figure:
    head = Series(
        "mrfr",
        "Headline, USD million",
        2,
        (
            year(2024, 300.39, label="300"),
            year(2025, 320.25, FORECAST, "320"),
            year(2035, 607.36, FORECAST, "607"),
        ),
        mark="column",
    )
    faq = Series(
        "faq",
        "FAQ of the same page, USD million",
        2,
        (year(2024, 300.0, DISPUTED, "300¹"), year(2035, 600.0, DISPUTED, "600¹")),
        mark="column",
    )
    return Figure(
        "837b1fca",
        "size.china-teleradiology",
        Family.COLUMNS,
        "en",
        "Market size",
        "MRFR expects China’s teleradiology market to double to USD 607 million by 2035, "
        "but publishes only three points of the path",
        "China teleradiology market size, USD million; 2024 estimate, 2025 and 2035 forecast",
        "Source: Market Research Future, China Teleradiology Market (MRFR/HC/49969-HCR), February 2026",
        "Columns: China teleradiology market USD 300 million in 2024, 320 in 2025 and 607 in 2035 (forecast).",
        years(2024, 2035),
        values(700, 100, "USD million"),
        None,
        (head, faq),
        (),
        (
            GrowthArrow("mrfr", "2025", "2035", "+6.61% a year, stated and implied", "(607.36 / 320.25)^(1/10) - 1"),
            Gap(2026, 2035, "No values published for 2026 to 2034"),
        ),
        (
            "1 Two sets on one page: headline 300.39 / 320.25 / 607.36 at 6.61% a year, FAQ 300.0 / 600.0 at 6.504%. "
            "The headline set is preferred: complete, consistent.",
            "The axis is true to time: one slot a year.",
        ),
        (PUBLISHED, FORECAST, DISPUTED, UNKNOWN),
        EVIDENCE,
        ("(607.36 / 320.25)^(1/10) - 1 = 6.61%",),
        TABLE,
    )


def columns_zh() -> Figure:
    return replace(
        columns(),
        language="zh",
        section="市场规模",
        title="MRFR预计中国远程放射市场2035年翻一番至6.07亿美元，但只公布三个时点",
        subtitle="中国远程放射市场规模，亿美元；2024年为估计值，2025年与2035年为预测值",
        source_line="来源：Market Research Future，China Teleradiology Market（MRFR/HC/49969-HCR），2026年2月",
        alt_text="柱形图：中国远程放射市场2024年3.00亿美元，2035年6.07亿美元（预测）。",
        series=tuple(
            replace(
                s,
                name="正文，亿美元" if s.key == "mrfr" else "问答，亿美元",
                points=tuple(
                    replace(p, y=(p.y or 0) / 100, label=f"{(p.y or 0) / 100:.2f}" + ("¹" if s.key == "faq" else ""))
                    for p in s.points
                ),
            )
            for s in columns().series
        ),
        y=values(7, 1, "亿美元", 2),
        annotations=(
            GrowthArrow("mrfr", "2025", "2035", "年均 +6.61%，所述与推算一致", "x"),
            Gap(2026, 2035, "2026–2034年未公布任何数值"),
        ),
        footnotes=(
            "1 同一页面有两组数字：正文3.0039 / 3.2025 / 6.0736亿美元（年增6.61%）；问答部分3.00 / 6.00亿美元（年增6.504%）。",
            "横轴按真实时间排列，每年一格。",
        ),
    )


def lines() -> Figure:
    jd = [(2017, 5.6), (2018, 8.2), (2019, 10.8), (2020, 19.4), (2021, 30.7), (2022, 46.7), (2023, 53.5), (2024, 58.2)]
    ali = [(2019, 9.6), (2020, 15.5), (2021, 20.6), (2022, 26.8), (2023, 27.0), (2024, 30.6)]
    pa = [(2015, 0.3), (2016, 0.6), (2017, 1.9), (2018, 3.3), (2019, 5.1), (2020, 6.9), (2021, 7.3), (2022, 6.2)]
    pa += [(2023, 4.7), (2024, 4.8)]

    def points(rows: list[tuple[int, float]], shown: set[int], odd: dict[int, Certainty]) -> tuple[Point, ...]:
        return tuple(year(k, v, odd.get(k, PUBLISHED), f"{v:.1f}" if k in shown else "") for k, v in rows)

    return Figure(
        "3ad6d6a9",
        "players.revenue",
        Family.LINES,
        "en",
        "Revenue",
        "JD Health multiplied revenue thirteen-fold in eight years to CNY 73 billion, while Ping An Good Doctor is a "
        "third below its 2021 peak",
        "Revenue of three listed platforms, CNY billion, 2015–2025",
        "Source: JD Health prospectus 2020 and results 2021–2025; Alibaba Health results; Ping An Good Doctor results",
        "Lines in CNY billion: JD Health from 5.6 in 2017 to 73.4 in 2025; Alibaba Health to 30.6; Ping An 4.8 in 2024.",
        years(2015, 2025, 2025),
        values(80, 20, "CNY billion"),
        None,
        (
            Series(
                "jd",
                "JD Health",
                2,
                (*points(jd, {2017, 2020, 2021, 2022, 2023, 2024}, {2020: MODELLED}), year(2025, 73.4, FORECAST)),
                end_label="73.4 JD Health",
            ),
            Series(
                "ali",
                "Alibaba Health",
                5,
                points(ali, {2021, 2022, 2023}, {2022: DISPUTED}),
                end_label="30.6 Alibaba Health",
            ),
            Series("pa", "Ping An Good Doctor", 3, points(pa, {2015, 2021}, {}), end_label="4.8 Ping An Good Doctor"),
        ),
        (),
        (Boundary(2025.0, "Forecast"),),
        (
            "1 Alibaba Health: fiscal year to 31 March, drawn at the calendar year that holds nine of its twelve months.",
        ),
        (PUBLISHED, FORECAST, MODELLED, DISPUTED),
        EVIDENCE,
        ("(58.2 / 19.4)^(1/4) - 1 = 31.6%",),
        TABLE,
    )


def fan() -> Figure:
    def path(growth: float, certainty: Certainty) -> list[Point]:
        return [
            Point(str(y), y + 0.5, round(320.25 * (1 + growth) ** (y - 2025), 2), certainty) for y in range(2026, 2036)
        ]

    published = (
        year(2024, 300.39, label="300.39"),
        year(2025, 320.25, label="320.25"),
        *path(0.0661, FORECAST)[:-1],
        year(2035, 607.36, FORECAST),
    )
    scenario = (Point("2025", 2025.5, 320.25, MODELLED), *path(0.08, MODELLED))

    def band(key: str, name: str, spread: float, style: str) -> Series:
        points = tuple(
            Point(
                str(y),
                y + 0.5,
                None,
                MODELLED,
                low=round(320.25 * (1.08 - spread) ** (y - 2025), 2),
                high=round(320.25 * (1.08 + spread) ** (y - 2025), 2),
            )
            for y in range(2025, 2036)
        )
        return Series(key, name, -1, points, mark="band", band_style=style)

    ten = (
        year(2022, 191, label="191"),
        *(Point(str(y), y + 0.5, round(191 * 1.1317 ** (y - 2022), 1), FORECAST) for y in range(2023, 2030)),
        year(2030, 514, FORECAST),
    )
    return Figure(
        "0a0b0c0d",
        "size.china-teleradiology.fan",
        Family.LINES,
        "en",
        "China teleradiology",
        "At 8 % a year China’s teleradiology market would reach USD 691 million in 2035, 84 million above the forecast",
        "China teleradiology, USD million, by estimator; scenario Faster uptake",
        "Source: Market Research Future, February 2026; Insights10, 2023; scenario: own assumption of 8 % a year",
        "Lines: MRFR from 300 in 2024 to 607 in 2035, Insights10 from 191 in 2022 to 514 in 2030, scenario 691 in 2035.",
        years(2022, 2035, 2026),
        values(900, 200, "USD million"),
        None,
        (
            band("outer", "P10 – P90", 0.018, "outer"),
            band("inner", "P25 – P75", 0.009, "inner"),
            Series("mrfr", "MRFR", 2, published, end_label="607.36 MRFR"),
            Series("faq", "MRFR, FAQ", 2, (year(2035, 600.0, DISPUTED),), mark="marker", end_label="600.0 MRFR, FAQ"),
            Series("ten", "Insights10", 5, ten, end_label="514 Insights10"),
            Series("scenario", "Scenario", -1, scenario, end_label="691.4 Scenario"),
        ),
        (),
        (GrowthArrow("mrfr", "2025", "2035", "+6.61 % a year", "x"), Boundary(2026, "Forecast")),
        (),
        (PUBLISHED, FORECAST, MODELLED, DISPUTED),
        EVIDENCE,
        ("320.25 x (1 + 0.08)^10 = 691.4",),
        TABLE,
        "Faster uptake: 8 % a year",
    )


def stacked() -> Figure:
    names = ("Bone", "Oncology", "Cardiac", "Neuro", "Chest", "Not split")
    data = {
        0: (80.0, 70.0, None, None, None, 150.0),
        1: (None, None, 120.0, 100.0, 80.0, 300.0),
    }
    series = tuple(
        Series(
            name.lower().replace(" ", "-"),
            name,
            1,
            tuple(
                Point(
                    str(k),
                    float(k),
                    row[i],
                    MODELLED if name == "Not split" else FORECAST if k else PUBLISHED,
                    f"{row[i]:.0f}",
                )
                for k, row in data.items()
                if row[i] is not None
            ),
            mark="column",
        )
        for i, name in enumerate(names)
    )
    return Figure(
        "5eed5eed",
        "segments.china-teleradiology.application.stacked",
        Family.STACKED,
        "en",
        "Segments",
        "MRFR publishes five segment values, but never both years for one segment, so no segment’s growth can be computed",
        "China teleradiology by application, USD million, 2024 and 2035 (forecast)",
        "Source: Market Research Future, China Teleradiology Market, February 2026, segment insights and FAQ",
        "Stacked columns: 2024 bone 80, oncology 70, 150 not split; 2035 cardiac 120, neuro 100, chest 80, 300 not split.",
        Axis(-0.5, 1.5, (Tick(0, "2024"), Tick(1, "2035 (forecast)")), kind="category"),
        values(600, 100, "USD million"),
        None,
        series,
        legend=(PUBLISHED, FORECAST, MODELLED),
        evidence=EVIDENCE,
        table=TABLE,
        footnotes=("1 Remainder = FAQ total minus the published segments; derived, split unknown.",),
    )


def bars() -> Figure:
    rows = (
        ("Analysys, 2019", 133.7, PUBLISHED),
        ("Analysys, 2020", 196.1, FORECAST),
        ("CICC, 2020", 94.0, FORECAST),
        ("Insight & Info, 2022", 309.9, PUBLISHED),
        ("iResearch, 2022", 310.2, MODELLED),
        ("Forecast in a paper, 2022", 370.0, DISPUTED),
        ("ASKCI, 2025", 479.9, FORECAST),
    )
    points = tuple(
        Point(name, float(i), v, c, f">{v:.0f}" if c is DISPUTED else f"{v:.1f}") for i, (name, v, c) in enumerate(rows)
    )
    return Figure(
        "ba55ba55",
        "size.internet-healthcare.bars",
        Family.BARS,
        "en",
        "Market size by estimator",
        "Estimates of China’s internet healthcare market differ by a factor of two for 2020",
        "Internet healthcare market size, China, CNY billion; one row per published number",
        "Source: Analysys, CICC, Insight & Info, iResearch, ASKCI",
        "Bars: Analysys 133.7 in 2019 to ASKCI 479.9 in 2025.",
        Axis(-0.5, 6.5, tuple(Tick(i, r[0]) for i, r in enumerate(rows)), kind="category"),
        values(500, 100, "CNY billion"),
        None,
        (Series("size", "CNY billion", 1, points, mark="column"),),
        legend=(PUBLISHED, FORECAST, MODELLED, DISPUTED),
        evidence=EVIDENCE,
        table=TABLE,
    )


def treemap() -> Figure:
    def node(
        key: str, name: str, value: float | None, size: float, certainty: Certainty, colour: int, **more: object
    ) -> Node:
        label = f"{value:.1f}" if value is not None else "not published"
        detail = f"USD million, {value / 3:.1f} %" if value is not None else "modelled 50.0" if size else ""
        return Node(key, "root", name, value, size, certainty, colour, label, detail, **more)  # type: ignore[arg-type]

    return Figure(
        "71ee71ee",
        "segments.china-teleradiology.application",
        Family.TREEMAP,
        "en",
        "Segments",
        "Half of China’s teleradiology by application is published for 2024: bone and oncology imaging",
        "China teleradiology by application, USD million, 2024",
        "Source: Market Research Future, China Teleradiology Market, February 2026, FAQ",
        "Treemap: bone imaging 80.0, oncology imaging 70.0; cardiac, neuro and chest not published.",
        nodes=(
            Node("root", "", "Application", 300.0, 300.0, PUBLISHED),
            node("bone", "Bone Imaging", 80.0, 80, DISPUTED, 1, pills=(Pill("dominant", True),)),
            node("onco", "Oncology Imaging", 70.0, 70, PUBLISHED, 2, pills=(Pill("fastest growing"),)),
            node("card", "Cardiac Imaging", None, 60, MODELLED, 4),
            node("neur", "Neuroimaging", None, 50, MODELLED, 3, pills=(Pill("largest", True),)),
            node("ches", "Chest Imaging", None, 0, UNKNOWN, 5),
            node("rest", "Other", None, 0, UNKNOWN, 6),
        ),
        legend=(PUBLISHED, MODELLED, DISPUTED, UNKNOWN),
        evidence=EVIDENCE,
        table=TABLE,
    )


def users() -> Figure:
    """Half-years: points inside years, so a number axis."""
    rows = (
        (2020, 0.46, "2.15"),
        (2020, 0.96, "2.15"),
        (2021, 0.46, "2.39"),
        (2021, 0.96, "2.98"),
        (2022, 0.46, "3.00"),
    )
    rows += ((2022, 0.96, "3.63"), (2023, 0.46, "3.64"), (2023, 0.96, "4.14"), (2024, 0.46, "3.65"))
    points = tuple(
        Point(f"{y}-{6 if part < 0.5 else 12:02d}", y + part, float(v), PUBLISHED, v, stated=True)
        for y, part, v in rows
    )
    return Figure(
        "05e205e2",
        "size.internet-healthcare.users",
        Family.LINES,
        "zh",
        "用户规模",
        "互联网医疗用户规模在2023年末达到4.14亿人的高点后回落",
        "中国互联网医疗用户规模，亿人，每年6月与12月",
        "来源：中国互联网络信息中心，第45次至第54次《中国互联网络发展状况统计报告》",
        "折线图：2020年6月2.15亿人，2023年12月4.14亿人，2024年6月3.65亿人。",
        Axis(2020, 2025, tuple(Tick(y + 0.5, f"{y}年") for y in range(2020, 2025)), kind="time"),
        values(5, 1, "亿人"),
        None,
        (Series("users", "用户规模", 1, points, end_label="3.65 用户规模"),),
        evidence=EVIDENCE,
        table=TABLE,
        legend=(PUBLISHED,),
    )


def combination() -> Figure:
    amounts = ((2017, 7.45), (2020, 6.64), (2021, 12.09), (2023, 0.22))
    deals = ((2017, 164), (2020, 38), (2021, 45), (2023, 7))
    return Figure(
        "c0b1c0b1",
        "funding",
        Family.COLUMNS,
        "en",
        "Funding",
        "Disclosed investment peaked at CNY 12.1 billion in 2021 and fell 98% to CNY 0.2 billion by 2023",
        "Internet healthcare investment, China; number of deals and disclosed amount, 2017–2023",
        "Source: IT Juzi via ASKCI, July 2022; IT Juzi via Insight & Info, about March 2024",
        "Columns and line: amounts 7.45, 6.64, 12.09, 0.22; deals 164, 38, 45, 7.",
        years(2017, 2023),
        values(24, 4, "CNY billion"),
        values(205, 100, "deals", bottom=-330),
        (
            Series(
                "amount",
                "Amount, CNY billion",
                1,
                tuple(year(k, v, label=f"{v:.2f}") for k, v in amounts),
                mark="column",
            ),
            Series(
                "deals",
                "Deals",
                2,
                tuple(year(k, float(v), label=str(v)) for k, v in deals),
                secondary=True,
                end_label="7 deals",
            ),
        ),
        annotations=(Gap(2018, 2020, "Not found"),),
        evidence=EVIDENCE,
        table=TABLE,
        legend=(PUBLISHED, UNKNOWN),
    )


def nothing() -> Figure:
    return replace(
        columns(),
        id="00000000",
        name="size.nothing",
        series=(),
        annotations=(),
        legend=(),
        empty=(
            "Nobody publishes a size of this market; 6Wresearch states only a growth of 9.2 % a year for 2025 to 2031."
        ),
    )


def all_figures() -> list[Figure]:
    return [
        columns(), columns_zh(), lines(), fan(), stacked(), bars(), treemap(), users(), combination(), nothing()
    ]  # fmt: skip
