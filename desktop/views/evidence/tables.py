"""The six tables of the Evidence page: their columns, widths, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.state.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence


class ColumnEntry(NamedTuple):
    """A column: its key in the ledger, its head, its widths in roomy and in narrow pages."""

    key: str
    source: str
    wide: int
    narrow: int
    """0 takes what is left, less than 0 hides the column."""
    numeric: bool = False


class TableEntry(NamedTuple):
    """One table of the page."""

    key: str
    kind: str
    """What choosing a row selects."""
    source: str
    """The word of its tab."""
    sentence: str
    columns: tuple[ColumnEntry, ...]

    def word(self) -> str:
        """The word of the tab in the current language."""
        return QCoreApplication.translate("Ledgers", self.source)

    def said(self, shown: int, total: int) -> str:
        """One sentence on what is shown."""
        return QCoreApplication.translate("Ledgers", self.sentence).format(shown=f"{shown:,}", total=f"{total:,}")


SUBJECT: Final = QT_TRANSLATE_NOOP("Ledgers", "Subject")
SOURCE: Final = QT_TRANSLATE_NOOP("Ledgers", "Source")
PERIOD: Final = QT_TRANSLATE_NOOP("Ledgers", "Period")
STATUS: Final = QT_TRANSLATE_NOOP("Ledgers", "Status")
KIND: Final = QT_TRANSLATE_NOOP("Ledgers", "Kind")
STATED: Final = QT_TRANSLATE_NOOP("Ledgers", "As stated")
BADGE: Final = ColumnEntry("badge", "", 26, 26)

TABLES: Final[tuple[TableEntry, ...]] = (
    TableEntry(
        "observations",
        "observation",
        QT_TRANSLATE_NOOP("Ledgers", "Numbers"),
        QT_TRANSLATE_NOOP("Ledgers", "{shown} of {total} numbers, with what the source said beside what it means."),
        (
            BADGE,
            ColumnEntry("subject", SUBJECT, 0, 0),
            ColumnEntry("measure", QT_TRANSLATE_NOOP("Ledgers", "Measure"), 150, 108),
            ColumnEntry("period", PERIOD, 100, 98),
            ColumnEntry("stated", STATED, 190, 126),
            ColumnEntry("normalised", QT_TRANSLATE_NOOP("Ledgers", "Normalised"), 138, 122, True),
            ColumnEntry("kind", KIND, 88, -1),
            ColumnEntry("source", SOURCE, 170, 96),
        ),
    ),
    TableEntry(
        "claims",
        "claim",
        QT_TRANSLATE_NOOP("Ledgers", "Claims"),
        QT_TRANSLATE_NOOP("Ledgers", "{shown} of {total} statements in words: who is said to lead, to grow, to lag."),
        (
            BADGE,
            ColumnEntry("subject", SUBJECT, 190, 132),
            ColumnEntry("claim", QT_TRANSLATE_NOOP("Ledgers", "Claim"), 150, 112),
            ColumnEntry("object", QT_TRANSLATE_NOOP("Ledgers", "In our words"), 0, 0),
            ColumnEntry("split", QT_TRANSLATE_NOOP("Ledgers", "Split"), 110, -1),
            ColumnEntry("period", PERIOD, 84, -1),
            ColumnEntry("source", SOURCE, 170, 120),
        ),
    ),
    TableEntry(
        "facts",
        "fact",
        QT_TRANSLATE_NOOP("Ledgers", "Facts"),
        QT_TRANSLATE_NOOP("Ledgers", "{shown} of {total} facts; where sources differ, each keeps its own."),
        (
            BADGE,
            ColumnEntry("subject", SUBJECT, 220, 150),
            ColumnEntry("attribute", QT_TRANSLATE_NOOP("Ledgers", "What"), 140, 104),
            ColumnEntry("value", QT_TRANSLATE_NOOP("Ledgers", "Value"), 0, 0),
            ColumnEntry("status", STATUS, 92, -1),
            ColumnEntry("source", SOURCE, 190, 120),
        ),
    ),
    TableEntry(
        "disputes",
        "dispute",
        QT_TRANSLATE_NOOP("Ledgers", "Disputes"),
        QT_TRANSLATE_NOOP("Ledgers", "{shown} of {total} contradictions, found by rule or entered by hand."),
        (
            ColumnEntry("severity", "", 34, 34),
            ColumnEntry("title", QT_TRANSLATE_NOOP("Ledgers", "What cannot all be true"), 0, 0),
            ColumnEntry("kind", KIND, 100, 76),
            ColumnEntry("sides", QT_TRANSLATE_NOOP("Ledgers", "Sides"), 56, 48, True),
            ColumnEntry("origin", QT_TRANSLATE_NOOP("Ledgers", "Found"), 150, -1),
            ColumnEntry("status", STATUS, 92, 80),
        ),
    ),
    TableEntry(
        "audit",
        "finding",
        QT_TRANSLATE_NOOP("Ledgers", "Audit"),
        QT_TRANSLATE_NOOP("Ledgers", "{shown} of {total} findings: what each stated growth rate really implies."),
        (
            ColumnEntry("severity", "", 34, 34),
            ColumnEntry("subject", SUBJECT, 210, 140),
            ColumnEntry("period", PERIOD, 96, 90),
            ColumnEntry("stated", STATED, 90, 72),
            ColumnEntry("implied", QT_TRANSLATE_NOOP("Ledgers", "Implied"), 84, 72, True),
            ColumnEntry("verdict", QT_TRANSLATE_NOOP("Ledgers", "Verdict"), 96, 92),
            ColumnEntry("sentence", QT_TRANSLATE_NOOP("Ledgers", "In words"), 0, 0),
        ),
    ),
    TableEntry(
        "sources",
        "source",
        QT_TRANSLATE_NOOP("Ledgers", "Sources"),
        QT_TRANSLATE_NOOP("Ledgers", "{shown} of {total} documents and data sets, with how much rests on each."),
        (
            ColumnEntry("publisher", QT_TRANSLATE_NOOP("Ledgers", "Publisher"), 220, 150),
            ColumnEntry("title", QT_TRANSLATE_NOOP("Ledgers", "Title"), 0, 0),
            ColumnEntry("kind", KIND, 130, -1),
            ColumnEntry("published", QT_TRANSLATE_NOOP("Ledgers", "Published"), 96, 90),
            ColumnEntry("numbers", QT_TRANSLATE_NOOP("Ledgers", "Numbers"), 76, 68, True),
            ColumnEntry("statements", QT_TRANSLATE_NOOP("Ledgers", "Statements"), 92, 84, True),
        ),
    ),
)
BY_KEY: Final = {table.key: table for table in TABLES}
OF_KIND: Final = {table.kind: table.key for table in TABLES}

LEAST = 170
"""What the column that takes the rest gets at least, while another one can give."""


def fitted(columns: Sequence[ColumnEntry], room: int) -> list[int]:
    """Widths of the columns: narrow ones where room is short, what is over shared among them."""
    narrow = [column.narrow for column in columns]
    over = room - sum(width for width in narrow if width > 0) - LEAST
    for place, column in enumerate(columns):
        more = column.wide - max(0, column.narrow)
        if column.narrow and (column.narrow > 0 or over >= column.wide) and over > 0:
            gain = min(over, more)
            narrow[place] = max(0, column.narrow) + gain
            over -= gain
    return narrow


FACETS: Final = {
    "kind": KIND,
    "status": STATUS,
    "confidence": QT_TRANSLATE_NOOP("Ledgers", "Confidence"),
    "unit": QT_TRANSLATE_NOOP("Ledgers", "Unit"),
    "scope": SUBJECT,
    "claim": QT_TRANSLATE_NOOP("Ledgers", "Claim"),
    "about": QT_TRANSLATE_NOOP("Ledgers", "About"),
    "split": QT_TRANSLATE_NOOP("Ledgers", "Split"),
    "attribute": QT_TRANSLATE_NOOP("Ledgers", "What"),
    "severity": QT_TRANSLATE_NOOP("Ledgers", "Severity"),
    "origin": QT_TRANSLATE_NOOP("Ledgers", "Found"),
    "verdict": QT_TRANSLATE_NOOP("Ledgers", "Verdict"),
    "tier": QT_TRANSLATE_NOOP("Ledgers", "Tier"),
    "language": QT_TRANSLATE_NOOP("Ledgers", "Language"),
    "market": QT_TRANSLATE_NOOP("Ledgers", "Market"),
}


def heading(source: str) -> str:
    """The head of a column in the current language."""
    return QCoreApplication.translate("Ledgers", source) if source else ""


def facet_title(name: str) -> str:
    """The title of a facet in the current language."""
    return QCoreApplication.translate("Ledgers", FACETS[name])
