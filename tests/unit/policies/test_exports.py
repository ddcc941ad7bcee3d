"""The figures of a day and of what lies around a policy, written and read back."""

from __future__ import annotations

import csv
import io
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.csv import csv_text
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.read_back import CDR, A, texts, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

USERS = FigureRequest("around", "china-internet-healthcare", "users", subject="2020-internet-plus-insurance-payment")
DRIFT = FigureRequest("in_force", "china-internet-healthcare", shape="drift")


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("exports") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


def test_before_and_after_is_a_native_chart_with_the_policy_and_the_caution(default: Workspace, tmp_path: Path) -> None:
    figure = build(USERS, default)
    deck = written(figure, tmp_path)
    assert deck.chart is not None
    drawn = " ".join(text for part in deck.all("ppt/drawings/drawing") for text in texts(part))
    mark = next(note.text for note in figure.annotations if getattr(note, "theme", ""))
    assert mark in drawn
    assert any(shape.tag == f"{CDR}cxnSp" for part in deck.all("ppt/drawings/drawing") for shape in part.iter())
    assert figure.footnotes[0] in " ".join(texts(deck.slide)) + " ".join(deck.sentences) + " ".join(
        text for part in deck.all("ppt/notesSlides/notesSlide") for text in texts(part)
    )


def test_a_table_of_a_day_is_a_native_table_of_its_cells(default: Workspace, tmp_path: Path) -> None:
    figure = build(DRIFT, default)
    slide = written(figure, tmp_path).slide
    rows = [[" ".join(texts(cell)) for cell in row.iterfind(f"{A}tc")] for row in slide.iter(f"{A}tr")]
    assert [cell.split(",")[0] for cell in rows[0]] == [column.title for column in figure.table.columns]
    for drawn, meant in zip(rows[1:], figure.table.rows, strict=False):
        for cell, own in zip(drawn, meant, strict=True):
            assert own.text in cell


def test_a_change_from_a_bound_says_in_words_on_which_side_it_lies(default: Workspace) -> None:
    for language, words in (("en", "below \u2212"), ("zh", "低于\u2212")):
        table = build(replace(DRIFT, language=language), default).table
        after_bound = [row[4].text for before, row in itertools.pairwise(table.rows) if ">" in before[2].text]
        assert after_bound
        assert all(text.startswith(words) for text in after_bound), after_bound


def test_the_rows_of_a_day_are_read_back_from_a_spreadsheet(default: Workspace) -> None:
    figure = build(DRIFT, default)
    read = list(csv.reader(io.StringIO(csv_text(figure).lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"))))
    for row in figure.table.rows:
        published, who = row[1].text, row[5].text
        assert any(published in line and who in line for line in read), (published, who)
