"""The evidence badge: the grammar of certainty at 12 pixels. Tables, legends and slides share these glyphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme.theme import Theme

SIZE: Final = 12
KINDS: Final = ("published", "forecast", "modelled", "disputed", "part_of_year", "not_published", "refuted")


def paint_badge(painter: QPainter, centre: QPointF, kind: str, theme: Theme) -> None:
    """Draw the 12 x 12 glyph of a kind of certainty around ``centre``; KeyError for an unknown kind."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _GLYPHS[kind](painter, centre, theme)
    painter.restore()


def paint_unknown(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw the dotted box that stands for a number nobody published (26 x 11 in a table)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(dotted(theme))
    painter.drawRoundedRect(box, 2, 2)
    painter.restore()


def dotted(theme: Theme, token: str = "text.tertiary") -> QPen:
    """The 1 px dotted pen of everything that is not published."""
    pen = QPen(theme.colour(token), 1)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.5, 1.5])
    return pen


def _published(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text.secondary"))
    painter.drawEllipse(centre, 4, 4)


def _disputed(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("disputed"), 1.6))
    painter.drawEllipse(centre, 3.6, 3.6)


def _modelled(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    box = QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9)
    painter.setPen(QPen(theme.colour("text.secondary"), 1))
    painter.drawRect(box)
    # Strokes of their own rather than the tile: at this size the tile's phase would show.
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    painter.drawLine(QLineF(left, bottom, right, top))
    painter.drawLine(QLineF(left, bottom - 4.5, left + 4.5, top))
    painter.drawLine(QLineF(left + 4.5, bottom, right, top + 4.5))


def _forecast(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("text.secondary"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for start in (-6.0, -1.75, 2.5):
        painter.drawLine(QLineF(centre.x() + start, centre.y(), centre.x() + start + 3.0, centre.y()))


def _part_of_year(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """A full point with a light core."""
    _published(painter, centre, theme)
    painter.setBrush(theme.entity(0).hatch)
    painter.drawEllipse(centre, 2.2, 2.2)


def _not_published(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(dotted(theme))
    painter.drawRoundedRect(QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9), 1, 1)


def _refuted(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("error"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QLineF(centre.x() - 3.5, centre.y() - 3.5, centre.x() + 3.5, centre.y() + 3.5))
    painter.drawLine(QLineF(centre.x() - 3.5, centre.y() + 3.5, centre.x() + 3.5, centre.y() - 3.5))


_GLYPHS: Final[dict[str, Callable[[QPainter, QPointF, Theme], None]]] = {
    "published": _published,
    "forecast": _forecast,
    "modelled": _modelled,
    "disputed": _disputed,
    "part_of_year": _part_of_year,
    "not_published": _not_published,
    "refuted": _refuted,
}
