"""Sentences of the modes of a market over time and the policies marked on it in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {}
