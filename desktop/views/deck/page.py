"""The Deck page: the slides of a story in order, one of them large, and what to know before it is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.slide_content import shown_slides
from desktop.state.events import ExternalChange, WorkspaceOpened
from desktop.views.carried_figure import FIGURE
from desktop.views.deck.checks import checks
from desktop.views.deck.drop_here import DropHere
from desktop.views.deck.editing import SlideEditing
from desktop.views.deck.export_panel import ExportPanel
from desktop.views.deck.figure_choosing import FigureChoosing
from desktop.views.deck.head import DeckHead
from desktop.views.deck.pictures import LARGE, SlidePictures
from desktop.views.deck.reading import read_deck
from desktop.views.deck.slide_figures import SlideFigures, figures_of
from desktop.views.deck.slide_menu import SlideMenu
from desktop.views.deck.slide_sheet import SlideSheet
from desktop.views.deck.words import BOTH, LANGUAGE, foot, tile_of
from desktop.views.page import STORIES, Page
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.tab_order import tab_through
from desktop.widgets.tile_board import TileBoard
from desktop.widgets.tile_model import TileModel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide
    from desktop.state.events import DataChanged
    from desktop.views.deck.reading import Composed, DeckAnswer
    from desktop.views.services import Services

PATIENCE = 120
"""Milliseconds until the checks are told again while slide after slide gets known."""


class DeckPage(Page):
    """Thumbnails are drawn from live figures; only what is looked at is composed and painted."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"story"})
    SHOWS_STORIES: ClassVar[bool] = True

    def __init__(self, services: Services) -> None:
        super().__init__(services, "deck")
        theme = services.theme
        self._answer: DeckAnswer | None = None
        self._told = ""
        """The slide that was chosen here: another one in the state was asked for elsewhere."""
        self.pictures = SlidePictures(services, foot, self)
        self.tiles = TileModel(self.pictures.image)
        self.board = TileBoard(theme, "deck.slides", self.tiles, FIGURE)
        self.drop = DropHere(theme)
        self.sheet = SlideSheet(services, self._large)
        self.setup = ExportPanel(services)
        self.header = DeckHead(services)
        self.empty = EmptyState(theme, "deck.empty", (services.actions["slide.add"], services.actions["story.new"]))
        self.stack = QStackedWidget()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(PATIENCE)
        self._telling.timeout.connect(self._tell)
        self._ends += [
            services.hub.subscribe(ExternalChange, lambda _event: self.pictures.forget()),
            services.hub.subscribe(WorkspaceOpened, lambda _event: self.pictures.forget()),
        ]
        self._lay_out()
        self.editing = SlideEditing(self)
        self.figures = SlideFigures(self, self.editing)
        self.choosing = FigureChoosing(self)
        self._ends += self.choosing.ends
        self._connect()
        self.retranslate()
        self._set_language()

    def _connect(self) -> None:
        self.pictures.composed.connect(self._on_composed)
        self.pictures.painted.connect(self._on_painted)
        self.board.chosen.connect(self._choose)
        self.board.picked.connect(self.editing.enable)
        self.board.menu_wanted.connect(lambda at: SlideMenu(self).popup(at))
        self.sheet.preview.customContextMenuRequested.connect(
            lambda at: SlideMenu(self).popup(self.sheet.preview.mapToGlobal(at))
        )
        self.board.opened.connect(self.figures.open_slide)
        self.drop.dropped.connect(lambda data: self.figures.drop_between(data, len(self.slides)))
        self.drop.pressed.connect(self.choosing.choose_new)
        self.sheet.data.entity_chosen.connect(lambda entity: self.services.state.change(selection=entity))
        self.setup.language_chosen.connect(self._choose_language)
        self.setup.slide_wanted.connect(self.show_slide)

    def _lay_out(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.board, 1)
        left.addWidget(self.drop)
        left.addSpacing(8)
        row.addLayout(left)
        row.addWidget(self.sheet, 1)
        self.stack.addWidget(middle)
        self.stack.addWidget(self.empty)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 18, 12, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self.stack, 1)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.board.setAccessibleName(self.tr("Slides"))
        self.empty.set_texts(
            self.tr("No slide yet"),
            self.tr("Press Ctrl+D on any page: the figure becomes a slide. Figures stay live until you freeze them."),
        )
        tip = self.tr("Hold Alt and drag a figure from its page, or press here and choose one")
        self.drop.set_words(self.tr("Drop a figure here"), tip)
        self.setup.retranslate()
        self.sheet.retranslate()
        self.header.retranslate()
        self._show_tiles()
        # A choice is made anew with its words, and what is new would be the last stop.
        tab_through(self.header.story, self.header.add, self.header.present, self.board, self.drop, *self.sheet.stops)

    def inspector_panel(self) -> QWidget:
        """Page setup and checks."""
        return self.setup

    def figure(self) -> Figure | None:
        """The first figure of the slide that is shown large."""
        known = self.known
        return known.page.figures[0] if known is not None and known.page.figures else None

    def request(self) -> FigureRequest | None:
        """Its request."""
        slide = self.slide
        return next(iter(figures_of(slide)), None) if slide is not None else None

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The slides of the story in order."""
        return self._answer.slides if self._answer is not None else ()

    @property
    def slide(self) -> Slide | None:
        """The one that is shown large."""
        return self.sheet.slide

    @property
    def chosen(self) -> tuple[Slide, ...]:
        """The selected ones in their order."""
        keys = set(self.board.selected)
        return tuple(slide for slide in self.slides if slide.id in keys)

    @property
    def known(self) -> Composed | None:
        """What it shows, once it has been composed."""
        return self.pictures.known(self.slide.id) if self.slide is not None else None

    @property
    def language(self) -> str:
        """Language of the slides on screen: of a deck in both, the one of the interface."""
        chosen = self.setup.language.current
        return self.services.language if chosen in {"", BOTH} else chosen

    @property
    def story_id(self) -> str:
        """Id of the story that is shown; empty where there is none."""
        return self._answer.story.id if self._answer is not None and self._answer.story is not None else ""

    def set_active(self, is_active: bool) -> None:
        """Coming here, what was selected elsewhere makes room for the page setup."""
        if is_active and not self._is_shown:
            QTimer.singleShot(0, self, self._clear_selection)
        super().set_active(is_active)

    def invalidate(self) -> None:
        """A workspace without a market can hold stories, too."""
        self._is_stale = not self._is_shown or self.services.database.path is None
        if not self._is_stale:
            self.refresh()

    def _clear_selection(self) -> None:
        if self._is_shown and self.services.state.current.selection is not None:
            self.services.state.change(selection=None)

    def refresh(self) -> None:
        """Ask for the story and its slides; no figure is composed for it."""
        wanted = self.services.state.current.story
        self.services.database.query("deck", lambda workspace: read_deck(workspace, wanted), self._on_answer)

    def show_slide(self, key: str) -> None:
        """Choose a slide."""
        self.board.select([key])

    def on_state(self, fields: frozenset[str]) -> None:
        """Another slide, another language."""
        if "language" in fields:
            self._set_language()
        if "slide" in fields and self.services.state.current.slide != self.board.current:
            self.show_slide(self.services.state.current.slide)

    def _on_change(self, event: DataChanged) -> None:
        """What was only written on slides leaves the figures as they are."""
        if not {table for table, _ in event.touched} <= STORIES:
            self.pictures.forget()
        super()._on_change(event)

    def _on_answer(self, answer: DeckAnswer) -> None:
        before = self._answer
        self._answer = answer
        is_other = before is None or before.story is None or answer.story is None or before.story.id != answer.story.id
        chosen = self.board.selected if not is_other else ()
        place = self.tiles.row(self.board.current)
        self.pictures.set_slides(answer.slides)
        self._show_tiles()
        self.stack.setCurrentIndex(0 if answer.slides else 1)
        self.setup.set_count(len(answer.slides), len(answer.slides) - len(shown_slides(answer.slides)))
        asked = self.services.state.current.slide
        jump = (asked,) if asked != self._told else ()
        wanted = self.editing.take_new(answer.slides) or jump or chosen or (asked,)
        there = [key for key in wanted if self.tiles.row(key) >= 0]
        if not there and answer.slides:
            there = [answer.slides[max(0, min(place, len(answer.slides) - 1))].id]
        self.board.select(there)
        self._show_slide(self.board.current)
        self.header.show_answer(answer)
        self._telling.start()
        self.editing.enable()

    def _show_tiles(self) -> None:
        known, language = self.pictures.known, self.language
        slides = enumerate(self.slides, start=1)
        self.tiles.set_tiles([tile_of(number, slide, known(slide.id), language) for number, slide in slides])

    def _choose(self, key: str) -> None:
        self.sheet.keep()
        self._show_slide(key)
        self._told = key
        self.services.state.change(slide=key)

    def _show_slide(self, key: str) -> None:
        slide = next((one for one in self.slides if one.id == key), None)
        known = self.pictures.known(key) if slide is not None else None
        self.sheet.show_slide(slide, known.page.title if known is not None else "", self.language)
        self.sheet.show_composed(known)
        self.sheet.offer_figures(self.figures.offers())
        self.editing.enable()
        self.figure_changed.emit()

    def _large(self, key: str, width: int, ratio: float) -> QImage | None:
        return self.pictures.image(key, width, ratio, LARGE)

    def _on_composed(self, key: str) -> None:
        row = self.tiles.row(key)
        if row >= 0:
            self.tiles.set_tile(row, tile_of(row + 1, self.slides[row], self.pictures.known(key), self.language))
        if self.slide is not None and key == self.slide.id:
            self._show_slide(key)
        if not self._telling.isActive():
            self._telling.start()

    def _on_painted(self, key: str) -> None:
        self.tiles.repaint_row(self.tiles.row(key))
        if self.slide is not None and key == self.slide.id:
            self.sheet.preview.update()

    def _tell(self) -> None:
        self.setup.set_checks(checks(self.slides, self.pictures.known))

    def _set_language(self) -> None:
        chosen = self.services.settings.text(LANGUAGE) or self.services.language
        self.setup.set_language(chosen)
        self.pictures.set_language(self.language, both=chosen == BOTH)
        self._show_tiles()
        self.sheet.preview.update()
        self.board.viewport().update()

    def _choose_language(self, language: str) -> None:
        self.services.settings.put(**{LANGUAGE: language})
        self._set_language()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air where there is little room."""
        self._layout.setContentsMargins(24, 12 if self.height() < 700 else 18, 12, 0)
        super().resizeEvent(event)
