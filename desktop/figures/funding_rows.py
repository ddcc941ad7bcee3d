"""Yearly funding in rows, and the line that a mark of it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.caption import short_citation
from desktop.figures.conversion import rate_words
from desktop.figures.figure import Cell, Column, Entity, Lineage, Table
from desktop.figures.stated import kind_words, phrase
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.funding_reading import FundingSnapshot
    from desktop.figures.scale import Scale
    from desktop.figures.snapshot import Stated


def tooltip(snapshot: FundingSnapshot, amount: Amount, scale: Scale, language: str) -> str:
    """Value, period, how it stands and whose, then the words of the source and where they stand."""
    row = amount.stated.observation
    parts = [scale.phrase(scale.of_amount(amount)), format_period(amount.stated.period, language)]
    parts.append(kind_words(row, language))
    if amount.conversion is not None:
        parts.append(rate_words(amount.conversion, language))
    parts.append(snapshot.names.whose(amount.stated, language))
    text = say(language, "comma").join(parts)
    cited = short_citation(amount.stated.source, language, snapshot.names)
    return say(language, "as_stated", text=text, words=row.stated, source=cited) if row.stated else text


def counts_table(snapshot: FundingSnapshot, drawn: Sequence[Amount], language: str) -> Table:
    """Every statement of both measures by date, also those that are not drawn: a part of a year, another value."""
    columns = (
        Column("period", say(language, "col.period")),
        Column("measure", say(language, "funding.col.measure")),
        Column("value", say(language, "col.value"), numeric=True),
        Column("stated", say(language, "col.stated")),
        Column("kind", say(language, "col.kind")),
        Column("source", say(language, "col.source")),
    )
    shown = {one.stated.observation.id: one for one in drawn}
    called = {one.id: name(one, language) for one in (snapshot.amount, snapshot.deals)}
    rows = sorted((*snapshot.amounts, *snapshot.counts), key=lambda one: (one.x, one.observation.id))
    return Table(columns, tuple(_row(one, shown, called, snapshot, language) for one in rows))


def _row(
    one: Stated, shown: Mapping[str, Amount], called: Mapping[str, str], snapshot: FundingSnapshot, language: str
) -> tuple[Cell, ...]:
    row, amount = one.observation, shown.get(one.observation.id)
    lineage = amount.lineage if amount is not None else Lineage((row.id,))
    certainty = amount.certainty if amount is not None else None
    return (
        Cell(format_period(one.period, language), entity=Entity("observation", row.id)),
        Cell(called[row.measure_id]),
        Cell(phrase(row, language), row.value, certainty, Lineage((row.id,))),
        Cell(row.stated),
        Cell(kind_words(row, language), certainty=certainty),
        Cell(snapshot.names.publisher(one.source.publisher, language), lineage=lineage),
    )
