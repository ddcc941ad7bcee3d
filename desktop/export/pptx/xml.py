"""XML as escaped text: small, fast and safe by type.

A slide deck is thousands of small elements; building them as text costs a tenth of building
trees. :class:`Xml` marks what is markup already, so a plain ``str`` child or attribute is always
escaped and data can never become an element. The self-check parses every part again.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
C16 = "http://schemas.microsoft.com/office/drawing/2014/chart"
CDR = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Xml(str):
    """Markup: is written as it stands."""

    __slots__ = ()


EMPTY = Xml("")
_EXACT: Final = 10**15
"""Whole numbers below this are written as they are; beyond it floats round them and may need an exponent."""


def escape(text: str) -> str:
    """Text as element content or as an attribute in double quotes."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text


@lru_cache(maxsize=4096)
def number(value: float) -> str:
    """A number as XML and spreadsheets write it: shortest form that reads back the same.

    Remembered, because a value is written into a chart, its workbook and the record of the deck.
    """
    if type(value) is int and -_EXACT < value < _EXACT:
        return str(value)
    text = repr(float(value))
    if text.endswith(".0"):
        text = text[:-2]
    return "0" if text == "-0" else text


def tag(name: str, attributes: Mapping[str, str | int | float] | None = None, *children: str) -> Xml:
    """An element; children that are not :class:`Xml` are escaped as text."""
    head = f"<{name}"
    if attributes:
        for key, value in attributes.items():
            head += f' {key}="{escape(value) if isinstance(value, str) else number(value)}"'
    if not children:
        return Xml(head + "/>")
    inner = "".join([child if type(child) is Xml else escape(child) for child in children])
    return Xml(f"{head}>{inner}</{name}>")


def val(name: str, value: str | float | bool) -> Xml:
    """The commonest element of charts: ``<name val="value"/>``."""
    text = escape(value) if isinstance(value, str) else number(value)
    return Xml(f'<{name} val="{text}"/>')


def join(*parts: str) -> Xml:
    """Several pieces of markup after each other; plain text is escaped."""
    return Xml("".join([part if type(part) is Xml else escape(part) for part in parts]))


def document(root: Xml) -> bytes:
    """A part of a package: declaration and root element."""
    return (HEAD + root).encode("utf-8")
