"""A frozen figure comes back as it was; what no surface could draw is refused in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from desktop.actions.freezing import figures_shown, freeze_slides, thaw_slides
from desktop.actions.slides import set_figures
from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.figures.frozen import NotFrozen, figure_to_json, freeze, thaw
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def families(reading: Workspace) -> dict[str, Figure]:
    """One figure of each family and shape of the catalogue, the languages in turn."""
    wanted: dict[str, FigureRequest] = {}
    for request in catalogue(reading):
        wanted.setdefault(f"{request.family}.{request.shape}.{request.mode}", request)
    turns = enumerate(wanted.items())
    return {name: build(replace(it, language=("en", "zh")[turn % 2]), reading) for turn, (name, it) in turns}


def test_every_family_comes_back_as_it_was(families: dict[str, Figure]) -> None:
    assert len(families) > 30
    for name, figure in families.items():
        (again,) = thaw(freeze({"en": [figure]}), "en")
        assert again == figure, name
        assert thaw(freeze({"en": [again]}), "en") == (again,), name


def _set(path: str, value: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            data = data[step]
        data[last] = value

    return change


@pytest.mark.parametrize(
    ("family", "change"),
    [
        ("size", _set("x.minimum", "a lot")),
        ("size", _set("x.maximum", -1e9)),
        ("size", _set("y.maximum", float("nan"))),
        ("size", _set("y.maximum", 1e300)),
        ("size", _set("y.kind", "sideways")),
        ("size", _set("family", "hologram")),
        ("size", _set("series", {"0": 1})),
        ("size", _set("series.0.points.0.y", [1])),
        ("size", _set("series.0.points.0.certainty", "sure")),
        ("size", _set("series.0.weight", 4000.0)),
        ("size", _set("annotations.0.is", "Figure")),
        ("size", _set("language", "xx")),
        ("size", _set("title", "x" * 200_000)),
        ("size", _set("family", "graph")),
        ("segments", _set("nodes.1.parent", "nobody")),
        ("segments", _set("nodes.1.size", -3.0)),
        ("timeline", _set("timeline.last", 10**12)),
        ("timeline", _set("timeline.shown", [5])),
        ("timeline", _set("timeline.lanes.0.marks.0", ["too", "short"])),
        ("relations", _set("graph.ties.0.end", "nobody")),
        ("factors", _set("table.rows.0", [])),
        ("profile", _set("sheet.bands.0.blocks.0.span", 99)),
    ],
)
def test_what_nobody_could_draw_is_refused_in_one_sentence(
    families: dict[str, Figure], family: str, change: Callable[[Any], None]
) -> None:
    figure = next(one for name, one in families.items() if name.startswith(f"{family}."))
    data = json.loads(figure_to_json(figure))
    change(data)
    with pytest.raises(NotFrozen, match=r"^What was frozen cannot be (read|drawn): ") as refused:
        thaw(json.dumps({"en": [data]}), "en")
    assert len(str(refused.value)) < 300


def test_text_that_is_no_figure_is_refused(families: dict[str, Figure]) -> None:
    deep = "[" * 100_000
    for text in ("", "[]", "null", "{}", '{"en": 3}', '{"en": [3]}', deep):
        with pytest.raises(NotFrozen):
            thaw(text, "en")
    one = next(iter(families.values()))
    many = json.loads(figure_to_json(one))
    many["footnotes"] = ["x"] * 2_100_000
    with pytest.raises(NotFrozen, match="more than"):
        thaw(json.dumps({"en": [many]}), "en")
    assert thaw(freeze({"en": [one]}), "en") == (one,)


def test_a_frozen_slide_shows_what_it_showed_until_it_thaws(workspace: Workspace) -> None:
    before = content(workspace)
    slide = next(one for one in workspace.slides.all(story_id="sample") if one.figure and not one.title_en)
    shown = {language: figures_shown(workspace, slide, language) for language in ("en", "zh")}
    assert freeze_slides(workspace, [slide.id], DAY, "Freeze") is not None
    assert freeze_slides(workspace, [slide.id], date(2027, 1, 1), "Freeze") is None
    market = workspace.markets.get("china-telemedicine")
    assert market is not None
    with workspace.edit("Rename") as edit:
        edit.patch("market", (market.id,), name_en="Another name", name_zh="别名")
    frozen = workspace.slides.get(slide.id)
    assert frozen is not None
    assert frozen.frozen_on == "2026-11-22"
    for language in ("en", "zh"):
        assert figures_shown(workspace, frozen, language) == shown[language]
        assert figures_shown(workspace, slide, language) != shown[language]
    thaw_slides(workspace, [slide.id], "Thaw")
    assert workspace.slides.get(slide.id) == slide
    for _ in range(3):
        workspace.undo()
    assert content(workspace) == before


def test_what_cannot_be_built_is_not_frozen(workspace: Workspace) -> None:
    slide = next(one for one in workspace.slides.all(story_id="sample") if one.figure and not one.title_en)
    gone = [replace(next(iter(catalogue(workspace))), market="nowhere")]
    set_figures(workspace, slide.id, gone, "Set")
    before = content(workspace)
    with pytest.raises(ValueError, match="nowhere"):
        freeze_slides(workspace, [slide.id], DAY, "Freeze")
    assert content(workspace) == before
