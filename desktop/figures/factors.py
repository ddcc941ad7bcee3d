"""The factors family: what drives and holds back a market, against its segments, as a table with signs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.factor_board import DOWN, UP, board
from desktop.figures.factor_reading import USUAL
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.wording import join, keys, say
from desktop.market.names import name, reason

if TYPE_CHECKING:
    from desktop.figures.factor_board import Board, BoardColumn, BoardGroup, BoardRow, Touch
    from desktop.figures.factor_reading import Factored, FactorsSnapshot
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.request import FigureRequest

_REMEMBERED: Final = 8
_WORDS: Final = {UP: "factors.pushes", DOWN: "factors.holds"}


@lru_cache(maxsize=_REMEMBERED)
def compose_factors(request: FigureRequest, known: FactorsSnapshot) -> Figure:
    """The table of a request: a heading for each kind, a row for each idea, how often each column is named below."""
    language, found = request.language, board(request, known)
    places = [place for row in found.rows for place in row.places]
    table = _table(found, language) if found.rows else Table()
    title = _title(found, language)
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=_section(known, language),
        title=title,
        subtitle=_subtitle(request, known, language),
        source_line=caption.source_line([place.source for place in places], language, known.names),
        alt_text=say(language, "alt.factors", title=title, rows=_spoken(found, language)),
        table=table,
        footnotes=_notes(found, language),
        legend=(Certainty.MODELLED,) if any(t.judged for row in found.rows for t in row.touches) else (),
        evidence=_evidence(found, language),
        empty="" if found.rows else _empty(request, known, language),
    )


def kind_word(kind: str, language: str, *, one: bool = False) -> str:
    """A kind of factor as a heading, or of one factor; a kind of a workspace's own as it is written there."""
    key = f"factor.one.{kind}" if one else f"factor.{kind}"
    return say(language, key) if key in _KEYS else kind.replace("_", " ")


def horizon_word(row: BoardRow, language: str) -> str:
    """When the idea works: the analyst's word, else the source's; empty where nobody says."""
    if row.horizon is not None:
        return say(language, "horizon.own", horizon=stated_horizon(row.horizon.words, language))
    return stated_horizon(row.lead.factor.horizon, language)


def stated_horizon(text: str, language: str) -> str:
    """A horizon as kept in the workspace, in words."""
    return say(language, f"horizon.{text}") if f"horizon.{text}" in _KEYS else text


_KEYS: Final = keys()


def touch_words(touch: Touch, language: str) -> str:
    """What an idea does in a column, for readers and spreadsheets; empty where nobody names it."""
    if not touch.sign:
        return ""
    if touch.level == 0:
        word = say(language, "factors.neither")
    else:
        word = say(language, _WORDS.get(touch.sign, "factors.names"))
    if touch.level is None:
        return word
    key = "factors.own" if touch.judged is not None else "factors.level"
    return say(language, key, word=word, level=_signed(touch))


def _signed(touch: Touch) -> str:
    level = touch.level or 0
    return f"{-level if touch.sign == DOWN else level:+d}" if level else "0"


def _table(found: Board, language: str) -> Table:
    has_horizon = any(horizon_word(row, language) for row in found.rows)
    columns = [Column("factor", say(language, "factors.factor"))]
    columns += [Column(column.key, column.title) for column in found.columns]
    columns += [Column("horizon", say(language, "factors.horizon"))] if has_horizon else []
    columns.append(Column("sources", say(language, "factors.sources"), numeric=True))
    rows: list[tuple[Cell, ...]] = []
    for group in found.groups:
        rows.append(_heading(group, len(columns), language))
        rows += [_row(row, found.columns, language, has_horizon=has_horizon) for row in group.rows]
    rows += _foot(found, language, spare=len(columns) - len(found.columns) - 1)
    return Table(tuple(columns), tuple(rows))


def _heading(group: BoardGroup, columns: int, language: str) -> tuple[Cell, ...]:
    return (Cell(kind_word(group.kind, language)), *(Cell("") for _ in range(columns - 1)))


def _row(row: BoardRow, columns: tuple[BoardColumn, ...], language: str, *, has_horizon: bool) -> tuple[Cell, ...]:
    lead = Entity("factor", row.lead.factor.id)
    evidence = tuple(place.evidence.id for place in row.places)
    cells = [Cell(name(row.lead.factor, language), entity=lead, detail=_detail(row, language))]
    cells += [_cell(touch, lead, evidence, language) for touch in row.touches]
    if has_horizon:
        own = row.horizon is not None
        cells.append(Cell(horizon_word(row, language), certainty=Certainty.MODELLED if own else None))
    counted = Lineage(formula=say(language, "factors.count") + f" = {row.sources}", evidence=evidence)
    cells.append(Cell(str(row.sources), float(row.sources), lineage=counted))
    return tuple(cells)


def _detail(row: BoardRow, language: str) -> str:
    """Why it matters, in one line, and which other ideas are merged with it."""
    said = reason(row.lead.factor, language)
    others = [name(one.factor, language) for one in row.members[1:]]
    other = [text for text in dict.fromkeys(others) if text != name(row.lead.factor, language)]
    if not other:
        return said
    return " ".join(part for part in (said, say(language, "factors.also", names=join(language, other))) if part)


