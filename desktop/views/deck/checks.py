"""What somebody should know before a deck leaves, as sentences; from what has been composed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from desktop.figures.figure import Certainty
from desktop.theme.fonts import font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.market.records import Slide
    from desktop.views.deck.reading import Composed

translate = QCoreApplication.translate
SMALLEST_TITLE, TITLE_ROOM = 20, 2 * 850.0
"""Points of a title that is still read as one, and the length of its two lines."""
MOST_NAMED: Final = 6


class Check(NamedTuple):
    """One sentence, and the first slide it is about."""

    text: str
    is_right: bool
    slide: str = ""


def checks(slides: Sequence[Slide], known: Callable[[str], Composed | None]) -> list[Check]:
    """Sentences about the slides, what is wrong first; slides nobody has composed yet are counted as such."""
    found = [(number, slide.id, known(slide.id)) for number, slide in enumerate(slides, start=1)]
    ready = [(number, key, one) for number, key, one in found if one is not None]
    if not slides:
        return []
    told = [
        _told([it[:2] for it in ready if it[2].page.missing], translate("Deck", "{slides}: a figure cannot be shown.")),
        _told([it[:2] for it in ready if it[2].empty], translate("Deck", "{slides}: there is nothing to draw.")),
        _told([it[:2] for it in ready if it[2].sourceless], translate("Deck", "{slides}: a figure names no source.")),
        _told(
            [it[:2] for it in ready if _is_long(it[2].page.title)],
            translate("Deck", "{slides}: the title is too long for two lines."),
        ),
        _told(
            [it[:2] for it in ready if it[2].is_outdated],
            translate("Deck", "{slides}: frozen, and the numbers have changed since."),
        ),
        _told(
            [it[:2] for it in ready if _shows(it[2], Certainty.DISPUTED)],
            translate("Deck", "{slides}: disputed values; who says what goes into the notes."),
        ),
        _told(
            [it[:2] for it in ready if _shows(it[2], Certainty.MODELLED)],
            translate("Deck", "{slides}: modelled values, hatched and labelled as such."),
        ),
        _told(
            [it[:2] for it in ready if it[2].page.unshown],
            translate("Deck", "{slides}: the layout has no room for every figure."),
        ),
    ]
    wrong = [check for check in told if check is not None]
    waiting = len(found) - len(ready)
    if waiting:
        words = translate("Deck", "Not looked at yet: {count} of {total} slides.")
        return [*wrong, Check(words.format(count=waiting, total=len(found)), False)]
    if not any(one.sourceless for _, _, one in ready):
        wrong.append(Check(translate("Deck", "Every figure names its sources."), True))
    if not any(one.page.missing or one.empty for _, _, one in ready):
        wrong.append(Check(translate("Deck", "Every figure can be drawn."), True))
    return wrong


def _shows(one: Composed, kind: Certainty) -> bool:
    return any(kind in figure.legend for figure in one.page.figures)


def _is_long(title: str) -> bool:
    """Whether a title would have to be written smaller than titles are."""
    chosen = font("body.strong")
    chosen.setPixelSize(SMALLEST_TITLE)
    return QFontMetricsF(chosen).horizontalAdvance(title) > TITLE_ROOM


def _told(slides: list[tuple[int, str]], words: str) -> Check | None:
    if not slides:
        return None
    between = translate("Deck", "{one}, {next}").format(one="", next="")
    numbers = between.join(str(number) for number, _ in slides[:MOST_NAMED]) + (
        " …" if len(slides) > MOST_NAMED else ""
    )
    one = translate("Deck", "Slide {numbers}") if len(slides) == 1 else translate("Deck", "Slides {numbers}")
    return Check(words.format(slides=one.format(numbers=numbers)), False, slides[0][1])
