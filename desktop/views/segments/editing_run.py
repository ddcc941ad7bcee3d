"""Runs an edit of the tree on the worker and says in one line what it did or why it was not made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions.refusing import NotPossible

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.segment_editing import Edited
    from desktop.analysis.words import Words
    from desktop.views.services import Services
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace


def run_edit(
    services: Services,
    name: str,
    edit: Callable[[Workspace], Edited | None],
    said: Callable[[str], None],
    done: Callable[[Edited], None] | None = None,
) -> None:
    """``said`` gets the sentence for the status line, ``done`` what was changed; a refusal only says why."""
    refused: list[Words] = []
    made: list[Edited] = []

    def write(workspace: Workspace) -> Changes | None:
        try:
            edited = edit(workspace)
        except NotPossible as why:
            refused.append(why.words)
            return None
        if edited is None:
            return None
        made.append(edited)
        return edited.changes

    def finished(_changes: Changes | None) -> None:
        language = services.language
        for words in refused:
            said(words.get(language))
        for edited in made:
            said(edited.said.get(language))
            if done is not None:
                done(edited)

    services.database.operate(name, write, finished)
