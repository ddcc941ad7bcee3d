"""The program's own font: loaded from ``resources/fonts``, so no system font is assumed."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from desktop import paths
from desktop.theme.tokens import load_tokens

FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf")


def load_fonts() -> str:
    """Make both weights known to Qt and return their family name.

    Needs a QGuiApplication (RuntimeError without one: Qt would abort the process). Cheap when called again.
    Raises FileNotFoundError when a font file is missing or unreadable.
    """
    if QGuiApplication.instance() is None:
        raise RuntimeError("Fonts need a running Qt application; make a QGuiApplication first.")
    return _load()


@cache
def _load() -> str:
    folder = paths.resources() / "fonts"
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(f"The font {name} is missing or damaged. Nothing was changed. Install again.")
    return load_tokens().family


@cache
def _shared(style: str) -> QFont:
    tokens = load_tokens()
    entry = tokens.styles[style]
    font = QFont()
    font.setFamilies([load_fonts()])
    font.setPixelSize(entry.size)
    font.setWeight(QFont.Weight(entry.weight))
    # Widths must not depend on the device: the same layout serves the screen, pictures and paper.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if entry.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, entry.tracking)
    return font


def font(style: str) -> QFont:
    """The font of a style of the type scale (``title``, ``body``, ``small.strong`` ...), a copy of its own.

    ``NAME.strong`` is the semibold of any style. Raises KeyError for an unknown style.
    """
    if style in load_tokens().styles or not style.endswith(".strong"):
        return QFont(_shared(style))
    strong = QFont(_shared(style.removesuffix(".strong")))
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
