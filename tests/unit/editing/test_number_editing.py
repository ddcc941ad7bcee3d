"""Own numbers: read as they are typed, stated beside what is published, changed, deleted, pasted, undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.actions.number_editing import Typed, set_numbers, state_crossing
from desktop.actions.number_reading import read_number, understood
from desktop.actions.refusing import NotPossible
from desktop.analysis.words import Words
from desktop.figures.figure import OwnPlace
from desktop.market.crossings import crossing_id
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

MARKET = "china-teleradiology"
BONE, CARDIAC = f"{MARKET}.application.bone-imaging", f"{MARKET}.application.cardiac-imaging"
MONEY = OwnPlace("segment", CARDIAC, "market-size", "2024", "USD", "money", 1e6)
SHARE = OwnPlace("market", MARKET, "penetration", "2024", "ratio", "ratio", 0.01)
PEOPLE = OwnPlace("market", MARKET, "users", "2024", "person", "count", 1e6)


@pytest.mark.parametrize(
    ("text", "place", "value", "unit"),
    [
        ("95", MONEY, 95e6, "USD"),
        ("1,228.6", MONEY, 1228.6e6, "USD"),
        ("USD 320 million", MONEY, 320e6, "USD"),
        ("3.2亿元", MONEY, 3.2e8, "CNY"),
        ("0.07", MONEY, 70_000.0, "USD"),
        ("about 96", MONEY, 96e6, "USD"),
        ("96 million", MONEY, 96e6, "USD"),
        ("12 %", SHARE, 0.12, "ratio"),
        ("12.3", SHARE, 0.123, "ratio"),
        ("4.1", PEOPLE, 4.1e6, "person"),
        ("410万人", PEOPLE, 4.1e6, "person"),
        ("USD 95 million in 2024", MONEY, 95e6, "USD"),
    ],
)
def test_words_and_bare_numbers_are_read(text: str, place: OwnPlace, value: float, unit: str) -> None:
    found = read_number(text, place)
    assert not isinstance(found, Words)
    assert (found.value, found.unit) == (value, unit)
    assert understood(found).en.startswith("= ")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("", MONEY, "needed"),
        ("many", MONEY, "No number"),
        ("=1+1", MONEY, "formula"),
        ("5 hospitals", MONEY, "currency"),
        ("5 hospitals", PEOPLE, "No number"),
        ("USD 5 million", PEOPLE, "not counted in money"),
        ("-3", MONEY, "smaller than nothing"),
        ("9e30", MONEY, "No number"),
        ("900,000,000,000,000", MONEY, "larger than anything"),
        ("USD 5 million in 2031", MONEY, "This cell is 2024"),
    ],
)
def test_nonsense_is_refused_in_one_line(text: str, place: OwnPlace, said: str) -> None:
    found = read_number(text, place)
    assert isinstance(found, Words)
    assert said in found.en
    assert found.zh


def own(workspace: Workspace) -> list[Observation]:
    return [row for row in workspace.observations.all() if row.id.endswith(".own")]


def test_a_number_is_stated_changed_and_deleted(workspace: Workspace) -> None:
    before = content(workspace)
    assert set_numbers(workspace, [Typed(MONEY, "USD 95 million")], "State an own estimate") is not None
    stated = content(workspace)
    (row,) = own(workspace)
    assert (row.value, row.stated, row.kind, row.status) == (95e6, "USD 95 million", "estimate", "preferred")
    mine = replace(MONEY, owned=row.id)
    assert set_numbers(workspace, [Typed(mine, "95")], "Change") is None
    assert set_numbers(workspace, [Typed(mine, "97")], "Change an own number") is not None
    assert own(workspace)[0].value == 97e6
    assert set_numbers(workspace, [Typed(mine, "")], "Delete an own number") is not None
    assert own(workspace) == []
    assert not workspace.evidence.all(source_id="own-estimates")
    while content(workspace) != stated:
        assert workspace.undo() is not None
    workspace.undo()
    assert content(workspace) == before
    workspace.redo()
    assert content(workspace) == stated


def test_an_own_estimate_beside_a_published_number_is_the_one_shown(workspace: Workspace) -> None:
    from desktop.actions.chosen_values import Slot, chosen_values

    place = replace(MONEY, subject_id=BONE, stated="80.0 million USD")
    published = workspace.observations.all(subject_id=BONE, measure_id="market-size")
    set_numbers(workspace, [Typed(place, "85")], "State an own estimate")
    assert workspace.observations.get(published[0].id) == published[0]
    assert chosen_values(workspace, [BONE])[BONE][Slot("market-size", "2024", "USD", "")].value == 85e6
    assert own(workspace)[0].kind == "forecast"
    workspace.undo()
    assert chosen_values(workspace, [BONE])[BONE][Slot("market-size", "2024", "USD", "")].value == 80e6


def test_a_published_number_is_never_changed(workspace: Workspace) -> None:
    before = content(workspace)
    row = workspace.observations.all(subject_id=BONE, measure_id="market-size")[0]
    for text in ("5", ""):
        with pytest.raises(NotPossible, match="published number is not changed"):
            set_numbers(workspace, [Typed(replace(MONEY, owned=row.id), text)], "Change")
    with pytest.raises(NotPossible):
        set_numbers(workspace, [Typed(replace(MONEY, owned="gone"), "5")], "Change")
    with pytest.raises(NotPossible):
        set_numbers(workspace, [Typed(replace(MONEY, subject_id="gone"), "5")], "Change")
    assert content(workspace) == before


def test_a_pasted_column_is_one_edit_or_nothing(workspace: Workspace) -> None:
    before = content(workspace)
    years = [replace(MONEY, period=str(year)) for year in (2024, 2025, 2026)]
    with pytest.raises(NotPossible):
        set_numbers(workspace, [Typed(years[0], "1"), Typed(years[1], "many")], "Paste")
    assert content(workspace) == before
    texts = ("95", "CNY 1亿", "110.5")
    set_numbers(workspace, [Typed(*pair) for pair in zip(years, texts, strict=True)], "Paste own numbers")
    assert [row.value for row in own(workspace)] == [95e6, 1e8, 110.5e6]
    assert workspace.undo().name == "Paste own numbers"  # type: ignore[union-attr]
    assert content(workspace) == before


def test_a_crossing_is_stated_with_its_number_as_one_edit(workspace: Workspace) -> None:
    before = content(workspace)
    other = next(
        row.id
        for dimension in workspace.dimensions.all(market_id=MARKET)
        if dimension.id != f"{MARKET}.application"
        for row in workspace.segments.all(dimension_id=dimension.id)
    )
    state_crossing(workspace, BONE, other, MONEY, "30", "State a crossing")
    (crossing,) = [row for row in workspace.crossings.all() if {row.first_id, row.second_id} == {BONE, other}]
    (row,) = own(workspace)
    assert crossing.id == crossing_id(BONE, other)
    assert (row.subject, row.subject_id, row.value) == ("crossing", crossing.id, 30e6)
    state_crossing(workspace, other, BONE, replace(MONEY, owned=row.id), "31", "Change")
    assert workspace.crossings.count(id=crossing.id) == 1
    assert own(workspace)[0].value == 31e6
    state_crossing(workspace, BONE, other, replace(MONEY, owned=row.id), "", "Delete")
    assert own(workspace) == []
    for _ in range(3):
        workspace.undo()
    assert content(workspace) == before
    for first, second in ((BONE, CARDIAC), (BONE, "gone")):
        with pytest.raises(NotPossible):
            state_crossing(workspace, first, second, MONEY, "30", "State")
