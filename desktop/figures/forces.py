"""The forces family: Porter's five forces with what sources say of each; rated only where somebody rated."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.five_forces import FORCES, LEVELS, RUBRIC
from desktop.analysis.judgements import TRENDS
from desktop.figures import caption
from desktop.figures.figure import (
    Axis,
    Cell,
    Certainty,
    Column,
    Entity,
    Family,
    Figure,
    Lineage,
    Node,
    Point,
    Series,
    Table,
    Tick,
)
from desktop.figures.wording import say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.judgements import Judgement
    from desktop.figures.forces_reading import ForceRead, ForcesSnapshot
    from desktop.figures.request import FigureRequest

FAMILY: Final = "forces"
RADAR: Final = "radar"
STEPS: Final = 5
_REMEMBERED: Final = 8
_ARROWS: Final = {-1: "down", 1: "up"}


@lru_cache(maxsize=_REMEMBERED)
def compose_forces(request: FigureRequest, known: ForcesSnapshot) -> Figure:
    """The cross, or the rated forces as a radar."""
    language = request.language
    nodes = tuple(_node(one, language) for one in known.forces)
    table = Table(_columns(language), tuple(_row(one, language) for one in known.forces))
    title = _title(known, language)
    places = [place for one in known.forces for place in one.places]
    is_own = any(one.rating is not None or one.trend is not None for one in known.forces)
    figure = Figure(
        id=request.id,
        name=request.name,
        family=Family.FORCES,
        language=language,
        section=name(known.market, language),
        title=title,
        subtitle=say(language, "forces.subtitle", market=name(known.market, language)),
        source_line=caption.source_line([place.source for place in places], language, known.names),
        alt_text=say(language, "alt.forces", title=title, forces=_spoken(known, language)),
        nodes=nodes,
        table=table,
        footnotes=_notes(known, language, is_own=is_own),
        legend=(Certainty.MODELLED, Certainty.NOT_PUBLISHED) if is_own else (),
        evidence=tuple(
            caption.evidence_of_place(place, one.id, force_name(one.force, language), name(known.market, language))
            for one in known.forces
            for place in one.places
        ),
    )
    return _radar(figure, known, language) if request.shape == RADAR else figure


def force_name(force: str, language: str) -> str:
    """What a force is called."""
    return FORCES[force].get(language)


def level_word(level: int, language: str) -> str:
    """A level in words: ``rather high``."""
    return LEVELS[level - 1].get(language)


def rubric(force: str, level: int, language: str) -> str:
    """What a level of a force means."""
    return RUBRIC[force][level - 1].get(language)


def trend_word(direction: int, language: str) -> str:
    """falling, steady or rising."""
    word = next(word for word, level in TRENDS.items() if level == direction)
    return say(language, f"forces.{word}")


def sources_of(one: ForceRead) -> int:
    """How many sources speak of a force."""
    return len({place.source.id for place in one.places})


def _certainty(one: ForceRead) -> Certainty:
    if one.rating is not None:
        return Certainty.MODELLED
    return Certainty.PUBLISHED if one.stated is not None else Certainty.NOT_PUBLISHED


def _lineage(one: ForceRead, judged: Judgement | None, language: str) -> Lineage:
    evidence = tuple(place.evidence.id for place in one.places)
    if judged is not None:
        return Lineage(observations=(judged.id,), evidence=evidence)
    stated = one.stated
    formula = say(language, "forces.rated", level=stated, word=level_word(stated, language)) if stated else ""
    return Lineage(formula=formula, evidence=evidence)


def rating_words(one: ForceRead, language: str) -> str:
    """The rating in words, and whose it is; ``not rated`` while nobody rated."""
    if one.level is None:
        return say(language, "forces.unrated")
    key = "forces.rated_own" if one.rating is not None else "forces.rated"
    return say(language, key, level=one.level, word=level_word(one.level, language))


def _node(one: ForceRead, language: str) -> Node:
    called, rated = force_name(one.force, language), rating_words(one, language)
    said = [f"{called}: {rated}"]
    if one.level is not None:
        said.append(rubric(one.force, one.level, language))
    if one.rating is not None and one.rating.reason:
        said.append(one.rating.reason)
    return Node(
        key=one.force,
        parent="",
        name=called,
        value=None if one.level is None else float(one.level),
        size=1.0,
        certainty=_certainty(one),
        value_label=rated,
        detail=one.rationale(language) or say(language, "forces.nothing"),
        text="\n".join(said),
        lineage=_lineage(one, one.rating, language),
        entity=Entity("force", one.id) if one.rows else None,
    )


def _columns(language: str) -> tuple[Column, ...]:
    keys = (("force", False), ("rating", False), ("trend", False), ("rationale", False), ("sources", True))
    return tuple(Column(key, say(language, f"forces.{key}"), numeric=numeric) for key, numeric in keys)


def _row(one: ForceRead, language: str) -> tuple[Cell, ...]:
    entity = Entity("force", one.id) if one.rows else None
    count = sources_of(one)
    rated = Cell(
        rating_words(one, language),
        None if one.level is None else float(one.level),
        _certainty(one),
        _lineage(one, one.rating, language),
        entity=entity,
        glyph="rating" if one.rating is None else "rating_modelled",
        level=None if one.level is None else float(one.level),
    )
    turned, arrow = one.direction, ""
    if turned is not None:
        arrow = _ARROWS.get(turned, "")
    trend = Cell(
        "" if turned is None else trend_word(turned, language),
        None if turned is None else float(turned),
        Certainty.NOT_PUBLISHED if turned is None else Certainty.MODELLED,
        Lineage(observations=(one.trend.id,)) if one.trend is not None else Lineage(),
        glyph=arrow,
        level=1.0 if arrow else None,
    )
    told = say(language, "forces.sources_told", count=count)
    lineage = Lineage(formula=told, evidence=tuple(place.evidence.id for place in one.places))
    return (
        Cell(force_name(one.force, language), entity=entity),
        rated,
        trend,
        Cell(one.rationale(language), entity=entity),
        Cell(str(count), float(count), lineage=lineage, detail=_counted(count, language)),
    )


def _counted(count: int, language: str) -> str:
    return say(language, "forces.counted", count=count)


def _title(known: ForcesSnapshot, language: str) -> str:
    rated = [one for one in known.forces if one.level is not None]
    told = sum(1 for one in known.forces if one.places)
    if not rated:
        return say(language, "forces.title_unrated" if told else "forces.title_silent", told=told)
    most = max(rated, key=lambda one: one.level or 0)
    called, word = force_name(most.force, language), level_word(most.level or 1, language)
    low = word if language == "zh" else word.lower()
    return say(language, "forces.title", force=called, level=low, rated=len(rated))


def _notes(known: ForcesSnapshot, language: str, *, is_own: bool) -> tuple[str, ...]:
    unrated = any(one.level is None for one in known.forces)
    is_told = any(one.places for one in known.forces)
    notes = [say(language, "forces.note_unrated" if is_told else "forces.note_silent")] if unrated else []
    if is_own:
        notes.append(say(language, "forces.note_own"))
    return tuple(notes)


def _spoken(known: ForcesSnapshot, language: str) -> str:
    words = [
        say(language, "comma").join(
            filter(
                None,
                (
                    force_name(one.force, language),
                    rating_words(one, language),
                    trend_word(one.direction, language) if one.direction is not None else "",
                ),
            )
        )
        for one in known.forces
    ]
    return say(language, "semicolon").join(words)


def _radar(figure: Figure, known: ForcesSnapshot, language: str) -> Figure:
    """Every force on a spoke from 0 to 5; an unrated one is a gap."""
    if sum(1 for one in known.forces if one.level is not None) < len(known.forces):
        return replace(figure, family=Family.RADAR, nodes=(), empty=say(language, "forces.no_radar"))
    ticks = tuple(Tick(float(at), force_name(one.force, language)) for at, one in enumerate(known.forces))
    levels = tuple(Tick(step / STEPS, str(step)) for step in range(STEPS + 1))
    called = name(known.market, language)
    series = Series(
        known.market.id,
        called,
        1,
        tuple(_spoke(at, one, language) for at, one in enumerate(known.forces)),
        Entity("market", known.market.id),
        end_label=called,
    )
    return replace(
        figure,
        family=Family.RADAR,
        nodes=(),
        x=Axis(-0.5, len(known.forces) - 0.5, ticks, kind="category"),
        y=Axis(0.0, 1.0, levels, decimals=1),
        series=(series,),
    )


def _spoke(at: int, one: ForceRead, language: str) -> Point:
    level = one.level or 0
    source = _lineage(one, one.rating, language)
    formula = say(language, "forces.spoke", level=level, most=STEPS)
    return Point(
        one.force,
        float(at),
        level / STEPS,
        _certainty(one),
        label=str(level),
        text=f"{force_name(one.force, language)}: {rating_words(one, language)}",
        stated=True,
        lineage=replace(source, formula=formula),
        entity=Entity("force", one.id),
    )


def rated_count(forces: Sequence[ForceRead]) -> int:
    """How many of them somebody rated."""
    return sum(1 for one in forces if one.level is not None)
