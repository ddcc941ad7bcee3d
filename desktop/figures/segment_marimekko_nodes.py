"""Two dimensions as areas: a column as wide as its share of the total, its parts as high as theirs of the column.

The columns are the parts of the chosen dimension and their parts the stated crossings with the second one;
with one dimension only, the columns are years as wide as their stated totals. What nobody states is one
block of its column, and a column without a value has no width: it is named beside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.adding_up import share_labels
from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Axis, Certainty, Entity, Node, Tick
from desktop.figures.scale import rate_text
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.figures.wording import join, say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.segment_crossing import Crossed

REST: Final = "#rest"


@frozen
class Part:
    """A stated part of a column."""

    key: str
    name: str
    colour: int
    amount: Amount
    entity: Entity


@frozen
class Column:
    """A column before its shares are known."""

    key: str
    name: str
    entity: Entity
    whole: Amount | None
    parts: tuple[Part, ...]
    silent: tuple[str, ...] = ()
    """Names of the parts that nobody states."""


@frozen
class Made:
    """The nodes, and which printed shares are not what plain rounding gives."""

    nodes: tuple[Node, ...]
    changed: tuple[str, ...]


def crossed_columns(crossed: Crossed) -> tuple[Column, ...]:
    """A column for each part of the chosen dimension, its parts by the second one."""
    own, other = crossed.rows, crossed.columns
    found = []
    for segment in own.top():
        parts = []
        silent = []
        for part in other.top():
            amount = crossed.cell(segment, part)
            if amount is None or amount.value is None:
                silent.append(other.label(part))
                continue
            entity = Entity("crossing", crossed.known[segment.id, part.id])
            parts.append(Part(part.id, other.label(part), other.colours[part.id], amount, entity))
        whole = own.values.get(segment.id, {}).get(crossed.year or 0)
        entity = Entity("segment", segment.id)
        found.append(Column(segment.id, own.label(segment), entity, whole, tuple(parts), tuple(silent)))
    return tuple(found)


def yearly_columns(context: SegmentContext) -> tuple[Column, ...]:
    """A column for each year with a stated part, as wide as the year's stated total."""
    found = []
    for year in context.years:
        stated = context.stated(year)
        parts = tuple(
            Part(one.id, context.label(one), context.colours[one.id], stated[one.id], Entity("segment", one.id))
            for one in context.top()
            if one.id in stated
        )
        silent = tuple(context.label(one) for one in context.top() if one.id not in stated)
        total = context.totals.get(year)
        entity = (
            Entity("observation", total.stated.observation.id) if total else Entity("market", context.request.market)
        )
        found.append(Column(str(year), str(year), entity, total, parts, silent))
    return tuple(found)


def nodes(context: SegmentContext, columns: tuple[Column, ...], total: Amount | None) -> Made:
    """Columns, their parts and what is left of each; then what is left of the total."""
    known = [one for one in columns if one.whole is not None and one.whole.value]
    stated = sum(one.whole.value or 0.0 for one in known if one.whole is not None)
    whole = total.value if total is not None and total.value and not exceeds(stated, total.value) else stated
    rest = whole - stated if exceeds(whole, stated) else 0.0
    widths = [(one.whole.value or 0.0) if one.whole is not None else 0.0 for one in known]
    texts, changed = _widths(context, known, [*widths, *([rest] if rest else [])], total)
    found: list[Node] = []
    shares = dict(zip((one.key for one in known), texts, strict=False))
    for one in columns:
        if one.key not in shares:
            found.append(_unknown(context, one))
            continue
        share = shares[one.key]
        found.append(_column(context, one, share, total))
        made = _parts(context, one)
        found += made.nodes
        changed += made.changed
    if rest and total is not None and known:
        found.append(_left_over(context, known, rest, texts[-1], total))
    return Made(tuple(found), tuple(changed))


def _widths(
    context: SegmentContext, known: list[Column], widths: list[float], total: Amount | None
) -> tuple[list[str], list[str]]:
    """Printed shares of the total that add up; without a total there is nothing to have a share of."""
    if total is None or not total.value:
        return ["" for _ in widths], []
    labels = share_labels(widths, sum(widths), context.language)
    return list(labels.texts), [known[place].name for place in labels.changed if place < len(known)]


def axes(context: SegmentContext, made: Made) -> tuple[Axis, Axis]:
    """Widths in display units, heights as shares; the titles name the two rows of numbers under the columns."""
    wide = sum(node.size for node in made.nodes if not node.parent)
    ticks = tuple(Tick(step / 5, rate_text(step / 5, 0, context.language)) for step in range(6))
    share = say(context.language, "marimekko.width")
    x = Axis(0.0, wide, title=context.scale.label, unit=context.scale.label, factor=context.scale.factor)
    return x, Axis(0.0, 1.0, ticks, title=share, unit="%")


def _unknown(context: SegmentContext, column: Column) -> Node:
    unknown = say(context.language, "not_published").lower()
    text = say(context.language, "comma").join((column.name, unknown))
    return Node(column.key, "", column.name, None, 0.0, Certainty.NOT_PUBLISHED, text=text, entity=column.entity)


