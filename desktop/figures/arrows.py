"""Arrows that somebody put between two points: growth a year, the difference of levels or of column totals.

Pure: an arrow reads what stands at its ends in this very figure, so it follows the data, the language
and the scenario. Where nothing can be measured, the arrow stays and says why.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError, cagr, difference
from desktop.figures.arrow_ends import SHARES, TOTAL, End, Ground, joined, said, scope_difference, years_between
from desktop.figures.figure import Cell, DifferenceArrow, Family, GrowthArrow, Lineage
from desktop.figures.request import Arrow
from desktop.figures.scale import rate_text
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.figure import Annotation, Column, Figure

CAGR: Final = "cagr"
LEVEL: Final = "level"
TOTALS: Final = "total"
SHOWS: Final = ("absolute", "percent", "both")
_SHORTEST = 1.0
_SAME = 1e-6
"""Places on the horizontal axis closer than this are one."""
_RATE_DIGITS = 2
_PERCENT_DIGITS = 1

Measured = GrowthArrow | DifferenceArrow


class _Refusal(Exception):
    """Why an arrow measures nothing: a key of the sentences and their fields."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key)
        self.key, self.fields = key, fields


def measured(arrows: Sequence[Arrow], ground: Ground) -> tuple[Measured, ...]:
    """The arrows of a request as annotations, in their order; ``position`` counts them."""
    return tuple(_measure(arrow, ground, position) for position, arrow in enumerate(arrows))


def request_of(note: Measured) -> Arrow:
    """The wish behind an annotation: what is kept when somebody moves or changes it."""
    if isinstance(note, GrowthArrow):
        return Arrow(CAGR, note.series, note.start, note.end_series, note.end)
    return Arrow(note.kind, note.series, note.start, note.end_series, note.end, note.shows)


def kind_between(arrow: Arrow, figure: Figure) -> str:
    """What an arrow between two points can say: a rate, or a difference where they are of one time or are shares."""
    points = {(series.key, point.key): point for series in figure.series for point in series.points}
    first = points.get((arrow.series, arrow.start))
    last = points.get((arrow.end_series or arrow.series, arrow.end))
    shares = figure.y is not None and figure.y.unit.startswith("%")
    if shares or first is None or last is None or abs(first.x - last.x) < _SAME:
        return LEVEL
    if figure.family is Family.STACKED and TOTAL in {arrow.series, arrow.end_series}:
        return TOTALS
    return CAGR


def whole_range(arrow: Arrow, figure: Figure) -> Arrow:
    """The arrow from the first to the last value of the series it starts in."""
    for series in figure.series:
        if series.key == arrow.series:
            known = [point for point in series.points if point.y is not None]
            if known:
                return replace(arrow, start=known[0].key, end_series="", end=known[-1].key)
    return arrow


def rows_of(
    annotations: Iterable[Annotation], columns: Sequence[Column], names: dict[str, str], language: str
) -> tuple[tuple[Cell, ...], ...]:
    """Rows of the table twin for arrows: what, from when to when, what it says, and the arithmetic.

    ``names`` says how series are called.
    """
    return tuple(
        tuple(_cell(note, column.key, names, language) for column in columns)
        for note in annotations
        if isinstance(note, (GrowthArrow, DifferenceArrow))
    )


def _cell(note: Measured, column: str, names: dict[str, str], language: str) -> Cell:
    """One cell; a table with a column a year says the result in the year of the end."""
    kind = CAGR if isinstance(note, GrowthArrow) else note.kind
    name = say(language, f"arrow.name.{kind}", who=names.get(note.series, note.series))
    span = say(language, "arrow.from_to", first=note.start.partition("#")[0], last=note.end.partition("#")[0])
    words = {
        "series": name,
        "segment": say(language, "parens", text=name, note=span),
        "period": span,
        "kind": "" if note.refusal else say(language, "modelled"),
    }
    if column in {"value", note.end}:
        return Cell(note.text, lineage=note.lineage)
    if column == "stated":
        return Cell(note.refusal or note.formula, lineage=note.lineage)
    return Cell(words.get(column, ""))


