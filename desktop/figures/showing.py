"""From a stated number or claim to the figures and slides that show it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.benchmark import FAMILY as BENCHMARK
from desktop.figures.benchmark import SHAPES
from desktop.figures.build import SEGMENTS, SIZE
from desktop.figures.catalogue_estimates import estimates_figures
from desktop.figures.catalogue_growth import growth_figures
from desktop.figures.catalogue_policies import policies_figures
from desktop.figures.catalogue_shares import shares_figures
from desktop.figures.courses_reading import FAMILY as COURSES
from desktop.figures.growth_checks import family
from desktop.figures.player_reading import REVENUE
from desktop.figures.player_steps import STEPS
from desktop.figures.reading import market_of
from desktop.figures.request import FigureRequest
from desktop.figures.sensitivity import SENSITIVITY
from desktop.figures.slide_content import requests_of
from desktop.figures.snapshot import MARKET_SIZE, PLAYER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.figures.rests import Rests
    from desktop.market.records import Claim, Observation
    from desktop.workspace.workspace import Workspace


def figures_with(
    workspace: Workspace, kind: str, key: str, language: str, rests: Rests
) -> list[tuple[FigureRequest, str]]:
    """The figures of the catalogue that show an observation or claim, with their titles.

    Without the list of contradictions: it would need every rule to run for one number, whose own contradictions the
    inspector names already.
    """
    store = workspace.observations if kind == "observation" else workspace.claims
    row = store.get(key)
    if row is None:
        return []
    return list(_showing(workspace, _candidates(workspace, row, language), kind, key, rests))


def slides_with(workspace: Workspace, kind: str, key: str, language: str, rests: Rests) -> list[tuple[str, str]]:
    """The slides that show an observation or claim: story id and title of the slide."""
    found = []
    for slide in workspace.slides.all():
        try:
            requests = requests_of(slide)
        except ValueError:
            continue
        for _, title in _showing(workspace, requests, kind, key, rests):
            own = slide.title_zh if language == "zh" and slide.title_zh else slide.title_en
            found.append((slide.story_id, own or title))
    return found


def _showing(
    workspace: Workspace, requests: Iterable[FigureRequest], kind: str, key: str, rests: Rests
) -> Iterator[tuple[FigureRequest, str]]:
    for request in requests:
        found = rests.of(workspace, request)
        if found is not None and found.is_on(kind, key):
            yield request, found.title


def _candidates(workspace: Workspace, row: Observation | Claim, language: str) -> list[FigureRequest]:
    """The few figures that could show a row: those of its market and measure, or of its split."""
    if row.subject == "segment":
        segment = workspace.segments.get(row.subject_id)
        dimension = workspace.dimensions.get(segment.dimension_id) if segment else None
        if dimension is None:
            return []
        shapes = ("", "stacked")
        market = dimension.market_id
        return [
            FigureRequest(SEGMENTS, market, dimension=dimension.id, shape=shape, language=language) for shape in shapes
        ]
    if row.subject == "crossing":
        return _crossed(workspace, row.subject_id, language)
    if row.subject == PLAYER:
        return _of_player(workspace, row, language)
    if row.subject != "market":
        return []
    market = row.subject_id
    measure = getattr(row, "measure_id", MARKET_SIZE)
    measures = dict.fromkeys((measure, MARKET_SIZE))
    found = [FigureRequest(SIZE, market, one, language=language) for one in measures]
    found.append(FigureRequest(SIZE, market, MARKET_SIZE, mode="index", language=language))
    found.append(FigureRequest(SENSITIVITY, market, language=language))
    near = {one.id for one in family(workspace, market_of(workspace, market))}
    found += [one for one in growth_figures(workspace, language) if one.market in near]
    own = (*estimates_figures(workspace, language), *policies_figures(workspace, language))
    found += [one for one in own if one.market == market]
    dimensions = workspace.dimensions.all(market_id=market)
    return [*found, *(FigureRequest(SEGMENTS, market, dimension=one.id, language=language) for one in dimensions)]


def _of_player(workspace: Workspace, row: Observation | Claim, language: str) -> list[FigureRequest]:
    """The figures of a player: its own page and numbers, and those that put it beside others."""
    key = row.subject_id
    found = [FigureRequest("profile", "", subject=key, language=language)]
    measure = getattr(row, "measure_id", "")
    if not measure:
        return found
    found.append(FigureRequest(PLAYER, "", measure, subject=key, language=language))
    if measure == REVENUE:
        found.append(FigureRequest(PLAYER, "", measure, subject=key, shape=STEPS, language=language))
    found.append(FigureRequest(COURSES, "", measure, language=language))
    found += [FigureRequest(BENCHMARK, "", shape=shape, language=language) for shape in SHAPES]
    markets = {one.market_id for one in workspace.player_markets.all(player_id=key)}
    beside = {"shares", "positioning"}
    return [
        *found,
        *(one for one in shares_figures(workspace, language) if one.family in beside and one.market in markets),
    ]


def _crossed(workspace: Workspace, key: str, language: str) -> list[FigureRequest]:
    """The figures of the two splits that a crossing joins."""
    crossing = workspace.crossings.get(key)
    ends = [workspace.segments.get(one) for one in (crossing.first_id, crossing.second_id)] if crossing else []
    dimensions = [workspace.dimensions.get(one.dimension_id) for one in ends if one is not None]
    first, second = [*(one for one in dimensions if one is not None), None, None][:2]
    if first is None or second is None:
        return []
    request = FigureRequest(SEGMENTS, first.market_id, dimension=first.id, cross=second.id, language=language)
    return [replace(request, shape=shape) for shape in ("matrix", "marimekko")]
