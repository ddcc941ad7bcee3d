"""What a hand does to slides: each is one named edit on the worker, taken back by one undo."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from desktop.actions.freezing import freeze_slides, thaw_slides
from desktop.actions.slide_copies import MOST_FIGURES, combine_slides, paste_slides
from desktop.actions.slide_order import shift_slides
from desktop.actions.slides import (
    add_slide,
    delete_slides,
    describe_slide,
    duplicate_slides,
    hide_slides,
    move_slides,
    set_layout,
)
from desktop.figures.slide_content import holds_figures, is_hidden
from desktop.state.events import ProblemRaised
from desktop.state.stories import OWN
from desktop.views.deck.slide_clipboard import figure_there, put_slides, slides_there
from desktop.views.deck.slide_figures import figures_of
from desktop.views.deck.words import slide_title
from desktop.widgets.inline_editor import InlineEditor, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.market.records import Slide
    from desktop.views.deck.page import DeckPage
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate
LONGEST_TITLE = 400


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
            "slide.hide": self.hide,
        }
        for verb, handler in verbs.items():
            self._services.actions.handle(verb, handler)
        self._services.actions.attach_local(page.board, "deck")
        page.board.moved.connect(self.move)
        page.board.renaming.connect(self.rename)
        page.board.shifted.connect(self.shift)
        page.board.copied.connect(lambda is_cut: self.copy(is_cut=is_cut))
        page.board.pasted.connect(self.paste)
        page.sheet.written.connect(self.write)
        page.sheet.arranged.connect(self.arrange)

    def enable(self) -> None:
        """Verbs that make sense for what is selected."""
        actions, page = self._services.actions, self._page
        chosen = page.board.selected
        for verb in ("slide.duplicate", "slide.rename", "slide.delete", "slide.hide"):
            actions.enable(verb, bool(chosen))
        rows = [row for row, slide in enumerate(page.slides) if slide.id in chosen]
        actions.enable("slide.earlier", bool(rows) and rows[0] > 0)
        actions.enable("slide.later", bool(rows) and rows[-1] < len(page.slides) - 1)
        actions.enable("slide.freeze", any(map(holds_figures, page.chosen)))

    def take_new(self, slides: Sequence[Slide]) -> tuple[str, ...]:
        """Slides that the last edit made: they are selected next."""
        before, self._before = self._before, None
        return tuple(slide.id for slide in slides if slide.id not in before) if before is not None else ()

    def add(self) -> None:
        """A slide of words behind the selected ones."""
        at, story = self.behind, self._page.story_id or OWN
        self.make(translate("Deck", "Add a slide"), lambda ws, name: add_slide(ws, story, name, at=at))

    def duplicate(self) -> None:
        """A copy right behind each selected slide."""
        keys = self._page.board.selected
        if keys:
            self.make(translate("Deck", "Duplicate slides"), lambda ws, name: duplicate_slides(ws, keys, name))

    def delete(self) -> None:
        """Take the selected slides out of the story."""
        keys = self._page.board.selected
        if keys:
            self.run(translate("Deck", "Delete slides"), lambda ws, name: delete_slides(ws, keys, name))

    def copy(self, *, is_cut: bool) -> None:
        """Put the selected slides on the clipboard; a cut takes them out of the story, which undo takes back."""
        page = self._page
        slides = page.chosen
        if not slides:
            return
        titles = [slide_title(slide, page.pictures.known(slide.id), self._services.language) for slide in slides]
        put_slides(slides, titles, page.pictures.painted_large(page.board.current))
        if is_cut:
            keys = [slide.id for slide in slides]
            self.run(translate("Deck", "Cut slides"), lambda ws, name: delete_slides(ws, keys, name))

    def paste(self) -> None:
        """Put what is on the clipboard behind the selected slides: slides, or the figure of a page."""
        story, at, figure = self._page.story_id or OWN, self.behind, figure_there()
        if figure is not None:
            self._page.figures.add_behind(figure)
            return
        try:
            text = slides_there()
        except ValueError:
            self._refuse(translate("Deck", "Nothing was pasted."), translate("Deck", "The clipboard holds no slides."))
            return
        self.make(translate("Deck", "Paste slides"), lambda ws, name: paste_slides(ws, story, text, at, name))

    def combine(self) -> None:
        """One slide with the figures of all selected ones."""
        slides = self._page.chosen
        keys = [slide.id for slide in slides]
        what = translate("Deck", "The slides were not combined.")
        figures = sum(len(figures_of(slide)) for slide in slides)
        if any(slide.frozen_on for slide in slides):
            self._refuse(what, translate("Deck", "One of them is frozen. Let it follow the data first."))
        elif figures > MOST_FIGURES:
            words = translate("Deck", "They hold {figures} figures; a slide has room for {room}.")
            self._refuse(what, words.format(figures=figures, room=MOST_FIGURES))
        elif len(keys) > 1:
            self.run(translate("Deck", "Combine slides"), lambda ws, name: combine_slides(ws, keys, name))

    def _refuse(self, what: str, why: str) -> None:
        self._services.hub.publish(ProblemRaised(what, why))

    @property
    def behind(self) -> int | None:
        """The place right behind the selected slides; None for the end."""
        chosen = self._page.board.selected
        rows = [row for row, slide in enumerate(self._page.slides) if slide.id in chosen]
        return rows[-1] + 1 if rows else None

    def move(self, keys: Sequence[str], before: str) -> None:
        """Put slides before another one; nothing happens where they stand there already."""
        order = [slide.id for slide in self._page.slides]
        rest = [key for key in order if key not in keys]
        after_all = order[order.index(before) :] if before in order else []
        place = next((rest.index(key) for key in after_all if key in rest), len(rest))
        if [*rest[:place], *keys, *rest[place:]] != order:
            self.run(translate("Deck", "Move slides"), lambda ws, name: move_slides(ws, keys, before, name))

    def shift(self, steps: int) -> None:
        """One place forward or back."""
        keys = self._page.board.selected
        if keys:
            self.run(translate("Deck", "Move slides"), lambda ws, name: shift_slides(ws, keys, steps, name))

    def write(self, key: str, field: str, words: str) -> None:
        """Titles, texts, notes."""
        name = translate("Deck", "Write on a slide")
        self.run(name, lambda ws, name: describe_slide(ws, key, name, **{field: words}))

    def arrange(self, layout: str) -> None:
        """Another layout for the slide that is shown large."""
        slide = self._page.slide
        if slide is not None and slide.layout != layout:
            self.run(translate("Deck", "Arrange a slide"), lambda ws, name: set_layout(ws, slide.id, layout, name))

    def freeze(self) -> None:
        """Freeze what is selected; where all of it is frozen, let it follow the data again."""
        chosen = self._page.board.selected
        drawn = [slide for slide in self._page.slides if slide.id in chosen and holds_figures(slide)]
        live = [slide.id for slide in drawn if not slide.frozen_on]
        if live:
            name = translate("Deck", "Freeze slides")
            self.run(name, lambda ws, name: self._freeze(ws, live, name))
        elif drawn:
            keys = [slide.id for slide in drawn]
            self.run(translate("Deck", "Let slides follow the data"), lambda ws, name: thaw_slides(ws, keys, name))

    def _freeze(self, workspace: Workspace, keys: Sequence[str], name: str) -> Changes | None:
        """What cannot be built stays as it is: the slide says why already."""
        with suppress(ValueError):
            return freeze_slides(workspace, keys, date.today(), name)
        return None

    def hide(self) -> None:
        """Skip what is selected when presenting; where all of it is skipped already, show it again."""
        slides = self._page.chosen
        seen = [slide.id for slide in slides if not is_hidden(slide)]
        if seen:
            name = translate("Deck", "Hide slides")
            self.run(name, lambda ws, name: hide_slides(ws, seen, name, hidden=True))
        elif slides:
            keys = [slide.id for slide in slides]
            name = translate("Deck", "Show hidden slides")
            self.run(name, lambda ws, name: hide_slides(ws, keys, name, hidden=False))

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
        self._editor.cancelled.connect(self._on_editor_gone)
        known = page.pictures.known(key)
        text = getattr(slide, field) or slide_title(slide, known, self._services.language)
        self._editor.accepted.connect(partial(self._on_renamed, slide, field, text))
        self._editor.open_at(QRect(board.title_box(key)), text, translate("Deck", "Title of the slide"))

    def _on_renamed(self, slide: Slide, field: str, before: str, text: str, _how: str) -> None:
        """The title of a figure that was only looked at goes on following it."""
        self._editor = None
        if text != before:
            self.write(slide.id, field, text.strip())

    def _on_editor_gone(self) -> None:
        self._editor = None

    def make(self, name: str, edit: Callable[[Workspace, str], Changes | None]) -> None:
        """Run an edit that makes slides: they are selected next."""
        self._before = frozenset(slide.id for slide in self._page.slides)
        self.run(name, edit)

    def run(self, name: str, edit: Callable[[Workspace, str], Changes | None]) -> None:
        """Run an edit of the workspace under a name."""
        self._services.database.operate(name, lambda workspace: edit(workspace, name))


def _judged(text: str) -> Verdict:
    if len(text) > LONGEST_TITLE:
        return Verdict(translate("Deck", "A title has at most {count} characters.").format(count=LONGEST_TITLE), False)
    if not text.strip():
        return Verdict(translate("Deck", "Without words of yours the title is that of the figure."))
    return Verdict("")


def _hint(slide: Slide, field: str) -> str:
    own = getattr(slide, field)
    return "" if own else translate("Deck", "This is the title of the figure; it changes with the data.")
