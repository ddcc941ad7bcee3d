"""Tokens, fonts, icons, badges and the stylesheet."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF, QIcon, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import paths
from desktop.figures.figure import Certainty
from desktop.theme import badge, fonts, icons, style
from desktop.theme.hatch import hatch_brush
from desktop.theme.theme import Theme, load_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


@pytest.fixture
def dressed(theme: Theme, qapp: QApplication) -> Iterator[Theme]:
    before = qapp.palette(), qapp.font()
    style.apply(qapp, theme)
    yield theme
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


def luminance(colour: QColor) -> float:
    parts = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: QColor, b: QColor) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", ["surface.content", "surface.chrome", "surface.inspector"])
def test_words_can_be_read_on_every_ground(theme: Theme, ground: str) -> None:
    for token in ("text.primary", "text.secondary", "text.tertiary", "accent", "disputed", "error", "ok"):
        assert contrast(theme.colour(token), theme.colour(ground)) >= 4.5, token


def test_entities_can_be_told_from_the_page_and_read(theme: Theme) -> None:
    page = theme.colour("surface.content")
    for number in range(1, 11):
        colours = theme.entity(number)
        assert contrast(colours.fill, page) >= 3
        assert contrast(colours.text, page) >= 4.5
        assert contrast(colours.on, colours.fill) >= 4.5


def test_beyond_ten_is_grey_and_minus_one_the_accent(theme: Theme) -> None:
    assert theme.entity(11) == theme.entity(0)
    assert theme.entity(0).fill == theme.colour("chart.axis")
    assert theme.entity(-1).fill == theme.colour("accent")


def test_both_weights_are_ours(qapp: QApplication) -> None:
    family = fonts.load_fonts()
    assert family == "Noto Sans SC"
    assert {"Regular", "SemiBold"} <= set(QFontDatabase.styles(family))
    for name, weight, style_name in (("body", 400, "Regular"), ("body.strong", 600, "SemiBold")):
        font = fonts.font(name)
        assert QFontInfo(font).family() == family
        assert QFontInfo(font).weight() == weight
        assert QRawFont.fromFont(font).styleName() == style_name


def test_figures_are_tabular(qapp: QApplication) -> None:
    metrics = QFontMetricsF(fonts.font("body"))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("file", fonts.FILES)
def test_the_font_draws_every_character_of_the_shipped_data(qapp: QApplication, file: str) -> None:
    raw = QRawFont(str(paths.resources() / "fonts" / file), 16)
    wanted: set[str] = set("亿元万年均增长推算预测有争议未发布–—−≈≥≤→×±…")
    for table in paths.seeds().rglob("*.csv"):
        with table.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows):
                wanted.update(*row)
    missing = sorted(c for c in wanted if c.isprintable() and not raw.supportsCharacter(ord(c)))
    assert not missing, "run resources/fonts/subset.py again, the font lacks: " + "".join(missing)


def test_chinese_is_drawn_where_the_system_has_no_font(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{tmp_path / 'none'}</dir><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>"
    )
    code = (
        "from PySide6.QtWidgets import QApplication\nfrom PySide6.QtGui import QFontMetricsF, QRawFont\n"
        "app = QApplication([])\nfrom desktop.theme.fonts import font\n"
        "raw = QRawFont.fromFont(font('body'))\n"
        "print(raw.familyName(), all(raw.glyphIndexesForString('远程医疗市场')), "
        "QFontMetricsF(font('body')).horizontalAdvance('远程') > 20)\n"
    )
    environment = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60, env=environment,
        cwd=paths.resources().parent,
    )  # fmt: skip
    assert done.stdout.strip() == "Noto Sans SC True True", done.stderr


def test_licences_lie_beside_what_they_cover() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (paths.resources() / "fonts" / "OFL.txt").read_text()
    assert "Adobe" in (paths.resources() / "fonts" / "OFL.txt").read_text()
    assert "ISC License" in (paths.resources() / "icons" / "LICENSE.txt").read_text()


def test_every_icon_is_drawn_in_the_asked_colour(theme: Theme) -> None:
    for file in sorted((paths.resources() / "icons").glob("*.svg")):
        image = icons.pixmap(file.stem, theme, "accent", 20, 2.0).toImage()
        inked = [image.pixelColor(x, y) for x in range(0, 40) for y in range(0, 40)]
        solid = [colour for colour in inked if colour.alpha() > 250]
        assert solid, file.stem
        assert all(
            abs(colour.red() - theme.colour("accent").red()) < 4
            and abs(colour.blue() - theme.colour("accent").blue()) < 4
            for colour in solid
        ), file.stem


@pytest.mark.parametrize("name", ["no-such-icon", "../themes/light/check", ""])
def test_there_is_no_other_icon(theme: Theme, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon(name, theme)


def test_icons_have_a_disabled_and_a_checked_state(theme: Theme) -> None:
    icon = icons.icon("house", theme)
    off = icon.pixmap(18, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = icon.pixmap(18, QIcon.Mode.Normal, QIcon.State.On).toImage()
    disabled = icon.pixmap(18, QIcon.Mode.Disabled, QIcon.State.Off).toImage()
    assert off != on
    assert off != disabled
    assert not icons.application_icon().isNull()


def test_every_kind_of_certainty_has_a_badge_of_its_own(theme: Theme) -> None:
    assert set(badge.KINDS) == {kind.value for kind in Certainty}
    seen = []
    for kind in badge.KINDS:
        image = QImage(12, 12, QImage.Format.Format_RGB32)
        image.fill(theme.colour("surface.content"))
        painter = QPainter(image)
        badge.paint_badge(painter, QPointF(6, 6), kind, theme)
        painter.end()
        assert image not in seen
        seen.append(image)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_the_hatch_is_seamless_and_sharp(theme: Theme, ratio: float) -> None:
    colours = theme.entity(1)
    size = round(64 * ratio)
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.fillRect(0, 0, 64, 64, hatch_brush(colours.tint, colours.hatch, ratio))
    painter.end()
    tile = round(8 * ratio)
    same = [image.pixel(x, y) == image.pixel(x + tile, y + tile) for x in range(tile) for y in range(tile)]
    assert sum(same) >= 0.9 * len(same)
    seen = {QColor(image.pixel(x, size // 2)).name() for x in range(size)}
    assert len(seen) > 1


def test_the_stylesheet_names_only_colours_of_the_theme(theme: Theme) -> None:
    known = {colour.name() for colour in theme.colours.values()}
    assert set(re.findall(r"#[0-9a-f]{6}\b", style.stylesheet(theme))) <= known
    assert "$" not in style.stylesheet(theme)


def test_both_themes_have_the_same_rules_and_art(qapp: QApplication) -> None:
    bare = [re.sub(r"#[0-9a-f]{6}|themes/\w+", "", style.stylesheet(load_theme(name))) for name in ("light", "dark")]
    assert bare[0] == bare[1]
    for name in ("light", "dark"):
        for art in re.findall(r'url\("([^"]+)"\)', style.stylesheet(load_theme(name))):
            assert Path(art).is_file()


def test_every_rule_is_one_that_some_widgets_ask_for(theme: Theme) -> None:
    """Each widget tries each rule that names no class."""
    sheet = re.sub(r"/\*.*?\*/", "", style.stylesheet(theme), flags=re.DOTALL)
    chosen = [one.strip() for rule in re.findall(r"([^{}]+)\{", sheet) for one in rule.split(",")]
    assert [one for one in chosen if not re.search(r"(^|[\s>])Q\w+[^\s>]*$", one)] == []
    code = "".join(path.read_text(encoding="utf-8") for path in Path(style.__file__).parents[1].rglob("*.py"))
    asked = {(name, kind) for name, kind in re.findall(r'setProperty\("(\w+)", "?([\w.]+)"?\)', code)}
    for name, kind in re.findall(r'\[(\w+)="(\w+)"\]', sheet):
        assert (name, kind) in asked or (name, name) in asked, f"nobody asks for {name} {kind}"


def test_properties_dress_widgets(dressed: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    style.dress(page, dressed)
    rows = QVBoxLayout(page)
    words, button = QLabel("规模 Size"), QPushButton("To deck")
    words.setProperty("tone", "accent")
    button.setProperty("kind", "primary")
    rows.addWidget(words)
    rows.addWidget(button)
    page.resize(300, 120)
    page.show()
    QApplication.processEvents()
    assert words.palette().color(words.foregroundRole()) == dressed.colour("accent")
    assert words.font().family() == "Noto Sans SC"
    assert QColor(page.grab().toImage().pixel(button.geometry().left() + 6, button.geometry().center().y())) == (
        dressed.colour("accent")
    )
    page.close()


def test_what_is_put_together_outside_a_window_is_dressed_once_when_it_comes_in(dressed: Theme, qtbot: QtBot) -> None:
    window, leaf = QWidget(), Counting()
    qtbot.addWidget(window)
    style.dress(window, dressed)
    whole: QWidget = leaf
    for _ in range(5):
        outer = QWidget()
        QVBoxLayout(outer).addWidget(whole)
        whole = outer
    assert leaf.count == 0
    QVBoxLayout(window).addWidget(whole)
    assert leaf.count == 1
    assert leaf.style().metaObject().className() == "QStyleSheetStyle"


class Counting(QLabel):
    """Counts how often it is given a style."""

    count = 0

    def changeEvent(self, event: QEvent) -> None:
        self.count += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_the_theme_knows_no_nouns() -> None:
    code = (
        "import sys\nimport desktop.theme.style, desktop.theme.icons, desktop.theme.badge\n"
        "print(sorted(m for m in sys.modules if m.startswith('desktop.') and m.split('.')[1] not in "
        "('theme', 'paths')))\nprint('pyqtgraph' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["[]", "False"]
