"""What the Forecast page asks of the workspace: two snapshots and the stated rates."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.actions.scenarios import Kept, read_scenarios
from desktop.figures.build import snapshot
from desktop.figures.growth_checks import GrowthSnapshot, read_growth
from desktop.figures.size_axis import log_refusal
from desktop.figures.size_modes import VALUE, Offer, offers, shown_mode
from desktop.figures.size_published import published
from desktop.figures.snapshot import SizeSnapshot
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

USERS = "users"
ENOUGH = 2
"""A second figure with fewer values says nothing."""


@frozen(eq=False)
class ForecastAnswer:
    """One consistent reading."""

    request: FigureRequest
    known: SizeSnapshot
    second_request: FigureRequest | None
    second: SizeSnapshot | None
    growth: GrowthSnapshot
    """The stated rates of the market and its relatives, checked."""
    offers: tuple[Offer, ...] = ()
    """The modes of the first figure, with the reason where one cannot be shown."""
    shown: str = "value"
    """The mode in which it is drawn."""
    log_refusal: str = ""
    """Why it cannot stand on a logarithmic axis; empty where it can."""
    years: tuple[int, ...] = ()
    """Years with a value or a stated rate, whatever the period: what a window may begin or end with."""
    kept: tuple[Kept, ...] = ()
    """The scenarios of the workspace with what they assume of the market."""


def read_forecast_page(workspace: Workspace, request: FigureRequest, beside: str) -> ForecastAnswer:
    """The figure of ``request`` and, beside it, its market's users or the size of the market ``beside``."""
    known = snapshot(request, workspace)
    assert isinstance(known, SizeSnapshot)
    second_request = _second(workspace, request, beside)
    second = snapshot(second_request, workspace) if second_request is not None else None
    if second_request is not None and isinstance(second, SizeSnapshot):
        second_request = _in_mode(second_request, second)
    for one, read in ((request, known), (second_request, second)):
        if one is not None and one.methods and isinstance(read, SizeSnapshot):
            published(one, read)  # fits the methods here, so that composing on the main thread finds them fitted
    drawn = published(request, known)
    return ForecastAnswer(
        request=request,
        known=known,
        second_request=second_request,
        second=second if isinstance(second, SizeSnapshot) else None,
        growth=read_growth(request, workspace),
        offers=offers(request, known),
        shown=shown_mode(drawn.context),
        log_refusal=log_refusal(drawn.series, drawn.context),
        years=years_of(known),
        kept=read_scenarios(workspace, request.market),
    )


def _in_mode(request: FigureRequest, known: SizeSnapshot) -> FigureRequest:
    """The second figure follows the switch where it can, else it stays as stated."""
    refused = {offer.mode for offer in offers(request, known) if offer.refusal}
    return replace(request, mode=VALUE) if request.mode in refused else request


def years_of(known: SizeSnapshot) -> tuple[int, ...]:
    """Years in which something is stated, in rising order."""
    found = {math.floor(one.x) for one in known.values if not math.isnan(one.x) and one.period.precision != "range"}
    for one in known.rates:
        if one.period.precision == "range":
            found |= {one.period.start.year, one.period.end.year}
    return tuple(sorted(found))


def _second(workspace: Workspace, request: FigureRequest, beside: str) -> FigureRequest | None:
    if request.measure != USERS:
        users = workspace.observations.count(subject="market", subject_id=request.market, measure_id=USERS)
        if users >= ENOUGH:
            return replace(request, measure=USERS, currency="", start=None, end=None)
    if beside and beside != request.market:
        return replace(request, market=beside, measure="market-size", start=None, end=None)
    return None
