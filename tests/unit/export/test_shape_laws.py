"""Laws of figures drawn as native shapes: words keep clear of everything else, and none are cut while there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx import forces_plan
from desktop.export.pptx.metrics import fit
from desktop.export.pptx.model import Box
from desktop.figures.figure import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

WIDE: Final = Box(539_750, 1_690_000, 11_112_500, 3_996_000)
FOUR_TO_THREE: Final = Box(400_000, 1_690_000, 8_344_000, 3_996_000)
HALF: Final = Box(539_750, 1_690_000, 5_430_000, 3_700_000)
PLACES: Final = {"wide": WIDE, "4:3": FOUR_TO_THREE, "half": HALF}


def figures(shipped: Shipped, family: Family) -> Iterator[Figure]:
    for language in ("en", "zh"):
        yield from (one for one in shipped.figures(language) if one.family is family and not one.empty)


def test_forces_say_all_that_sources_say(shipped: Shipped) -> None:
    """On a slide of its own no text is cut; boxes keep clear of each other and inside their place."""
    wrong = []
    for figure in figures(shipped, Family.FORCES):
        for name, place in PLACES.items():
            plan = forces_plan.plan_of(figure, place)
            wrong += [
                (figure.name, figure.language, name, node.key)
                for node in figure.nodes
                if plan.detail(node.key) != node.detail
            ]
            boxes = list(plan.places.values())
            assert plan.size >= 9
            assert all(place.x <= b.x and place.y <= b.y for b in boxes)
            assert all(b.right <= place.right and b.bottom <= place.bottom for b in boxes)
            assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if touch(a, b)]
    assert wrong == []


def touch(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def test_a_cut_sentence_ends_in_one_ellipsis() -> None:
    assert fit("Training is short and costly. Nobody rates it.", 10, 1_900_000) == "Training is short and costly…"
