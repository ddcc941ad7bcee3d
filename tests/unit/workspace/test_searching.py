"""Search finds words of any length in any script, while they are typed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.market import records as r
from desktop.workspace import searching
from desktop.workspace.sqlite import sqlite3
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.workspace.workspace import Workspace


def found(workspace: Workspace, text: str, **options: object) -> list[tuple[str, str]]:
    return [(hit.entity, hit.entity_id) for hit in workspace.search(text, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["医疗", "远程", "远", "远程医疗", "中国远程", "程医"])
def test_chinese_words_of_any_length(workspace: Workspace, text: str) -> None:
    assert ("market", "m-one") in found(workspace, text)


@pytest.mark.parametrize("text", ["telemed", "TELEMED", "t", "china tele", "tele china", "ｔｅｌｅ", "tele-icu", "icu"])
def test_beginnings_of_words(workspace: Workspace, text: str) -> None:
    assert found(workspace, text)


@pytest.mark.parametrize(
    "text", ["", "  ", "!!!", '"', "*", "疗医", "nothing", "NEAR(", "a AND", "^", "\0", "-", "x OR y"]
)
def test_nothing_is_found_and_nothing_breaks(workspace: Workspace, text: str) -> None:
    assert found(workspace, text) == []


@given(text=st.text(max_size=30))
def test_any_text_may_be_typed(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE VIRTUAL TABLE "search" USING fts5("text", tokenize="unicode61 remove_diacritics 2")')
    query = searching.query_of(text)
    if query:
        connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (query,)).fetchall()
    connection.close()


def test_best_first(workspace: Workspace) -> None:
    with workspace.edit("Names") as edit:
        edit.put(r.Player(id="p-one", name_en="Teladoc Services Group"))
        edit.put(r.Player(id="p-two", name_en="Services"))
    assert found(workspace, "services")[:2] == [("segment", "seg-b"), ("player", "p-two")]
    assert found(workspace, "services")[-1] == ("player", "p-one")
    assert found(workspace, "services", entities=["player"]) == [("player", "p-two"), ("player", "p-one")]
    assert len(found(workspace, "services", limit=1)) == 1


def test_other_names_lead_to_the_thing(workspace: Workspace) -> None:
    with workspace.edit("Another name") as edit:
        edit.put(r.Alias(entity="market", entity_id="m-one", name="互联网诊疗", language="zh"))
        edit.put(r.Alias(entity="market", entity_id="m-one", name="互联网诊疗", language=""))
    assert found(workspace, "诊疗") == [("market", "m-one")]
    with workspace.edit("Gone") as edit:
        edit.delete("alias", ("market", "m-one", "互联网诊疗", "zh"))
    assert found(workspace, "诊疗") == [("market", "m-one")]
    workspace.undo()
    workspace.undo()
    assert found(workspace, "诊疗") == []


def test_a_new_name_replaces_the_old(workspace: Workspace) -> None:
    with workspace.edit("Rename") as edit:
        edit.put(dataclasses.replace(samples.MARKET, name_zh="在线问诊"))
    assert found(workspace, "问诊") == [("market", "m-one")]
    assert ("market", "m-one") not in found(workspace, "医疗")


def test_what_another_program_changed_is_found_after_a_rebuild(workspace: Workspace, path: Path) -> None:
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("INSERT INTO player (id, name_en, kind) VALUES ('p-new', 'Ping An Good Doctor', 'company')")
    other.close()
    assert found(workspace, "ping an") == []
    assert [finding.code for finding in workspace.check() if finding.severity == "warning"] == ["search"]
    workspace.rebuild_search()
    assert found(workspace, "ping an") == [("player", "p-new")]
    assert "search" not in {finding.code for finding in workspace.check()}
