"""The parts a share figure consists of: companies, the smaller ones together, and what belongs to nobody on file."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import lineage_of
from desktop.figures.conversion import conversions, rate_words
from desktop.figures.figure import Certainty, Entity, Lineage
from desktop.figures.shares_context import MOST
from desktop.figures.statement_rows import stands
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.shares_context import Holder, SharesContext
    from desktop.market.records import Player

REST: Final = "#rest"
SMALLER: Final = "#smaller"
WHOLE: Final = "#whole"


@frozen
class Part:
    """One bar or one piece of the ring."""

    key: str
    name: str
    share: float
    value: float
    """Single units."""
    percent: str
    amount: str
    certainty: Certainty
    text: str
    colour: int = 0
    is_stated: bool = False
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None

    def label(self, language: str) -> str:
        """Share and amount."""
        return say(language, "comma").join(words for words in (self.percent, self.amount) if words)


def parts_of(context: SharesContext) -> tuple[Part, ...]:
    """Companies, the largest first; none where there is nothing to hold them against."""
    if not context.whole:
        return ()
    shown, others = context.holders[:MOST], context.holders[MOST:]
    found = [_company(context, holder) for holder in shown]
    if others:
        found.append(_together(context, others))
    if context.is_of_market and not context.exceeds and context.size is not None:
        found.append(_rest(context))
    return tuple(found)


def silent_text(context: SharesContext, player: Player) -> str:
    """For a tooltip: of whom nothing is on file."""
    words = {"name": context.called(player), "measure": context.measured, "year": context.year}
    return say(context.language, "shares.silent_text", **words)


def whole_of(context: SharesContext) -> Part:
    """What the shares are of; its ``amount`` is the number alone."""
    language, unit = context.language, context.scale
    if context.size is not None:
        name, number = say(language, "shares.whole_size"), unit.of_amount(context.size)
        how = stands(context.size, language)
        lineage, certainty = context.size.lineage, context.size.certainty
    else:
        amounts = [holder.amount for holder in context.holders]
        name, number = say(language, "shares.whole_file"), unit.number(context.whole, _step(context))
        terms = " + ".join(unit.of_amount(amount) for amount in amounts)
        formulas = dict.fromkeys((*(amount.formula for amount in amounts if amount.formula), f"{terms} = {number}"))
        lineage, certainty = lineage_of("; ".join(formulas), *amounts), Certainty.MODELLED
        rates = (rate_words(one, language) for one in conversions(amounts))
        how = say(language, "comma").join((str(context.year), say(language, "derived"), *rates))
    text = say(language, "comma").join((name, unit.phrase(number), how))
    return Part(WHOLE, name, 1.0, context.whole, "", number, certainty, text, lineage=lineage)


def _company(context: SharesContext, holder: Holder) -> Part:
    language, amount = context.language, holder.amount
    number, share = context.scale.phrase(context.scale.of_amount(amount)), context.percent(holder.share)
    whole = [context.size] if context.size is not None else [one.amount for one in context.holders]
    total = context.money(context.whole, _step(context))
    formula = say(language, "shares.formula", part=number, whole=total, share=share)
    words = {
        "name": context.called(holder.player),
        "amount": number,
        "share": share,
        "period": stands(amount, language),
        "who": context.known.names.whose(amount.stated, language),
    }
    return Part(
        key=holder.player.id,
        name=context.labelled(holder),
        share=holder.share,
        value=holder.value,
        percent=share,
        amount=context.short(amount),
        certainty=amount.certainty,
        text=say(language, "shares.tooltip", **words),
        colour=context.colours.get(holder.player.id, 0),
        is_stated=True,
        lineage=lineage_of(f"{amount.formula}; {formula}" if amount.formula else formula, amount, *whole),
        entity=Entity("player", holder.player.id),
    )


def _together(context: SharesContext, others: tuple[Holder, ...]) -> Part:
    value = sum(holder.value for holder in others)
    share = value / context.whole
    amount, percent = context.rounded(value, _step(context)), context.percent(share)
    name = say(context.language, "shares.more", count=len(others))
    lineage = lineage_of(f"{amount} / {context.money(context.whole, None)} = {percent}", *(h.amount for h in others))
    text = say(context.language, "comma").join((name, amount, percent))
    return Part(SMALLER, name, share, value, percent, amount, Certainty.MODELLED, text, lineage=lineage)


def _rest(context: SharesContext) -> Part:
    """What of a published market size belongs to nobody on file."""
    assert context.size is not None
    value = context.whole - context.stated
    amount, percent = context.rounded(value, _step(context)), context.percent(value / context.whole)
    whole = context.scale.phrase(context.scale.of_amount(context.size))
    ends = " - ".join((whole, *(context.money(holder.value, holder.amount.step) for holder in context.holders)))
    lineage = lineage_of(f"{ends} = {amount}", context.size, *(holder.amount for holder in context.holders))
    text = say(context.language, "shares.missing_text", amount=amount, whole=whole)
    name = say(context.language, "shares.missing")
    kind = Certainty.NOT_PUBLISHED
    return Part(REST, name, value / context.whole, value, percent, amount, kind, text, lineage=lineage)


def _step(context: SharesContext) -> float | None:
    """The coarsest digit among the numbers that are added up."""
    amounts = [holder.amount for holder in context.holders]
    amounts += [context.size] if context.size is not None else []
    return max((amount.step for amount in amounts if amount.step is not None), default=None)
