"""A list of observations as analysts keep it: one row a number, with columns in English or Chinese.

Subjects and measures are found by id or by name in either language. What a cell states is kept as it
stands and normalised beside it; a source that the workspace does not know is entered as the
analyst's own, so that no number stands without somebody who said it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period
from desktop.market.quantity import Quantity, QuantityError, parse_quantity
from desktop.market.records import Evidence, Observation, Source

if TYPE_CHECKING:
    from desktop.intake.raw import RawTable
    from desktop.workspace.workspace import Workspace

COLUMNS: dict[str, frozenset[str]] = {
    "subject": frozenset({"subject", "market", "segment", "player", "company", "市场", "细分", "公司", "企业", "对象"}),
    "measure": frozenset({"measure", "metric", "indicator", "指标"}),
    "period": frozenset({"period", "year", "date", "年份", "时间", "日期", "期间", "年"}),
    "value": frozenset({"value", "stated", "figure", "amount", "数值", "值", "金额"}),
    "unit": frozenset({"unit", "currency", "单位", "币种"}),
    "source": frozenset({"source", "publisher", "estimator", "来源", "机构"}),
    "kind": frozenset({"kind", "类型"}),
    "note": frozenset({"note", "remark", "备注", "说明"}),
}
KINDS = frozenset({"actual", "estimate", "forecast", "rate", "guidance"})


def folded(name: str) -> str:
    """A name as it is compared: compatibility forms unified, case and outer spaces gone."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def reads_as_observations(header: tuple[str, ...]) -> bool:
    """Whether the least that makes an observation is there: whose, when, how much."""
    return {"subject", "period", "value"} <= set(_roles(header).values())


def _roles(header: tuple[str, ...]) -> dict[int, str]:
    roles: dict[int, str] = {}
    for index, name in enumerate(header):
        role = next((r for r, names in COLUMNS.items() if folded(name) in names), "")
        if role and role not in roles.values():
            roles[index] = role
    return roles


@frozen
class _Known:
    """Everything a cell may name, folded, with its kind and id."""

    subjects: dict[str, tuple[str, str]]
    measures: dict[str, str]
    sources: dict[str, str]


def propose_observations(raw: RawTable, workspace: Workspace) -> tuple[list[object], list[tuple[int, str]]]:
    """Sources, evidence and observations of ``raw``, and (line, sentence) for each row not understood."""
    known = _known(workspace)
    roles = _roles(raw.header)
    records: dict[str, object] = {}
    problems: list[tuple[int, str]] = []
    for number, row in raw.numbered():
        cells = {role: row[index].strip() for index, role in roles.items()}
        try:
            made = _observation(cells, known, raw.name, number)
        except ValueError as error:
            problems.append((number, str(error)))
            continue
        for record in made:
            records.setdefault(f"{type(record).__name__}:{record.id}", record)
    ordered = sorted(records.values(), key=lambda r: (Source, Evidence, Observation).index(type(r)))
    return ordered, problems


def _known(workspace: Workspace) -> _Known:
    subjects: dict[str, tuple[str, str]] = {}
    for kind, records in (
        ("geography", workspace.geographies.all()),
        ("segment", workspace.segments.all()),
        ("player", workspace.players.all()),
        ("market", workspace.markets.all()),
    ):
        for record in records:
            for name in (record.id, record.name_en, record.name_zh):
                if name:
                    subjects[folded(name)] = (kind, record.id)
    measures = {folded(n): m.id for m in workspace.measures.all() for n in (m.id, m.name_en, m.name_zh) if n}
    sources: dict[str, str] = {}
    for source in reversed(workspace.sources.all()):
        sources[folded(source.publisher)] = source.id
        sources[folded(source.id)] = source.id
    return _Known(subjects, measures, sources)


def _observation(
    cells: dict[str, str], known: _Known, file: str, line: int
) -> tuple[Source, Evidence, Observation] | tuple[Evidence, Observation]:
    subject = known.subjects.get(folded(cells["subject"]))
    if subject is None:
        raise ValueError(f"no market, segment, player or place is called {cells['subject'][:60]!r}")
    measure = known.measures.get(folded(cells.get("measure") or "market-size"))
    if measure is None:
        raise ValueError(f"no measure is called {cells['measure'][:60]!r}")
    kind = (cells.get("kind") or "actual").casefold()
    if kind not in KINDS:
        raise ValueError(f"the kind {kind[:40]!r} is none of {', '.join(sorted(KINDS))}")
    if not cells["value"]:
        raise ValueError("the value is empty; leave the row out when nobody published a number")
    try:
        period = parse_period(cells["period"])
        quantity = _quantity(cells["value"], cells.get("unit", ""))
    except (PeriodError, QuantityError) as error:
        raise ValueError(str(error)) from None
    publisher = cells.get("source") or "Own estimate"
    source_id = known.sources.get(folded(publisher))
    made_source = None
    if source_id is None:
        source_id = f"own.{slug(publisher)}"
        made_source = Source(
            id=source_id,
            publisher=publisher,
            title=f"{publisher}, entered from {file}",
            kind="own",
            tier=0,
            title_status="described",
        )
    identity = "|".join((source_id, *subject, measure, period.text, cells["value"], cells.get("unit", "")))
    digest = hashlib.sha256(identity.encode()).hexdigest()[:12]
    evidence = Evidence(
        id=f"{source_id}.{digest}",
        source_id=source_id,
        locator=f"{file}, line {line}",
        paraphrase=cells.get("note", ""),
    )
    observation = Observation(
        id=f"own.{digest}",
        subject=subject[0],
        subject_id=subject[1],
        measure_id=measure,
        period=period.text,
        period_start=period.start.isoformat() if period.start else "",
        period_end=period.end.isoformat() if period.end else "",
        stated=cells["value"] if not cells.get("unit") else f"{cells['value']} {cells['unit']}",
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=kind,
        estimator=publisher,
        evidence_id=evidence.id,
        note=cells.get("note", ""),
    )
    return (made_source, evidence, observation) if made_source else (evidence, observation)


def _quantity(value: str, unit: str) -> Quantity:
    """Value and unit as one statement; a value that brings its own unit stands alone."""
    if not unit:
        return parse_quantity(value)
    try:
        return parse_quantity(f"{value} {unit}")
    except QuantityError:
        return parse_quantity(value)


def slug(text: str) -> str:
    """A stable key of a name: ASCII words joined by hyphens, else a digest."""
    words = "-".join(re.findall(r"[a-z0-9]+", folded(text)))[:40].strip("-")
    return words or hashlib.sha256(text.encode()).hexdigest()[:8]
