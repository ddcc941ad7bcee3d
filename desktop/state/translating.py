"""Marks a text for translation where it is defined; it is translated where it is shown.

The name is the one Qt's own tool looks for. Qt's function does the same, but needs Qt and loses the type.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """``text`` itself."""
    return text
