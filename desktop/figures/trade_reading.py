"""Reads what is on file about exports and imports: numbers where somebody brought them, else what stands nearby."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.entities import Namer
from desktop.figures.names import Names
from desktop.figures.reading import market_of
from desktop.figures.statements import Places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen
from desktop.market.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.analysis.words import Words
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Chapter, FxRate, Market, Measure, Offering, Policy
    from desktop.workspace.workspace import Workspace

TRADE: Final = "trade"
NEARBY: Final = ("devices", "data")
"""Themes of policies that stand nearest to goods and services over a border."""
MOST: Final = 60
"""Policies and offerings that are listed."""
MOST_READ: Final = 2_000
"""Offerings that are looked through for devices."""
_FLOWS: Final = frozenset({"export", "exports", "import", "imports", "trade", "进口", "出口", "贸易"})
_DEVICES: Final = re.compile(
    r"\b(?:device|devices|hardware|equipment|wearables?|monitors?|kiosks?|scanners?)\b|设备|器械|硬件|终端",
    re.IGNORECASE,
)


@frozen(eq=False)
class TradeSnapshot:
    """Numbers, promises and neighbours."""

    market: Market
    measures: Mapping[str, Measure]
    """Measures of trade by id."""
    values: tuple[Stated, ...]
    subjects: Mapping[tuple[str, str], Words]
    """What the numbers are about: the market, or the countries it trades with."""
    promised: tuple[Chapter, ...]
    policies: tuple[Policy, ...]
    offerings: tuple[tuple[Offering, Words], ...]
    """Devices that players offer, with the player's name."""
    fx: tuple[FxRate, ...]
    places: Places
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)


def is_trade(measure: Measure) -> bool:
    """Whether a measure counts what crosses a border, by its id or its names."""
    words = re.split(r"[^a-z]+", f"{measure.id} {measure.name_en}".casefold())
    return not _FLOWS.isdisjoint(words) or any(flow in measure.name_zh for flow in _FLOWS)


def read_trade(request: FigureRequest, workspace: Workspace) -> TradeSnapshot:
    """Everything on file; ``UnknownFigureError`` for a market that is not there."""
    market = market_of(workspace, request.market)
    measures = {row.id: row for row in workspace.measures.all() if is_trade(row)}
    rows = rows_in(workspace.observations, "measure_id", measures, subject=["market", "geography"])
    rows = [row for row in rows if row.subject != "market" or row.subject_id == market.id]
    promised = [row for row in workspace.chapters.all(market_id=market.id) if Address.of(row.page).part == TRADE]
    policies = workspace.policies.of_themes(NEARBY, MOST)
    offerings = _devices(workspace.offerings.some_of_market(market.id, MOST_READ))
    said = [*rows, *promised, *policies, *offerings]
    places = read_places(workspace, [row.evidence_id for row in said if row.evidence_id])
    namer = Namer(workspace)
    return TradeSnapshot(
        market=market,
        measures=measures,
        values=tuple(one for one in stated_rows(rows, places) if one.observation.value is not None),
        subjects={(row.subject, row.subject_id): namer.of(row.subject, row.subject_id) for row in rows},
        promised=tuple(promised),
        policies=tuple(policies),
        offerings=tuple((one, namer.of("player", one.player_id)) for one in offerings),
        fx=tuple(workspace.fx_rates.all()),
        places=places,
        names=read_names(workspace, rows, places),
        choosing=read_choosing(workspace),
    )


def _devices(rows: Iterable[Offering]) -> list[Offering]:
    found = (row for row in rows if _DEVICES.search(f"{row.title_en} {row.title_zh}"))
    return [row for _, row in zip(range(MOST), found, strict=False)]
