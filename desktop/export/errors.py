"""What can stop an export; each error is one plain sentence."""

from __future__ import annotations


class ExportError(Exception):
    """Nothing was written; the sentence says why and what to do."""
