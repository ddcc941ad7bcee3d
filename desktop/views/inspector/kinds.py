"""The kinds of things that can be inspected and found: which icon each has, and which store of the workspace."""

from __future__ import annotations

from desktop.analysis.entities import STORES

__all__ = ["ICONS", "STORES"]

ICONS = {
    "market": "network",
    "dimension": "columns-3",
    "segment": "chart-pie",
    "crossing": "table",
    "player": "building-2",
    "player_relation": "building-2",
    "policy": "landmark",
    "event": "calendar",
    "observation": "hash",
    "measure": "hash",
    "estimator": "quote",
    "source": "file-text",
    "factor": "scale",
    "force": "scale",
    "kpi": "hash",
    "geography": "info",
    "claim": "quote",
    "fact": "info",
    "dispute": "triangle-alert",
    "scenario": "sliders-horizontal",
}
