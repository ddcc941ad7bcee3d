"""Formats as checksums of their canonical form: two programs that write the same format give the same one."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSTEADY: Final = frozenset({"dirty", "err", "smtClean", "noProof", "lang", "altLang"})
"""Attributes that programs add and drop without a meaning for what is seen."""


def checksum(element: Any) -> str:
    """Eight digits that are equal for equal formats, however a program writes them."""
    return f"{zlib.crc32(''.join(_canonical(element)).encode()):08x}"


def _canonical(element: Any) -> Iterator[str]:
    name = element.tag
    if not isinstance(name, str) or name.endswith(("}extLst", "}idx", "}bubble3D", "}invertIfNegative")):
        return
    yield name[name.find("}") + 1 :]
    for key, value in sorted(element.attrib.items()):
        if key not in _UNSTEADY:
            yield f" {key}={value}"
    yield ">"
    for child in element:
        yield from _canonical(child)
    yield "/"
