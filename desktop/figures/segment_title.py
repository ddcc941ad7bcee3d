"""The finding of a segment figure as a sentence, made by rule and true for what is drawn."""

from __future__ import annotations

from desktop.analysis.growth import GrowthError, cagr
from desktop.figures.scale import rate_text
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.figures.wording import join, predicate, say

_MOST_CLAIMS = 3
_TELLING = ("largest", "dominant", "leads", "leader", "fastest_growing", "second", "third")


def tree_title(context: SegmentContext, year: int | None) -> str:
    """The largest stated part and how much of the total is not published; else what is claimed; else nothing."""
    stated = context.stated(year) if year is not None else {}
    if not stated:
        return _claimed(context)
    language = context.language
    highest = max(amount.value or 0.0 for amount in stated.values())
    leaders = [s for s in context.top() if s.id in stated and stated[s.id].value == highest]
    amount = stated[leaders[0].id]
    words = {
        "market": context.market,
        "year": f"{year}年" if language == "zh" else year,
        "amount": context.scale.phrase(context.scale.of_amount(amount)),
    }
    if len(leaders) == 1:
        finding = say(language, "segments.top", segment=context.label(leaders[0]), **words)
    else:
        finding = say(language, "segments.equal", segments=join(language, [context.label(s) for s in leaders]), **words)
    return say(language, "semicolon").join((finding, _coverage(context, year)))


def _coverage(context: SegmentContext, year: int | None) -> str:
    language = context.language
    total = context.totals.get(year) if year is not None else None
    if year is None or total is None or not total.value:
        return say(language, "segments.no_total")
    parts = sum(amount.value or 0.0 for amount in context.stated(year).values())
    if exceeds(parts, total.value):
        return say(language, "segments.over")
    if not exceeds(total.value, parts):
        return say(language, "segments.full")
    return say(language, "segments.rest", share=rate_text(1 - parts / total.value, 0, language))


def _claimed(context: SegmentContext) -> str:
    """What is said in words, the telling claims first; each segment once."""
    language = context.language
    found: list[str] = []
    spoken: set[str] = set()
    for wanted in _TELLING:
        for segment in context.top():
            said = {c.claim.predicate for c in context.claims(segment.id) if c.claim.status == "preferred"}
            if wanted in said and segment.id not in spoken:
                spoken.add(segment.id)
                words = {"segment": context.label(segment), "predicate": predicate(language, wanted)}
                found.append(say(language, "segments.claim", **words))
    where = {"market": context.market, "dimension": context.dimension}
    if not found:
        return say(language, "segments.silent", **where)
    return say(language, "segments.claims", claims=join(language, found[:_MOST_CLAIMS]), **where)


def columns_title(context: SegmentContext) -> str:
    """The part that grew most where any has two years; else how little is stated."""
    language = context.language
    fastest = _fastest(context)
    if fastest:
        return fastest
    count = sum(len(by_year) for by_year in context.values.values())
    words = {"count": count, "market": context.market, "dimension": context.dimension}
    if len(context.years) > 1:
        return say(language, "segments.no_both", **words)
    return say(language, "segments.columns", years=join(language, [str(year) for year in context.years]), **words)


def _fastest(context: SegmentContext) -> str:
    best: tuple[float, str] | None = None
    language = context.language
    for segment in context.top():
        by_year = context.values.get(segment.id, {})
        if len(by_year) < 2:
            continue
        first, last = min(by_year), max(by_year)
        try:
            rate = cagr(by_year[first].value or 0.0, by_year[last].value or 0.0, last - first)
        except GrowthError:
            continue
        if by_year[first].stated.estimator != by_year[last].stated.estimator:
            continue
        words = {"segment": context.label(segment), "first": first, "last": last}
        sentence = say(language, "segments.grew", rate=rate_text(rate, 1, language), **words)
        if best is None or rate > best[0]:
            best = (rate, sentence)
    return best[1] if best else ""
