"""Reads of observations beyond the generic ones."""

from __future__ import annotations

from desktop.market.records import Observation
from desktop.workspace import jsontext
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

    def years_of_parts(self, dimension_id: str, measure_id: str, most: int = 2) -> list[str]:
        """Years in which a part of a dimension has a number, at most ``most`` of them and in no order.

        Each year is looked for on its own and the search for it ends with the first hit: a dimension may have a
        hundred thousand parts with ten numbers each.
        """
        sql = (
            "SELECT substr(o.period, 1, 4) FROM segment AS s CROSS JOIN observation AS o"
            " ON o.subject = 'segment' AND o.subject_id = s.id AND o.measure_id = ?"
            " WHERE s.dimension_id = ? AND o.value IS NOT NULL AND o.kind <> 'rate'"
            " AND substr(o.period, 1, 4) NOT IN (SELECT value FROM json_each(?)) LIMIT 1"
        )
        found: list[str] = []
        while len(found) < most and (row := self._ask(sql, (measure_id, dimension_id, jsontext.write(found)))):
            found.append(str(row[0][0]))
        return found
