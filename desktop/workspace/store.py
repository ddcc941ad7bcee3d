"""One store per noun: reads records of one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from desktop.workspace import jsontext
from desktop.workspace.columns import Row, column_names, listed, quoted, table_named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.workspace.asking import Asking
    from desktop.workspace.tables import Table

R = TypeVar("R")


class Store(Generic[R]):
    """Reads of one table. Values are records; nothing here writes (see ``Workspace.edit``)."""

    def __init__(self, ask: Asking, table: str) -> None:
        self._ask = ask
        self.table: Table = table_named(table)
        names = column_names(self.table)
        self._names = names
        self._record: Callable[..., R] = self.table.record
        order = (("position",) if "position" in names else ()) + self.table.key
        self._select = f"SELECT {listed(names)} FROM {quoted(self.table.name)}"
        self._order = f" ORDER BY {listed(tuple(dict.fromkeys(order)))}"
        self._by_key = self._select + " WHERE " + " AND ".join(f"{quoted(name)} = ?" for name in self.table.key)

    def get(self, *key: str | int) -> R | None:
        """The record with this key, or None."""
        rows = self._ask(self._by_key, key)
        return self.make(rows[0]) if rows else None

    def all(self, **equals: Any) -> list[R]:
        """Records whose columns equal the given values; a list, tuple or set means any of them.

        Ordered by ``position`` where there is one, then by key.
        """
        where, values = self._where(equals)
        return self.query(where, values)

    def count(self, **equals: Any) -> int:
        """How many records ``all`` would give."""
        where, values = self._where(equals)
        sql = f"SELECT count(*) FROM {quoted(self.table.name)}{where}"
        return int(self._ask(sql, values)[0][0])

    def counts_by(self, column: str) -> dict[str, int]:
        """How many records there are of each value of a text column."""
        if column not in self._names:
            raise TypeError(f"{self.table.name} has no column {column}")
        sql = f"SELECT {quoted(column)}, count(*) FROM {quoted(self.table.name)} GROUP BY 1"
        return {str(value): int(count) for value, count in self._ask(sql, ())}

    def make(self, row: Row) -> R:
        """A record out of a row in column order."""
        return self._record(**dict(zip(self._names, row, strict=True)))

    def query(self, where: str = "", values: Sequence[Any] = (), order: Sequence[str] = ()) -> list[R]:
        """Records by a WHERE clause of ours (values are bound); ordered as in ``all`` unless columns are named."""
        ordered = f" ORDER BY {listed(order)}" if order else self._order
        return self._ask.records(self._select + where + ordered, values, self.make)

    def _where(self, equals: dict[str, Any]) -> tuple[str, list[Any]]:
        terms: list[str] = []
        values: list[Any] = []
        for name, value in equals.items():
            if name not in self._names:
                raise TypeError(f"{self.table.name} has no column {name}")
            if isinstance(value, list | tuple | set | frozenset):
                terms.append(f"{quoted(name)} IN (SELECT value FROM json_each(?))")
                values.append(jsontext.write(list(value)))
            else:
                terms.append(f"{quoted(name)} IS ?")
                values.append(value)
        return (" WHERE " + " AND ".join(terms) if terms else ""), values
