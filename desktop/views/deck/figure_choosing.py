"""From a slide to the page of its figure and back: what is shown there then becomes the figure of the slide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from PySide6.QtCore import QCoreApplication, QObject

from desktop.actions.slides import set_figures
from desktop.figures.scenario import asked_for
from desktop.figures.slide_content import requests_of
from desktop.frozen import frozen
from desktop.state.events import StateChanged, WorkReported, WorkspaceOpened
from desktop.state.placing import place_of
from desktop.views.deck.figure_strip import FigureStrip
from desktop.views.deck.words import slide_title

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide
    from desktop.state.view_state import ViewState
    from desktop.views.deck.page import DeckPage
    from desktop.views.page import Page
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate
LONGEST: Final = 60
"""Characters of a title that the strip shows."""


class Host(Protocol):
    """What is needed of the window that the page stands in."""

    @property
    def page(self) -> Page | None:
        """The page that is shown."""

    def add_strip(self, strip: QWidget) -> None:
        """Put something above the pages."""


@frozen
class Errand:
    """Which place on which slide waits for a figure, and what was shown before somebody set out."""

    slide: Slide | None
    """None for a new one."""
    place: int
    """From 0; the number of figures for one more."""
    before: ViewState
    family: str = ""
    """Of the figure that is changed; empty where any figure may come."""


class FigureChoosing(QObject):
    """While it is on a strip says so; any figure of any page can be taken. Coming back to the deck ends it."""

    def __init__(self, page: DeckPage) -> None:
        super().__init__(page)
        self._page = page
        self._services = page.services
        self._errand: Errand | None = None
        self._strip: FigureStrip | None = None
        hub = self._services.hub
        self.ends = (
            hub.subscribe(StateChanged, self._on_state),
            hub.subscribe(WorkspaceOpened, lambda _event: self._end()),
        )
        """To be called when the page goes."""

    @property
    def _window(self) -> Host:
        return cast("Host", self._page.window())

    def _say(self, words: str) -> None:
        self._services.hub.publish(WorkReported(words, finished=True))

    @property
    def strip(self) -> FigureStrip:
        """The strip above the pages, made when it is first needed."""
        if self._strip is None:
            self._strip = FigureStrip(self._services.theme)
            self._strip.taken.connect(self._take)
            self._strip.left.connect(self._leave)
            self._window.add_strip(self._strip)
        return self._strip

    def edit(self, slide: Slide, place: int = 0) -> None:
        """Go to the page of a figure of a slide, with everything set as on the slide."""
        request = _request(slide, place)
        where = place_of(request) if request is not None else {}
        if request is None or not where:
            self._say(translate("Deck", "This slide has no figure that a page shows."))
            return
        self._set_out(slide, place, where, request.family)
        # Only now: another market lets go of a scenario.
        self._services.state.change(**own_settings(request))
        if self._window.page is not None:
            self._window.page.take_in_hand(request.family)

    def choose(self, slide: Slide, place: int) -> None:
        """Go to the page that was left for the deck: any figure can take this place of the slide."""
        request = _request(slide, place) or _request(slide, 0)
        where = place_of(request) if request is not None else {}
        self._set_out(slide, place, {"page": where.get("page", "segments")})

    def choose_new(self) -> None:
        """Go to a page: its figure can become a slide."""
        self._set_out(None, 0, {"page": "segments"})

    def _set_out(self, slide: Slide | None, place: int, where: dict[str, Any], family: str = "") -> None:
        self._errand = Errand(slide, place, self._services.state.current, family)
        self._services.state.change(**where)
        self._tell(slide, place)

    def _tell(self, slide: Slide | None, place: int) -> None:
        leave = translate("Deck", "Leave the slide as it is")
        if slide is None:
            words = translate("Deck", "Go to any page: the figure you see can become a slide.")
            self.strip.ask(words, translate("Deck", "Add as a slide"), translate("Deck", "Cancel"))
            return
        title = slide_title(slide, self._page.pictures.known(slide.id), self._services.language)
        if _request(slide, place) is None:
            words = translate("Deck", "Slide {number}, {title}: show the figure that shall join it.")
            take = translate("Deck", "Add to the slide")
        else:
            words = translate("Deck", "Slide {number}, {title}: change its figure, or show another one.")
            take = translate("Deck", "Update the slide")
        if slide.frozen_on:
            words = f"{words} {translate('Deck', 'It was frozen, and follows the data from then on.')}"
        short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
        said = words.format(number=slide.position + 1, title=short)
        self.strip.ask(said, take, leave)

    def _take(self) -> None:
        errand, page = self._errand, self._window.page
        request = page.request() if page is not None else None
        if errand is None:
            return
        if request is None:
            self._say(translate("Deck", "There is no figure here to put on the slide."))
            return
        if errand.family not in {"", request.family}:
            # A page may show the figure of a slide among others, and mean another one by itself.
            self._errand = replace(errand, family="")
            words = translate("Deck", "This page means another kind of figure than the slide shows. Put it there?")
            leave = translate("Deck", "Leave the slide as it is")
            self.strip.ask(words, translate("Deck", "Replace the figure"), leave)
            return
        if errand.slide is None:
            self._page.figures.add_behind(request)
            self._leave()
            return
        key, place, taken = errand.slide.id, errand.place, request
        name = translate("Deck", "Change the figure of a slide")

        def write(workspace: Workspace) -> Changes | None:
            slide = workspace.slides.get(key)
            if slide is None:
                return None
            wanted = list(requests_of(slide))
            wanted[place : place + 1] = [taken]
            return set_figures(workspace, key, wanted, name)

        self._services.database.operate(name, write, self._on_written)
        self._leave()

    def _on_written(self, changes: Changes | None) -> None:
        if changes is None:
            self._say(translate("Deck", "The slide is gone; nothing was changed."))

    def _leave(self) -> None:
        """Back to the deck, with everything as it was shown before."""
        errand = self._errand
        self._end()
        if errand is not None:
            self._services.state.restore(errand.before)
            # Another market let go of a scenario; now it is the market of the scenario again.
            self._services.state.restore(errand.before)

    def _end(self) -> None:
        self._errand = None
        if self._strip is not None:
            self._strip.hide()

    def _on_state(self, event: StateChanged) -> None:
        if self._errand is None:
            return
        if "page" in event.fields and event.after.page == "deck":
            self._end()
        elif "language" in event.fields:
            self._tell(self._errand.slide, self._errand.place)


def own_settings(request: FigureRequest) -> dict[str, Any]:
    """The settings of a figure over time, also those it does without: the page shows exactly what the slide shows."""
    if request.family != "size":
        return {}
    own = request.assumptions
    return {
        "assumptions": own,
        "scenario": "own" if asked_for(own) else "",
        "beside": request.beside,
        "arrows": request.arrows,
    }


def _request(slide: Slide, place: int) -> FigureRequest | None:
    """The figure at a place of a slide; None for an empty place and for what cannot be read."""
    try:
        wanted = requests_of(slide)
    except ValueError:
        return None
    return wanted[place] if 0 <= place < len(wanted) else None
