"""Icicles and sunbursts on slides: shapes as large as their nodes, in their order, with their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.icicle import icicle_layout
from desktop.export.pptx.model import Box
from desktop.export.pptx.sunburst import sectors
from desktop.figures.figure import Certainty, Node
from desktop.figures.nesting import Nest
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import A, P, colour_of, fill_of, frame, shape_named, texts, written

if TYPE_CHECKING:
    from pathlib import Path

PARTS = {"Hospitals": 120, "Diagnostic Imaging Centers": 60, "Home Healthcare": 30, "Not published": 90}


def test_parts_of_an_icicle_are_as_high_as_their_values(tmp_path: Path) -> None:
    slide = written(crossed_figures()["icicle"], tmp_path).slide
    boxes = {name: frame(shape_named(slide, name)) for name in PARTS}
    tops = [box[1] for box in boxes.values()]
    assert tops == sorted(tops)
    whole = frame(shape_named(slide, "China Teleradiology"))[3]
    for name, value in PARTS.items():
        assert boxes[name][3] + 24_000 == pytest.approx(whole * value / 300, abs=2)
    assert {box[2] for box in boxes.values()} == {boxes["Hospitals"][2]}


@pytest.mark.parametrize("family", ["icicle", "sunburst"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_marks_say_how_sure_they_are(family: str, language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)[family]
    slide = written(figure, tmp_path).slide
    group = list(slide.iter(f"{P}grpSp"))[-1]
    own = group.find(f"{P}nvGrpSpPr/{P}cNvPr")
    assert own.get("descr") == figure.alt_text
    assert own.get("name").endswith(f"[mc:{figure.id}]")
    for node in figure.nodes:
        if not node.parent and family == "sunburst":
            continue
        shape = shape_named(slide, node.name)
        if node.certainty is Certainty.NOT_PUBLISHED:
            assert fill_of(shape) == ("pattern" if node.value is not None else "none")
            assert shape.find(f"{P}spPr/{A}ln/{A}prstDash").get("val") == "sysDot"
        elif node.parent:
            assert fill_of(shape) == "solid"
            assert colour_of(shape).startswith("accent")
    said = texts(group)
    for node in figure.nodes[:2]:
        assert node.value_label in said


def test_pieces_of_a_sunburst_have_the_angles_of_their_values(tmp_path: Path) -> None:
    slide = written(crossed_figures()["sunburst"], tmp_path).slide
    start = 270 * 60_000
    for name, value in PARTS.items():
        arc = next(iter(shape_named(slide, name).iter(f"{A}arcTo")))
        assert int(arc.get("stAng")) == pytest.approx(start % (360 * 60_000), abs=2)
        assert int(arc.get("swAng")) == pytest.approx(value / 300 * 360 * 60_000, abs=2)
        start += round(value / 300 * 360 * 60_000)


def nodes(count: int) -> list[Node]:
    """A root with so many parts, each of which has two of its own."""
    made = [Node("root", "", "Whole", float(count), float(count), Certainty.PUBLISHED)]
    for place in range(count):
        made.append(Node(f"p{place}", "root", f"Part {place}", 1.0, 1.0, Certainty.PUBLISHED, colour=1))
        made += [
            Node(f"p{place}.{k}", f"p{place}", f"Leaf {place}.{k}", 0.5, 0.5, Certainty.PUBLISHED) for k in range(2)
        ]
    return made


def test_lower_levels_stand_inside_the_stretch_of_their_parent() -> None:
    tiles = {tile.node.key: tile.box for tile in icicle_layout(nodes(4), Box(0, 0, 10_000_000, 4_000_000))}
    for key, box in tiles.items():
        if "." in key:
            parent = tiles[key.partition(".")[0]]
            assert parent.right <= box.x
            assert parent.y - 1 <= box.y
            assert box.bottom <= parent.bottom + 1
    pieces = {sector.node.key: sector for sector in sectors(Nest(nodes(4)), [500_000, 1_000_000, 1_500_000])}
    for key, piece in pieces.items():
        if "." in key:
            parent_piece = pieces[key.partition(".")[0]]
            assert parent_piece.outer == piece.inner
            assert parent_piece.start - 1e-9 <= piece.start
            assert piece.start + piece.sweep <= parent_piece.start + parent_piece.sweep + 1e-9


def test_thousands_of_parts_do_not_make_thousands_of_slivers() -> None:
    few = [*nodes(3), *(Node(f"t{n}", "root", "tiny", 1e-6, 1e-6, Certainty.PUBLISHED) for n in range(5000))]
    assert len(icicle_layout(few, Box(0, 0, 10_000_000, 4_000_000))) < 20
    assert len(sectors(Nest(few), [500_000, 1_500_000])) < 20


def test_words_of_a_piece_stay_inside_it(tmp_path: Path) -> None:
    figure = crossed_figures()["sunburst"]
    long = tuple(replace(n, name=n.name * 6) if n.name == "Home Healthcare" else n for n in figure.nodes)
    slide = written(replace(figure, nodes=long), tmp_path).slide
    assert "Hospitals: label" in [e.get("name") for e in slide.iter(f"{P}cNvPr")]
    assert not [e for e in slide.iter(f"{P}cNvPr") if e.get("name") == f"{'Home Healthcare' * 6}: label"]
