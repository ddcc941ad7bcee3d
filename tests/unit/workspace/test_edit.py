"""Edits: what they refuse and how they say it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest

from desktop.market import records as r
from desktop.workspace import schema
from desktop.workspace.columns import to_row
from desktop.workspace.errors import Missing, Refused
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from desktop.workspace.edit import Edit
    from desktop.workspace.workspace import Workspace


def refused(workspace: Workspace, words: str, *records: object, kind: type[Exception] = Refused) -> None:
    before = samples.contents(workspace), workspace.history()

    def attempt() -> None:
        with workspace.edit("Wrong") as edit:
            for record in records:
                edit.put(record)

    with pytest.raises(kind, match=words):
        attempt()
    assert (samples.contents(workspace), workspace.history()) == before


def test_changes_say_what_was_touched(workspace: Workspace) -> None:
    with workspace.edit("Several") as edit:
        edit.put(samples.observation("x"))
        edit.put(r.EventLink(event_id="ev", entity="market", entity_id="m-one"))
        edit.put(r.Event(id="ev", date_start="2024", precision="year", kind="deal", title_en="E", evidence_id="e-one"))
        edit.delete("segment", ("seg-b",))
    assert edit.changes.name == "Several"
    assert edit.changes.touched == {
        ("observation", "x"),
        ("event_link", "ev|market|m-one"),
        ("event", "ev"),
        ("segment", "seg-b"),
    }
    assert edit.changes.change_id == workspace.history(1)[0].id


def test_broken_references_are_named(workspace: Workspace) -> None:
    refused(workspace, "observation 'x' names a evidence in evidence_id", samples.observation("x", evidence_id="none"))
    refused(workspace, "names a segment in parent_id", dataclasses.replace(samples.SEGMENTS[0], parent_id="none"))
    with pytest.raises(Refused, match="evidence 'e-one' names a source"), workspace.edit("Take away") as edit:
        edit.delete("source", ("s-one",))
    assert workspace.sources.count() == 1


def test_a_reference_may_come_before_its_row(workspace: Workspace) -> None:
    with workspace.edit("In any order") as edit:
        edit.put(dataclasses.replace(samples.SEGMENTS[0], id="child", parent_id="parent"))
        edit.put(dataclasses.replace(samples.SEGMENTS[0], id="parent"))
    assert workspace.segments.count() == 5


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number(workspace: Workspace, number: float) -> None:
    refused(workspace, "which is no number", samples.observation("x", number))


def test_infinity_in_bulk(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="refused a value"), workspace.edit("Bulk") as edit:
        edit.put_many("observation", [to_row(samples.observation("x", float("inf")))])


@pytest.mark.parametrize(("column", "words"), schema.ALLOWED.items(), ids=lambda item: ".".join(item[:2]))
def test_every_closed_list_of_words_is_kept(workspace: Workspace, column: Any, words: Any) -> None:
    table, name = column
    with workspace.one_moment() as connection:
        text = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    assert f'CHECK ("{name}" IN (' in text
    assert all(f"'{word}'" in text for word in words)


def test_wrong_words_and_types(workspace: Workspace) -> None:
    refused(workspace, "refused a value", samples.observation("x", status="perhaps"))
    refused(workspace, "refused a value", samples.observation("x", "many"))  # type: ignore[arg-type]
    refused(workspace, "refused a value", samples.observation("x", stated=None))
    refused(workspace, "refused a value", dataclasses.replace(samples.SOURCE, tier=9))
    refused(workspace, "refused a value", dataclasses.replace(samples.SOURCE, tier=1 << 70))
    refused(workspace, "half a character", samples.observation("x", note="\ud83d"))
    refused(workspace, "not a record", "a text", kind=TypeError)


def test_rows_that_are_not_there(workspace: Workspace) -> None:
    with pytest.raises(Missing, match="There is no observation 'none'"), workspace.edit("Patch") as edit:
        edit.patch("observation", ("none",), value=1.0)
    with pytest.raises(Missing, match="There is no support"), workspace.edit("Delete") as edit:
        edit.delete("support", ("market", "m-one", "e-one"))


@pytest.mark.parametrize("name", ["id", "nonsense", "value = 1; DROP TABLE market; --"])
def test_columns_that_cannot_be_changed(workspace: Workspace, name: str) -> None:
    with pytest.raises(TypeError, match="no column"), workspace.edit("Patch") as edit:
        edit.patch("observation", ("o-one",), **{name: "x"})


def test_hostile_text_is_only_text(workspace: Workspace) -> None:
    for text in ("'; DROP TABLE market; --", 'a"b', "\0inside", "<img src=x>", "=1+1", "\u202eabc", "x" * 100_000):
        with workspace.edit(text[:20]) as edit:
            edit.put(samples.observation("x", note=text))
        row = workspace.observations.get("x")
        assert row is not None
        assert row.note == text
    workspace.undo()
    assert not [finding for finding in workspace.check() if finding.severity == "critical"]


def test_put_many_lets_the_later_row_win(workspace: Workspace) -> None:
    rows = [samples.observation("x", 1.0), samples.observation("y", 2.0), samples.observation("x", 3.0)]

    def bulk(edit: Edit) -> int:
        return edit.put_many("observation", [to_row(row) for row in rows])

    with workspace.edit("Bulk") as edit:
        assert bulk(edit) == 3
    assert {row.id: row.value for row in workspace.observations.all()} == {"o-one": 2.68e9, "x": 3.0, "y": 2.0}
    workspace.undo()
    assert workspace.observations.count() == 1
    workspace.redo()
    assert workspace.observations.count() == 3


def test_bulk_on_a_table_with_several_keys(workspace: Workspace) -> None:
    rows = [to_row(r.Alias(entity="market", entity_id="m-one", name=f"互联网医疗{n}", language="zh")) for n in range(9)]
    with workspace.edit("Bulk") as edit:
        assert edit.put_many("alias", rows[:5]) == 5
        assert edit.put_many("alias", rows) == 4
    assert len(workspace.search("互联网医疗8")) == 1
    workspace.undo()
    assert workspace.aliases.count() == 0
    assert workspace.search("互联网") == []
    workspace.redo()
    assert workspace.aliases.count() == 9


def test_records_of_several_tables_in_bulk(workspace: Workspace) -> None:
    new = [samples.observation("x"), r.Player(id="p", name_en="P"), samples.observation("y"), samples.SOURCE]
    with workspace.edit("Bulk") as edit:
        assert edit.put_all(new) == 3
    assert edit.changes.touched == {("observation", ""), ("player", "")}
    assert (workspace.observations.count(), workspace.players.count()) == (3, 1)
