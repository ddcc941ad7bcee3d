"""The list of players as arrays: facets with several values, orders, names in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.itemmodels.ledger import labels
from desktop.itemmodels.player_reading import SORTS, PlayerRows, collation, is_descending, read_players
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("players") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def players(default: Workspace) -> PlayerRows:
    return read_players(default, "en")


def test_facets_of_several_values_count_each_player_once(default: Workspace, players: PlayerRows) -> None:
    roles = {(row.player_id, row.role) for row in default.player_markets.all()}
    counted = {value.key: value.count for value in players.ledger.view().facets["role"]}
    assert counted == {role: sum(1 for _, one in roles if one == role) for role in {one for _, one in roles}}
    for role in counted:
        rows = players.ledger.view(chosen={"role": frozenset({role})}).rows
        assert {players.ledger.ids[row] for row in rows} == {player for player, one in roles if one == role}


def test_a_facet_counts_what_another_choice_of_it_would_leave(players: PlayerRows) -> None:
    chosen = {"market": frozenset({"china-teleradiology"}), "kind": frozenset({"company"})}
    view = players.ledger.view(chosen=chosen)
    for value in view.facets["market"]:
        other = players.ledger.view(chosen={**chosen, "market": frozenset({value.key})})
        assert len(other.rows) == value.count


@pytest.mark.parametrize("sort", SORTS)
def test_each_order_holds_every_player_and_the_unknown_come_last(players: PlayerRows, sort: str) -> None:
    rows = players.ledger.view(sort=sort, descending=is_descending(sort)).rows
    assert sorted(rows) == list(range(len(players.ledger)))
    if sort == "revenue":
        known = [int(row) in players.revenues for row in rows]
        assert known == sorted(known, reverse=True)


def test_a_limit_keeps_the_order(players: PlayerRows) -> None:
    whole = players.ledger.view(sort="revenue", descending=True).rows
    some = players.ledger.view("health", sort="revenue", descending=True).rows
    assert [row for row in whole if row in set(some)] == list(some)


def test_revenues_stand_in_one_currency_and_conversion_is_told(default: Workspace, players: PlayerRows) -> None:
    row = players.ledger.row_of("jd-health")
    assert (players.unit, players.revenues[row].text, players.revenues[row].converted) == ("CNY billion", "73.4", False)
    dollars = read_players(default, "en", "USD")
    assert dollars.unit == "USD billion"
    assert dollars.revenues[row].converted


def test_no_two_players_wear_the_same_colour(players: PlayerRows) -> None:
    worn = [colour for row in range(len(players.ledger)) if (colour := players.colour(row))]
    assert len(worn) == len(set(worn)) == 10
    assert players.colour(players.ledger.row_of("haodf")) == 0


def test_names_sort_by_sound_and_without_accents() -> None:
    chinese = ["智云健康", "阿里健康", "微医", "京东健康", "JD"]
    assert sorted(chinese, key=lambda text: collation(text, "zh")) == ["JD", "阿里健康", "京东健康", "微医", "智云健康"]
    assert sorted(["Zeta", "Édith", "alpha"], key=lambda text: collation(text, "en")) == ["alpha", "Édith", "Zeta"]


def test_labels_without_any_row_are_empty() -> None:
    found = labels([], str)
    assert not found.among(frozenset({"x"}), 3).any()
    assert found.keys == ()


def test_an_empty_workspace_has_an_empty_list(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Workspace.create(tmp_path_factory.mktemp("none") / "none.marketscope") as workspace:
        nobody = read_players(workspace, "zh")
    assert len(nobody.ledger) == 0
    assert len(nobody.ledger.view("x", sort="name").rows) == 0
