"""What an SVG says besides its drawing: size, language, title, description, and whose numbers it shows.

The words of the drawing are outlines. A screen reader and a search find them here, as attributes and elements that
every viewer ignores or shows as a tooltip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from desktop.export.text import line

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

_HEAD: Final = re.compile(rb"<svg\b[^>]*>\s*(?:<title>.*?</title>\s*)?(?:<desc>.*?</desc>)?", re.DOTALL)
_VIEW: Final = re.compile(rb'viewBox="([^"]*)"')
_LANGUAGES: Final = {"en": "en", "zh": "zh-CN"}


def with_words(svg: bytes, figure: Figure, sides: tuple[str, str]) -> bytes:
    """The SVG that Qt wrote, with a head of ours: ``sides`` as they are, and the figure's words in plain text.

    Qt writes the size in millimetres, which viewers round differently, and no role or language.
    """
    found = _HEAD.search(svg)
    view = _VIEW.search(found.group()) if found else None
    if found is None or view is None:
        raise ValueError("The drawing has no head to put its words in.")
    return svg[: found.start()] + _head(figure, sides, view.group(1).decode()).encode() + svg[found.end() :]


def _head(figure: Figure, sides: tuple[str, str], view: str) -> str:
    language = _LANGUAGES.get(figure.language, figure.language)
    told = {
        "title": figure.title,
        "description": " ".join(filter(None, (figure.subtitle, figure.scenario, *figure.footnotes))),
        "source": figure.source_line,
        "language": language,
        "creator": "Marketscope",
        "identifier": figure.name,
    }
    facts = "".join(f"<dc:{key}>{_safe(words)}</dc:{key}>\n" for key, words in told.items() if words)
    return (
        f'<svg width="{sides[0]}" height="{sides[1]}" viewBox="{view}" xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" role="img" xml:lang="{language}">\n'
        f"<title>{_safe(figure.title)}</title>\n<desc>{_safe(figure.alt_text)}</desc>\n"
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">\n'
        f"{facts}</rdf:Description></rdf:RDF></metadata>"
    )


def _safe(words: str) -> str:
    return escape(line(words))
