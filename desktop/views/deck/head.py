"""The head of the Deck page: which story, how many slides, adding one, presenting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.slide_content import shown_slides
from desktop.views.deck.story_menu import StoryButton
from desktop.views.deck.words import story_title
from desktop.views.page_header import PageHeader
from desktop.widgets.button import Button
from desktop.widgets.short_names import one_line

if TYPE_CHECKING:
    from desktop.views.deck.reading import DeckAnswer
    from desktop.views.services import Services

translate = QCoreApplication.translate


class DeckHead(PageHeader):
    """Its buttons stand for verbs, and for the menu of stories."""

    def __init__(self, services: Services) -> None:
        theme, actions = services.theme, services.actions
        self._services = services
        self._answer: DeckAnswer | None = None
        self.story = StoryButton(services)
        self.add = Button(theme, "x", icon="plus")
        self.add.setObjectName("deck.add")
        self.add.bind(actions["slide.add"], text=True)
        self.present = Button(theme, "x", icon="play", kind="primary")
        self.present.setObjectName("deck.present")
        self.present.bind(actions["present.start"], text=True)
        super().__init__(theme, "deck", (self.story, self.add, self.present), has_breadcrumb=False)

    def show_answer(self, answer: DeckAnswer | None) -> None:
        """Another story, or other slides."""
        self._answer = answer
        if answer is not None:
            self.story.show_stories(answer.stories, answer.story.id if answer.story is not None else "")
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the interface."""
        self.story.retranslate()
        sentence = ""
        if self._answer is not None and self._answer.story is not None:
            count = len(self._answer.slides)
            one, many = translate("DeckPage", "{story}. 1 slide."), translate("DeckPage", "{story}. {count} slides.")
            title = one_line(story_title(self._answer.story, self._services.language)).rstrip(".。")
            sentence = (one if count == 1 else many).format(story=title, count=count)
            hidden = count - len(shown_slides(self._answer.slides))
            if hidden:
                sentence += translate("DeckPage", " {count} hidden.").format(count=hidden)
        self.set_texts(translate("DeckPage", "Deck"), sentence)
