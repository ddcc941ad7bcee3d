"""Opportunity map: segments by size and growth, bubbles by today's size; words only where nobody states values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures import segment_frame as frame
from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.opportunity_context import INCREMENT, Chance, Chances, Grown, chances
from desktop.figures.scale import Scale, rate_text
from desktop.figures.scatter import FreeAxis, Place, Reading, Spot, scatter
from desktop.figures.segments import compose_segments
from desktop.figures.statement_rows import stands
from desktop.figures.wording import join, predicate, say

if TYPE_CHECKING:
    from desktop.figures.figure import Node
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SegmentsSnapshot
    from desktop.market.records import Segment

_RATE: Final = "rate"
_DIGITS: Final = 1


def compose_opportunity(request: FigureRequest, known: SegmentsSnapshot) -> Figure:
    """The map of one split."""
    bare = replace(request, dimension=known.dimension.id, start=None, end=None, year=None, shape="", mode="value")
    made = chances(replace(bare, year=request.year), known)
    if not made.found:
        return _in_words(request, bare, made, known)
    is_increment = request.mode == INCREMENT
    context, language = made.context, request.language
    size_key = "opportunity.increment" if is_increment else "opportunity.size"
    across = say(language, size_key, base=made.base, end=made.end)
    axes = (
        FreeAxis(across, context.scale),
        FreeAxis(say(language, "opportunity.growth", base=made.base, end=made.end), _rates(language)),
    )
    sizes = FreeAxis(say(language, "opportunity.base", base=made.base), context.scale)
    spots = [_spot(made, chance, is_increment) for chance in made.found]
    names = tuple(say(language, f"opportunity.quarter.{key}") for key in ("small_fast", "large_fast", "small", "large"))
    quarters = (names[0], names[1], names[2], names[3])
    return scatter(_plain(request, made, axes), spots, axes, sizes, quarters)


def _rates(language: str) -> Scale:
    return Scale.of([0.1], _RATE, language)


def _spot(made: Chances, chance: Chance, is_increment: bool) -> Spot:
    context, language = made.context, made.context.language
    called = context.label(chance.segment)
    scale = context.scale
    size, now = scale.phrase(scale.of_amount(chance.end)), scale.phrase(scale.of_amount(chance.base))
    rate = _rate_words(chance.growth, language)
    words = {"name": called, "size": size, "end": made.end, "now": now, "base": made.base, "rate": rate}
    claims = _claims(made, chance.segment.id)
    text = say(language, "opportunity.text", **words)
    across = chance.increment if is_increment else Grown(chance.end.value, chance.end.low, chance.end.high)
    lineage = _growth_lineage(made, chance)
    place = Place(
        key=str(made.end),
        x=Reading(across.value, across.low, across.high, lineage if is_increment else chance.end.lineage),
        y=Reading(chance.growth.value, chance.growth.low, chance.growth.high, lineage),
        certainty=Certainty.FORECAST if chance.end.forecast else chance.end.certainty,
        size=Reading(chance.base.value, chance.base.low, chance.base.high, chance.base.lineage),
        label=called,
        text=say(language, "semicolon").join(part for part in (text, claims) if part),
        lineage=lineage,
    )
    entity = Entity("segment", chance.segment.id)
    return Spot(chance.segment.id, called, (place,), context.colours[chance.segment.id], entity)


def _growth_lineage(made: Chances, chance: Chance) -> Lineage:
    scale = made.context.scale
    end, base = scale.of_amount(chance.end), scale.of_amount(chance.base)
    formula = f"({end} / {base})^(1 / {made.years}) - 1 = {_rate_words(chance.growth, made.context.language)}"
    return lineage_of(formula, chance.end, chance.base)


def _rate_words(grown: Grown, language: str) -> str:
    if grown.value is not None:
        return rate_text(grown.value, _DIGITS, language)
    ends = [rate_text(end, _DIGITS, language) for end in (grown.low, grown.high) if end is not None]
    return say(language, "range", first=ends[0], last=ends[-1])


def _claims(made: Chances, segment: str) -> str:
    """What is claimed in words about a segment."""
    language = made.context.language
    said = dict.fromkeys(predicate(language, one.claim.predicate) for one in made.context.claims(segment))
    return join(language, list(said))


def _sayers(made: Chances, segment: str) -> str:
    """Who publishes a size of a segment or claims something about it."""
    context = made.context
    sources = [amount.stated.source for amount in made.sizes.get(segment, {}).values()]
    sources += [one.source for one in context.claims(segment)]
    names, language = context.snapshot.names, context.language
    return join(language, list(dict.fromkeys(names.publisher(one.publisher, language) for one in sources)))


def _plain(request: FigureRequest, made: Chances, axes: tuple[FreeAxis, FreeAxis]) -> Figure:
    """The figure without anything drawn."""
    context, language = made.context, request.language
    title = _title(made)
    used = [amount.stated for chance in made.found for amount in (chance.base, chance.end)]
    rows = [(context.label(one.segment), [(_rate_words(one.growth, language), "")]) for one in made.found]
    kinds = {Certainty.FORECAST if one.end.forecast else one.end.certainty for one in made.found}
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.SCATTER,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=_subtitle(made),
        source_line=frame.source_line(context, used),
        alt_text=say(language, "alt.scatter", title=title, rows=caption.in_words(rows, language)),
        footnotes=tuple(_notes(made)),
        legend=frame.legend(kinds) if len(kinds) > 1 else (),
        evidence=frame.evidence(context, used),
        formulas=tuple(f"{context.label(one.segment)}: {_growth_lineage(made, one).formula}" for one in made.found),
        table=_table(made),
    )


def _title(made: Chances) -> str:
    """Who is the largest at the end, and who grows fastest."""
    context, language = made.context, made.context.language
    largest = max(made.found, key=lambda one: _middle(one.end.value, one.end.low, one.end.high))
    fastest = max(made.found, key=lambda one: _middle(one.growth.value, one.growth.low, one.growth.high))
    words = {
        "name": context.label(largest.segment),
        "other": context.label(fastest.segment),
        "rate": _rate_words(fastest.growth, language),
        "end": made.end,
        "market": context.market,
    }
    key = "opportunity.title_both" if largest is fastest else "opportunity.title"
    return say(language, key, **words)


def _middle(value: float | None, low: float | None, high: float | None) -> float:
    if value is not None:
        return value
    ends = [end for end in (low, high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _subtitle(made: Chances) -> str:
    language = made.context.language
    words = {"dimension": made.context.dimension, "market": made.context.snapshot.subject.name(language)}
    return say(language, "opportunity.subtitle", base=made.base, end=made.end, **words)


def _notes(made: Chances) -> list[str]:
    context, language = made.context, made.context.language
    found = [say(language, "opportunity.computed")]
    if made.silent:
        names = join(language, [context.label(one) for one in made.silent])
        found.append(say(language, "opportunity.silent", names=names))
    claims = [(context.label(one.segment), _claims(made, one.segment.id)) for one in made.found]
    said = [say(language, "parens", text=label, note=words) for label, words in claims if words]
    if said:
        found.append(say(language, "opportunity.claims", claims=join(language, said)))
    years = [year for year in (made.base, made.end) if year is not None]
    return [*found, *frame.currency_notes(context, years)]


def _table(made: Chances) -> Table:
    context, language = made.context, made.context.language
    unit = context.scale.label
    columns = (
        Column("segment", say(language, "col.segment")),
        Column("base", str(made.base), unit, numeric=True),
        Column("end", str(made.end), unit, numeric=True),
        Column("growth", say(language, "opportunity.col_growth"), numeric=True),
        Column("claims", say(language, "col.claims")),
    )
    rows = []
    for one in made.found:
        entity = Entity("segment", one.segment.id)
        values = [
            Cell(
                context.scale.of_amount(a),
                None if a.value is None else context.scale.shown(a.value),
                a.certainty,
                a.lineage,
            )
            for a in (one.base, one.end)
        ]
        rate = None if one.growth.value is None else _rates(language).shown(one.growth.value)
        grown = Cell(_rate_words(one.growth, language), rate, Certainty.MODELLED, _growth_lineage(made, one))
        first = Cell(context.label(one.segment), entity=entity)
        rows.append((first, *values, grown, Cell(_claims(made, one.segment.id))))
    silent = Cell(say(language, "not_published").lower(), certainty=Certainty.NOT_PUBLISHED)
    for segment in made.silent:
        first = Cell(context.label(segment), entity=Entity("segment", segment.id))
        rows.append((first, silent, silent, Cell(""), Cell(_claims(made, segment.id))))
    return Table(columns, tuple(rows))


def _in_words(request: FigureRequest, bare: FigureRequest, made: Chances, known: SegmentsSnapshot) -> Figure:
    """Segments as equal dotted boxes with what is known of them: nobody invents a place on an axis."""
    context, language = made.context, request.language
    tree = compose_segments(replace(bare, family="segments", shape="treemap"), known)
    by_key = {node.key: node for node in tree.nodes}
    nodes = tuple(_box(made, segment, by_key[segment.id]) for segment in context.top() if segment.id in by_key)
    words = {"dimension": context.dimension, "market": known.subject.name(language)}
    claims = sum(len(context.claims(segment.id)) for segment in context.top())
    title = say(language, "opportunity.title_none" if claims else "opportunity.title_silent", **words)
    why = say(language, "opportunity.empty" if claims else "opportunity.empty_silent", **words)
    used = [amount.stated for by_year in made.sizes.values() for amount in by_year.values()]
    years = sorted({year for by_year in made.sizes.values() for year in by_year})
    return replace(
        tree,
        id=request.id,
        name=request.name,
        family=Family.TREEMAP,
        title=title,
        subtitle=say(language, "opportunity.subtitle_words", **words),
        source_line=frame.source_line(context, used),
        alt_text=say(language, "alt.scatter", title=title, rows=why.rstrip(".\u3002")),
        footnotes=tuple(frame.currency_notes(context, years)),
        formulas=tuple(dict.fromkeys(node.lineage.formula for node in nodes if node.lineage.formula)),
        legend=(),
        nodes=nodes,
        empty=why if nodes else tree.empty or why,
        evidence=frame.evidence(context, used),
        table=_words_table(made),
    )


def _box(made: Chances, segment: Segment, node: Node) -> Node:
    """A segment with the sizes that are published of it, each with its year."""
    return replace(
        node,
        parent="",
        value=None,
        size=0.0,
        value_label="",
        certainty=Certainty.NOT_PUBLISHED,
        detail=_sizes_told(made, segment) or say(made.context.language, "not_published").lower(),
        text=_box_text(made, segment, node),
        lineage=_sizes_lineage(made, segment),
    )


def _box_text(made: Chances, segment: Segment, node: Node) -> str:
    """The sizes that are published, each with its year and how it stands, before what is claimed in words."""
    scale, language, comma = made.context.scale, made.context.language, say(made.context.language, "comma")
    if not (amounts := made.sizes.get(segment.id, {}).values()):
        return node.text
    told = (comma.join((scale.phrase(scale.of_amount(one)), stands(one, language))) for one in amounts)
    sizes = say(language, "semicolon").join(told)
    return "\n".join((comma.join((node.name, sizes)), *node.text.split("\n")[1:]))


def _sizes_lineage(made: Chances, segment: Segment) -> Lineage:
    """Back to the sizes of single years, and to the rates of those that are converted."""
    amounts = made.sizes.get(segment.id, {}).values()
    return lineage_of("; ".join(amount.formula for amount in amounts if amount.formula), *amounts)


def _sizes_told(made: Chances, segment: Segment) -> str:
    """``USD 80.0 million (2024)``, for each year."""
    scale, language = made.context.scale, made.context.language
    told = [
        say(language, "parens", text=scale.phrase(scale.of_amount(amount)), note=year)
        for year, amount in sorted(made.sizes.get(segment.id, {}).items())
    ]
    return join(language, told)


def _words_table(made: Chances) -> Table:
    """What is known of each segment: sizes of single years, claims."""
    context, language = made.context, made.context.language
    columns = (
        Column("segment", say(language, "col.segment")),
        Column("value", say(language, "col.value")),
        Column("claims", say(language, "col.claims")),
        Column("source", say(language, "col.source")),
    )
    rows = []
    for segment in context.top():
        known = _sizes_told(made, segment)
        unknown = Cell(say(language, "not_published").lower(), certainty=Certainty.NOT_PUBLISHED)
        size = Cell(known, lineage=_sizes_lineage(made, segment)) if known else unknown
        entity = Entity("segment", segment.id)
        first = Cell(context.label(segment), entity=entity)
        rows.append((first, size, Cell(_claims(made, segment.id)), Cell(_sayers(made, segment.id))))
    return Table(columns, tuple(rows))
