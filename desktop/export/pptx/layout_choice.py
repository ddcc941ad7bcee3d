"""Which layout of a template suits a kind of slide best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.layout_area import free_area, overlap
from desktop.export.pptx.layout_roles import Roles, roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layout_file import Layout, Placeholder

KINDS: Final = ("title", "chart", "two", "four", "reading", "table", "shapes", "text", "register")
"""The kinds of slides a deck consists of."""
_WANTED: Final = {
    "chart": ("chart", "obj"),
    "two": ("chart", "obj"),
    "four": ("chart", "obj"),
    "reading": ("chart", "obj"),
    "table": ("tbl", "obj"),
    "register": ("tbl", "obj"),
}
"""Types of placeholders that can carry what a kind shows, the best first."""
COUNT: Final = {"chart": 1, "two": 2, "four": 4, "reading": 1, "table": 1, "register": 1}
"""How many figures a kind shows in places of their own."""


def best_layout(layouts: Sequence[Layout], kind: str, size: tuple[int, int], preferred: str = "") -> Roles | None:
    """The layout with the key somebody prefers, else the one that suits best; None where none has a title."""
    found = [known for layout in layouts if (known := roles(layout, size)) is not None]
    chosen = next((known for known in found if preferred and known.layout.key == preferred), None)
    return chosen or max(found, key=lambda known: _score(known, kind, size), default=None)


def figure_places(known: Roles, kind: str) -> tuple[Placeholder, ...]:
    """As many places as the kind shows figures; none where the layout has fewer."""
    wanted, count = _WANTED.get(kind, ()), COUNT.get(kind, 0)
    found = sorted((p for p in known.figures if p.type in wanted), key=lambda p: (wanted.index(p.type), p.idx))[:count]
    if len(found) < count:
        return ()
    return tuple(sorted(found, key=lambda p: p.idx))


def text_place(known: Roles, kind: str, figures: Sequence[Placeholder]) -> Placeholder | None:
    """Where the paragraphs of a slide go."""
    if kind not in ("text", "reading"):
        return None
    objects = [p for p in known.figures if p.type == "obj" and p not in figures]
    return max((*known.texts, *objects), key=lambda p: (p.type == "body", p.box.w * p.box.h), default=None)


def _score(known: Roles, kind: str, size: tuple[int, int]) -> float:
    """More is better: the right places for figures and paragraphs, our text roles, and little besides."""
    layout, texts, figures = known.layout, len(known.texts), len(known.figures)
    if kind == "title":
        score = 20.0 * len(layout.of("ctrTitle")) + 10 * len(layout.of("subTitle")) + 2 * known.named
        return score - 6 * figures - 2 * texts
    wanted, count = _WANTED.get(kind, ()), COUNT.get(kind, 0)
    right = sum(1 for p in known.figures if wanted and p.type == wanted[0])
    flexible = sum(1 for p in known.figures if p.type == "obj")
    score = 10.0 * min(count, right) + 6 * min(max(0, count - right), flexible) + 2 * known.named
    paragraphs = 1 if kind in ("text", "reading") else 0
    if paragraphs and not texts and flexible > min(count, flexible):
        figures, texts, score = figures - 1, 1, score - 2
    score += 8 * min(paragraphs, texts) - 5 * abs(figures - count) - 3 * abs(texts - paragraphs)
    score -= 2 * known.left_over + 14 * len(layout.of("ctrTitle"))
    score -= 4 if known.title.box.w < size[0] // 2 else 0
    score -= 12 if any(overlap(p.box, known.title.box) for p in (*known.figures, *known.texts)) else 0
    if known.heads:
        score += 4 if kind in ("two", "four") and len(known.heads) == count else -2 * len(known.heads)
    main = text_place(known, kind, ()) if kind == "text" else None
    boxes = [main.box] if main is not None else [p.box for p in known.figures] or [free_area(known, size)]
    return score + 8.0 * sum(box.w * box.h for box in boxes) / (size[0] * size[1])
