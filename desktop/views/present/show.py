"""What is being shown: the slides of a story in order, which of them is on, and what was tried out on stage.

Nothing here is seen, and nothing here changes the state of the window or the data. The slide that is on and its
neighbours are composed first, so that a step paints at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.actions.slides import requests_of
from desktop.figures.reading import UnknownFigureError
from desktop.market.records import Slide
from desktop.state.events import DataChanged, ExternalChange, StateChanged
from desktop.views.deck.pictures import SlidePictures
from desktop.views.deck.reading import DeckAnswer, read_deck
from desktop.views.deck.words import BOTH, LANGUAGE, foot
from desktop.views.page import STORIES
from desktop.views.present.living import Live, read_live

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import Assumptions, FigureRequest
    from desktop.views.deck.reading import Composed
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

LEAD = "@here"
"""Id of the slide that holds the figure of a page; no slide of a workspace is called so."""
_Place = tuple[str, int]
"""Id of a slide, and which of its figures."""


class Show(QObject):
    """The one truth for stage and presenter; both look here and neither keeps anything of its own."""

    turned = Signal()
    """Another slide is on, or the one that is on shows something else now."""
    played = Signal(int)
    """A figure of the slide that is on was changed by hand; -1 when it became known what can be done with each."""
    listed = Signal()
    """The slides were read: at first, and when the story changed."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.slides: tuple[Slide, ...] = ()
        self.is_known = False
        """Whether the slides were read."""
        self.pictures = SlidePictures(services, foot, self, "present.slide")
        self.pictures.composed.connect(self._on_composed)
        self._story, self._lead, self._at, self._index = "", "", "", 0
        self._shown: Composed | None = None
        self._base: dict[str, tuple[str, tuple[Live | None, ...]]] = {}
        """Of a slide: its figures as it keeps them, and what can be done with each."""
        self._tried: dict[_Place, Live] = {}
        self._set_language()
        hub = services.hub
        self._ends: list[Callable[[], None]] = [
            hub.subscribe(DataChanged, self._on_change),
            hub.subscribe(ExternalChange, lambda _event: self._forget()),
            hub.subscribe(StateChanged, self._on_state),
        ]

    def end(self) -> None:
        """Listen no more."""
        for end in self._ends:
            end()
        self._ends = []

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
    def index(self) -> int:
        """Its place from 0."""
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
    def next_slide(self) -> Slide | None:
        """The one after it."""
        return self.slides[self._index + 1] if self._index + 1 < len(self.slides) else None

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

    def figures(self) -> tuple[Figure, ...]:
        """The figures of the slide that is on, as they stand on stage."""
        shown, slide = self.shown, self.slide
        if shown is None or slide is None:
            return ()
        pairs = enumerate(shown.page.figures)
        return tuple(self._tried[slide.id, n].figure if (slide.id, n) in self._tried else one for n, one in pairs)

    def live(self, place: int) -> Live | None:
        """What can be done with a figure of the slide that is on; None while that is not known, or nothing can."""
        slide = self.slide
        if slide is None:
            return None
        return self._tried.get((slide.id, place)) or self._own((slide.id, place))

    def request(self, place: int) -> FigureRequest | None:
        """The request behind a figure of the slide that is on, as it stands on stage."""
        live = self.live(place)
        if live is not None:
            return live.request
        slide = self.slide
        try:
            requests = requests_of(slide) if slide is not None else ()
        except ValueError:
            return None
        return requests[place] if place < len(requests) else None

    def assume(self, place: int, own: Assumptions) -> None:
        """Show a figure with other assumptions: here alone, nothing is written."""
        live = self.live(place)
        if live is not None and live.anchor is not None and own != live.request.assumptions:
            self._try(place, live.asked(replace(live.request, assumptions=own)))

    def show_year(self, place: int, year: int) -> None:
        """Show a figure of another year."""
        live = self.live(place)
        if live is not None and year in live.years and year != live.year:
            self._try(place, live.asked(replace(live.request, year=year)))

    def step_into(self, place: int, entity: Entity) -> None:
        """Show the parts of a part, or the whole again."""
        live = self.live(place)
        way = live.way_into(entity) if live is not None else None
        if way is not None:
            self._step_to(place, way)

    def step_up(self) -> bool:
        """Out of the part that is shown; whether there was a step to take."""
        for place in range(len(self.figures())):
            live = self.live(place)
            way = live.above() if live is not None else None
            if way is not None and self.is_stepped(place):
                self._step_to(place, way)
                return True
        return False

    def is_stepped(self, place: int) -> bool:
        """Whether somebody stepped into a part of what the slide shows."""
        slide = self.slide
        base = self._own((slide.id, place)) if slide is not None else None
        live = self.live(place)
        return base is not None and live is not None and live.request.segment != base.request.segment

    def what_ifs(self) -> tuple[FigureRequest, ...]:
        """Figures whose assumptions are not those of their slides, in the order in which they were set."""
        return tuple(live.request for live in self._what_if())

    def what_if_names(self) -> list[str]:
        """What they are about, each once."""
        return list(dict.fromkeys(live.known.subject.name(self.services.language) for live in self._what_if()))

    def _what_if(self) -> list[Live]:
        found = []
        for place, live in self._tried.items():
            base = self._own(place)
            if live.anchor is not None and (base is None or live.request.assumptions != base.request.assumptions):
                found.append(live)
        return found

    def reset(self, place: int) -> None:
        """A figure as its slide has it."""
        slide = self.slide
        if slide is not None and self._tried.pop((slide.id, place), None) is not None:
            self.played.emit(place)

    def discard(self) -> None:
        """Let go of everything that was tried out."""
        self._tried = {}

    def _own(self, place: _Place) -> Live | None:
        """A figure as its slide has it."""
        _, lives = self._base.get(place[0], ("", ()))
        return lives[place[1]] if place[1] < len(lives) else None

    def _try(self, place: int, live: Live) -> None:
        slide = self.slide
        if slide is not None:
            self._tried.pop((slide.id, place), None)
            self._tried[slide.id, place] = live
            self.played.emit(place)

    def _step_to(self, place: int, segment: str) -> None:
        live, slide = self.live(place), self.slide
        if live is None or slide is None:
            return
        wanted = replace(live.request, segment=segment)
        before = self._own((slide.id, place))

        def arrive(found: Live | None) -> None:
            if found is not None and self.slide == slide and self._own((slide.id, place)) is before:
                self._try(place, found)

        self.services.database.query("present.step", lambda workspace: _read(workspace, wanted), arrive)

    def _ask(self) -> None:
        wanted = self._story
        self.services.database.query("present.story", lambda workspace: read_deck(workspace, wanted), self._on_story)

    def _on_story(self, answer: DeckAnswer) -> None:
        self.is_known = True
        lead = (self._lead_slide(answer),) if self._lead else ()
        before = self.slide
        wanted = before.id if before is not None else self._at
        self.slides = (*lead, *answer.slides)
        places = [slide.id for slide in self.slides]
        self._index = places.index(wanted) if wanted in places else max(0, min(self._index, len(places) - 1))
        self.pictures.set_slides(self.slides)
        kept = {slide.id: slide.figure for slide in self.slides}
        self._base = {key: base for key, base in self._base.items() if kept.get(key) == base[0]}
        self._tried = {place: live for place, live in self._tried.items() if place[0] in kept}
        self.listed.emit()
        self._turned()

    def _lead_slide(self, answer: DeckAnswer) -> Slide:
        story = answer.story.id if answer.story is not None else ""
        return Slide(id=LEAD, story_id=story, position=-1, figure=self._lead)

    @property
    def foot(self) -> str:
        """What stands at the foot of the slide that is on: of what day it is, and in which scenario."""
        shown, slide = self.shown, self.slide
        if shown is None or slide is None:
            return ""
        return foot(slide, replace(shown, page=replace(shown.page, figures=self.figures())))

    def _turned(self) -> None:
        self._look_ahead()
        self._note()
        self.turned.emit()
        self._ask_live()

    def _look_ahead(self) -> None:
        near = (self._index, self._index + 1, self._index + 2, self._index - 1)
        self.pictures.want_first([self.slides[at].id for at in near if 0 <= at < len(self.slides)])

    def _on_composed(self, key: str) -> None:
        if self.slide is not None and key == self.slide.id:
            self._note()
            self.turned.emit()
            self._ask_live()

    def _note(self) -> None:
        slide = self.slide
        found = self.pictures.known(slide.id) if slide is not None else None
        if found is not None:
            self._shown = found

    def _ask_live(self) -> None:
        """Read what can be done with the figures of the slide that is on; after it has been shown."""
        slide, shown = self.slide, self.shown
        count = len(shown.page.figures) if shown is not None else 0
        if slide is None or not count or slide.frozen_on or slide.id in self._base:
            return
        language = self.language

        def read(workspace: Workspace) -> tuple[Live | None, ...]:
            requests = requests_of(slide)[:count]
            return tuple(_read(workspace, replace(one, language=language)) for one in requests)

        def arrive(found: tuple[Live | None, ...]) -> None:
            if self.slide == slide and self.language == language:
                self._base[slide.id] = (slide.figure, found)
                for place, live in enumerate(found):
                    if live is not None:
                        self._renew((slide.id, place), live)
                self.played.emit(-1)

        self.services.database.query("present.live", read, arrive)

    def _renew(self, place: _Place, base: Live) -> None:
        """What was tried before the data changed is worked out again from what they say now."""
        tried = self._tried.get(place)
        if tried is not None and tried.request.segment == base.request.segment:
            wanted = replace(base.request, assumptions=tried.request.assumptions, year=tried.request.year)
            self._tried[place] = base.asked(wanted)

    def _forget(self) -> None:
        self._base = {}
        self._tried = {place: live for place, live in self._tried.items() if live.request.assumptions}
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

    def _set_language(self) -> None:
        chosen = self.services.settings.text(LANGUAGE)
        self._base, self._tried = {}, {}
        self.pictures.set_language(self.language, both=chosen == BOTH)
        if self.slides:
            self._turned()


def _read(workspace: Workspace, request: FigureRequest) -> Live | None:
    try:
        return read_live(workspace, request)
    except UnknownFigureError:
        return None
