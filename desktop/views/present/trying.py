"""What is tried out on stage: figures of other years, of parts, with other assumptions. Nothing of it is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.figures.reading import UnknownFigureError
from desktop.figures.slide_content import requests_of
from desktop.views.present.living import Live, read_live

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import Assumptions, FigureRequest
    from desktop.market.records import Slide
    from desktop.tasks.database import Database
    from desktop.workspace.workspace import Workspace

_Place = tuple[str, int]
"""Id of a slide, and which of its figures."""


class Trying(QObject):
    """Knows of the figures of slides what can be done with them, and what was done.

    A figure is read once for it, after its slide has been shown; what a slider asks for is composed from that.
    """

    played = Signal(int)
    """A figure of the slide that is on was changed; -1 when it became known what can be done with each."""

    def __init__(self, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._slide: Slide | None = None
        self._language = "en"
        self._base: dict[str, tuple[str, tuple[Live | None, ...]]] = {}
        """Of a slide: its figures as it keeps them, and what can be done with each."""
        self._tried: dict[_Place, Live] = {}

    def show_slide(self, slide: Slide | None, language: str) -> None:
        """Another slide is on, or it speaks another language: then everything is tried anew."""
        self._slide = slide
        if language != self._language:
            self._language = language
            self.discard()
            self._base = {}

    def keep(self, slides: Sequence[Slide]) -> None:
        """These are the slides from now on."""
        kept = {slide.id: slide.figure for slide in slides}
        self._base = {key: base for key, base in self._base.items() if kept.get(key) == base[0]}
        self._tried = {place: live for place, live in self._tried.items() if place[0] in kept}

    def forget(self) -> None:
        """The data changed: everything is read again. Assumptions stay and are worked out from the new data."""
        self._base = {}
        self._tried = {place: live for place, live in self._tried.items() if live.request.assumptions}

    def discard(self) -> None:
        """Let go of everything that was tried out."""
        self._tried = {}

    @property
    def is_known(self) -> bool:
        """Whether it was read what can be done with the slide that is on."""
        return self._slide is None or bool(self._slide.frozen_on) or self._slide.id in self._base

    def figures(self, figures: Sequence[Figure]) -> tuple[Figure, ...]:
        """Figures of the slide that is on as they stand on stage."""
        key = self._slide.id if self._slide is not None else ""
        return tuple(
            self._tried[key, place].figure if (key, place) in self._tried else one for place, one in enumerate(figures)
        )

    def live(self, place: int) -> Live | None:
        """What can be done with a figure of the slide that is on; None while that is not known, or nothing can."""
        if self._slide is None:
            return None
        return self._tried.get((self._slide.id, place)) or self._own((self._slide.id, place))

    def request(self, place: int) -> FigureRequest | None:
        """The request behind a figure of the slide that is on, as it stands on stage."""
        live = self.live(place)
        if live is not None or self._slide is None:
            return live.request if live is not None else None
        try:
            requests = requests_of(self._slide)
        except ValueError:
            return None
        return requests[place] if place < len(requests) else None

    def read(self, count: int) -> None:
        """Read what can be done with the first figures of the slide that is on, unless that is known."""
        slide, language = self._slide, self._language
        if slide is None or self.is_known:
            return
        if not count:
            self._base[slide.id] = (slide.figure, ())
            return

        def read(workspace: Workspace) -> tuple[Live | None, ...]:
            wanted = requests_of(slide)[:count]
            return tuple(_read(workspace, replace(one, language=language)) for one in wanted)

        def arrive(found: tuple[Live | None, ...]) -> None:
            if self._slide == slide and self._language == language:
                self._base[slide.id] = (slide.figure, found)
                for place, live in enumerate(found):
                    if live is not None:
                        self._renew((slide.id, place), live)
                self.played.emit(-1)

        self._database.query("present.live", read, arrive)

    def assume(self, place: int, own: Assumptions) -> None:
        """Show a figure with other assumptions; back at those of the slide it has their name again."""
        live = self.live(place)
        if live is None or live.anchor is None:
            return
        base = self._own((self._slide.id, place)) if self._slide is not None else None
        if base is not None and replace(own, name="") == replace(base.request.assumptions, name=""):
            own = base.request.assumptions
        if own != live.request.assumptions:
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

    def step_up(self, count: int) -> bool:
        """Out of the part that one of the first figures shows; whether there was a step to take."""
        for place in range(count):
            live = self.live(place)
            way = live.above() if live is not None else None
            if way is not None and self.is_stepped(place):
                self._step_to(place, way)
                return True
        return False

    def is_stepped(self, place: int) -> bool:
        """Whether somebody stepped into a part of what the slide shows."""
        live = self.live(place)
        base = self._own((self._slide.id, place)) if self._slide is not None else None
        return base is not None and live is not None and live.request.segment != base.request.segment

    def reset(self, place: int) -> None:
        """A figure as its slide has it."""
        if self._slide is not None and self._tried.pop((self._slide.id, place), None) is not None:
            self.played.emit(place)

    def what_ifs(self) -> tuple[Live, ...]:
        """Figures whose assumptions are not those of their slides, in the order in which they were set last."""
        found = []
        for place, live in self._tried.items():
            base = self._own(place)
            if live.anchor is not None and (base is None or live.request.assumptions != base.request.assumptions):
                found.append(live)
        return tuple(found)

    def _own(self, place: _Place) -> Live | None:
        """A figure as its slide has it."""
        _, lives = self._base.get(place[0], ("", ()))
        return lives[place[1]] if place[1] < len(lives) else None

    def _try(self, place: int, live: Live) -> None:
        if self._slide is not None:
            self._tried.pop((self._slide.id, place), None)
            self._tried[self._slide.id, place] = live
            self.played.emit(place)

    def _step_to(self, place: int, segment: str) -> None:
        live, slide = self.live(place), self._slide
        if live is None or slide is None:
            return
        wanted, before = replace(live.request, segment=segment), self._own((slide.id, place))

        def arrive(found: Live | None) -> None:
            is_same = self._slide == slide and self._own((slide.id, place)) is before
            if found is not None and is_same:
                self._try(place, found)

        self._database.query("present.step", lambda workspace: _read(workspace, wanted), arrive)

    def _renew(self, place: _Place, base: Live) -> None:
        """What was tried before the data changed is worked out again from what they say now."""
        tried = self._tried.get(place)
        if tried is not None and tried.request.segment == base.request.segment:
            wanted = replace(base.request, assumptions=tried.request.assumptions, year=tried.request.year)
            self._tried[place] = base.asked(wanted)


def _read(workspace: Workspace, request: FigureRequest) -> Live | None:
    try:
        return read_live(workspace, request)
    except UnknownFigureError:
        return None
