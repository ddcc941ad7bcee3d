"""The units numbers are kept in: money by its ISO code, people, counted things, ratios, rates, durations.

Every value in a workspace is in single units (dollars, people, fractions); this is the vocabulary
that names those units in English and Chinese. ``USD/person`` and ``consultation/day`` join a unit
to what it is counted per.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Unit:
    """One unit and its names; ``zh`` follows the number, ``written`` are further spellings in sources.

    ``kind`` is money, count, duration, ratio (also percentage points) or multiple.
    """

    id: str
    kind: str
    one: str
    many: str
    zh: str
    written: tuple[str, ...] = ()


def _money(code: str, zh: str, *written: str) -> Unit:
    return Unit(code, "money", code, code, zh, written)


_MONEY: Final = (
    _money("USD", "美元", "us$", "$", "us dollar", "us dollars", "u.s. dollars", "dollar", "dollars", "美金"),
    _money(
        "CNY", "元", "rmb", "yuan", "renminbi", "chinese yuan", "¥", "cn¥", "人民币", "人民币元", "元人民币", "块钱"
    ),
    _money("HKD", "港元", "hk$", "hong kong dollars", "港币"),
    _money("EUR", "欧元", "€", "euro", "euros"),
    _money("GBP", "英镑", "£", "pound", "pounds", "pounds sterling"),
    _money("JPY", "日元", "jp¥", "yen", "japanese yen"),
    _money("INR", "卢比", "₹", "rs", "rs.", "rupee", "rupees", "印度卢比"),
    _money("KRW", "韩元", "₩", "won", "korean won"),
    _money("TWD", "新台币", "nt$", "new taiwan dollars"),
    _money("SGD", "新加坡元", "s$", "singapore dollars", "新元"),
    _money("AUD", "澳元", "a$", "au$", "australian dollars"),
    _money("CAD", "加元", "c$", "ca$", "canadian dollars"),
    _money("CHF", "瑞士法郎", "swiss francs"),
)


def _count(name: str, many: str, zh: str, *written: str) -> Unit:
    return Unit(name, "count", name, many, zh, written)


_COUNTS: Final = (
    _count(
        "person", "people", "人", "persons", "user", "users", "netizens", "internet users", "patient", "patients",
        "doctor", "doctors", "physicians", "active users",
        "registered users", "monthly active users", "名", "位", "活跃用户", "激活用户", "注册用户", "月活跃用户",
        "用户", "名用户", "网民", "患者", "名医生", "位医生", "医生",
    ),
    _count("deal", "deals", "起", "transactions", "funding rounds", "笔", "宗", "起融资", "起交易", "起投融资"),
    _count("consultation", "consultations", "次问诊", "online consultations", "问诊量", "次咨询"),
    _count("visit", "visits", "人次", "person-times", "person-time", "visitors", "诊疗人次"),
    _count("occurrence", "occurrences", "次"),
    _count(
        "hospital", "hospitals", "家医院", "所医院", "个医院", "家互联网医院", "internet hospitals", "医院", "三甲医院",
        "互联网医院",
    ),
    _count("pharmacy", "pharmacies", "家药店", "家药房", "drugstores", "药店"),
    _count("institution", "institutions", "家机构", "家医疗机构", "medical institutions", "organizations", "机构"),
    _count("enterprise", "enterprises", "家企业", "家公司", "companies", "company", "firms", "企业"),
    _count("merchant", "merchants", "家商家", "家商户", "个商家"),
    _count("station", "stations", "座基站", "base stations", "个基站", "万个基站", "基站"),
    _count("document", "documents", "份文件", "policies", "个文件", "项政策", "部文件"),
    _count("department", "departments", "个部门", "部门"),
    _count("province", "provinces", "个省份", "个省", "省"),
    _count("city", "cities", "个城市", "城市"),
    _count("county", "counties", "个县", "县"),
    _count("consortium", "consortia", "个医联体", "医联体"),
    _count("question", "questions", "个问题"),
    _count("bed", "beds", "张床位", "床位"),
    _count("item", "items", "个", "项", "件", "pieces"),
)  # fmt: skip

_MEASURES: Final = (
    Unit("ratio", "ratio", "%", "%", "%", ("percent", "per cent", "pct", "百分之")),
    Unit("rate", "ratio", "% a year", "% a year", "%"),
    Unit("percentage_point", "ratio", "pp", "pp", "个百分点",
         ("percentage point", "percentage points", "p.p.", "ppt", "百分点")),
    Unit("multiple", "multiple", "×", "×", "倍", ("times", "x", "fold", "-fold")),
    Unit("per-1000", "multiple", "per 1,000 people", "per 1,000 people", "/千人"),
    Unit("per-million", "multiple", "per million people", "per million people", "/百万人"),
    Unit("index", "multiple", "index points", "index points", "点", ("index",)),
    Unit("hour", "duration", "hour", "hours", "小时", ("hrs",)),
    Unit("day", "duration", "day", "days", "天", ("日",)),
    Unit("month", "duration", "month", "months", "个月"),
    Unit("year", "duration", "year", "years", "年"),
)  # fmt: skip

UNITS: Final[Mapping[str, Unit]] = MappingProxyType({unit.id: unit for unit in (*_MONEY, *_COUNTS, *_MEASURES)})

CLASSIFIERS: Final[Mapping[str, str]] = MappingProxyType({"家": "institution", "所": "institution", "座": "item"})
"""Measure words that count many kinds of things, with what they count when nothing else says."""

LOOSE: Final = frozenset({"家", "所", "座", "个", "项", "件", "次", "起", "笔", "名", "位", "人", "人次"})
"""Measure words that give way to the unit a reader expects."""

PER: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"year": ("a year", "年"), "month": ("a month", "月"), "day": ("a day", "天"), "person": ("per person", "人")}
)
"""What a unit is counted per, in English and after a slash in Chinese."""

HUNDREDTHS: Final = frozenset({"ratio", "rate", "percentage_point"})
"""Units kept as fractions and written in hundredths."""


def is_money(unit: str) -> bool:
    """Whether ``unit`` is a currency, also per something."""
    known = UNITS.get(unit.partition("/")[0])
    return known is not None and known.kind == "money"
