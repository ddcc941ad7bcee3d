"""Shares as a table: companies, those without a number, the missing mass, and what follows for concentration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Cell, Certainty, Column, Entity, Table
from desktop.figures.shares_concentration import concentrated
from desktop.figures.shares_parts import REST, WHOLE, whole_of
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from desktop.figures.shares_context import SharesContext
    from desktop.figures.shares_parts import Part


def table_of(context: SharesContext, parts: tuple[Part, ...]) -> Table:
    """One row for each company, the largest first, then what is not published and the concentration."""
    language = context.language
    columns = (
        Column("company", say(language, "shares.col.company")),
        Column("period", say(language, "col.period")),
        Column("value", name(context.measure, language), context.scale.label, numeric=True),
        Column("share", say(language, "col.share"), numeric=True),
        Column("stated", say(language, "col.stated")),
        Column("source", say(language, "col.source")),
    )
    shares = {part.key: part for part in parts}
    rows: list[tuple[Cell, ...]] = []
    for holder in context.holders:
        amount, part = holder.amount, shares.get(holder.player.id)
        entity = Entity("player", holder.player.id)
        percent = context.percent(holder.share) if context.whole else ""
        lineage = part.lineage if part is not None else amount.lineage
        rows.append(
            (
                Cell(context.called(holder.player), entity=entity),
                Cell(format_period(amount.stated.period, language)),
                Cell(
                    context.scale.brief(amount),
                    context.scale.shown(holder.value),
                    amount.certainty,
                    amount.lineage,
                    entity=entity,
                ),
                Cell(percent, holder.share, Certainty.MODELLED, lineage, entity=entity) if percent else Cell(""),
                Cell(amount.stated.observation.stated),
                Cell(context.known.names.publisher(amount.stated.source.publisher, language)),
            )
        )
    rows += [_extra(context, shares[REST])] if REST in shares else []
    if context.whole and context.holders:
        rows.append(_extra(context, whole_of(context)))
    silent = say(language, "not_published").lower()
    when = _when(context)
    for player in context.silent:
        entity = Entity("player", player.id)
        unknown = Cell(silent, certainty=Certainty.NOT_PUBLISHED, entity=entity)
        rows.append((Cell(context.called(player), entity=entity), Cell(when), unknown, Cell(""), Cell(""), Cell("")))
    for one in concentrated(context):
        value = one.bounds.low if one.bounds.is_exact else None
        shown = Cell(one.text, value, Certainty.MODELLED, one.lineage)
        rows.append((Cell(one.name), Cell(when), Cell(""), shown, Cell(one.means), Cell("")))
    return Table(columns, tuple(rows))


def _when(context: SharesContext) -> str:
    """The year as the rows above write theirs."""
    return format_period(parse_period(str(context.year)), context.language) if context.year is not None else ""


def _extra(context: SharesContext, part: Part) -> tuple[Cell, ...]:
    number = part.amount if part.key == WHOLE else context.scale.computed(part.value)
    value = Cell(number, context.scale.shown(part.value), part.certainty, part.lineage)
    share = Cell(part.percent, part.share, part.certainty, part.lineage) if part.percent else Cell("")
    return Cell(part.name), Cell(_when(context)), value, share, Cell(""), Cell("")
