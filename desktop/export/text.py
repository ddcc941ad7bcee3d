"""Text on its way out of the program: one line or a block, safe for every file format.

Data may hold anything (control characters, direction overrides, a megabyte of one letter). Each
writer passes its text through here first, because the libraries behind them raise, cut or escape
in ways a reader would see.
"""

from __future__ import annotations

import re

from desktop.workspace.files import clean_text

_DIRECTION = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")

LINE_LIMIT = 2_000
"""Characters of a title, name or label that are written at most."""
CELL_LIMIT = 32_767
"""Characters Excel accepts in one cell."""


def line(text: str, limit: int = LINE_LIMIT) -> str:
    """One line: cleaned, without direction overrides, white space collapsed, cut with an ellipsis."""
    if len(text) <= limit and text.isprintable() and "  " not in text and text == text.strip():
        return text  # nearly every text: what must go or be replaced below is never printable
    return shorten(_SPACES.sub(" ", _DIRECTION.sub("", clean_text(text[: limit * 4]))).strip(), limit)


def block(text: str, limit: int = CELL_LIMIT) -> str:
    r"""Several lines: cleaned, without direction overrides, line ends as ``\\n``, cut with an ellipsis."""
    cleaned = _DIRECTION.sub("", clean_text(text[: limit * 4])).replace("\r\n", "\n").replace("\r", "\n")
    return shorten(cleaned, limit)


def shorten(text: str, limit: int) -> str:
    """The text itself, or its first ``limit`` - 1 characters and an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def is_cjk(text: str) -> bool:
    """Whether the text holds Chinese, Japanese or Korean characters (a run then says ``zh-CN``)."""
    return _CJK.search(text) is not None
