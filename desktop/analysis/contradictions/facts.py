"""Facts about one entity that cannot both hold: dates, places, names of founders, codes, counts."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction, Member
from desktop.analysis.contradictions.dates import compatible
from desktop.analysis.contradictions.wording import attribute_words
from desktop.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Fact

DATES: Final = frozenset(
    {
        "founded",
        "launched",
        "introduced",
        "legalized",
        "listing_date",
        "renamed",
        "independent_since",
        "first_published",
    }
)
PLACES: Final = frozenset({"headquarters", "country", "province"})
SINGLE: Final = frozenset({"ticker", "fiscal_year_end", "product_code", "pages", "number_of_provinces", "base_year"})
"""Attributes of which an entity has one. Any other attribute may have as many values as sources give it."""


def facts(material: Material) -> Iterator[Contradiction]:
    """Attributes with values that exclude each other; a year and a day in it do not."""
    groups: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for row in material.facts:
        attribute = "place" if row.attribute in PLACES else row.attribute
        groups[row.entity, row.entity_id, attribute].append(row)
    places = _Places(material)
    tests: dict[str, Callable[[Sequence[Fact]], bool]] = dict.fromkeys(DATES, _dates_agree)
    tests |= dict.fromkeys(SINGLE, _texts_agree)
    tests["place"] = places.agree
    for (entity, entity_id, attribute), rows in groups.items():
        agree = tests.get(attribute)
        if agree is None or len(rows) < 2 or agree(rows):
            continue
        standing = [row for row in rows if row.status != "refuted"]
        settled = agree(standing)
        members = [material.fact(row) for row in rows]
        yield _found(material, "fact", (entity, entity_id), attribute, members, settled=settled)


def founders(material: Material) -> Iterator[Contradiction]:
    """A founder that one source names and another one, naming its own, does not."""
    sides: dict[str, list[tuple[str, Member]]] = defaultdict(list)
    for fact in material.facts:
        if fact.entity == "player" and fact.attribute == "founded_by":
            sides[fact.entity_id].append((_plain(fact.value), material.fact(fact)))
    for relation in material.relations:
        if relation.kind == "founder":
            other = material.named("player", relation.other_id).en if relation.other_id else relation.other_name
            sides[relation.player_id].append((_plain(other), material.relation(relation)))
    for player_id, found in sides.items():
        by_source: dict[str, set[str]] = defaultdict(set)
        for name, member in found:
            by_source[member.source_id].add(name)
        names = list(by_source.values())
        if len(names) > 1 and any(not (one & two) for one in names for two in names):
            standing = {name for name, member in found if not member.refuted}
            members = [member for _, member in found]
            yield _found(material, "founders", ("player", player_id), "founded_by", members, settled=len(standing) <= 1)


def relations(material: Material) -> Iterator[Contradiction]:
    """One entry of an owner or investor that was told twice, marked as disputed, with dates that exclude each other.

    Investors enter several times, so that two dates alone are no contradiction.
    """
    groups: dict[tuple[str, str, str], list[tuple[str, Member]]] = defaultdict(list)
    for row in material.relations:
        if row.status == "disputed" and row.date:
            key = row.player_id, row.other_id or row.other_name, row.kind
            groups[key].append((row.date, material.relation(row)))
    for (player_id, _, kind), found in groups.items():
        if len(found) > 1 and not compatible([date for date, _ in found]):
            yield _found(
                material, "relations", ("player", player_id), kind, [member for _, member in found], settled=False
            )


def _found(
    material: Material, rule: str, about: tuple[str, str], attribute: str, members: Sequence[Member], *, settled: bool
) -> Contradiction:
    subject = material.named(*about)
    what = Words("where it is", "所在地") if attribute == "place" else attribute_words(attribute)
    values = [member.statement for member in members]
    return Contradiction(
        rule,
        "date" if attribute in DATES else "attribution",
        "warning",
        Words(f"{subject.en}: sources differ on “{what.en}”", f"{subject.zh}：各来源对“{what.zh}”说法不一"),
        Words(
            f"These cannot all hold: {'; '.join(value.en for value in values)}.",
            f"以下说法不能同时成立：{'；'.join(value.zh for value in values)}。",
        ),
        tuple(members),
        suggested="definition" if attribute in DATES else "",
        status="resolved" if settled else "open",
    )


def _dates_agree(rows: Sequence[Fact]) -> bool:
    return compatible([row.value for row in rows])


def _texts_agree(rows: Sequence[Fact]) -> bool:
    return len({_plain(row.value) for row in rows}) <= 1


def _plain(text: str) -> str:
    """A text as compared: without case, brackets, marks, exchange prefixes and leading zeros."""
    words = re.sub(r"\(.*?\)|（.*?）", " ", text).casefold()
    digits = re.fullmatch(r"(?:hkex|sehk|hk)?\s*0*(\d+)(?:\.hk)?", words.strip())
    return digits[1] if digits else " ".join(re.findall(r"\w+", words))


class _Places:
    """Places named in facts, compared along the tree of geographies: a city agrees with its country."""

    def __init__(self, material: Material) -> None:
        self._parents: Mapping[str, str | None] = {row.id: row.parent_id for row in material.geographies}
        self._ids = {
            _plain(name): row.id for row in material.geographies for name in (row.name_en, row.name_zh) if name
        }

    def agree(self, rows: Sequence[Fact]) -> bool:
        """Whether all named places lie on one line of the tree; names not on it are compared as texts."""
        known = {self._ids[_plain(row.value)] for row in rows if _plain(row.value) in self._ids}
        others: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            if _plain(row.value) not in self._ids:
                others[row.attribute].add(_plain(row.value))
        deepest = max(known, key=lambda place: len(self._line(place)), default="")
        return known <= set(self._line(deepest)) and all(len(names) == 1 for names in others.values())

    def _line(self, place: str) -> list[str]:
        line: list[str] = []
        here: str | None = place
        while here and here not in line:
            line.append(here)
            here = self._parents.get(here)
        return line
