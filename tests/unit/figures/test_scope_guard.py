"""No figure joins what differs in scope; what is left out says what joining would claim; conversions say everything.

Walks every figure of the default workspace, as stated and converted. Three families need a rule of their own. The
years of funding are one column chart whose older years trackers state in another currency: they are converted also
where nothing else is, drawn as modelled, with formula and rate. Spokes of a radar are parts of the best of their own
measure, so that no two of them are one series. Marks of forces and deals name the place where they are said as
evidence, which is no exchange rate.
"""

from __future__ import annotations

import html
import re
import zipfile
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from desktop.actions.exporting import ExportOrder, export_figures
from desktop.analysis.scopes import read_scopes
from desktop.figures.barriers import side_by_side
from desktop.figures.build import build, compose
from desktop.figures.build import snapshot as read
from desktop.figures.figure import Certainty, Family, GrowthArrow
from desktop.figures.request import FigureRequest
from desktop.figures.size_published import context_of
from desktop.figures.snapshot import SizeSnapshot
from desktop.figures.tracing import marks as traced
from tests.unit.analysis.rows import barriers_along
from tests.unit.figures.making import snapshot, stated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure, Lineage, Node, Point
    from desktop.figures.size_context import SizeContext
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace
    from tests.shipped import Shipped

CURRENCIES = ("", "CNY", "USD")
CONVERTED = re.compile(r" x [\d.]+ ([A-Z]{3})/([A-Z]{3}) \(\d{4} average, nominal\)")
"""How a formula says a conversion: into which currency, from which."""
PART_OF_BEST = re.compile(r"(^|; )[\d.e+-]+ / [\d.e+-]+ = [\d.]+$")


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> dict[str, list[Figure]]:
    """Every figure by currency."""
    return {code: shipped.figures("en", code) for code in CURRENCIES}


@cache
def row_of(workspace: Workspace, key: str) -> Observation:
    found = workspace.observations.get(key)
    assert found is not None, key
    return found


@pytest.fixture(scope="module")
def rates(default: Workspace) -> frozenset[str]:
    """The places where exchange rates stand."""
    return frozenset(row.evidence_id for row in default.fx_rates.all())


def drawn(workspace: Workspace, figure: Figure, lineage: Lineage) -> Observation:
    """The observation behind a point, in the unit in which it is drawn.

    The formula of a converted value says which; what is computed from several of them is in the unit of the axis.
    """
    row = row_of(workspace, lineage.observations[0])
    if not lineage.evidence:
        return row
    stated = CONVERTED.search(lineage.formula)
    if stated is None:
        return replace(row, unit=figure.y.unit if figure.y else "")
    assert stated[2] in {row_of(workspace, key).unit for key in lineage.observations}, lineage
    return replace(row, unit=stated[1]) if row.unit == stated[2] else row  # of a pair the other one is converted


def lines(figure: Figure) -> Iterator[tuple[str, list[Lineage]]]:
    """Points that stand in one series, and the ends of each growth arrow."""
    for one in figure.series:
        yield one.key, [point.lineage for point in one.points if point.lineage.observations]
    for note in figure.annotations:
        if isinstance(note, GrowthArrow):
            line = next(one for one in figure.series if one.key == note.series)
            ends = [point.lineage for point in line.points if point.key in {note.start, note.end}]
            assert len(ends) == 2
            yield f"arrow {note.series}", ends


@pytest.mark.parametrize("code", CURRENCIES)
def test_no_series_and_no_growth_arrow_joins_what_differs_in_scope(
    default: Workspace, figures: dict[str, list[Figure]], code: str
) -> None:
    scopes = read_scopes(default)
    walked, joined = 0, []
    for figure in figures[code]:
        if figure.family is Family.RADAR:
            formulas = [point.lineage.formula for one in figure.series for point in one.points if point.y is not None]
            assert formulas
            assert all(PART_OF_BEST.search(formula) for formula in formulas), figure.name
            continue
        for key, lineages in lines(figure):
            rows = [drawn(default, figure, lineage) for lineage in lineages]
            walked += 1
            joined += [f"{figure.name} {key}: {barrier.sentence.en}" for barrier in barriers_along(rows, scopes)]
    assert walked > 80
    assert joined == []


def marks(figure: Figure) -> Iterator[Point | Node]:
    """Points and nodes that rest on anything."""
    for one in figure.series:
        yield from (point for point in one.points if point.lineage)
    yield from (node for node in figure.nodes if node.lineage)


