"""The kinds of things that can be inspected and found: which icon each has, and which store of the workspace."""

from __future__ import annotations

ICONS = {
    "market": "network",
    "dimension": "columns-3",
    "segment": "chart-pie",
    "player": "building-2",
    "policy": "landmark",
    "event": "calendar",
    "observation": "hash",
    "measure": "hash",
    "estimator": "quote",
    "source": "quote",
    "factor": "scale",
}
STORES = {
    "market": "markets",
    "dimension": "dimensions",
    "segment": "segments",
    "player": "players",
    "policy": "policies",
    "event": "events",
    "measure": "measures",
    "source": "sources",
    "factor": "factors",
    "geography": "geographies",
    "kpi": "kpis",
    "chapter": "chapters",
    "offering": "offerings",
    "fact": "facts",
    "claim": "claims",
    "dispute": "disputes",
    "story": "stories",
    "scenario": "scenarios",
}
