"""The vocabulary of players: kinds, roles, relations, events and facts, as words of the reader's language.

A word that is not here is shown as the data have it, with its underscores opened: workspaces bring their own.
"""

from __future__ import annotations

from typing import Final

from desktop.figures.wording import ZH

_Words = dict[str, tuple[str, str]]

_KINDS: Final[_Words] = {
    "company": ("Company", "企业"),
    "hospital": ("Hospital", "医院"),
    "government": ("Government", "政府机构"),
    "investor": ("Investor", "投资机构"),
    "university": ("University", "高校"),
    "association": ("Association", "协会"),
    "listed": ("Listed", "已上市"),
    "unlisted": ("Not listed", "未上市"),
}
_ROLES: Final[_Words] = {
    "listed": ("listed", "上市公司"),
    "leader": ("leader", "领先企业"),
    "provider": ("provider", "服务提供方"),
    "vendor": ("vendor", "供应商"),
    "pharmacy": ("pharmacy", "药房"),
    "insurer": ("insurer", "保险机构"),
    "investor": ("investor", "投资方"),
    "active": ("active", "活跃企业"),
    "owner": ("owner", "股东"),
    "publisher": ("publisher", "出版方"),
    "policy issuer": ("policy issuer", "政策发布方"),
    "named key player": ("named key player", "被列为主要企业"),
    "startup": ("startup", "初创企业"),
    "regulator": ("regulator", "监管方"),
    "foreign entrant": ("foreign entrant", "外资进入者"),
    "foreign entrant (refuted)": ("foreign entrant (refuted)", "外资进入者（已否定）"),
    "partner": ("partner", "合作方"),
    "named as founder": ("named as founder", "被称为创办方"),
    "data provider": ("data provider", "数据提供方"),
}
_RELATIONS: Final[_Words] = {
    "owner": ("Owner", "股东"),
    "investor": ("Investor", "投资方"),
    "founder": ("Founder", "创办者"),
    "partner": ("Partner", "合作方"),
    "acquirer": ("Acquirer", "收购方"),
    "successor": ("Successor", "承继方"),
    "merger": ("Merged with", "合并方"),
    "competitor": ("Competitor", "竞争对手"),
}
_RELATIONS_OF: Final[_Words] = {
    "owner": ("Owner of", "持有"),
    "investor": ("Investor in", "投资"),
    "founder": ("Founder of", "创办"),
    "partner": ("Partner of", "合作"),
    "acquirer": ("Acquired", "收购"),
    "successor": ("Successor of", "承继"),
    "merger": ("Merged with", "合并"),
    "competitor": ("Competitor of", "竞争"),
}
_FACTS: Final[_Words] = {
    "founded": ("Founded", "成立"),
    "headquarters": ("Headquarters", "总部"),
    "listing_date": ("Listed", "上市"),
    "listing": ("Listing", "上市地"),
    "ticker": ("Ticker", "股票代码"),
    "legal_name": ("Legal name", "法定名称"),
    "country": ("Country", "国家"),
    "province": ("Province", "省份"),
    "founded_by": ("Founded by", "创办者"),
    "launched": ("Launched", "推出"),
    "staff": ("Staff", "员工"),
    "strategy": ("Strategy", "战略"),
    "independent_since": ("Independent since", "独立运营"),
    "self_description": ("Describes itself as", "自我介绍"),
    "renamed": ("Renamed", "更名"),
    "predecessor": ("Predecessor", "前身"),
    "fiscal_year_end": ("Fiscal year ends", "财年截止"),
    "kind": ("Kind", "类型"),
    "parent": ("Parent, owners", "母公司、股东"),
    "offers": ("Offers", "业务"),
}


def kind_word(key: str, language: str) -> str:
    """What a player is."""
    return _word(_KINDS, key, language)


def role_word(key: str, language: str) -> str:
    """What a player is in a market."""
    return _word(_ROLES, key, language)


def relation_word(key: str, language: str, *, backwards: bool = False) -> str:
    """What the other side is to the player; ``backwards`` what the player is to the other side."""
    return _word(_RELATIONS_OF if backwards else _RELATIONS, key, language)


def fact_word(key: str, language: str) -> str:
    """The label of a fact."""
    found = _word(_FACTS, key, language)
    return found[:1].upper() + found[1:]


def _word(words: _Words, key: str, language: str) -> str:
    pair = words.get(key)
    return key.replace("_", " ") if pair is None else pair[1 if language == ZH else 0]
