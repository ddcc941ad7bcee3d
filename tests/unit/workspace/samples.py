"""Small workspaces to test on."""

from __future__ import annotations

from pathlib import Path

from desktop.market import records as r
from desktop.workspace.workspace import Workspace

REPOSITORY = Path(__file__).resolve().parents[3]

SOURCE = r.Source(id="s-one", publisher="Grand View", title="Telemedicine Market", kind="market-report")
EVIDENCE = r.Evidence(id="e-one", source_id="s-one", locator="p. 3", paraphrase="远程医疗的市场规模 in 2023")
CHINA = r.Geography(id="china", name_en="China", name_zh="中国", level="country")
MARKET = r.Market(
    id="m-one", name_en="China telemedicine", name_zh="中国远程医疗", geography_id="china", evidence_id="e-one"
)
DIMENSION = r.Dimension(id="d-one", market_id="m-one", name_en="Component", name_zh="组成", evidence_id="e-one")
SEGMENTS = (
    r.Segment(id="seg-b", dimension_id="d-one", name_en="Services", name_zh="服务", position=2),
    r.Segment(id="seg-a", dimension_id="d-one", name_en="Products", name_zh="产品", position=1),
    r.Segment(id="seg-c", dimension_id="d-one", parent_id="seg-a", name_en="Tele-ICU & more", position=1),
)
MEASURE = r.Measure(id="revenue", name_en="Revenue", name_zh="收入", unit_kind="money", good_direction=1)


def observation(number: str, value: float | None = 1.0, **changes: object) -> r.Observation:
    """An observation about the market."""
    values: dict[str, object] = {
        "id": number,
        "subject": "market",
        "subject_id": "m-one",
        "measure_id": "revenue",
        "period": "2023",
        "period_start": "2023-01-01",
        "period_end": "2023-12-31",
        "stated": "USD 2.68 billion",
        "value": value,
        "unit": "USD",
        "evidence_id": "e-one",
    }
    return r.Observation(**(values | changes))  # type: ignore[arg-type]


RECORDS = (SOURCE, EVIDENCE, CHINA, MARKET, DIMENSION, *SEGMENTS, MEASURE, observation("o-one", 2.68e9))


def make(path: Path) -> Workspace:
    """A small open workspace with a row in most of the important tables."""
    workspace = Workspace.create(path, name="Sample")
    with workspace.edit("Fill") as edit:
        for record in RECORDS:
            edit.put(record)
    return workspace


def contents(workspace: Workspace) -> dict[str, set[object]]:
    """Every public row."""
    from desktop.workspace.tables import TABLES

    return {table.name: set(workspace.store(table.name).all()) for table in TABLES}
