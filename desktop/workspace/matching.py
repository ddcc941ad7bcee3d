"""Whether a text holds the words typed, told as the search index would: for a few texts without asking it."""

from __future__ import annotations

import re
import unicodedata

from desktop.workspace.searching import spaced

_WORD = re.compile(r"[^\W_]+")


def holds(shown: str, typed: str) -> bool:
    """Whether every word typed begins a word of the text, in any case and with or without accents."""
    text = _words(shown)
    return all(_words(word).rstrip() in text for word in typed.split())


def _words(text: str) -> str:
    """The words of a text in small letters without accents, a space around each; each Han character is one."""
    plain = "".join(c for c in unicodedata.normalize("NFD", spaced(text).casefold()) if not unicodedata.combining(c))
    return f" {' '.join(_WORD.findall(plain))} "
