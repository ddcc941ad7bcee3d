"""Figures on the clipboard in several formats at once, so that each program takes the best it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from desktop.actions.exporting import picture

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

SCALE = 2.0


def copy_figure(figure: Figure, theme: str) -> None:
    """PNG (twice the size), SVG, and the numbers as HTML table and tab-separated text."""
    data = _numbers(figure)
    png = picture(figure, "png", theme, SCALE)
    data.setImageData(QImage.fromData(png))
    data.setData("image/png", png)
    data.setData("image/svg+xml", picture(figure, "svg", theme))
    QGuiApplication.clipboard().setMimeData(data)


def copy_numbers(figure: Figure) -> None:
    """The table twin alone."""
    QGuiApplication.clipboard().setMimeData(_numbers(figure))


def _numbers(figure: Figure) -> QMimeData:
    from desktop.export.table_text import html, tsv

    data = QMimeData()
    data.setText(tsv(figure))
    data.setHtml(html(figure))
    return data
