"""Signs in the cells of tables: yes and no, Harvey balls, triangles, ratings, the dotted box of the unknown.

Figures, grids on screen and pictures share them. All are drawn in one quiet ink: colour means an entity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from desktop.theme.badge import dotted, paint_unknown
from desktop.theme.hatch import hatch_brush

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme.theme import Theme

    Measure = Callable[[float | None], float]
    Paint = Callable[[QPainter, QPointF, float | None, Theme], None]

DISC: Final = 11.0
TRIANGLE: Final = 10.0
SQUARE: Final = 9.0
SQUARES: Final = 5
BETWEEN: Final = 3.0
UNKNOWN: Final = (26.0, 11.0)
"""The dotted box of what nobody states."""
_FULL: Final = 360 * 16
_TOP: Final = 90 * 16


def sign_width(kind: str, level: float | None) -> float:
    """How wide a sign is, in logical pixels; KeyError for an unknown kind."""
    return _SIGNS[kind][0](level)


def paint_sign(painter: QPainter, left: QPointF, kind: str, level: float | None, theme: Theme) -> None:
    """Draw a sign that begins at ``left``, the middle of its left edge; KeyError for an unknown kind."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SIGNS[kind][1](painter, left, level, theme)
    painter.restore()


def triangles(level: float | None) -> int:
    """How many triangles stand for a strength of 1 to 3; one for a strength nobody stated."""
    return min(3, max(1, round(level))) if level else 1


def _disc_width(_level: float | None) -> float:
    return DISC


def _triangles_width(level: float | None) -> float:
    return triangles(level) * (TRIANGLE + BETWEEN) - BETWEEN


def _squares_width(_level: float | None) -> float:
    return SQUARES * (SQUARE + BETWEEN) - BETWEEN


def _unknown_width(_level: float | None) -> float:
    return UNKNOWN[0]


def _disc(left: QPointF) -> QRectF:
    return QRectF(left.x(), left.y() - DISC / 2, DISC, DISC).adjusted(0.75, 0.75, -0.75, -0.75)


def _yes(painter: QPainter, left: QPointF, _level: float | None, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text.secondary"))
    painter.drawEllipse(_disc(left))


def _no(painter: QPainter, left: QPointF, _level: float | None, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("text.secondary"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    box = _disc(left).adjusted(1, 1, -1, -1)
    painter.drawLine(box.topLeft(), box.bottomRight())
    painter.drawLine(box.bottomLeft(), box.topRight())


def _unstated(painter: QPainter, left: QPointF, _level: float | None, theme: Theme) -> None:
    painter.setPen(dotted(theme))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_disc(left))


def _between(painter: QPainter, left: QPointF, _level: float | None, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text.secondary"))
    painter.drawRect(_disc(left).adjusted(0.5, 0.5, -0.5, -0.5))


def _harvey(painter: QPainter, left: QPointF, level: float | None, theme: Theme) -> None:
    if level is None:
        _unstated(painter, left, None, theme)
        return
    ink, box = theme.colour("text.secondary"), _disc(left)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(box, _TOP, -round(_FULL * min(1.0, max(0.0, level))))
    painter.setPen(QPen(ink, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)


def _up(painter: QPainter, left: QPointF, level: float | None, theme: Theme) -> None:
    _triangles(painter, left, level, theme, tip=-4.0)


def _down(painter: QPainter, left: QPointF, level: float | None, theme: Theme) -> None:
    _triangles(painter, left, level, theme, tip=4.0)


def _triangles(painter: QPainter, left: QPointF, level: float | None, theme: Theme, *, tip: float) -> None:
    """Filled ones for a stated strength, one empty one where nobody states how strong."""
    ink = theme.colour("text.secondary")
    painter.setPen(QPen(ink, 1.25) if level is None else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if level is None else ink)
    for place in range(triangles(level)):
        x, y = left.x() + place * (TRIANGLE + BETWEEN), left.y()
        corners = ((x, y - tip), (x + TRIANGLE, y - tip), (x + TRIANGLE / 2, y + tip))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _rating(painter: QPainter, left: QPointF, level: float | None, theme: Theme) -> None:
    _squares(painter, left, level, theme, QBrush(theme.colour("text.secondary")))


def _modelled_rating(painter: QPainter, left: QPointF, level: float | None, theme: Theme) -> None:
    """Hatched like everything that no source states."""
    ratio = painter.device().devicePixelRatioF()
    _squares(
        painter, left, level, theme, hatch_brush(theme.colour("surface.content"), theme.colour("text.secondary"), ratio)
    )


def _squares(painter: QPainter, left: QPointF, level: float | None, theme: Theme, fill: QBrush) -> None:
    """Five squares, as many of them filled as the level; dotted ones where nobody rated."""
    for place in range(SQUARES):
        box = QRectF(left.x() + place * (SQUARE + BETWEEN), left.y() - SQUARE / 2, SQUARE, SQUARE)
        if level is None:
            painter.setPen(dotted(theme))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(QPen(theme.colour("text.secondary"), 1))
            filled = place < round(level)
            painter.setBrush(fill if filled else QBrush(theme.colour("surface.content")))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)


def _unknown(painter: QPainter, left: QPointF, _level: float | None, theme: Theme) -> None:
    wide, tall = UNKNOWN
    paint_unknown(painter, QRectF(left.x(), round(left.y() - tall / 2) + 0.5, wide, tall), theme)


_SIGNS: Final[dict[str, tuple[Measure, Paint]]] = {
    "yes": (_disc_width, _yes),
    "no": (_disc_width, _no),
    "between": (_disc_width, _between),
    "unstated": (_disc_width, _unstated),
    "harvey": (_disc_width, _harvey),
    "up": (_triangles_width, _up),
    "down": (_triangles_width, _down),
    "rating": (_squares_width, _rating),
    "rating_modelled": (_squares_width, _modelled_rating),
    "unknown": (_unknown_width, _unknown),
}
