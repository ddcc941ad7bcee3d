"""What surrounds the shares of companies: finding, what it is of, notes on scope, missing mass and fiscal years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import caption, conversion
from desktop.figures.figure import Certainty
from desktop.figures.shares_concentration import notes as concentration_notes
from desktop.figures.shares_context import MOST
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.shares_context import SharesContext

_NAMED: Final = 30
"""So many players without a number are named."""


def title(context: SharesContext) -> str:
    """The finding."""
    language, measure = context.language, context.measured
    market = context.known.subject.name(language)
    if not context.holders:
        return say(language, "shares.title_none", market=market, measure=measure)
    if context.is_of_market and context.size is None:
        return say(language, "shares.title_no_size", market=market, measure=measure, year=context.year)
    first = context.holders[0]
    words = {"name": context.called(first.player), "measure": measure, "year": context.year}
    if context.is_of_market and context.whole:
        return say(language, "shares.title_market", share=context.percent(first.share), market=market, **words)
    share = context.percent(first.value / context.stated if context.stated else 0.0)
    if len(context.holders) == 1:
        return say(language, "shares.title_one", **words)
    return say(language, "shares.title", share=share, count=len(context.holders), **words)


def subtitle(context: SharesContext) -> str:
    """What by what, when, in what, and of what the shares are."""
    language = context.language
    if context.year is None or not context.holders:
        return context.known.subject.name(language)
    first = say(
        language,
        "shares.subtitle",
        measure=name(context.measure, language),
        market=context.known.subject.name(language),
        year=context.year,
        unit=context.scale.label,
    )
    if context.size is not None:
        who = context.known.names.whose(context.size.stated, language)
        return say(language, "semicolon").join((first, say(language, "shares.of_size", who=who)))
    if context.is_of_market:
        return first
    of = say(language, "shares.of_file", measure=context.measured)
    return say(language, "semicolon").join((first, of))


def empty(context: SharesContext) -> str:
    """Why there is nothing to draw; empty when there is."""
    language, measure = context.language, context.measured
    market = context.known.subject.name(language)
    if context.year is None:
        return say(language, "shares.empty_any", market=market, measure=measure)
    if not context.holders:
        return say(language, "shares.empty", market=market, measure=measure, year=context.year)
    if context.is_of_market and context.size is None:
        return say(language, "shares.empty_size", market=market, year=context.year)
    return "" if context.whole else say(language, "shares.empty", market=market, measure=measure, year=context.year)


def notes(context: SharesContext) -> list[str]:
    """What is held against what comes first, because it decides how the picture may be read."""
    language = context.language
    if not context.holders:
        return []
    found = []
    measure = context.measured
    if context.exceeds:
        stated, whole = context.money(context.stated, _coarsest(context)), context.money(context.whole, None)
        if context.size is not None:
            whole = context.scale.phrase(context.scale.of_amount(context.size))
        found.append(say(language, "shares.exceeds", stated=stated, whole=whole))
    found.append(say(language, "shares.scope_market" if context.is_of_market else "shares.scope", measure=measure))
    if not context.is_of_market:
        found.append(say(language, "shares.on_file"))
    found += concentration_notes(context)
    found += _fiscal(context)
    if context.known.is_cut:
        counts = {"count": len(context.known.players), "total": context.known.total}
        found.insert(0, say(language, "players.cut", **counts))
    silent = [context.called(player) for player in context.silent]
    if silent:
        names = join(language, silent[:_NAMED])
        if len(silent) > _NAMED:
            names = say(language, "and_more", names=names, count=len(silent) - _NAMED)
        found.append(say(language, "shares.silent", year=context.year, names=names))
    amounts = [holder.amount for holder in context.holders]
    amounts += [context.size] if context.size is not None else []
    found += conversion.notes(amounts, context.known.fx_places, context.known.names, language)
    return found


def _coarsest(context: SharesContext) -> float | None:
    """The coarsest digit among the numbers that are added up."""
    return max((h.amount.step for h in context.holders if h.amount.step is not None), default=None)


def _fiscal(context: SharesContext) -> list[str]:
    """Which numbers are of a year that is not the calendar's, and of which months."""
    found = []
    for holder in context.holders:
        period = holder.amount.stated.period
        if period.precision == "fiscal_year":
            ends = (f"{end.year:04d}-{end.month:02d}" for end in (period.start, period.end))
            first, last = (format_period(parse_period(end), context.language) for end in ends)
            words = {"name": context.called(holder.player), "first": first, "last": last}
            found.append(say(context.language, "shares.fiscal", **words))
    return found


def source(context: SharesContext) -> str:
    """Where the numbers stand."""
    sources = [holder.amount.stated.source for holder in context.holders[:MOST]]
    sources += [context.size.stated.source] if context.size is not None else []
    return caption.source_line(sources, context.language, context.known.names)


def evidence(context: SharesContext) -> tuple[EvidenceLine, ...]:
    """One line for each number, and for the rates they were converted with."""
    language = context.language
    measure = name(context.measure, language)
    lines = [
        caption.evidence_of(one.amount.stated, context.called(one.player), measure, language) for one in context.holders
    ]
    amounts = [holder.amount for holder in context.holders]
    if context.size is not None:
        market = context.known.subject.name(language)
        size = say(language, "shares.whole_size")
        lines.append(caption.evidence_of(context.size.stated, market, size, language))
        amounts.append(context.size)
    return (*lines, *conversion.evidence(amounts, context.known.fx_places, language))


def legend(context: SharesContext) -> tuple[Certainty, ...]:
    """The kinds of certainty that occur."""
    found = {holder.amount.certainty for holder in context.holders}
    if context.silent or (context.is_of_market and not context.exceeds):
        found.add(Certainty.NOT_PUBLISHED)
    return tuple(one for one in Certainty if one in found)
