"""Sentences of treemaps, icicles, sunbursts and the tree in both languages."""

from __future__ import annotations

from typing import Final

TEMPLATES: Final[dict[str, tuple[str, str]]] = {
    "alt.icicle": ("Icicle: {title}. {series}.", "冰柱图：{title}。{series}。"),
    "alt.sunburst": ("Sunburst: {title}. {series}.", "旭日图：{title}。{series}。"),
}
