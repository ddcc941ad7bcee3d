"""Reads the key figures of a market: what is on file of each, and which related measures are published nearby.

Related is what shares a telling word with the key figure (one that only few measures have in their names), or is the
same measure of another market in the same place. It is never the key figure itself.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.figures.benchmark_reading import latest
from desktop.figures.names import Names
from desktop.figures.reading import market_of
from desktop.figures.snapshot import Place
from desktop.figures.statements import read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Kpi, Market, Measure
    from desktop.workspace.workspace import Workspace

FAMILY: Final = "kpis"
MOST_RELATED: Final = 4
_MOST_MARKETS: Final = 60
_FEW: Final = 0.06
"""A word that more than this part of all measures have in their names tells nothing."""
_STEM: Final = 6
"""So many letters of a word are compared: ``consultation`` and ``consultations`` are one."""
_SHORTEST: Final = 5
_HAN: Final = re.compile("[\u4e00-\u9fff]{2,}")


@frozen
class Course:
    """One measure of one market over time."""

    measure: Measure
    market: Market
    values: tuple[Stated, ...]
    shown: Stated
    """The newest that is no forecast."""


@frozen
class KpiLine:
    """A key figure, what is on file of it and what is published nearby."""

    kpi: Kpi
    measure: Measure | None
    own: Course | None
    related: tuple[Course, ...]
    place: Place | None
    """Where its definition comes from."""


@frozen(eq=False)
class KpisSnapshot:
    """The key figures of a market. Compared by identity, so that composing can be memoised."""

    market: Market
    lines: tuple[KpiLine, ...]
    names: Names = field(default_factory=Names)


def read_kpis(request: FigureRequest, workspace: Workspace) -> KpisSnapshot:
    """All key figures of a market; ``UnknownFigureError`` when the market is not there."""
    market = market_of(workspace, request.market)
    kpis = sorted(workspace.kpis.all(market_id=market.id), key=lambda one: (one.position, one.id))
    measures = {one.id: one for one in workspace.measures.all()} if kpis else {}
    nearby = _nearby(workspace, market) if kpis else {}
    wanted = {kpi.id: _related(kpi, market, measures) for kpi in kpis}
    keys = dict.fromkeys(
        [*(kpi.measure_id for kpi in kpis if kpi.measure_id), *(key for related in wanted.values() for key in related)]
    )
    rows = (
        rows_in(workspace.observations, "subject_id", nearby, subject="market", measure_id=list(keys)) if keys else []
    )
    places = read_places(
        workspace, [*(row.evidence_id for row in rows), *(k.evidence_id for k in kpis if k.evidence_id)]
    )
    by_course: dict[tuple[str, str], list[Stated]] = {}
    for one in stated_rows((row for row in rows if row.kind != "rate" and "/" not in row.period), places):
        by_course.setdefault((one.observation.subject_id, one.observation.measure_id), []).append(one)
    choosing = read_choosing(workspace)
    courses = [
        course
        for (subject, key), values in by_course.items()
        if (course := _course(measures[key], nearby[subject], values, choosing)) is not None
    ]
    defined = {kpi.id: Place(*found) for kpi in kpis if (found := places.of(kpi.evidence_id or ""))}
    lines = tuple(_line(kpi, market, wanted[kpi.id], courses, measures, defined.get(kpi.id)) for kpi in kpis)
    return KpisSnapshot(market, lines, read_names(workspace, rows, places))


def _nearby(workspace: Workspace, market: Market) -> dict[str, Market]:
    """The market itself first, then the others of the same place."""
    others = workspace.markets.all(geography_id=market.geography_id) if market.geography_id else []
    return {one.id: one for one in (market, *others[:_MOST_MARKETS])}


def _course(measure: Measure, market: Market, values: Sequence[Stated], choosing: Choosing) -> Course | None:
    shown = latest(values, choosing)
    return None if shown is None else Course(measure, market, tuple(sorted(values, key=lambda one: one.x)), shown)


def _line(
    kpi: Kpi,
    market: Market,
    wanted: Sequence[str],
    courses: Sequence[Course],
    measures: Mapping[str, Measure],
    place: Place | None,
) -> KpiLine:
    own = next((c for c in courses if (c.market.id, c.measure.id) == (market.id, kpi.measure_id)), None)
    fitting = [c for c in courses if c is not own and c.measure.id in {kpi.measure_id, *wanted}]
    rank = {key: place for place, key in enumerate([kpi.measure_id, *wanted])}
    fitting.sort(key=lambda c: (rank[c.measure.id], c.market.id != market.id, -c.shown.x, -len(c.values), c.market.id))
    measure = measures.get(kpi.measure_id) if kpi.measure_id else None
    return KpiLine(kpi, measure, own, tuple(fitting[:MOST_RELATED]), place)


def _related(kpi: Kpi, market: Market, measures: Mapping[str, Measure]) -> list[str]:
    """Measures that share a telling word with a key figure, those with more of them first."""
    known = {key: _words(one.name_en, one.name_zh) for key, one in measures.items()}
    counts = Counter(word for words in known.values() for word in words)
    common = {word for word, count in counts.items() if count > max(2, _FEW * len(measures))}
    own = _words(f"{kpi.name_en} {kpi.definition}", f"{kpi.name_zh} {kpi.definition_zh}")
    telling = own - common - _words(market.name_en, market.name_zh)
    shared = {key: len(words & telling) for key, words in known.items()}
    found = [key for key, count in shared.items() if count and key != kpi.measure_id]
    return sorted(found, key=lambda key: (-shared[key], key))


def _words(english: str, chinese: str) -> frozenset[str]:
    """The beginnings of the longer words, and pairs of Han characters."""
    latin = {word[:_STEM] for word in re.findall(r"[a-z]+", english.lower()) if len(word) >= _SHORTEST}
    han = {run[at : at + 2] for run in _HAN.findall(chinese) for at in range(len(run) - 1)} if not latin else set()
    return frozenset(latin | han)
