"""An edit that is not possible, said in both languages; nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.workspace.errors import Refused

if TYPE_CHECKING:
    from desktop.analysis.words import Words


class NotPossible(Refused):
    """One plain sentence says why; ``words`` holds it in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words