def _measure(arrow: Arrow, ground: Ground, position: int) -> Measured:
    make = _growth if arrow.kind == CAGR else _difference
    try:
        return make(arrow, ground, position)
    except _Refusal as refused:
        return _refused(arrow, ground, position, refused)


def _ends(arrow: Arrow, ground: Ground) -> tuple[End, End]:
    """Both ends as they were set; a refusal names the one that is missing or no exact value."""
    found = []
    for series, key in ((arrow.series, arrow.start), (arrow.end_series or arrow.series, arrow.end)):
        end = ground.total(key) if arrow.kind == TOTALS else ground.end(series, key)
        if end is None:
            raise _Refusal("missing", end=ground.period(key))
        if end.is_bound:
            raise _Refusal("bound", end=ground.period(key), number=end.number)
        found.append(end)
    first, last = found
    differs = scope_difference(ground, first, last)
    if differs is not None:
        words = differs.words.zh if ground.language == "zh" else differs.words.en
        raise _Refusal("scope", what=say(ground.language, f"scope.{differs.kind}"), differs=words)
    return first, last


def _growth(arrow: Arrow, ground: Ground, position: int) -> GrowthArrow:
    """A rate a year, always from the earlier end to the later one."""
    language = ground.language
    first, last = _ends(arrow, ground)
    years = years_between(ground, first, last)
    if years < 0:
        first, last, years = last, first, -years
    _check_rate(first, last, years, ground)
    try:
        rate = cagr(first.value, last.value, years)
    except GrowthError as error:
        raise _Refusal("large", start=said(language, first, ground), end=said(language, last, ground)) from error
    between = _estimators(first, last)
    one, two = (f"{end.number} {end.series.name}" if between else end.number for end in (first, last))
    formula = f"({two} / {one})^(1 / {years:.4g}) - 1 = {rate_text(rate, _RATE_DIGITS, 'en')}"
    text = say(language, "growth_pill", rate=rate_text(rate, _RATE_DIGITS, language, sign=True))
    return GrowthArrow(
        series=first.series.key,
        start=first.point.key,
        end_series=last.series.key if last.series.key != first.series.key else "",
        end=last.point.key,
        text=say(language, "arrow.between", text=text) if between else text,
        formula=formula,
        lineage=joined(formula, first.point.lineage, last.point.lineage),
        rate=rate,
        position=position,
    )


def _check_rate(first: End, last: End, years: float, ground: Ground) -> None:
    language = ground.language
    start, end = said(language, first, ground), said(language, last, ground)
    spans = {"first": ground.period(first.point.key), "last": ground.period(last.point.key)}
    if ground.unit in SHARES:
        points = _points((last.value - first.value) * 100, language)
        raise _Refusal("shares", points=points, **spans)
    if not _one_subject(first, last):
        names = f"{first.series.name} / {last.series.name}"
        raise _Refusal("scope", what=say(language, "scope.subject"), differs=names)
    if math.isnan(years):
        raise _Refusal("undated", **spans)
    if years < _SHORTEST:
        raise _Refusal("short", **spans)
    if first.value == 0:
        raise _Refusal("zero", first=start)
    if first.value < 0 or last.value < 0:
        raise _Refusal("sign" if first.value * last.value < 0 else "negative", start=start, end=end)


