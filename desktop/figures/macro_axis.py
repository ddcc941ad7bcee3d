"""One indicator of a place against a measure of the market: a dot for every year both are known, joined in time."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures import caption, conversion
from desktop.figures.amounts import Amount, select
from desktop.figures.figure import Certainty, Entity, Family, Figure, Lineage
from desktop.figures.palette import colour_of
from desktop.figures.scale import Scale
from desktop.figures.scatter import FreeAxis, Place, Reading, Spot, scatter
from desktop.figures.statement_rows import spoken, statements_table
from desktop.figures.wording import say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.macro_reading import MacroSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SizeSnapshot

LEAST = 2
"""Fewer common years join nothing."""


def compose_axis(request: FigureRequest, snapshot: MacroSnapshot, chosen: SizeSnapshot) -> Figure:
    """The indicator across, the market's measure upwards."""
    language, against = request.language, snapshot.against
    across_name = name(chosen.measure, language)
    up_name = name(against.measure, language) if against is not None else ""
    pair = {"across": across_name, "up": up_name or say(language, "macro.measure")}
    plain = Figure(
        id=request.id,
        name=request.name,
        family=Family.SCATTER,
        language=language,
        section=name(snapshot.market, language),
        title=say(language, "macro.axis_none", **pair),
        subtitle=say(language, "macro.axis_subtitle", market=name(snapshot.market, language), **pair),
        source_line=caption.source_line([], language, snapshot.names),
        alt_text=say(language, "macro.axis_none", **pair),
    )
    across = _yearly(chosen, request)
    up = _yearly(against, request) if against is not None else {}
    years = sorted(across.keys() & up.keys())
    if against is None or len(years) < LEAST:
        return _without(plain, snapshot, chosen, pair)
    scales = tuple(
        Scale.of([found[year].value or 0.0 for year in years], found[years[0]].unit, language) for found in (across, up)
    )
    axes = (FreeAxis(across_name, scales[0]), FreeAxis(up_name, scales[1]))
    places = tuple(_place(year, across[year], up[year], axes, snapshot, language) for year in years)
    own = Entity("market", snapshot.market.id)
    spot = Spot(snapshot.market.id, name(snapshot.market, language), places, _colour(snapshot), own, is_trail=True)
    drawn = [found[year] for year in years for found in (across, up)]
    used = [one.stated for one in drawn]
    called = {chosen.measure.id: across_name, against.measure.id: up_name}
    title = say(language, "macro.axis_title", first=years[0], last=years[-1], count=len(years), **pair)
    whose = {chosen.measure.id: chosen.subject.name(language), against.measure.id: name(snapshot.market, language)}
    return scatter(
        replace(
            plain,
            title=title,
            source_line=caption.source_line([one.source for one in used], language, snapshot.names),
            alt_text=title,
            footnotes=(
                say(language, "macro.no_cause"),
                *conversion.notes(drawn, chosen.fx_places, against.names, language),
            ),
            legend=tuple(kind for kind in Certainty if any(one.certainty is kind for one in places)),
            evidence=(
                *(
                    caption.evidence_of(one, whose[key], called[key], language)
                    for one in used
                    if (key := one.observation.measure_id)
                ),
                *conversion.evidence(drawn, chosen.fx_places, language),
            ),
            formulas=tuple(dict.fromkeys(one.formula for one in drawn if one.formula)),
            table=statements_table(used, called, snapshot.names, language, drawn),
        ),
        [spot],
        axes,
    )


def _without(plain: Figure, snapshot: MacroSnapshot, chosen: SizeSnapshot, pair: Mapping[str, str]) -> Figure:
    """No common years: the indicator alone stays in the table."""
    language = plain.language
    called = {chosen.measure.id: pair["across"]}
    table = statements_table(chosen.values, called, snapshot.names, language)
    return replace(plain, table=table, empty=say(language, "macro.axis_none", **pair))


def _colour(snapshot: MacroSnapshot) -> int:
    return colour_of("market", snapshot.market.id)


def _yearly(one: SizeSnapshot, request: FigureRequest) -> dict[int, Amount]:
    """The value of every year: the latest of the year, chosen among those of one date by the workspace's rule."""
    selection = select(one.values, one.measure, one.fx, request.currency, (request.start, request.end))
    sources = {row.stated.observation.evidence_id: row.stated.source for row in selection.amounts}
    groups: dict[int, list[Amount]] = {}
    for amount in selection.amounts:
        if amount.value is not None and not amount.forecast:
            groups.setdefault(math.floor(amount.x), []).append(amount)
    found = {}
    for year, amounts in groups.items():
        latest = max(amount.x for amount in amounts)
        rivals = {row.stated.observation.id: row for row in amounts if row.x == latest}
        first = one.choosing.first([row.stated.observation for row in rivals.values()], sources)
        if first is not None:
            found[year] = rivals[first.id]
    return found


def _place(
    year: int, across: Amount, up: Amount, axes: tuple[FreeAxis, FreeAxis], snapshot: MacroSnapshot, language: str
) -> Place:
    words = [spoken(one, axis.scale, snapshot.names, language) for one, axis in zip((across, up), axes, strict=True)]
    rows = (across.stated.observation.id, up.stated.observation.id)
    evidence = tuple(dict.fromkeys((*across.lineage.evidence, *up.lineage.evidence)))
    formula = say(language, "semicolon").join(one.formula for one in (across, up) if one.formula)
    doubted = next((one.certainty for one in (up, across) if one.certainty is not Certainty.PUBLISHED), None)
    return Place(
        key=str(year),
        x=Reading(across.value, lineage=across.lineage),
        y=Reading(up.value, lineage=up.lineage),
        certainty=doubted or Certainty.PUBLISHED,
        label=str(year),
        text=say(language, "semicolon").join((str(year), *words)),
        lineage=Lineage(rows, formula=formula, evidence=evidence),
    )
