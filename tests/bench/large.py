"""The large workspace of the budgets: the default one and, from a seed, a million observations around it.

One market, Atlas, has a tree of four levels and 40,000 segments and twelve estimators of its size; 240 further
markets have five splits of fifty segments each. All events and policies concern Atlas. The file is made once and kept under ``build``, by the text of
this module and the schema.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.workspace.edit import Edit

OBSERVATIONS, SEGMENTS, EVENTS = 1_000_000, 100_000, 100_000
POLICIES: Final = 20_000
PLAYERS, REPORTING = 100_000, 20_000
"""So many players there are, and so many of them publish their revenue."""
ATLAS: Final = "bench-atlas"
TREE: Final = "bench-atlas.region"
LEVELS: Final = (10, 10, 20, 20)
"""Children of a node by level: 10 + 100 + 2,000 + 40,000 segments, cut off at ``IN_ATLAS``."""
IN_ATLAS: Final = 40_000
MARKETS: Final = 240
SPLITS, PARTS = 5, 50
ESTIMATORS: Final = 12
FIRST, LAST = 2015, 2030
NAMES: Final = (
    ("Blue", "蓝天"),
    ("Harbour", "海港"),
    ("Lotus", "莲花"),
    ("Cloud", "云端"),
    ("River", "江河"),
    ("Health", "健康"),
    ("Doctor", "医生"),
    ("Care", "护理"),
    ("Sunrise", "晨光"),
    ("Bridge", "桥梁"),
)
"""Words that names of players are made of."""
KEPT: Final = Path("build/bench")


def large_workspace() -> Path:
    """The file, made when it is missing or was made by another text."""
    from desktop.workspace.schema import statements

    text = Path(__file__).read_text(encoding="utf-8") + "\n".join(statements())
    path = KEPT / f"large-{hashlib.sha256(text.encode()).hexdigest()[:12]}.marketscope"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        for old in KEPT.glob("large-*"):
            old.unlink()
        _make(path)
    return path


def _make(path: Path) -> None:
    from desktop import paths
    from desktop.workspace.workspace import Workspace

    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with Workspace.create(unfinished, seeds=paths.seeds()) as workspace:
        places = [row.id for row in workspace.evidence.all() if row.source_id.startswith("s")]
        with workspace.edit("Generate", origin="import") as edit:
            _fill(edit, places)
    unfinished.rename(path)


def _fill(edit: Edit, places: list[str]) -> None:
    chance = random.Random(11)
    segments = list(_segments())
    edit.put_many("market", map(astuple, _markets()))
    edit.put_many("dimension", map(astuple, _dimensions()))
    edit.put_many("segment", map(astuple, segments))
    keys = [segment.id for segment in segments]  # type: ignore[attr-defined]
    edit.put_many("observation", map(astuple, _observations(keys, places, chance)))
    edit.put_many("player", map(astuple, _players(chance)))
    edit.put_many("player_market", map(astuple, _roles(places, chance)))
    edit.put_many("observation", map(astuple, _revenues(places, chance)))
    edit.put_many("event", map(astuple, _events(places, chance)))
    edit.put_many("event_link", map(astuple, _links(keys, chance)))
    edit.put_many("policy", map(astuple, _policies(places, chance)))
    edit.put_many("policy_link", map(astuple, _policy_links(keys, chance)))


def _markets() -> Iterator[object]:
    from desktop.market.records import Market

    yield Market(id=ATLAS, name_en="Atlas", name_zh="全图", geography_id="china", position=900)
    for number in range(MARKETS):
        yield Market(id=f"bench-m{number}", name_en=f"Market {number}", geography_id="china", position=901 + number)


def _dimensions() -> Iterator[object]:
    from desktop.market.records import Dimension

    yield Dimension(id=TREE, market_id=ATLAS, name_en="Region", name_zh="地区")
    for number in range(MARKETS * SPLITS):
        market = number // SPLITS
        yield Dimension(
            id=f"bench.d{number}", market_id=f"bench-m{market}", name_en=f"Split {number % SPLITS}", position=number
        )


def _segments() -> Iterator[object]:
    from desktop.market.records import Segment

    made, level = 0, [("", None)]
    for width in LEVELS:
        below = []
        for name, parent in level:
            for place in range(width):
                if made == IN_ATLAS:
                    break
                made += 1
                own, key = f"{name}.{place + 1}".lstrip("."), f"{TREE}.{made}"
                yield Segment(id=key, dimension_id=TREE, parent_id=parent, name_en=f"Region {own}", position=place)
                below.append((own, key))
        level = below
    for number in range(SEGMENTS - made):
        split, place = divmod(number, PARTS)
        yield Segment(
            id=f"bench.s{number}", dimension_id=f"bench.d{split}", name_en=f"Part {place} of {split}", position=place
        )


def _observations(segments: list[str], places: list[str], chance: random.Random) -> Iterator[object]:
    """Yearly sizes: every market by twelve estimators, every segment by one, then by a second one."""
    made = 0
    for market in (ATLAS, *(f"bench-m{number}" for number in range(MARKETS))):
        for estimator in range(ESTIMATORS if market == ATLAS else 2):
            for row in _series("market", market, 5e9, estimator, places, chance):
                made += 1
                yield row
    second = 0
    while made < OBSERVATIONS:
        for key in segments:
            for row in _series("segment", key, 4e6, second, places, chance, years=8):
                if made == OBSERVATIONS:
                    return
                made += 1
                yield row
        second += 1


def _series(
    subject: str, key: str, about: float, estimator: int, places: list[str], chance: random.Random, years: int = 16
) -> Iterator[object]:
    from desktop.market.records import Observation

    base, growth, place = chance.uniform(0.2, 2) * about, chance.uniform(0.02, 0.2), chance.choice(places)
    for year in range(LAST - years + 1, LAST + 1):
        amount = base * (1 + growth) ** (year - FIRST) / 1e6
        yield Observation(
            id=f"{key}.e{estimator}.{year}",
            subject=subject,
            subject_id=key,
            measure_id="market-size",
            period=str(year),
            period_start=f"{year}-01-01",
            period_end=f"{year}-12-31",
            stated=f"USD {amount:.2f} million",
            value=round(amount, 2) * 1e6,
            unit="USD",
            kind="forecast" if year > 2025 else "estimate",
            estimator=f"Estimator {estimator}",
            evidence_id=place,
        )


def _players(chance: random.Random) -> Iterator[object]:
    from desktop.market.records import Player

    for number in range(PLAYERS):
        first, second = chance.choice(NAMES), chance.choice(NAMES)
        yield Player(
            id=f"bench.p{number}",
            name_en=f"{first[0]} {second[0]} {number}",
            name_zh=f"{first[1]}{second[1]}{number}",
            kind=chance.choice(("company", "company", "company", "hospital", "investor")),
            geography_id=chance.choice(("beijing", "shanghai", "china")),
            ticker=f"{number:05}.HK" if number % 20 == 0 else "",
        )


def _roles(places: list[str], chance: random.Random) -> Iterator[object]:
    from desktop.market.records import PlayerMarket

    for number in range(PLAYERS):
        market = f"bench-m{number % MARKETS}"
        role = chance.choice(("leader", "provider", "vendor", "startup"))
        yield PlayerMarket(player_id=f"bench.p{number}", market_id=market, role=role, evidence_id=chance.choice(places))


def _revenues(places: list[str], chance: random.Random) -> Iterator[object]:
    """Two years of each player that reports."""
    from desktop.market.records import Observation

    for number in range(REPORTING):
        amount, place = round(chance.uniform(1, 9_000), 1), chance.choice(places)
        for year in (2023, 2024):
            yield Observation(
                id=f"bench.p{number}.revenue.{year}",
                subject="player",
                subject_id=f"bench.p{number}",
                measure_id="revenue",
                period=str(year),
                period_start=f"{year}-01-01",
                period_end=f"{year}-12-31",
                stated=f"CNY {amount} million",
                value=amount * 1e6,
                unit="CNY",
                evidence_id=place,
            )


def _events(places: list[str], chance: random.Random) -> Iterator[object]:
    from desktop.market.records import Event

    for number in range(EVENTS):
        day = f"{chance.randrange(1995, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        yield Event(
            id=f"bench.e{number}",
            date_start=day,
            precision="day",
            kind="funding",
            title_en=f"Deal {number}",
            evidence_id=chance.choice(places),
        )


def _links(segments: list[str], chance: random.Random) -> Iterator[object]:
    from desktop.market.records import EventLink

    for number in range(EVENTS):
        yield EventLink(event_id=f"bench.e{number}", entity="segment", entity_id=chance.choice(segments))
        yield EventLink(event_id=f"bench.e{number}", entity="market", entity_id=ATLAS)


def _policies(places: list[str], chance: random.Random) -> Iterator[object]:
    """Rules of forty issuers; every tenth is dated to the month, every hundredth to the year, some not at all."""
    from desktop.market.records import Policy

    themes = ("access", "payment", "data", "planning", "devices")
    for number in range(POLICIES):
        day = f"{chance.randrange(1995, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        day = "" if number % 500 == 7 else day[:4] if number % 100 == 5 else day[:7] if number % 10 == 3 else day
        yield Policy(
            id=f"bench.p{number}",
            issuer=f"Ministry {chance.randrange(40)}",
            issuer_zh=f"第{number % 40}部",
            level=chance.choice(("national", "national", "provincial", "city")),
            geography_id="china",
            title_original=f"关于医保事项第{number}号的通知",
            title_en=f"Notice on Matter {number}",
            issued=day,
            issued_start=day,
            precision={0: "", 4: "year", 7: "month"}.get(len(day), "day"),
            theme=chance.choice(themes),
            status="in_force",
            evidence_id=chance.choice(places),
        )


def _policy_links(segments: list[str], chance: random.Random) -> Iterator[object]:
    from desktop.market.records import PolicyLink

    for number in range(POLICIES):
        key = f"bench.p{number}"
        yield PolicyLink(policy_id=key, entity="market", entity_id=ATLAS, relation="touches")
        yield PolicyLink(policy_id=key, entity="segment", entity_id=chance.choice(segments), relation="touches")
