"""A filter finds exactly the rows a plain search finds, facets count what is shown, orders are orders."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.audited import Audited
from desktop.itemmodels.ledger import Ledger, column, folded
from desktop.itemmodels.ledger_cells import cell_of
from desktop.itemmodels.ledger_findings import read_audit, read_disputes
from desktop.itemmodels.ledger_reading import READERS

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

TEXT = st.text(alphabet="abAB 12远程，ＡЖ😀.\n", max_size=12)
ROWS = st.lists(st.tuples(TEXT, TEXT, st.sampled_from(["x", "y", "z"])), max_size=25)


def ledger_of(rows: list[tuple[str, str, str]]) -> Ledger:
    return Ledger(
        kind="observation",
        ids=tuple(f"r{number}" for number in range(len(rows))),
        words={
            "one": column((row[0] for row in rows), str),
            "two": column((row[1] for row in rows), str),
            "kind": column((row[2] for row in rows), str),
        },
        searched=("one", "two"),
        facets=("kind",),
        numbers={"size": np.array([len(row[0]) for row in rows], dtype=np.float64)},
    )


@given(ROWS, TEXT)
def test_a_filter_finds_what_a_plain_search_finds_while_it_is_typed(
    rows: list[tuple[str, str, str]], text: str
) -> None:
    ledger, wanted = ledger_of(rows), []
    for end in (*range(1, len(text)), max(len(text) - 2, 0), len(text)):  # typed, deleted from, typed on
        terms = folded(text[:end]).split()
        wanted = [
            number
            for number, (one, two, _) in enumerate(rows)
            if all(term in folded(one) or term in folded(two) for term in terms)
        ]
        assert list(ledger.view(text[:end]).rows) == wanted
    found = ledger.view(text)
    counted = Counter(rows[number][2] for number in wanted)
    assert {value.key: value.count for value in found.facets["kind"] if value.count} == dict(counted)


@given(ROWS, TEXT, st.frozensets(st.sampled_from(["x", "y", "z"])))
def test_a_facet_counts_what_another_choice_of_it_would_show(
    rows: list[tuple[str, str, str]], text: str, chosen: frozenset[str]
) -> None:
    ledger = ledger_of(rows)
    view = ledger.view(text, {"kind": chosen})
    shown = Counter(rows[row][2] for row in ledger.view(text).rows)
    assert {value.key: value.count for value in view.facets["kind"]} == {
        key: shown[key] for key in {r[2] for r in rows}
    }
    assert all(not chosen or rows[row][2] in chosen for row in view.rows)


@given(ROWS)
def test_orders_are_stable_and_reverse(rows: list[tuple[str, str, str]]) -> None:
    ledger = ledger_of(rows)
    up = list(ledger.view(sort="size").rows)
    assert [len(rows[row][0]) for row in up] == sorted(len(row[0]) for row in rows)
    down = list(ledger.view(sort="size", descending=True).rows)
    assert [len(rows[row][0]) for row in down] == sorted((len(row[0]) for row in rows), reverse=True)
    words = [folded(rows[row][1]) for row in ledger.view(sort="two").rows]
    assert words == sorted(words)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_table_holds_every_row(workspace: Workspace, language: str) -> None:
    counts = {key: len(reader(workspace, language)) for key, reader in READERS.items()}
    assert counts == {
        "observations": workspace.observations.count(),
        "claims": workspace.claims.count(),
        "facts": workspace.facts.count(),
        "sources": workspace.sources.count(),
    }
    found = Audited().of(workspace)
    assert len(read_disputes(workspace, found, language)) == len(found)
    assert len(read_audit(workspace, language)) > 40


def test_two_chinese_characters_are_found(workspace: Workspace) -> None:
    ledger = READERS["observations"](workspace, "en")
    assert len(ledger.view("亿元").rows) > 50
    assert len(ledger.view("远程 医疗").rows) > 0


def test_the_audit_is_run_once_until_the_data_change(workspace: Workspace) -> None:
    audited = Audited()
    assert audited.known() == ()
    first = audited.of(workspace)
    assert audited.of(workspace) is first
    assert audited.known() is first
    audited.forget()
    assert audited.known() == ()
    assert audited.of(workspace) == first


def test_a_bound_never_looks_like_an_exact_number(workspace: Workspace) -> None:
    bounds = {
        row.id: row for row in workspace.observations.all(qualifier=["over", "at_least"]) if row.value is not None
    }
    assert bounds
    ledger = READERS["observations"](workspace, "en")
    for number, key in enumerate(ledger.ids):
        if key in bounds:
            assert cell_of(ledger, "normalised", number, "en").text[0] in ">≥"
