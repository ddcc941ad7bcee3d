"""A number and a source, typed in by hand: what was understood, what is wrong with each field, and the records.

Nothing is written while anything is wrong. What is written is one named edit of the history.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.intake.typed_text import EMPTY, LONG, address_of, date_of, period_of, problem_of
from desktop.market.period import Period, PeriodError, format_period, parse_period
from desktop.market.quantity import Quantity, QuantityError, format_quantity, parse_quantity, split_period
from desktop.market.records import Source
from desktop.market.units import is_money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.market.records import Measure

KINDS: Final = ("actual", "estimate", "forecast", "rate")
TIERS: Final[Mapping[str, int]] = {
    "official": 1,
    "company-filing-rehosted": 2,
    "academic": 2,
    "company": 2,
    "market-report": 3,
    "law-firm": 3,
    "secondary": 4,
    "machine-summary": 5,
    "own": 0,
}
"""Kinds of sources that can be typed in, and the tier each belongs to."""
LARGEST: Final = 1e18
"""Nothing that is counted in a market is as large."""

NO_NUMBER: Final = Words(
    "No number can be read from this: write it as the source does, like 1,228.6 亿美元 or USD 2.68 billion.",
    "无法读出数值：请按来源原文填写，例如 1,228.6 亿美元 或 USD 2.68 billion。",
)
TOO_LARGE: Final = Words(
    "This is larger than anything that is counted in a market: look at its zeros.",
    "数值过大，超出任何市场的范围：请核对位数。",
)
NO_CURRENCY: Final = Words(
    "This measure is money: write the currency with the number, like USD or 亿元.",
    "该指标以货币计：请连同币种填写，例如 USD 或 亿元。",
)
NO_MONEY: Final = Words("This measure is not counted in money.", "该指标不以货币计。")
UNKNOWN: Final = Words("Choose one from the list.", "请从列表中选择。")


@frozen
class NumberDraft:
    """What the fields of the form for a number hold; keys are ids of the workspace."""

    subject: tuple[str, str] = ("", "")
    measure: str = ""
    stated: str = ""
    period: str = ""
    kind: str = "estimate"
    estimator: str = ""
    source: str = ""
    locator: str = ""
    paraphrase: str = ""


@frozen
class SourceDraft:
    """What the fields of the form for a source hold."""

    publisher: str = ""
    title: str = ""
    kind: str = "market-report"
    published: str = ""
    url: str = ""
    note: str = ""


@frozen
class Offered:
    """What the form can choose from: pairs of key and name in a language, measures, and their usual units."""

    subjects: tuple[tuple[tuple[str, str], str], ...] = ()
    measures: Mapping[str, Measure] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[tuple[str, str], ...] = ()


@frozen
class Understood:
    """What a draft means so far."""

    sentence: Words
    """Empty while there is nothing to say."""
    problems: Mapping[str, Words]
    """By name of the field."""
    quantity: Quantity | None = None
    period: Period | None = None
    source: Source | None = None
    """The source as it would be kept."""

    @property
    def is_complete(self) -> bool:
        """Whether it can be kept."""
        return not self.problems


def understand_number(draft: NumberDraft, offered: Offered) -> Understood:
    """What the fields of a number mean, and what is wrong with them; quick enough for every key."""
    problems: dict[str, Words] = {}
    measure = offered.measures.get(draft.measure)
    if not draft.subject[1]:
        problems["subject"] = UNKNOWN
    if measure is None:
        problems["measure"] = UNKNOWN
    if not draft.source:
        problems["source"] = UNKNOWN
    quantity = _quantity(draft, measure, offered.units.get(draft.measure, ""))
    if isinstance(quantity, Words):
        problems["stated"] = quantity
    period = _period(draft)
    if isinstance(period, Words):
        problems["period"] = period
    for name, text, longest, needed in (
        ("estimator", draft.estimator, 200, False),
        ("locator", draft.locator, 200, True),
        ("paraphrase", draft.paraphrase, LONG, False),
    ):
        wrong = problem_of(text, longest=longest, needed=needed)
        if wrong is not None:
            problems[name] = wrong
    known = quantity if isinstance(quantity, Quantity) else None
    when = period if isinstance(period, Period) else None
    return Understood(_said(draft, known, when), problems, known, when)


def _quantity(draft: NumberDraft, measure: Measure | None, usual: str) -> Quantity | Words:
    """The number as it is meant, or why it cannot be read."""
    wrong = problem_of(draft.stated, needed=True)
    if wrong is not None:
        return wrong
    kind = measure.unit_kind if measure is not None else ""
    expected = "rate" if draft.kind == "rate" or kind == "rate" else "" if kind == "money" else usual
    try:
        found = parse_quantity(split_period(draft.stated)[0], unit="" if is_money(expected) else expected)
    except QuantityError:
        try:
            found = parse_quantity(split_period(draft.stated)[0])
        except QuantityError:
            return NO_NUMBER
    ends = [end for end in (found.value, found.low, found.high) if end is not None]
    if not ends:
        return NO_NUMBER
    if any(abs(end) >= LARGEST for end in ends):
        return TOO_LARGE
    if kind == "money" and draft.kind != "rate" and not is_money(found.unit):
        return NO_CURRENCY
    return NO_MONEY if measure is not None and kind != "money" and is_money(found.unit) else found


def _period(draft: NumberDraft) -> Period | Words:
    """The period typed, else the one in the words of the number; both have to name the same years."""
    named = _named(draft.stated)
    if not draft.period.strip():
        return named or EMPTY
    typed = period_of(draft.period)
    if named is None or isinstance(typed, Words) or {named.precision, typed.precision} & {"open", "unknown"}:
        return typed
    if (named.start.year, named.end.year) == (typed.start.year, typed.end.year):
        return typed
    return Words(
        f"The number itself names {format_period(named, 'en')}: write the same time, or leave this empty.",
        f"数值原文所写为{format_period(named, 'zh')}：请填写相同时间，或留空。",
    )


def _named(stated: str) -> Period | None:
    """The period in the words of the number."""
    try:
        text = split_period(stated)[1]
        return parse_period(text) if text else None
    except (PeriodError, QuantityError, ValueError):
        return None


def _said(draft: NumberDraft, quantity: Quantity | None, period: Period | None) -> Words:
    if quantity is None:
        return Words("", "")
    both = []
    for language in ("en", "zh"):
        meant = format_quantity(quantity, quantity.unit, language)
        when = format_period(period, language) if period is not None else ""
        comma = "，" if language == "zh" else ", "
        both.append(f"{draft.stated.strip()} = {comma.join(part for part in (meant, when) if part)}")
    return Words(*both)


def understand_source(draft: SourceDraft) -> Understood:
    """What is wrong with the fields of a source, and the source when nothing is."""
    problems: dict[str, Words] = {}
    for name, text, longest, needed in (
        ("publisher", draft.publisher, 200, True),
        ("title", draft.title, 400, True),
        ("note", draft.note, LONG, False),
    ):
        wrong = problem_of(text, longest=longest, needed=needed)
        if wrong is not None:
            problems[name] = wrong
    published, url = date_of(draft.published), address_of(draft.url)
    if isinstance(published, Words):
        problems["published"] = published
    if isinstance(url, Words):
        problems["url"] = url
    if draft.kind not in TIERS:
        problems["kind"] = UNKNOWN
    if problems:
        return Understood(Words("", ""), problems)
    return Understood(Words("", ""), problems, source=source_of(draft, "new"))


def source_of(draft: SourceDraft, key: str) -> Source:
    """The source of a draft in which nothing is wrong."""
    published = date_of(draft.published)
    url = address_of(draft.url)
    return Source(
        id=key,
        publisher=draft.publisher.strip(),
        title=draft.title.strip(),
        kind=draft.kind,
        published=published if isinstance(published, str) else "",
        url=url if isinstance(url, str) else "",
        tier=TIERS[draft.kind],
        note=draft.note.strip(),
    )
