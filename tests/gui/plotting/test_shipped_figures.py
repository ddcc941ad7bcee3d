"""Every figure of the default workspace, in both languages, at every size: no text touches or is cut."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from desktop import paths
from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.plotting.box import Box
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import PICTURE, SCREEN, Parts
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

SIZES = [(436, 420), (700, 440), (960, 540), (1600, 900)]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> list[Figure]:
    path = tmp_path_factory.mktemp("shipped") / "default.marketscope"
    with Workspace.create(path, seeds=paths.seeds()) as workspace:
        return [build(request, workspace) for language in ("en", "zh") for request in catalogue(workspace, language)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("parts", [PICTURE, SCREEN], ids=["picture", "screen"])
@pytest.mark.usefixtures("qapp")
def test_no_text_touches_or_is_cut(shipped: list[Figure], size: tuple[int, int], parts: Parts) -> None:
    assert len(shipped) > 50
    for figure in shipped:
        layout = lay_out(figure, *size, parts)
        page = Box(0, 0, layout.width, layout.height)
        texts = (*layout.labels, *layout.words)
        outside = [words.lines for words in texts if not page.holds(words.box)]
        touching = [(a.lines, b.lines) for a, b in combinations(texts, 2) if a.box.touches(b.box)]
        assert not outside, (figure.name, figure.language, outside)
        assert not touching, (figure.name, figure.language, touching)


@pytest.mark.usefixtures("qapp")
def test_every_value_can_be_pointed_at(shipped: list[Figure]) -> None:
    for figure in shipped:
        layout = lay_out(figure, 960, 540, SCREEN)
        reachable = {mark.key for mark in layout.marks}
        stated = {
            f"{series.key}/{point.key}"
            for series in figure.series
            for point in series.points
            if point.stated and point.y is not None
        }
        assert stated <= reachable, (figure.name, sorted(stated - reachable))
