"""Icons: Lucide's outlines from ``resources/icons``, recoloured from the theme, one stroke width at every size."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import paths
from desktop.theme.filling import fill
from desktop.theme.hatch import hatch_brush
from desktop.theme.theme import Theme, load_theme

if TYPE_CHECKING:
    from pathlib import Path

    # At run time it is imported by those who make one: its class takes long to set up, and the shell only paints.
    from PySide6.QtGui import QIcon

GRID = 24
"""The side of Lucide's own drawing."""
STROKE = 1.5
RATIOS = (1.0, 1.5, 2.0)
DISABLED = 0.45


def icon(name: str, theme: Theme, colour_token: str = "text.secondary", size: int = 18) -> QIcon:
    """The icon ``name`` in a colour of the theme, sharp at 100, 150 and 200 %, with its disabled state.

    A checked button shows it in the accent. Raises FileNotFoundError when there is no such icon.
    """
    from PySide6.QtGui import QIcon

    return QIcon(_icon(name, theme.name, colour_token, size))


def pixmap(name: str, theme: Theme, colour_token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels at one device ratio; shared, so only to be painted."""
    return _picture(name, theme.colour(colour_token).name(), size, ratio)


@cache
def _picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = _source(name).replace("currentColor", colour)
    source = source.replace('stroke-width="2"', f'stroke-width="{STROKE * GRID / size:.3f}"')
    picture = _blank(size, ratio)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def mark(theme: Theme, size: int = 26, ratio: float = 1.0) -> QPixmap:
    """The program's mark: three bars, known, modelled, forecast."""
    picture = _blank(size, ratio)
    painter = QPainter(picture)
    painter.scale(size / 26, size / 26)
    ink = theme.colour("text.primary")
    fill(painter, QRectF(2, 15, 6, 8), ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(hatch_brush(theme.colour("surface.chrome"), ink, ratio * size / 26))
    painter.drawRect(QRectF(10.5, 8.5, 5, 14))
    dashes = QPen(theme.colour("accent"), 1.2)
    dashes.setDashPattern([2.2, 1.6])
    painter.setPen(dashes)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(18.5, 3.5, 5, 19))
    painter.end()
    return picture


def application_icon() -> QIcon:
    """The mark as the icon of windows and task bars, in several sizes."""
    from PySide6.QtGui import QIcon

    found = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        found.addPixmap(mark(load_theme("light"), size))
    return found


@cache
def _source(name: str) -> str:
    if not name.replace("-", "").isalnum():
        raise FileNotFoundError(f"There is no icon called {name!r}.")
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return paths.resources() / "icons"


@cache
def _icon(name: str, theme_name: str, colour_token: str, size: int) -> QIcon:
    from PySide6.QtGui import QIcon

    theme = load_theme("dark" if theme_name == "dark" else "light")
    found = QIcon()
    for ratio in RATIOS:
        picture = pixmap(name, theme, colour_token, size, ratio)
        found.addPixmap(picture)
        found.addPixmap(_faded(picture), QIcon.Mode.Disabled)
        found.addPixmap(pixmap(name, theme, "accent", size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return found


def _faded(picture: QPixmap) -> QPixmap:
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(DISABLED)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return faded


def _blank(size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
