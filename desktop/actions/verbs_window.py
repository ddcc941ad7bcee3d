"""Verbs of the window: going somewhere, how things are shown, help."""

from __future__ import annotations

from typing import Final

from desktop.actions.verb import Verb
from desktop.state.translating import QT_TRANSLATE_NOOP

GO: Final[tuple[Verb, ...]] = (
    Verb(
        "go.home",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Home"),
        QT_TRANSLATE_NOOP("Actions", "The market at a glance, and what is known of each chapter"),
        "house",
        ("Ctrl+1",),
    ),
    Verb(
        "go.segments",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Segments"),
        QT_TRANSLATE_NOOP("Actions", "The trees of the market, with values, shares and claims"),
        "network",
        ("Ctrl+2",),
    ),
    Verb(
        "go.forecast",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Size & forecast"),
        QT_TRANSLATE_NOOP("Actions", "The market over time, every estimator, your own scenario"),
        "chart-line",
        ("Ctrl+3",),
    ),
    Verb(
        "go.players",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Players"),
        QT_TRANSLATE_NOOP("Actions", "Profiles, comparison, shares, relations and funding"),
        "building-2",
        ("Ctrl+4",),
    ),
    Verb(
        "go.policies",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Policies"),
        QT_TRANSLATE_NOOP("Actions", "Rules and plans along the time line, and what they touch"),
        "landmark",
        ("Ctrl+5",),
    ),
    Verb(
        "go.dynamics",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Dynamics"),
        QT_TRANSLATE_NOOP("Actions", "Drivers, forces, life cycle, opportunities, indicators and advice"),
        "scale",
        ("Ctrl+6",),
    ),
    Verb(
        "go.evidence",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Evidence"),
        QT_TRANSLATE_NOOP("Actions", "Every source, number, claim, fact and contradiction"),
        "quote",
        ("Ctrl+7",),
    ),
    Verb(
        "go.compare",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Put side by side"),
        QT_TRANSLATE_NOOP("Actions", "The selected thing and what corresponds to it in other trees and markets"),
        "columns-3",
        ("Ctrl+Shift+B",),
        short=QT_TRANSLATE_NOOP("Actions", "Side by side"),
    ),
    Verb("go.back", "go", QT_TRANSLATE_NOOP("Actions", "Back"), icon="chevron-left", shortcuts=("Alt+Left",)),
    Verb("go.forward", "go", QT_TRANSLATE_NOOP("Actions", "Forward"), icon="chevron-right", shortcuts=("Alt+Right",)),
    Verb(
        "go.palette",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Search everything"),
        QT_TRANSLATE_NOOP("Actions", "Find anything in the workspace, or any command"),
        "search",
        ("Ctrl+K", "Ctrl+Shift+P", "Ctrl+F", "Ctrl+Shift+F"),
    ),
)

VIEW: Final[tuple[Verb, ...]] = (
    Verb(
        "view.into",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Step into the part"),
        QT_TRANSLATE_NOOP("Actions", "Show the parts of the selected part, as a double click or a second Enter does"),
        "chevron-down",
        ("Alt+Down",),
    ),
    Verb(
        "view.up",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Up to the whole"),
        QT_TRANSLATE_NOOP("Actions", "Show what the shown parts are parts of"),
        "chevron-up",
        ("Backspace", "Alt+Up"),
    ),
    Verb(
        "view.motion",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Reduced motion"),
        QT_TRANSLATE_NOOP("Actions", "Figures change at once, nothing moves to its new place"),
        checkable=True,
    ),
    Verb(
        "view.filter",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Filter the rows"),
        QT_TRANSLATE_NOOP("Actions", "Type words that the rows shall hold"),
        "search",
        ("Ctrl+L",),
    ),
    Verb(
        "view.inspector",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Inspector"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the panel at the right"),
        "panel-right",
        ("Ctrl+I",),
        checkable=True,
    ),
    Verb(
        "view.theme",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Dark colours"),
        QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"),
        "moon",
        ("Ctrl+Shift+D",),
        checkable=True,
    ),
    Verb(
        "view.language",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Switch to Chinese"),
        QT_TRANSLATE_NOOP("Actions", "English or Chinese, for the interface and the figures"),
        "languages",
        ("Ctrl+Shift+L",),
    ),
    Verb(
        "view.settings",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        QT_TRANSLATE_NOOP("Actions", "Workspace, language, colours and layout"),
        "settings",
        ("Ctrl+,",),
    ),
    Verb("view.full", "view", QT_TRANSLATE_NOOP("Actions", "Full screen"), shortcuts=("F11",), checkable=True),
    Verb("view.reset", "view", QT_TRANSLATE_NOOP("Actions", "Reset layout"), icon="rotate-ccw"),
    Verb(
        "help.shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        icon="circle-question-mark",
        shortcuts=("Ctrl+/", "F1"),
    ),
)
