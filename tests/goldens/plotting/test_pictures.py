"""Pictures against kept ones: the last check, after the values.

Renew them with ``MARKETSCOPE_GOLDENS=renew`` and look at every picture before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qGray

from desktop.plotting.render import render_image, render_png
from desktop.theme.theme import load_theme
from tests.gui.plotting.samples import SAMPLES

KEPT = Path(__file__).parent / "pictures"
SIZE = (700, 440)
CELLS = (140, 88)
TOLERANCE = 6.0
"""Grey levels a cell of 5 x 5 pixels may differ by: antialiasing differs between builds of Qt."""
CASES = [(name, "en", "light") for name in sorted(SAMPLES)] + [
    ("forecast", "zh", "dark"),
    ("treemap", "zh", "dark"),
    ("columns", "zh", "light"),
]


@pytest.mark.parametrize(("name", "language", "theme_name"), CASES)
@pytest.mark.usefixtures("qapp")
def test_picture_is_as_kept(name: str, language: str, theme_name: str) -> None:
    theme = load_theme("dark" if theme_name == "dark" else "light")
    kept = KEPT / f"{name}-{language}-{theme_name}.png"
    figure = SAMPLES[name](language)
    if os.environ.get("MARKETSCOPE_GOLDENS") == "renew":
        KEPT.mkdir(exist_ok=True)
        kept.write_bytes(render_png(figure, theme, SIZE, 1.0))
    drawn, expected = cells(render_image(figure, theme, SIZE, 1.0)), cells(QImage(str(kept)))
    far = [place for place, grey in drawn.items() if abs(grey - expected[place]) > TOLERANCE]
    assert len(far) <= 12, f"{kept.name} differs in {len(far)} cells, first at {far[:5]}"


def cells(image: QImage) -> dict[tuple[int, int], int]:
    image.setDevicePixelRatio(1.0)
    small = image.scaled(*CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return {(x, y): qGray(small.pixel(x, y)) for x in range(CELLS[0]) for y in range(CELLS[1])}
