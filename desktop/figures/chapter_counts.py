"""How much of what one chapter of a sold report announces is on file: counted where it can be.

What a chapter announces is told by its address and, for sizes, by the years its title names. A part of it is known
when somebody published it, modelled when it follows from what was published, else nobody published it. A chapter
that cannot be counted says what was judged when its outline was entered. Chapters add up their sections.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Lineage
from desktop.figures.glance_headlines import stated_rate
from desktop.figures.wording import join, predicate, say
from desktop.frozen import frozen
from desktop.market.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.figures.glance import GlanceSnapshot, Holdings, Split
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Chapter

ADVICE: Final = ("recommendation", "entry_strategy")
STANCES: Final = 5
"""Porter's forces, whether rows exist for them or not."""
UNKNOWN_STAGE: Final = "unknown"
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SPAN: Final = re.compile(r"(?<!\d)((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)(?!\d)")
_MOST_YEARS: Final = 30


@frozen
class Count:
    """Parts of a chapter by what is known of them, and a few words beside."""

    known: int = 0
    modelled: int = 0
    missing: int = 0
    remark: str = ""
    lineage: Lineage = field(default_factory=Lineage)

    def __add__(self, other: Count) -> Count:
        """Both together, without words."""
        return Count(self.known + other.known, self.modelled + other.modelled, self.missing + other.missing)


def years_named(title: str) -> tuple[int, ...]:
    """The years a title speaks of; a span stands for every year in it: ``2018-2027F``."""
    years: dict[int, None] = {}
    for first, last in _SPAN.findall(title):
        years.update(dict.fromkeys(range(int(first), min(int(last), int(first) + _MOST_YEARS) + 1)))
    years.update(dict.fromkeys(int(year) for year in _YEAR.findall(title)))
    return tuple(sorted(years))


