"""Which of several observations of one thing is shown: a rule a reader can see, and its reason.

By default, in this order: the status given by hand, what the number is (an actual before an
estimate before a forecast), the tier of its source, how many independent sources say the same,
the date of the source. Sources that repeat another source go back to one and count once.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.market.records import Observation, Source

CRITERIA: Final = ("status", "kind", "tier", "independence", "date")

_STATUS: Final = ("preferred", "alternate", "disputed", "refuted")
_KIND: Final = ("actual", "estimate", "forecast", "guidance", "rate")
_UNSOURCED_TIER: Final = 9

_Key = tuple[float | str, ...]


def prefer(
    observations: Iterable[Observation],
    sources: Mapping[str, Source],
    *,
    criteria: Sequence[str] = CRITERIA,
) -> list[Observation]:
    """``observations`` of one subject, measure and period, the one to show first.

    ``sources`` leads from an ``evidence_id`` to its source. ``criteria`` is the rule: names of
    ``CRITERIA`` in the order in which they decide; the id decides last, so that the order is stable.
    """
    rows = list(observations)
    ranks = _ranks(rows, sources)
    return sorted(rows, key=lambda row: (*(ranks[name](row) for name in criteria), (row.id,)))


def deciding(
    winner: Observation,
    other: Observation,
    among: Iterable[Observation],
    sources: Mapping[str, Source],
    *,
    criteria: Sequence[str] = CRITERIA,
) -> str:
    """The criterion that puts ``winner`` before ``other``; empty when only their ids differ."""
    ranks = _ranks(list(among), sources)
    return next((name for name in criteria if ranks[name](winner) != ranks[name](other)), "")


def origin(source_id: str, cites: Mapping[str, str | None]) -> str:
    """The source that ``source_id`` goes back to, following who repeats whom; a circle counts as one."""
    path = [source_id]
    while cited := cites.get(path[-1]):
        if cited in path:
            return min(path[path.index(cited) :])
        path.append(cited)
    return path[-1]


def independent(observations: Iterable[Observation], sources: Mapping[str, Source]) -> int:
    """How many sources of ``observations`` are independent of each other."""
    cites = _cites(sources)
    ids = {sources[row.evidence_id].id if row.evidence_id in sources else row.evidence_id for row in observations}
    return len({origin(source_id, cites) for source_id in ids})


def _cites(sources: Mapping[str, Source]) -> dict[str, str | None]:
    return {source.id: source.cites for source in sources.values()}


def _ranks(rows: Sequence[Observation], sources: Mapping[str, Source]) -> dict[str, Callable[[Observation], _Key]]:
    """For each criterion a rank of an observation, the smallest being shown."""
    saying: dict[object, list[Observation]] = defaultdict(list)
    for row in rows:
        saying[_said(row)].append(row)
    backing = {said: independent(same, sources) for said, same in saying.items()}

    def tier(row: Observation) -> _Key:
        return (sources[row.evidence_id].tier if row.evidence_id in sources else _UNSOURCED_TIER,)

    return {
        "status": lambda row: (_place(row.status, _STATUS),),
        "kind": lambda row: (_place(row.kind, _KIND),),
        "tier": tier,
        "independence": lambda row: (-backing.get(_said(row), 0),),
        "date": lambda row: _newest_first(sources.get(row.evidence_id)),
    }


def _said(row: Observation) -> object:
    return row.value, row.low, row.high, row.unit, row.qualifier


def _place(word: str, order: Sequence[str]) -> int:
    return order.index(word) if word in order else len(order)


def _newest_first(source: Source | None) -> _Key:
    """ISO dates turned round; a source without a date comes last."""
    date = (source.updated or source.published) if source else ""
    digits = [-int(part) for part in date.split("-") if part.isdigit()]
    return (0 if digits else 1, *digits, *([0] * (3 - len(digits))))
