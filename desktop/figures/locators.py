"""Places in a source in the language of a figure: ``FAQ 1 (text line 220)`` is ``文本第220行的问答1``.

Locators stand in the workspace in the words of whoever read the source. What kinds of places there are is known, what
a section is called is not: its English name is left out of a Chinese figure where the line of the text says the place
anyway, and kept where nothing else does.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.figures.wording import ZH, say

_NUMBERS: Final = r"\d+(?:\.\d+)*(?:\s*[-–]\s*\d+(?:\.\d+)*)?(?:, ?\d+(?:\s*[-–]\s*\d+)?)*"
_LINES: Final = re.compile(rf"\s*\((?:text )?lines? (?P<numbers>{_NUMBERS})\)$")
_PLACE: Final = re.compile(
    rf"(?P<kind>contents item|contents|faq|paragraphs?|sections?|lines?|pages?|tables?|figures?|chapters?)"
    rf" (?P<numbers>{_NUMBERS})",
    re.IGNORECASE,
)
_KINDS: Final = {
    "contents item": "place.contents",
    "contents": "place.contents",
    "faq": "place.faq",
    "paragraph": "place.paragraph",
    "section": "place.section",
    "line": "place.line",
    "page": "place.page",
    "table": "place.table",
    "figure": "place.figure",
    "chapter": "place.chapter",
}
_WORDS: Final = frozenset({"abstract", "article", "body", "headline", "lead", "summary", "title"})


def located(locator: str, language: str) -> str:
    """The place in the language of a figure, as far as it says one that is known in it."""
    if language != ZH:
        return locator
    found = _LINES.search(locator)
    before = locator[: found.start()] if found is not None else locator
    told = _told(before)
    if found is None:
        return told or locator
    lines = say(ZH, "place.text_line", numbers=_numbers(found["numbers"]))
    return say(ZH, "place.at_line", place=told, line=lines) if told else lines


def _told(text: str) -> str:
    """A place without its lines; empty where it has a name of its own."""
    if text.casefold() in _WORDS:
        return say(ZH, f"place.{text.casefold()}")
    parts = [_PLACE.fullmatch(part.strip()) for part in text.split(";")]
    told = [say(ZH, _KINDS[_kind(part["kind"])], numbers=_numbers(part["numbers"])) for part in parts if part]
    return say(ZH, "semicolon").join(told) if len(told) == len(parts) else ""


def _kind(word: str) -> str:
    known = word.casefold()
    return known if known in _KINDS else known.removesuffix("s")


def _numbers(text: str) -> str:
    """Numbers in one list of Chinese commas, ranges with an en dash."""
    return "、".join(re.sub(r"\s*[-–]\s*", "–", part.strip()) for part in text.split(","))
