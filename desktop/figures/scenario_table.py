"""Scenarios side by side: years against scenarios, the difference to the base, what they assume differently."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.growth import difference
from desktop.figures.assumptions import BASE, Assumptions
from desktop.figures.digits import computed_step
from desktop.figures.figure import Cell, Certainty, Column, Table
from desktop.figures.scale import rate_text
from desktop.figures.scenario import asked_for, path
from desktop.figures.scenario_stated import built_in
from desktop.figures.size_published import published
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor, Path
    from desktop.figures.snapshot import SizeSnapshot


def difference_table(request: FigureRequest, snapshot: SizeSnapshot) -> Table:
    """The table of a request's scenario and those beside it; empty where no published rate makes a base."""
    known = published(replace(request, assumptions=Assumptions(), beside=(), arrows=None), snapshot)
    anchor, scale, language = known.anchor, known.context.scale, request.language
    reference = built_in(anchor, language).get(BASE)
    base = path(anchor, reference, language) if reference is not None else None
    if anchor is None or base is None or reference is None:
        return Table()
    asked = dict.fromkeys(one for one in (request.assumptions, *request.beside) if asked_for(one) and one != reference)
    compared = [(one, found) for one in asked if (found := path(anchor, one, language)) is not None]
    paths = [found for _, found in compared]
    rows = [_year(place, anchor, base, paths, scale) for place in range(len(base.median))]
    rows += _assumed(anchor, [reference, *(one for one, _ in compared)], scale)
    return Table(_columns(base, paths, scale), tuple(rows))


def _columns(base: Path, paths: Sequence[Path], scale: Scale) -> tuple[Column, ...]:
    language, unit = scale.language, scale.label
    found = [Column("year", say(language, "scn.col.year")), Column("base", base.name, unit, numeric=True)]
    for place, one in enumerate(paths):
        found += [
            Column(f"value:{place}", one.name, unit, numeric=True),
            Column(f"difference:{place}", say(language, "scn.col.difference"), unit, numeric=True),
            Column(f"share:{place}", say(language, "scn.col.share"), numeric=True),
        ]
    return tuple(found)


def _year(place: int, anchor: Anchor, base: Path, paths: Sequence[Path], scale: Scale) -> tuple[Cell, ...]:
    reference = base.median[place]
    cells = [Cell(str(anchor.year + place)), _value(reference, base, scale)]
    for one in paths:
        value = one.median[place]
        change = difference(reference, value)
        cells += [_value(value, one, scale), _difference(change.absolute, reference, base, one, scale)]
        cells.append(_share(change.relative, base, one, scale.language))
    return tuple(cells)


def _value(value: float, one: Path, scale: Scale) -> Cell:
    return Cell(scale.computed(value), scale.shown(value), Certainty.MODELLED, one.lineage)


def _difference(value: float, reference: float, base: Path, one: Path, scale: Scale) -> Cell:
    """With the digits of the values it is the difference of."""
    text = scale.number(value, computed_step(reference))
    lineage = replace(one.lineage, formula=f"({one.lineage.formula}) - ({base.lineage.formula})")
    return Cell(f"+{text}" if value > 0 else text, scale.shown(value), Certainty.MODELLED, lineage)


def _share(value: float | None, base: Path, one: Path, language: str) -> Cell:
    if value is None:
        return Cell("")
    lineage = replace(one.lineage, formula=f"({one.lineage.formula}) / ({base.lineage.formula}) - 1")
    return Cell(rate_text(value, 1, language, sign=True), value, Certainty.MODELLED, lineage)


def _assumed(anchor: Anchor, scenarios: Sequence[Assumptions], scale: Scale) -> list[tuple[Cell, ...]]:
    """A row for each assumption that is not the same in all of them."""
    found = []
    for key in ("growth", "base", "turning", "later", "uplift", "fx", "spread", "range"):
        words = [_assumption(key, one, anchor, scale) for one in scenarios]
        if len(set(words)) == 1:
            continue
        cells = [Cell(say(scale.language, f"scn.set.{key}")), Cell(words[0])]
        for word in words[1:]:
            cells += [Cell(word), Cell(""), Cell("")]
        found.append(tuple(cells))
    return found


def _assumption(key: str, own: Assumptions, anchor: Anchor, scale: Scale) -> str:
    """One assumption in words; the published value where nothing is set."""
    language = scale.language
    words = {"growth": _growth, "base": _start, "range": _range}.get(key)
    if words is not None:
        return words(own, anchor, scale)
    value = getattr(own, key)
    if not value:
        return say(language, "scn.none")
    if key == "turning":
        return str(value)
    return format_number(value, 4, language) if key == "fx" else rate_text(value, 2, language)


def _growth(own: Assumptions, anchor: Anchor, scale: Scale) -> str:
    rate = own.growth if own.growth is not None else anchor.growth
    return say(scale.language, "scn.none") if rate is None else rate_text(rate, 2, scale.language)


def _start(own: Assumptions, anchor: Anchor, scale: Scale) -> str:
    return scale.computed(own.base * anchor.fx if own.base is not None else anchor.base)


def _range(own: Assumptions, _anchor: Anchor, scale: Scale) -> str:
    if own.low is None or own.high is None or own.prior == "normal":
        return say(scale.language, "scn.none")
    low, high = rate_text(own.low, 2, scale.language), rate_text(own.high, 2, scale.language)
    return say(scale.language, "range", first=low, last=high)
