"""``marketscope refresh``: what it says, what it writes, its exit codes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from desktop.actions.exporting import ExportOrder, export_figures
from desktop.cli import main
from desktop.figures.catalogue import find
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from pathlib import Path

KEY = "china-ai-healthcare.market-size.2023.s125"


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["refresh", *map(str, words)])
    return done.exit_code, done.output


def test_a_deck_is_checked_then_refreshed(tmp_path: Path) -> None:
    file, deck = tmp_path / "market.marketscope", tmp_path / "board.pptx"
    with Workspace.open(shipped_file(file)) as workspace:
        wanted = (find(workspace, "size.china-ai-healthcare"),)
        export_figures(ExportOrder(wanted, deck, ("en", "zh")), workspace)
    written = deck.read_bytes()
    assert run(file, deck) == (0, "Nothing in the deck is out of date.\n")
    assert deck.read_bytes() == written, "a deck in which nothing is out of date is not written"
    with Workspace.open(file) as workspace, workspace.edit("Correct a number") as edit:
        edit.patch("observation", (KEY,), value=9_900_000_000.0)

    code, said = run(file, deck, "--dry-run")
    assert code == 1
    assert "slide 1\tMarket size\tFrost & Sullivan, 2023: 9.7 becomes 9.9 (+2.1 %)" in said
    assert deck.read_bytes() == written
    code, said = run(file, deck, "--dry-run", "--json")
    assert {one["slide"] for one in json.loads(said)["changes"]} == {1, 2}

    code, said = run(file, deck, "--lang", "zh")
    assert code == 0
    assert "97 变为 99" in said
    assert [one.read_bytes() for one in tmp_path.glob("board before *.pptx")] == [written]
    assert run(file, deck, "--dry-run") == (0, "Nothing in the deck is out of date.\n")


def test_what_is_no_deck_is_said_in_one_line(tmp_path: Path) -> None:
    file, deck = tmp_path / "market.marketscope", tmp_path / "board.pptx"
    Workspace.create(file).close()
    deck.write_text("nothing")
    code, said = run(file, deck)
    assert code == 1
    assert said.startswith("board.pptx was not refreshed: it is damaged")
    assert said.count("\n") == 1
