"""What the analyst judges where no source does: impact and horizon of a factor, rating and direction of a force.

A judgement is an own number like any other: an observation whose evidence stands in the person's own source. What a
source states (``factor_segment.impact``, ``factor.horizon``, ``force.rating``) is never overwritten; a judgement
stands beside it and is the one shown. Its words are kept as stated, its reason as the paraphrase of its evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.own import OWN_KIND
from desktop.frozen import frozen
from desktop.market.records import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.market.records import Evidence, Observation, Source

RATING_UNIT: Final = "rating"
FACTOR: Final = "factor"
FACTOR_SEGMENT: Final = "factor_segment"
FORCE: Final = "force"
JOINT: Final = "|"
"""Between the two ids that name what a factor does to a segment, as in the history of the workspace."""

NO_REASON: Final = "Own judgement, no reason given."
"""The paraphrase of a judgement of which nobody said why."""

SHORT, MID, LONG = "short", "mid", "long"
HORIZONS: Final[dict[str, int]] = {SHORT: 1, MID: 2, LONG: 3}
"""Under two years, two to five, more than five."""
FALLING, STEADY, RISING = "falling", "steady", "rising"
TRENDS: Final[dict[str, int]] = {FALLING: -1, STEADY: 0, RISING: 1}
"""Whether a force presses less, as before, or harder than it did."""


@frozen
class Scale:
    """What is judged, about what, and between which ends."""

    measure: Measure
    subject: str
    low: int
    high: int


IMPACT: Final = Scale(
    Measure(
        id="factor-impact",
        name_en="Impact of a factor",
        name_zh="因素影响程度",
        unit_kind="rating",
        definition="How strongly a factor holds back (-3 to -1) or pushes (1 to 3) a segment, as the analyst says.",
        definition_zh="分析者判断的因素对细分市场的制约（-3至-1）或推动（1至3）程度。",
    ),
    FACTOR_SEGMENT,
    -3,
    3,
)
HORIZON: Final = Scale(
    Measure(
        id="factor-horizon",
        name_en="Horizon of a factor",
        name_zh="因素作用期限",
        unit_kind="rating",
        definition="When a factor works: 1 within two years, 2 in two to five, 3 later, as the analyst judges it.",
        definition_zh="分析者判断的因素起作用的时间：1为两年内，2为两至五年，3为更晚。",
    ),
    FACTOR,
    1,
    3,
)
RATING: Final = Scale(
    Measure(
        id="force-rating",
        name_en="Strength of a force",
        name_zh="竞争力量强度",
        unit_kind="rating",
        good_direction=-1,
        definition="How hard one of the five forces presses on the profits of a market, 1 low to 5 high, as the "
        "analyst judges it by the written rubric.",
        definition_zh="分析者按书面标准判断的五力之一对市场利润的压力，1为低，5为高。",
    ),
    FORCE,
    1,
    5,
)
TREND: Final = Scale(
    Measure(
        id="force-trend",
        name_en="Direction of a force",
        name_zh="竞争力量走向",
        unit_kind="rating",
        good_direction=-1,
        definition="Whether a force presses less (-1), as before (0) or harder (1), as the analyst judges it.",
        definition_zh="分析者判断的该力量减弱（-1）、不变（0）或增强（1）。",
    ),
    FORCE,
    -1,
    1,
)
SCALES: Final[dict[str, Scale]] = {one.measure.id: one for one in (IMPACT, HORIZON, RATING, TREND)}


def pair_of(factor: str, segment: str) -> str:
    """The id of what a factor does to a segment."""
    return f"{factor}{JOINT}{segment}"


def parts_of(key: str) -> tuple[str, str] | None:
    """Factor and segment of such an id; None where it is none."""
    factor, joint, segment = key.partition(JOINT)
    return (factor, segment) if joint and factor and segment else None


@frozen
class Judgement:
    """One judgement with its reason."""

    id: str
    """Of the observation."""
    level: int
    words: str
    reason: str = ""
    evidence: str = ""


def judgements(
    rows: Iterable[Observation], evidence: Mapping[str, Evidence], sources: Mapping[str, Source]
) -> dict[tuple[str, str], Judgement]:
    """The judgement of each thing by measure and subject; the latest row counts where there are several.

    A row whose evidence does not stand in the person's own source is somebody else's and no judgement; so is one
    that is refuted or lies outside its scale.
    """
    found: dict[tuple[str, str], Judgement] = {}
    for row in rows:
        scale, place = SCALES.get(row.measure_id), evidence.get(row.evidence_id)
        source = sources.get(place.source_id) if place is not None else None
        if scale is None or place is None or source is None or source.kind != OWN_KIND or row.status == "refuted":
            continue
        if row.value is not None and scale.low <= row.value <= scale.high:
            reason = "" if place.paraphrase == NO_REASON else place.paraphrase
            made = Judgement(row.id, round(row.value), row.stated, reason, place.id)
            found[row.measure_id, row.subject_id] = made
    return found
