"""Reads: generic ones on every table, and those of single nouns."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from desktop.market import records as r
from desktop.workspace.columns import columns, table_of, to_row
from desktop.workspace.tables import TABLES
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

ATTRIBUTES = {
    "evidence": "evidence",
    "support": "support",
    "geography": "geographies",
    "alias": "aliases",
    "criterion": "criteria",
}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_store_and_keeps_every_column(table, workspace: Workspace) -> None:
    plural = table.name[:-1] + "ies" if table.name.endswith("y") else table.name + "s"
    store = getattr(workspace, ATTRIBUTES.get(table.name, plural))
    targets = dict(table.references)
    parents = {"evidence": "e-one", "source": "s-one", "market": "m-one", "dimension": "d-one", "segment": "seg-a"}
    values: dict[str, object] = {}
    for column in columns(table):
        target = targets.get(column.name)
        if target:
            values[column.name] = parents.get(target, None if column.nullable else f"new-{target}")
        elif column.required:
            values[column.name] = {"str": f"text {column.name}", "int": 1, "float": 0.1}[column.kind]
        elif column.nullable and column.kind == "float":
            values[column.name] = 1e-300
    closed: dict[str, dict[str, object]] = {
        "force": {"force": "buyers"},
        "observation": {"kind": "rate"},
        "criterion": {"id": "tier"},
        "correspondence": {"entity": "segment", "relation": "overlaps"},
    }
    values |= closed.get(table.name, {})
    record = table.record(**values)
    key = [getattr(record, name) for name in table.key]
    with workspace.edit("One row") as edit:
        for _, target in table.references:
            wanted = f"new-{target}"
            if wanted in values.values():
                edit.put(stand_in(target, wanted))
        edit.put(record)
    assert store.get(*key) == record
    assert store.all(**dict(zip(table.key, key, strict=True))) == [record]
    assert table_of(record) is table
    assert to_row(record) == tuple(getattr(record, column.name) for column in columns(table))
    assert workspace.store(table.name).get(*key) == record


def stand_in(table: str, number: str) -> object:
    """A row to refer to, of a table the sample has no row of."""
    return {
        "measure": r.Measure(id=number, name_en="M", unit_kind="count"),
        "factor": r.Factor(id=number, market_id="m-one", kind="driver", title_en="F", evidence_id="e-one"),
        "player": r.Player(id=number, name_en="P"),
        "event": r.Event(
            id=number, date_start="2024", precision="year", kind="deal", title_en="E", evidence_id="e-one"
        ),
        "policy": r.Policy(id=number, issuer="NHC", level="national", title_en="P", evidence_id="e-one"),
        "dispute": r.Dispute(id=number, title_en="D", kind="value"),
        "scenario": r.Scenario(id=number, name_en="S"),
        "story": r.Story(id=number, title_en="S"),
    }[table]


def test_asking(workspace: Workspace) -> None:
    assert workspace.segments.get("nothing") is None
    assert [segment.id for segment in workspace.segments.all()] == ["seg-a", "seg-c", "seg-b"], "by position, then key"
    assert [segment.id for segment in workspace.segments.all(parent_id=None)] == ["seg-a", "seg-b"]
    assert workspace.segments.count(parent_id="seg-a") == 1
    assert workspace.segments.count(id=["seg-a", "seg-b", "nothing"]) == 2
    assert workspace.segments.count(id=()) == 0
    assert workspace.segments.count(id=[f"x{n}" for n in range(50_000)]) == 0
    assert workspace.segments.all(name_en="x' OR 1=1 --") == []
    with pytest.raises(TypeError, match="no column"):
        workspace.segments.all(nonsense=1)
    with pytest.raises(KeyError):
        workspace.store("sqlite_schema")


def test_unknown_stays_unknown(workspace: Workspace) -> None:
    with workspace.edit("Unknown") as edit:
        edit.put(samples.observation("unknown", None, low=0.0))
    row = workspace.observations.get("unknown")
    assert row is not None
    assert (row.value, row.low, row.high) == (None, 0.0, None)


def test_observations_of_a_subject(workspace: Workspace) -> None:
    with workspace.edit("More") as edit:
        edit.put(samples.observation("a-late", period="2025", period_start="2025-01-01"))
        edit.put(samples.observation("z-early", period="2020", period_start="2020-01-01"))
        edit.put(samples.observation("other", subject="segment", subject_id="seg-a"))
    assert [row.id for row in workspace.observations.of("market", "m-one")] == ["z-early", "o-one", "a-late"]
    assert workspace.observations.of("market", "m-one", "users") == []


def test_tree_of_segments(workspace: Workspace) -> None:
    tree = [(branch.segment.id, branch.depth) for branch in workspace.segments.tree("d-one")]
    assert tree == [("seg-a", 0), ("seg-c", 1), ("seg-b", 0)]
    with workspace.edit("A circle") as edit:
        edit.patch("segment", ("seg-a",), parent_id="seg-c")
    assert [branch.segment.id for branch in workspace.segments.tree("d-one")] == ["seg-b"]


def test_places_of_a_row(workspace: Workspace) -> None:
    second = dataclasses.replace(samples.EVIDENCE, id="e-two")
    with workspace.edit("Another place") as edit:
        edit.put(second)
        edit.put(r.Support(entity="market", entity_id="m-one", evidence_id="e-two"))
        edit.put(r.Support(entity="market", entity_id="m-one", evidence_id="e-one"))
    assert workspace.evidence.of("market", "m-one") == [samples.EVIDENCE, second]
    assert workspace.evidence.of("segment", "seg-a") == []


def test_reads_of_one_moment(workspace: Workspace) -> None:
    with workspace.one_moment() as connection:
        first = connection.execute("SELECT count(*) FROM observation").fetchone()
        with workspace.edit("Meanwhile") as edit:
            edit.put(samples.observation("x"))
        assert connection.execute("SELECT count(*) FROM observation").fetchone() == first
    assert workspace.observations.count() == 2
