"""Findings of a whole workspace: their order, their words, and when they ask for attention."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop.analysis.contradictions.contradiction import SEVERITIES
from desktop.analysis.findings import as_json, as_text, findings, needs_attention
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.analysis.findings import Finding


@pytest.fixture
def found(default: Workspace) -> list[Finding]:
    return findings(default)


def test_open_ones_come_first_and_the_worst_among_them(found: list[Finding]) -> None:
    order = [(not one.is_open, SEVERITIES.index(one.severity)) for one in found]
    assert order == sorted(order)
    assert found[0].severity == "critical"
    assert found[0].entity_id == "teleradiology-largest-application"


def test_every_finding_is_said_in_both_languages_with_its_sides(found: list[Finding]) -> None:
    for one in found:
        assert one.sentence.en
        assert one.sentence.zh
        assert one.code
        assert one.members or one.entity != "dispute"


def test_each_contradiction_is_said_once(default: Workspace, found: list[Finding]) -> None:
    told = [one.entity_id for one in found if one.entity == "dispute"]
    assert len(told) == len(set(told))
    assert {row.id for row in default.disputes.all()} <= set(told)


def test_the_default_workspace_asks_for_attention_and_an_empty_one_does_not(
    found: list[Finding], tmp_path: Path
) -> None:
    assert needs_attention(found)
    with Workspace.create(tmp_path / "empty.marketscope") as empty:
        quiet = findings(empty)
    assert not needs_attention(quiet)
    assert {one.severity for one in quiet} <= {"note"}


def test_what_is_explained_no_longer_asks(default: Workspace) -> None:
    with default.edit("Explain everything") as edit:
        for row in default.disputes.all():
            edit.patch("dispute", (row.id,), status="explained")
    left = [one for one in findings(default) if one.is_open and one.severity == "critical"]
    assert not left


def test_the_text_ends_with_a_count_and_hides_what_is_settled(found: list[Finding]) -> None:
    text = as_text(found, "en")
    assert text.splitlines()[0].startswith("Critical [ranking] Which application is the largest.")
    opened = sum(one.is_open for one in found)
    assert f"; {len(found) - opened} explained or resolved." in text.splitlines()[-1]
    assert "Founding of JD Health" not in text
    assert "Founding of JD Health" in as_text(found, "en", settled=True)
    assert as_text(found, "zh").splitlines()[0].startswith("严重")


def test_the_json_is_plain_and_complete(found: list[Finding]) -> None:
    again = json.loads(json.dumps(as_json(found), ensure_ascii=False))
    assert len(again) == len(found)
    first = again[0]
    assert {"severity", "code", "status", "entity", "id", "title", "sentence", "members"} <= set(first)
    assert {"en", "zh"} == set(first["sentence"])
    assert all(member["source"] for member in first["members"])


def test_text_from_the_data_cannot_steer_a_terminal(default: Workspace) -> None:
    with default.edit("Rename") as edit:
        edit.patch("dispute", ("teleradiology-largest-application",), title_en="\x1b[2JLargest\x07")
    text = as_text(findings(default), "en")
    assert "Largest" in text
    assert not {"\x1b", "\x07"} & set(text)
