"""Names, lists and definitions that look like one thing and are not: one name, two contents; one firm, two rows."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Dimension, PlayerRelation, Segment

OWNING: Final = frozenset({"owner", "acquirer", "successor", "merger"})


def dimensions(material: Material) -> Iterator[Contradiction]:
    """Dimensions of one name whose segments differ from market to market."""
    groups: dict[str, list[Dimension]] = defaultdict(list)
    for row in material.dimensions:
        groups[_plain(row.name_en or row.name_zh)].append(row)
    for rows in groups.values():
        contents = {
            row.id: {_plain(part.name_en or part.name_zh) for part in material.segments_of.get(row.id, ())}
            for row in rows
        }
        if len({frozenset(names) for names in contents.values()}) < 2:
            continue
        shared = set.intersection(*contents.values())
        title = material.named("dimension", rows[0].id)
        yield Contradiction(
            "dimension-name",
            "scope" if shared else "name",
            "note",
            Words(f"“{title.en}” is split differently", f"“{title.zh}”划分不同"),
            Words(
                f"{len(rows)} markets have a split called {title.en}; "
                + (f"of the parts they share {len(shared)}, the others differ." if shared else "they share no part."),
                f"{len(rows)}个市场都有名为“{title.zh}”的划分，"
                + (f"其中{len(shared)}个部分同名，其余不同。" if shared else "内容完全不同。"),
            ),
            tuple(material.row(row, "dimension", _listed(material, row)) for row in rows),
            suggested="definition",
        )


def segments(material: Material) -> Iterator[Contradiction]:
    """Segments of one name in several dimensions of one market: the same words, counted twice if added."""
    markets = {row.id: row.market_id for row in material.dimensions if not row.informal}
    groups: dict[tuple[str, str], list[Segment]] = defaultdict(list)
    for row in material.segments:
        if row.dimension_id in markets:
            groups[markets[row.dimension_id], _plain(row.name_en or row.name_zh)].append(row)
    for rows in groups.values():
        if len({row.dimension_id for row in rows}) < 2:
            continue
        name = material.named("segment", rows[0].id)
        yield Contradiction(
            "segment-name",
            "scope",
            "note",
            Words(f"“{name.en}” stands in several splits", f"“{name.zh}”出现在多个划分中"),
            Words(
                f"{name.en} is a part of {len(rows)} splits of one market; their numbers are not to be added.",
                f"{name.zh}同属一个市场的{len(rows)}个划分，其数值不可相加。",
            ),
            tuple(material.row(row, "segment", _placed(material, row)) for row in rows),
            suggested="definition",
        )


def definitions(material: Material) -> Iterator[Contradiction]:
    """Markets that several sources define in different words."""
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    facts = {row.id: row for row in material.facts if row.attribute == "definition" and row.entity == "market"}
    for row in facts.values():
        source = material.source_of.get(row.evidence_id)
        groups[row.entity_id][source.id if source else row.evidence_id].append(row.id)
    for market_id, by_source in groups.items():
        if len(by_source) > 1:
            market = material.named("market", market_id)
            yield Contradiction(
                "definition",
                "scope",
                "note",
                Words(f"{market.en}: {len(by_source)} definitions", f"{market.zh}：有{len(by_source)}种定义"),
                Words(
                    f"{len(by_source)} sources bound {market.en} in different words; their numbers are series apart.",
                    f"{len(by_source)}个来源对{market.zh}的界定不同，其数值应视为不同序列。",
                ),
                tuple(material.fact(facts[fact_id]) for ids in by_source.values() for fact_id in ids),
                suggested="definition",
            )


def ownership(material: Material) -> Iterator[Contradiction]:
    """Players listed side by side in one role of one market, of which one owns another: counted more than once."""
    lists: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for role in material.roles:
        lists[role.player_id].add((role.market_id, role.role))
    links = [
        row
        for row in material.relations
        if row.kind in OWNING
        and row.other_id
        and row.status != "refuted"
        and lists[row.player_id] & lists[row.other_id]
    ]
    chains = _chains(links)
    for players in chains:
        names = [material.named("player", player) for player in players]
        yield Contradiction(
            "ownership",
            "attribution",
            "note",
            Words(f"{len(players)} listed firms are one chain", f"并列的{len(players)}家企业同属一条股权链"),
            Words(
                f"Listed as separate firms though one took over the other: {', '.join(name.en for name in names)}.",
                f"并列为独立企业，实为收购关系：{'、'.join(name.zh for name in names)}。",
            ),
            tuple(
                material.row(row, "player", name) for row, name in zip(_players(material, players), names, strict=True)
            ),
            suggested="scope",
        )


def _chains(links: list[PlayerRelation]) -> list[list[str]]:
    """Players joined by ownership, each chain in the order in which its links stand."""
    chain_of: dict[str, list[str]] = {}
    for link in links:
        other = link.other_id or ""
        one, two = chain_of.setdefault(link.player_id, [link.player_id]), chain_of.setdefault(other, [other])
        if one is not two:
            one += two
            for player in two:
                chain_of[player] = one
    return list({id(chain): chain for chain in chain_of.values()}.values())


def _players(material: Material, ids: list[str]) -> list[object]:
    known = {row.id: row for row in material.players}
    return [known[player] for player in ids]


def _listed(material: Material, row: Dimension) -> Words:
    market = material.named("market", row.market_id)
    parts = [material.named("segment", part.id) for part in material.segments_of.get(row.id, ())]
    return Words(
        f"{market.en}: {', '.join(part.en for part in parts)}", f"{market.zh}：{'、'.join(part.zh for part in parts)}"
    )


def _placed(material: Material, row: Segment) -> Words:
    name, dimension = material.named("segment", row.id), material.named("dimension", row.dimension_id)
    return Words(f"{dimension.en}: {name.en}", f"{dimension.zh}：{name.zh}")


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
