"""Long tables on several slides: every row once, under its heading, and each part is found again by a refresh."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.continued import parts
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.drawn_table import laid_table
from desktop.export.pptx.model import Box
from desktop.export.pptx.refresh.plan import plan_refresh
from desktop.export.pptx.refresh.remake import Source
from desktop.figures.figure import Cell, Column, Family, Heading, Table
from tests.unit.export import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.figures.figure import Figure

PAGE = Box(540_000, 1_692_000, 11_112_000, 3_996_000)


def long(count: int, *, beside: bool = False, value: str = "12") -> Figure:
    rows = tuple((Cell(f"Row {at}"), Cell(value, 12.0), Cell("n/p" if at % 3 else "3", 3.0)) for at in range(count))
    columns = (Column("name", "Name"), Column("a", "First", numeric=True), Column("b", "Second", numeric=True))
    headings = (Heading(0, "Identity"), Heading(count // 2, "Reach")) if beside else ()
    table = Table(columns, rows, headings, beside)
    return replace(samples.stacked(), family=Family.TABLE, table=table, footnotes=(), nodes=(), series=())


def tables(deck: Path) -> list[tuple[str, list[str]]]:
    from pptx import Presentation

    found = []
    for slide in Presentation(str(deck)).slides:
        table = next(shape.table for shape in slide.shapes if shape.has_table)
        found.append((slide.shapes.title.text_frame.text, [row.cells[0].text for row in table.rows]))
    return found


def test_parts_hold_every_row_once_are_about_alike_and_none_is_cut() -> None:
    for figure in (long(47), long(47, beside=True)):
        made = parts(figure, PAGE)
        assert [row for one in made for row in one.table.rows] == list(figure.table.rows)
        assert not any(laid_table(one, PAGE).is_cut for one in made)
        assert len({one.id for one in made}) == len(made) > 1
        assert made[0].id == figure.id
        sizes = [len(one.table.rows) for one in made]
        assert max(sizes) - min(sizes) <= 2, sizes
    assert {one.table.headings[0].title for one in made} == {"Identity", "Reach"}
    assert all(one.table.headings[0].at == 0 for one in made)
    assert parts(long(5), PAGE) == [long(5)]


def test_no_part_ends_with_a_heading_that_has_nothing_below_it() -> None:
    figure = long(60)
    rows = tuple(
        (Cell(f"Group {at}"), Cell(""), Cell("")) if at % 5 == 4 else row for at, row in enumerate(figure.table.rows)
    )
    made = parts(replace(figure, table=replace(figure.table, rows=rows)), PAGE)
    assert len(made) > 2
    assert not [one.table.rows[-1][0].text for one in made[:-1] if not one.table.rows[-1][1].text]


def test_a_deck_goes_on_only_where_asked_and_a_refresh_finds_each_part(tmp_path: Path) -> None:
    figure = long(47)
    requests = {figure.id: '{"family": "kpis"}'}
    plain, deck = tmp_path / "plain.pptx", tmp_path / "long.pptx"
    write_deck([SlideSpec.of(figure)], plain, requests=requests)
    assert [rows[-1][:4] for _, rows in tables(plain)] == ["and "]
    write_deck([SlideSpec.of(figure)], deck, requests=requests, options=DeckOptions(continued=True))
    written = tables(deck)
    count = len(written)
    assert [title for title, _ in written] == [f"{figure.title} ({n} of {count})" for n in range(1, count + 1)]
    assert [row for _, rows in written for row in rows[1:]] == [f"Row {at}" for at in range(47)]
    assert all(rows[0] == "Name" for _, rows in written), "heads are repeated"

    def same(_request: str, _language: str) -> Figure:
        return figure

    def other(_request: str, _language: str) -> Figure:
        return long(47, value="13")

    def shorter(_request: str, _language: str) -> Figure:
        return long(3)

    assert not changed(deck, same)
    assert 1 in changed(deck, shorter)
    assert changed(deck, other) == set(range(1, count + 1))


def changed(deck: Path, make: Callable[[str, str], Figure]) -> set[int]:
    """The slides on which a refresh finds something else."""
    return {one.slide for one in plan_refresh(deck, Source(make)).changes}
