"""Figures of slides: what the menu offers for the slide that is shown large, and what is let go on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.actions.slides import HOLDS, add_slide, set_figures
from desktop.figures.slide_content import holds_figures, requests_of
from desktop.state.events import ProblemRaised
from desktop.state.stories import OWN
from desktop.views.carried_figure import request_in
from desktop.views.deck.words import slide_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide
    from desktop.views.deck.editing import SlideEditing
    from desktop.views.deck.page import DeckPage

translate = QCoreApplication.translate
MOST_OFFERED: Final = 60
"""Figures that a menu offers."""


class SlideFigures:
    """Keys of the menu: ``e0`` edit, ``r0`` replace, ``-0`` take off (by place), ``n`` another, ``+ID`` of a slide."""

    def __init__(self, page: DeckPage, editing: SlideEditing) -> None:
        self._page = page
        self._editing = editing
        page.board.dropped.connect(self.drop_between)
        page.sheet.figure_chosen.connect(self.choose)
        page.sheet.preview.dropped.connect(self.drop_on)
        page.sheet.preview.opened.connect(self.open)

    def offers(self) -> list[tuple[str, str]]:
        """What the menu of figures offers: its own figures to change, then those that could join them."""
        page, language = self._page, self._page.services.language
        shown = page.slide
        room = HOLDS.get(shown.layout, 0) if shown is not None else 0
        if shown is None or not room:
            return []
        known, here = page.pictures.known(shown.id), figures_of(shown)
        titles = [figure.title for figure in known.page.figures] if known is not None else []
        titles += [one.name for one in here[len(titles) :]]
        rows: list[tuple[str, str]] = []
        for place, title in enumerate(titles[: len(here)]):
            rows.append((f"e{place}", translate("Deck", "Edit on its page: {title}").format(title=title)))
            rows.append((f"r{place}", translate("Deck", "Replace: {title}").format(title=title)))
        if len(here) < room:
            rows.append(("n", translate("Deck", "Another figure from its page")))
            others = [slide for slide in page.slides if slide.id != shown.id and holds_figures(slide)][:MOST_OFFERED]
            adding = translate("Deck", "Add: {title}")
            known_of = page.pictures.known
            rows += [
                (f"+{one.id}", adding.format(title=slide_title(one, known_of(one.id), language))) for one in others
            ]
        taking = translate("Deck", "Take off: {title}")
        return rows + [(f"-{place}", taking.format(title=title)) for place, title in enumerate(titles[: len(here)])]

    def choose(self, key: str) -> None:
        """What was chosen in the menu."""
        slide = self._page.slide
        if slide is None:
            return
        here = figures_of(slide)
        if key[0] in "er":
            (self._page.choosing.edit if key[0] == "e" else self._page.choosing.choose)(slide, int(key[1:]))
        elif key == "n":
            self._page.choosing.choose(slide, len(here))
        elif key.startswith("-"):
            at = int(key[1:])
            self._put(slide, (*here[:at], *here[at + 1 :]), translate("Deck", "Take a figure off a slide"))
        else:
            other = next((one for one in self._page.slides if one.id == key[1:]), None)
            if other is not None:
                self._put(slide, (*here, *figures_of(other)[:1]), translate("Deck", "Add a figure to a slide"))

    def open(self, place: int) -> None:
        """Go to the page of a figure of the slide that is shown large."""
        slide = self._page.slide
        if slide is not None:
            self._page.choosing.edit(slide, place)

    def open_slide(self, key: str) -> None:
        """Go to the page of the first figure of a slide."""
        slide = next((one for one in self._page.slides if one.id == key), None)
        if slide is not None:
            self._page.choosing.edit(slide)

    def drop_between(self, data: QMimeData, place: int) -> None:
        """A new slide of a figure that was let go between two others."""
        request = self._carried(data)
        if request is not None:
            self._add(request, place)

    def add_behind(self, request: FigureRequest) -> None:
        """A new slide of a figure behind the selected ones."""
        self._add(request, self._editing.behind)

    def _add(self, request: FigureRequest, place: int | None) -> None:
        story = self._page.story_id or OWN
        name = translate("Deck", "Send a figure to the deck")
        self._editing.make(name, lambda ws, name: add_slide(ws, story, name, requests=(request,), at=place))

    def drop_on(self, data: QMimeData) -> None:
        """A figure that was let go on the large slide: it joins the others, or replaces the last one."""
        request, slide = self._carried(data), self._page.slide
        if request is None or slide is None:
            return
        here = figures_of(slide)
        if len(here) < max(1, HOLDS.get(slide.layout, 0)):
            self._put(slide, (*here, request), translate("Deck", "Add a figure to a slide"))
        else:
            self._put(slide, (*here[:-1], request), translate("Deck", "Change the figure of a slide"))

    def _carried(self, data: QMimeData) -> FigureRequest | None:
        request = request_in(data)
        if request is None:
            why = translate("Deck", "What was dropped is no figure of this program.")
            self._page.services.hub.publish(ProblemRaised(translate("Deck", "Nothing was added."), why))
        return request

    def _put(self, slide: Slide, wanted: Sequence[FigureRequest], name: str) -> None:
        self._editing.run(name, lambda ws, name: set_figures(ws, slide.id, wanted, name))


def figures_of(slide: Slide) -> tuple[FigureRequest, ...]:
    """The figures of a slide; none where they cannot be read: the slide says why."""
    try:
        return requests_of(slide)
    except ValueError:
        return ()
