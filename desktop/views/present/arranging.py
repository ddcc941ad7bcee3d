"""Where everything stands on the stage, on whatever screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.views.present.large import Sizes

if TYPE_CHECKING:
    from desktop.views.present.evidence import EvidenceCard
    from desktop.views.present.stage import Stage
    from desktop.views.present.what_if import WhatIf

SIDES: Final = {"what_if": 0.26, "evidence": 0.34}
"""Of the width, for a pane at the right."""
SIDE_LEAST = 330
"""The least of it in pixels."""
BAR, BAR_LEAST = 62.0, 36
"""Height of the bar in thousandths of the stage's, and the least of it in pixels."""
NOTES = 0.28
"""Of the height, for notes at most."""
COLUMNS = 5
"""Of the overview of all slides."""
OVERVIEW = 40.0
"""Around it, in thousandths of the stage's height."""
MESSAGE, LEFT = 40.0, 0.05
"""Height of a few words in thousandths of the stage's, and where they begin, of the width."""


def arrange(stage: Stage) -> None:
    """The slide makes room for an open pane and for notes; everything else lies over it.

    The bar comes and goes over the lowest stretch: panes and notes reach below it and write nothing there.
    """
    width, height = stage.width(), stage.height()
    sizes = Sizes.of(width, height)
    bar = max(BAR_LEAST, sizes.px(BAR))
    notes = stage.notes.height_in(width, round(height * NOTES)) if not stage.notes.isHidden() else 0
    panes: dict[str, WhatIf | EvidenceCard] = {"what_if": stage.what_if, "evidence": stage.evidence}
    sides = {name: max(SIDE_LEAST, round(width * share)) for name, share in SIDES.items()}
    taken = sum(sides[name] for name, pane in panes.items() if not pane.isHidden())
    stage.slide.setGeometry(0, 0, width - taken, height)
    stage.slide.set_foot(bar + notes)
    stage.bar.setGeometry(0, height - bar, width, bar)
    for name, pane in panes.items():
        pane.set_foot(0 if notes else bar)
        pane.setGeometry(width - sides[name], 0, sides[name], height - (bar + notes if notes else 0))
    stage.notes.set_foot(bar)
    stage.notes.setGeometry(0, height - bar - notes, width, notes + bar)
    side = sizes.px(OVERVIEW)
    stage.overview.setGeometry(stage.rect())
    stage.overview.set_room(COLUMNS, side, bar)
    for cover in (stage.curtain, stage.laser):
        cover.setGeometry(stage.rect())
    left, high = round(width * LEFT), sizes.px(MESSAGE)
    stage.message.set_sizes([sizes.px(26), sizes.px(22)])
    stage.message.setGeometry(left, height - bar - notes - high, width - 2 * left, high)
    for card in (stage.help, stage.leaving):
        if not card.isHidden():
            card.centre()
