"""One slide as it is read: words, figures and what stands at its foot. No pixels, no Qt."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from desktop.figures.bilingual import BETWEEN
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.workspace.files import clean_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.figures.figure import Figure
    from desktop.market.records import Slide

ROOM: Final = {"one": 1, "two": 2, "four": 4, "reading": 1, "text": 0, "title": 0}
"""How many figures a layout has room for."""
WORDED: Final = frozenset({"reading", "text", "title"})
"""Layouts that show the text of a slide."""


@frozen
class SlidePage:
    """What stands on a slide in one language, or in one with the title in the other below it."""

    layout: str
    title: str = ""
    second: str = ""
    """The title in the other language; empty where one language is enough."""
    text: str = ""
    figures: tuple[Figure, ...] = ()
    """Those the layout has room for."""
    missing: str = ""
    """Why there are no figures, in one sentence; empty where nothing went wrong."""
    frozen_on: str = ""
    """ISO day on which the figures were frozen."""
    unshown: int = 0
    """Figures the slide holds and the layout has no room for."""
    beside: tuple[Figure, ...] = ()
    """The same figures in the other language, where a slide speaks both."""
    language: str = "en"
    """Of its words; of the first ones where a slide speaks both."""
    second_text: str = ""
    """The text in the other language, where a slide speaks both and has it in both."""
    topic: str = ""
    """What the slides beside a slide of words are about."""

    @property
    def section(self) -> str:
        """What its first figure is about: the name of its part of a deck."""
        return self.figures[0].section if self.figures else ""

    def about(self, fits: Callable[[str], bool]) -> str:
        """The label over the title, on one line: what the figures are about, each once, and how many more there are.

        In both languages where a slide speaks both and the line holds them. A slide of words has its topic.
        """
        if not self.figures:
            return self.topic if fits(self.topic) else self.topic.partition(BETWEEN)[0]
        sections = [one.section.split(BETWEEN) for one in self.figures if one.section]
        names = list(dict.fromkeys(parts[0] for parts in sections))
        whole = join(self.language, names)
        if beside := join(self._other, list(dict.fromkeys(parts[-1] for parts in sections if len(parts) > 1))):
            both = BETWEEN.join((whole, beside))
            if fits(both):
                return both
        for count in range(len(names) - 1, 0, -1):
            if fits(whole):
                break
            whole = say(self.language, "and_more", names=join(self.language, names[:count]), count=len(names) - count)
        return whole

    @property
    def _other(self) -> str:
        return "en" if self.language == "zh" else "zh"

    @property
    def heads(self) -> tuple[str, ...]:
        """The titles over several figures; none where the one figure's title may be the slide's."""
        shown = tuple(figure.title for figure in self.figures)
        return shown if len(shown) > 1 or (shown and shown[0] != self.title) else ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The source lines of the figures, each once."""
        return tuple(dict.fromkeys(figure.source_line for figure in self.figures if figure.source_line))


def slide_page(
    slide: Slide, figures: Sequence[Figure], language: str, *, both: bool = False, beside: Sequence[Figure] = ()
) -> SlidePage:
    """A slide with its figures in a language; ``both`` adds the title in the other one.

    ``beside`` are the figures in that other language, for slides whose words stand in both. Control characters of
    words that came from elsewhere show on no surface.
    """
    titles, written = (
        tuple(map(clean_text, pair)) for pair in ((slide.title_en, slide.title_zh), (slide.text_en, slide.text_zh))
    )
    own, other = titles if language == "en" else titles[::-1]
    room = ROOM.get(slide.layout, 1)
    shown, others = tuple(figures[:room]), tuple(beside[:room])
    title = own or (shown[0].title if shown else other)
    second = other or (others[0].title if others else "")
    texts = written if language == "en" else written[::-1]
    text = texts[0] or texts[1]
    is_worded = slide.layout in WORDED
    return SlidePage(
        layout=slide.layout if slide.layout in ROOM else "one",
        title=title,
        second=second if both and second != title else "",
        text=text if is_worded else "",
        figures=shown,
        frozen_on=slide.frozen_on,
        unshown=len(figures) - len(shown),
        beside=others if both else (),
        language=language,
        second_text=texts[1] if both and is_worded and text != texts[1] else "",
    )


def with_topics(pages: Sequence[SlidePage]) -> list[SlidePage]:
    """Slides of words with the topic of those before them in their language; the first ones with that of those behind.

    In both languages where the slides speak both.
    """
    made: list[SlidePage] = []
    for _, run in groupby(pages, key=lambda one: one.language):
        rows = list(run)
        topic = next(filter(None, map(_topic, rows)), "")
        for one in rows:
            topic = _topic(one) or topic
            made.append(replace(one, topic=topic) if one.layout == "text" else one)
    return made


def _topic(page: SlidePage) -> str:
    return BETWEEN.join(dict.fromkeys(one[0].section for one in (page.figures, page.beside) if one and one[0].section))


def figures_page(figures: Sequence[Figure], title: str = "", beside: Sequence[Figure] = ()) -> SlidePage:
    """The page of figures that belong to no story: one, two or four of them, under the title of the first.

    ``beside`` are the same in the other language, where the page speaks both.
    """
    layout = "one" if len(figures) == 1 else "two" if len(figures) == 2 else "four"
    shown, language = tuple(figures[: ROOM[layout]]), figures[0].language
    second = beside[0].title if beside else ""
    return SlidePage(
        layout,
        title or figures[0].title,
        second,
        figures=shown,
        beside=tuple(beside[: ROOM[layout]]),
        language=language,
    )
