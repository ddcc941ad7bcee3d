"""Verbs of a policy: the day it is dated, what lies before and after it, its theme over the market's chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.state.events import StateChanged

if TYPE_CHECKING:
    from desktop.market.records import Policy
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

VERBS = ("policy.in_force", "policy.around", "policy.overlay")
ON_DAY, AROUND = "on_day", "around"


class PolicyVerbs:
    """All act on the selected policy."""

    def __init__(self, services: Services) -> None:
        self._services = services
        services.actions.handle("policy.in_force", self._show_day)
        services.actions.handle("policy.around", self._show_around)
        services.actions.handle("policy.overlay", self._overlay)
        services.hub.subscribe(StateChanged, self._on_state)
        self._enable()

    def _on_state(self, event: StateChanged) -> None:
        if "selection" in event.fields:
            self._enable()

    def _enable(self) -> None:
        for verb in VERBS:
            self._services.actions.enable(verb, bool(self._chosen()))

    def _chosen(self) -> str:
        entity = self._services.state.current.selection
        return entity.id if entity is not None and entity.kind == "policy" else ""

    def _show_day(self) -> None:
        def place(policy: Policy) -> dict[str, Any]:
            day = policy.effective_end or policy.issued_end
            return {"page": "policies", "policies_below": ON_DAY, "on_day": day}

        self._change(place)

    def _show_around(self) -> None:
        def place(policy: Policy) -> dict[str, Any]:
            return {"page": "policies", "policies_below": AROUND, "around": policy.id}

        self._change(place)

    def _overlay(self) -> None:
        themes = self._services.state.current.themes

        def place(policy: Policy) -> dict[str, Any]:
            more = (policy.theme,) if policy.theme and policy.theme not in themes else ()
            return {"page": "forecast", "themes": (*themes, *more)}

        self._change(place)

    def _change(self, place: Any) -> None:
        """Read the selected policy, then go where it leads."""
        key = self._chosen()

        def read(workspace: Workspace) -> Policy | None:
            return workspace.policies.get(key)

        def arrive(policy: Policy | None) -> None:
            if policy is not None:
                self._services.state.change(**place(policy))

        self._services.database.query("policy.verb", read, arrive)