def _column(context: SegmentContext, column: Column, share: str, total: Amount | None) -> Node:
    amount = column.whole
    assert amount is not None
    assert amount.value is not None
    scale, language = context.scale, context.language
    number = scale.of_amount(amount)
    of_total = say(language, "share_of_total", share=share) if share else ""
    told, converted, whose = context.told(amount), context.converted(amount), context.whose(amount.stated)
    words = (column.name, scale.phrase(number), told, of_total, converted, whose)
    lineage = amount.lineage
    if total is not None and share:
        lineage = lineage_of(f"{number} / {scale.of_amount(total)} = {share}", amount, total)
    return Node(
        key=column.key,
        parent="",
        name=column.name,
        value=scale.shown(amount.value),
        size=scale.shown(amount.value),
        certainty=amount.certainty,
        value_label=number,
        detail=share,
        text=say(language, "comma").join(word for word in words if word),
        lineage=lineage,
        entity=column.entity,
    )


def _parts(context: SegmentContext, column: Column) -> Made:
    """The stated parts of a column and what is left of it; parts beyond the column's own value are its whole."""
    assert column.whole is not None
    amounts = [part.amount for part in column.parts]
    stated = sum(amount.value or 0.0 for amount in amounts)
    whole = max(column.whole.value or 0.0, stated)
    rest = whole - stated if exceeds(whole, stated) else 0.0
    heights = [amount.value or 0.0 for amount in amounts]
    labels = share_labels([*heights, *([rest] if rest else [])], whole, context.language)
    found = [_part(context, column, part, share) for part, share in zip(column.parts, labels.texts, strict=False)]
    if rest:
        found.append(_rest(context, column, rest, labels.texts[-1]))
    pair = "matrix.pair"
    changed = [
        say(context.language, pair, row=column.name, column=column.parts[place].name)
        for place in labels.changed
        if place < len(column.parts)
    ]
    return Made(tuple(found), tuple(changed))


def _part(context: SegmentContext, column: Column, part: Part, share: str) -> Node:
    scale, language, amount = context.scale, context.language, part.amount
    assert column.whole is not None
    number = scale.of_amount(amount)
    both = say(language, "matrix.pair", row=column.name, column=part.name)
    of_column = say(language, "share_of_column", share=share, column=column.name)
    told, converted, whose = context.told(amount), context.converted(amount), context.whose(amount.stated)
    words = (both, scale.phrase(number), told, of_column, converted, whose)
    return Node(
        key=f"{column.key}/{part.key}",
        parent=column.key,
        name=part.name,
        value=scale.shown(amount.value or 0.0),
        size=scale.shown(amount.value or 0.0),
        certainty=amount.certainty,
        colour=part.colour,
        value_label=number,
        detail=share,
        text=say(language, "comma").join(word for word in words if word),
        lineage=lineage_of(f"{number} / {scale.of_amount(column.whole)} = {share}", amount, column.whole),
        entity=part.entity,
    )


def _rest(context: SegmentContext, column: Column, rest: float, share: str) -> Node:
    assert column.whole is not None
    amounts = [column.whole, *(part.amount for part in column.parts)]
    return _remainder(context, f"{column.key}{REST}", column.key, rest, share, amounts, column.silent)


def _left_over(context: SegmentContext, known: list[Column], rest: float, share: str, total: Amount) -> Node:
    """What the columns with a value leave of the total: as wide as it is, of nobody knows what."""
    amounts = [total, *(one.whole for one in known if one.whole is not None)]
    return _remainder(context, REST, "", rest, share, amounts, ())


def _remainder(
    context: SegmentContext,
    key: str,
    parent: str,
    rest: float,
    share: str,
    amounts: list[Amount],
    silent: tuple[str, ...],
) -> Node:
    scale, language = context.scale, context.language
    step = max((amount.step for amount in amounts if amount.step is not None), default=None)
    number = scale.number(rest, step)
    formula = f"{' - '.join(scale.of_amount(amount) for amount in amounts)} = {number}"
    label = say(language, "segments.rest_name")
    words = (label, scale.phrase(number), share, join(language, list(silent)))
    return Node(
        key=key,
        parent=parent,
        name=label,
        value=scale.shown(rest),
        size=scale.shown(rest),
        certainty=Certainty.NOT_PUBLISHED,
        value_label=number,
        detail=share,
        text=say(language, "comma").join(word for word in words if word),
        lineage=lineage_of(formula, *amounts),
    )


def widest_of(columns: tuple[Column, ...], made: Made) -> tuple[Column, str] | None:
    """The widest column, and the printed share of it that nobody breaks down (empty for none); None without any."""
    known = [one for one in columns if one.whole is not None and one.whole.value]
    if not known:
        return None
    widest = max(known, key=lambda one: (one.whole.value or 0.0) if one.whole is not None else 0.0)
    rest = next((node for node in made.nodes if node.key == f"{widest.key}{REST}"), None)
    return widest, rest.detail if rest is not None else ""
