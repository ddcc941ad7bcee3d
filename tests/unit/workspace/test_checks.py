"""The audit finds what is wrong and is quiet about what is right."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from desktop.market import records as r
from desktop.workspace import trust
from desktop.workspace.errors import Damaged
from desktop.workspace.opening import verify
from desktop.workspace.sqlite import sqlite3
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from pathlib import Path


def codes(workspace: Workspace) -> list[tuple[str, str, str]]:
    return [
        (finding.severity, finding.code, finding.subject)
        for finding in workspace.check()
        if finding.code not in {"version", "sqlite-version", "evidence"}
    ]


def put(workspace: Workspace, *records: object) -> None:
    with workspace.edit("Put") as edit:
        for record in records:
            edit.put(record)


def test_a_sound_workspace(workspace: Workspace) -> None:
    assert codes(workspace) == []
    notes = [finding.sentence for finding in workspace.check() if finding.severity == "note"]
    assert any(sentence.startswith("Schema version 1, SQLite ") for sentence in notes)
    assert "3 rows of segment name no evidence." in notes


def test_things_that_do_not_exist(workspace: Workspace) -> None:
    put(
        workspace,
        samples.observation("a", subject="player", subject_id="nobody"),
        r.Alias(entity="planet", entity_id="mars", name="Mars"),
        r.Correspondence(id="c", entity="market", entity_id="gone", other_id="lost", relation="same"),
    )
    assert codes(workspace) == [
        ("critical", "orphan", "alias:planet:mars"),
        ("critical", "orphan", "observation:player:nobody"),
        ("critical", "orphan", "correspondence:market:gone"),
        ("critical", "orphan", "correspondence:market:lost"),
    ]


def test_names_of_estimators_and_publishers_need_one(workspace: Workspace) -> None:
    publisher = workspace.sources.all()[0].publisher
    put(
        workspace,
        samples.observation("a", estimator="Alpha (paper)"),
        r.Alias(entity="estimator", entity_id="Alpha", name="阿尔法", language="zh"),
        r.Alias(entity="estimator", entity_id="Beta", name="贝塔", language="zh"),
        r.Alias(entity="publisher", entity_id=publisher, name="某社", language="zh"),
    )
    assert codes(workspace) == [("critical", "orphan", "alias:estimator:Beta")]


def test_references_broken_by_another_program(workspace: Workspace, path: Path) -> None:
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("PRAGMA foreign_keys=off")
    other.execute("UPDATE segment SET dimension_id = 'gone' WHERE id = 'seg-b'")
    other.close()
    assert codes(workspace) == [("critical", "reference", "segment:seg-b")]


def test_circles(workspace: Workspace) -> None:
    with workspace.edit("Circle") as edit:
        edit.patch("segment", ("seg-a",), parent_id="seg-c")
        edit.patch("geography", ("china",), parent_id="china")
    found = [code for code in codes(workspace) if code[1] == "circle"]
    assert found == [("critical", "circle", f"segment:{n}") for n in ("seg-a", "seg-c")] + [
        ("critical", "circle", "geography:china")
    ]


def test_a_parent_in_another_dimension(workspace: Workspace) -> None:
    put(
        workspace,
        dataclasses.replace(samples.DIMENSION, id="d-two"),
        dataclasses.replace(samples.SEGMENTS[0], id="stray", dimension_id="d-two", parent_id="seg-a"),
    )
    assert codes(workspace) == [("critical", "dimension", "segment:stray")]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"value": None}, "carries no number"),
        ({"low": 2.0, "high": 1.0}, "lower end above"),
        ({"value": 5.0, "high": 4.0}, "outside its own range"),
        ({"unit": ""}, "has no unit"),
        ({"period_end": "2022-01-01"}, "ends before it begins"),
        ({"measure_id": "market-share", "unit": "ratio", "value": 1.2}, "share below 0 or above 1"),
    ],
)
def test_numbers_that_cannot_be(workspace: Workspace, changes: dict[str, object], words: str) -> None:
    put(
        workspace,
        r.Measure(id="market-share", name_en="Share", unit_kind="ratio"),
        samples.observation("odd", **({"value": 1.0, "status": "alternate"} | changes)),  # type: ignore[arg-type]
    )
    found = [finding for finding in workspace.check() if finding.subject == "observation:odd"]
    assert [finding.severity for finding in found] == ["warning"]
    assert words in found[0].sentence


def test_two_preferred_values(workspace: Workspace) -> None:
    put(workspace, samples.observation("second", 3e9))
    assert codes(workspace) == [("warning", "preferred", "market:m-one")]
    put(workspace, samples.observation("second", 3e9, estimator="Somebody else"))
    assert codes(workspace) == []


def test_sums(workspace: Workspace) -> None:
    put(
        workspace,
        r.Measure(id="market-share", name_en="Share", unit_kind="ratio"),
        *(
            samples.observation(
                f"share-{n}", 0.6, subject="segment", subject_id=f"seg-{n}", measure_id="market-share", unit="ratio"
            )
            for n in "ab"
        ),
        *(samples.observation(f"part-{n}", 1e9, subject="segment", subject_id=f"seg-{n}") for n in "ab"),
    )
    sentences = [finding.sentence for finding in workspace.check() if finding.code == "sum"]
    assert sentences == [
        "Shares of d-one for 2023 add up to 120.0%.",
        "The parts of d-one add up to 2,000,000,000 for 2023; the stated revenue is 2,680,000,000.",
    ]


def test_open_contradictions(workspace: Workspace) -> None:
    put(
        workspace,
        r.Dispute(id="open", title_en="Two sizes", kind="value", severity="warning"),
        r.Dispute(id="closed", title_en="Solved", kind="value", status="resolved"),
    )
    assert codes(workspace) == [("warning", "dispute", "dispute:open")]


def test_many_findings_are_counted(workspace: Workspace) -> None:
    put(workspace, *(samples.observation(f"n-{n:03d}", None, status="alternate") for n in range(150)))
    found = [finding for finding in workspace.check() if finding.code == "value"]
    assert len(found) == 101
    assert found[-1].sentence == "50 more findings like the one before."


def test_a_large_file_is_looked_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust, "LARGE", 1)
    assert not trust.is_as_closed(path)
    Workspace.open(path).close()
    assert trust.is_as_closed(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4096] = bytes(4096)
    path.write_bytes(data)
    assert not trust.is_as_closed(path)
    with pytest.raises(Damaged):
        Workspace.open(path)


def test_a_broken_note_of_closed_files_is_no_harm(path: Path, monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    monkeypatch.setattr(trust, "LARGE", 1)
    trust.remember(path)
    ledger = next(own_home.rglob("closed.json"))
    for text in ("{", "[]", '{"a": "b"}', ""):
        ledger.write_text(text)
        assert not trust.is_as_closed(path)
        trust.remember(path)
        assert trust.is_as_closed(path)


def test_damage_is_found_while_open(workspace: Workspace, path: Path) -> None:
    workspace.checkpoint()
    verify(path)
    with workspace.one_moment() as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'policy'").fetchone()[0]
    with path.open("rb+") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 64)
    with pytest.raises(Damaged):
        verify(path)
