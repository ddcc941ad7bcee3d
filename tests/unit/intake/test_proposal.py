"""An import is proposed, then written whole, and can be taken back; the same file twice proposes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.intake.delimited import read_text
from desktop.intake.proposal import commit, propose
from desktop.intake.raw import IntakeError
from desktop.market.records import Geography, Market, Measure
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w.marketscope") as made:
        with made.edit("Set up") as edit:
            edit.put(Geography(id="china", name_en="China", name_zh="中国", level="country"))
            edit.put(Measure(id="market-size", name_en="Market size", name_zh="市场规模", unit_kind="money"))
            edit.put(Measure(id="users", name_en="Users", name_zh="用户规模", unit_kind="count"))
            edit.put(Market(id="m", name_en="China telemedicine", name_zh="中国远程医疗"))
        yield made


CHINESE = '市场,指标,年份,数值,单位,来源\n中国远程医疗,市场规模,2022,"1,228.6",亿美元,某研究院\n中国远程医疗,用户规模,2023,3.64亿人,,某研究院\n'


def test_a_chinese_list_becomes_observations_with_their_source(workspace: Workspace) -> None:
    proposal = propose(read_text((CHINESE, "utf-8"), "清单.csv"), workspace)
    assert not proposal.problems
    changes = commit(workspace, proposal)
    assert changes.name == "Import 清单.csv"
    size, users = sorted(workspace.observations.all(), key=lambda o: o.measure_id)
    assert (size.value, size.unit, size.period, size.period_end) == (1228.6e8, "USD", "2022", "2022-12-31")
    assert (users.value, users.unit, users.stated) == (3.64e8, "person", "3.64亿人")
    evidence = workspace.evidence.get(size.evidence_id)
    assert evidence is not None
    assert evidence.locator == "清单.csv, line 2"
    source = workspace.sources.get(evidence.source_id)
    assert source is not None
    assert (source.publisher, source.kind, source.tier) == ("某研究院", "own", 0)


def test_the_same_file_twice_proposes_nothing(workspace: Workspace) -> None:
    raw = read_text((CHINESE, "utf-8"), "清单.csv")
    commit(workspace, propose(raw, workspace))
    again = propose(raw, workspace)
    assert again.is_empty
    assert again.same == 4
    assert "nothing new" in again.sentence


def test_an_import_is_one_step_of_undo(workspace: Workspace) -> None:
    commit(workspace, propose(read_text((CHINESE, "utf-8"), "清单.csv"), workspace))
    undone = workspace.undo()
    assert undone is not None
    assert undone.name == "Import 清单.csv"
    assert workspace.observations.count() == 0
    assert workspace.sources.count() == 0


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("Atlantis,2022,1 USD", "no market, segment, player or place is called 'Atlantis'"),
        ("China telemedicine,2022-13,1 USD", "13"),
        ("China telemedicine,2022,1e400", "1e400"),
        ("China telemedicine,2022,=1+1", "=1[+]1"),
        ("China telemedicine,2022,<b>5</b>", "5"),
        ("China telemedicine,2022,", "the value is empty"),
    ],
)
def test_a_row_that_is_not_understood_is_named_and_left_out(workspace: Workspace, row: str, sentence: str) -> None:
    raw = read_text((f"market,year,value\nChina telemedicine,2021,5 USD million\n{row}\n", "utf-8"), "t.csv")
    proposal = propose(raw, workspace)
    assert [p.line for p in proposal.problems] == [3]
    assert len([r for r in proposal.additions if type(r).__name__ == "Observation"]) == 1
    import re

    assert re.search(sentence, proposal.problems[0].sentence)
    assert "\n" not in proposal.problems[0].sentence


def test_a_table_of_the_workspace_is_recognised_by_its_columns(workspace: Workspace) -> None:
    raw = read_text(
        ("id,name_en,name_zh,unit_kind\nusers,Users,用户,count\nbeds,Beds,床位,count\n", "utf-8"), "measure.csv"
    )
    proposal = propose(raw, workspace)
    assert [r.id for r in proposal.additions] == ["beds"]
    assert [r.id for r in proposal.changes] == ["users"]


def test_columns_nobody_knows_are_refused_in_words(workspace: Workspace) -> None:
    with pytest.raises(IntakeError, match="not understood: foo, bar"):
        propose(read_text(("foo,bar\n1,2\n", "utf-8"), "t.csv"), workspace)
