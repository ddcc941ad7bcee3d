"""Into which lanes policies are sorted: by who issued them, by level or by theme; and the lanes of events.

Issuers are grouped by the first one named, without the office that acted for it. A group with few dated policies is
merged with others of its level: what one county issued stands among the provinces and cities, never alone in a row.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.size_policies import THEMES, theme_name
from desktop.figures.wording import ZH, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.market.records import Policy

ISSUER, LEVEL, THEME = "issuer", "level", "theme"
LANES: Final = (ISSUER, LEVEL, THEME)
LEVELS: Final = ("national", "provincial", "city", "foreign")
"""In the order in which they are shown; others come after them by name."""
FEW: Final = 3
"""A lane of its own needs so many dated policies."""
MOST: Final = 7
"""At most so many issuers have a lane of their own."""
_LOCAL: Final = frozenset({"provincial", "city"})

_REMARK: Final = re.compile(r"\s*[(（][^()（）]*[)）]")
_OFFICE: Final = re.compile(
    r"^(?:(?:the )?(?:General Offices?|Standing Committee|Office|Secretariat) of (?:the )?|the )", re.IGNORECASE
)
_FURTHER: Final = re.compile(r"\s*[;；,，、/]\s*|\s+(?=and (?:of |others\b|the others\b|\d))")


class LaneName(NamedTuple):
    """A lane before its marks are known."""

    key: str
    title_en: str
    title_zh: str

    def title(self, language: str) -> str:
        """In the language of the figure, else in the other one."""
        first, second = (self.title_zh, self.title_en) if language == ZH else (self.title_en, self.title_zh)
        return first or second


def first_issuer(text: str) -> str:
    """The first issuer that a text names: ``General Office of the State Council; NDRC`` is the State Council."""
    first = _FURTHER.split(_REMARK.sub("", text).strip(), maxsplit=1)[0]
    return _OFFICE.sub("", first).strip() or text.strip()


def level_name(level: str, language: str) -> str:
    """A level in words; one that nobody foresaw is shown as it was entered."""
    return say(language, f"level.{level}") if level in LEVELS else level


class Sorter:
    """Says in which lane a policy stands. Made of all policies, so that a filter moves none of them elsewhere."""

    def __init__(self, lanes: str, policies: Sequence[Policy], dated: Iterable[Policy]) -> None:
        self._lanes = lanes if lanes in LANES else ISSUER
        self._groups: dict[str, LaneName] = {}
        self._order: list[str] = []
        if self._lanes == ISSUER:
            self._group(policies, Counter(first_issuer(policy.issuer) for policy in dated))

    def _group(self, policies: Sequence[Policy], counts: Counter[str]) -> None:
        merged = _merged(counts)
        totals: Counter[str] = Counter()
        for name, count in counts.items():
            totals[merged[name]] += count
        large = [name for name, count in totals.most_common() if name and count >= FEW][:MOST]
        chinese = _chinese(policies, merged)
        self._order = large
        for name in counts:
            head = merged[name]
            if head in large:
                self._groups[name] = LaneName(f"issuer:{head}", head, chinese.get(head, ""))

    def lane_of(self, policy: Policy) -> LaneName:
        """The lane of a policy."""
        if self._lanes == LEVEL:
            return _both(f"level:{policy.level}", policy.level, LEVELS, "level")
        if self._lanes == THEME:
            if not policy.theme:
                return LaneName("theme:", say("en", "lane.unsorted"), say("zh", "lane.unsorted"))
            return LaneName(f"theme:{policy.theme}", theme_name(policy.theme, "en"), theme_name(policy.theme, "zh"))
        own = self._groups.get(first_issuer(policy.issuer))
        return own or _rest(policy.level)

    def position(self, key: str) -> tuple[int, str]:
        """Where a lane stands among the others."""
        kind, _, name = key.partition(":")
        known: Sequence[str] = {"level": LEVELS, "theme": THEMES, "issuer": self._order}.get(kind, _RESTS)
        at = known.index(name) if name in known else len(known)
        return (at if kind != "rest" else 1_000 + at, name)


_RESTS: Final = ("national", "local", "foreign", "other")


def _rest(level: str) -> LaneName:
    name = "local" if level in _LOCAL else level if level in _RESTS else "other"
    return LaneName(f"rest:{name}", say("en", f"lane.{name}"), say("zh", f"lane.{name}"))


def _both(key: str, name: str, known: Sequence[str], stem: str) -> LaneName:
    if name not in known:
        return LaneName(key, name or say("en", "lane.unsorted"), name or say("zh", "lane.unsorted"))
    return LaneName(key, say("en", f"{stem}.{name}"), say("zh", f"{stem}.{name}"))


def _merged(counts: Counter[str]) -> dict[str, str]:
    """Each name with the shorter one it begins with: ``State Council executive meeting`` is the State Council."""
    heads = {name.casefold(): name for name in counts}
    found = {}
    for name in counts:
        words = name.split(" ")
        starts = (" ".join(words[:end]).casefold() for end in range(1, len(words)))
        found[name] = next((heads[start] for start in starts if start in heads), name)
    return {name: found.get(head, head) for name, head in found.items()}


def _chinese(policies: Sequence[Policy], merged: dict[str, str]) -> dict[str, str]:
    """The Chinese name of each group: the most frequent first one, of equal ones the shortest."""
    found: dict[str, Counter[str]] = {}
    for policy in policies:
        name = first_issuer(policy.issuer)
        if policy.issuer_zh and merged.get(name) == name:
            found.setdefault(name, Counter())[first_issuer(policy.issuer_zh)] += 1
    return {key: min(names, key=lambda one: (-names[one], len(one), one)) for key, names in found.items()}
