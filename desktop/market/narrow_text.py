"""Words for narrow columns: shortened where they go on too long, with places to break where they have none."""

from __future__ import annotations

import re
from typing import Final

RUN: Final = 20
"""Letters without a place to break a line, after which one is offered."""
_RUN: Final = re.compile(rf"[^\s\u200b\u2e80-\uffef]{{{RUN}}}(?=[^\s])")


def breakable(text: str) -> str:
    """``text`` with invisible places to break inside words that are longer than a narrow column."""
    return _RUN.sub(lambda found: found.group() + "\u200b", text)


def shortened(text: str, most: int) -> str:
    """``text``, or its first ``most`` characters with an ellipsis."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
