"""Laws of figures drawn as native shapes: words keep clear of everything else, and none are cut while there is room."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from desktop.export.pptx import forces_plan
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.graph import graph_places
from desktop.export.pptx.metrics import fit
from desktop.export.pptx.model import Box
from desktop.export.pptx.sunburst import sunburst
from desktop.export.pptx.tiles import name_lines
from desktop.export.pptx.timeline import timeline_shapes
from desktop.figures.build import build
from desktop.figures.figure import Family
from desktop.figures.request import FigureRequest
from tests.unit.export.read_back import A, P, frame, shape_named, shapes, texts
from tests.unit.figures.graph_laws import words_that_touch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

WIDE: Final = Box(539_750, 1_690_000, 11_112_500, 3_996_000)
FOUR_TO_THREE: Final = Box(400_000, 1_690_000, 8_344_000, 3_996_000)
HALF: Final = Box(539_750, 1_690_000, 5_430_000, 3_700_000)
DOWN: Final = Box(539_750, 1_960_000, 11_112_500, 4_170_000)
"""The room of a figure without footnotes, below a key."""
PLACES: Final = {"wide": WIDE, "4:3": FOUR_TO_THREE, "half": HALF}


def figures(shipped: Shipped, family: Family) -> Iterator[Figure]:
    for language in ("en", "zh"):
        yield from (one for one in shipped.figures(language) if one.family is family and not one.empty)


def test_forces_say_all_that_sources_say(shipped: Shipped) -> None:
    """On a slide of its own no text is cut; boxes keep clear of each other and inside their place."""
    wrong = []
    for figure in figures(shipped, Family.FORCES):
        for name, place in PLACES.items():
            plan = forces_plan.plan_of(figure, place)
            wrong += [
                (figure.name, figure.language, name, node.key)
                for node in figure.nodes
                if plan.detail(node.key) != node.detail
            ]
            boxes = list(plan.places.values())
            assert plan.size >= 9
            assert all(place.x <= b.x and place.y <= b.y for b in boxes)
            assert all(b.right <= place.right and b.bottom <= place.bottom for b in boxes)
            assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if touch(a, b)]
    assert wrong == []


def words_on_years(root: Any) -> list[str]:
    """Words of a time line through which the line of a year is seen: they have no ground of their own."""
    years = [Box(*frame(shape)) for shape, name in shapes(root) if re.fullmatch(r"mc:axis/\d+", name)]
    assert years
    return [
        name
        for shape, name in shapes(root)
        if re.fullmatch(r"mc:(?!above/).*", name)
        and any(texts(shape))
        and any(touch(Box(*frame(shape)), replace(year, w=1)) for year in years)
        and shape.find(f"{P}spPr/{A}solidFill") is None
    ]


def touch(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def test_a_cut_sentence_ends_in_one_ellipsis() -> None:
    assert fit("Training is short and costly. Nobody rates it.", 10, 1_900_000) == "Training is short and costly…"


def test_words_of_ties_keep_clear_of_everything(shipped: Shipped) -> None:
    """Every tie that is drawn says what it is, on its own level stretch; what has no room is numbered and explained."""
    wrong: list[object] = []
    for figure in figures(shipped, Family.GRAPH):
        graph = figure.graph
        assert graph is not None
        for name, place in (("4:3", FOUR_TO_THREE),) if figure.language == "zh" else (("wide", WIDE), ("half", HALF)):
            choice, placed = graph_places(figure, place)
            of = (figure.name, figure.language, name)
            wrong += [(*of, *pair) for pair in words_that_touch(placed, graph.ties)]
            wrong += [(*of, "without words", key) for key in placed.runs if key not in placed.words]
            wrong += [
                (*of, "outside", key)
                for key, at in (*placed.words.items(), *placed.boxes.items())
                if at.x < -1 or at.y < -1 or at.right > place.w + 1 or at.bottom > place.h - choice.foot + 1
            ]
            numbers = [lines[0].text for key, lines in choice.wording.lines.items() if key in choice.wording.meanings]
            assert sorted(numbers) == sorted(f"({n})" for n in range(1, len(numbers) + 1))
            assert set(choice.wording.meanings) <= set(placed.words)
            assert name == "half" or len(placed.dropped) * 3 < len(graph.nodes), of
    assert wrong == []


def test_everything_counted_on_a_time_line_is_explained(shipped: Shipped) -> None:
    """The list below the lanes holds every number or the sum of all counts; words stand on no line and on no mark."""
    wrong: list[object] = []
    for figure in figures(shipped, Family.TIMELINE):
        if figure.timeline is None or not figure.timeline.lanes:
            continue
        for name, place in (("4:3", FOUR_TO_THREE), ("down", DOWN)) if figure.language == "zh" else (("down", DOWN),):
            of = (figure.name, figure.language, name)
            drawn = timeline_shapes(figure, Palette(), place, "Time line", lambda count: count)
            root = drawn_root(drawn.shape)
            named = {key: frame(shape) for shape, key in shapes(root)}
            listed = " ".join(texts(shape_named(root, "mc:list"))) if "mc:list" in named else ""
            clusters = [
                "".join(texts(shape)) for shape, key in shapes(root) if re.match("mc:(cluster/|undated/rest)", key)
            ]
            wrong += [(*of, told) for told in clusters if told.startswith("(") and f"{told} " not in listed]
            counts = sum(int(told[1:]) for told in clusters if told.startswith("+"))
            wrong += [(*of, "count", counts)] if counts and str(counts) not in listed else []
            wrong += [(*of, key, "on a year") for key in words_on_years(root)]
            words = {key: at for key, at in named.items() if re.fullmatch(r"mc:(?!axis).*/label", key)}
            lines = [at for key, at in named.items() if "/force" in key]
            points = {key: at for key, at in named.items() if re.fullmatch(r"mc:above/[^/]+/(?!line/|label)[^/]+", key)}
            for key, at in words.items():
                wrong += [(*of, key, "on a line") for one in lines if touch(Box(*at), Box(*one))]
                values = points if key.startswith("mc:above/") else {}
                wrong += [(*of, key, other) for other, one in values.items() if touch(Box(*at), Box(*one))]
    assert wrong == []


def test_every_piece_of_a_sunburst_is_named(shipped: Shipped) -> None:
    """Inside where there is room, else beside it at the end of a line, clear of the ring and of each other."""
    request = FigureRequest("segments", "global-telemedicine", dimension="global-telemedicine.specialty")
    for language in ("en", "zh"):
        figure = build(replace(request, shape="sunburst", language=language), shipped.workspace)
        for place in PLACES.values():
            root = drawn_root(sunburst(figure, Palette(), place, "Rings", lambda count: count))
            labels = {key: Box(*frame(shape)) for shape, key in shapes(root) if key.endswith((": label", ": name"))}
            parts = [node.name for node in figure.nodes if node.parent]
            assert [name for name in parts if not {f"{name}: label", f"{name}: name"} & set(labels)] == [], (
                language,
                place,
            )
            boxes = list(labels.values())
            assert not any(touch(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
            assert all(place.x <= b.x and b.right <= place.right and b.bottom <= place.bottom for b in boxes)


def drawn_root(drawn: str) -> etree._Element:
    return etree.fromstring(f'<p:spTree xmlns:p="{P[1:-1]}" xmlns:a="{A[1:-1]}">{drawn}</p:spTree>')


def test_names_on_tiles_are_whole_where_a_smaller_type_helps() -> None:
    """No word is broken and no line dropped: the type becomes smaller first, and a name that is cut says so."""
    wrong = []
    for name in ("Remote patient monitoring", "Mental health consultations", "Store-and-forward", "全球远程医疗市场"):
        lines, size = name_lines(name, 900_000, 4, 900_000)
        wrong += [name] if "".join(lines).replace(" ", "") != name.replace(" ", "") or size < 9 else []
        wrong += [name] if any(len(line) == 1 for line in lines) else []
    assert wrong == []
    assert "".join(name_lines("Remote patient monitoring at home", 500_000, 2, 300_000)[0]).endswith("…")
