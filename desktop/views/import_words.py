"""Words of the import sheet: kinds of records, counts, encodings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.state.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.actions.importing import Preview

translate = QCoreApplication.translate

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le")
"""What a person may choose instead of the proposed encoding."""

TABLES = {
    "source": QT_TRANSLATE_NOOP("Tables", "Source"),
    "evidence": QT_TRANSLATE_NOOP("Tables", "Place"),
    "geography": QT_TRANSLATE_NOOP("Tables", "Geography"),
    "market": QT_TRANSLATE_NOOP("Tables", "Market"),
    "dimension": QT_TRANSLATE_NOOP("Tables", "Split"),
    "segment": QT_TRANSLATE_NOOP("Tables", "Segment"),
    "measure": QT_TRANSLATE_NOOP("Tables", "Measure"),
    "observation": QT_TRANSLATE_NOOP("Tables", "Number"),
    "claim": QT_TRANSLATE_NOOP("Tables", "Claim"),
    "fact": QT_TRANSLATE_NOOP("Tables", "Fact"),
    "factor": QT_TRANSLATE_NOOP("Tables", "Driver or restraint"),
    "player": QT_TRANSLATE_NOOP("Tables", "Player"),
    "offering": QT_TRANSLATE_NOOP("Tables", "Offering"),
    "event": QT_TRANSLATE_NOOP("Tables", "Event"),
    "policy": QT_TRANSLATE_NOOP("Tables", "Policy"),
    "fx_rate": QT_TRANSLATE_NOOP("Tables", "Exchange rate"),
    "alias": QT_TRANSLATE_NOOP("Tables", "Other name"),
    "scenario": QT_TRANSLATE_NOOP("Tables", "Scenario"),
    "story": QT_TRANSLATE_NOOP("Tables", "Story"),
    "slide": QT_TRANSLATE_NOOP("Tables", "Slide"),
}


def table_word(table: str) -> str:
    """What a row of a table is called; rarer tables keep the name of the file format."""
    source = TABLES.get(table)
    return translate("Tables", source) if source else table.replace("_", " ")


def groups_of(preview: Preview) -> list[tuple[str, str, int]]:
    """Key, words and number of each group that holds anything."""
    proposal = preview.proposal
    if proposal is None:
        return []
    counted = (
        ("new", translate("ImportSheet", "{count} new"), len(proposal.additions)),
        ("changed", translate("ImportSheet", "{count} changed"), len(proposal.changes)),
        ("problems", translate("ImportSheet", "{count} not understood"), proposal.left_out),
    )
    return [(key, words.format(count=f"{count:,}"), count) for key, words, count in counted if count]


def sentence_of(preview: Preview) -> str:
    """What would happen, in one or two sentences."""
    proposal = preview.proposal
    if proposal is None:
        return preview.problem
    same = translate("ImportSheet", "{count} rows are already there and stay as they are.")
    said = [same.format(count=f"{proposal.same:,}")] if proposal.same else []
    if proposal.is_empty:
        said.insert(0, translate("ImportSheet", "There is nothing new to import."))
    else:
        said.insert(0, translate("ImportSheet", "Nothing is written before you agree."))
    if proposal.left_out:
        said.append(translate("ImportSheet", "Rows that were not understood are left out."))
    return " ".join(said)
