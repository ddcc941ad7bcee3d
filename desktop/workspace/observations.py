"""Reads of observations beyond the generic ones."""

from __future__ import annotations

from desktop.market.records import Observation
from desktop.workspace.store import Store


class ObservationStore(Store[Observation]):
    """Numbers as stated."""

    def of(self, subject: str, subject_id: str, measure_id: str | None = None) -> list[Observation]:
        """What is stated about one subject (of one measure), by period, then by key."""
        values = [subject, subject_id]
        where = " WHERE subject = ? AND subject_id = ?"
        if measure_id is not None:
            where += " AND measure_id = ?"
            values.append(measure_id)
        return self.query(where, values, order=("period_start", "period_end", "id"))
