"""Which story is shown: a button whose menu holds the stories and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from desktop.views.deck.words import story_title
from desktop.widgets.button import Button
from desktop.widgets.short_names import menu_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.market.records import Story
    from desktop.views.services import Services

VERBS: Final = ("story.new", "story.rename", "story.duplicate", "story.delete")


class StoryButton(Button):
    """Choosing one switches the state; what can be done are the verbs of the registry."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.theme, "x", chevron=True)
        self._services = services
        self._stories: tuple[Story, ...] = ()
        self._shown = ""
        self.setObjectName("deck.story")
        self._menu = QMenu(self)
        self._menu.setObjectName("deck.story.menu")
        self._menu.aboutToShow.connect(self._fill)
        self.clicked.connect(lambda: self._menu.popup(self.mapToGlobal(QPoint(0, self.height()))))

    def show_stories(self, stories: Sequence[Story], shown: str) -> None:
        """The stories there are, and the one that is shown."""
        self._stories, self._shown = tuple(stories), shown
        self.retranslate()

    def retranslate(self) -> None:
        """What it is for; the title stands in the bar above and in the sentence of the page."""
        title = next((self._title(story) for story in self._stories if story.id == self._shown), "")
        self.set_label(self.tr("Story"))
        self.setToolTip(title)
        self.setAccessibleName(f"{self.tr('Story')}: {title}")
        for verb in VERBS[1:]:
            self._services.actions.enable(verb, bool(self._shown))

    def _title(self, story: Story) -> str:
        return story_title(story, self._services.language)

    def _fill(self) -> None:
        self._menu.clear()
        for story in self._stories:
            action = self._menu.addAction(menu_text(self._title(story)))
            action.setObjectName(f"deck.story.{story.id}")
            action.setCheckable(True)
            action.setChecked(story.id == self._shown)
            action.triggered.connect(lambda _=False, key=story.id: self._services.state.change(story=key, slide=""))
        if self._stories:
            self._menu.addSeparator()
        for verb in VERBS:
            self._menu.addAction(self._services.actions[verb])
