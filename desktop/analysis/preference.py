"""Which of several numbers for one thing is shown, why, and how a person changes that.

What a person chose stands first, always. Below it the rule decides: an order of criteria that a
person can see and change. The ranking itself is in ``choice``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.choice import CRITERIA, deciding, independent, prefer
from desktop.analysis.words import Words
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.market.records import Observation, Source


class RuleError(ValueError):
    """A rule that cannot decide; says why in one plain sentence."""


@frozen
class Criterion:
    """One step of the rule: its name, and what it prefers."""

    id: str
    name: Words
    prefers: Words


CHOSEN: Final = Criterion(
    "chosen", Words("Your choice", "您的选择"), Words("what you preferred yourself", "您自己选定的数值")
)
"""Stands before every rule and cannot be moved."""

KNOWN: Final[Mapping[str, Criterion]] = {
    one.id: one
    for one in (
        Criterion(
            "status",
            Words("Status", "状态"),
            Words("preferred before alternate, disputed and refuted", "首选优先于备选、有争议和已否定"),
        ),
        Criterion(
            "kind",
            Words("Kind", "性质"),
            Words("an actual before an estimate before a forecast", "实际值优先于估计值和预测值"),
        ),
        Criterion(
            "tier",
            Words("Source", "来源层级"),
            Words(
                "official before filings, research, press and machine-made",
                "官方优先于申报文件、研究机构、媒体和机器生成",
            ),
        ),
        Criterion(
            "independence",
            Words("Independent sources", "独立来源"),
            Words("more sources that do not repeat each other", "互不转引的来源更多者优先"),
        ),
        Criterion("date", Words("Date", "日期"), Words("the newer source", "较新的来源优先")),
    )
}


@frozen
class Rule:
    """Criteria in the order in which they decide; criteria left out do not count.

    Raises ``RuleError`` for an unknown criterion, one named twice, or none.
    """

    criteria: tuple[str, ...] = CRITERIA

    def __post_init__(self) -> None:
        unknown = [name for name in self.criteria if name not in KNOWN]
        if unknown:
            raise RuleError(f"There is no criterion {unknown[0]!r}; there are {', '.join(KNOWN)}.")
        if len(set(self.criteria)) < len(self.criteria):
            raise RuleError("A criterion decides once: one is named twice.")
        if not self.criteria:
            raise RuleError("A rule needs at least one criterion.")

    @classmethod
    def read(cls, text: str) -> Rule:
        """A rule as it is kept: names of criteria with commas between; empty text is the default."""
        names = tuple(name.strip() for name in text.split(",") if name.strip())
        return cls(names or CRITERIA)

    @property
    def text(self) -> str:
        """The rule as it is kept."""
        return ",".join(self.criteria)

    @property
    def steps(self) -> tuple[Criterion, ...]:
        """Everything that decides, in order, the person's choice first."""
        return (CHOSEN, *(KNOWN[name] for name in self.criteria))

    def moved(self, criterion: str, place: int) -> Rule:
        """The rule with one criterion at another place, 0 being the first."""
        rest = [name for name in self.criteria if name != criterion]
        rest.insert(max(0, place), criterion)
        return Rule(tuple(rest))


@frozen
class Alternative:
    """An observation that is not shown, and the criterion that put the shown one before it."""

    observation: Observation
    decided_by: Criterion | None
    """None when nothing but the order of ids tells them apart."""
    independent: int
    """Sources that say the same and do not repeat each other."""

    @property
    def reason(self) -> Words:
        """Why the other one is shown."""
        if self.decided_by is None:
            return Words("Nothing tells them apart but the order of entry.", "除录入顺序外无差别。")
        one = self.decided_by
        return Words(f"Decided by {one.name.en.lower()}: {one.prefers.en}.", f"依据“{one.name.zh}”：{one.prefers.zh}。")


@frozen
class Preference:
    """The observation shown, what else was said, and the rule."""

    shown: Observation
    independent: int
    alternatives: tuple[Alternative, ...]
    rule: Rule


def preference(
    observations: Iterable[Observation],
    sources: Mapping[str, Source],
    *,
    rule: Rule | None = None,
    chosen: Mapping[str, str] | None = None,
) -> Preference | None:
    """The preferred one among ``observations`` of one thing; None when there are none.

    ``sources`` leads from an evidence id to its source. ``chosen`` holds, by observation id, the
    statuses that a person set (``workspace.own_changes.chosen_status``).
    """
    rule = rule or Rule()
    rows, own = list(observations), chosen or {}
    shown, *others = ordered(rows, sources, rule, own) or (None,)
    if shown is None:
        return None
    backing = {row.id: _backing(row, rows, sources) for row in rows}
    return Preference(
        shown,
        backing[shown.id],
        tuple(Alternative(row, _decided(shown, row, rows, sources, rule, own), backing[row.id]) for row in others),
        rule,
    )


def ordered(
    rows: Sequence[Observation], sources: Mapping[str, Source], rule: Rule, chosen: Mapping[str, str]
) -> list[Observation]:
    """``rows`` of one thing by what a person chose, then by the rule. What sources say together counts in each part."""
    if len(rows) < 2:
        return list(rows)
    ranked = prefer(rows, sources, criteria=rule.criteria)
    return sorted(ranked, key=lambda row: _rank(row, chosen)) if chosen else ranked


def _rank(row: Observation, own: Mapping[str, str]) -> int:
    """0: a person preferred it; 1: nobody touched it; 2: a person set it aside."""
    status = own.get(row.id)
    return 1 if status is None else 0 if status == "preferred" else 2


def _decided(
    shown: Observation,
    row: Observation,
    rows: Sequence[Observation],
    sources: Mapping[str, Source],
    rule: Rule,
    own: Mapping[str, str],
) -> Criterion | None:
    if _rank(shown, own) != _rank(row, own):
        return CHOSEN
    return KNOWN.get(deciding(shown, row, rows, sources, criteria=rule.criteria))


def _backing(row: Observation, rows: Sequence[Observation], sources: Mapping[str, Source]) -> int:
    said = row.value, row.low, row.high, row.unit, row.qualifier
    same = [other for other in rows if (other.value, other.low, other.high, other.unit, other.qualifier) == said]
    return independent(same, sources)
