"""Keeps what was typed in by hand: one named edit of the history, or nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from desktop.analysis.entities import record_of, words_of
from desktop.intake.by_hand import (
    KINDS,
    NO_NUMBER,
    NumberDraft,
    Offered,
    SourceDraft,
    source_of,
    understand_number,
    understand_source,
)
from desktop.market.records import Evidence, Observation
from desktop.workspace.errors import WorkspaceError
from desktop.workspace.new_ids import free_id, slug

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

MOST: Final = 5_000
"""Names of one kind that a form offers."""


class EntryError(WorkspaceError):
    """A draft that cannot be kept; nothing was written."""


def read_offered(workspace: Workspace, language: str) -> Offered:
    """Everything the forms offer, markets first."""
    stores = (
        ("market", workspace.markets),
        ("player", workspace.players),
        ("geography", workspace.geographies),
        ("segment", workspace.segments),
    )
    subjects = [((kind, row.id), words_of(row).get(language)) for kind, store in stores for row in store.all()[:MOST]]
    usual: dict[str, Counter[str]] = {}
    for row in workspace.observations.all():
        usual.setdefault(row.measure_id, Counter())[row.unit] += 1
    sources = [(row.id, f"{row.publisher}: {row.title}") for row in workspace.sources.all()[:MOST]]
    return Offered(
        subjects=tuple(subjects),
        measures={row.id: row for row in workspace.measures.all()},
        units={measure: counts.most_common(1)[0][0] for measure, counts in usual.items()},
        sources=tuple(sorted(sources, key=lambda pair: pair[1].casefold())),
    )


def save_number(workspace: Workspace, draft: NumberDraft, name: str) -> tuple[Changes, str]:
    """Write a number with its place in the source; the changes and the id of the new observation.

    Raises EntryError when anything is wrong by now; then nothing is written.
    """
    found = understand_number(draft, read_offered(workspace, "en"))
    quantity, period = found.quantity, found.period
    if not found.is_complete or quantity is None or period is None:
        raise EntryError(f"The number was not kept. {next(iter(found.problems.values()), NO_NUMBER).en}")
    if record_of(workspace, *draft.subject) is None or workspace.sources.get(draft.source) is None:
        raise EntryError("The number was not kept. What it is about, or its source, is not in the workspace any more.")
    subject, subject_id = draft.subject
    same = workspace.observations.count(
        subject=subject,
        subject_id=subject_id,
        measure_id=draft.measure,
        period=period.text,
        estimator=draft.estimator.strip(),
        status="preferred",
    )
    evidence = Evidence(
        id=free_id(workspace.evidence, f"{draft.source}.own"),
        source_id=draft.source,
        locator=draft.locator.strip(),
        paraphrase=draft.paraphrase.strip(),
    )
    row = Observation(
        id=free_id(workspace.observations, f"{subject_id}.{draft.measure}.{period.text.replace('/', '-')}.own"),
        subject=subject,
        subject_id=subject_id,
        measure_id=draft.measure,
        period=period.text,
        period_start="" if period.precision == "unknown" else period.start.isoformat(),
        period_end="" if period.precision == "unknown" else period.end.isoformat(),
        stated=draft.stated.strip(),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=draft.kind if draft.kind in KINDS else "estimate",
        status="alternate" if same else "preferred",
        estimator=draft.estimator.strip(),
        evidence_id=evidence.id,
    )
    with workspace.edit(name) as edit:
        edit.put(evidence)
        edit.put(row)
    return edit.changes, row.id


def save_source(workspace: Workspace, draft: SourceDraft, name: str) -> tuple[Changes, str]:
    """Write a source; the changes and its id. Raises EntryError when anything is wrong; then nothing is written."""
    found = understand_source(draft)
    if not found.is_complete:
        raise EntryError(f"The source was not kept. {next(iter(found.problems.values())).en}")
    source = source_of(draft, free_id(workspace.sources, slug(f"{draft.publisher} {draft.title}", "source")))
    with workspace.edit(name) as edit:
        edit.put(source)
    return edit.changes, source.id
