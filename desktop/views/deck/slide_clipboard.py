"""Slides on the clipboard: as slides for any story and any workspace, as a picture and as titles for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.actions.clipboard import put
from desktop.actions.slide_copies import copied, slides_in
from desktop.views.carried_figure import request_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide

translate = QCoreApplication.translate
SLIDES: Final = "application/x-marketscope-slides"
"""The type under which slides lie on the clipboard; nothing else is pasted as slides."""
LARGEST: Final = 64_000_000
"""Bytes of a copy that is read back: frozen slides hold their figures."""


def put_slides(slides: Sequence[Slide], titles: Sequence[str], picture: QImage | None) -> None:
    """Slides with their titles as text, and the picture of the one that is shown large."""
    data = QMimeData()
    data.setData(SLIDES, QByteArray(copied(slides).encode()))
    data.setText("\n".join(titles))
    if picture is not None:
        data.setImageData(picture)
    put(data)


def slides_there() -> str:
    """The copied slides as text; raises ValueError in one sentence where the clipboard holds none."""
    data = QGuiApplication.clipboard().mimeData()
    raw = bytes(data.data(SLIDES).data()) if data is not None and data.hasFormat(SLIDES) else b""
    if not raw or len(raw) > LARGEST:
        raise ValueError(translate("Deck", "The clipboard holds no slides."))
    text = raw.decode(errors="replace")
    slides_in(text)
    return text


def figure_there() -> FigureRequest | None:
    """The figure on the clipboard; None where there is none of this program."""
    data = QGuiApplication.clipboard().mimeData()
    return request_in(data) if data is not None else None


def has_slides() -> bool:
    """Whether there is something to paste."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and (data.hasFormat(SLIDES) or request_in(data) is not None)
