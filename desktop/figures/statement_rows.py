"""Statements of several measures in words: the line that a mark says, and rows of the table twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.caption import short_citation
from desktop.figures.conversion import rate_words
from desktop.figures.figure import Cell, Column, Entity, Lineage, Table
from desktop.figures.stated import kind_words, phrase
from desktop.figures.wording import say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.amounts import Amount
    from desktop.figures.names import Names
    from desktop.figures.scale import Scale
    from desktop.figures.snapshot import Stated


def statements_table(
    values: Iterable[Stated], called: Mapping[str, str], names: Names, language: str, drawn: Iterable[Amount] = ()
) -> Table:
    """Every statement by date, also those that are not drawn: a part of a year, another value.

    ``called`` says what each measure is called; ``drawn`` are the amounts as they stand on an axis, converted ones too.
    """
    columns = (
        Column("period", say(language, "col.period")),
        Column("measure", say(language, "funding.col.measure")),
        Column("value", say(language, "col.value"), numeric=True),
        Column("stated", say(language, "col.stated")),
        Column("kind", say(language, "col.kind")),
        Column("source", say(language, "col.source")),
    )
    shown = {one.stated.observation.id: one for one in drawn}
    rows = sorted(values, key=lambda one: (one.x, one.observation.id))
    return Table(columns, tuple(_row(one, shown.get(one.observation.id), called, names, language) for one in rows))


def _row(
    one: Stated, amount: Amount | None, called: Mapping[str, str], names: Names, language: str
) -> tuple[Cell, ...]:
    row = one.observation
    own = Lineage((row.id,))
    certainty = amount.certainty if amount is not None else None
    return (
        Cell(format_period(one.period, language), entity=Entity("observation", row.id)),
        Cell(called.get(row.measure_id, row.measure_id)),
        Cell(phrase(row, language), row.value, certainty, own),
        Cell(row.stated),
        Cell(kind_words(row, language), certainty=certainty),
        Cell(names.publisher(one.source.publisher, language), lineage=amount.lineage if amount is not None else own),
    )


def stands(amount: Amount, language: str) -> str:
    """When and how a value stands: period, kind, and the rate it was converted with."""
    parts = [format_period(amount.stated.period, language), kind_words(amount.stated.observation, language)]
    if amount.conversion is not None:
        parts.append(rate_words(amount.conversion, language))
    return say(language, "comma").join(parts)


def spoken(amount: Amount, scale: Scale, names: Names, language: str) -> str:
    """Value, period, how it stands and whose, then the words of the source and where they stand."""
    row = amount.stated.observation
    value, whose = scale.phrase(scale.of_amount(amount)), names.whose(amount.stated, language)
    text = say(language, "comma").join((value, stands(amount, language), whose))
    cited = short_citation(amount.stated.source, language, names)
    return say(language, "as_stated", text=text, words=row.stated, source=cited) if row.stated else text
