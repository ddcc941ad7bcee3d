"""Porter's five forces: their names and, for each, what the five levels of pressure mean in plain words.

The levels are ours and hold for any market: whoever rates says which sentence fits best.
"""

from __future__ import annotations

from typing import Final

from desktop.analysis.words import Words

RIVALRY, ENTRANTS, SUBSTITUTES, SUPPLIERS, BUYERS = "rivalry", "new_entrants", "substitutes", "suppliers", "buyers"

FORCES: Final[dict[str, Words]] = {
    RIVALRY: Words("Rivalry", "同业竞争"),
    ENTRANTS: Words("New entrants", "新进入者"),
    SUBSTITUTES: Words("Substitutes", "替代品"),
    SUPPLIERS: Words("Suppliers", "供应方"),
    BUYERS: Words("Buyers", "购买方"),
}
"""In the order of the cross, the one in the middle first."""

LEVELS: Final = (
    Words("Low", "低"),
    Words("Rather low", "较低"),
    Words("Medium", "中等"),
    Words("Rather high", "较高"),
    Words("High", "高"),
)

RUBRIC: Final[dict[str, tuple[Words, ...]]] = {
    RIVALRY: (
        Words("One firm or a few share the market and leave each other alone.", "一家或少数企业分占市场，彼此相安。"),
        Words("Few firms compete, on quality more than on price.", "竞争者不多，主要比拼质量而非价格。"),
        Words("Several firms of like size compete; margins hold.", "若干规模相近的企业竞争，利润率尚稳。"),
        Words("Many firms compete on price and promotion; margins shrink.", "众多企业以价格和促销竞争，利润率收窄。"),
        Words(
            "Firms fight for share at a loss, and leaving costs more than staying.",
            "企业亏损争夺份额，退出代价高于留下。",
        ),
    ),
    ENTRANTS: (
        Words("Licences, capital or networks keep newcomers out.", "牌照、资本或网络使新进入者难以进入。"),
        Words("Entry takes years and partners inside the market.", "进入需多年时间及市场内的合作伙伴。"),
        Words("Entry is possible in niches; scale is hard to reach.", "可从细分领域进入，但难以形成规模。"),
        Words("Newcomers appear every year and some grow large.", "每年都有新进入者，其中一些发展壮大。"),
        Words(
            "Anybody can start within months, with little money and no licence.", "数月内即可起步，资金少且无需牌照。"
        ),
    ),
    SUBSTITUTES: (
        Words("Nothing else meets the need.", "没有其他方式可满足该需求。"),
        Words("Other ways exist and are clearly worse or dearer.", "有其他方式，但明显更差或更贵。"),
        Words("Other ways do as well for part of the need.", "其他方式可同样满足部分需求。"),
        Words("Other ways are as good; habit decides.", "其他方式同样可行，取决于习惯。"),
        Words("Other ways are better or cheaper, and changing is easy.", "其他方式更好或更便宜，且容易转换。"),
    ),
    SUPPLIERS: (
        Words(
            "Inputs are plentiful and alike; changing supplier costs nothing.", "投入品充足且相似，更换供应方无成本。"
        ),
        Words("Several suppliers; terms are set by the market.", "供应方较多，条件由市场决定。"),
        Words("Some inputs are scarce; terms are negotiated.", "部分投入品稀缺，条件需要协商。"),
        Words("A key input comes from few hands that can raise its price.", "关键投入品由少数方掌握，可以提价。"),
        Words(
            "One supplier decides who can work, or could serve the customers itself.",
            "单一供应方决定谁能经营，或可自行服务客户。",
        ),
    ),
    BUYERS: (
        Words("Buyers are many, small and tied to what they use.", "买方多而小，且依赖现有产品。"),
        Words("Changing is a nuisance; prices are taken as they are.", "更换麻烦，价格基本接受。"),
        Words("Buyers compare and change now and then.", "买方会比较，偶尔更换。"),
        Words("Buyers change easily, or a few large ones set terms.", "买方容易更换，或少数大买方决定条件。"),
        Words(
            "One payer or platform decides price and volume for nearly all.",
            "单一支付方或平台几乎决定全部价格与数量。",
        ),
    ),
}
"""By force: what level 1 to 5 means."""
