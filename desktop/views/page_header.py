"""The head of a page: breadcrumb, title, one sentence that says what is known, actions at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.breadcrumb import Breadcrumb
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme


class PageHeader(QWidget):
    """Actions stand on the bottom line of the sentence."""

    def __init__(self, theme: Theme, name: str, actions: Sequence[QWidget], *, has_breadcrumb: bool) -> None:
        super().__init__()
        self._theme = theme
        self.breadcrumb = Breadcrumb(theme, f"{name}.breadcrumb")
        self._title = Text(theme, style="title")
        self._title.setObjectName(f"{name}.title")
        self._sentence = Text(theme, style="body", tone="secondary", wrap=True)
        self._sentence.setObjectName(f"{name}.sentence")
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setSpacing(8)
        self._layout.addLayout(words, 1)
        right = QHBoxLayout()
        right.setSpacing(8)
        for action in actions:
            right.addWidget(action, 0, Qt.AlignmentFlag.AlignBottom)
        self._layout.addLayout(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.breadcrumb)
        whole.addLayout(self._layout)
        # Not before it has its place: shown alone it would be a window of its own and take the keyboard.
        self.breadcrumb.setVisible(has_breadcrumb)

    def stack(self, *, is_stacked: bool) -> None:
        """Actions below the words where both do not fit beside each other."""
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)

    def set_texts(self, title: str, sentence: str) -> None:
        """Title and sentence."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def settle(self) -> None:
        """Be as high as the present words need at once, for a page that shares out the rest of its height."""
        layout = self.layout()
        if layout is not None:
            layout.activate()

    @property
    def sentence_width(self) -> int:
        """What the sentence needs to stand in one line."""
        return self._sentence.fontMetrics().horizontalAdvance(self._sentence.text()) + 1

    @property
    def sentence(self) -> str:
        """What is known, as shown."""
        return self._sentence.text()
