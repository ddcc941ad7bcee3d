"""Pictures as files: sizes, resolution, words, fonts; and that they hold what the layout says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.plotting.layout import lay_out
from desktop.plotting.render import render_image, render_pdf, render_png, render_svg
from desktop.theme.theme import load_theme
from tests.gui.plotting.samples import SAMPLES, bars, forecast, treemap

if TYPE_CHECKING:
    from desktop.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def light(qapp: object) -> Theme:
    return load_theme("light")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 4.0])
def test_png_has_its_size_resolution_and_words(light: Theme, scale: float) -> None:
    image = QImage.fromData(render_png(forecast("zh"), light, (960, 540), scale))
    assert (image.width(), image.height()) == (round(960 * scale), round(540 * scale))
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == round(3780 * scale)
    assert image.text("Title") == forecast("zh").title
    assert image.text("Source").startswith("来源")


def test_png_holds_the_painted_pixels(light: Theme) -> None:
    painted = render_image(treemap(), light, (300, 240), 1.0)
    read = QImage.fromData(render_png(treemap(), light, (300, 240), 1.0)).convertToFormat(painted.format())
    assert all(read.pixel(x, y) == painted.pixel(x, y) for x in range(0, 300, 7) for y in range(0, 240, 7))


def test_a_scale_out_of_range_is_refused_in_one_sentence(light: Theme) -> None:
    with pytest.raises(ValueError, match="1 to 4 times"):
        render_png(forecast(), light, scale=9)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_svg_needs_no_font_no_picture_and_no_clip(light: Theme, name: str) -> None:
    svg = render_svg(SAMPLES[name]("zh"), light, (960, 540)).decode()
    assert svg.startswith("<?xml")
    assert '<svg width="960" height="540"' in svg
    assert "<title>" in svg
    assert not re.search(r"<(text|image|script|clipPath|foreignObject|a)\b", svg)


def test_svg_escapes_what_the_data_says(light: Theme) -> None:
    from dataclasses import replace

    svg = render_svg(replace(bars(), title="<script>alert(1)</script> & co", alt_text="</desc><a>"), light).decode()
    assert "<script>" not in svg
    assert "</desc><a>" not in svg


def test_svg_tells_readers_and_searches_what_outlines_cannot(light: Theme) -> None:
    from xml.etree import ElementTree

    figure = forecast("zh")
    root = ElementTree.fromstring(render_svg(figure, light, (604.7, 340.2), stated=("16cm", "9cm")))
    svg = "{http://www.w3.org/2000/svg}"
    assert [root.get(key) for key in ("width", "height", "viewBox", "role")] == [
        "16cm",
        "9cm",
        "0 0 604.7 340.2",
        "img",
    ]
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-CN"
    assert (root.findtext(f"{svg}title"), root.findtext(f"{svg}desc")) == (figure.title, figure.alt_text)
    told = "".join(root.find(f"{svg}metadata").itertext())  # type: ignore[union-attr]
    assert figure.source_line in told
    assert figure.footnotes[0] in told


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_a_transparent_picture_has_no_ground(qapp: object, theme_name: str) -> None:
    theme = load_theme("dark" if theme_name == "dark" else "light")
    seen = {}
    for transparent in (False, True):
        png = QImage.fromData(render_png(bars(), theme, (480, 300), 1.0, transparent=transparent))
        svg = render_svg(bars(), theme, (480, 300), transparent=transparent).decode()
        pages = '<rect x="0" y="0" width="480" height="300"/>' in svg
        sizes = len(render_pdf(bars(), theme, (480, 300), transparent=transparent))
        seen[transparent] = (png.hasAlphaChannel(), png.pixelColor(1, 1).alpha(), pages, sizes)
        assert png.text("Title") == bars().title
        assert any(png.pixelColor(x, 150) != png.pixelColor(1, 1) for x in range(480)), "nothing is drawn"
    assert seen[False][:3] == (False, 255, True)
    assert seen[True][:3] == (True, 0, False)
    assert seen[True][3] < seen[False][3]


def test_pdf_embeds_the_font_on_one_page_of_its_size(light: Theme) -> None:
    pdf = render_pdf(forecast("zh"), light, (960, 540))
    assert pdf.startswith(b"%PDF")
    assert b"NotoSansSC-Regular" in pdf
    assert re.search(rb"/MediaBox \[0 0 720(\.0+)? 405(\.0+)?\]", pdf)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page\r\n") == 1


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_marks_are_painted_where_the_layout_has_them(qapp: object, theme_name: str) -> None:
    theme = load_theme("dark" if theme_name == "dark" else "light")
    figure = bars()
    image, layout = render_image(figure, theme, (960, 540), 1.0), lay_out(figure, 960, 540)
    solid = [block for block in layout.blocks if block.certainty == "published"]
    for block in solid:
        x, y = block.box.centre
        assert QColor(image.pixel(int(x), int(y))) == theme.entity(block.colour).fill
    assert QColor(image.pixel(1, 1)) == theme.colour("surface.content")


def test_a_tiny_picture_is_scaled_down_not_cut(light: Theme) -> None:
    image = render_image(forecast(), light, (80, 60), 1.0)
    assert (image.width(), image.height()) == (80, 60)
