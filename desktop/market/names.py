"""The name of a record in the language of the reader."""

from __future__ import annotations

from typing import Final

_STEMS: Final = ("name", "title")


def name(record: object, language: str) -> str:
    """The Chinese or English name or title of ``record``, the other one where the wanted one is empty.

    Falls back to the plain title (sources have one), then to the record's id.
    """
    wanted, other = ("zh", "en") if language.startswith("zh") else ("en", "zh")
    for attribute in (*(f"{stem}_{side}" for side in (wanted, other) for stem in _STEMS), "title", "id"):
        text = getattr(record, attribute, "")
        if text:
            return str(text)
    return ""
