"""Verbs of stories and slides."""

from __future__ import annotations

from typing import Final

from desktop.actions.verb import Verb
from desktop.state.translating import QT_TRANSLATE_NOOP

DECK: Final[tuple[Verb, ...]] = (
    Verb(
        "deck.add",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Send to the deck"),
        QT_TRANSLATE_NOOP("Actions", "The figure as it is now becomes the last slide of the story"),
        "image-plus",
        ("Ctrl+D",),
        short=QT_TRANSLATE_NOOP("Actions", "To deck"),
    ),
    Verb(
        "deck.export",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Export the deck"),
        QT_TRANSLATE_NOOP("Actions", "Every slide of the story, in the language of its page setup"),
        "file-output",
        ("Ctrl+Alt+E",),
    ),
    Verb(
        "deck.refresh",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Refresh a deck..."),
        QT_TRANSLATE_NOOP("Actions", "What of an exported deck is out of date, and the deck brought up to date"),
        "file-output",
    ),
    Verb(
        "present.start",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Present"),
        QT_TRANSLATE_NOOP("Actions", "The story on the whole screen, from its first slide"),
        "play",
        ("F5",),
    ),
    Verb(
        "present.here",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Present from here"),
        QT_TRANSLATE_NOOP("Actions", "From the chosen slide; on other pages the figure of the page, then the story"),
        "presentation",
        ("Shift+F5",),
    ),
    Verb(
        "slide.add",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Add slide"),
        QT_TRANSLATE_NOOP("Actions", "A slide of words behind the chosen one; figures are sent from their pages"),
        "plus",
        ("Ctrl+Alt+N",),
        is_local=True,
    ),
    Verb(
        "slide.duplicate",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Duplicate the chosen slides"),
        QT_TRANSLATE_NOOP("Actions", "A copy right behind each; Ctrl+D does the same on the Deck page"),
        "copy",
    ),
    Verb(
        "slide.rename",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Change the title of the slide"),
        icon="pencil",
        shortcuts=("F2",),
        is_local=True,
    ),
    Verb(
        "slide.delete",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Delete the chosen slides"),
        icon="trash-2",
        shortcuts=("Del",),
        is_local=True,
    ),
    Verb(
        "slide.earlier",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Move the chosen slides forward"),
        QT_TRANSLATE_NOOP("Actions", "By one place; Alt and an arrow do the same"),
        icon="chevron-up",
        shortcuts=("Ctrl+Shift+Up",),
        is_local=True,
    ),
    Verb(
        "slide.later",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Move the chosen slides back"),
        QT_TRANSLATE_NOOP("Actions", "By one place; Alt and an arrow do the same"),
        icon="chevron-down",
        shortcuts=("Ctrl+Shift+Down",),
        is_local=True,
    ),
    Verb(
        "slide.freeze",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Freeze the chosen slides, or let them follow the data"),
        QT_TRANSLATE_NOOP("Actions", "A frozen slide keeps what it shows today and says so"),
        "pin",
        short=QT_TRANSLATE_NOOP("Actions", "Freeze"),
    ),
    Verb(
        "slide.hide",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Hide the chosen slides, or show them again"),
        QT_TRANSLATE_NOOP("Actions", "A hidden slide stays in the deck and is skipped when the story is presented"),
        "eye-off",
        ("H",),
        is_local=True,
        short=QT_TRANSLATE_NOOP("Actions", "Hide"),
    ),
    Verb("story.new", "deck", QT_TRANSLATE_NOOP("Actions", "New story"), icon="plus"),
    Verb(
        "story.rename",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Name the story"),
        QT_TRANSLATE_NOOP("Actions", "Its title in both languages, and what it is for"),
        "pencil",
    ),
    Verb("story.duplicate", "deck", QT_TRANSLATE_NOOP("Actions", "Duplicate the story"), icon="copy"),
    Verb("story.delete", "deck", QT_TRANSLATE_NOOP("Actions", "Delete the story"), icon="trash-2"),
)
