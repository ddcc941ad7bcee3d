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
    "product_code": ("product code", "产品编号"),
    "author": ("author", "作者"),
    "pages": ("pages", "页数"),
    "figures": ("figures", "图数"),
    "tables": ("tables", "表数"),
    "made_public": ("made public", "公布日期"),
    "first_published": ("first published", "首次发布"),
    "last_updated": ("last updated", "最近更新"),
    "published": ("published", "发布时间"),
    "publisher": ("publisher", "出版者"),
    "publisher_kind": ("kind of publisher", "出版者类型"),
    "growing_sector": ("growing sector", "增长领域"),
    "structure": ("structure", "结构"),
    "quoted_analyst": ("quoted analyst", "引述的分析师"),
    "basis": ("basis", "依据"),
    "stated_coverage": ("stated coverage", "声明的覆盖范围"),
    "chart_window": ("years of the chart", "图表年份"),
    "history_window": ("years of history", "历史年份"),
    "forecast_year": ("forecast year", "预测年"),
    "purpose": ("purpose", "目的"),
    "unit": ("unit", "单位"),
    "countries": ("countries", "国家"),
    "languages": ("languages", "语言"),
    "disclaimer": ("disclaimer", "免责声明"),
    "method": ("method", "方法"),
    "title_en": ("English title", "英文标题"),
    "advertised_report": ("advertised report", "所推介的报告"),
    "policies_listed": ("policies listed", "所列政策"),
    "lacks": ("lacks", "缺少"),
    "needs": ("needs", "需要"),
    "brings": ("brings", "带来"),
    "features": ("features", "特点"),
    "includes": ("includes", "包括"),
    "examples": ("examples", "示例"),
    "members": ("members", "成员"),
    "number_of_provinces": ("number of provinces", "省份数"),
    "first_centre": ("first centre", "首个中心"),
    "issuing_departments": ("issuing departments", "发文部门"),
    "independent_since": ("independent since", "独立时间"),
    "legal_name": ("legal name", "法定名称"),
    "self_description": ("describes itself as", "自我描述"),
    "renamed": ("renamed", "更名"),
    "predecessor": ("predecessor", "前身"),
    "fiscal_year_end": ("end of the fiscal year", "财年截止"),
    "kind": ("kind", "类型"),
    "listing": ("listing", "上市"),
    "strategy": ("strategy", "战略"),
    "staff": ("staff", "员工"),
}


def predicate_words(predicate: str) -> Words:
    """A claim's predicate in words; one without a translation as it is written."""
    plain = predicate.replace("_", " ")
    return Words(*_PREDICATES.get(predicate, (plain, plain)))


def attribute_words(attribute: str) -> Words:
    """A fact's attribute, or the kind of a relation, in words."""
    plain = attribute.replace("_", " ")
    return Words(*_ATTRIBUTES.get(attribute, (plain, plain)))