def _difference(arrow: Arrow, ground: Ground, position: int) -> DifferenceArrow:
    """The end less the start, in the direction somebody drew it."""
    language = ground.language
    first, last = _ends(arrow, ground)
    change = difference(first.value, last.value)
    if arrow.shows == "percent" and change.relative is None:
        start, end = said(language, first, ground), said(language, last, ground)
        raise _Refusal("zero" if not first.value else "sign", first=start, start=start, end=end)
    shares = ground.unit in SHARES
    absolute = change.absolute * 100 if shares else change.absolute / ground.factor
    digits = min(_decimals(first.number), _decimals(last.number))
    written = _points(absolute, language) if shares else _signed(absolute, digits, language)
    percent = "" if change.relative is None else rate_text(change.relative, _PERCENT_DIGITS, language, sign=True)
    text = {"absolute": written, "percent": percent}.get(arrow.shows) or written
    if arrow.shows == "both" and percent:
        text = say(language, "arrow.both", absolute=written, percent=percent)
    formula = f"{last.number} - {first.number} = {_points(absolute, 'en') if shares else _plain(absolute, digits)}"
    if change.relative is not None:
        formula += f"; {last.number} / {first.number} - 1 = {rate_text(change.relative, _PERCENT_DIGITS, 'en')}"
    total = arrow.kind == TOTALS
    return DifferenceArrow(
        kind=arrow.kind,
        series="" if total else first.series.key,
        start=first.point.key,
        end_series="" if total or last.series.key == first.series.key else last.series.key,
        end=last.point.key,
        text=text,
        formula=formula,
        lineage=joined(formula, first.point.lineage, last.point.lineage),
        position=position,
        shows=arrow.shows,
        absolute=absolute,
        relative=change.relative,
    )


def _refused(arrow: Arrow, ground: Ground, position: int, why: _Refusal) -> Measured:
    """The arrow as it was set, with the reason in the place of the number."""
    language = ground.language
    short = say(language, f"arrow.no.{why.key}", **why.fields)
    sentence = say(language, f"arrow.no.{why.key}.long", **why.fields)
    lineage = _known_lineage(arrow, ground, sentence)
    if arrow.kind == CAGR:
        text = short if why.key == "shares" else say(language, "arrow.no.pill", why=short)
        return GrowthArrow(
            arrow.series, arrow.start, arrow.end, text, "", lineage, None, arrow.end_series, sentence, position
        )
    lacks = "arrow.no.percent_pill" if why.key in {"zero", "sign"} else "arrow.no.difference_pill"
    return DifferenceArrow(
        kind=arrow.kind,
        series=arrow.series,
        start=arrow.start,
        end_series=arrow.end_series,
        end=arrow.end,
        text=say(language, lacks, why=short),
        formula="",
        lineage=lineage,
        refusal=sentence,
        position=position,
        shows=arrow.shows,
    )


def _known_lineage(arrow: Arrow, ground: Ground, sentence: str) -> Lineage:
    """The way back to whichever ends there are; the reason stands where the arithmetic would."""
    pairs = ((arrow.series, arrow.start), (arrow.end_series or arrow.series, arrow.end))
    ends = [ground.total(key) if arrow.kind == TOTALS else ground.end(series, key) for series, key in pairs]
    return joined(sentence, *(end.point.lineage for end in ends if end is not None))


def _estimators(first: End, last: End) -> bool:
    """Whether the ends are by two estimators, of which neither is the analyst's own scenario."""
    if first.series.key == last.series.key or first.stated is None or last.stated is None:
        return False
    if "scenario" in {end.series.entity.kind for end in (first, last) if end.series.entity is not None}:
        return False
    return first.stated.estimator != last.stated.estimator


def _one_subject(first: End, last: End) -> bool:
    """Whether both ends are about the same thing: a rate from one segment to another says nothing."""
    if first.stated is None or last.stated is None:
        kinds = {end.series.entity.kind for end in (first, last) if end.series.entity is not None}
        return "segment" not in kinds or first.series.entity == last.series.entity
    one, two = first.stated.observation, last.stated.observation
    return (one.subject, one.subject_id) == (two.subject, two.subject_id)


def _decimals(number: str) -> int:
    """Decimals of a number as it is written; of a sum, the fewest."""
    parts = [part for part in number.strip("()").split(" + ") if part]
    return min((len(part.rstrip(" %").partition(".")[2]) for part in parts), default=0)


def _signed(value: float, digits: int, language: str) -> str:
    return f"{'+' if value > 0 else ''}{format_number(value, digits, language)}"


def _plain(value: float, digits: int) -> str:
    """The result in a formula, in plain characters."""
    return f"{value:+,.{digits}f}" if value else "0"


def _points(value: float, language: str) -> str:
    return say(language, "arrow.points", points=_signed(value, _PERCENT_DIGITS, language))
