"""The lifecycle family: the classic curve as a schematic, where criteria place the market, and who says otherwise."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.life_cycle import STAGES
from desktop.figures import caption
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Node, Table
from desktop.figures.lifecycle_criteria import computed, criteria, rule
from desktop.figures.wording import join, keys, say
from desktop.market.names import name, reason

if TYPE_CHECKING:
    from desktop.figures.lifecycle_criteria import CriterionFound
    from desktop.figures.lifecycle_reading import LifecycleSnapshot, StageSaid
    from desktop.figures.request import FigureRequest

COMPUTED, OWN, STATED = "computed", "own", "stated"
_REMEMBERED: Final = 8
_KEYS: Final = keys()


@lru_cache(maxsize=_REMEMBERED)
def compose_lifecycle(request: FigureRequest, known: LifecycleSnapshot) -> Figure:
    """The curve with every position that somebody or some rule gives, and the criteria as a table."""
    language = request.language
    found = criteria(known, language)
    stage = computed(found)
    own = next((one for one in known.said if one.is_own), None)
    others = [one for one in known.said if not one.is_own]
    title = _title(stage, own, others, language)
    places = [one.place for one in known.said if one.place is not None and not one.is_own]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.STAGES,
        language=language,
        section=name(known.market, language),
        title=title,
        subtitle=say(language, "lifecycle.subtitle", market=name(known.market, language)),
        source_line=caption.source_line([place.source for place in places], language, known.names),
        alt_text=say(language, "alt.lifecycle", title=title, criteria=_spoken(found, language)),
        nodes=(*(_stage(one, language) for one in STAGES), *_positions(known, stage, found, own, others, language)),
        table=_table(found, stage, own, others, language),
        footnotes=(say(language, "lifecycle.note"),),
        legend=(Certainty.MODELLED, Certainty.PUBLISHED) if any(_is_stage(one.row.stage) for one in others) else (),
        evidence=tuple(
            caption.evidence_of_place(
                one.place, one.row.id, name(known.market, language), stage_word(one.row.stage, language)
            )
            for one in known.said
            if one.place is not None
        ),
        formulas=tuple(one.lineage.formula for one in found if one.lineage.formula),
    )


def stage_word(stage: str, language: str) -> str:
    """A stage in words; one that is none of the four as it is on file."""
    return say(language, f"stage.{stage}") if f"stage.{stage}" in _KEYS else stage.replace("_", " ")


def _is_stage(stage: str) -> bool:
    return stage in STAGES


def _stage(stage: str, language: str) -> Node:
    return Node(stage, "", stage_word(stage, language), None, 1.0, Certainty.NOT_PUBLISHED)


def _positions(
    known: LifecycleSnapshot,
    stage: str,
    found: tuple[CriterionFound, ...],
    own: StageSaid | None,
    others: list[StageSaid],
    language: str,
) -> list[Node]:
    """What is marked on the curve: each with the stage it stands in as its parent."""
    market = Entity("market", known.market.id)
    made = []
    if stage:
        parts = [one.lineage for one in found if one.stages]
        lineage = Lineage(
            tuple(dict.fromkeys(key for part in parts for key in part.observations)),
            formula="; ".join(part.formula for part in parts if part.formula),
            evidence=tuple(dict.fromkeys(key for part in parts for key in part.evidence)),
        )
        words = say(language, "lifecycle.computed")
        made.append(_position(COMPUTED, stage, words, Certainty.MODELLED, market, lineage))
    for place, one in enumerate(one for one in others if _is_stage(one.row.stage)):
        words = one.place.source.publisher if one.place is not None else say(language, "lifecycle.a_source")
        evidence = (one.place.evidence.id,) if one.place is not None else ()
        lineage = Lineage(formula=words, evidence=evidence)
        made.append(_position(f"{STATED}{place}", one.row.stage, words, Certainty.PUBLISHED, market, lineage))
    if own is not None and _is_stage(own.row.stage):
        evidence = (own.place.evidence.id,) if own.place is not None else ()
        words = say(language, "lifecycle.own")
        lineage = Lineage(formula=own.row.rationale or words, evidence=evidence)
        made.append(_position(OWN, own.row.stage, words, Certainty.MODELLED, market, lineage))
    return made


def _position(key: str, stage: str, words: str, certainty: Certainty, market: Entity, lineage: Lineage) -> Node:
    colour = -1 if key == OWN else 0
    return Node(key, stage, words, None, 1.0, certainty, colour, text=words, lineage=lineage, entity=market)


def _table(
    found: tuple[CriterionFound, ...], stage: str, own: StageSaid | None, others: list[StageSaid], language: str
) -> Table:
    columns = tuple(Column(key, say(language, f"lifecycle.column.{key}")) for key in ("criterion", "found", "suggests"))
    rows = [_criterion(one, language) for one in found]
    together = stage_word(stage, language) if stage else say(language, "lifecycle.cannot")
    modelled = Certainty.MODELLED if stage else Certainty.NOT_PUBLISHED
    rows.append(
        (
            Cell(say(language, "lifecycle.computed"), detail=say(language, "lifecycle.rule.position")),
            Cell(_agreeing(found, stage, language)),
            Cell(together, certainty=modelled),
        )
    )
    for one in others:
        who = one.place.source.publisher if one.place is not None else say(language, "lifecycle.a_source")
        rows.append((Cell(who), Cell(reason(one.row, language)), Cell(stage_word(one.row.stage, language))))
    if own is not None:
        word = stage_word(own.row.stage, language)
        rows.append(
            (Cell(say(language, "lifecycle.own")), Cell(own.row.rationale), Cell(word, certainty=Certainty.MODELLED))
        )
    return Table(columns, tuple(rows))


def _criterion(one: CriterionFound, language: str) -> tuple[Cell, ...]:
    head = Cell(say(language, f"lifecycle.criterion.{one.key}"), detail=rule(one.key, language))
    certainty = Certainty.MODELLED if one.stages else Certainty.NOT_PUBLISHED
    words = join(language, [stage_word(stage, language) for stage in one.stages])
    told = words or say(language, "lifecycle.cannot")
    return head, Cell(one.text, one.value, lineage=one.lineage), Cell(told, certainty=certainty)


def _agreeing(found: tuple[CriterionFound, ...], stage: str, language: str) -> str:
    known = [one for one in found if one.stages]
    count = sum(1 for one in known if stage in one.stages)
    if not stage:
        return say(language, "lifecycle.too_few", known=len(known), all=len(found))
    return say(language, "lifecycle.agreeing", count=count, known=len(known), all=len(found))


def _title(stage: str, own: StageSaid | None, others: list[StageSaid], language: str) -> str:
    """Where the rules place it, then whether the analyst or a source says otherwise."""
    word = stage_word(stage, language) if stage else ""
    if own is not None and own.row.stage != stage:
        key = "lifecycle.title_differs" if stage else "lifecycle.title_own"
        return say(language, key, stage=word, own=stage_word(own.row.stage, language))
    stated = any(_is_stage(one.row.stage) for one in others)
    if not stage:
        return say(language, "lifecycle.title_unknown")
    return say(language, "lifecycle.title" if stated else "lifecycle.title_alone", stage=word)


def _spoken(found: tuple[CriterionFound, ...], language: str) -> str:
    lines = [f"{say(language, f'lifecycle.criterion.{one.key}')}: {one.text}" for one in found]
    return say(language, "semicolon").join(lines)
