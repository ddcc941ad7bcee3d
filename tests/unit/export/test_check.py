"""The self-check finds what validators miss: each kind of damage, made on purpose."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.check import Expected, check_deck
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.pptx.model import Box
from desktop.export.pptx.multiples import panel_chart, panel_places
from desktop.export.pptx.native import drawing
from tests.unit.export import samples
from tests.unit.export.crossed import crossed_figures

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CHART, SHEET, SLIDE = "ppt/charts/chart1.xml", "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", "ppt/slides/slide1.xml"


def expected() -> list[Expected]:
    box = Box(540_000, 1_692_000, 11_112_000, 3_996_000)
    figure = samples.stacked()
    return [Expected((drawing(figure, Palette.of([figure]), box).chart,))]


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("check") / "deck.pptx"
    write_deck([SlideSpec.of(samples.stacked())], target)
    return target


def damaged(deck: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    out = deck.with_name("damaged.pptx")
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(out, "w") as copy:
        for member in source.namelist():
            content = source.read(member)
            copy.writestr(member, change(content) if member == name else content)
    return out


def without(deck: Path, name: str) -> Path:
    out = deck.with_name("without.pptx")
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(out, "w") as copy:
        for member in source.namelist():
            if member != name:
                copy.writestr(member, source.read(member))
    return out


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        assert old in content
        return content.replace(old, new)

    return change


def in_sheet(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as copy:
            for member in source.namelist():
                data = source.read(member)
                copy.writestr(member, swap(old, new)(data) if member.endswith("sheet1.xml") else data)
        return stream.getvalue()

    return change


def critical(path: Path) -> str:
    return "; ".join(f.sentence for f in check_deck(path, expected()) if f.severity == "critical")


def test_a_good_deck_has_no_findings(deck: Path) -> None:
    assert check_deck(deck, expected()) == []


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        (CHART, swap(b"<c:v>80</c:v>", b"<c:v>81</c:v>"), "differ"),
        (CHART, swap(b'dLblPos val="ctr"', b'dLblPos val="outEnd"'), "label position"),
        (CHART, swap(b'c:idx val="1"/><c:order', b'c:idx val="0"/><c:order'), "share an index"),
        (CHART, swap(b'crossAx val="50010002"', b'crossAx val="7"'), "crosses an axis"),
        (CHART, swap(b'ptCount val="2"', b'ptCount val="1"'), "differ"),
        (SHEET, in_sheet(b"<v>70</v>", b"<v>71</v>"), "workbook differ"),
        (SHEET, lambda _: b"not a zip", "cannot be read"),
        ("[Content_Types].xml", swap(b"drawingml.chart+xml", b"drawingml.other+xml"), "content type of a chart"),
        ("[Content_Types].xml", swap(b'Extension="xlsx"', b'Extension="ods"'), "has no content type"),
        (CHART, swap(b'externalData r:id="rId1"', b'externalData r:id="rId77"'), "relation that it does not have"),
        (SLIDE, swap(b"<c:chart xmlns:c", b'<c:chart r:id="rId88" xmlns:c'), "opened again"),
        (SLIDE, lambda c: re.sub(rb'(<c:chart [^>]*)r:id="[^"]+"', rb'\1r:id="rId88"', c), "is not in the file"),
        (CHART, swap(b"<c:v>Oncology", b"<c:v>Other"), "is called"),
    ],
)
def test_damage_is_found(deck: Path, name: str, change: Callable[[bytes], bytes], words: str) -> None:
    assert words in critical(damaged(deck, name, change))


def test_one_identity_for_two_series_is_found(deck: Path) -> None:
    def same(content: bytes) -> bytes:
        return re.sub(rb'uniqueId val="[^"]+"', b'uniqueId val="{00000000-0000-4000-8000-000000000001}"', content)

    assert "same identity" in critical(damaged(deck, CHART, same))


def test_shape_ids_and_missing_parts_are_found(deck: Path) -> None:
    assert "same id" in critical(damaged(deck, SLIDE, lambda c: re.sub(rb'cNvPr id="3"', b'cNvPr id="2"', c)))
    assert "missing" in critical(without(deck, SHEET))
    assert "opened again" in critical(without(deck, "ppt/presentation.xml"))


def test_a_file_with_a_byte_changed_or_cut_off_is_refused_in_words(deck: Path, tmp_path: Path) -> None:
    content, part = deck.read_bytes(), tmp_path / "part.pptx"
    for place in range(0, len(content) - 22, len(content) // 60):
        for broken in (content[:place], content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :]):
            part.write_bytes(broken)
            check_deck(part, expected())
        part.write_bytes(content[:place])
        assert "cannot be opened again" in critical(part)


def test_a_missing_alternative_text_is_a_warning(deck: Path) -> None:
    bare = damaged(deck, SLIDE, lambda c: re.sub(rb' descr="[^"]+"', b"", c))
    assert [f for f in check_deck(bare, expected()) if "alternative text" in f.sentence]


def words(path: Path) -> str:
    return "; ".join(f.sentence for f in check_deck(path, expected()) if f.severity == "warning")


def test_words_that_cannot_be_read_are_warnings(deck: Path) -> None:
    """Each in a deck that is damaged on purpose; the deck itself is told apart by having none."""
    title = samples.stacked().title.encode()
    big = swap(b'wrap="none" lIns="0"', b'wrap="square" lIns="9000000"')
    cases: list[tuple[str, Callable[[bytes], bytes]]] = [
        ("no title", swap(b"<a:t>" + title + b"</a:t>", b"<a:t> </a:t>")),
        ("U+1F600", swap(title, title + "\U0001f600".encode())),
        ("U+E000", swap(title, title + "\ue000".encode())),
        ("could not be read", swap(title, title + "\ufffd".encode())),
        ("in 5 points", lambda c: re.sub(rb' sz="\d+"', b' sz="500"', c, count=1)),
        ("sticks out", lambda c: re.sub(rb'(<p:xfrm><a:off x=")\d+', rb"\g<1>9000000", c)),
        ("more room", big),
    ]
    assert words(deck) == ""
    missed = [said for said, change in cases if said not in words(damaged(deck, SLIDE, change))]
    assert not missed


def test_links_out_of_the_file_are_listed(deck: Path) -> None:
    link = (
        b'<Relationship Id="rId99" Type="x" Target="http://example.org/x.png" TargetMode="External"/></Relationships>'
    )
    changed = damaged(deck, "ppt/slides/_rels/slide1.xml.rels", swap(b"</Relationships>", link))
    assert [f for f in check_deck(changed, expected()) if "points outside" in f.sentence]


@pytest.mark.parametrize(
    ("family", "sheet_change", "chart_change", "words"),
    [
        ("sensitivity", in_sheet(b"<v>601.3790966841743</v>", b"<v>600</v>"), None, "differ"),
        ("areas", None, swap(b"<c:v>80.5</c:v>", b"<c:v>81</c:v>"), "differ"),
        ("marimekko", None, swap(b"<c:v>2667</c:v>", b"<c:v>2668</c:v>"), "workbook differ"),
        ("multiples", None, swap(b"<c:v>110</c:v>", b"<c:v>111</c:v>"), "differ"),
    ],
)
def test_damage_to_every_native_form_is_found(
    tmp_path: Path,
    family: str,
    sheet_change: Callable[[bytes], bytes] | None,
    chart_change: Callable[[bytes], bytes] | None,
    words: str,
) -> None:
    figure = crossed_figures()[family]
    write_deck([SlideSpec.of(figure)], tmp_path / "deck.pptx")
    box = Box(540_000, 1_692_000, 11_112_000, 3_996_000)
    if figure.panels:
        places = [p for p in panel_places(figure, box) if not p.panel.empty]
        palette = Palette.of([figure])
        charts = tuple(panel_chart(figure, p.panel, palette, p.chart, 1)[0] for p in places)
    else:
        charts = (drawing(figure, Palette.of([figure]), box).chart,)
    assert not [f for f in check_deck(tmp_path / "deck.pptx", [Expected(charts)]) if f.severity == "critical"]
    change = sheet_change or chart_change
    assert change is not None
    broken = damaged(tmp_path / "deck.pptx", SHEET if sheet_change else CHART, change)
    assert words in "; ".join(f.sentence for f in check_deck(broken, [Expected(charts)]) if f.severity == "critical")
