"""Formats as checksums of their canonical form: two programs that write the same format give the same one."""

from __future__ import annotations

import zlib
from typing import Any, Final

_UNSTEADY: Final = frozenset({"dirty", "err", "smtClean", "noProof", "lang", "altLang"})
"""Attributes that programs add and drop without a meaning for what is seen."""
_LEFT_OUT: Final = ("}extLst", "}idx", "}bubble3D", "}invertIfNegative")


def checksum(element: Any) -> str:
    """Eight digits that are equal for equal formats, however a program writes them."""
    pieces: list[str] = []
    _canonical(element, pieces)
    return f"{zlib.crc32(''.join(pieces).encode()):08x}"


def _canonical(element: Any, pieces: list[str]) -> None:
    name = element.tag
    if not isinstance(name, str) or name.endswith(_LEFT_OUT):
        return
    pieces.append(name[name.find("}") + 1 :])
    pieces += [f" {key}={value}" for key, value in sorted(element.items()) if key not in _UNSTEADY]
    pieces.append(">")
    for child in element:
        _canonical(child, pieces)
    pieces.append("/")
