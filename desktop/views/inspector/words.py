"""The inspector's labels: keys of the data to words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.state.translating import QT_TRANSLATE_NOOP

FACTS = {
    "measure": QT_TRANSLATE_NOOP("Facts", "Measure"),
    "kind": QT_TRANSLATE_NOOP("Facts", "Kind"),
    "tier": QT_TRANSLATE_NOOP("Facts", "Tier"),
    "split": QT_TRANSLATE_NOOP("Facts", "Split"),
    "repeats": QT_TRANSLATE_NOOP("Facts", "Repeats"),
    "address": QT_TRANSLATE_NOOP("Facts", "Address"),
    "converted": QT_TRANSLATE_NOOP("Facts", "Converted"),
    "rate": QT_TRANSLATE_NOOP("Facts", "Exchange rate"),
    "estimator": QT_TRANSLATE_NOOP("Facts", "Estimator"),
    "source": QT_TRANSLATE_NOOP("Facts", "Source"),
    "published": QT_TRANSLATE_NOOP("Facts", "Published"),
    "place": QT_TRANSLATE_NOOP("Facts", "Place"),
    "paraphrase": QT_TRANSLATE_NOOP("Facts", "In our words"),
    "issuer": QT_TRANSLATE_NOOP("Facts", "Issuer"),
    "number": QT_TRANSLATE_NOOP("Facts", "Number"),
    "issued": QT_TRANSLATE_NOOP("Facts", "Issued"),
    "effective": QT_TRANSLATE_NOOP("Facts", "Effective"),
    "date_start": QT_TRANSLATE_NOOP("Facts", "Date"),
    "ticker": QT_TRANSLATE_NOOP("Facts", "Listing"),
    "publisher": QT_TRANSLATE_NOOP("Facts", "Publisher"),
    "confidence": QT_TRANSLATE_NOOP("Facts", "Confidence"),
    "note": QT_TRANSLATE_NOOP("Facts", "Note"),
    "also": QT_TRANSLATE_NOOP("Facts", "Also said in"),
    "scope": QT_TRANSLATE_NOOP("Facts", "Scope"),
    "definition": QT_TRANSLATE_NOOP("Facts", "Definition"),
}
BADGES = {
    "published": QT_TRANSLATE_NOOP("Certainty", "published"),
    "forecast": QT_TRANSLATE_NOOP("Certainty", "forecast"),
    "modelled": QT_TRANSLATE_NOOP("Certainty", "modelled"),
    "disputed": QT_TRANSLATE_NOOP("Certainty", "disputed"),
    "part_of_year": QT_TRANSLATE_NOOP("Certainty", "part of a year"),
    "not_published": QT_TRANSLATE_NOOP("Certainty", "not published"),
    "refuted": QT_TRANSLATE_NOOP("Certainty", "refuted"),
}


def fact_label(key: str) -> str:
    """The label of a row of evidence."""
    return QCoreApplication.translate("Facts", FACTS[key])


def badge_word(kind: str) -> str:
    """The word of a kind of certainty."""
    return QCoreApplication.translate("Certainty", BADGES[kind])
