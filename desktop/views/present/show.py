"""What is being shown: the slides of a story in order, and which of them is on.

Nothing here is seen, and nothing here changes the state of the window or the data. The slide that is on and its
neighbours are composed first, so that a step paints at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.figures.slide_content import is_hidden
from desktop.market.records import Slide
from desktop.state.events import DataChanged, ExternalChange, StateChanged
from desktop.views.deck.pictures import SlidePictures
from desktop.views.deck.reading import DeckAnswer, read_deck
from desktop.views.deck.words import BOTH, LANGUAGE, foot, scenarios, stamp
from desktop.views.page import STORIES
from desktop.views.present.trying import Trying

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.deck.reading import Composed
    from desktop.views.services import Services

LEAD = "@here"
"""Id of the slide that holds the figure of a page; no slide of a workspace is called so."""


class Show(QObject):
    """The one truth for stage and presenter; both look here and neither keeps anything of its own.

    Hidden slides are skipped, but for the one from which somebody presents.
    """

    turned = Signal()
    """Another slide is on, or the one that is on shows something else now."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.slides: tuple[Slide, ...] = ()
        self.is_known = False
        """Whether the slides were read."""
        self.is_all_hidden = False
        """Whether there are slides, and none of them is to be shown."""
        self.trying = Trying(services.database, self)
        self.pictures = SlidePictures(services, foot, self, "present.slide")
        self.pictures.composed.connect(self._on_composed)
        self._story, self._lead, self._at, self._index = "", "", "", 0
        self._shown: Composed | None = None
        self._is_over = False
        self._set_language()
        hub = services.hub
        self._ends: list[Callable[[], None]] = [
            hub.subscribe(DataChanged, self._on_change),
            hub.subscribe(ExternalChange, lambda _event: self._forget()),
            hub.subscribe(StateChanged, self._on_state),
        ]

    def end(self) -> None:
        """Listen no more; answers that are still to come are dropped."""
        for end in self._ends:
            end()
        self._ends, self._is_over, self.slides = [], True, ()
        self.pictures.end()
        self.trying.show_slide(None, self.language)

    def begin(self, story: str, *, at: str = "", lead: FigureRequest | None = None) -> None:
        """Ask for a story and turn to a slide of it, the first where none is named.

        ``lead`` is shown before the story: the figure of the page somebody came from.
        """
        self._story, self._lead = story, replace(lead, language="en").to_json() if lead is not None else ""
        self._at = LEAD if lead is not None else at
        self._ask()

    @property
    def slide(self) -> Slide | None:
        """The slide that is on."""
        return self.slides[self._index] if self.slides else None

    @property
    def next_slide(self) -> Slide | None:
        """The one after it."""
        return self.slides[self._index + 1] if self._index + 1 < len(self.slides) else None

    @property
    def index(self) -> int:
        """Place of the slide that is on, from 0."""
        return self._index

    @property
    def shown(self) -> Composed | None:
        """What it shows; None until it has been composed for the first time."""
        slide = self.slide
        found = self.pictures.known(slide.id) if slide is not None else None
        if found is None and self._shown is not None and slide is not None and self._shown.slide == slide.id:
            return self._shown  # the data changed: what was seen stays until what is new is there
        return found

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the slide that is on, as they stand on stage."""
        shown = self.shown
        return self.trying.figures(shown.page.figures) if shown is not None else ()

    @property
    def foot(self) -> str:
        """What stands at the foot of the slide that is on: of what day it is, and in which scenario."""
        day = stamp(self.slide.frozen_on) if self.slide is not None and self.slide.frozen_on else ""
        return " · ".join(filter(None, (day, *scenarios(self.figures))))

    @property
    def language(self) -> str:
        """Language of the slides; of a show in both, the one of the interface."""
        chosen = self.services.settings.text(LANGUAGE)
        return self.services.language if chosen in {"", BOTH} else chosen

    def turn(self, by: int) -> bool:
        """Some slides on or back; whether there was one."""
        return self.turn_to(self._index + by)

    def turn_to(self, index: int) -> bool:
        """To a slide by its place from 0; whether there is such a one and it was not on already."""
        if not 0 <= index < len(self.slides) or index == self._index:
            return False
        self._index = index
        self._turned()
        return True

    def _ask(self) -> None:
        wanted = self._story
        self.services.database.query("present.story", lambda workspace: read_deck(workspace, wanted), self._on_story)

    def _on_story(self, answer: DeckAnswer) -> None:
        if self._is_over:
            return
        self.is_known = True
        before = self.slide
        wanted = before.id if before is not None else self._at
        asked = [slide for slide in answer.slides if slide.id == wanted or not is_hidden(slide)]
        self.slides = (*((self._lead_slide(answer),) if self._lead else ()), *asked)
        self.is_all_hidden = bool(answer.slides) and not self.slides
        keys = [slide.id for slide in self.slides]
        self._index = keys.index(wanted) if wanted in keys else max(0, min(self._index, len(keys) - 1))
        self.pictures.set_slides(self.slides)
        self.trying.keep(self.slides)
        self._turned()

    def _lead_slide(self, answer: DeckAnswer) -> Slide:
        story = answer.story.id if answer.story is not None else ""
        return Slide(id=LEAD, story_id=story, position=-1, figure=self._lead)

    def _turned(self) -> None:
        near = (self._index, self._index + 1, self._index + 2, self._index - 1)
        self.pictures.want_first([self.slides[at].id for at in near if 0 <= at < len(self.slides)])
        self.trying.show_slide(self.slide, self.language)
        self._tell()

    def _tell(self) -> None:
        slide = self.slide
        found = self.pictures.known(slide.id) if slide is not None else None
        self._shown = found or self._shown
        self.turned.emit()
        if found is not None:
            self.trying.read(len(found.page.figures))

    def _on_composed(self, key: str) -> None:
        if self.slide is not None and key == self.slide.id:
            self._tell()

    def _forget(self) -> None:
        self.trying.forget()
        self.pictures.forget()
        self._ask()

    def _on_change(self, event: DataChanged) -> None:
        if {table for table, _ in event.touched} <= STORIES:
            self._ask()
        else:
            self._forget()

    def _on_state(self, event: StateChanged) -> None:
        if "language" in event.fields:
            self._set_language()
            self._turned()

    def _set_language(self) -> None:
        both = self.services.settings.text(LANGUAGE) == BOTH
        self.pictures.set_language(self.language, both=both)
