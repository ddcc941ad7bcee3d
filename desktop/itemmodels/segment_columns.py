"""The columns of the segment tree, in the order in which they stand."""

from __future__ import annotations

from typing import Final

COLUMNS: Final = ("name", "first", "share", "last", "growth", "contribution", "rank", "spark", "claims", "badge")
SORTED: Final = frozenset({"name", "first", "share", "last", "growth", "contribution", "rank"})
"""Columns by which siblings can be sorted."""
SHADED: Final = frozenset({"first", "share", "last", "growth", "contribution"})
"""Columns that can be shaded by their numbers."""
