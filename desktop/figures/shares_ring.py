"""Shares as a ring: the whole in the middle, companies around it, the missing mass as a piece of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Entity, Family, Figure, Node
from desktop.figures.shares_parts import silent_text, whole_of
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.shares_context import SharesContext
    from desktop.figures.shares_parts import Part

ROOT: Final = "root"
_SILENT: Final = 24


def ring(context: SharesContext, parts: tuple[Part, ...], plain: Figure) -> Figure:
    """The figure as a ring."""
    nodes = [_whole(context)]
    nodes += [
        Node(
            key=part.key,
            parent=ROOT,
            name=part.name,
            value=context.scale.shown(part.value),
            size=context.scale.shown(part.value),
            certainty=part.certainty,
            colour=part.colour,
            value_label=part.percent,
            detail=part.amount,
            text=part.text,
            lineage=part.lineage,
            entity=part.entity,
        )
        for part in parts
    ]
    silent = say(context.language, "not_published").lower()
    nodes += [
        Node(
            key=player.id,
            parent=ROOT,
            name=context.called(player),
            value=None,
            size=0.0,
            certainty=Certainty.NOT_PUBLISHED,
            detail=silent,
            text=silent_text(context, player),
            entity=Entity("player", player.id),
        )
        for player in context.silent[:_SILENT]
    ]
    formulas = dict.fromkeys((*plain.formulas, *(node.lineage.formula for node in nodes if node.lineage.formula)))
    return replace(plain, family=Family.DOUGHNUT, nodes=tuple(nodes), formulas=tuple(formulas))


def _whole(context: SharesContext) -> Node:
    whole = whole_of(context)
    return Node(
        key=ROOT,
        parent="",
        name=whole.name,
        value=context.scale.shown(context.whole),
        size=context.scale.shown(context.whole),
        certainty=whole.certainty,
        value_label=whole.amount,
        detail=context.scale.label,
        text=whole.text,
        lineage=whole.lineage,
        entity=Entity("market", context.known.subject.id),
    )
