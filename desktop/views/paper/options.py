"""What is put on which paper: the column of choices beside the preview. Remembers them for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.actions.paper import BOTH, COLOUR, DARK, FIGURE, GREY, INKS, PAGE, STORY, PaperOrder, ShownPage
from desktop.figures.paper import HANDOUTS, MARGINS, SIZES, Paper
from desktop.views.context_bar import LANGUAGES
from desktop.widgets.choice_button import ChoiceButton
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services

WIDE: Final = 296
LETTER: Final = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.Venezuela,
    }
)
"""Where paper is Letter until somebody chooses another one; everywhere else it is A4."""


class Printable(NamedTuple):
    """What there is to print."""

    request: FigureRequest | None = None
    page: Callable[[], ShownPage] | None = None
    """None where the page shows nothing of its own: the Deck page is printed as its story."""
    stories: tuple[tuple[str, str], ...] = ()
    """Id and title of each story that has slides."""
    story: str = ""
    """The story that is shown."""
    first: str = FIGURE
    """What is meant until somebody chooses."""
    language: str = "en"


class PaperOptions(QWidget):
    """Each choice is one row; what makes no sense for what is printed is grey and says why."""

    changed = Signal()

    def __init__(self, services: Services, printable: Printable) -> None:
        super().__init__()
        self._services, self._printable = services, printable
        theme, settings = services.theme, services.settings
        self._shown: ShownPage | None = None
        self.what = self._row_of("what", self.tr("What"))
        self.story = ChoiceButton(theme, "paper.story")
        self.story.chosen.connect(self._choose_story)
        self.handout = self._row_of("handout", self.tr("Slides on a page"))
        self.paper = self._row_of("paper", self.tr("Paper"))
        self.turn = self._row_of("turn", self.tr("Orientation"))
        self.margin = self._row_of("margin", self.tr("Margins"))
        self.language = self._row_of("language", self.tr("Language"))
        self.ink = self._row_of("ink", self.tr("Colours"))
        self._story = printable.story or next((key for key, _ in printable.stories), "")
        self._fill()
        usual = "letter" if QLocale.system().territory() in LETTER else "a4"
        for field, key, known, first in (
            (self.handout, "paper_handout", tuple(HANDOUTS), "one"),
            (self.paper, "paper_size", tuple(SIZES), usual),
            (self.turn, "paper_turn", ("upright", "wide"), "upright"),
            (self.margin, "paper_margin", tuple(MARGINS), "normal"),
            (self.ink, "paper_ink", INKS, COLOUR),
        ):
            kept = settings.text(key)
            field.set_current(kept if kept in known else first)
        self.what.set_current(printable.first)
        self.language.set_current(printable.language)
        self._lay_out()
        self._restrict()

    def _row_of(self, name: str, label: str) -> Segmented:
        field = Segmented(self._services.theme, f"paper.{name}")
        field.setAccessibleName(label)
        field.chosen.connect(self._on_chosen)
        return field

    def _fill(self) -> None:
        self.what.set_options([(FIGURE, self.tr("Figure")), (PAGE, self.tr("Page")), (STORY, self.tr("Story"))])
        self.story.set_options(self._printable.stories, self._story)
        words = {"one": "1", "two": "2", "four": "4", "six": "6", "notes": self.tr("With notes")}
        self.handout.set_options([(key, words[key]) for key in HANDOUTS])
        self.paper.set_options([("a4", "A4"), ("letter", "Letter"), ("slide", self.tr("Slide 16:9"))])
        self.turn.set_options([("upright", self.tr("Portrait")), ("wide", self.tr("Landscape"))])
        self.margin.set_options(
            [("narrow", self.tr("Narrow")), ("normal", self.tr("Normal")), ("wide", self.tr("Wide"))]
        )
        self.language.set_options([*LANGUAGES, (BOTH, self.tr("Both"))])
        self.ink.set_options([(COLOUR, self.tr("Colour")), (GREY, self.tr("Grey")), (DARK, self.tr("Dark"))])

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        fields = (self.what, self.story, self.handout, self.paper, self.turn, self.margin, self.language, self.ink)
        for field in fields:
            if field is not self.story:
                layout.addWidget(Text(self._services.theme, field.accessibleName(), style="small", tone="secondary"))
            layout.addWidget(field)
            layout.addSpacing(8)
        layout.addStretch(1)
        self.setFixedWidth(WIDE)

    def _restrict(self) -> None:
        """Grey what cannot be chosen for what is printed; the rows stay where they are."""
        printable, what = self._printable, self.what.current
        is_story = what == STORY
        self.what.set_reasons(
            {
                FIGURE: "" if printable.request is not None else self.tr("This page shows no figure."),
                PAGE: "" if printable.page is not None else self.tr("The slides of this page are printed as a story."),
                STORY: "" if printable.stories else self.tr("No story has a slide yet."),
            }
        )
        only_story = "" if is_story else self.tr("Only a story has slides.")
        self.story.setEnabled(is_story and len(printable.stories) > 1)
        alone = self.tr("There is no other story with slides.") if len(printable.stories) == 1 else ""
        self.story.setToolTip(only_story or alone)
        self.handout.set_reasons(dict.fromkeys(HANDOUTS, only_story))
        lies = self.tr("A slide always lies.") if self.paper.current == "slide" else ""
        self.turn.set_reasons({"upright": lies, "wide": lies})
        own = self.tr("A page is printed in the language it is shown in.") if what == PAGE else ""
        two = own or ("" if is_story else self.tr("Only the titles of slides can be in both."))
        self.language.set_reasons({"en": own, "zh": own, BOTH: two})

    def _choose_story(self, key: str) -> None:
        self._story = key
        self.story.set_options(self._printable.stories, key)
        self.changed.emit()

    def _on_chosen(self, _key: str) -> None:
        if self.what.current == PAGE or (self.what.current == FIGURE and self.language.current == BOTH):
            self.language.set_current(self._services.language)
        self._restrict()
        self._services.settings.put(
            paper_handout=self.handout.current,
            paper_size=self.paper.current,
            paper_turn=self.turn.current,
            paper_margin=self.margin.current,
            paper_ink=self.ink.current,
        )
        self.changed.emit()

    @property
    def story_title(self) -> str:
        """Title of the chosen story."""
        return self._titles.get(self._story, "")

    @property
    def _titles(self) -> Mapping[str, str]:
        return dict(self._printable.stories)

    @property
    def order(self) -> PaperOrder:
        """What has been chosen."""
        what, page = self.what.current, self._printable.page
        if what == PAGE and self._shown is None and page is not None:
            self._shown = page()
        return PaperOrder(
            what=what,
            paper=Paper(self.paper.current, self.turn.current == "wide", self.margin.current),
            language=self.language.current or self._services.language,
            handout=self.handout.current if what == STORY else "one",
            ink=self.ink.current,
            request=self._printable.request if what == FIGURE else None,
            page=self._shown if what == PAGE else None,
            story=self._story if what == STORY else "",
        )
