"""What goes wrong when a person's or a source's words are read; each says it in one plain sentence."""

from __future__ import annotations


class PeriodError(ValueError):
    """A text that names no period this program understands."""


class QuantityError(ValueError):
    """A text that states no quantity this program understands."""
