"""The words around a figure: source line, evidence lines, alternative text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.figures.figure import EvidenceLine
from desktop.figures.wording import join, predicate, say
from desktop.market.period import PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.names import Names
    from desktop.figures.snapshot import Place, Stated, StatedClaim
    from desktop.market.records import Evidence, Source

_LINE = 110
"""Letters a source line holds."""
_WIDE_FROM = 0x2E80
_MOST_POINTS = 12


def source_line(sources: Iterable[Source], language: str, names: Names, who: str = "") -> str:
    """Publisher, document, date; several are named by publisher and date, the most used and the best first.

    ``who`` is the one estimator behind several sources that only pass its numbers on.
    """
    every = list(sources)
    uses = Counter(source.id for source in every)
    unique = sorted({source.id: source for source in every}.values(), key=lambda s: (-uses[s.id], s.tier))
    if not unique:
        return say(language, "source.none")
    if len(unique) == 1:
        only = unique[0]
        parts = [names.publisher(only.publisher, language), only.title, _date(only, language)]
        return say(language, "source", text=say(language, "comma").join(part for part in parts if part))
    found = list(dict.fromkeys(short_citation(source, language, names) for source in unique))
    shown = _fitting(found)
    text = join(language, shown)
    if len(found) > len(shown):
        text = say(language, "and_more", names=text, count=len(found) - len(shown))
    author = names.estimator(who, language) if who else ""
    if author and not any(one.startswith(author) for one in (*found, *(source.publisher for source in unique))):
        return say(language, "source.via", who=author, text=text)
    return say(language, "sources", text=text)


def _fitting(names: Sequence[str]) -> list[str]:
    """As many names as one line holds, at least one; a Chinese character is as wide as two letters."""
    shown: list[str] = []
    width = 0
    for item in names:
        width += sum(1 if ord(character) < _WIDE_FROM else 2 for character in item) + 2
        if shown and width > _LINE:
            break
        shown.append(item)
    return shown


def short_citation(source: Source, language: str, names: Names) -> str:
    """Publisher and date: ``Market Research Future (Feb 2026)``."""
    publisher, date = names.publisher(source.publisher, language), _date(source, language)
    return say(language, "parens", text=publisher, note=date) if date else publisher


def _date(source: Source, language: str) -> str:
    date = source.updated or source.published
    try:
        return format_period(parse_period(date), language) if date else ""
    except PeriodError:
        return date


def evidence_of(stated: Stated, subject: str, measure: str, language: str) -> EvidenceLine:
    """The line that leads from a number on a slide back to its source."""
    row = stated.observation
    kind = say(language, f"kind.{row.kind}")
    if row.status != "preferred":
        kind = say(language, "comma").join((kind, say(language, f"status.{row.status}")))
    return EvidenceLine(
        observation=row.id,
        subject=subject,
        measure=measure,
        period=format_period(stated.period, language),
        stated=row.stated,
        kind=kind,
        source=_cited(stated.source),
        locator=stated.evidence.locator,
        paraphrase=stated.evidence.paraphrase,
        url=stated.source.url,
    )


def evidence_of_claim(claim: StatedClaim, subject: str, measure: str, language: str) -> EvidenceLine:
    """The line of a claim in words."""
    row = claim.claim
    words = predicate(language, row.predicate)
    return EvidenceLine(
        observation=row.id,
        subject=subject,
        measure=measure,
        period=row.period,
        stated=f"{words}: {row.object}" if row.object else words,
        kind=say(language, f"status.{row.status}") if row.status != "preferred" else "",
        source=_cited(claim.source),
        locator=claim.evidence.locator,
        paraphrase=claim.evidence.paraphrase,
        url=claim.source.url,
    )


def evidence_of_place(place: Place, row: str, subject: str, measure: str) -> EvidenceLine:
    """The line of something said in words, without a number: which row says what of whom, and where."""
    return EvidenceLine(
        observation=row,
        subject=subject,
        measure=measure,
        period="",
        stated="",
        kind="",
        source=_cited(place.source),
        locator=place.evidence.locator,
        paraphrase=place.evidence.paraphrase,
        url=place.source.url,
    )


def evidence_of_entry(
    key: str, subject: str, kind: str, number: str, evidence: Evidence, source: Source
) -> EvidenceLine:
    """The line of something dated: a policy or an event."""
    return EvidenceLine(
        observation=key,
        subject=subject,
        measure=kind,
        period="",
        stated=number,
        kind="",
        source=_cited(source),
        locator=evidence.locator,
        paraphrase=evidence.paraphrase,
        url=source.url,
    )


def _cited(source: Source) -> str:
    return ", ".join(part for part in (source.publisher, source.title, source.updated or source.published) if part)


def in_words(rows: Iterable[tuple[str, Sequence[tuple[str, str]]]], language: str) -> str:
    """Names with their values and periods in one line, for those who do not see the picture."""
    parts = []
    for name, values in rows:
        shown = list(values) if len(values) <= _MOST_POINTS else [values[0], values[-1]]
        words = [say(language, "alt.value", value=value, period=period) if period else value for value, period in shown]
        if words:
            parts.append(say(language, "alt.series", name=name, values=join(language, words)))
    return say(language, "semicolon").join(parts)
