"""The source line of a slide that shows several figures: the word for it once, each source once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_PREFIX: Final = re.compile(r"^[^:：;；]{2,24}(?:: |：)")


def joined_sources(lines: Sequence[str]) -> str:
    """``Source: A; B`` and ``Source: B; C`` as ``Source: A; B; C``."""
    if len(lines) < 2:
        return "".join(lines)
    first = _PREFIX.match(lines[0])
    if first is None or not all(line.startswith(first[0]) for line in lines):
        return "  ".join(lines)
    sign = "；" if all("; " not in line for line in lines) and any("；" in line for line in lines) else "; "
    found = dict.fromkeys(part for line in lines for part in line.removeprefix(first[0]).split(sign) if part)
    return first[0] + sign.join(found)
