"""Something dated that happened, in words and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.analysis.entities import Namer
from desktop.figures.figure import Entity
from desktop.figures.stated import period_words
from desktop.figures.wording import say
from desktop.market.event_dates import event_period
from desktop.market.names import name
from desktop.market.quantity import format_quantity
from desktop.views.inspector.dossier import Block, Detail, Dossier, Link
from desktop.views.inspector.evidence_facts import evidence_facts
from desktop.views.inspector.kinds import ICONS

if TYPE_CHECKING:
    from desktop.market.records import Event
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

KINDS = frozenset(
    {
        "founding",
        "funding",
        "milestone",
        "filing",
        "acquisition",
        "listing",
        "partnership",
        "partnership_end",
        "policy",
        "expansion",
        "launch",
        "activity",
    }
)
PRECISIONS = frozenset({"day", "month", "quarter", "half", "year", "range", "unknown"})


def read_event(workspace: Workspace, event: Event, state: ViewState) -> Dossier:
    """Everything about an event."""
    language = state.language
    other = "en" if language == "zh" else "zh"
    shown, second = name(event, language), name(event, other)
    blocks = []
    if event.description:
        blocks.append(Block(say(language, "about.happened"), event.description, key="happened"))
    who = _linked(workspace, event, language)
    if who is not None:
        blocks.append(who)
    return Dossier(
        title=shown,
        heading=say(language, "about.event"),
        aside=kind_words(event.kind, language),
        second=second if second != shown else "",
        details=_details(event, language),
        blocks=tuple(blocks),
        evidence=evidence_facts(workspace, "event", event, language),
    )


def kind_words(kind: str, language: str) -> str:
    """The kind of an event; one of an analyst's own as it was entered."""
    return say(language, f"about.event.{kind}") if kind in KINDS else kind.replace("_", " ")


def _details(event: Event, language: str) -> tuple[Detail, ...]:
    period = event_period(event)
    disputed = "disputed" if event.status in {"disputed", "refuted"} else ""
    unknown = say(language, "about.not_stated")
    date = period_words(period, language) if period else unknown
    found = [Detail(say(language, "about.date"), date, state=disputed if period else "unknown")]
    if event.precision in PRECISIONS:
        found.append(Detail(say(language, "about.precision"), say(language, f"about.precision.{event.precision}")))
    found.append(Detail(say(language, "about.kind"), kind_words(event.kind, language)))
    if event.amount is not None:
        found.append(Detail(say(language, "about.amount"), format_quantity(event.amount, event.unit, language)))
    elif event.kind in {"funding", "acquisition"}:
        found.append(Detail(say(language, "about.amount"), unknown, state="unknown"))
    return tuple(found)


def _linked(workspace: Workspace, event: Event, language: str) -> Block | None:
    named = Namer(workspace)
    chips = tuple(
        Link(
            named.of(one.entity, one.entity_id).get(language),
            Entity(one.entity, one.entity_id) if one.entity in ICONS else None,
        )
        for one in workspace.event_links.all(event_id=event.id)
    )
    return Block(say(language, "about.who"), chips=chips, key="who") if chips else None
