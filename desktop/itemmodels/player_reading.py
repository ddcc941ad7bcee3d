"""Reads all players for a list: names, latest revenue, facets, as arrays; runs on the database worker."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from desktop.analysis.choosing import read_choosing
from desktop.figures.amounts import is_money, rate_at
from desktop.figures.digits import computed_step
from desktop.figures.palette import COLOURS, GREY, assign, has_fixed
from desktop.figures.player_reading import REVENUE
from desktop.figures.player_words import kind_word, role_word
from desktop.figures.scale import Scale
from desktop.figures.statements import read_places, rows_in
from desktop.frozen import frozen
from desktop.itemmodels.ledger import Ledger, column, folded, labels
from desktop.market.names import name
from desktop.market.period import PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.market.records import FxRate, Geography, Observation
    from desktop.workspace.players import LatestNumber, PlayerBrief
    from desktop.workspace.workspace import Workspace

SORTS: Final = ("revenue", "name", "founded", "numbers")
FACETS: Final = ("kind", "market", "role", "country", "listed")
_DESCENDING: Final = frozenset({"revenue", "numbers"})
_NEVER: Final = np.inf
_COLOURED: Final = 1_000
"""Among so many of the largest players those are looked for that have a colour from the start."""


@frozen
class Revenue:
    """The latest revenue of a player as the list shows it."""

    text: str
    period: str
    converted: bool
    """Whether it was computed: converted into the currency of the list, or derived from other numbers."""


@frozen(eq=False)
class PlayerRows:
    """Every player of a workspace, ready to be filtered and shown."""

    ledger: Ledger
    titles: tuple[str, ...]
    others: tuple[str, ...]
    """The name in the other language; empty where there is none."""
    revenues: Mapping[int, Revenue]
    """By row; missing where nobody published any."""
    unit: str
    """Of the revenues: ``CNY billion``."""
    colours: Mapping[str, int]
    """Of the few players that have one of their own, by id; in a long list no two wear the same."""

    def colour(self, row: int) -> int:
        """The colour of a player; grey for most."""
        return self.colours.get(self.ledger.ids[row], GREY)

    def word(self, facet: str, key: str) -> str:
        """What a value of a facet is called."""
        words = self.ledger.labels.get(facet) or self.ledger.words[facet]
        return words.shown[words.keys.index(key)] if key in words.keys else key


def is_descending(sort: str) -> bool:
    """Whether the largest comes first by nature."""
    return sort in _DESCENDING


def read_players(workspace: Workspace, language: str, currency: str = "") -> PlayerRows:
    """All players, with their latest revenue in one currency: the asked one, else the one most of them report in."""
    with workspace.one_moment():
        briefs = workspace.players.briefs()
        latest = _chosen(workspace, workspace.players.latest(REVENUE))
        fx = workspace.fx_rates.all()
        revenues, values, unit = _revenues(briefs, latest, fx, currency, language)
        return PlayerRows(
            ledger=_ledger(workspace, briefs, values, language),
            titles=tuple(_title(brief, language) for brief in briefs),
            others=tuple(_other(brief, language) for brief in briefs),
            revenues=revenues,
            unit=unit,
            colours=_colours(briefs, values),
        )


def _colours(briefs: Sequence[PlayerBrief], values: Mapping[int, float]) -> dict[str, int]:
    """Fixed colours first, what is left to the largest players."""
    largest = [briefs[row].id for row in sorted(values, key=lambda row: -values[row])[:_COLOURED]]
    fixed = [key for key in largest if has_fixed("player", key)]
    return assign("player", [*fixed, *largest[:COLOURS]])


def _title(brief: PlayerBrief, language: str) -> str:
    first, second = (brief.name_zh, brief.name_en) if language == "zh" else (brief.name_en, brief.name_zh)
    return first or second or brief.id


def _other(brief: PlayerBrief, language: str) -> str:
    other = brief.name_en if language == "zh" else brief.name_zh
    return "" if other == _title(brief, language) else other


def _ledger(workspace: Workspace, briefs: Sequence[PlayerBrief], values: Mapping[int, float], language: str) -> Ledger:
    rows = {brief.id: row for row, brief in enumerate(briefs)}
    further: dict[str, list[str]] = {}
    for key, text in workspace.players.names_on_file():
        further.setdefault(key, []).append(text)
    by_id = {brief.id: brief for brief in briefs}

    def found_by(key: str) -> str:
        brief = by_id[key]
        return " ".join((brief.name_en, brief.name_zh, brief.ticker, *further.get(key, ())))

    roles = [(rows[player], market, role) for player, market, role in workspace.players.roles() if player in rows]
    markets = {market.id: name(market, language) for market in workspace.markets.all()}
    countries = _countries(workspace, language)
    is_listed = {True: "listed", False: "unlisted"}
    return Ledger(
        kind="player",
        ids=tuple(brief.id for brief in briefs),
        words={
            "name": column((brief.id for brief in briefs), found_by),
            "kind": column((brief.kind for brief in briefs), lambda key: kind_word(key, language)),
            "country": column(
                (countries.get(brief.geography_id, ("", ""))[0] for brief in briefs),
                dict(countries.values()).__getitem__,
            ),
            "listed": column((is_listed[bool(brief.ticker)] for brief in briefs), lambda key: kind_word(key, language)),
        },
        labels={
            "market": labels(((row, market) for row, market, _ in roles), lambda key: markets.get(key, key)),
            "role": labels(((row, role) for row, _, role in roles), lambda key: role_word(key, language)),
        },
        searched=("name",),
        facets=FACETS,
        numbers=_orders(workspace, briefs, values, language),
    )


def _countries(workspace: Workspace, language: str) -> dict[str, tuple[str, str]]:
    """From a geography to the id and the name of the country it lies in; of none for regions and the world."""
    places: dict[str, Geography] = {place.id: place for place in workspace.geographies.all()}
    found = {"": ("", "")}
    for key in places:
        place, seen = places.get(key), set[str]()
        while place is not None and place.level != "country" and place.id not in seen:
            seen.add(place.id)
            place = places.get(place.parent_id or "")
        if place is not None and place.level == "country":
            found[key] = (place.id, name(place, language))
    return found


def _orders(
    workspace: Workspace, briefs: Sequence[PlayerBrief], values: Mapping[int, float], language: str
) -> dict[str, np.ndarray]:
    """What the list can be sorted by; what nobody stated comes last in its order."""
    founded: dict[str, str] = {}
    for key, date in workspace.players.founded():
        founded.setdefault(key, date)
    counts = workspace.players.counts()
    ranks = {key: rank for rank, key in enumerate(sorted({*founded.values()}))}
    by_name = sorted(range(len(briefs)), key=lambda row: collation(_title(briefs[row], language), language))
    places = np.empty(len(briefs))
    places[by_name] = np.arange(len(briefs))
    return {
        "name": places,
        "revenue": np.array([values.get(row, -_NEVER) for row in range(len(briefs))]),
        "founded": np.array([ranks[founded[b.id]] if b.id in founded else _NEVER for b in briefs]),
        "numbers": np.array([counts.get(brief.id, 0) for brief in briefs], dtype=float),
    }


def collation(text: str, language: str) -> tuple[bytes, str]:
    """A key that sorts names as people expect: Latin letters without accents, Chinese by sound.

    GB 18030 keeps the order of GB 2312, whose 3,755 common characters stand in the order of their pinyin.
    """
    plain = folded(text)
    if not plain.isascii():
        signs = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return plain.encode("gb18030" if language == "zh" else "utf-8", "replace"), text


def _chosen(workspace: Workspace, latest: Sequence[LatestNumber]) -> dict[str, LatestNumber]:
    """One number of each player: of several for one year the one that the workspace's rule prefers."""
    groups: dict[str, list[LatestNumber]] = {}
    for one in latest:
        groups.setdefault(one.subject_id, []).append(one)
    several = {one.id: one for group in groups.values() if len(group) > 1 for one in group}
    found = {key: group[0] for key, group in groups.items()}
    if several:
        rows: list[Observation] = rows_in(workspace.observations, "id", several)
        places, choosing = read_places(workspace, [row.evidence_id for row in rows]), read_choosing(workspace)
        sources = {key: place[1] for key in places.evidence if (place := places.of(key))}
        by_player: dict[str, list[Observation]] = {}
        for row in rows:
            by_player.setdefault(row.subject_id, []).append(row)
        for key, group in by_player.items():
            first = choosing.first(group, sources)
            found[key] = several[first.id] if first is not None else found[key]
    return found


