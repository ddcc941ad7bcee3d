"""A deck exported earlier, compared with the workspace and brought up to date: the window and the command line."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.actions.story_export import footer_of, page_shown
from desktop.figures.build import build
from desktop.figures.catalogue import find
from desktop.figures.request import FigureRequest
from desktop.figures.statements import all_names

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from desktop.export.pptx.refresh.plan import RefreshPlan
    from desktop.figures.figure import Figure
    from desktop.workspace.workspace import Workspace


def plan_deck(
    workspace: Workspace,
    deck: Path,
    language: str = "en",
    step: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    by_content: bool = False,
) -> RefreshPlan:
    """What of a deck is out of date, and how it would be changed; nothing is written.

    Raises ExportError with one sentence for a deck that cannot be read or holds no figure of ours.
    """
    from desktop.export.pptx.refresh.plan import plan_refresh
    from desktop.export.pptx.refresh.remake import Retold, Source

    def make(request: str, asked: str) -> Figure:
        return build(replace(FigureRequest.from_json(request), language=asked), workspace)

    def retell(key: str, asked: str, is_both: bool) -> Retold | None:
        slide = workspace.slides.get(key)
        if slide is None:
            return None
        told = workspace.stories.get(slide.story_id)
        footer = footer_of(told, asked, is_both) if told is not None else ""
        return Retold(page_shown(workspace, slide, asked, both=is_both), slide.notes, footer)

    def story(keys: Collection[str]) -> list[str]:
        found = [slide.story_id for key in keys if (slide := workspace.slides.get(key)) is not None]
        (likest, _), *_ = Counter(found).most_common(1) or [("", 0)]
        return [slide.id for slide in workspace.slides.all(story_id=likest)]

    def name(called: str, key: str) -> str:
        try:
            request = find(workspace, called)
        except KeyError:
            return ""
        return request.to_json() if request.id == key else ""

    source = Source(make, retell, name, story, all_names(workspace))
    return plan_refresh(deck, source, language, step, by_content=by_content)


def stays_stale(plan: RefreshPlan) -> bool:
    """Whether something is out of date that a refresh cannot change."""
    from desktop.export.pptx.refresh.changes import Effect

    return any(change.effect is Effect.REFUSED for change in plan.changes)


def as_text(plan: RefreshPlan, language: str = "en") -> str:
    """The plan as lines for people."""
    is_chinese = language == "zh"
    if not plan.changes:
        return "没有过时的内容。" if is_chinese else "Nothing in the deck is out of date."
    slide = "第 {} 页" if is_chinese else "slide {}"
    rows = [
        (slide.format(change.slide) if change.slide else plan.path.name, change.where, change.sentence)
        for change in plan.changes
    ]
    return "\n".join("\t".join(row) for row in rows)
