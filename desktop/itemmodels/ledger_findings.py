"""Reads the tables of what was found: contradictions, and the audit of every stated growth rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.analysis.audit_observations import audit_rates
from desktop.analysis.audit_words import sentence
from desktop.analysis.contradictions.markets import ContradictedMarkets
from desktop.figures.figure import Entity
from desktop.figures.scale import rate_text
from desktop.figures.stated import period_words
from desktop.itemmodels.ledger import Ledger, column, labels
from desktop.itemmodels.ledger_reading import Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.audit_observations import RateAudit
    from desktop.analysis.contradictions.contradiction import Contradiction
    from desktop.workspace.workspace import Workspace

GRAVITY = ("critical", "warning", "note")
RATE, GROWING = "rate", "market-size"
GRAVE = {"agrees": "note", "no_values": "note", "no_rate": "note", "other_years": "warning", "differs": "warning"}


def _words_of(one: Contradiction) -> tuple[str, ...]:
    """What a search looks at, in both languages."""
    title, said = one.title, one.sentence
    return title.en, title.zh, said.en, said.zh, one.explanation, one.explanation_zh


def read_disputes(workspace: Workspace, found: Sequence[Contradiction], language: str) -> Ledger:
    """Every contradiction, found by rule or entered by hand."""
    places = Places(workspace, language)
    markets = ContradictedMarkets(workspace, found)
    within = [(row, market) for row, one in enumerate(found) for market in sorted(markets.of(one))]
    return Ledger(
        kind="dispute",
        ids=tuple(one.id for one in found),
        words={
            "title": column(
                found,
                lambda one: one.title.get(language),
                lambda one: "\n".join(_words_of(one)),
            ),
            "sides": column(
                found,
                lambda one: str(len(one.members)),
                lambda one: "\n".join(f"{m.statement.en}\n{m.statement.zh}\n{m.source}" for m in one.members),
            ),
            "severity": places.codes(one.severity for one in found),
            "kind": places.codes(one.kind for one in found),
            "status": places.codes(one.status for one in found),
            "origin": places.codes(one.origin for one in found),
        },
        searched=("title", "sides"),
        facets=("severity", "status", "kind", "origin"),
        numbers={
            "severity": np.array([GRAVITY.index(one.severity) for one in found], dtype=np.float64),
            "sides": np.array([len(one.members) for one in found], dtype=np.float64),
        },
        details={"row": found},
        labels={"market": labels(within, lambda key: places.name("market", key))},
    )


def read_audit(workspace: Workspace, language: str) -> Ledger:
    """Every stated growth rate with its verdict, then what the check of the file finds."""
    places = Places(workspace, language)
    rates = workspace.observations.all(unit=RATE)
    audits = audit_rates(rates, workspace.observations.all(measure_id=GROWING))
    checks = [one for one in workspace.check() if one.code not in {"dispute", "sum"}]
    about = [("market", "")] * len(checks)
    subjects = [(one.rate.subject, one.rate.subject_id) for one in audits]
    return Ledger(
        kind="finding",
        ids=(*(one.rate.id for one in audits), *(f"check.{number}" for number in range(len(checks)))),
        words={
            "subject": column(
                [*subjects, *((one.code, one.subject) for one in checks)],
                lambda key: places.name(*key) if key[0] in {"market", "segment", "player", "geography"} else key[1],
            ),
            "period": column(
                [*(one.rate.period for one in audits), *("" for _ in checks)],
                lambda text: period_words(text, language),
            ),
            "stated": column([*(one.rate.stated for one in audits), *("" for _ in checks)], str),
            "implied": column([*(_implied(one, language) for one in audits), *("" for _ in checks)], str),
            "sentence": column([*(_said(one, language) for one in audits), *(one.sentence for one in checks)], str),
            "verdict": places.codes([*(one.best.verdict.value for one in audits), *(one.code for one in checks)]),
            "severity": places.codes(
                [*(GRAVE[one.best.verdict.value] for one in audits), *(one.severity for one in checks)]
            ),
            "market": places.markets([*subjects, *about]),
            "source": places.sources([*(one.rate.evidence_id for one in audits), *("" for _ in checks)]),
        },
        searched=("subject", "period", "stated", "sentence", "source"),
        facets=("verdict", "severity"),
        numbers={"implied": np.array([*map(_rate, audits), *(np.nan for _ in checks)], dtype=np.float64)},
        details={
            "entity": [
                *(Entity("observation", one.rate.id) for one in audits),
                *(Entity(*one.subject.partition(":")[::2]) for one in checks),
            ]
        },
    )


def _rate(one: RateAudit) -> float:
    return one.best.best.implied if one.best.best is not None else np.nan


def _implied(one: RateAudit, language: str) -> str:
    return rate_text(one.best.best.implied, 2, language) if one.best.best is not None else ""


def _said(one: RateAudit, language: str) -> str:
    unit = one.pairs[0].last.unit if one.pairs else ""
    return sentence(one.best, one.stated, unit, language)
