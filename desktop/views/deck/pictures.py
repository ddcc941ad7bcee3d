"""Pictures of slides: only those that are looked at, composed on the worker, painted one at a time between events."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.plotting.slide import Undrawable, slide_image
from desktop.views.deck.reading import compose_slide

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from desktop.market.records import Slide
    from desktop.views.deck.reading import Composed
    from desktop.views.services import Services

TILE, LARGE, OVERVIEW = "tile", "large", "overview"
"""What a picture is for. Each has a size of its own: views of one story that show both take none from each other."""
_Place = tuple[str, str]
"""Id of a slide, and what its picture is for."""
READ_AHEAD = 60
"""Slides that are composed, for the checks before an export, though nobody has scrolled to them."""
MOST = 400
"""Pictures that are kept; the ones not looked at for longest go first."""


class SlidePictures(QObject):
    """A picture is kept until data, slide, language or colours change, and shown until the new one is there."""

    composed = Signal(str)
    """Id of a slide whose words and figures are known now."""
    painted = Signal(str)

    def __init__(
        self, services: Services, stamp: Callable[[Slide, Composed], str], parent: QObject, slot: str = "deck.slide"
    ) -> None:
        """``slot`` names the questions to the worker: each of several such objects has its own."""
        super().__init__(parent)
        self._services = services
        self._slot = slot
        self._first: tuple[str, ...] = ()
        self._is_over = False
        self._stamp = stamp
        self._slides: dict[str, tuple[int, Slide]] = {}
        self._known: dict[str, tuple[Slide, Composed, int]] = {}
        self._images: dict[_Place, tuple[object, QImage]] = {}
        self._wanted: dict[_Place, tuple[int, float]] = {}
        self._language, self._both = "en", False
        self._asked = ""
        self._round = 0
        self._serial = count()
        self._slices = QTimer(self)
        self._slices.setSingleShot(True)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._work)

    def set_slides(self, slides: Sequence[Slide]) -> None:
        """The slides of the story; what is known of unchanged ones stays."""
        self._slides = {slide.id: (number, slide) for number, slide in enumerate(slides, start=1)}
        self._known = {key: known for key, known in self._known.items() if key in self._slides}
        self._images = {place: found for place, found in self._images.items() if place[0] in self._slides}
        self._wanted = {place: size for place, size in self._wanted.items() if place[0] in self._slides}
        self._slices.start()

    def set_language(self, language: str, *, both: bool) -> None:
        """The language of the slides."""
        if (language, both) != (self._language, self._both):
            self._language, self._both = language, both
            self.forget()

    def want_first(self, keys: Sequence[str]) -> None:
        """Slides that somebody waits for, or will in a moment: they are composed before any picture is painted."""
        self._first = tuple(keys)
        self._slices.start()

    def forget(self) -> None:
        """The data changed: everything is composed again when it is looked at."""
        self._known = {}
        self._asked = ""
        self._round += 1

    def end(self) -> None:
        """Ask and paint no more; an answer that is still to come is dropped."""
        self._is_over = True
        self._slices.stop()

    def known(self, key: str) -> Composed | None:
        """What a slide shows; None until it has been composed as it is now."""
        found, slide = self._known.get(key), self._slides.get(key)
        return found[1] if found is not None and slide is not None and _same(found[0], slide[1]) else None

    def image(self, key: str, width: int, ratio: float, use: str = TILE) -> QImage | None:
        """The picture of a slide as far as there is one; a missing or an old one is made as soon as can be."""
        place = (key, use)
        found = self._images.get(place)
        if found is None or found[0] != self._mark(key, width, ratio):
            self._wanted[place] = (width, ratio)
            if not self._slices.isActive():
                self._slices.start()
        return found[1] if found is not None else None

    @property
    def is_complete(self) -> bool:
        """Whether every picture that somebody looked at is there."""
        return not self._wanted

    def painted_large(self, key: str) -> QImage | None:
        """The large picture of a slide as it is; None until there is one."""
        found = self._images.get((key, LARGE))
        return found[1] if found is not None else None

    def _mark(self, key: str, width: int, ratio: float) -> object:
        """What the picture of a slide depends on; None while nobody knows what it shows."""
        if self.known(key) is None:
            return None
        return self._known[key][2], self._slides[key][0], width, ratio, self._services.theme.name

    def _work(self) -> None:
        """One picture, or one question to the worker; then whoever else waits gets a turn."""
        awaited = next((key for key in self._first if key in self._slides and self.known(key) is None), "")
        if awaited:
            self._ask(awaited)
            return
        # The large one first, then one after the other as people read: a view asks for them in an order of its own.
        place = min(self._wanted, key=lambda one: (one[1] != LARGE, self._slides[one[0]][0]), default=None)
        if place is None:
            unread = next((key for key in list(self._slides)[:READ_AHEAD] if self.known(key) is None), "")
            if unread:
                self._ask(unread)
            return
        known = self.known(place[0])
        if known is None:
            self._ask(place[0])
            return
        self._paint(place, known, *self._wanted.pop(place))
        self._slices.start()

    def _ask(self, key: str) -> None:
        if self._asked == key:
            return
        self._asked = key
        slide, language, both, asked_in = self._slides[key][1], self._language, self._both, self._round

        def arrive(composed: Composed) -> None:
            if self._is_over:
                return
            self._asked = ""
            if key in self._slides and self._round == asked_in:
                self._known[key] = (slide, composed, next(self._serial))
                self.composed.emit(key)
            self._slices.start()

        self._services.database.query(
            self._slot, lambda workspace: compose_slide(workspace, slide, language, both=both), arrive
        )

    def _paint(self, place: _Place, known: Composed, width: int, ratio: float) -> None:
        key = place[0]
        number, slide = self._slides[key]
        stamp = self._stamp(slide, known)
        theme = self._services.theme
        try:
            image = slide_image(known.page, theme, width, ratio, number=number, stamp=stamp)
        except Undrawable as error:
            known = replace(known, page=replace(known.page, figures=(), missing=str(error)))
            self._known[key] = (slide, known, next(self._serial))
            image = slide_image(known.page, theme, width, ratio, number=number, stamp=stamp)
            self.composed.emit(key)
        self._images.pop(place, None)
        self._images[place] = (self._mark(key, width, ratio), image)
        while len(self._images) > MOST:
            del self._images[next(iter(self._images))]
        self.painted.emit(key)


def _same(before: Slide, now: Slide) -> bool:
    """Whether a slide shows the same; its place in the story and its notes are not shown."""
    return replace(before, position=0, notes="") == replace(now, position=0, notes="")
