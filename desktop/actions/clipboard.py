"""Figures, rows and values on the clipboard in several formats at once: each program takes the best it knows.

Formats are made when somebody asks for them, so that Ctrl+C costs nothing: drawing all of them takes a tenth of a
second, and most are never pasted. When the window closes they are made and handed over as plain bytes, because a
program that ends can answer no more.
"""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QLocale, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.actions.exporting import picture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QImage

    from desktop.figures.figure import Figure

SCALE: Final = 2.0
IMAGE: Final = "application/x-qt-image"
"""A ``QImage``: Qt makes bitmaps of it for programs that know nothing better."""
CHART: Final = 'application/x-qt-windows-mime;value="Art::GVML ClipFormat"'
"""What PowerPoint for Windows pastes as native charts and shapes (``export/pptx/clip_format.py``)."""
PRIVATE: Final = frozenset({"offscreen", "minimal"})
"""Platforms of Qt whose clipboard nobody else sees."""
_FAILURES: Final = (ArithmeticError, LookupError, ValueError)
"""What a layout raises for a figure that cannot be drawn."""


class FigureData(QMimeData):
    """A figure as a picture of twice its size, a drawing, a page, a table and text; ``own`` are formats of ours."""

    def __init__(
        self,
        figure: Figure,
        theme: str,
        *,
        clear: bool = False,
        chart: bytes = b"",
        own: Mapping[str, bytes] | None = None,
    ) -> None:
        super().__init__()
        self._makers: dict[str, Callable[[], Any]] = {
            IMAGE: lambda: _image(figure, theme, clear=clear),
            "image/png": lambda: QByteArray(picture(figure, "png", theme, SCALE, transparent=clear)),
            "image/svg+xml": lambda: QByteArray(picture(figure, "svg", theme, transparent=clear)),
            "application/pdf": lambda: QByteArray(picture(figure, "pdf", theme)),
            **_table_makers(figure),
        }
        if chart:
            self._makers = {CHART: lambda: QByteArray(chart), **self._makers}
        for kind, content in (own or {}).items():
            self._makers[kind] = lambda content=content: QByteArray(content)  # type: ignore[misc]
        self._made: dict[str, Any] = {}

    def offer(self, *kinds: str) -> None:
        """Offer these formats only, in this order; those that somebody else makes are left to ``retrieveData``."""
        self._makers = {kind: self._makers.get(kind, lambda: None) for kind in kinds}

    @property
    def made(self) -> frozenset[str]:
        """The formats that somebody has asked for so far."""
        return frozenset(self._made)

    def formats(self) -> list[str]:
        """Everything that can be asked for."""
        return list(self._makers)

    def hasFormat(self, kind: str) -> bool:
        """Whether it can be asked for."""
        return kind in self._makers

    def retrieveData(self, kind: str, _preferred: QMetaType | QMetaType.Type) -> Any:
        """A format, made now; nothing where the figure cannot be drawn."""
        if kind not in self._makers:
            return None
        if kind not in self._made:
            try:
                self._made[kind] = self._makers[kind]()
            except _FAILURES:
                self._made[kind] = None
        return self._made[kind]

    def settled(self) -> QMimeData:
        """The same with every format made, in an object that needs no program to answer."""
        plain = QMimeData()
        for kind in self._makers:
            content = self.retrieveData(kind, QMetaType())
            if kind == IMAGE and content is not None:
                plain.setImageData(content)
            elif kind == "text/plain":
                plain.setText(content)
            elif kind == "text/html":
                plain.setHtml(content)
            elif content is not None:
                plain.setData(kind, content)
        return plain


def _table_makers(figure: Figure) -> dict[str, Callable[[], str]]:
    from desktop.export.table_text import html, tsv

    point = QLocale.system().decimalPoint()
    return {"text/html": lambda: html(figure, point), "text/plain": lambda: tsv(figure, point)}


def _image(figure: Figure, theme: str, *, clear: bool) -> QImage:
    from desktop.plotting.render import render_image
    from desktop.theme.theme import load_theme

    return render_image(figure, load_theme("dark" if theme == "dark" else "light"), scale=SCALE, transparent=clear)


def copy_figure(
    figure: Figure, theme: str, *, clear: bool = False, chart: bytes = b"", own: Mapping[str, bytes] | None = None
) -> None:
    """A figure in all formats; ``clear`` without a ground, ``chart`` the package of a native one."""
    put(FigureData(figure, theme, clear=clear, chart=chart, own=own))


def put(data: QMimeData) -> None:
    """Take the clipboard; however the program ends, it ends without being asked for its data."""
    QGuiApplication.clipboard().setMimeData(data)
    atexit.unregister(_leave)
    atexit.register(_leave)


def copy_numbers(figure: Figure) -> None:
    """The table twin alone."""
    data, makers = QMimeData(), _table_makers(figure)
    data.setText(makers["text/plain"]())
    data.setHtml(makers["text/html"]())
    put(data)


def copy_rows(head: Sequence[str], rows: Sequence[Sequence[str]], title: str = "", source: str = "") -> None:
    """Rows of a table as they are shown, under the heads of their columns."""
    from desktop.export.table_text import lines_html, lines_tsv

    data = QMimeData()
    data.setText(lines_tsv([head, *rows]))
    data.setHtml(lines_html(head, rows, title, source))
    put(data)


def copy_value(text: str, parts: Sequence[str]) -> None:
    """A number with what belongs to it: one line of text, and the parts (name, number, unit, source) side by side."""
    from desktop.export.table_text import lines_html

    data = QMimeData()
    data.setText(text)
    data.setHtml(lines_html((), (parts,)))
    put(data)


def settle_clipboard() -> None:
    """Before the window closes: what it holds on the clipboard needs the program no longer."""
    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    if isinstance(held, FigureData):
        plain = QMimeData()
        try:
            plain = held.settled()
        finally:
            clipboard.setMimeData(plain)


def _leave() -> None:
    """The interpreter ends. Where no other program shares the clipboard Qt keeps it until after that, and crashes."""
    if QGuiApplication.instance() is None:
        return
    if QGuiApplication.platformName() in PRIVATE:
        QGuiApplication.clipboard().clear()
    else:
        settle_clipboard()
