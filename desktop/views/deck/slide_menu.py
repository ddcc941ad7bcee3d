"""The menu of the selected slides: every verb of slides, and what only the Deck page can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.actions.slide_copies import MOST_FIGURES
from desktop.views.deck.slide_clipboard import has_slides
from desktop.views.deck.slide_figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.deck.page import DeckPage

NAME = "deck.menu"


class SlideMenu(QMenu):
    """Gone when it is closed."""

    def __init__(self, page: DeckPage) -> None:
        super().__init__(page)
        self.setObjectName(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = page.services.actions
        editing, clip = page.editing, QKeySequence.StandardKey
        slides = page.chosen
        one = len(slides) == 1
        drawn = one and bool(figures_of(slides[0]))
        if one:
            self._add("edit", self.tr("Edit the figure on its page"), lambda: page.choosing.edit(slides[0]), drawn)
            self._add("replace", self.tr("Replace the figure"), lambda: page.choosing.choose(slides[0], 0), drawn)
        else:
            few = 2 <= sum(len(figures_of(slide)) for slide in slides) <= MOST_FIGURES
            self._add("combine", self.tr("Combine into one slide"), editing.combine, few)
        self.addAction(actions["slide.rename"])
        self.addAction(actions["slide.freeze"])
        self.addSeparator()
        self._add("cut", self.tr("Cut"), lambda: editing.copy(is_cut=True), bool(slides), clip.Cut)
        self._add("copy", self.tr("Copy"), lambda: editing.copy(is_cut=False), bool(slides), clip.Copy)
        self._add("paste", self.tr("Paste"), editing.paste, has_slides(), clip.Paste)
        self.addAction(actions["slide.duplicate"])
        self.addAction(actions["slide.delete"])
        self.addSeparator()
        self.addAction(actions["slide.add"])
        self.addAction(actions["slide.earlier"])
        self.addAction(actions["slide.later"])
        self._add("all", self.tr("Select all slides"), page.board.selectAll, bool(page.slides), clip.SelectAll)

    def _add(
        self,
        key: str,
        text: str,
        do: Callable[[], object],
        is_possible: bool,
        keys: QKeySequence.StandardKey | None = None,
    ) -> None:
        action = self.addAction(text)
        action.setObjectName(f"{NAME}.{key}")
        action.setEnabled(is_possible)
        if keys is not None:
            # Only shown: the board listens to the keys itself.
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: do())
