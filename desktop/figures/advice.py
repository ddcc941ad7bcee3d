"""The advice family: what sources recommend, each with its reason, its sources and the things it speaks of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.correspondences import SAME
from desktop.figures import caption
from desktop.figures.factor_board import kinds_on_file, segment_names
from desktop.figures.factor_reading import ADVICE_KINDS, ideas
from desktop.figures.factors import evidence_of, kind_word, stated_horizon
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.names import name, reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.factor_reading import Factored, FactorsSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Place

FAMILY: Final = "advice"
MOST: Final = 200
_REMEMBERED: Final = 8


@frozen
class Spoken:
    """Something on file that a piece of advice speaks of."""

    entity: Entity
    name: str
    kind: str
    """Its kind in one word."""


@frozen
class Advice:
    """One piece of advice."""

    members: tuple[Factored, ...]
    places: tuple[Place, ...]
    speaks: tuple[Spoken, ...]
    horizon: str
    is_own_horizon: bool

    @property
    def lead(self) -> Factored:
        """The one that gives its name."""
        return self.members[0]

    @property
    def sources(self) -> int:
        """How many sources say it."""
        return len({place.source.id for place in self.places})


def advice(request: FigureRequest, known: FactorsSnapshot) -> tuple[Advice, ...]:
    """What is shown, kind by kind: all kinds that advise, or those asked for, holding the words asked for."""
    kinds = request.kinds or ADVICE_KINDS
    words = request.words.casefold().split()
    others = {**known.elsewhere, **{one.factor.id: one for one in known.factors}}
    made = [_made(group, known, others, request.language) for group in ideas(known) if group[0].factor.kind in kinds]
    found = [one for one in made if _holds(one, words)]
    return tuple(sorted(found, key=lambda one: _place(one.lead.factor.kind)))


def advice_kinds(known: FactorsSnapshot) -> tuple[tuple[str, int], ...]:
    """Kinds that advise with how many ideas lead them, in the order of the page."""
    found = [(kind, count) for kind, count in kinds_on_file(known) if kind in ADVICE_KINDS]
    return tuple(sorted(found, key=lambda pair: _place(pair[0])))


def _place(kind: str) -> int:
    return ADVICE_KINDS.index(kind) if kind in ADVICE_KINDS else len(ADVICE_KINDS)


def _holds(one: Advice, words: list[str]) -> bool:
    texts = [spoken.name for spoken in one.speaks]
    for member in one.members:
        texts += [member.factor.title_en, member.factor.title_zh, member.factor.rationale, member.factor.rationale_zh]
    whole = "\n".join(texts).casefold()
    return all(word in whole for word in words)


def _made(group: tuple[Factored, ...], known: FactorsSnapshot, others: Mapping[str, Factored], language: str) -> Advice:
    lead = group[0]
    own = known.horizon(lead.factor.id)
    places = {place.evidence.id: place for one in group for place in one.places}
    return Advice(
        members=group,
        places=tuple(places.values()),
        speaks=_speaks(group, known, others, language),
        horizon=stated_horizon(own.words if own is not None else lead.factor.horizon, language),
        is_own_horizon=own is not None,
    )


def _speaks(
    group: tuple[Factored, ...], known: FactorsSnapshot, others: Mapping[str, Factored], language: str
) -> tuple[Spoken, ...]:
    """Segments it names, policies that touch it, and other ideas it overlaps with, is a part of or answers."""
    found: dict[Entity, Spoken] = {}
    members = {one.factor.id for one in group}
    for one in group:
        for row in segment_names(one, known):
            entity = Entity("segment", row.id)
            found.setdefault(entity, Spoken(entity, name(row, language), say(language, "advice.segment")))
        for policy in one.policies:
            entity = Entity("policy", policy.id)
            title = (policy.title_original if language == "zh" else policy.title_en) or policy.title_en
            found.setdefault(entity, Spoken(entity, title, say(language, "advice.policy")))
        for link in one.related:
            other = others.get(link.id)
            if other is None or link.relation in {SAME, "different"} or link.id in members:
                continue
            entity = Entity("factor", link.id)
            word = kind_word(other.factor.kind, language, one=True)
            found.setdefault(entity, Spoken(entity, name(other.factor, language), word))
    return tuple(found.values())


@lru_cache(maxsize=_REMEMBERED)
def compose_advice(request: FigureRequest, known: FactorsSnapshot) -> Figure:
    """The table of a request."""
    language, found = request.language, advice(request, known)
    shown = found[:MOST]
    title = _title(found, language)
    market = name(known.market, language) if known.market is not None else say(language, "factors.all_markets")
    orphans = sum(1 for one in found if not one.speaks)
    notes = [say(language, "advice.note")] if orphans else []
    if len(found) > MOST:
        notes.append(say(language, "factors.more_rows", count=len(found) - MOST))
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=market,
        title=title,
        subtitle=say(language, "advice.subtitle", market=market),
        source_line=caption.source_line([place.source for one in found for place in one.places], language, known.names),
        alt_text=say(
            language, "alt.advice", title=title, rows=join(language, [name(one.lead.factor, language) for one in shown])
        ),
        table=_table(shown, language) if shown else Table(),
        footnotes=tuple(notes),
        evidence=tuple(line for one in shown for member in one.members for line in evidence_of(member, language)),
        empty="" if shown else say(language, "advice.empty", market=market),
    )


def _title(found: tuple[Advice, ...], language: str) -> str:
    linked = sum(1 for one in found if one.speaks)
    key = "advice.title_none" if found and not linked else "advice.title"
    return say(language, key, count=len(found), linked=linked)


def _table(found: tuple[Advice, ...], language: str) -> Table:
    has_horizon = any(one.horizon for one in found)
    keys = ["idea", "speaks", *(["horizon"] if has_horizon else []), "sources"]
    columns = tuple(Column(key, say(language, f"advice.{key}"), numeric=key == "sources") for key in keys)
    rows: list[tuple[Cell, ...]] = []
    kind = ""
    for one in found:
        if one.lead.factor.kind != kind:
            kind = one.lead.factor.kind
            rows.append((Cell(kind_word(kind, language)), *(Cell("") for _ in columns[1:])))
        rows.append(_row(one, language, has_horizon=has_horizon))
    return Table(columns, tuple(rows))


def _row(one: Advice, language: str, *, has_horizon: bool) -> tuple[Cell, ...]:
    lead = one.lead.factor
    entity = Entity("factor", lead.id)
    spoken = join(language, [thing.name for thing in one.speaks])
    cells = [
        Cell(name(lead, language), entity=entity, detail=reason(lead, language)),
        Cell(spoken or say(language, "advice.orphan"), certainty=None if spoken else Certainty.NOT_PUBLISHED),
    ]
    if has_horizon:
        cells.append(Cell(one.horizon, certainty=Certainty.MODELLED if one.is_own_horizon else None))
    evidence = tuple(place.evidence.id for place in one.places)
    counted = Lineage(formula=say(language, "forces.sources_told", count=one.sources), evidence=evidence)
    cells.append(Cell(str(one.sources), float(one.sources), lineage=counted))
    return tuple(cells)
