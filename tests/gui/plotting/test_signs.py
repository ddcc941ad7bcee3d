"""Signs in tables: every one is drawn, none lies on words, each says in words what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.plotting.box import Box
from desktop.plotting.layout import lay_out
from desktop.plotting.render import render_png
from desktop.plotting.surface import SCREEN
from desktop.theme.heat import heated
from desktop.theme.sign import DISC, paint_sign, sign_width
from desktop.theme.theme import load_theme
from tests.gui.plotting.test_layout import check
from tests.unit.figures.signed_table import SIGNS, signed_table

if TYPE_CHECKING:
    from desktop.theme.theme import ThemeName

pytestmark = pytest.mark.usefixtures("qapp")
SIDE = 60
THEMES: tuple[ThemeName, ...] = ("light", "dark")


def painted(kind: str, level: float | None, theme: ThemeName) -> QImage:
    """A sign on the page, its left edge 10 pixels in."""
    image = QImage(SIDE * 2, SIDE, QImage.Format.Format_ARGB32)
    image.fill(load_theme(theme).colour("surface.content"))
    painter = QPainter(image)
    paint_sign(painter, QPointF(10, SIDE / 2), kind, level, load_theme(theme))
    painter.end()
    return image


def inked(image: QImage, box: Box) -> int:
    """How many pixels of a box differ from the page."""
    page = image.pixelColor(0, 0)
    columns, rows = range(round(box.x), round(box.right)), range(round(box.y), round(box.bottom))
    return sum(image.pixelColor(x, y) != page for x in columns for y in rows)


@pytest.mark.parametrize("theme", THEMES)
def test_every_sign_has_ink_and_stays_in_its_room(theme: ThemeName) -> None:
    pictures = set()
    for kind, level, _ in SIGNS:
        image, wide = painted(kind, level, theme), sign_width(kind, level)
        assert inked(image, Box(10, 20, wide, 20)) > 8, (kind, level)
        everywhere = inked(image, Box(0, 0, SIDE * 2, SIDE))
        assert inked(image, Box(9, 22, wide + 2, 16)) == everywhere, (kind, level)
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == len(SIGNS) - 1, "only a Harvey ball nobody counted looks like what nobody states"


def test_a_harvey_ball_fills_clockwise_from_the_top() -> None:
    half = painted("harvey", 0.5, "light")
    ink = load_theme("light").colour("text.secondary")
    middle = round(10 + DISC / 2)
    assert half.pixelColor(middle + 3, SIDE // 2) == ink
    assert half.pixelColor(middle - 3, SIDE // 2) == QColor(Qt.GlobalColor.white)
    quarter = painted("harvey", 0.25, "light")
    assert quarter.pixelColor(middle + 2, SIDE // 2 - 2) == ink
    assert quarter.pixelColor(middle + 1, SIDE // 2 + 2) == QColor(Qt.GlobalColor.white)


def test_a_strength_is_as_many_triangles_and_a_rating_as_many_squares() -> None:
    assert [sign_width("up", level) for level in (None, 1.0, 2.0, 3.0, 9.0)] == [10.0, 10.0, 23.0, 36.0, 36.0]
    empty, full = painted("down", None, "light"), painted("down", 1.0, "light")
    assert full.pixelColor(15, 28) != empty.pixelColor(15, 28) == QColor(Qt.GlobalColor.white)
    rating = painted("rating", 3.0, "light")
    centres = [rating.pixelColor(14 + 12 * place, SIDE // 2) for place in range(5)]
    assert [colour != QColor(Qt.GlobalColor.white) for colour in centres] == [True, True, True, False, False]


@pytest.mark.parametrize("size", [(960, 540), (700, 600), (436, 700)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_signs_lie_on_no_words_and_inside_the_picture(language: str, size: tuple[int, int]) -> None:
    layout = lay_out(signed_table(language), *size, SCREEN)
    check(layout)
    assert layout.signs
    for sign in layout.signs:
        x, y = sign.left
        taken = Box(x, y - 6, sign_width(sign.kind, sign.level), 12)
        assert Box(0, 0, layout.width, layout.height).holds(taken)
        assert not any(taken.touches(label.room) for label in layout.labels), sign


def test_a_sign_alone_and_the_unknown_box_stand_instead_of_the_words_which_marks_still_tell() -> None:
    layout = lay_out(signed_table(), 960, 700, SCREEN)
    drawn = [" ".join(label.lines) for label in layout.labels]
    for _, _, words in SIGNS[:-1]:
        assert drawn.count(words) == 1, words
    assert "not published" not in drawn
    told = [mark.text for mark in layout.marks if mark.key.endswith("/alone")]
    assert [words in text for (_, _, words), text in zip(SIGNS, told, strict=True)] == [True] * len(SIGNS)


def luminance(colour: QColor) -> float:
    parts = [value / 255 for value in (colour.red(), colour.green(), colour.blue())]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_the_darkest_tint(name: ThemeName) -> None:
    layout, theme = lay_out(signed_table(), 960, 700, SCREEN), load_theme(name)
    assert max(heat.shade for heat in layout.heats) == 1.0
    assert len(layout.heats) == len(SIGNS) - 1, "no tint for the lowest shade of all"
    ground = luminance(heated(theme, 1.0))
    ink = luminance(theme.colour("text.primary"))
    assert (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05) >= 4.5
    on_tints = [label for label in layout.labels if any(heat.box.holds(label.room) for heat in layout.heats)]
    assert len(on_tints) == len(layout.heats)
    assert {label.tone for label in on_tints} == {"text.primary"}


def test_the_picture_is_drawn_in_both_themes() -> None:
    pictures = {name: render_png(signed_table(), load_theme(name), (700, 600)) for name in THEMES}
    assert all(content.startswith(b"\x89PNG") for content in pictures.values())
    assert pictures["light"] != pictures["dark"]
