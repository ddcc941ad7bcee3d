"""Where something is stated: the place, its source, how to cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.export.citation import apa, gb_t_7714
from desktop.figures.stated import period_words
from desktop.frozen import frozen
from desktop.views.inspector.inspection import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.market.records import Evidence, Source
    from desktop.workspace.workspace import Workspace


@frozen
class Place:
    """A place in a source."""

    evidence: Evidence
    source: Source

    def where(self) -> str:
        """Publisher and place in one line."""
        return ", ".join(part for part in (self.source.publisher, self.evidence.locator) if part)

    def citation(self) -> str:
        """The reference in the English style, with the place."""
        return f"{apa(self.source)} ({self.evidence.locator})" if self.evidence.locator else apa(self.source)

    def citation_gbt(self) -> str:
        """The reference by GB/T 7714, with the place."""
        return gb_t_7714(self.source) + (f" 引用处：{self.evidence.locator}。" if self.evidence.locator else "")

    def facts(self, language: str) -> tuple[Fact, ...]:
        """The rows of the evidence."""
        return (
            *source_facts(self.source, language),
            *_known(("place", self.evidence.locator), ("paraphrase", self.evidence.paraphrase)),
        )


def place_of(workspace: Workspace, evidence_id: str | None) -> Place | None:
    """The place with this id; None when it is not there."""
    evidence = workspace.evidence.get(evidence_id) if evidence_id else None
    source = workspace.sources.get(evidence.source_id) if evidence else None
    return Place(evidence, source) if evidence and source else None


def sources_of(workspace: Workspace, rows: Iterable[Any]) -> dict[str, Source]:
    """The sources of rows by their evidence ids."""
    found = {row.evidence_id: place_of(workspace, row.evidence_id) for row in rows}
    return {key: place.source for key, place in found.items() if place is not None}


def source_facts(source: Source, language: str) -> tuple[Fact, ...]:
    """Title, publisher, date."""
    published = period_words(source.updated or source.published, language)
    return _known(("source", source.title), ("publisher", source.publisher), ("published", published))


def _known(*pairs: tuple[str, str]) -> tuple[Fact, ...]:
    return tuple(Fact(key, value) for key, value in pairs if value)
