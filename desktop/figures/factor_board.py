"""Factors against segments as rows and columns, without words and pixels: the figure and the page both show this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.factor_reading import CHALLENGE, KINDS, OPPORTUNITY, RESTRAINT, USUAL, ideas
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.analysis.judgements import Judgement
    from desktop.figures.factor_reading import Factored, FactorsSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Place
    from desktop.market.records import Segment

UP, DOWN, NAMED = "up", "down", "named"
_PUSHING: Final = frozenset({"driver", OPPORTUNITY, "advantage"})
_HOLDING: Final = frozenset({RESTRAINT, CHALLENGE})
MOST_COLUMNS: Final = 12
MOST_ROWS: Final = 400
BY_NAME, BY_SOURCES, BY_STRENGTH, BY_DOCUMENT = "name", "sources", "strength", ""


@frozen
class Touch:
    """What an idea does in one column."""

    sign: str = ""
    """up, down, named (its direction is not told by its kind), or empty where nobody names it."""
    level: int | None = None
    """Strength 0 to 3; None while nobody states one."""
    judged: Judgement | None = None
    """The analyst's own impact, where it is the one shown."""
    stated: int | None = None
    """The impact a source states."""
    factors: tuple[str, ...] = ()
    """Ids of the members that name it."""


@frozen
class BoardColumn:
    """A segment, or a market where all are shown together."""

    key: str
    kind: str
    title: str
    group: str
    """Its dimension."""


@frozen
class BoardRow:
    """An idea: one factor, or several that say the same."""

    members: tuple[Factored, ...]
    touches: tuple[Touch, ...]
    places: tuple[Place, ...]
    horizon: Judgement | None = None

    @property
    def lead(self) -> Factored:
        """The one that gives its name."""
        return self.members[0]

    @property
    def sources(self) -> int:
        """How many sources say it."""
        return len({place.source.id for place in self.places})


@frozen
class BoardGroup:
    """The ideas of one kind."""

    kind: str
    rows: tuple[BoardRow, ...]


@frozen
class Board:
    """Everything that is shown."""

    columns: tuple[BoardColumn, ...]
    groups: tuple[BoardGroup, ...]
    balance: tuple[tuple[int, int], ...]
    """For each column how many ideas push it and how many hold it back, as far as they are shown."""
    more_columns: int = 0
    more_rows: int = 0

    @property
    def rows(self) -> tuple[BoardRow, ...]:
        """All rows of all groups."""
        return tuple(row for group in self.groups for row in group.rows)


def board(request: FigureRequest, known: FactorsSnapshot) -> Board:
    """Rows of the kinds asked for (drivers and restraints for none) that hold the words asked for."""
    kinds = request.kinds or USUAL
    words = request.words.casefold().split()
    found = [group for group in ideas(known) if group[0].factor.kind in kinds and _holds(group, words, known)]
    shown, columns = found[:MOST_ROWS], _columns(request, known, found)
    rows = [_row(group, columns[:MOST_COLUMNS], known) for group in shown]
    groups = tuple(
        BoardGroup(kind, tuple(_sorted((row for row in rows if row.lead.factor.kind == kind), request)))
        for kind in sorted({row.lead.factor.kind for row in rows}, key=_place)
    )
    return Board(
        columns=tuple(columns[:MOST_COLUMNS]),
        groups=groups,
        balance=tuple(_balance(rows, place) for place in range(len(columns[:MOST_COLUMNS]))),
        more_columns=max(0, len(columns) - MOST_COLUMNS),
        more_rows=len(found) - len(shown),
    )


def kinds_on_file(known: FactorsSnapshot) -> tuple[tuple[str, int], ...]:
    """Kinds with how many ideas lead them, in the order in which they are shown."""
    leads = [group[0].factor.kind for group in ideas(known)]
    return tuple((kind, leads.count(kind)) for kind in sorted(set(leads), key=_place))


def _place(kind: str) -> tuple[int, str]:
    return (KINDS.index(kind) if kind in KINDS else len(KINDS), kind)


