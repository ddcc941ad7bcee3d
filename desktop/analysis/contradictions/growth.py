"""Stated growth against what stated values imply, and against the years a source says it forecasts."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.audit import Verdict
from desktop.analysis.audit_observations import RateAudit, audit_rates
from desktop.analysis.audit_words import sentence
from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.contradictions.material import period_words
from desktop.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Fact, Observation

RATE: Final = "growth-rate"
GROWING: Final = {"market": "market-size", "segment": "market-size", "player": "revenue"}
"""What a growth rate is about, by the kind of its subject."""

_YEARS: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def growth(material: Material) -> Iterator[Contradiction]:
    """Stated rates that no stated values carry, or only over other years than those they are labelled with."""
    for audit in audits(material):
        if audit.pairs and (audit.best.verdict is not Verdict.AGREES or audit.best.labelled_otherwise):
            yield _found(material, audit)


def audits(material: Material, among: Collection[str] | None = None) -> list[RateAudit]:
    """Every stated growth rate (of the sources ``among``) with the pairs of values it may be about."""
    rates = [row for row in material.observations if row.measure_id == RATE and row.unit == "rate"]
    if among is not None:
        rates = [row for row in rates if (source := material.source_of.get(row.evidence_id)) and source.id in among]
    subjects = {(row.subject, row.subject_id) for row in rates}
    values = [
        row
        for row in material.observations
        if (row.subject, row.subject_id) in subjects and GROWING.get(row.subject) == row.measure_id
    ]
    return audit_rates(rates, values)


def forecast_windows(material: Material) -> Iterator[Contradiction]:
    """A rate over other years than those its source says it forecasts."""
    windows = _windows(material)
    for audit in audits(material, windows) if windows else ():
        row = audit.rate
        source = material.source_of.get(row.evidence_id)
        window = windows.get(source.id) if source else None
        labelled = audit.stated.first_year, audit.stated.last_year
        if window is None or "/" not in row.period or labelled == window[:2]:
            continue
        first, last, facts = window
        subject, years = material.named(row.subject, row.subject_id), period_words(row.period)
        pair = audit.pairs[:1] if audit.best.verdict is Verdict.AGREES else ()
        values = [value for one in pair for value in (one.first, one.last)]
        yield Contradiction(
            "window",
            "growth",
            "note",
            Words(f"{subject.en}: the years of a growth rate", f"{subject.zh}：增长率的年份"),
            Words(
                f"The rate {row.stated} is taken for {years.en}; its source says it forecasts {first} to {last}.",
                f"增长率{row.stated}按{years.zh}理解，而来源称其预测区间为{first}至{last}年。",
            ),
            (material.observation(row), *map(material.fact, facts), *map(material.observation, values)),
            suggested="period",
        )


_Window = tuple[int, int, tuple["Fact", ...]]


def _windows(material: Material) -> dict[str, _Window]:
    """By source the years it says it forecasts: its forecast window, else from the estimated to the forecast year."""
    said: dict[str, dict[str, Fact]] = defaultdict(dict)
    for row in material.facts:
        if row.entity == "source":
            said[row.entity_id].setdefault(row.attribute, row)
    found: dict[str, _Window] = {}
    for source_id, facts in said.items():
        for names in (("forecast_window",), ("estimate_year", "forecast_year")):
            rows = tuple(facts[name] for name in names if name in facts)
            years = [int(year) for row in rows for year in _YEARS.findall(row.value)]
            if len(years) == 2:
                found.setdefault(source_id, (years[0], years[1], rows))
    return found


def base_years(material: Material) -> Iterator[Contradiction]:
    """Values told as forecasts for a year that their own source takes as the known base; one a source and year."""
    bases = {row.entity_id: row for row in material.facts if row.attribute == "base_year" and row.entity == "source"}
    groups: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for row in material.observations:
        source = material.source_of.get(row.evidence_id)
        base = bases[source.id].value if source and source.id in bases else ""
        if base.isdigit() and row.kind == "forecast" and row.period.isdigit() and int(row.period) <= int(base):
            groups[source.id if source else "", row.period].append(row)
    for (source_id, year), rows in groups.items():
        fact = bases[source_id]
        subject = material.named(rows[0].subject, rows[0].subject_id)
        yield Contradiction(
            "base-year",
            "date",
            "note",
            Words(f"{subject.en}: {year} as a future year", f"{subject.zh}：{year}年被当作未来"),
            Words(
                f"Values for {year} are worded as forecasts, though the source takes {fact.value} as its base year.",
                f"{year}年的数值被表述为预测，而来源以{fact.value}年为基准年。",
            ),
            (*map(material.observation, rows), material.fact(fact)),
            suggested="period",
        )


def _found(material: Material, audit: RateAudit) -> Contradiction:
    pair = audit.pairs[0]
    subject = material.named(audit.rate.subject, audit.rate.subject_id)
    differs = audit.best.verdict is Verdict.DIFFERS
    return Contradiction(
        "growth",
        "growth",
        "warning" if differs else "note",
        Words(
            f"{subject.en}: {audit.rate.stated} a year {'does not follow' if differs else 'holds for other years'}",
            f"{subject.zh}：年均{audit.rate.stated}{'与数值不符' if differs else '只适用于其他年份'}",
        ),
        Words(*(sentence(audit.best, audit.stated, pair.first.unit, language) for language in ("en", "zh"))),
        tuple(material.observation(row) for row in (audit.rate, pair.first, pair.last)),
        suggested="period" if not differs else "definition",
    )
