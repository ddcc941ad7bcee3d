"""Reads of observations beyond the generic ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.market.records import Observation
from desktop.workspace import jsontext
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence


class Brief(NamedTuple):
    """A number in short."""

    subject_id: str
    value: float
    id: str
    kind: str
    status: str


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

    def has_series_of_parts(self, dimension_id: str, measure_id: str) -> bool:
        """Whether any part of a dimension has numbers for two years; the search ends with the first that does."""
        sql = (
            "SELECT 1 FROM segment AS s WHERE s.dimension_id = ? AND"
            " (SELECT count(DISTINCT substr(o.period, 1, 4)) FROM observation AS o WHERE o.subject = 'segment'"
            " AND o.subject_id = s.id AND o.measure_id = ? AND o.value IS NOT NULL AND o.kind <> 'rate') > 1 LIMIT 1"
        )
        return bool(self._ask(sql, (dimension_id, measure_id)))

    def of_year(self, subject: str, subject_ids: Sequence[str], measure_id: str, year: int) -> list[Observation]:
        """What is stated about many subjects for a period that begins in a year."""
        where = (
            " WHERE subject = ? AND measure_id = ? AND subject_id IN (SELECT value FROM json_each(?))"
            " AND substr(period_start, 1, 4) = ?"
        )
        return self.query(where, (subject, measure_id, jsontext.write(list(subject_ids)), f"{year:04d}"))

    def in_year(self, subject: str, subject_ids: Sequence[str], measure_id: str, unit: str, year: int) -> list[Brief]:
        """The numbers of many subjects for one year in one unit, the preferred one of each subject first.

        Plain tuples: what is needed to draw a number and to find the rest of it. The refuted are left out.
        """
        sql = (
            "SELECT subject_id, value, id, kind, status FROM observation"
            " WHERE subject = ? AND measure_id = ? AND subject_id IN (SELECT value FROM json_each(?))"
            " AND unit = ? AND value > 0 AND kind <> 'rate' AND status <> 'refuted'"
            " AND substr(period, 1, 4) = ? AND instr(period, '/') = 0"
            " ORDER BY subject_id, status <> 'preferred', id"
        )
        values = (subject, measure_id, jsontext.write(list(subject_ids)), unit, f"{year:04d}")
        return [Brief(*row) for row in self._ask(sql, values)]

    def count_of_parts(self, dimension_id: str, most: int) -> int:
        """How many numbers the parts of a dimension have, counted up to ``most``."""
        sql = (
            "SELECT count(*) FROM (SELECT 1 FROM segment AS s CROSS JOIN observation AS o"
            " ON o.subject = 'segment' AND o.subject_id = s.id"
            " WHERE s.dimension_id = ? AND o.value IS NOT NULL AND o.kind <> 'rate' LIMIT ?)"
        )
        return int(self._ask(sql, (dimension_id, most))[0][0])

    def count_of_told_parts(self, dimension_ids: Sequence[str], measure_id: str) -> int:
        """How many segments of some dimensions have a number of a measure."""
        sql = (
            "SELECT count(*) FROM segment AS s WHERE s.dimension_id IN (SELECT value FROM json_each(?))"
            " AND EXISTS (SELECT 1 FROM observation AS o WHERE o.subject = 'segment' AND o.subject_id = s.id"
            " AND o.measure_id = ? AND o.value IS NOT NULL AND o.kind <> 'rate')"
        )
        return int(self._ask(sql, (jsontext.write(list(dimension_ids)), measure_id))[0][0])

    def counts_by_subject(self, subject: str, measure_id: str) -> dict[str, int]:
        """How many numbers of a measure each subject of a kind has; subjects without one are left out."""
        sql = (
            "SELECT subject_id, count(*) FROM observation"
            " WHERE subject = ? AND measure_id = ? AND value IS NOT NULL GROUP BY subject_id"
        )
        return {str(key): int(count) for key, count in self._ask(sql, (subject, measure_id))}

    def leading(self, subject: str, measure_id: str, most: int) -> list[str]:
        """Subjects of a kind with the largest values of a measure, at most ``most`` of each unit; in no order."""
        sql = (
            "SELECT subject_id FROM (SELECT subject_id, row_number() OVER (PARTITION BY unit ORDER BY max(value) DESC)"
            " AS place FROM observation WHERE subject = ? AND measure_id = ? AND value IS NOT NULL"
            " AND kind <> 'rate' AND status <> 'refuted' GROUP BY subject_id, unit) WHERE place <= ?"
        )
        return list(dict.fromkeys(str(key) for (key,) in self._ask(sql, (subject, measure_id, most))))

    def of_periods(
        self, subject: str, subject_ids: Sequence[str], measure_ids: Sequence[str], periods: Sequence[str], most: int
    ) -> list[Observation]:
        """What is stated about many subjects and measures for some periods, or for all where none is named.

        At most ``most`` rows, the largest values first.
        """
        where = (
            " WHERE subject = ? AND subject_id IN (SELECT value FROM json_each(?))"
            " AND measure_id IN (SELECT value FROM json_each(?)) AND kind <> 'rate'"
        )
        values = [subject, jsontext.write(list(subject_ids)), jsontext.write(list(measure_ids))]
        if periods:
            where += " AND period IN (SELECT value FROM json_each(?))"
            values.append(jsontext.write(list(periods)))
        sql = f"{self._select}{where} ORDER BY coalesce(value, high, low) DESC, id LIMIT ?"
        return [self.make(row) for row in self._ask(sql, (*values, most))]