@pytest.mark.parametrize("code", CURRENCIES)
def test_what_is_converted_says_so_everywhere_with_its_rate_and_whose_it_is(
    default: Workspace, figures: dict[str, list[Figure]], rates: frozenset[str], code: str
) -> None:
    count = 0
    for figure in figures[code]:
        converted = [mark for mark in marks(figure) if rates & set(mark.lineage.evidence)]
        for mark in converted:
            if mark.lineage.observations:
                assert set(mark.lineage.evidence) <= rates
            assert mark.certainty is not Certainty.PUBLISHED
            assert mark.lineage.formula in figure.formulas
            if len(mark.lineage.observations) > 1 or figure.name.endswith(".index"):
                continue
            count += 1
            [(into, base)] = CONVERTED.findall(mark.lineage.formula)
            assert into == (code or into) != base, figure.name
            if mark.lineage.observations:
                assert base == row_of(default, mark.lineage.observations[0]).unit, figure.name
            assert "converted at" in mark.text, (figure.name, mark.text)
        if converted:
            notes = " ".join(figure.footnotes)
            assert "Converted with yearly average rates" in notes, figure.name
            assert "datasets/exchange-rates" in notes, figure.name
            assert "Nominal only" in notes, figure.name
            used = {place for mark in converted for place in mark.lineage.evidence if place in rates}
            assert used <= {line.observation for line in figure.evidence}, figure.name
        elif not any(rates & set(mark.lineage.evidence) for mark in traced(figure)):  # nor any cell of a table
            assert not any("Converted" in note for note in figure.footnotes), figure.name
    assert count > (20 if code else 5)


@pytest.mark.parametrize("code", ["CNY", "USD"])
def test_nothing_in_another_currency_passes_unconverted(
    default: Workspace, figures: dict[str, list[Figure]], code: str
) -> None:
    """Stages of a life cycle rest on growth within one currency, which is no amount: nothing is there to convert."""
    for figure in figures[code]:
        for mark in marks(figure):
            units = {row_of(default, key).unit for key in mark.lineage.observations}
            foreign = {unit for unit in units if len(unit) == 3 and unit.isupper()} - {code}
            is_amount = figure.family is not Family.STAGES
            if foreign and is_amount and not figure.name.endswith(".index"):
                assert mark.lineage.evidence, (figure.name, mark.key)


def size(default: Workspace, market: str, currency: str = "", language: str = "en") -> SizeContext:
    request = FigureRequest("size", market, currency=currency, language=language)
    known = read(request, default)
    assert isinstance(known, SizeSnapshot)
    return context_of(request, known)


def test_the_known_absurdity_stands_between_the_two_markets(default: Workspace) -> None:
    barrier = side_by_side(size(default, "china-telemedicine"), size(default, "china-internet-healthcare"))
    assert barrier is not None
    assert barrier.rate == pytest.approx(1.558, abs=0.001)
    assert "USD 2.68 billion" in default.observations.all(id=barrier.lineage.observations[0])[0].stated
    assert "about 156 % growth a year" in barrier.text
    assert "market definition differs (China Telemedicine Market / Internet healthcare in China)" in barrier.text
    assert barrier.short == (
        "Not one series: market definition, currency differ. "
        "USD 2.68 billion (2019) to CNY 309.90 billion (2022) would be about 156 % a year."
    )
    assert [way.kind for way in barrier.ways] == ["currency", "currency", "observation"]
    assert barrier.ways[0].text == "To CNY, 2019 rate"
    assert barrier.ways[1].text == "To USD, 2022 rate"


def test_converted_to_one_currency_the_markets_still_differ(default: Workspace) -> None:
    barrier = side_by_side(
        size(default, "china-telemedicine", "CNY", "zh"), size(default, "china-internet-healthcare", "CNY", "zh")
    )
    assert barrier is not None
    assert "币种" not in barrier.text
    assert "年均增长约156%" in barrier.text
    assert not [way for way in barrier.ways if way.kind == "currency"]


def test_the_broader_market_is_offered(default: Workspace) -> None:
    barrier = side_by_side(size(default, "china-telemedicine"), size(default, "global-telemedicine"))
    assert barrier is not None
    assert [(way.kind, way.market) for way in barrier.ways if way.market] == [("broader", "global-telemedicine")]


def test_a_figure_that_leaves_a_currency_out_has_a_barrier_and_a_footnote(default: Workspace) -> None:
    request = FigureRequest("size", "china-internet-healthcare", "funding-amount")
    figure = build(request, default)
    [barrier] = figure.barriers
    assert "currency differs" in barrier.text
    assert barrier.claim in figure.footnotes
    assert {way.currency for way in barrier.ways if way.kind == "currency"} == {"CNY", "USD"}
    converted = build(replace(request, currency=barrier.ways[0].currency), default)
    assert converted.barriers == ()
    assert sum(len(one.points) for one in converted.series) > sum(len(one.points) for one in figure.series)


def test_what_joining_would_claim_travels_to_slides_and_workbooks(default: Workspace, tmp_path: Path) -> None:
    request = FigureRequest("size", "china-internet-healthcare", "funding-amount")
    claim = build(request, default).barriers[0].claim
    assert claim
    for ending in ("pptx", "xlsx"):
        [written] = export_figures(ExportOrder((request,), tmp_path / f"figure.{ending}"), default)
        with zipfile.ZipFile(written) as archive:
            text = " ".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
        assert claim in html.unescape(text), ending


def test_without_a_rate_there_is_a_barrier_and_no_conversion() -> None:
    known = snapshot(
        stated("2023", 1e9, "EUR 1 billion", unit="EUR", number=1), stated("2024", 3e9, "USD 3 billion", number=2)
    )
    figure = compose(FigureRequest("size", "test-market"), known)
    [barrier] = figure.barriers
    assert barrier.rate is None
    assert not barrier.ways
