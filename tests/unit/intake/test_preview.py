"""Before an import: exact line numbers, packages compared row by row, a reading that can be stopped."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.actions.importing import preview_file, preview_text
from desktop.intake.delimited import read_text
from desktop.intake.files import encoding_of, read_table
from desktop.intake.packages import is_package, propose_package
from desktop.intake.proposal import commit
from desktop.market.records import Geography, Market, Measure
from desktop.workspace.errors import Refused
from desktop.workspace.package import export_package
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Stopped(Exception):
    pass


def stop() -> None:
    raise Stopped


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w.marketscope") as made:
        with made.edit("Set up") as edit:
            edit.put(Geography(id="china", name_en="China", name_zh="中国", level="country"))
            edit.put(Measure(id="market-size", name_en="Market size", name_zh="市场规模", unit_kind="money"))
            edit.put(Market(id="m", name_en="Telemedicine", name_zh="远程医疗"))
        yield made


def workbook(path: Path, rows: list[list[str]]) -> Path:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text)
    book.close()
    return path


def test_lines_are_counted_as_the_file_shows_them() -> None:
    raw = read_text(('a,b\n1,"x\ny"\n\n2,z\n', "utf-8"), "t.csv")
    assert list(raw.numbered()) == [(2, ("1", "x\ny")), (5, ("2", "z"))]


def test_rows_of_a_sheet_keep_their_numbers(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", [[], ["a", "b"], ["1", "2"], [], ["3", "4"]])
    assert [line for line, _ in read_table(path).numbered()] == [3, 5]


def test_reading_a_sheet_can_be_stopped_and_the_child_is_gone(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", [["a"], ["1"]])
    with pytest.raises(Stopped):
        read_table(path, step=stop)
    assert not multiprocessing.active_children()


def test_a_package_is_compared_row_by_row(workspace: Workspace, tmp_path: Path) -> None:
    export_package(workspace, tmp_path / "p.zip")
    assert propose_package(tmp_path / "p.zip", workspace).is_empty
    with workspace.edit("rename", origin="import") as edit:  # what a person changed would stand
        edit.put(replace(workspace.markets.all()[0], name_en="Other"))
    proposal = propose_package(tmp_path / "p.zip", workspace)
    assert [row.name_en for row in proposal.changes] == ["Telemedicine"]
    assert [row.name_en for row in proposal.replaced] == ["Other"]
    commit(workspace, proposal)
    assert workspace.markets.all()[0].name_en == "Telemedicine"


def test_a_package_may_be_a_folder_its_descriptor_or_a_zip(workspace: Workspace, tmp_path: Path) -> None:
    export_package(workspace, tmp_path / "p")
    assert is_package(tmp_path / "p")
    assert is_package(tmp_path / "p" / "datapackage.json")
    assert propose_package(tmp_path / "p" / "datapackage.json", workspace).same > 0
    assert not is_package(tmp_path)


def test_writing_can_be_stopped_and_leaves_nothing(workspace: Workspace) -> None:
    text = "market,year,value\n" + "".join(f"Telemedicine,{1900 + n % 100},{n} USD\n" for n in range(6_000))
    proposal = preview_text(workspace, text, "pasted").proposal
    assert proposal is not None
    heard: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        heard.append((done, total))
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        commit(workspace, proposal, step=step)
    assert heard[-1][0] > 0
    assert workspace.observations.count() == 0
    assert workspace.history(1)[0].name == "Set up"


def test_a_rule_of_the_file_that_is_broken_is_said_in_words(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "market.csv"
    path.write_text("id,name_en,name_zh,geography_id\nx,X,X,nowhere\n", encoding="utf-8")
    preview = preview_file(workspace, path)
    assert preview.proposal is not None
    with pytest.raises(Refused, match="does not exist"):
        commit(workspace, preview.proposal)
    assert workspace.markets.count() == 1


def test_a_doubtful_encoding_is_a_question_and_no_error(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("market,year,value\nTelemedicine,2020,1 USD\n".encode("utf-16-le"))
    proposed = encoding_of(path)
    assert proposed is not None
    assert (proposed.name, proposed.certain) == ("utf-16-le", False)
    wrong = preview_file(workspace, path, encoding="utf-8")
    assert wrong.needs_choice
    assert "NUL" in wrong.problem
    right = preview_file(workspace, path)
    assert right.sample[1] == "Telemedicine,2020,1 USD"
    assert right.proposal is not None
    assert len(right.new) == 3
