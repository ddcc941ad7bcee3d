"""Revenue by company as bars or a ring, of the revenue on file or of a published market size: nothing scaled away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures import shares_frame as frame
from desktop.figures.axes import category_axis, value_axis
from desktop.figures.figure import Certainty, Entity, Family, Figure, Point, Series
from desktop.figures.shares_context import SharesContext, shares_context
from desktop.figures.shares_parts import Part, parts_of, silent_text
from desktop.figures.shares_ring import ring
from desktop.figures.shares_table import table_of
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.player_numbers import PlayersSnapshot
    from desktop.figures.request import FigureRequest

DOUGHNUT: Final = "doughnut"
_SILENT: Final = 8
"""So many players without a number have a row of their own; the others are named below."""


def compose_shares(request: FigureRequest, known: PlayersSnapshot) -> Figure:
    """The figure of one market and year."""
    context = shares_context(request, known)
    parts = parts_of(context)
    plain = Figure(
        id=request.id,
        name=request.name,
        family=Family.BARS,
        language=context.language,
        section=known.subject.name(context.language),
        title=frame.title(context),
        subtitle=frame.subtitle(context),
        source_line=frame.source(context),
        alt_text="",
        footnotes=tuple(frame.notes(context)),
        legend=frame.legend(context),
        evidence=frame.evidence(context),
        formulas=tuple(dict.fromkeys(part.lineage.formula for part in parts if part.lineage.formula)),
        table=table_of(context, parts),
    )
    rows = [(part.name, [(part.label(context.language), "")]) for part in parts]
    alt = say(context.language, "alt.shares", title=plain.title, rows=caption.in_words(rows, context.language))
    plain = replace(plain, alt_text=alt)
    why = frame.empty(context)
    if why:
        return replace(plain, empty=why, series=())
    if request.shape == DOUGHNUT and not context.exceeds:
        return ring(context, parts, plain)
    if request.shape == DOUGHNUT:
        note = say(context.language, "shares.ring_exceeds")
        plain = replace(plain, footnotes=(note, *plain.footnotes))
    return _bars(context, parts, plain)


def _bars(context: SharesContext, parts: tuple[Part, ...], plain: Figure) -> Figure:
    """A row for each company, the largest on top, then what nobody is on file for."""
    silent = context.silent[:_SILENT]
    labels = [*(part.name for part in parts), *(context.called(player) for player in silent)]
    series = [
        Series(
            key=part.key,
            name=part.name,
            colour=part.colour,
            points=(
                Point(
                    key=str(context.year),
                    x=float(place),
                    y=part.share,
                    certainty=part.certainty,
                    label=part.label(context.language),
                    text=part.text,
                    stated=part.is_stated,
                    lineage=part.lineage,
                    entity=part.entity,
                ),
            ),
            entity=part.entity,
            mark="column",
        )
        for place, part in enumerate(parts)
    ]
    series += [
        Series(
            key=player.id,
            name=context.called(player),
            colour=0,
            points=(
                Point(
                    key=str(context.year),
                    x=float(len(parts) + place),
                    y=None,
                    certainty=Certainty.NOT_PUBLISHED,
                    label=say(context.language, "not_published").lower(),
                    text=silent_text(context, player),
                    reason=silent_text(context, player),
                ),
            ),
            entity=Entity("player", player.id),
            mark="column",
        )
        for place, player in enumerate(silent)
    ]
    axis = value_axis([part.share for part in parts], context.language, unit="%", percent=True)
    x = replace(category_axis(labels), title=say(context.language, "shares.col.company"))
    return replace(plain, x=x, y=axis, series=tuple(series))
