"""What held on a day, and what was known: publication is not the period, and nothing is known before it is public."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.in_force import Standing, is_recent, standing, standings, year_before
from desktop.analysis.known_then import known_on, vintage
from desktop.market.records import Policy, PolicyLink, Source

RULE = Policy(id="rule", issuer="Office", level="national", title_en="Rule", evidence_id="e", issued="2018-07-17")
DAY = date(2019, 1, 1)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"effective": "2018-08-01"}, Standing.IN_FORCE),
        ({}, Standing.BY_ISSUE),
        ({"effective": "2019-02-01"}, Standing.NOT_YET),
        ({"effective": "2019"}, Standing.PERHAPS),
        ({"issued": "2019"}, Standing.PERHAPS),
        ({"issued": "2018"}, Standing.BY_ISSUE),
        ({"issued": "2019-01-02"}, Standing.AHEAD),
        ({"issued": "", "effective": "2017-06-01"}, Standing.IN_FORCE),
        ({"issued": ""}, Standing.UNDATED),
        ({"issued": "not a date"}, Standing.UNDATED),
        ({"status": "unknown"}, Standing.UNSURE),
        ({"status": "expired"}, Standing.ENDED),
        ({"status": "draft"}, Standing.DRAFT),
        ({"status": "draft", "issued": "2020"}, Standing.AHEAD),
    ],
)
def test_a_policy_stands_by_its_stated_dates_only(values: dict[str, str], expected: Standing) -> None:
    assert standing(replace(RULE, **values), DAY) is expected


def test_it_is_replaced_when_what_replaces_it_has_come_and_not_before() -> None:
    later = replace(RULE, id="later", issued="2020-03-01", effective="2020-06-01")
    draft = replace(RULE, id="draft", issued="2018-09-01", status="draft")
    links = [
        PolicyLink(policy_id=key, entity="policy", entity_id="rule", relation="replaces") for key in ("later", "draft")
    ]
    policies = [RULE, later, draft]
    assert standings(policies, links, date(2020, 5, 31))["rule"] is Standing.BY_ISSUE
    assert standings(policies, links, date(2020, 6, 1))["rule"] is Standing.REPLACED
    assert standings(policies, links, date(2020, 6, 1))["later"] is Standing.IN_FORCE


def test_the_year_before_ends_with_the_day_itself() -> None:
    assert is_recent(RULE, date(2018, 7, 17))
    assert is_recent(RULE, date(2019, 7, 16))
    assert not is_recent(RULE, date(2019, 7, 17))
    assert not is_recent(RULE, date(2018, 7, 16))
    assert year_before(date(2024, 2, 29)) == date(2023, 2, 28)


class Number:
    """A number with a source of its own."""

    def __init__(self, published: str, updated: str = "") -> None:
        self.source = Source(
            id=published, publisher="P", title="T", kind="secondary", published=published, updated=updated
        )


DATES = st.one_of(
    st.just(""),
    st.dates(date(2010, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    st.dates(date(2010, 1, 1), date(2026, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.integers(2010, 2026).map(str),
)


@given(st.lists(DATES, max_size=8), st.dates(date(2009, 1, 1), date(2027, 12, 31)))
def test_nothing_published_after_the_day_is_known_and_nothing_is_lost(dates: list[str], day: date) -> None:
    rows = [Number(text) for text in dates]
    found = known_on(rows, day)
    assert all(one.source.published and one.source.published <= day.isoformat() for one in found.known)
    assert len(found.known) + found.perhaps + found.later + found.undated == len(rows)
    assert found.undated == dates.count("")
    earlier = known_on(rows, date(2009, 1, 1))
    assert not earlier.known
    assert set(found.known) <= set(known_on(rows, date(2027, 12, 31)).known)


def test_a_page_that_was_updated_counts_from_its_update() -> None:
    span = vintage(Number("2018-01-05", "2020-02").source)
    assert span is not None
    assert (span.first, span.last) == (date(2020, 2, 1), date(2020, 2, 29))
    assert not known_on([Number("2018-01-05", "2020-02")], date(2020, 2, 28)).known
