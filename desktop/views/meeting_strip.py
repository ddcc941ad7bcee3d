"""The quiet strip of a meeting: that nothing is saved, and at its end whether to keep or to discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.widgets.button import Button
from desktop.widgets.surface import Surface
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.theme.theme import Theme

HEIGHT = 44
NAME = 240


class MeetingStrip(Surface):
    """Playing, asking, naming: one line each; it says what it is for and covers nothing."""

    end_asked = Signal()
    kept = Signal(str)
    discarded = Signal()
    resumed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface.chrome", "bottom")
        self.setObjectName("meeting")
        self.setFixedHeight(HEIGHT)
        self._words = Text(theme, style="small", tone="secondary")
        self._words.setObjectName("meeting.words")
        self.name = QLineEdit()
        self.name.setObjectName("meeting.name")
        self.name.setMaxLength(60)
        self.name.setFixedWidth(NAME)
        self.name.setFont(theme.font("small"))
        self.name.installEventFilter(self)
        self.name.returnPressed.connect(self._on_keep)
        self.end = self._button("end", self.end_asked.emit)
        self.keep = self._button("keep", self._on_keep, kind="primary")
        self.discard = self._button("discard", self.discarded.emit)
        self.resume = self._button("resume", self._on_resume)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 1)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        for part in (self.name, self.keep, self.discard, self.resume, self.end):
            layout.addWidget(part)
        self._is_asking = False
        self.hide()
        self.retranslate()

    def _button(self, name: str, act: object, *, kind: str = "plain") -> Button:
        button = Button(self.theme, "x", kind=kind)
        button.setObjectName(f"meeting.{name}")
        button.clicked.connect(act)
        return button

    @property
    def is_asking(self) -> bool:
        """Whether it waits for an answer."""
        return self._is_asking

    def play(self) -> None:
        """The meeting runs."""
        self._is_asking = False
        self.show()
        self._show()

    def ask(self, name: str) -> None:
        """Keep or discard; ``name`` is proposed for what is kept."""
        self._is_asking = True
        self.name.setText(name)
        self.show()
        self._show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def retranslate(self) -> None:
        """Every word again."""
        self.name.setPlaceholderText(self.tr("Name of the scenario"))
        self.name.setAccessibleName(self.tr("Name of the scenario"))
        self.end.set_label(self.tr("End"))
        self.keep.set_label(self.tr("Keep"))
        self.keep.setToolTip(self.tr("Keep the settings as a scenario of this name"))
        self.discard.set_label(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Back to exactly what was shown before"))
        self.resume.set_label(self.tr("Go on playing"))
        self._show()

    def _show(self) -> None:
        playing = self.tr("Playing without saving: nothing is written to the workspace.")
        self._words.setText(self.tr("Keep these settings, or discard them?") if self._is_asking else playing)
        self._words.set_tone("secondary")
        for part in (self.name, self.keep, self.discard, self.resume):
            part.setVisible(self._is_asking)
        self.end.setVisible(not self._is_asking)

    def _on_keep(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._words.setText(self.tr("Type a name for what you keep."))
            self._words.set_tone("error")
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(name)

    def _on_resume(self) -> None:
        self.play()
        self.resumed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape goes on playing, before it means anything to the window."""
        if watched is not self.name or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._on_resume()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """The language was switched."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
