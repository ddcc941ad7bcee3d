"""The key to the badges: the grammar of certainty in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.badge import Badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme


class CertaintyKey(QWidget):
    """A row of badges with their words."""

    def __init__(self, theme: Theme, kinds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges = {kind: Badge(theme, kind) for kind in kinds}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for badge in self._badges.values():
            layout.addWidget(badge)
        layout.addStretch(1)

    def set_words(self, words: dict[str, str]) -> None:
        """The word of each kind."""
        for kind, badge in self._badges.items():
            badge.set_badge(kind, words[kind])
