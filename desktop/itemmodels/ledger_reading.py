"""Reads the tables of the Evidence page out of a workspace: observations, claims, facts, sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop.analysis.contradictions.wording import attribute_words
from desktop.analysis.entities import Namer
from desktop.figures.names import Names
from desktop.figures.stated import certainty, period_words
from desktop.figures.wording import predicate
from desktop.itemmodels.ledger import Ledger, Words, column
from desktop.itemmodels.ledger_words import code_words, unit_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.market.records import Claim, Evidence, Fact, Observation, Source
    from desktop.workspace.workspace import Workspace

BADGES = {"disputed": "disputed", "refuted": "refuted"}


class Places:
    """Where rows stand and what they speak of, for one reading in one language."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        self.language = language
        self.namer = Namer(workspace)
        self._sources = {source.id: source for source in workspace.sources.all()}
        self._evidence = {place.id: place for place in workspace.evidence.all()}
        self._dimension_of = {row.id: row.dimension_id for row in workspace.segments.all()}
        self._market_of = {row.id: row.market_id for row in workspace.dimensions.all()}
        self._place_of = {row.id: row.geography_id or "" for row in workspace.markets.all()}
        aliases = workspace.aliases.all(entity=["estimator", "publisher"])
        self._names = Names({(row.entity, row.entity_id, row.language): row.name for row in aliases})

    def place(self, evidence_id: str) -> tuple[Evidence, Source] | None:
        """The place in a source and the source."""
        evidence = self._evidence.get(evidence_id)
        source = self._sources.get(evidence.source_id) if evidence else None
        return (evidence, source) if evidence and source else None

    def name(self, kind: str, key: str) -> str:
        """What a row is called."""
        return self.namer.of(kind, key).get(self.language)

    def market(self, kind: str, key: str) -> str:
        """The market a row belongs to; empty for players and places."""
        if kind == "segment":
            kind, key = "dimension", self._dimension_of.get(key, "")
        if kind == "dimension":
            return self._market_of.get(key, "")
        return key if kind == "market" else ""

    def scope(self, kind: str, key: str) -> str:
        """What a number is about in the widest sense: a place for markets and places, else the kind of thing."""
        if kind == "geography":
            return key
        return self._place_of.get(self.market(kind, key), "") or kind

    def subjects(self, rows: Iterable[tuple[str, str]]) -> Words:
        """A column of names, found in both languages."""
        return column(rows, lambda row: self.name(*row), lambda row: _both(self.namer.of(*row)))

    def sources(self, evidence_ids: Iterable[str]) -> Words:
        """A column of publishers, found by publisher, title, place and paraphrase."""
        return column(evidence_ids, self.publisher, self._all_of)

    def markets(self, subjects: Sequence[tuple[str, str]]) -> Words:
        """A column of markets, to limit a table to one."""
        return column([self.market(*one) for one in subjects], lambda key: self.name("market", key) if key else "")

    def publisher(self, evidence_id: str) -> str:
        """Who published the place, in short."""
        found = self.place(evidence_id)
        return self._names.publisher(found[1].publisher, self.language) if found else ""

    def estimator(self, text: str) -> str:
        """Whose estimate it is, in short."""
        return self._names.estimator(text, self.language) if text else ""

    def _all_of(self, evidence_id: str) -> str:
        found = self.place(evidence_id)
        if found is None:
            return ""
        evidence, source = found
        return "\n".join((source.publisher, source.title, evidence.locator, evidence.paraphrase, source.id))

    def codes(self, values: Iterable[str]) -> Words:
        """A column of codes of the data, in words."""
        return column(values, lambda code: code_words(code).get(self.language), lambda code: _both(code_words(code)))


def _both(words: Any) -> str:
    return f"{words.en}\n{words.zh}"


def read_observations(workspace: Workspace, language: str) -> Ledger:
    """Every number with what its source said beside what it means."""
    places = Places(workspace, language)
    rows = workspace.observations.all()
    subjects = [(row.subject, row.subject_id) for row in rows]
    return Ledger(
        kind="observation",
        ids=tuple(row.id for row in rows),
        words={
            "subject": places.subjects(subjects),
            "measure": places.subjects(("measure", row.measure_id) for row in rows),
            "period": column(
                (row.period for row in rows),
                lambda text: period_words(text, language),
                lambda text: f"{text}\n{period_words(text, 'en')}\n{period_words(text, 'zh')}",
            ),
            "stated": column((row.stated for row in rows), str),
            "source": places.sources(row.evidence_id for row in rows),
            "who": column((row.estimator for row in rows), places.estimator, lambda text: text),
            "kind": places.codes(row.kind for row in rows),
            "status": places.codes(row.status for row in rows),
            "confidence": places.codes(row.confidence for row in rows),
            "unit": column((row.unit for row in rows), lambda unit: unit_words(unit).get(language)),
            "scope": _scopes(places, subjects),
            "market": places.markets(subjects),
            "badge": column((certainty(row) for row in rows), str),
        },
        searched=("subject", "measure", "period", "stated", "source", "who"),
        facets=("kind", "status", "confidence", "unit", "scope"),
        numbers={
            "normalised": np.array([row.value if row.value is not None else np.nan for row in rows]),
            "period": np.array([_day(row) for row in rows], dtype=np.float64),
        },
        details={"row": rows},
    )


