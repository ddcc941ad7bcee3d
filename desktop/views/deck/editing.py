"""What a hand does to slides: each is one named edit on the worker, taken back by one undo."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from desktop.actions.freezing import freeze_slides, thaw_slides
from desktop.actions.slide_order import shift_slides
from desktop.actions.slides import (
    HOLDS,
    add_slide,
    delete_slides,
    describe_slide,
    duplicate_slides,
    move_slides,
    requests_of,
    set_figures,
    set_layout,
)
from desktop.state.events import ProblemRaised
from desktop.state.stories import OWN
from desktop.views.carried_figure import request_in
from desktop.views.deck.words import slide_title
from desktop.widgets.inline_editor import InlineEditor, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide
    from desktop.views.deck.page import DeckPage
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate
LONGEST_TITLE = 400
MOST_OFFERED = 60
"""Figures that a menu offers."""


class SlideEditing:
    """Connects board, sheet and verbs of the Deck page with the edits of slides."""

    def __init__(self, page: DeckPage) -> None:
        self._page = page
        self._services = page.services
        self._before: frozenset[str] | None = None
        """Slides there were before an edit that makes new ones."""
        self._editor: InlineEditor | None = None
        verbs: dict[str, Callable[[], None]] = {
            "slide.add": self.add,
            "slide.duplicate": self.duplicate,
            "slide.rename": lambda: self.rename(page.board.current),
            "slide.delete": self.delete,
            "slide.earlier": lambda: self.shift(-1),
            "slide.later": lambda: self.shift(1),
            "slide.freeze": self.freeze,
        }
        for verb, handler in verbs.items():
            self._services.actions.handle(verb, handler)
        self._services.actions.attach_local(page.board, "deck")
        page.board.moved.connect(self.move)
        page.board.renaming.connect(self.rename)
        page.board.dropped.connect(self._on_dropped)
        page.sheet.written.connect(self.write)
        page.sheet.arranged.connect(self.arrange)
        page.sheet.figure_chosen.connect(self._on_figure)

    def enable(self) -> None:
        """Verbs that make sense for what is selected."""
        actions, page = self._services.actions, self._page
        chosen = page.board.selected
        for verb in ("slide.duplicate", "slide.rename", "slide.delete", "slide.earlier", "slide.later"):
            actions.enable(verb, bool(chosen))
        actions.enable("slide.freeze", any(slide.figure for slide in page.slides if slide.id in chosen))

    def take_new(self, slides: Sequence[Slide]) -> tuple[str, ...]:
        """Slides that the last edit made: they are selected next."""
        before, self._before = self._before, None
        return tuple(slide.id for slide in slides if slide.id not in before) if before is not None else ()

    def add(self) -> None:
        """A slide of words behind the selected ones."""
        chosen = self._page.board.selected
        rows = [row for row, slide in enumerate(self._page.slides) if slide.id in chosen]
        at = rows[-1] + 1 if rows else None
        story = self._page.story_id or OWN
        self._make(translate("Deck", "Add a slide"), lambda ws, name: add_slide(ws, story, name, at=at))

    def duplicate(self) -> None:
        """A copy right behind each selected slide."""
        keys = self._page.board.selected
        if keys:
            self._make(translate("Deck", "Duplicate slides"), lambda ws, name: duplicate_slides(ws, keys, name))

    def delete(self) -> None:
        """Take the selected slides out of the story."""
        keys = self._page.board.selected
        if keys:
            self._run(translate("Deck", "Delete slides"), lambda ws, name: delete_slides(ws, keys, name))

    def move(self, keys: Sequence[str], before: str) -> None:
        """Put slides before another one; nothing happens where they stand there already."""
        order = [slide.id for slide in self._page.slides]
        rest = [key for key in order if key not in keys]
        after_all = order[order.index(before) :] if before in order else []
        place = next((rest.index(key) for key in after_all if key in rest), len(rest))
        if [*rest[:place], *keys, *rest[place:]] != order:
            self._run(translate("Deck", "Move slides"), lambda ws, name: move_slides(ws, keys, before, name))

    def shift(self, steps: int) -> None:
        """One place forward or back."""
        keys = self._page.board.selected
        if keys:
            self._run(translate("Deck", "Move slides"), lambda ws, name: shift_slides(ws, keys, steps, name))

    def write(self, key: str, field: str, words: str) -> None:
        """Titles, texts, notes."""
        name = translate("Deck", "Write on a slide")
        self._run(name, lambda ws, name: describe_slide(ws, key, name, **{field: words}))

    def arrange(self, layout: str) -> None:
        """Another layout for the slide that is shown large."""
        slide = self._page.slide
        if slide is not None and slide.layout != layout:
            self._run(translate("Deck", "Arrange a slide"), lambda ws, name: set_layout(ws, slide.id, layout, name))

    def freeze(self) -> None:
        """Freeze what is selected; where all of it is frozen, let it follow the data again."""
        chosen = self._page.board.selected
        drawn = [slide for slide in self._page.slides if slide.id in chosen and slide.figure]
        live = [slide.id for slide in drawn if not slide.frozen_on]
        if live:
            name = translate("Deck", "Freeze slides")
            self._run(name, lambda ws, name: self._freeze(ws, live, name))
        elif drawn:
            keys = [slide.id for slide in drawn]
            self._run(translate("Deck", "Let slides follow the data"), lambda ws, name: thaw_slides(ws, keys, name))

    def _freeze(self, workspace: Workspace, keys: Sequence[str], name: str) -> Changes | None:
        """What cannot be built stays as it is: the slide says why already."""
        with suppress(ValueError):
            return freeze_slides(workspace, keys, date.today(), name)
        return None

    def rename(self, key: str) -> None:
        """Edit the title where it stands, in the language of the interface."""
        page = self._page
        slide = next((one for one in page.slides if one.id == key), None)
        if slide is None:
            return
        if self._editor is not None:
            self._editor.end()
        field = "title_en" if self._services.language == "en" else "title_zh"
        board = page.board
        self._editor = InlineEditor(
            self._services.theme, "deck.editor", board.viewport(), _judged, back_to=board, hint=_hint(slide, field)
        )
        self._editor.accepted.connect(partial(self._on_renamed, slide, field))
        self._editor.cancelled.connect(self._on_editor_gone)
        known = page.pictures.known(key)
        text = getattr(slide, field) or slide_title(slide, known, self._services.language)
        self._editor.open_at(QRect(board.title_box(key)), text, translate("Deck", "Title of the slide"))

    def _on_renamed(self, slide: Slide, field: str, text: str, _how: str) -> None:
        self._editor = None
        if text != getattr(slide, field):
            self.write(slide.id, field, text.strip())

    def _on_editor_gone(self) -> None:
        self._editor = None

    def offers(self) -> list[tuple[str, str]]:
        """What the menu of figures offers: those of other slides to add, those here to take off."""
        page, language = self._page, self._services.language
        shown = page.slide
        if shown is None or HOLDS.get(shown.layout, 0) < 2:
            return []
        here = _requests(shown)
        taking = translate("Deck", "Take off: {title}")
        known = page.pictures.known(shown.id)
        titles = [figure.title for figure in known.page.figures] if known is not None else []
        off = [(f"-{at}", taking.format(title=title)) for at, title in enumerate(titles)]
        if len(here) >= HOLDS[shown.layout]:
            return off
        others = [slide for slide in page.slides if slide.id != shown.id and slide.figure][:MOST_OFFERED]
        return [(f"+{one.id}", slide_title(one, page.pictures.known(one.id), language)) for one in others] + off

    def _on_figure(self, key: str) -> None:
        slide = self._page.slide
        if slide is None:
            return
        here = _requests(slide)
        if key.startswith("-"):
            at = int(key[1:])
            wanted = (*here[:at], *here[at + 1 :])
            name = translate("Deck", "Take a figure off a slide")
        else:
            other = next((one for one in self._page.slides if one.id == key[1:]), None)
            wanted = (*here, *_requests(other)[:1]) if other is not None else here
            name = translate("Deck", "Add a figure to a slide")
        self._run(name, lambda ws, name: set_figures(ws, slide.id, wanted, name))

    def _on_dropped(self, data: QMimeData, place: int) -> None:
        request = request_in(data)
        if request is None:
            why = translate("Deck", "What was dropped is no figure of this program.")
            self._services.hub.publish(ProblemRaised(translate("Deck", "Nothing was added."), why))
            return
        story = self._page.story_id or OWN
        name = translate("Deck", "Send a figure to the deck")
        self._make(name, lambda ws, name: add_slide(ws, story, name, requests=(request,), at=place))

    def first_request(self, slide: Slide) -> FigureRequest | None:
        """The first figure of a slide; None where it has none that can be read."""
        return next(iter(_requests(slide)), None)

    def _make(self, name: str, edit: Callable[[Workspace, str], Changes | None]) -> None:
        self._before = frozenset(slide.id for slide in self._page.slides)
        self._run(name, edit)

    def _run(self, name: str, edit: Callable[[Workspace, str], Changes | None]) -> None:
        self._services.database.operate(name, lambda workspace: edit(workspace, name))


def _requests(slide: Slide) -> tuple[FigureRequest, ...]:
    try:
        return requests_of(slide)
    except ValueError:
        return ()


def _judged(text: str) -> Verdict:
    if len(text) > LONGEST_TITLE:
        return Verdict(translate("Deck", "A title has at most {count} characters.").format(count=LONGEST_TITLE), False)
    if not text.strip():
        return Verdict(translate("Deck", "Without words of yours the title is that of the figure."))
    return Verdict("")


def _hint(slide: Slide, field: str) -> str:
    own = getattr(slide, field)
    return "" if own else translate("Deck", "This is the title of the figure; it changes with the data.")
