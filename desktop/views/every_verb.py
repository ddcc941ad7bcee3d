"""Every verb of the registry gets what it does: one class per group, made once the shell has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.views.copy_verbs import CopyVerbs
from desktop.views.data_verbs import DataVerbs
from desktop.views.deck_verbs import DeckVerbs
from desktop.views.editing_verbs import EditingVerbs
from desktop.views.evidence_verbs import EvidenceVerbs
from desktop.views.figure_verbs import FigureVerbs
from desktop.views.meeting import Meeting
from desktop.views.paper.verbs import PaperVerbs
from desktop.views.policy_verbs import PolicyVerbs
from desktop.views.present.verbs import PresentVerbs
from desktop.views.rating_verbs import RatingVerbs
from desktop.views.relation_verbs import RelationVerbs
from desktop.views.tree_verbs import TreeVerbs
from desktop.views.verbs import WindowVerbs
from desktop.views.workspace_care import WorkspaceCare

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.file_verbs import FileVerbs
    from desktop.views.search import Search
    from desktop.views.services import Services
    from desktop.views.window import Window


def connect_verbs(services: Services, window: Window, search: Callable[[], Search], files: FileVerbs) -> list[object]:
    """What handles the verbs; whoever asks keeps it as long as the window."""
    figures = FigureVerbs(services, window)
    return [
        WindowVerbs(services, window, search),
        figures,
        CopyVerbs(services, window),
        PaperVerbs(services, window, figures),
        Meeting(services, window),
        DataVerbs(services, window),
        DeckVerbs(services, window, figures),
        PresentVerbs(services, window),
        RelationVerbs(services, window),
        PolicyVerbs(services),
        RatingVerbs(services, window),
        EvidenceVerbs(services, window),
        EditingVerbs(services, window),
        TreeVerbs(services, window),
        files,
        WorkspaceCare(services, window, files),
    ]
