"""The name of a record in the language of the reader."""

from __future__ import annotations

import re
from typing import Final

_STEMS: Final = ("name", "title")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]+")


def name(record: object, language: str) -> str:
    """The Chinese or English name or title of ``record``, the other one where the wanted one is empty.

    A policy's original title is its Chinese one where it is written in Chinese characters. Falls back to the plain
    title (sources have one), then to the record's id.
    """
    wanted, other = ("zh", "en") if language.startswith("zh") else ("en", "zh")
    own = [f"{stem}_{wanted}" for stem in _STEMS]
    if wanted == "zh" and _has_han(getattr(record, "title_original", "")):
        own.append("title_original")
    for attribute in (*own, *(f"{stem}_{other}" for stem in _STEMS), "title", "title_original", "id"):
        text = getattr(record, attribute, "")
        if text:
            return str(text)
    return ""


def _has_han(text: str) -> bool:
    return any(_is_han(character) for character in text)


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese: it holds more Chinese characters than Latin words."""
    return sum(map(_is_han, text)) > len(_LATIN_WORD.findall(text))


def explanation(record: object, language: str) -> str:
    """What explains a contradiction, in the language of the reader, else in the other one; empty where nobody says."""
    return _told(record, "explanation", language)


def reason(record: object, language: str) -> str:
    """Why something matters, in the language of the reader, else in the other one; empty where nobody says."""
    return _told(record, "rationale", language)


def _told(record: object, stem: str, language: str) -> str:
    wanted, other = ("_zh", "") if language.startswith("zh") else ("", "_zh")
    return str(getattr(record, f"{stem}{wanted}", "") or getattr(record, f"{stem}{other}", ""))
