"""What is typed by hand is understood as a source means it; nonsense gets one plain sentence and is not kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.by_hand import (
    NumberDraft,
    Offered,
    SourceDraft,
    understand_number,
    understand_source,
)
from desktop.intake.keeping import EntryError, read_offered, save_number, save_source
from desktop.market.records import Measure

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

SIZE = Measure(id="market-size", name_en="Market size", unit_kind="money")
USERS = Measure(id="users", name_en="Users", unit_kind="count")
OFFERED = Offered(measures={"market-size": SIZE, "users": USERS}, units={"market-size": "CNY", "users": "person"})
GOOD = NumberDraft(
    subject=("market", "china-telemedicine"),
    measure="market-size",
    stated="1,228.6 亿美元, 2025",
    period="2025",
    source="gma-china-telemedicine",
    locator="page 3",
)
NONSENSE = [
    ("stated", "letters"),
    ("stated", "1e400"),
    ("stated", "9" * 60 + " USD"),
    ("stated", "1e17 billion USD"),
    ("stated", "=1+1"),
    ("stated", "@SUM(A1:A9)"),
    ("stated", "+cmd|' /C calc'!A0"),
    ("stated", "<b>5</b> USD"),
    ("stated", "<img src=x onerror=alert(1)>"),
    ("stated", "5 USD\u202e"),
    ("stated", "x" * 10_000),
    ("stated", ""),
    ("stated", "5"),
    ("stated", "5 people"),
    ("period", "2025-13"),
    ("period", "2024"),
    ("period", "13月2025年"),
    ("period", "2025-02-31"),
    ("period", "=NOW()"),
    ("period", "y" * 10_000),
    ("locator", ""),
    ("locator", "z" * 10_000),
    ("paraphrase", "<script>alert(1)</script>"),
    ("estimator", "\x00\x07"),
    ("source", ""),
    ("subject", ("", "")),
    ("measure", "no-such"),
]


@pytest.mark.parametrize(
    ("stated", "period", "english", "chinese"),
    [
        ("1,228.6 亿美元", "2025", "USD 122.86 billion, 2025", "1,228.6亿美元，2025年"),
        ("1,228.6 亿美元, 2025", "", "USD 122.86 billion, 2025", "1,228.6亿美元，2025年"),
        ("about USD 2.68 billion", "H1 2019", "about USD 2.68 billion, H1 2019", "约26.8亿美元，2019年上半年"),
    ],
)
def test_what_was_understood_is_said_back(stated: str, period: str, english: str, chinese: str) -> None:
    found = understand_number(replace(GOOD, stated=stated, period=period), OFFERED)
    assert found.is_complete
    assert found.sentence.en == f"{stated} = {english}"
    assert found.sentence.zh == f"{stated} = {chinese}"


@pytest.mark.parametrize(("field", "text"), NONSENSE)
def test_nonsense_gets_one_plain_sentence_at_its_field(field: str, text: object) -> None:
    found = understand_number(replace(GOOD, **{field: text}), OFFERED)
    assert set(found.problems) == {field}
    for language in ("en", "zh"):
        sentence = found.problems[field].get(language)
        assert 4 <= len(sentence) <= 160
        assert sentence.endswith((".", "。"))
        assert "\n" not in sentence
        assert "Traceback" not in sentence


@pytest.mark.parametrize(("field", "text"), NONSENSE)
def test_nonsense_is_not_kept(workspace: Workspace, field: str, text: object) -> None:
    before = workspace.history(5)
    with pytest.raises(EntryError):
        save_number(workspace, replace(GOOD, **{field: text}), "Add a number")
    assert workspace.history(5) == before


@given(st.text(max_size=300))
def test_any_text_is_understood_or_refused(text: str) -> None:
    found = understand_number(replace(GOOD, stated=text), OFFERED)
    assert found.is_complete != bool(found.problems)


def test_a_number_is_one_undoable_edit(workspace: Workspace) -> None:
    counts = workspace.observations.count(), workspace.evidence.count()
    changes, key = save_number(workspace, GOOD, "Add a number")
    row = workspace.observations.get(key)
    assert row is not None
    assert (row.value, row.unit, row.period, row.period_end) == (122_860_000_000.0, "USD", "2025", "2025-12-31")
    assert row.stated == "1,228.6 亿美元, 2025"
    place = workspace.evidence.get(row.evidence_id)
    assert place is not None
    assert (place.source_id, place.locator) == ("gma-china-telemedicine", "page 3")
    assert changes.name == "Add a number"
    _, other = save_number(workspace, GOOD, "Add a number")
    assert other != key
    assert workspace.observations.get(other).status == "alternate"  # type: ignore[union-attr]
    workspace.undo()
    workspace.undo()
    assert (workspace.observations.count(), workspace.evidence.count()) == counts


def test_units_follow_what_is_counted(workspace: Workspace) -> None:
    offered = read_offered(workspace, "en")
    users = replace(GOOD, measure="users", stated="4.1亿")
    found = understand_number(users, offered)
    assert found.quantity is not None
    assert (found.quantity.value, found.quantity.unit) == (410_000_000.0, "person")
    rate = replace(GOOD, measure="growth-rate", stated="6.61%", period="2025/2035", kind="rate")
    found = understand_number(rate, offered)
    assert found.quantity is not None
    assert (found.quantity.value, found.quantity.unit) == (0.0661, "rate")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("publisher", ""),
        ("publisher", "=cmd"),
        ("publisher", "p" * 10_000),
        ("title", "<b>Report</b>"),
        ("published", "2025-13"),
        ("published", "soon"),
        ("published", "2025/2031"),
        ("url", "javascript:alert(1)"),
        ("url", "file:///etc/passwd"),
        ("url", "https://"),
        ("url", "http://[broken"),
        ("kind", ""),
    ],
)
def test_a_source_is_looked_at_as_well(workspace: Workspace, field: str, text: str) -> None:
    draft = replace(SourceDraft(publisher="IQVIA", title="Digital health in China"), **{field: text})
    assert set(understand_source(draft).problems) == {field}
    before = workspace.sources.count()
    with pytest.raises(EntryError):
        save_source(workspace, draft, "Add a source")
    assert workspace.sources.count() == before


def test_a_source_is_one_undoable_edit(workspace: Workspace) -> None:
    draft = SourceDraft("IQVIA", "Digital health in China", "official", "June 2025", "https://example.org/a")
    _, key = save_source(workspace, draft, "Add a source")
    source = workspace.sources.get(key)
    assert source is not None
    assert (source.id, source.published, source.tier) == ("iqvia-digital-health-in-china", "2025-06", 1)
    workspace.undo()
    assert workspace.sources.get(key) is None
