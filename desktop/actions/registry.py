"""One object per verb: the same QAction stands behind its menu entry, button, shortcut and palette row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QWidget

    from desktop.actions.verb import Verb
    from desktop.theme.theme import Theme


class Registry(QObject):
    """All verbs by id, after ``fill``. A verb without a handler is disabled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs: dict[str, Verb] = {}
        self._actions: dict[str, QAction] = {}
        self._details: dict[str, str] = {}

    def fill(self) -> None:
        """Make every verb.

        None can be used before the window is on the screen: however many there are, the first paint waits for none.
        """
        from PySide6.QtGui import QKeySequence

        from desktop.actions.verbs import VERBS

        context = Qt.ShortcutContext
        for verb in VERBS:
            action = QAction(self)
            action.setObjectName(f"action.{verb.id}")
            action.setShortcuts([QKeySequence(keys) for keys in verb.shortcuts])
            action.setShortcutContext(context.WidgetWithChildrenShortcut if verb.is_local else context.WindowShortcut)
            action.setCheckable(verb.checkable)
            action.setEnabled(False)
            self._verbs[verb.id], self._actions[verb.id] = verb, action
        self.retranslate()

    def __getitem__(self, verb_id: str) -> QAction:
        return self._actions[verb_id]

    def __iter__(self) -> Iterator[tuple[Verb, QAction]]:
        return iter([(verb, self._actions[verb.id]) for verb in self._verbs.values()])

    def handle(self, verb_id: str, handler: Callable[[], None]) -> None:
        """What the verb does; this enables it."""
        action = self._actions[verb_id]
        action.triggered.connect(lambda _checked=False: handler())
        action.setEnabled(True)

    def enable(self, verb_id: str, is_possible: bool) -> None:
        """Whether the verb makes sense now."""
        self._actions[verb_id].setEnabled(is_possible)

    def describe(self, verb_id: str, detail: str) -> None:
        """What exactly the verb would do now, for its tooltip; empty for nothing to add."""
        if self._details.get(verb_id, "") != detail:
            self._details[verb_id] = detail
            self._retranslate(self._verbs[verb_id])

    def detail(self, verb_id: str) -> str:
        """What exactly the verb would do now; empty for nothing to add."""
        return self._details.get(verb_id, "")

    def attach(self, window: QWidget) -> None:
        """Give the window all shortcuts that work everywhere, with or without menus."""
        window.addActions([self._actions[verb.id] for verb in self._verbs.values() if not verb.is_local])

    def attach_local(self, view: QWidget, group: str) -> None:
        """Give a view the shortcuts of a group that work only in it."""
        view.addActions(
            [self._actions[verb.id] for verb in self._verbs.values() if verb.is_local and verb.group == group]
        )

    def retranslate(self) -> None:
        """Texts in the current language."""
        for verb in self._verbs.values():
            self._retranslate(verb)

    def _retranslate(self, verb: Verb) -> None:
        action = self._actions[verb.id]
        text = QCoreApplication.translate("Actions", verb.text)
        action.setText(text.replace("&", "&&"))
        short = QCoreApplication.translate("Actions", verb.short) if verb.short else text
        action.setIconText(short.replace("&", "&&"))
        tip = QCoreApplication.translate("Actions", verb.tip) if verb.tip else text
        detail = self._details.get(verb.id, "")
        tip = f"{tip}: {detail}" if detail else tip
        keys = self.keys(verb.id)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip(tip)

    def show_icons(self, theme: Theme) -> None:
        """Icons in the theme's colours, for a menu about to be shown: drawing them all would delay the start."""
        from desktop.theme import icons

        for verb in self._verbs.values():
            if verb.icon:
                self._actions[verb.id].setIcon(icons.icon(verb.icon, theme))

    def keys(self, verb_id: str) -> str:
        """The first shortcut as this system writes it; empty for none."""
        shortcuts = self._actions[verb_id].shortcuts()
        return _written(shortcuts[0]) if shortcuts else ""

    def sheet(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Groups with their verbs and shortcuts, for the sheet of shortcuts."""
        from desktop.actions.verbs import GROUPS

        found = []
        for group, title in GROUPS:
            rows = [
                (
                    self._actions[verb.id].text().replace("&&", "&"),
                    ", ".join(_written(keys) for keys in self._actions[verb.id].shortcuts()),
                )
                for verb in self._verbs.values()
                if verb.group == group and verb.shortcuts
            ]
            found.append((QCoreApplication.translate("Actions", title), rows))
        return found


def _written(keys: QKeySequence) -> str:
    """A shortcut as this system writes it."""
    return keys.toString(keys.SequenceFormat.NativeText)
