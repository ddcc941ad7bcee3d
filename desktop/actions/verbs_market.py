"""Verbs of players, policies, dynamics and the deck."""

from __future__ import annotations

from typing import Final

from desktop.actions.verb import Verb
from desktop.state.translating import QT_TRANSLATE_NOOP

MARKET: Final[tuple[Verb, ...]] = (
    Verb(
        "deck.add",
        "deck",
        QT_TRANSLATE_NOOP("Actions", "Send to the deck"),
        QT_TRANSLATE_NOOP("Actions", "The figure as it is now becomes the last slide of the story"),
        "image-plus",
        ("Ctrl+D",),
        short=QT_TRANSLATE_NOOP("Actions", "To deck"),
    ),
)
