"""The cells of a comparison: what is stated about one thing, in words, with the way back to who states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Cell, Certainty, Entity, Lineage
from desktop.figures.index import printed_digits
from desktop.figures.scale import rate_text
from desktop.figures.stated import certainty, kind_words, phrase
from desktop.figures.wording import join, predicate, say
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.correspondences import Related
    from desktop.figures.compare_reading import Compared, CompareSnapshot
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Segment

_SHARE_DIGITS = 1
_PAST = frozenset({"actual", "estimate"})


def shown_value(thing: Compared, snapshot: CompareSnapshot, year: int | None) -> Stated | None:
    """The number that stands for a thing: of the asked year, else the latest that is no forecast, else the first."""
    wanted = [one for one in thing.values if year is not None and one.period.year == year]
    if not wanted:
        past = [one for one in thing.values if one.observation.kind in _PAST]
        when = max((one.x for one in past), default=min((one.x for one in thing.values), default=0.0))
        wanted = [one for one in past or thing.values if one.x == when]
    by_row = {one.observation.id: one for one in wanted}
    sources = {one.observation.evidence_id: one.source for one in wanted}
    chosen = snapshot.choosing.first([one.observation for one in wanted], sources) if wanted else None
    return by_row.get(chosen.id) if chosen is not None else None


def name_cell(thing: Compared, language: str) -> Cell:
    """What it is called there, and how it relates to the chosen one."""
    relation = say(language, f"compare.relation.{thing.relation}") if thing.relation else ""
    return Cell(name(thing.record, language), entity=Entity(thing.kind, thing.record.id), detail=relation)


def where_cell(thing: Compared, snapshot: CompareSnapshot, language: str) -> Cell:
    """Market and split, and who divides it so."""
    parts = [name(thing.market, language)] if thing.kind != "market" else []
    if thing.kind == "segment" and thing.dimension is not None:
        parts.append(name(thing.dimension, language))
    who = snapshot.names.publisher(thing.origin.publisher, language) if thing.origin is not None else ""
    if not parts:
        return Cell(who)
    return Cell(say(language, "comma").join(parts), detail=who)


def value_cell(shown: Stated | None, snapshot: CompareSnapshot, language: str) -> Cell:
    """The number as stated, its period, its kind and whose it is."""
    if shown is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    row = shown.observation
    when = format_period(shown.period, language)
    detail = say(language, "comma").join((when, kind_words(row, language), snapshot.names.whose(shown, language)))
    return Cell(
        phrase(row, language),
        row.value,
        Certainty(certainty(row)),
        Lineage((row.id,)),
        entity=Entity("observation", row.id),
        detail=detail,
    )


def share_cell(thing: Compared, shown: Stated | None, language: str) -> Cell:
    """The share of its own market's total by the same source; unknown without one."""
    total = _total_of(thing, shown)
    if shown is None or total is None or not total.observation.value or shown.observation.value is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    share = shown.observation.value / total.observation.value
    text = rate_text(share, _SHARE_DIGITS, language)
    formula = f"{phrase(shown.observation, 'en')} / {phrase(total.observation, 'en')} = {text}"
    ids = (shown.observation.id, total.observation.id)
    detail = format_period(total.period, language)
    return Cell(text, share, Certainty.MODELLED, Lineage(ids, formula=formula), detail=detail)


def _total_of(thing: Compared, shown: Stated | None) -> Stated | None:
    """The market's value of the same source, time and unit."""
    if shown is None:
        return None
    fitting = [
        one
        for one in thing.totals
        if one.source.id == shown.source.id
        and one.period.text == shown.period.text
        and one.observation.unit == shown.observation.unit
    ]
    start = shown.evidence.locator.split(" ", maxsplit=1)[0]
    return min(fitting, key=lambda one: not one.evidence.locator.startswith(start), default=None)


def growth_cell(thing: Compared, snapshot: CompareSnapshot, language: str) -> Cell:
    """The stated rate a year with its window and whose it is; unknown where nobody states one."""
    if not thing.rates:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    sources = {one.observation.evidence_id: one.source for one in thing.rates}
    by_row = {one.observation.id: one for one in thing.rates}
    chosen = snapshot.choosing.first([one.observation for one in thing.rates], sources)
    one = by_row[chosen.id] if chosen is not None else thing.rates[0]
    rate = one.observation.value or 0.0
    window = format_period(one.period, language)
    return Cell(
        rate_text(rate, printed_digits(one.resolution, rate), language),
        rate,
        Certainty(certainty(one.observation)),
        Lineage((one.observation.id,)),
        entity=Entity("observation", one.observation.id),
        detail=say(language, "comma").join((window, snapshot.names.whose(one, language))),
    )


def scope_cell(thing: Compared, language: str) -> Cell:
    """How the publisher bounds the market, in our words; empty where it does not say."""
    market = thing.market
    return Cell((market.scope_zh if language == "zh" else market.scope) or market.scope)


def claims_cell(thing: Compared, language: str) -> Cell:
    """What is said of it in words, each word once."""
    words = list(dict.fromkeys(predicate(language, one.claim.predicate) for one in thing.claims))
    lineage = Lineage(claims=tuple(one.claim.id for one in thing.claims))
    disputed = bool(thing.claims) and all(one.claim.status == "disputed" for one in thing.claims)
    return Cell(join(language, words), certainty=Certainty.DISPUTED if disputed else None, lineage=lineage)


def concordance_row(
    part: Segment, first: Compared, others: Sequence[Compared], snapshot: CompareSnapshot, language: str
) -> tuple[Cell, ...]:
    """What corresponds to a part of the chosen split in each other one."""
    cells = [Cell(name(part, language), entity=Entity("segment", part.id))]
    found = {one.id: one for one in snapshot.pairs.get(part.id, ())}
    for other in others:
        hits = [(one, found[one.id]) for one in other.parts if one.id in found]
        if not hits:
            cells.append(Cell(say(language, "compare.none"), certainty=Certainty.NOT_PUBLISHED))
            continue
        words = [_pair(one, relation, language) for one, relation in hits]
        cells.append(Cell(join(language, words), entity=Entity("segment", hits[0][0].id)))
    return tuple(cells)


def _pair(part: Segment, relation: Related, language: str) -> str:
    word = say(language, f"compare.relation.{relation.relation}")
    return say(language, "parens", text=name(part, language), note=word)


def without_counterpart(
    first: Compared, others: Sequence[Compared], snapshot: CompareSnapshot, language: str
) -> tuple[Cell, ...] | None:
    """Parts of the other splits that correspond to none of the chosen one; None where there are none."""
    reached = {one.id for found in snapshot.pairs.values() for one in found}
    left = [[part for part in other.parts if part.id not in reached] for other in others]
    if not any(left):
        return None
    cells = [Cell(say(language, "compare.without"))]
    for parts in left:
        cells.append(Cell(join(language, [name(part, language) for part in parts])))
    return tuple(cells)
