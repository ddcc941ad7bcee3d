"""Small observations and snapshots for tests of figures, without a workspace."""

from __future__ import annotations

from desktop.figures.digits import resolution
from desktop.figures.snapshot import MARKET_SIZE, SizeSnapshot, Stated, Subject
from desktop.market.period import parse_period
from desktop.market.records import Evidence, FxRate, Measure, Observation, Source

MONEY = Measure(id=MARKET_SIZE, name_en="Market size", name_zh="市场规模", unit_kind="money")
HEADS = Measure(id="users", name_en="Users", name_zh="用户规模", unit_kind="count")
SUBJECT = Subject("market", "test-market", "Test Market", "测试市场", "China", "中国")


def stated(
    period: str,
    value: float | None,
    words: str = "",
    *,
    estimator: str = "Alpha",
    unit: str = "USD",
    kind: str = "estimate",
    status: str = "preferred",
    qualifier: str = "",
    derived: str = "",
    number: int = 0,
    source: str = "",
) -> Stated:
    """One observation with its place; the words default to the plain number."""
    words = words or f"{unit} {value:g}"
    row = Observation(
        id=f"o{number}.{period}.{estimator}.{unit}.{status}",
        subject="market",
        subject_id="test-market",
        measure_id=MARKET_SIZE,
        period=period,
        stated=words,
        value=value,
        unit=unit,
        qualifier=qualifier,
        kind=kind,
        status=status,
        estimator=estimator,
        derived=derived,
        evidence_id=f"e{number}",
    )
    origin = source or f"source-{estimator}"
    when = parse_period(period)
    return Stated(
        observation=row,
        period=when,
        x=when.x,
        evidence=Evidence(id=f"e{number}", source_id=origin, locator="page 1", paraphrase="As stated."),
        source=Source(id=origin, publisher=estimator or "Somebody", title="A report", kind="market-report"),
        estimator=estimator,
        resolution=None if derived else resolution(words, value),
    )


def snapshot(*values: Stated, rates: tuple[Stated, ...] = (), measure: Measure = MONEY) -> SizeSnapshot:
    """A market with these values and rates, and exchange rates of two years."""
    fx = tuple(
        FxRate(base="USD", quote="CNY", period=period, rate=rate, evidence_id="fx")
        for period, rate in (("2023", 7.0), ("2024", 7.2))
    )
    return SizeSnapshot(SUBJECT, measure, values, rates, fx)
