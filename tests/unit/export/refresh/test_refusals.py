"""What is refused in words, what an edited workbook keeps, what stays on disk when something goes wrong."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.errors import ExportError
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.identity import NAMESPACE
from desktop.export.pptx.refresh.changes import Effect
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.plan import plan_refresh
from desktop.export.pptx.refresh.record import read_record
from desktop.export.pptx.refresh.record_shape import is_sound
from desktop.export.pptx.refresh.remake import Source
from desktop.figures.slide_page import SlidePage
from tests.unit.export.refresh import owner
from tests.unit.export.refresh.owner import N
from tests.unit.export.refresh.test_hard_case import AFTER, BEFORE, CHART, FIRST, LATER, SLIDE, figure, plan, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOOK = "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"
SAME_SHAPE = figure(
    {**FIRST, "software": (11, 14, 18, 24, 29, 36)}, 2020, 2025, "Software overtakes hardware", 60, "+27 % a year"
)


def refused(deck: Path) -> str:
    before = deck.read_bytes()
    with pytest.raises(ExportError) as caught:
        plan(deck).write()
    assert deck.read_bytes() == before
    assert not list(deck.parent.glob("*before*"))
    return str(caught.value)


def test_a_deck_that_is_open_is_left_alone(tmp_path: Path) -> None:
    deck = written(tmp_path)
    made = plan(deck)
    (tmp_path / "~$deck.pptx").touch()
    with pytest.raises(ExportError, match="open in PowerPoint"):
        made.write()
    assert "open in PowerPoint" in refused(deck)
    (tmp_path / "~$deck.pptx").unlink()
    deck.chmod(0o444)
    assert "read-only" in refused(deck)
    assert plan(deck).is_stale, "it can be checked"


def test_encrypted_damaged_and_foreign_files(tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "encrypted" in refused(deck)
    deck.write_bytes(b"PK\x03\x04 nothing")
    assert "damaged" in refused(deck)
    from pptx import Presentation

    Presentation().save(str(deck))
    assert "no figure of Marketscope" in refused(deck)


def test_protected_signed_and_newer_decks(tmp_path: Path) -> None:
    deck = written(tmp_path)
    whole = owner.parts_of(deck)
    main = whole["ppt/presentation.xml"].replace(b"<p:notesSz", b"<p:modifyVerifier/><p:notesSz")
    owner.write(deck, {**whole, "ppt/presentation.xml": main})
    assert "protected" in refused(deck)
    owner.write(deck, {**whole, "_xmlsignatures/sig1.xml": b"<a/>"})
    assert "signed" in refused(deck)
    record = next(
        name for name, content in whole.items() if NAMESPACE.encode() in content[:300] and "Props" not in name
    )
    owner.write(deck, {**whole, record: whole[record].replace(b'format="1"', b'format="2"')})
    assert "newer Marketscope" in refused(deck)


def places_in(data: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to everything inside of plain data, but for what a figure was asked for with."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield (*way, key)
        if key != "request":
            yield from places_in(value, (*way, key))


def test_nothing_of_a_record_is_believed_that_is_not_what_is_written_there(tmp_path: Path) -> None:
    """Every single thing of a record, replaced by what cannot stand there; a wrong one is refused in words."""
    whole_deck = tmp_path / "whole.pptx"
    slides = [
        SlideSpec(SlidePage("title", "What is known", text="Spring"), key="own.1"),
        SlideSpec.of(BEFORE),
        SlideSpec(SlidePage("text", "Known", text="Known\n- A\nOpen\n- B"), "Slowly", "own.2"),
    ]
    options = DeckOptions("Deck", sources=True, colours=(1, 2), layouts=(("chart", "x"),))
    write_deck(slides, whole_deck, options=options, requests={BEFORE.id: "{}"})
    record = read_record(DeckFile.read(whole_deck))
    assert record is not None
    plain = {"options": record.options, "slides": list(record.slides)}
    assert is_sound(plain)
    believed, ways = [], list(places_in(plain))
    for way in ways:
        holder: Any = plain
        for key in way[:-1]:
            holder = holder[key]
        kept, holder[way[-1]] = holder[way[-1]], object()
        believed += [way] if is_sound(plain) else []
        holder[way[-1]] = kept
    assert not believed
    assert {"tables", "groups", "charts", "labels", "shapes", "looks", "recipe"} <= {way[-1] for way in ways}
    deck = written(tmp_path)
    whole = owner.parts_of(deck)
    part = next(name for name, content in whole.items() if NAMESPACE.encode() in content[:300] and "Props" not in name)
    for wrong in (whole[part].replace(b'format="1"', b'format="x"'), whole[part][:400]):
        owner.write(deck, {**whole, part: wrong})
        assert "damaged" in refused(deck)


def test_a_deck_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    deck = written(tmp_path)
    made = plan(deck)
    owner.edit(deck, SLIDE, lambda root: root.set("show", "0"))
    before = deck.read_bytes()
    with pytest.raises(ExportError, match="changed by another program"):
        made.write()
    assert deck.read_bytes() == before


def test_a_picture_and_a_linked_workbook_are_named(tmp_path: Path) -> None:
    deck = written(tmp_path)
    rels = "ppt/charts/_rels/chart1.xml.rels"

    def link(root: Any) -> None:
        one = next(e for e in root if e.get("Type").endswith("/package"))
        one.set("Target", "file:///C:/book.xlsx")
        one.set("TargetMode", "External")

    owner.edit(deck, rels, link)
    made = plan(deck)
    assert next(c.sentence for c in made.changes if c.effect is Effect.REFUSED).startswith(
        "Its numbers come from a workbook"
    )
    made.write()
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"]) == list(FIRST["software"])

    deck = written(tmp_path)

    def picture(root: Any) -> None:
        frame = next(root.iter(f"{{{N['p']}}}graphicFrame"))
        name = frame.find(".//p:cNvPr", N).get("name")
        made = owner.xml(
            f'<p:pic><p:nvPicPr><p:cNvPr id="77" name="{name}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>'
        )
        frame.getparent().replace(frame, made)

    owner.edit(deck, SLIDE, picture)
    assert any("turned into a picture" in c.sentence for c in plan(deck).changes)


def test_a_figure_that_is_gone_stays_as_it_is(tmp_path: Path) -> None:
    deck = written(tmp_path)

    def gone(_request: str, _language: str) -> Any:
        raise KeyError("no such market")

    made = plan_refresh(deck, Source(gone))
    assert not made.writes
    assert [c.effect for c in made.changes] == [Effect.REFUSED]


def edited_book(deck: Path, also: Any = None) -> None:
    """The workbook as Excel leaves it after its owner added a sheet with a formula and a note beside our cells."""
    import openpyxl

    whole = owner.parts_of(deck)
    book = openpyxl.load_workbook(io.BytesIO(whole[BOOK]))
    book["Data"]["H2"] = "my note"
    book.create_sheet("Mine")["A1"] = "=SUM(Data!B2:B4)"
    if also:
        also(book)
    stream = io.BytesIO()
    book.save(stream)
    owner.write(deck, {**whole, BOOK: stream.getvalue()})


def cells(deck: Path, sheet: str) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(owner.parts_of(deck)[BOOK]))[sheet]


def test_an_edited_workbook_is_patched_and_keeps_what_is_its_owners(tmp_path: Path) -> None:
    deck = written(tmp_path)
    edited_book(deck)
    plan(deck, SAME_SHAPE).write()
    assert cells(deck, "Mine")["A1"].value == "=SUM(Data!B2:B4)"
    assert cells(deck, "Data")["H2"].value == "my note"
    assert cells(deck, "Data")["C5"].value == 24
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"])[3] == 24


def test_a_block_that_grows_is_written_where_nothing_is_in_its_way(tmp_path: Path) -> None:
    deck = written(tmp_path)
    edited_book(deck)
    plan(deck).write()
    row = [cell.value for cell in cells(deck, "Data")[1]]
    assert row[1:5] == ["Services", "Software", "Cloud", "Hardware"]
    assert cells(deck, "Data")["H2"].value == "my note"

    deck = written(tmp_path)
    edited_book(deck, lambda book: book["Data"].__setitem__("E3", "in the way"))
    made = plan(deck)
    assert any("Cells of its owner stand" in c.sentence for c in made.changes)
    made.write()
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"]) == list(FIRST["software"])


def test_a_slide_that_stands_twice_is_refreshed_twice(tmp_path: Path) -> None:
    from desktop.export.pptx.deck import SlideSpec, write_deck
    from tests.unit.export.refresh.test_hard_case import REQUESTS

    deck = tmp_path / "deck.pptx"
    write_deck([SlideSpec.of(BEFORE), SlideSpec.of(BEFORE)], deck, requests=REQUESTS)
    made = plan(deck)
    made.write()
    for part in (CHART, "ppt/charts/chart2.xml"):
        assert owner.values(owner.series(owner.tree(deck, part))["Software"]) == list(LATER["software"])


def test_the_change_of_chart_type_is_kept(tmp_path: Path) -> None:
    deck = written(tmp_path)

    def lines(root: Any) -> None:
        plot = root.find(".//c:barChart", N)
        plot.find("c:barDir", N).set("val", "bar")

    owner.edit(deck, CHART, lines)
    plan(deck).write()
    root = owner.tree(deck, CHART)
    assert root.find(".//c:barDir", N).get("val") == "bar"
    assert owner.values(owner.series(root)["Cloud"]) == list(LATER["cloud"])


def test_a_full_disk_leaves_the_deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deck = written(tmp_path)
    made = plan(deck, AFTER)
    before = deck.read_bytes()

    def full(_stream: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(made._deck, "save", full)
    with pytest.raises(Exception, match="disk is full"):
        made.write()
    assert deck.read_bytes() == before
    assert not list(tmp_path.glob("*before*"))