class Counter:
    """Counts the chapters of one outline against what is on file."""

    def __init__(self, known: GlanceSnapshot, below: dict[str, list[Chapter]], language: str) -> None:
        self._known = known
        self._below = below
        self._language = language
        self._counts: dict[str, Count] = {}

    def of(self, chapter: Chapter) -> Count:
        """The count of a chapter: of its sections where it has any and nothing of its own to count."""
        if chapter.id not in self._counts:
            own = self._own(chapter)
            children = self._below.get(chapter.id, ())
            if children and (own is None or not _is_whole(chapter)):
                whole = Count()
                for child in children:
                    whole += self.of(child)
                remark = own.remark if own is not None else ""
                own = replace(whole, remark=remark or self._nothing(whole))
            self._counts[chapter.id] = own if own is not None else self._judged(chapter)
        return self._counts[chapter.id]

    def _nothing(self, whole: Count) -> str:
        return "" if whole.known or whole.modelled else say(self._language, "glance.no_source")

    def _judged(self, chapter: Chapter) -> Count:
        """One part, as it was judged when the outline was entered."""
        word = chapter.knowledge
        remark = "" if word != "not_published" else say(self._language, "glance.no_source")
        return Count(int(word == "known"), int(word == "modelled"), int(word == "not_published"), remark)

    def _own(self, chapter: Chapter) -> Count | None:
        address = Address.of(chapter.page)
        count = _RULES.get((address.page, address.part)) or _RULES.get((address.page, ""))
        return count(self, chapter, address) if count is not None else None

    @property
    def _holdings(self) -> Holdings:
        return self._known.holdings

    def _say(self, key: str, **fields: object) -> str:
        return say(self._language, key, **fields)

    def size(self, chapter: Chapter, _address: Address) -> Count | None:
        """Sizes of the market for the years in the title, and the rate the report itself states."""
        years = years_named(chapter.title_en)
        if not years:
            return None
        sizes = self._holdings.sizes
        stated = [year for year in years if year in sizes]
        between = [year for year in years if year not in sizes and self._is_reached(year, min(sizes, default=0))]
        rate = self._rate(chapter)
        count = Count(len(stated), len(between), len(years) - len(stated) - len(between))
        if rate is None:
            return count
        text = stated_rate(rate, self._language)
        remark = self._say("glance.rate_only" if not stated else "glance.rate", rate=text)
        lineage = Lineage(observations=(rate.observation.id,))
        return replace(count, known=count.known + 1, remark=remark, lineage=lineage)

    def _is_reached(self, year: int, first: int) -> bool:
        """Whether a stated rate leads from a stated size to the year, or stated sizes stand around it."""
        sizes = self._holdings.sizes
        around = bool(sizes) and min(sizes) < year < max(sizes)
        return around or any(
            first and first <= rate.period.end.year and rate.period.start.year <= year <= rate.period.end.year
            for rate in self._holdings.rates
        )

    def _rate(self, chapter: Chapter) -> Stated | None:
        """A stated rate of growth, first one of the report whose outline this is."""
        source = self._known.sources_of.get(chapter.evidence_id or "")
        rates = sorted(self._holdings.rates, key=lambda one: one.source.id != source)
        return rates[0] if rates else None

    def split(self, chapter: Chapter, address: Address) -> Count | None:
        """Values of each segment for the years in the title, and what is said of the segments in words."""
        found = self._split_of(address)
        if found is None:
            return None
        segments = [address.id] if address.kind == "segment" else list(found.names)
        years = years_named(chapter.title_en)
        cells = [(segment, year) for segment in segments for year in years] or [(one, 0) for one in segments]
        valued = sum(1 for segment, year in cells if self._has(found, segment, year))
        claims = [claim for claim in found.claims if claim[1] in segments and claim[2] in _RANKS]
        lineage = Lineage(claims=tuple(key for key, _, _ in claims))
        missing = len(cells) - valued if years or not claims else 0
        count = Count(known=valued + len(claims), missing=missing, lineage=lineage)
        return replace(count, remark=self._called(found, claims) or self._nothing(count))

    def _has(self, split: Split, segment: str, year: int) -> bool:
        years = split.years.get(segment, frozenset())
        return year in years if year else bool(years)

    def _split_of(self, address: Address) -> Split | None:
        splits = self._holdings.splits
        if address.kind == "dimension":
            return splits.get(address.id)
        return next((split for split in splits.values() if address.id in split.names), None)

    def _called(self, split: Split, claims: Iterable[tuple[str, str, str]]) -> str:
        """What is said of the segment of which most is said: ``Services called largest, fastest growing``."""
        words: dict[str, dict[str, None]] = {}
        for _, segment, said in claims:
            words.setdefault(segment, {})[predicate(self._language, said)] = None
        if not words:
            return ""
        most = max(words, key=lambda key: len(words[key]))
        english, chinese = split.names[most]
        shown = (chinese or english) if self._language == "zh" else english
        return self._say("glance.called", name=shown, words=join(self._language, list(words[most])))

    def macro(self, _chapter: Chapter, _address: Address) -> Count:
        """Indicators of the place with a number."""
        count = self._holdings.indicators
        remark = self._say("glance.measures", count=count) if count else self._say("glance.no_source")
        return Count(known=count, missing=int(not count), remark=remark)

    def stage(self, _chapter: Chapter, _address: Address) -> Count:
        """The stage of the life cycle, where a source names one."""
        named = sum(1 for row in self._holdings.stages if row.stage != UNKNOWN_STAGE)
        remark = "" if named else self._say("glance.no_source")
        return Count(known=named, missing=int(not named), remark=remark)

    def forces(self, _chapter: Chapter, _address: Address) -> Count:
        """The five forces with a rating."""
        rated = sum(1 for row in self._holdings.forces if row.rating is not None)
        key = "glance.rated" if rated else "glance.no_rating"
        return Count(known=rated, missing=max(0, STANCES - rated), remark=self._say(key, count=rated))

    def factors(self, chapter: Chapter, address: Address) -> Count | None:
        """Factors of a kind, one factor, or the judged impacts of all."""
        holdings = self._holdings
        if address.kind == "factors":
            count = holdings.factors.get(address.id, 0)
            remark = self._say("glance.on_file", count=count) if count else self._say("glance.no_source")
            return Count(known=count, missing=int(not count), remark=remark)
        if address.kind == "factor":
            return None
        if self._below.get(chapter.id):
            touching = holdings.touching
            return Count(remark=self._say("glance.touching", count=touching) if touching else "")
        judged = holdings.judged
        missing = max(0, holdings.touching - judged) or int(not judged)
        key = "glance.judged" if judged else "glance.no_judgement"
        return Count(known=judged, missing=missing, remark=self._say(key, count=judged))

    def kpis(self, _chapter: Chapter, address: Address) -> Count:
        """Indicators of success with a number."""
        asked = [row for row in self._holdings.kpis if address.kind != "kpi" or row.id == address.id]
        told = sum(1 for row in asked if row.measure_id in self._holdings.counted)
        if address.kind == "kpi":
            return Count(known=told, missing=1 - told, remark="" if told else self._say("glance.no_source"))
        key = "glance.kpis" if told else "glance.kpis_none"
        missing = len(asked) - told or int(not asked)
        return Count(known=told, missing=missing, remark=self._say(key, count=len(asked), told=told))

    def shares(self, _chapter: Chapter, _address: Address) -> Count:
        """Players with a revenue."""
        every, earning = self._holdings.players, self._holdings.earning
        return Count(earning, 0, max(0, every - earning), self._say("glance.of_players", count=every, told=earning))

    def profiles(self, _chapter: Chapter, _address: Address) -> Count:
        """Players on file."""
        every = self._holdings.players
        remark = self._say("glance.players", count=every) if every else self._say("glance.no_source")
        return Count(known=every, missing=int(not every), remark=remark)

    def advice(self, _chapter: Chapter, _address: Address) -> Count:
        """Recommendations and ways in."""
        count = sum(self._holdings.factors.get(kind, 0) for kind in ADVICE)
        remark = self._say("glance.on_file", count=count) if count else self._say("glance.no_source")
        return Count(known=count, missing=int(not count), remark=remark)

    def opportunity(self, _chapter: Chapter, address: Address) -> Count | None:
        """Segments with a size: what an opportunity would be measured by."""
        found = self._split_of(address) if address.kind else None
        if found is None:
            return None
        valued = sum(1 for segment in found.names if found.years.get(segment))
        count = Count(known=valued, missing=len(found.names) - valued)
        return replace(count, remark=self._nothing(count))


_RANKS: Final = frozenset({"largest", "fastest_growing", "dominant", "leads", "second", "smallest", "slowest_growing"})
"""What claims in words say about the order of segments."""
_RULES: Final[dict[tuple[str, str], Callable[[Counter, Chapter, Address], Count | None]]] = {
    ("forecast", ""): Counter.size,
    ("segments", ""): Counter.split,
    ("dynamics", "macro"): Counter.macro,
    ("dynamics", "lifecycle"): Counter.stage,
    ("dynamics", "forces"): Counter.forces,
    ("dynamics", "matrix"): Counter.factors,
    ("dynamics", "kpis"): Counter.kpis,
    ("dynamics", "opportunity"): Counter.opportunity,
    ("dynamics", "advice"): Counter.advice,
    ("players", "shares"): Counter.shares,
    ("players", "profile"): Counter.profiles,
}


def _is_whole(chapter: Chapter) -> bool:
    """Whether the chapter as a whole is counted though it has sections: indicators are its sections."""
    address = Address.of(chapter.page)
    return (address.page, address.part) in {("dynamics", "kpis")} or address.kind == "factors"
