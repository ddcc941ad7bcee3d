"""Claims in tension: words that rarely fit together, and leaders that differ between sources. Notes, not errors."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Claim

OPPOSITES: Final = frozenset(
    {
        frozenset({"fragmented", "consolidating"}),
        frozenset({"fragmented", "concentrated"}),
        frozenset({"investment_rising", "investment_falling"}),
        frozenset({"growing", "shrinking"}),
        frozenset({"second", "emerging"}),
        frozenset({"leads", "emerging"}),
        frozenset({"leads", "smaller"}),
    }
)
"""Predicates that pull apart when they are said of one subject for one time."""

TRENDS: Final = (frozenset({"investment_rising", "investment_falling"}), frozenset({"growing", "shrinking"}))
"""Opposites that are worth a note even between two markets of one place."""

LEADING: Final = frozenset({"largest", "leads", "among_largest", "dominant"})


def opposites(material: Material) -> Iterator[Contradiction]:
    """Opposite words about one subject; one contradiction a subject and pair of words."""
    about: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for row in _standing(material):
        about[row.subject, row.subject_id].append(row)
    for (entity, entity_id), rows in about.items():
        for pair in sorted(
            {frozenset({row.predicate for row in two}) for two in combinations(rows, 2)} & OPPOSITES, key=sorted
        ):
            sides = [row for row in rows if row.predicate in pair]
            meeting = [row for row in sides if any(_meets(row, other) for other in sides)]
            if meeting:
                subject = material.named(entity, entity_id)
                yield _tension(
                    material, meeting, "opposites", Words(f"{subject.en}: opposite words", f"{subject.zh}：说法相反")
                )


def trends(material: Material) -> Iterator[Contradiction]:
    """Sources that see opposite trends in markets of one place: other markets or other years, and worth a look."""
    places = {row.id: row.geography_id for row in material.markets}
    groups: dict[str, list[Claim]] = defaultdict(list)
    for row in _standing(material):
        if row.subject == "market" and (place := places.get(row.subject_id)):
            groups[place].append(row)
    for place, rows in groups.items():
        for pair in TRENDS:
            sides = [row for row in rows if row.predicate in pair]
            meeting = [
                row
                for row in sides
                if any(_meets(row, other) and row.subject_id != other.subject_id for other in sides)
            ]
            if meeting:
                name = material.named("geography", place)
                title = Words(f"{name.en}: sources see opposite trends", f"{name.zh}：各来源判断的趋势相反")
                yield _tension(material, meeting, "trends", title)


def emerging(material: Material) -> Iterator[Contradiction]:
    """One source that calls one segment emerging and another one of the dimension the fastest-growing."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for row in _standing(material):
        source = material.source_of.get(row.evidence_id)
        if row.dimension_id and source:
            groups[row.dimension_id, source.id].append(row)
    for (dimension_id, _), rows in groups.items():
        fastest = [row for row in rows if row.predicate == "fastest_growing"]
        rising = [row for row in rows if row.predicate == "emerging"]
        if fastest and rising and not {row.subject_id for row in fastest} & {row.subject_id for row in rising}:
            dimension = material.named("dimension", dimension_id)
            title = Words(
                f"{dimension.en}: the emerging part is not the fastest-growing one",
                f"{dimension.zh}：新兴部分并非增长最快的部分",
            )
            yield _tension(material, [*fastest, *rising], "emerging", title)


def leaders(material: Material) -> Iterator[Contradiction]:
    """A player called the largest while another source puts other players of its markets in front."""
    markets: dict[str, set[str]] = defaultdict(set)
    for role in material.roles:
        markets[role.player_id].add(role.market_id)
    rows = [row for row in _standing(material) if row.subject == "player" and row.predicate in LEADING]
    for first in rows:
        if first.predicate != "largest":
            continue
        others = [
            row
            for row in rows
            if row.subject_id != first.subject_id
            and markets[row.subject_id] & markets[first.subject_id]
            and _source(material, row) != _source(material, first)
        ]
        if others:
            subject = material.named("player", first.subject_id)
            title = Words(f"Who leads: {subject.en} or others", f"谁是领先者：{subject.zh}还是其他企业")
            yield _tension(material, [first, *others], "leaders", title)


def _standing(material: Material) -> list[Claim]:
    return [row for row in material.claims if row.status != "refuted"]


def _source(material: Material, row: Claim) -> str:
    source = material.source_of.get(row.evidence_id)
    return source.id if source else row.evidence_id


def _meets(one: Claim, other: Claim) -> bool:
    """Whether two claims are opposite and about one time, as far as they name any."""
    apart = one.period and other.period and one.period != other.period
    return frozenset({one.predicate, other.predicate}) in OPPOSITES and not apart


def _tension(material: Material, rows: Sequence[Claim], rule: str, title: Words) -> Contradiction:
    sides = tuple(material.claim(row) for row in rows)
    return Contradiction(
        rule,
        "claim",
        "note",
        title,
        Words(
            f"Hard to hold together: {'; '.join(side.statement.en for side in sides)}.",
            f"难以同时成立：{'；'.join(side.statement.zh for side in sides)}。",
        ),
        sides,
        suggested="definition",
    )
