"""One slide at the right of the Deck page: its large picture, how it is arranged, its words and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.actions.slides import HOLDS
from desktop.figures.slide_content import holds_figures, is_hidden
from desktop.figures.slide_page import WORDED
from desktop.views.deck.preview import WIDEST, Preview
from desktop.views.deck.slide_data import SlideData
from desktop.views.deck.words import layouts, scenarios
from desktop.views.deck.words_field import WordsField
from desktop.widgets.button import Button
from desktop.widgets.choice_button import ChoiceButton
from desktop.widgets.flow import Flow
from desktop.widgets.form_field import FormField
from desktop.widgets.hairline import Hairline
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage, QWindow

    from desktop.market.records import Slide
    from desktop.theme.theme import Theme
    from desktop.views.deck.reading import Composed
    from desktop.views.services import Services

LONGEST_TITLE: Final = 400
TITLES: Final = ("title_en", "title_zh")
TEXTS: Final = ("text_en", "text_zh")


class SlideSheet(QScrollArea):
    """Tells what was written when the field is left; shows what the workspace says."""

    written = Signal(str, str, str)
    """Id of the slide, name of the field, the new words."""
    arranged = Signal(str)
    """A layout."""
    figure_chosen = Signal(str)
    """``+SLIDE.NUMBER`` of a figure to add, ``-NUMBER`` of one to take off."""

    def __init__(self, services: Services, picture: Callable[[str, int, float], QImage | None]) -> None:
        super().__init__()
        theme = services.theme
        self.setObjectName("deck.slide")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._slide: Slide | None = None
        self._composed: Composed | None = None
        self.preview = Preview(theme, picture)
        self.layouts = Segmented(theme, "deck.layout")
        self.layouts.chosen.connect(self.arranged)
        self.add_figure = ChoiceButton(theme, "deck.add_figure")
        self.add_figure.chosen.connect(self.figure_chosen)
        self.freeze = Button(theme, "x", icon="pin")
        self.freeze.setObjectName("deck.freeze")
        self.freeze.clicked.connect(services.actions["slide.freeze"].trigger)
        self.lines: dict[str, QLineEdit] = {name: self._line(name) for name in TITLES}
        self.words: dict[str, WordsField] = {name: WordsField(f"deck.{name}") for name in (*TEXTS, "notes")}
        for name, field in self.words.items():
            field.left.connect(lambda name=name: self._on_left(name))
        inputs: dict[str, QWidget] = {**self.lines, **self.words}
        self.fields = {name: FormField(theme, field) for name, field in inputs.items()}
        self._filled: dict[str, str] = {}
        """What the fields held when they were filled: what a field cannot hold as it is is no edit."""
        self.data = SlideData(theme)
        self._key = Text(theme, style="small", tone="secondary", wrap=True)
        self._key.setObjectName("deck.state")
        self._lay_out(theme)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_window)
        self.retranslate()
        self.show_slide(None, "")

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"deck.{name}")
        field.setMaxLength(LONGEST_TITLE)
        field.editingFinished.connect(lambda: self._on_left(name))
        return field

    def _lay_out(self, theme: Theme) -> None:
        tools = Flow((self.layouts, self.add_figure, self.freeze))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for line, pair in enumerate((TITLES, TEXTS), start=1):
            for column, name in enumerate(pair):
                grid.addWidget(self.fields[name], line, column)
        grid.addWidget(self.fields["notes"], 3, 0, 1, 2)
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(2, 5, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self.preview)
        layout.addWidget(tools)
        layout.addWidget(self._key)
        layout.addWidget(Hairline(theme, "text.primary"))
        layout.addLayout(grid)
        layout.addWidget(self.data)
        layout.addStretch(1)
        self._body.setMaximumWidth(WIDEST + 14)
        self.setWidget(self._body)

    def retranslate(self) -> None:
        """Words of the interface."""
        current = self.layouts.current
        self.layouts.set_options(layouts())
        self.layouts.setAccessibleName(self.tr("How the slide is arranged"))
        self.layouts.set_current(current)
        labels = {
            "title_en": self.tr("Title in English"),
            "title_zh": self.tr("Title in Chinese"),
            "text_en": self.tr("Text in English"),
            "text_zh": self.tr("Text in Chinese"),
            "notes": self.tr("Notes"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.preview.setAccessibleName(self.tr("The slide as it is exported"))
        self.data.retranslate()
        self._show_state()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, as it is read."""
        return (self.layouts, self.add_figure, self.freeze, *self.lines.values(), *self.words.values(), self.data)

    @property
    def slide(self) -> Slide | None:
        """What is shown."""
        return self._slide

    def show_slide(self, slide: Slide | None, shown_title: str, language: str = "en") -> None:
        """A slide as the workspace has it; ``shown_title`` stands there in a language while nobody wrote a title."""
        is_other = slide is None or self._slide is None or slide.id != self._slide.id
        self._slide = slide
        self.preview.show_slide(*((slide.id, slide.layout) if slide is not None else ("",)))
        self._body.setVisible(slide is not None)
        if slide is None:
            return
        self.layouts.set_current(slide.layout)
        for name, field in self.lines.items():
            if is_other or not field.hasFocus():
                field.setText(getattr(slide, name))
                field.setCursorPosition(0)
                self._filled[name] = field.text()
            field.setPlaceholderText(shown_title if name.endswith(language) else self._other_title(slide))
        for name, words in self.words.items():
            if (is_other or not words.hasFocus()) and (is_other or words.toPlainText() != getattr(slide, name)):
                words.setPlainText(getattr(slide, name))
                self._filled[name] = words.toPlainText()
        for name in TEXTS:
            self.fields[name].setVisible(slide.layout in WORDED)
        self._show_state()

    def _other_title(self, slide: Slide) -> str:
        """What stands in the language that is not on screen while nobody wrote a title in it."""
        if holds_figures(slide):
            return self.tr("As the figure says")
        return slide.title_en or slide.title_zh

    def show_composed(self, composed: Composed | None) -> None:
        """What the slide shows: the data behind it, and what somebody should know; None while nobody knows yet."""
        self._composed = composed
        self.data.show_figures(composed.page.figures if composed is not None else ())
        self._show_state()

    def offer_figures(self, options: Sequence[tuple[str, str]]) -> None:
        """Figures that can be added or taken off."""
        self.add_figure.set_options([*options], "", template=self.tr("Figures"))
        self.add_figure.setEnabled(bool(options))

    def _show_state(self) -> None:
        slide = self._slide
        frozen = slide is not None and bool(slide.frozen_on)
        self.freeze.set_label(self.tr("Follow the data") if frozen else self.tr("Freeze"))
        self.freeze.setEnabled(slide is not None and holds_figures(slide))
        self.add_figure.setVisible(slide is not None and HOLDS.get(slide.layout, 0) > 0)
        figures = self._composed.page.figures if self._composed is not None else ()
        said = [self.tr("Frozen as of {day}").format(day=slide.frozen_on)] if slide is not None and frozen else []
        if slide is not None and is_hidden(slide):
            said.append(self.tr("Hidden: skipped when the story is presented"))
        said += scenarios(figures)
        self._key.setText(" · ".join(said))
        self._key.setVisible(bool(said))

    def _on_left(self, name: str) -> None:
        slide = self._slide
        if slide is None:
            return
        words = self.lines[name].text() if name in self.lines else self.words[name].toPlainText()
        if words != self._filled[name] and words != getattr(slide, name):
            self._filled[name] = words
            self.written.emit(slide.id, name, words)

    def _on_window(self, window: QWindow | None) -> None:
        """A dialog or the stage takes the keys: it shows or writes what has been typed; None is another program."""
        if window is not None and self.isVisible():
            self.keep()

    def keep(self) -> None:
        """What is being written now belongs to the slide it was begun on."""
        for name in (*self.lines, *self.words):
            self._on_left(name)
