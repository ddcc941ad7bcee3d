"""Names of predicates and attributes in English and Chinese, as contradictions show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREDICATES: Final[Mapping[str, tuple[str, str]]] = {
    "largest": ("the largest", "最大"),
    "dominant": ("dominant", "占主导"),
    "second": ("the second largest", "第二大"),
    "third": ("the third largest", "第三大"),
    "leads": ("leads", "领先"),
    "among_largest": ("among the largest", "位居最大之列"),
    "smaller": ("smaller", "较小"),
    "limited": ("limited", "有限"),
    "emerging": ("emerging", "新兴"),
    "fastest_growing": ("the fastest-growing", "增长最快"),
    "slower_growing": ("slower-growing", "增长较慢"),
    "growing": ("growing", "增长"),
    "shrinking": ("shrinking", "萎缩"),
    "fragmented": ("fragmented", "分散"),
    "consolidating": ("consolidating", "趋于集中"),
    "concentrated": ("concentrated", "集中"),
    "investment_rising": ("investment rising", "投资上升"),
    "investment_falling": ("investment falling", "投资下降"),
}
_ATTRIBUTES: Final[Mapping[str, tuple[str, str]]] = {
    "founded": ("founded", "成立时间"),
    "founded_by": ("founded by", "创始人"),
    "founder": ("founder", "创始方"),
    "headquarters": ("headquarters", "总部"),
    "country": ("country", "所属国家"),
    "province": ("province", "所在省份"),
    "ticker": ("ticker", "证券代码"),
    "listing_date": ("listed", "上市日期"),
    "launched": ("launched", "上线时间"),
    "introduced": ("introduced", "引入时间"),
    "legalized": ("legalized", "合法化时间"),
    "definition": ("definition", "定义"),
    "base_year": ("base year", "基准年"),
    "estimate_year": ("estimate year", "估计年"),
    "forecast_window": ("forecast window", "预测区间"),
    "owner": ("owner", "所有者"),
    "investor": ("investor", "投资方"),
    "acquirer": ("acquirer", "收购方"),
    "partner": ("partner", "合作方"),
    "merger": ("merger", "合并"),
    "successor": ("successor", "继任者"),
}


def predicate_words(predicate: str) -> Words:
    """A claim's predicate in words; one without a translation as it is written."""
    plain = predicate.replace("_", " ")
    return Words(*_PREDICATES.get(predicate, (plain, plain)))


def attribute_words(attribute: str) -> Words:
    """A fact's attribute, or the kind of a relation, in words."""
    plain = attribute.replace("_", " ")
    return Words(*_ATTRIBUTES.get(attribute, (plain, plain)))