def direction(kind: str) -> str:
    """Which way a kind of factor works."""
    return UP if kind in _PUSHING else DOWN if kind in _HOLDING else NAMED


def _holds(group: Sequence[Factored], words: Sequence[str], known: FactorsSnapshot) -> bool:
    if not words:
        return True
    texts = []
    for one in group:
        segments = [known.segments[key] for key in one.touches if key in known.segments]
        row = one.factor
        texts += [
            row.title_en,
            row.title_zh,
            row.rationale,
            row.rationale_zh,
            *(text for s in segments for text in (s.name_en, s.name_zh)),
        ]
    whole = "\n".join(texts).casefold()
    return all(word in whole for word in words)


def _columns(request: FigureRequest, known: FactorsSnapshot, found: Sequence[Sequence[Factored]]) -> list[BoardColumn]:
    """The segments of the chosen dimension, else of those that a source prints as a split, that factors name."""
    if known.market is None:
        markets = {one.market.id: one.market for group in found for one in group}
        ordered = sorted(markets.values(), key=lambda row: (row.position, row.id))
        return [BoardColumn(row.id, "market", name(row, request.language), "") for row in ordered]
    splits = {row.id: row for row in known.dimensions if row.market_id == known.market.id}
    if request.dimension in splits:
        chosen = [request.dimension]
    else:
        printed = [row.id for row in splits.values() if not row.informal]
        chosen = printed or list(splits)
    order = {key: place for place, key in enumerate(chosen)}
    segments = [row for row in known.segments.values() if row.dimension_id in order]
    segments.sort(key=lambda row: (order[row.dimension_id], row.position, row.id))
    language = request.language
    return [
        BoardColumn(row.id, "segment", name(row, language), name(splits[row.dimension_id], language))
        for row in segments
    ]


def _row(group: tuple[Factored, ...], columns: Sequence[BoardColumn], known: FactorsSnapshot) -> BoardRow:
    places = {place.evidence.id: place for one in group for place in one.places}
    return BoardRow(
        members=group,
        touches=tuple(_touch(group, column, known) for column in columns),
        places=tuple(places.values()),
        horizon=known.horizon(group[0].factor.id),
    )


def _touch(group: tuple[Factored, ...], column: BoardColumn, known: FactorsSnapshot) -> Touch:
    sign = direction(group[0].factor.kind)
    if column.kind == "market":
        members = tuple(one.factor.id for one in group if one.market.id == column.key)
        return Touch(sign, factors=members) if members else Touch()
    naming = [one for one in group if column.key in one.touches]
    stated = next((level for one in naming if (level := one.touches[column.key]) is not None), None)
    judged = next((own for one in group if (own := known.impact(one.factor.id, column.key)) is not None), None)
    members = tuple(one.factor.id for one in naming)
    level = judged.level if judged is not None else stated
    if level is not None:
        sign = UP if level > 0 else DOWN if level < 0 else NAMED
        return Touch(sign, abs(level), judged, stated, members)
    return Touch(sign, factors=members) if naming else Touch()


def _sorted(rows: Iterable[BoardRow], request: FigureRequest) -> list[BoardRow]:
    """As in the documents, by name, or those with most sources or strength first."""
    order = request.shape
    if order == BY_NAME:
        return sorted(rows, key=lambda row: name(row.lead.factor, request.language).casefold())
    if order == BY_SOURCES:
        return sorted(rows, key=lambda row: -row.sources)
    if order == BY_STRENGTH:
        return sorted(rows, key=lambda row: -sum(touch.level or 0 for touch in row.touches))
    return list(rows)


def _balance(rows: Sequence[BoardRow], place: int) -> tuple[int, int]:
    signs = [row.touches[place] for row in rows]
    up = sum(1 for one in signs if one.sign == UP)
    return up, sum(1 for one in signs if one.sign == DOWN)


def segment_names(one: Factored, known: FactorsSnapshot) -> list[Segment]:
    """The segments a factor names, in document order."""
    found = [known.segments[key] for key in one.touches if key in known.segments]
    return sorted(found, key=lambda row: (row.dimension_id, row.position))
