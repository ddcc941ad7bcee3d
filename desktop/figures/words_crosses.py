"""Sentences of areas, shares, Marimekko, small multiples and crossed dimensions in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {}
