"""Which program wrote a file."""

from __future__ import annotations

from typing import Final

NAME: Final = "Marketscope"
VERSION: Final = "0.1.0"
