"""One row of the benchmark table: a measured thing, its floor taken in the same run, its budget."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BenchRow:
    """Measured against floor (a ratio) or against a limit in milliseconds."""

    what: str
    measured: float
    unit: str
    budget: str
    """As the design states it: ``<= 1.5 x`` or ``<= 16 ms``."""
    limit: float
    """The number in the budget."""
    floor: float | None = None
    """What the ratio is taken against; None when the budget is absolute."""
    floor_name: str = ""
    detail: str = ""

    @property
    def compared(self) -> float:
        """The figure the budget speaks of: the ratio to the floor, or the measurement itself."""
        return self.measured / self.floor if self.floor else self.measured

    @property
    def holds(self) -> bool:
        """Whether the budget is kept."""
        return self.compared <= self.limit


def as_markdown(rows: list[BenchRow], *, head: str) -> str:
    """The table a person reads."""
    lines = [head, "", "| what | measured | floor | compared | budget | |", "| --- | --- | --- | --- | --- | --- |"]
    for row in rows:
        floor = f"{row.floor:,.1f} {row.unit}, {row.floor_name}" if row.floor else ""
        compared = f"{row.compared:.2f} x" if row.floor else f"{row.compared:,.2f} {row.unit}"
        what = row.what + (f" ({row.detail})" if row.detail else "")
        lines.append(
            f"| {what} | {row.measured:,.1f} {row.unit} | {floor} | {compared} | {row.budget} | {'holds' if row.holds else '**over**'} |"
        )
    return "\n".join(lines) + "\n"
