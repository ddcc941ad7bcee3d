"""What only one kind of thing says about itself: one reading function per kind, run on the database worker.

A kind plugs in with two modules beside this one: ``<kind>_reading.py`` (no Qt: a frozen description and
``read_<kind>``) and ``<kind>_section.py`` (``show_<kind>``: the widgets for it). One line here and one in
``own_sections.py`` connect them; everything else about the thing (numbers, claims, contradictions, evidence) is
shown for every kind alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

    Read = Callable[[Workspace, Any, ViewState], object]
    """Workspace, the record, what the analyst looks at -> a frozen description that compares by value."""


def read_own(workspace: Workspace, kind: str, record: Any, state: ViewState) -> object | None:
    """The description of a record by its kind's own reader; None for a kind without one."""
    reader = _READERS.get(kind)
    return reader()(workspace, record, state) if reader is not None else None


IN_WORDS: Final = frozenset({"policy", "player", "event", "player_relation", "factor", "force", "kpi", "geography"})
"""Kinds that are told in words and rows: no single number stands large for them."""


def has_own(kind: str) -> bool:
    """Whether things of a kind describe themselves."""
    return kind in _READERS


def _policy() -> Read:
    from desktop.views.inspector.policy_reading import read_policy

    return read_policy


def _event() -> Read:
    from desktop.views.inspector.event_reading import read_event

    return read_event


def _player_relation() -> Read:
    from desktop.views.inspector.tie_reading import read_player_relation

    return read_player_relation


def _factor() -> Read:
    from desktop.views.inspector.factor_reading import read_factor

    return read_factor


def _force() -> Read:
    from desktop.views.inspector.indicator_reading import read_force

    return read_force


def _kpi() -> Read:
    from desktop.views.inspector.indicator_reading import read_kpi

    return read_kpi


def _geography() -> Read:
    from desktop.views.inspector.geography_reading import read_geography

    return read_geography


def _player() -> Read:
    from desktop.views.inspector.player_dossier import read_player

    return read_player


_READERS: Final[dict[str, Callable[[], Read]]] = {
    "policy": _policy,
    "player": _player,
    "event": _event,
    "player_relation": _player_relation,
    "factor": _factor,
    "force": _force,
    "kpi": _kpi,
    "geography": _geography,
}
"""From a kind to the function that fetches its reader, imported when the first thing of that kind is selected."""
