"""The cells of the Evidence tables, made when a row is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Entity
from desktop.figures.stated import comparable, normalised
from desktop.itemmodels.cell import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.itemmodels.ledger import Ledger

_BOUNDS: Final = {"over": ">", "at_least": "≥", "under": "<", "up_to": "≤", "about": "≈"}
"""A bound or an approximation never looks like an exact number."""
_VERDICTS: Final = {"agrees": "ok", "differs": "disputed", "other_years": "disputed", "evidence": "disputed"}
_STATES: Final = {"disputed": "disputed", "refuted": "error"}
_GRAVE: Final = {"critical": ("triangle-alert", "error"), "warning": ("triangle-alert", "disputed")}
_SETTLED: Final = {"explained": ("check", "secondary"), "resolved": ("check", "ok"), "agrees": ("check", "ok")}


def cell_of(ledger: Ledger, name: str, row: int, language: str) -> Cell:
    """The cell of a column in a row."""
    made = _MADE.get(name)
    if made is not None:
        return made(ledger, row, language)
    text = ledger.words[name][row]
    return Cell(text=text, tone=_TONES.get(name, ""), tip=text)


def entity_of(ledger: Ledger, row: int) -> Entity:
    """What choosing a row selects."""
    own = ledger.details.get("entity")
    if own is not None:
        entity: Entity = own[row]
        return entity
    return Entity(ledger.kind, ledger.ids[row])


def _badge(ledger: Ledger, row: int, _language: str) -> Cell:
    kind = ledger.words["badge"][row]
    word = ledger.words["status"][row]
    return Cell(badge=kind, spoken=word, tip=word)


def _normalised(ledger: Ledger, row: int, language: str) -> Cell:
    observation = ledger.details["row"][row]
    text = comparable(observation, language)
    if not text:
        return Cell(look="unknown", numeric=True, spoken=normalised(observation, language))
    text = _BOUNDS.get(observation.qualifier, "") + text
    look = "modelled" if observation.derived else "value"
    return Cell(text=text, look=look, numeric=True, tip=observation.derived or normalised(observation, language))


def _source(ledger: Ledger, row: int, _language: str) -> Cell:
    """Whose estimate it is where somebody is named, else who published it; the tip says both."""
    who = ledger.words["who"][row] if "who" in ledger.words else ""
    publisher = ledger.words["source"][row]
    return Cell(text=who or publisher, tip="\n".join(dict.fromkeys(part for part in (who, publisher) if part)))


def _status(ledger: Ledger, row: int, _language: str) -> Cell:
    words = ledger.words["status"]
    return Cell(text=words[row], tone=_STATES.get(words.keys[words.codes[row]], "secondary"))


def _severity(ledger: Ledger, row: int, _language: str) -> Cell:
    severity = _key(ledger, "severity", row)
    settled = _SETTLED.get(_key(ledger, "status" if "status" in ledger.words else "verdict", row))
    icon, tone = settled or _GRAVE.get(severity, ("circle-question-mark", "secondary"))
    word = ledger.words["severity"][row]
    return Cell(icon=icon, tone=tone, spoken=word, tip=word)


def _verdict(ledger: Ledger, row: int, _language: str) -> Cell:
    return Cell(text=ledger.words["verdict"][row], tone=_VERDICTS.get(_key(ledger, "verdict", row), "secondary"))


def _count(name: str) -> Callable[[Ledger, int, str], Cell]:
    def made(ledger: Ledger, row: int, _language: str) -> Cell:
        count = ledger.details[name][row]
        return Cell(text=str(count), numeric=True, tone="" if count else "tertiary")

    return made


def _number(name: str) -> Callable[[Ledger, int, str], Cell]:
    return lambda ledger, row, _language: Cell(text=ledger.words[name][row], numeric=True)


def _key(ledger: Ledger, name: str, row: int) -> str:
    words = ledger.words[name]
    return words.keys[int(words.codes[row])]


_MADE: Final[Mapping[str, Callable[[Ledger, int, str], Cell]]] = {
    "badge": _badge,
    "normalised": _normalised,
    "source": _source,
    "status": _status,
    "severity": _severity,
    "verdict": _verdict,
    "numbers": _count("numbers"),
    "statements": _count("words"),
    "implied": _number("implied"),
    "sides": _number("sides"),
}
_TONES: Final = {"period": "secondary", "kind": "secondary", "split": "secondary", "tier": "secondary"}
