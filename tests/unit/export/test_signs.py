"""Signs of table cells on slides and in spreadsheets: characters that stay text, words where there are no signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.export.csv import csv_text
from desktop.export.pptx.signs import sign_text
from desktop.export.table_text import html, tsv
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from tests.unit.export.read_back import A, texts, written
from tests.unit.figures.signed_table import SIGNS, signed_table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shipped import Shipped


@pytest.mark.parametrize(
    ("kind", "level", "characters"),
    [
        ("yes", None, "●"),
        ("no", None, "×"),
        ("between", None, "■"),
        ("unstated", None, "◌"),
        *[("harvey", level, disc) for level, disc in zip((0.0, 0.25, 0.5, 0.8, 1.0, 7.0), "○◔◑◕●●", strict=True)],
        ("harvey", None, "◌"),
        ("up", 2.0, "▲▲"),
        ("up", None, "△"),
        ("down", 3.0, "▼▼▼"),
        ("down", None, "▽"),
        ("rating", 2.0, "■■□□□"),
        ("rating", None, ""),
        ("unknown", None, ""),
    ],
)
def test_a_sign_is_a_character(kind: str, level: float | None, characters: str) -> None:
    assert sign_text(kind, level) == characters


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slides_hold_signs_words_and_tints_as_text_and_fills(language: str, tmp_path: Path) -> None:
    rows = [list(row.iterfind(f"{A}tc")) for row in written(signed_table(language), tmp_path).slide.iter(f"{A}tr")][1:]
    unknown = {"en": "Not published", "zh": "未公布"}[language]
    assert len(rows) == len(SIGNS)
    for (kind, level, words), row in zip(SIGNS, rows, strict=True):
        sign = sign_text(kind, level)
        beside, alone = texts(row[1]), texts(row[2])
        assert beside[0] == (unknown if kind == "unknown" else f"{sign} {words}".strip())
        assert alone[0] == (unknown if kind == "unknown" else sign or words)
    tints = [row[3].find(f"{A}tcPr/{A}solidFill/{A}schemeClr/{A}lumMod") for row in rows]
    assert tints[0] is None
    strengths = [int(tint.get("val")) for tint in tints[1:]]
    assert strengths == sorted(strengths)
    assert strengths[-1] == 42_000


def test_signs_of_what_is_decided_are_seen_in_every_face(shipped: Shipped) -> None:
    """Half discs have so fine an edge in some faces that half of a sign is lost; full shapes are in all of them."""
    for figure in (
        build(FigureRequest(kind, "china-teleradiology"), shipped.workspace) for kind in ("growth", "disputes")
    ):
        cells = [cell for row in figure.table.rows for cell in row if cell.glyph]
        assert cells
        assert {sign_text(cell.glyph, cell.level) for cell in cells} <= set("●▲■○"), figure.name


def test_copies_and_spreadsheets_have_the_words() -> None:
    figure = signed_table()
    for content in (tsv(figure), html(figure), csv_text(figure)):
        assert all(words in content for _, _, words in SIGNS)
        assert "●" not in content
