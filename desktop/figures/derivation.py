"""How a number came about, as data: the result, its arithmetic, what went into it, and what went into that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Lineage
    from desktop.market.records import Claim, Observation
    from desktop.workspace.workspace import Workspace


@frozen
class Input:
    """What a number was made from: an ``observation``, a ``claim``, an exchange ``rate``, other ``evidence``."""

    kind: str
    id: str
    """Of the observation or claim; of the evidence otherwise."""
    text: str
    """As it is stated, and for when."""
    source: str
    formula: str = ""
    """Arithmetic of an observation that was itself computed."""


@frozen
class Derivation:
    """A result and the way to it."""

    result: str
    formula: str
    """Empty for a stated number."""
    inputs: tuple[Input, ...]

    @property
    def edges(self) -> tuple[tuple[str, str], ...]:
        """The graph: (from, to) by id; the result is the empty id."""
        return tuple((one.id, "") for one in self.inputs)

    def sentence(self, language: str) -> str:
        """Everything in one sentence."""
        words = [say(language, "parens", text=one.text, note=one.source) for one in self.inputs]
        key = "derivation.computed" if self.formula else "derivation.stated"
        return say(language, key, result=self.result, formula=self.formula, inputs=join(language, words))


def derivation(workspace: Workspace, result: str, lineage: Lineage, language: str) -> Derivation:
    """The way to a mark of a figure, ``result`` being what the mark says; rows that are gone are left out."""
    rows = {row.id: row for row in workspace.observations.all(id=list(lineage.observations))}
    claims = {row.id: row for row in workspace.claims.all(id=list(lineage.claims))}
    inputs = [_observation(workspace, rows[key], language) for key in lineage.observations if key in rows]
    inputs += [_claim(workspace, claims[key]) for key in lineage.claims if key in claims]
    inputs += rates(workspace, lineage, language)
    known = {one.id for one in inputs}
    inputs += [_place(workspace, key) for key in lineage.evidence if key not in known]
    return Derivation(result, lineage.formula, tuple(inputs))


def rates(workspace: Workspace, lineage: Lineage, language: str) -> Iterator[Input]:
    """The exchange rates that a number was converted with."""
    for row in workspace.fx_rates.all(evidence_id=list(lineage.evidence)) if lineage.evidence else ():
        pair, rate = f"{row.quote}/{row.base}", f"{row.rate:.10g}"
        text = f"{rate} {say(language, 'parens', text=pair, note=_when(row.period, language))}"
        yield Input("rate", row.evidence_id, text, _source(workspace, row.evidence_id))


def _observation(workspace: Workspace, row: Observation, language: str) -> Input:
    measure = workspace.measures.get(row.measure_id)
    parts = (name(measure, language) if measure else "", row.stated, _when(row.period, language))
    text = say(language, "comma").join(part for part in parts if part)
    return Input("observation", row.id, text, _source(workspace, row.evidence_id), row.derived)


def _claim(workspace: Workspace, row: Claim) -> Input:
    return Input("claim", row.id, row.object or row.predicate, _source(workspace, row.evidence_id))


def _place(workspace: Workspace, evidence_id: str) -> Input:
    """What is no observation: a deal, a relation, by the place that tells of it."""
    place = workspace.evidence.get(evidence_id)
    return Input("evidence", evidence_id, place.paraphrase if place else "", _source(workspace, evidence_id))


def _source(workspace: Workspace, evidence_id: str) -> str:
    place = workspace.evidence.get(evidence_id)
    source = workspace.sources.get(place.source_id) if place else None
    return ", ".join(part for part in (source.publisher, place.locator) if part) if place and source else ""


def _when(period: str, language: str) -> str:
    try:
        return format_period(parse_period(period), language) if period else ""
    except PeriodError:
        return period
