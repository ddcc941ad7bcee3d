"""A figure as JSON and back: what a slide showed on the day it was frozen, drawn again whatever the data say now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, get_args

from desktop.figures.bar_rows import BarRows
from desktop.figures.figure import Annotation, Entity, Figure
from desktop.figures.frozen_checks import problem_of
from desktop.figures.graph import Graph
from desktop.figures.quadrants import Quadrants
from desktop.figures.request import plain
from desktop.figures.request_reading import Reading
from desktop.figures.sheet import Block, Sheet
from desktop.figures.timeline_marks import Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TELLING: Final = frozenset((*get_args(Annotation), *get_args(Block)))
_NAMES: Final = {one.__name__: one for one in (BarRows, Entity, Graph, Quadrants, Sheet, Timeline)}
LONGEST: Final = 20_000_000
"""Characters of JSON that a slide may keep: a time line of some ten thousand entries."""


class NotFrozen(ValueError):
    """What was frozen cannot be read or drawn; the text is one plain sentence."""


def figure_to_json(figure: Figure) -> str:
    """A figure as one line of JSON; what is as usual is left out."""
    return json.dumps(plain(figure, _TELLING), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def freeze(figures: Mapping[str, Sequence[Figure]]) -> str:
    """The figures of a slide in each language, as a slide keeps them; NotFrozen where they are too many to keep."""
    parts = (f"{json.dumps(key)}:[{','.join(map(figure_to_json, some))}]" for key, some in figures.items())
    text = f"{{{','.join(parts)}}}"
    if len(text) > LONGEST:
        raise NotFrozen("The figures of this slide are too large to be kept as they are.")
    return text


def thaw(text: str, language: str) -> tuple[Figure, ...]:
    """The figures as they were in one language; NotFrozen says why there are none."""
    found = _parsed(text)
    rows = found.get(language) if isinstance(found, dict) else None
    if not isinstance(rows, list):
        raise NotFrozen("What was frozen cannot be read: it holds no figures in this language.")
    return tuple(_figure(row) for row in rows)


def _parsed(text: str) -> Any:
    if len(text) > LONGEST:
        raise NotFrozen("What was frozen cannot be read: it is too long.")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotFrozen(f"What was frozen cannot be read: {error}.") from error


def _figure(data: Any) -> Figure:
    try:
        figure = Reading(_NAMES).record(Figure, data)
    except (ValueError, TypeError) as error:
        raise NotFrozen(f"What was frozen cannot be read: {error}.") from error
    problem = problem_of(figure)
    if problem:
        raise NotFrozen(f"What was frozen cannot be drawn: {problem}.")
    return figure
