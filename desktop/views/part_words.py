"""The parts of the pages that have several, by key and word: to name them no part has to be imported."""

from __future__ import annotations

from typing import Final

from desktop.state.translating import QT_TRANSLATE_NOOP

PARTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "players": (
        ("profile", QT_TRANSLATE_NOOP("Parts", "Profile")),
        ("compare", QT_TRANSLATE_NOOP("Parts", "Compare")),
        ("shares", QT_TRANSLATE_NOOP("Parts", "Revenue share")),
        ("coverage", QT_TRANSLATE_NOOP("Parts", "Coverage")),
        ("positioning", QT_TRANSLATE_NOOP("Parts", "Positioning")),
        ("relations", QT_TRANSLATE_NOOP("Parts", "Relations")),
        ("funding", QT_TRANSLATE_NOOP("Parts", "Funding")),
    ),
    "dynamics": (
        ("matrix", QT_TRANSLATE_NOOP("Parts", "Matrix")),
        ("forces", QT_TRANSLATE_NOOP("Parts", "Five forces")),
        ("lifecycle", QT_TRANSLATE_NOOP("Parts", "Life cycle")),
        ("opportunity", QT_TRANSLATE_NOOP("Parts", "Opportunity")),
        ("kpis", QT_TRANSLATE_NOOP("Parts", "Indicators")),
        ("macro", QT_TRANSLATE_NOOP("Parts", "Macro")),
        ("trade", QT_TRANSLATE_NOOP("Parts", "Trade")),
        ("advice", QT_TRANSLATE_NOOP("Parts", "Advice")),
    ),
}
"""In the order of the tabs; the words are translated in the context ``Parts``."""
