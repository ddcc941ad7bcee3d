"""Verbs of the deck: a figure becomes a slide from anywhere; stories are made, named, doubled, deleted, exported.

Made with every window: what composes and exports figures is imported by the verb that needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.actions.stories import add_story, delete_story, duplicate_story
from desktop.figures.slide_content import is_hidden
from desktop.state.events import ProblemRaised, StateChanged
from desktop.state.stories import OWN
from desktop.views.figure_dragging import FigureDragging

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Story
    from desktop.views.deck.reading import DeckAnswer
    from desktop.views.figure_verbs import FigureVerbs
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class DeckVerbs:
    """``state.story`` is the story they mean; while none is chosen, the person's own one."""

    def __init__(self, services: Services, window: Window, figures: FigureVerbs) -> None:
        self._services = services
        self._figures = figures
        self._window = window
        actions = services.actions
        actions.handle("deck.add", self._add)
        actions.handle("deck.export", self._export)
        actions.handle("story.new", self._new)
        actions.handle("story.rename", self._rename)
        actions.handle("story.duplicate", self._duplicate)
        actions.handle("story.delete", self._delete)
        services.hub.subscribe(StateChanged, self._on_state)
        FigureDragging(window, window.rail.button("deck"), self.send)

    def _on_state(self, event: StateChanged) -> None:
        if "page" in event.fields:
            self._window.status.lead("", None)

    def _add(self) -> None:
        page = self._window.page
        if page is not None and page.SHOWS_STORIES:
            self._services.actions["slide.duplicate"].trigger()
            return
        request = page.request() if page is not None else None
        if request is None:
            self._window.status.say(translate("Window", "There is no figure here to send to the deck."))
            return
        self.send(request)

    def send(self, request: FigureRequest) -> None:
        """Make a figure the last slide of the story, and say which one it is."""
        name = translate("Window", "Send a figure to the deck")
        story = self._services.state.current.story or OWN
        sent: list[tuple[str, int]] = []

        def write(workspace: Workspace) -> Changes | None:
            from desktop.actions.slides import send_to_deck

            # A story that was deleted since is not made again: the figure goes to the person's own one.
            target = story if workspace.stories.get(story) is not None else OWN
            changes = send_to_deck(workspace, request, name, target)
            sent.append((target, workspace.slides.count(story_id=target)))
            return changes

        self._services.database.operate(name, write, lambda changes: self._on_sent(changes, sent))

    def _on_sent(self, changes: Changes | None, sent: list[tuple[str, int]]) -> None:
        if changes is None or not sent:
            return
        story, number = sent[0]
        slide = next((key for table, key in changes.touched if table == "slide"), "")
        words = translate("Window", "The figure is slide {number} of the deck now.").format(number=number)
        self._window.status.say(words)
        state = self._services.state
        self._window.status.lead(
            translate("Window", "Show"), lambda: state.change(page="deck", story=story, slide=slide)
        )

    def _new(self) -> None:
        name = translate("Window", "New story")
        self._run(name, lambda workspace: add_story(workspace, "New story", "新故事", name))

    def _duplicate(self) -> None:
        name = translate("Window", "Duplicate the story")
        self._with_story(name, lambda workspace, story: duplicate_story(workspace, story, name))

    def _delete(self) -> None:
        name = translate("Window", "Delete the story")
        self._with_story(name, lambda workspace, story: delete_story(workspace, story, name))

    def _rename(self) -> None:
        wanted = self._services.state.current.story

        def read(workspace: Workspace) -> Story | None:
            from desktop.views.deck.reading import read_deck

            return read_deck(workspace, wanted).story

        self._services.database.query("deck.story", read, self._open_sheet)

    def _open_sheet(self, story: Story | None) -> None:
        if story is not None:
            from desktop.views.story_sheet import StorySheet

            StorySheet(self._services, story, self._window).open()

    def _with_story(self, name: str, edit: Callable[[Workspace, str], Changes | None]) -> None:
        """On the story that is shown, whichever it is."""
        wanted = self._services.state.current.story

        def write(workspace: Workspace) -> Changes | None:
            from desktop.views.deck.reading import read_deck

            story = read_deck(workspace, wanted).story
            return edit(workspace, story.id) if story is not None else None

        self._run(name, write)

    def _run(self, name: str, write: Callable[[Workspace], Changes | None]) -> None:
        known: set[str] = set()

        def watched(workspace: Workspace) -> Changes | None:
            known.update(story.id for story in workspace.stories.all())
            return write(workspace)

        self._services.database.operate(name, watched, lambda changes: self._on_story(changes, known))

    def _on_story(self, changes: Changes | None, known: set[str]) -> None:
        """A story that was made is the one that is shown."""
        made = [key for table, key in changes.touched if table == "story" and key not in known] if changes else []
        if made:
            self._services.state.change(page="deck", story=made[0], slide="")

    def _export(self) -> None:
        """The slides of the story as they stand, through the ordinary dialog."""
        wanted = self._services.state.current.story

        def read(workspace: Workspace) -> DeckAnswer:
            from desktop.views.deck.reading import read_deck

            return read_deck(workspace, wanted)

        self._services.database.query("deck.export", read, self._order)

    def _order(self, found: DeckAnswer) -> None:
        story = found.story if found.slides else None
        if story is None:
            what = translate("Window", "The deck was not exported.")
            why = translate("Window", "It has no slide yet. Send a figure to it with Ctrl+D, or add a slide of words.")
            self._services.hub.publish(ProblemRaised(what, why))
            return
        from desktop.views.deck.words import BOTH, LANGUAGE, story_title
        from desktop.views.exporting.dialog import ExportDialog
        from desktop.views.exporting.subject import ExportSubject

        services = self._services
        subject = ExportSubject(
            story_title(story, services.language), story=story.id, has_hidden=any(map(is_hidden, found.slides))
        )
        dialog = ExportDialog(services, subject, self._window)
        chosen = services.settings.text(LANGUAGE) or services.language
        dialog.show_languages(("en", "zh") if chosen == BOTH else (chosen,), bilingual=chosen == BOTH)
        dialog.ordered.connect(self._figures.start)
        dialog.open()
