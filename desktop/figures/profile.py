"""The profile of a player on one page: name, facts, figures, events, relations, lists, evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.caption import source_line
from desktop.figures.figure import Entity, Family, Figure
from desktop.figures.player import bare, compose_player
from desktop.figures.profile_facts import facts_of, stated, ticker_of, value_of
from desktop.figures.profile_lists import lists_of, sources_of
from desktop.figures.sheet import Band, Chart, Facts, Heading, Listing, Sheet
from desktop.figures.sheet_table import sheet_table
from desktop.figures.snapshot import PLAYER
from desktop.figures.wording import ZH, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.profile_reading import Profile
    from desktop.figures.request import FigureRequest

PROFILE: Final = "profile"
CHARTS: Final = 4
"""Figures that one page holds."""


def compose_profile(request: FigureRequest, profile: Profile) -> Figure:
    """One page about a player."""
    language = request.language
    charts = figures_of(profile, request)[:CHARTS]
    lists = dict(lists_of(profile, language))
    facts = facts_of(profile, language)
    sheet = Sheet(
        (
            Band((heading_of(profile, language),)),
            Band((Facts(facts),)),
            *_chart_bands(charts, lists, language),
            Band(tuple(replace(lists[key], span=4) for key in ("offers", "policies", "claims"))),
        )
    )
    sources = sources_of(profile)
    name = profile.numbers.subject.name(language)
    finding = charts[0].title if charts and not charts[0].empty else say(language, "player.sheet_bare", name=name)
    counts = {
        "numbers": sum(len(known.values) for known in profile.numbers.measures.values()),
        "facts": len(profile.facts),
        "events": len(profile.events),
        "sources": len(sources),
    }
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.SHEET,
        language=language,
        section=name,
        title=finding,
        subtitle=say(language, "player.sheet_subtitle", **counts),
        source_line=source_line(sources, language, profile.called),
        alt_text=finding,
        legend=(),
        evidence=tuple({line.observation: line for chart in charts for line in chart.evidence}.values()),
        formulas=tuple(dict.fromkeys(formula for chart in charts for formula in chart.formulas)),
        table=sheet_table(sheet, language),
        sheet=sheet,
    )


def heading_of(profile: Profile, language: str) -> Heading:
    """Name, the name in the other language, ticker, legal name."""
    player = profile.numbers.player
    shown = profile.numbers.subject.name(language)
    other = player.name_en if language == ZH else player.name_zh
    legal = [value_of(fact, language) for fact in stated(profile, "legal_name") if fact.status != "refuted"]
    # Of legal names in both scripts the one that the reader's language is written in.
    legal.sort(key=lambda text: text.isascii() == (language == ZH))
    return Heading(
        shown,
        beside="" if other == shown else other,
        tag=ticker_of(profile, language),
        below=legal[0] if legal and legal[0] != shown else "",
        entity=Entity(PLAYER, player.id),
    )


def request_of(request: FigureRequest, measure: str) -> FigureRequest:
    """The request of one measure of the same player."""
    return replace(request, family=PLAYER, measure=measure, shape="")


def figures_of(profile: Profile, request: FigureRequest) -> list[Figure]:
    """A figure for each measure, the leading one first."""
    known = profile.numbers.measures
    return [compose_player(request_of(request, key), known[key]) for key in known]


def _chart_bands(charts: Sequence[Figure], lists: Mapping[str, Listing], language: str) -> tuple[Band, ...]:
    """The leading figure large, the others beside and below it, at the right events and who is behind the player."""
    events, relations = (replace(lists[key], span=3) for key in ("events", "relations"))
    named = replace(lists["lists"], span=3)
    if not charts:
        nothing = Listing(say(language, "player.figures"), (), say(language, "player.no_numbers"), span=3)
        return (Band((nothing, events, relations, named)),)
    first, rest = charts[:2], charts[2:]
    spans = (9,) if len(first) == 1 else (6, 3)
    upper = Band((*(_chart(one, span) for one, span in zip(first, spans, strict=True)), events), 1.3)
    if not rest:
        return upper, Band((relations, replace(named, span=9)))
    return upper, Band((*(_chart(one, 6 // len(rest)) for one in rest), relations, named))


def _chart(figure: Figure, span: int) -> Chart:
    measure, _, rest = figure.subtitle.partition("，" if figure.language == ZH else ", ")
    return Chart(measure, replace(bare(figure), footnotes=(), legend=()), rest, span)
