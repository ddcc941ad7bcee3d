"""Every verb of the program, as data: menus, buttons, shortcuts, palette and shortcut sheet read this list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.actions.verbs_deck import DECK
from desktop.actions.verbs_file import FILE
from desktop.actions.verbs_market import MARKET
from desktop.actions.verbs_segments import SEGMENTS
from desktop.actions.verbs_window import GO, VIEW
from desktop.state.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.actions.verb import Verb

GROUPS: Final[tuple[tuple[str, str], ...]] = (
    ("go", QT_TRANSLATE_NOOP("Actions", "Go to")),
    ("file", QT_TRANSLATE_NOOP("Actions", "Workspace")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "Edit")),
    ("segments", QT_TRANSLATE_NOOP("Actions", "Segment tree")),
    ("figure", QT_TRANSLATE_NOOP("Actions", "Figure")),
    ("evidence", QT_TRANSLATE_NOOP("Actions", "Evidence")),
    ("market", QT_TRANSLATE_NOOP("Actions", "Players, policies and dynamics")),
    ("policy", QT_TRANSLATE_NOOP("Actions", "Policies")),
    ("deck", QT_TRANSLATE_NOOP("Actions", "Deck")),
    ("view", QT_TRANSLATE_NOOP("Actions", "View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "Help")),
)

VERBS: Final[tuple[Verb, ...]] = (*GO, *FILE, *SEGMENTS, *MARKET, *DECK, *VIEW)