def _revenues(
    briefs: Sequence[PlayerBrief],
    latest: Mapping[str, LatestNumber],
    fx: Sequence[FxRate],
    currency: str,
    language: str,
) -> tuple[dict[int, Revenue], dict[int, float], str]:
    """Revenues by row as text and as a number in one unit, and that unit."""
    units = Counter(one.unit for one in latest.values() if is_money(one.unit))
    unit = currency or min(units, key=lambda key: (-units[key], key), default="")
    rates: dict[tuple[str, int], float | None] = {}
    values: dict[int, float] = {}
    for row, brief in enumerate(briefs):
        one = latest.get(brief.id)
        if one is None:
            continue
        key = one.unit, int(one.period.removeprefix("FY"))
        if key not in rates:
            rate = rate_at(fx, one.unit, unit, key[1]) if one.unit != unit else None
            rates[key] = 1.0 if one.unit == unit else rate.rate if rate is not None else None
        factor = rates[key]
        if factor is not None:
            values[row] = one.value * factor
    scale = Scale.of([max(values.values(), default=1.0)], unit, language)
    revenues = {}
    for row, value in values.items():
        one = latest[briefs[row].id]
        step = max(computed_step(value), scale.factor / 100)
        text = scale.number(value, step)
        revenues[row] = Revenue(text, _year(one.period, language), one.unit != unit or bool(one.derived))
    return revenues, values, scale.label


def _year(period: str, language: str) -> str:
    try:
        return format_period(parse_period(period), language)
    except PeriodError:
        return period
