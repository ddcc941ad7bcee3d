"""Pictures of areas, Marimekko, small multiples and matrices against kept ones; renewed as the others are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from desktop.plotting.render import render_image, render_png
from desktop.theme.theme import load_theme
from tests.goldens.plotting.test_pictures import KEPT, SIZE, TOLERANCE, cells
from tests.gui.plotting.crossing_figures import figures_of
from tests.unit.figures.crossing_data import crossed_workspace

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

CASES = [
    ("shares", "en", "light"),
    ("areas", "en", "light"),
    ("areas", "zh", "dark"),
    ("marimekko", "en", "light"),
    ("marimekko-years", "zh", "dark"),
    ("multiples", "en", "light"),
    ("matrix", "en", "light"),
    ("matrix-large", "zh", "dark"),
]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Figure]:
    path = tmp_path_factory.mktemp("pictures") / "crossed.marketscope"
    with crossed_workspace(path) as workspace:
        return {(key, lang): one for lang in ("en", "zh") for key, one in figures_of(workspace, lang).items()}


@pytest.mark.parametrize(("name", "language", "theme_name"), CASES)
@pytest.mark.usefixtures("qapp")
def test_picture_is_as_kept(figures: dict[tuple[str, str], Figure], name: str, language: str, theme_name: str) -> None:
    theme = load_theme("dark" if theme_name == "dark" else "light")
    kept = KEPT / f"{name}-{language}-{theme_name}.png"
    figure = figures[name, language]
    if os.environ.get("MARKETSCOPE_GOLDENS") == "renew":
        kept.write_bytes(render_png(figure, theme, SIZE, 1.0))
    drawn, expected = cells(render_image(figure, theme, SIZE, 1.0)), cells(QImage(str(kept)))
    far = [place for place, grey in drawn.items() if abs(grey - expected[place]) > TOLERANCE]
    assert len(far) <= 12, f"{kept.name} differs in {len(far)} cells, first at {far[:5]}"
