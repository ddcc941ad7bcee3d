"""The menu of the selected slides: every verb of slides, and what only the Deck page can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.actions.slide_copies import MOST_FIGURES
from desktop.figures.slide_content import holds_figures, is_hidden
from desktop.views.deck.slide_clipboard import has_slides
from desktop.views.deck.slide_figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.deck.page import DeckPage

NAME = "deck.menu"
Keys = QKeySequence.StandardKey


class SlideMenu(QMenu):
    """Gone when it is closed. What cannot be done now says why when it is pointed at."""

    def __init__(self, page: DeckPage) -> None:
        super().__init__(page)
        self.setObjectName(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._page, self._actions = page, page.services.actions
        self._nothing = "" if page.chosen else self.tr("No slide is selected.")
        self._add_figures()
        self._add_verb("slide.rename")
        self._add_states()
        self.addSeparator()
        self._add_clipboard()
        self.addSeparator()
        self._add_verb("slide.add")
        self._add_verb("slide.earlier", self.tr("Nothing stands before it."))
        self._add_verb("slide.later", self.tr("Nothing stands behind it."))
        self._add("all", self.tr("Select all slides"), page.board.selectAll, "", QKeySequence(Keys.SelectAll))

    def _add_figures(self) -> None:
        """What can be done with the figures of one slide, or of several."""
        page, slides = self._page, self._page.chosen
        if len(slides) < 2:
            why = self._nothing or ("" if figures_of(slides[0]) else self.tr("The slide holds no figure."))
            self._add("edit", self.tr("Edit the figure on its page"), lambda: page.choosing.edit(slides[0]), why)
            self._add("replace", self.tr("Replace the figure"), lambda: page.choosing.choose(slides[0], 0), why)
            return
        count = sum(len(figures_of(slide)) for slide in slides)
        why = ""
        if count < 2:
            why = self.tr("The slides hold no two figures.")
        elif count > MOST_FIGURES:
            words = self.tr("They hold {figures} figures; a slide has room for {room}.")
            why = words.format(figures=count, room=MOST_FIGURES)
        self._add("combine", self.tr("Combine into one slide"), page.editing.combine, why)

    def _add_states(self) -> None:
        """Freezing and hiding, each named after what it would do now."""
        slides = self._page.chosen
        drawn = [slide for slide in slides if holds_figures(slide)]
        frozen = bool(drawn) and all(slide.frozen_on for slide in drawn)
        text = self.tr("Follow the data") if frozen else self.tr("Freeze")
        why = self._nothing or ("" if drawn else self.tr("Words alone need no freezing."))
        self._add("freeze", text, self._actions["slide.freeze"].trigger, why)
        hidden = bool(slides) and all(map(is_hidden, slides))
        text = self.tr("Show when presenting") if hidden else self.tr("Hide when presenting")
        hide = self._actions["slide.hide"]
        self._add("hide", text, hide.trigger, self._nothing, hide.shortcut())

    def _add_clipboard(self) -> None:
        editing, why = self._page.editing, self._nothing
        empty = "" if has_slides() else self.tr("The clipboard holds no slides.")
        self._add("cut", self.tr("Cut"), lambda: editing.copy(is_cut=True), why, QKeySequence(Keys.Cut))
        self._add("copy", self.tr("Copy"), lambda: editing.copy(is_cut=False), why, QKeySequence(Keys.Copy))
        self._add("paste", self.tr("Paste"), editing.paste, empty, QKeySequence(Keys.Paste))
        twice = self._actions["slide.duplicate"]
        self._add("duplicate", twice.text(), twice.trigger, why, self._actions["deck.add"].shortcut())
        self._add_verb("slide.delete")

    def _add_verb(self, verb: str, why_not: str = "") -> None:
        """A verb as it is; what it cannot do now is shown by an entry that says why."""
        action = self._actions[verb]
        if action.isEnabled():
            self.addAction(action)
        else:
            self._add(
                verb.rpartition(".")[2], action.text(), action.trigger, self._nothing or why_not, action.shortcut()
            )

    def _add(
        self,
        key: str,
        text: str,
        do: Callable[[], object],
        why_not: str,
        keys: QKeySequence | None = None,
    ) -> None:
        action = self.addAction(text)
        action.setObjectName(f"{NAME}.{key}")
        action.setEnabled(not why_not)
        action.setToolTip(why_not)
        if keys is not None:
            # Only shown: the board listens to the keys itself.
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: do())