def _cell(touch: Touch, lead: Entity, evidence: tuple[str, ...], language: str) -> Cell:
    if not touch.sign:
        return Cell("")
    own = touch.judged
    level = touch.level
    signed = None if level is None else float(-level if touch.sign == DOWN else level)
    if own is not None:
        lineage = Lineage(observations=(own.id,))
    else:
        lineage = Lineage(formula=touch_words(touch, language) if level is not None else "", evidence=evidence)
    glyph = "" if level == 0 else touch.sign if touch.sign in _WORDS else "yes"
    return Cell(
        touch_words(touch, language),
        signed,
        Certainty.MODELLED if own is not None else None,
        lineage,
        entity=lead,
        glyph=glyph,
        level=float(level) if level else None,
        alone=bool(glyph),
    )


def _foot(found: Board, language: str, spare: int) -> list[tuple[Cell, ...]]:
    """How many of the ideas shown push each column, and how many hold it back."""
    rows = []
    for sign, head, formula in (
        (UP, "factors.pushed_by", "factors.counted"),
        (DOWN, "factors.held_by", "factors.counted_down"),
    ):
        naming = [[row for row in found.rows if row.touches[at].sign == sign] for at in range(len(found.columns))]
        if not any(naming):
            continue
        cells = [_counted(named, say(language, formula, count=len(named))) for named in naming]
        rows.append((Cell(say(language, head)), *cells, *(Cell("") for _ in range(spare))))
    return rows


def _counted(rows: list[BoardRow], formula: str) -> Cell:
    """A count with the places of what is counted; nothing where nobody names it."""
    evidence = tuple(dict.fromkeys(place.evidence.id for row in rows for place in row.places))
    return (
        Cell(str(len(rows)), float(len(rows)), lineage=Lineage(formula=formula, evidence=evidence))
        if rows
        else Cell("")
    )


def _section(known: FactorsSnapshot, language: str) -> str:
    return name(known.market, language) if known.market is not None else say(language, "factors.all_markets")


def _title(found: Board, language: str) -> str:
    """How many ideas there are, and that nobody publishes how strong they are, or whose the strengths are."""
    rows = found.rows
    if not rows:
        return say(language, "factors.strength_none")
    merged = sum(1 for row in rows if len(row.members) > 1 or row.sources > 1)
    if len(rows) == 1:
        first = say(language, "factors.title_one", name=name(rows[0].lead.factor, language))
    elif merged:
        first = say(language, "factors.title", count=len(rows), merged=merged)
    else:
        first = say(language, "factors.title_plain", count=len(rows))
    touches = [touch for row in rows for touch in row.touches if touch.sign]
    own = sum(1 for touch in touches if touch.judged is not None)
    stated = sum(1 for touch in touches if touch.stated is not None)
    if stated:
        second = say(language, "factors.strength_some", stated=stated, all=len(touches))
    elif own:
        second = say(language, "factors.strength_own", own=own, all=len(touches))
    else:
        second = say(language, "factors.strength_none")
    joined = second if language == "zh" else second[0].lower() + second[1:]
    return first + say(language, "semicolon") + joined


def _subtitle(request: FigureRequest, known: FactorsSnapshot, language: str) -> str:
    words = [kind_word(kind, language) for kind in request.kinds or USUAL]
    split = next((row for row in known.dimensions if row.id == request.dimension), None)
    if split is not None:
        columns = name(split, language)
    else:
        columns = say(language, "factors.segments" if known.market is not None else "factors.markets")
    return say(language, "factors.subtitle", kinds=join(language, words), columns=columns)


def _empty(request: FigureRequest, known: FactorsSnapshot, language: str) -> str:
    if request.words.strip():
        return say(language, "factors.empty_words", words=request.words.strip())
    return say(language, "factors.empty", market=_section(known, language))


def _notes(found: Board, language: str) -> tuple[str, ...]:
    touches = [touch for row in found.rows for touch in row.touches if touch.sign]
    notes = []
    if any(touch.level is None and touch.sign in _WORDS for touch in touches):
        notes.append(say(language, "factors.note_sign"))
    if any(touch.judged is not None for touch in touches):
        notes.append(say(language, "factors.note_own"))
    if any(len(row.members) > 1 for row in found.rows):
        notes.append(say(language, "factors.note_merged"))
    if found.more_columns:
        notes.append(say(language, "factors.more_columns", count=found.more_columns))
    if found.more_rows:
        notes.append(say(language, "factors.more_rows", count=found.more_rows))
    return tuple(notes)


def _spoken(found: Board, language: str) -> str:
    lines = []
    for row in found.rows:
        words = [
            f"{column.title} {touch_words(touch, language)}"
            for column, touch in zip(found.columns, row.touches, strict=True)
            if touch.sign
        ]
        lines.append(say(language, "comma").join((name(row.lead.factor, language), *words)))
    return say(language, "semicolon").join(lines)


def _evidence(found: Board, language: str) -> tuple[EvidenceLine, ...]:
    return tuple(line for row in found.rows for one in row.members for line in evidence_of(one, language))


def evidence_of(one: Factored, language: str) -> list[EvidenceLine]:
    """The lines of every place that says a factor."""
    row = one.factor
    kind = kind_word(row.kind, language, one=True)
    return [caption.evidence_of_place(place, row.id, name(row, language), kind) for place in one.places]
