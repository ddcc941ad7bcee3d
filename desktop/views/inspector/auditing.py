"""The audit's verdict on one number: what a stated rate implies, or the rate that runs from or to a stated value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.audit import Verdict as Found
from desktop.analysis.audit_observations import audit_rates
from desktop.analysis.audit_words import sentence
from desktop.analysis.words import Words
from desktop.figures.figure import Entity
from desktop.figures.stated import in_words, period_words, phrase
from desktop.views.inspector.inspection import Mark, Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.audit import Reading
    from desktop.analysis.audit_observations import RateAudit
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

GROWING: Final = "market-size"
CLOSE: Final = 5e-6
"""Marks nearer than this say the same."""

TITLES: Final[Mapping[Found, Words]] = {
    Found.AGREES: Words("Follows from the stated values", "与所述数值相符"),
    Found.OTHER_YEARS: Words("Holds only over other years", "仅在其他年份区间成立"),
    Found.DIFFERS: Words("Does not follow from the stated values", "与所述数值不符"),
    Found.NO_VALUES: Words("No values to compare it with", "无可比对的数值"),
    Found.NO_RATE: Words("No rate is stated", "未公布增长率"),
}
WINDOW: Final = Words("Does not fit its own window", "与自身标注的区间不符")
UNIT: Final = Words("% a year", "%/年")
STATED: Final = Words("stated", "所述")
PREFERRED: Final = Words("preferred", "首选")
IMPLIED: Final = Words("implied", "隐含")


def verdict_on(workspace: Workspace, row: Observation, language: str) -> Verdict | None:
    """The verdict on a stated rate, or on the rate that a stated value belongs to; None where there is none."""
    if row.unit != "rate" and row.measure_id != GROWING:
        return None
    everything = workspace.observations.of(row.subject, row.subject_id)
    rates = [row] if row.unit == "rate" else [one for one in everything if one.unit == "rate"]
    audits = audit_rates(rates, [one for one in everything if one.measure_id == GROWING])
    for one in audits:
        if row.unit == "rate" or (one.pairs and row.id in {one.pairs[0].first.id, one.pairs[0].last.id}):
            return _verdict(one, everything, language)
    return None


def _verdict(one: RateAudit, everything: list[Observation], language: str) -> Verdict:
    audit = one.best
    unit = one.pairs[0].last.unit if one.pairs else ""
    off = audit.verdict in {Found.OTHER_YEARS, Found.DIFFERS} or audit.labelled_otherwise
    title = WINDOW if audit.verdict is Found.AGREES and audit.labelled_otherwise else TITLES[audit.verdict]
    said = sentence(audit, one.stated, unit, language)
    labelled = _labelled(one)
    if labelled is not None and audit.labelled_otherwise:
        said += _window(one, labelled, language)
    kind = "warning" if off else "open" if audit.verdict is Found.NO_VALUES else "ok"
    ends = (one.pairs[0].first, one.pairs[0].last) if one.pairs else ()
    pair = tuple(_end(row, language) for row in ends)
    marks = _marks(one, labelled, everything, language) if one.pairs else ()
    return Verdict(kind, title.get(language), said, marks, UNIT.get(language), pair)


def _labelled(one: RateAudit) -> Reading | None:
    """The reading over as many years as the label prints."""
    years = one.stated.last_year - one.stated.first_year
    return next((reading for reading in one.best.readings if reading.years == years), None)


def _window(one: RateAudit, labelled: Reading, language: str) -> str:
    if one.best.best is None or labelled is one.best.best:
        return ""
    rate = f"{labelled.implied * 100:.3f}"
    text = Words(
        f" Over the {labelled.years} years printed, the same pair gives {rate} %.",
        f"按标注的{labelled.years}年计，同一对数值得出{rate}%。",
    )
    return text.get(language)


def _end(row: Observation, language: str) -> Statement:
    when = period_words(row.period, language)
    disputed = row.status in {"disputed", "refuted"}
    return Statement(phrase(row, language), when, disputed, row.id, Entity("observation", row.id))


def _marks(one: RateAudit, labelled: Reading | None, everything: list[Observation], language: str) -> tuple[Mark, ...]:
    """What was stated, what the values imply as they are dated and as they are labelled, what is preferred."""
    audit, stated = one.best, one.stated.rate * 100
    agrees = audit.verdict is Found.AGREES and not audit.labelled_otherwise
    marks = [Mark(stated, f"{_text(one.rate)} {STATED.get(language)}", "agrees" if agrees else "stated")]
    rivals = [
        row
        for row in everything
        if row.unit == "rate" and row.period == one.rate.period and row.status == "preferred" and row.id != one.rate.id
    ]
    for row in rivals[:1]:
        if row.value is not None and row.estimator == one.rate.estimator:
            marks.append(Mark(row.value * 100, f"{_text(row)} {PREFERRED.get(language)}", "preferred"))
    readings = [audit.readings[0], *([labelled] if labelled is not None else [])]
    for reading in dict.fromkeys(readings):
        implied = reading.implied * 100
        if all(abs(implied - mark.value) > max(CLOSE, abs(stated) * 1e-4) for mark in marks):
            marks.append(Mark(implied, f"{implied:.3f} {IMPLIED.get(language)}", "implied"))
    return tuple(marks)


def _text(row: Observation) -> str:
    return in_words(row, "en")[0].replace("%", "").strip()
