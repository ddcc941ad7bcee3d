"""Verbs of players, policies and dynamics."""

from __future__ import annotations

from typing import Final

from desktop.actions.verb import Verb
from desktop.state.translating import QT_TRANSLATE_NOOP

MARKET: Final[tuple[Verb, ...]] = (
    Verb(
        "policy.in_force",
        "policy",
        QT_TRANSLATE_NOOP("Actions", "In force on this policy's date"),
        QT_TRANSLATE_NOOP("Actions", "What was in force and what was known on the day the selected policy is dated"),
        "calendar",
        short=QT_TRANSLATE_NOOP("Actions", "In force on…"),
    ),
    Verb(
        "policy.around",
        "policy",
        QT_TRANSLATE_NOOP("Actions", "Before and after the selected policy"),
        QT_TRANSLATE_NOOP("Actions", "A measure around the date of the selected policy, without a claim of cause"),
        "columns-3",
        short=QT_TRANSLATE_NOOP("Actions", "Before and after"),
    ),
    Verb(
        "policy.overlay",
        "policy",
        QT_TRANSLATE_NOOP("Actions", "Show the selected policy on the market chart"),
        QT_TRANSLATE_NOOP("Actions", "Policies of its theme are marked over the size of the market"),
        "chart-line",
        short=QT_TRANSLATE_NOOP("Actions", "On the market chart"),
    ),
    Verb(
        "judge.up",
        "market",
        QT_TRANSLATE_NOOP("Actions", "Rate one step higher"),
        QT_TRANSLATE_NOOP("Actions", "The chosen cell of the matrix of factors, or the chosen force, as your own view"),
        "chevron-up",
    ),
    Verb(
        "judge.down",
        "market",
        QT_TRANSLATE_NOOP("Actions", "Rate one step lower"),
        QT_TRANSLATE_NOOP("Actions", "The chosen cell of the matrix of factors, or the chosen force, as your own view"),
        "chevron-down",
    ),
)