def _scopes(places: Places, subjects: Sequence[tuple[str, str]]) -> Words:
    def shown(key: str) -> str:
        words = code_words(key)
        return places.name("geography", key) if words.en == key.replace("_", " ") else words.get(places.language)

    return column([places.scope(*one) for one in subjects], shown)


def _day(row: Observation) -> int:
    """First day of the period as a number that sorts; an unknown period last."""
    digits = row.period_start.replace("-", "")
    return int(digits) if digits.isdigit() else 99_999_999


def read_claims(workspace: Workspace, language: str) -> Ledger:
    """Every ranking or quality in words."""
    places = Places(workspace, language)
    rows = workspace.claims.all()
    subjects = [(row.subject, row.subject_id) for row in rows]
    return Ledger(
        kind="claim",
        ids=tuple(row.id for row in rows),
        words={
            "subject": places.subjects(subjects),
            "claim": column(
                (row.predicate for row in rows),
                lambda key: predicate(language, key),
                lambda key: f"{key}\n{predicate('en', key)}\n{predicate('zh', key)}",
            ),
            "object": column((row.object for row in rows), str),
            "split": column(
                (row.dimension_id or "" for row in rows), lambda key: places.name("dimension", key) if key else ""
            ),
            "period": column((row.period for row in rows), lambda text: period_words(text, language)),
            "source": places.sources(row.evidence_id for row in rows),
            "status": places.codes(row.status for row in rows),
            "about": places.codes(row.subject for row in rows),
            "market": places.markets(subjects),
            "badge": _badges(rows),
        },
        searched=("subject", "claim", "object", "split", "period", "source"),
        facets=("claim", "status", "about", "split"),
        details={"row": rows},
    )


def read_facts(workspace: Workspace, language: str) -> Ledger:
    """Every text or date about an entity."""
    places = Places(workspace, language)
    rows = workspace.facts.all()
    subjects = [(row.entity, row.entity_id) for row in rows]
    return Ledger(
        kind="fact",
        ids=tuple(row.id for row in rows),
        words={
            "subject": places.subjects(subjects),
            "attribute": column(
                (row.attribute for row in rows),
                lambda key: attribute_words(key).get(language),
                lambda key: _both(attribute_words(key)),
            ),
            "value": column(
                ((row.value, row.value_zh) for row in rows),
                lambda pair: pair[1] if language == "zh" and pair[1] else pair[0],
                "\n".join,
            ),
            "source": places.sources(row.evidence_id for row in rows),
            "status": places.codes(row.status for row in rows),
            "about": places.codes(row.entity for row in rows),
            "market": places.markets(subjects),
            "badge": _badges(rows),
        },
        searched=("subject", "attribute", "value", "source"),
        facets=("attribute", "status", "about"),
        details={"row": rows},
    )


def _badges(rows: Iterable[Claim | Fact]) -> Words:
    return column((BADGES.get(row.status, "published") for row in rows), str)


def read_sources(workspace: Workspace, language: str) -> Ledger:
    """Every document or data set, with how much rests on it."""
    places = Places(workspace, language)
    rows = workspace.sources.all()
    numbers, words = _resting(workspace)
    return Ledger(
        kind="source",
        ids=tuple(row.id for row in rows),
        words={
            "publisher": column((row.publisher for row in rows), str),
            "title": column((row.title for row in rows), str),
            "kind": places.codes(row.kind for row in rows),
            "tier": places.codes(f"tier.{row.tier}" for row in rows),
            "language": places.codes(row.language for row in rows),
            "published": column(
                (row.updated or row.published for row in rows), lambda text: period_words(text, language)
            ),
            "repeats": column((row.cites or "" for row in rows), lambda key: places.name("source", key) if key else ""),
            "about": column((f"{row.id}\n{row.url}\n{row.note}" for row in rows), str),
        },
        searched=("publisher", "title", "about"),
        facets=("kind", "tier", "language"),
        numbers={
            "numbers": _counts(rows, numbers),
            "statements": _counts(rows, words),
            "published": _counts(rows, {row.id: _newest(row) for row in rows}),
        },
        details={"row": rows, "numbers": [numbers[row.id] for row in rows], "words": [words[row.id] for row in rows]},
    )


def _resting(workspace: Workspace) -> tuple[Counter[str], Counter[str]]:
    """How many numbers, and how many claims and facts, name a place in each source."""
    source_of = {place.id: place.source_id for place in workspace.evidence.all()}
    numbers = Counter(source_of.get(row.evidence_id, "") for row in workspace.observations.all())
    words = Counter(source_of.get(row.evidence_id, "") for row in workspace.claims.all())
    words.update(source_of.get(row.evidence_id, "") for row in workspace.facts.all())
    return numbers, words


def _counts(rows: Sequence[Source], counts: dict[str, int]) -> Any:
    return np.array([counts.get(row.id, 0) for row in rows], dtype=np.float64)


def _newest(row: Source) -> int:
    digits = (row.updated or row.published).replace("-", "").ljust(8, "0")
    return int(digits) if digits.isdigit() else 0


READERS: dict[str, Callable[[Workspace, str], Ledger]] = {
    "observations": read_observations,
    "claims": read_claims,
    "facts": read_facts,
    "sources": read_sources,
}
