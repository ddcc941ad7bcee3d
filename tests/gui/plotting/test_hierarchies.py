"""Icicle, sunburst and treemap: words stay inside their own shape, small parts are told, places find their mark."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from math import cos, radians, sin, tau
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.figures.figure import Certainty, Entity, Family, Figure, Node, Pill
from desktop.plotting.box import Box
from desktop.plotting.layout import lay_out
from desktop.plotting.render import render_image, render_pdf, render_svg
from desktop.plotting.sector import Sector
from desktop.plotting.stage import Stage
from desktop.plotting.surface import PICTURE, SCREEN
from desktop.theme.theme import load_theme
from desktop.workspace.workspace import Workspace
from tests.gui.plotting.samples import treemap
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.plotting.shapes import Block, Layout, Words


SIZES = [(292, 300), (436, 420), (700, 440), (1600, 900)]
NESTED = (Family.TREEMAP, Family.ICICLE, Family.SUNBURST)
pytestmark = pytest.mark.usefixtures("qapp")


def nested(language: str = "en") -> Figure:
    """Three levels with known, unknown, modelled and claimed parts."""
    word = "部分" if language == "zh" else "Part"
    claim = (Pill("最大" if language == "zh" else "largest"),)
    nodes = [Node("root", "", "市场" if language == "zh" else "Market", 100.0, 100.0, Certainty.PUBLISHED, 0, "100.0")]
    for top, size in enumerate((40.0, 30.0, 20.0)):
        key = f"a{top}"
        nodes.append(node(key, "root", f"{word} {top}", size, top + 1, claim))
        for below in range(top + 2):
            inner = f"{key}.{below}"
            nodes.append(node(inner, key, f"{word} {top}.{below}", size / (top + 2), top + 1, claim))
            nodes += [
                node(f"{inner}.{leaf}", inner, f"{word} {top}.{below}.{leaf}", size / (top + 2) / 3, top + 1)
                for leaf in range(3)
            ]
    nodes.append(Node("root#rest", "root", "Not published", 10.0, 10.0, Certainty.NOT_PUBLISHED, 0, "10.0"))
    nodes.append(Node("u", "root", f"{word} unknown", None, 0.0, Certainty.NOT_PUBLISHED, 7))
    return replace(treemap(language), id="7a1b2c3d", nodes=tuple(nodes))


def node(key: str, parent: str, name: str, size: float, colour: int, pills: tuple[Pill, ...] = ()) -> Node:
    text = f"{name}, {size:.1f}"
    entity = Entity("segment", key)
    return Node(
        key, parent, name, size, size, Certainty.PUBLISHED, colour, f"{size:.1f}", "", pills, text, entity=entity
    )


def large(levels: tuple[int, ...], family: Family = Family.TREEMAP) -> Figure:
    """A tree of parts of very different sizes."""
    chance = random.Random(7)
    nodes: list[Node] = []

    def add(parent: str, level: int, colour: int) -> float:
        total = 0.0
        for number in range(levels[level]):
            key, own = f"{parent}.{number}", colour or number % 10 + 1
            place = len(nodes)
            size = add(key, level + 1, own) if level + 1 < len(levels) else chance.paretovariate(1.1)
            nodes.insert(place, node(key, parent, key, size, own)) if level == 0 else nodes.append(
                node(key, parent, key, size, own)
            )
            total += size
        return total

    total = add("root", 0, 0)
    root = Node("root", "", "Whole", total, total, Certainty.PUBLISHED, 0, "")
    return replace(treemap(), id="8a1b2c3d", family=family, nodes=(root, *nodes))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> list[Figure]:
    path = tmp_path_factory.mktemp("hierarchies") / "default.marketscope"
    found = []
    with Workspace.open(shipped_file(path)) as workspace:
        for language in ("en", "zh"):
            for request in catalogue(workspace, language):
                if request.family == "segments" and request.shape in {"", "treemap"}:
                    shapes = ("treemap", "icicle", "sunburst")
                    found += [build(replace(request, shape=shape), workspace) for shape in shapes]
    return found


def shapes_of(layout: Layout) -> list[Block | Sector]:
    return [*layout.blocks, *layout.sectors]


def corners(words: Words) -> list[tuple[float, float]]:
    (x, y), angle = words.box.centre, radians(words.turn)
    found = []
    for across, down in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)):
        dx, dy = across * words.box.width, down * words.box.height
        found.append((x + dx * cos(angle) - dy * sin(angle), y + dx * sin(angle) + dy * cos(angle)))
    return found


def apart(a: Words, b: Words) -> bool:
    """Whether a line separates two turned boxes (the theorem of separating axes)."""
    first, second = corners(a), corners(b)
    for angle in {radians(one.turn + quarter) for one in (a, b) for quarter in (0, 90)}:
        along = [[x * cos(angle) + y * sin(angle) for x, y in points] for points in (first, second)]
        if max(along[0]) <= min(along[1]) + 1e-6 or max(along[1]) <= min(along[0]) + 1e-6:
            return True
    return False


def check_words(figure: Figure, layout: Layout) -> None:
    page = Box(0, 0, layout.width, layout.height)
    texts = (*layout.labels, *layout.words, *(tag.words for tag in layout.tags))
    outside = [words.lines for words in texts if not all(page.grown(0.01).has(*place) for place in corners(words))]
    touching = [(a.lines, b.lines) for a, b in combinations(texts, 2) if not apart(a, b)]
    assert not outside, (figure.name, figure.family, figure.language, outside)
    assert not touching, (figure.name, figure.family, figure.language, touching)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("parts", [PICTURE, SCREEN], ids=["picture", "screen"])
def test_no_words_touch_or_are_cut(shipped: list[Figure], size: tuple[int, int], parts: object) -> None:
    assert len(shipped) > 60
    made = [replace(nested(language), family=family) for language in ("en", "zh") for family in NESTED]
    for figure in (*shipped, *made):
        check_words(figure, lay_out(figure, *size, PICTURE if parts is PICTURE else SCREEN))


@pytest.mark.parametrize("size", SIZES)
def test_words_in_a_ring_stay_inside_their_own_arc(size: tuple[int, int]) -> None:
    layout = lay_out(replace(nested(), family=Family.SUNBURST), *size, SCREEN)
    texts = (*layout.labels, *(tag.words for tag in layout.tags))
    placed = [(words, sector) for words in texts for sector in layout.sectors if sector.has(*words.box.centre)]
    assert [words.lines for words, sector in placed if not all(sector.has(*place) for place in corners(words))] == []
    inside = {sector.key for _, sector in placed}
    assert len(inside) + len(layout.leaders) >= {292: 4, 436: 12}.get(size[0], 16)


def test_a_small_ring_has_its_names_beside_it() -> None:
    figure = replace(treemap(), family=Family.SUNBURST)
    layout = lay_out(figure, 292, 180, SCREEN)
    ring = [sector for sector in layout.sectors if sector.sweep > 0.3]
    said = " ".join(line for words in layout.labels for line in words.lines)
    names = {part.key: part.name for part in figure.nodes}
    assert len(ring) >= 3
    assert [names[sector.key] for sector in ring if not set(names[sector.key].split()) <= set(said.split())] == []
    assert layout.leaders
    for leader in layout.leaders:
        touched = [sector.key for sector in ring if sector.has(*leader.start)]
        assert len(touched) <= 2
        assert not any(sector.has(*leader.end) for sector in ring)


def test_rings_and_columns_divide_what_they_stand_in() -> None:
    rings = lay_out(replace(nested(), family=Family.SUNBURST), 700, 440, SCREEN)
    top = [sector for sector in rings.sectors if sector.key in {"a0", "a1", "a2", "root#rest"}]
    assert sum(sector.sweep for sector in top) == pytest.approx(tau)
    assert next(s for s in top if s.key == "a0").sweep == pytest.approx(0.4 * tau)
    inner = [sector for sector in rings.sectors if sector.key in {"a0.0", "a0.1"}]
    whole = next(sector for sector in rings.sectors if sector.key == "a0")
    assert sum(sector.sweep for sector in inner) == pytest.approx(whole.sweep)
    assert all(sector.inner == pytest.approx(whole.outer) for sector in inner)

    columns = lay_out(replace(nested(), family=Family.ICICLE), 700, 440, SCREEN)
    boxes = {block.key: block.box for block in columns.blocks}
    assert boxes["a0"].height + 2 == pytest.approx((columns.plot.height) * 0.4)
    assert boxes["a0.0"].x >= boxes["a0"].right
    assert boxes["a0.0"].y == pytest.approx(boxes["a0"].y)


def test_a_part_of_unknown_size_is_dotted_and_never_drawn_with_a_size() -> None:
    for family in NESTED:
        layout = lay_out(replace(nested(), family=family), 700, 440, SCREEN)
        chip = next(block for block in layout.blocks if block.key == "u")
        assert (chip.certainty, chip.box.height) == (Certainty.NOT_PUBLISHED, 24.0)
        rest = [shape for shape in shapes_of(layout) if shape.key == "root#rest"]
        assert [shape.rest for shape in rest] == [True]


def test_where_nobody_knows_a_size_all_parts_are_equal_and_dotted() -> None:
    nodes = tuple(replace(one, size=0.0, value=None, certainty=Certainty.NOT_PUBLISHED) for one in nested().nodes)
    for family in (Family.ICICLE, Family.SUNBURST):
        layout = lay_out(replace(nested(), family=family, nodes=nodes), 700, 440, SCREEN)
        shapes = {shape.key: shape for shape in shapes_of(layout)}
        assert {shape.certainty for shape in shapes.values()} == {Certainty.NOT_PUBLISHED}
        tops = [shapes[key] for key in ("a0", "a1", "a2", "u")]
        extents = [shape.sweep if isinstance(shape, Sector) else shape.box.height for shape in tops]
        assert {round(extent, 3) for extent in extents} == {round(extents[0], 3)}


@pytest.mark.parametrize("family", NESTED)
def test_every_place_finds_the_mark_that_is_drawn_there(family: Family) -> None:
    stage = Stage(load_theme("light"))
    stage.set_figure(replace(nested(), family=family))
    stage.set_size(700, 440)
    assert stage.layout is not None
    for mark in stage.layout.marks:
        found = stage.at(*mark.centre)
        assert found is not None
        assert found.key == mark.key or found.group == mark.key, (mark.key, found.key)
    assert family is not Family.SUNBURST or stage.at(4, 4) is None


def test_a_hundred_thousand_parts_are_few_shapes_and_none_is_untold() -> None:
    figure = large((46, 46, 46))
    assert len(figure.nodes) > 99_000
    layout = lay_out(figure, 1000, 600, SCREEN)
    assert 2_000 < len(layout.tiles) + len(layout.blocks) < 12_000
    grains = [tile for tile in layout.tiles if tile.grain]
    said = [mark.text for mark in layout.marks if "too small to be drawn" in mark.text]
    assert len(grains) == len(said) > 1_000
    assert any(mark.key.endswith("#small") and "smaller parts" in mark.text for mark in layout.marks)
    for box in [*(tile.box for tile in layout.tiles), *(block.box for block in layout.blocks)]:
        assert layout.plot.grown(0.01).holds(box)


@pytest.mark.parametrize("family", NESTED)
def test_a_large_tree_of_one_level_is_drawn_too(family: Family) -> None:
    figure = large((20_000,), family)
    layout = lay_out(figure, 1000, 600, SCREEN)
    shapes = len(layout.tiles) + len(layout.blocks) + len(layout.sectors)
    assert 10 < shapes < 9_000
    assert any("smaller parts" in mark.text for mark in layout.marks)


def test_places_in_a_large_tree_are_found_as_by_looking_at_every_mark() -> None:
    stage = Stage(load_theme("light"))
    stage.set_figure(large((30, 40, 10)))
    stage.set_size(1000, 600)
    assert stage.layout is not None
    areas = [mark for mark in stage.layout.marks if not mark.round]
    assert len(areas) > 500
    chance = random.Random(5)
    for _ in range(200):
        x, y = chance.uniform(0, 1000), chance.uniform(0, 600)
        inside = [mark for mark in areas if mark.box.has(x, y)]
        expected = min(inside, key=lambda mark: mark.box.width * mark.box.height, default=None)
        assert stage.at(x, y) is expected


@pytest.mark.parametrize("family", NESTED)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_device_gets_the_same_shapes(family: Family, theme: str) -> None:
    figure = replace(nested(), family=family)
    colours = load_theme("dark" if theme == "dark" else "light")
    image = render_image(figure, colours, (700, 440), 1.0)
    assert len(tones(image)) > 20
    assert b"<path" in render_svg(figure, colours, (700, 440))
    assert b"<image" not in render_svg(figure, colours, (700, 440))
    assert render_pdf(figure, colours, (700, 440)).startswith(b"%PDF")


def tones(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


@pytest.mark.parametrize("size", [(700, 300), (900, 420)])
def test_a_single_ring_says_names_with_their_shares_upright(size: tuple[int, int]) -> None:
    nodes = [Node("root", "", "On file", 100.0, 100.0, Certainty.PUBLISHED, 0, "100")]
    nodes += [
        Node(f"n{place}", "root", f"Company {place}", share, share, Certainty.PUBLISHED, place + 1, f"{share:g} %")
        for place, share in enumerate((61.0, 31.0, 8.0))
    ]
    layout = lay_out(replace(nested(), family=Family.DOUGHNUT, nodes=tuple(nodes)), *size, PICTURE)
    said = [line for label in layout.labels for line in label.lines]
    for place, share in enumerate((61, 31, 8)):
        assert f"Company {place}" in said
        assert f"{share} %" in said
    assert all(label.turn == 0 for label in layout.labels)
