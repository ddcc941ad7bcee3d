"""The audit of a workspace: what is broken, what contradicts, what has no evidence. Reads only."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Literal

from desktop.frozen import frozen
from desktop.workspace import integrity, searching
from desktop.workspace.columns import column_names, columns, quoted
from desktop.workspace.sqlite import VERSION, Connection, Error, is_safe_version
from desktop.workspace.tables import TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Severity = Literal["critical", "warning", "note"]

MOST = 100
"""So many findings of one kind are listed; a further line says how many more there are."""

SUM_TOLERANCE = 0.01
"""Parts may differ from their whole by this share before it is worth a line: sources round."""


@frozen
class Finding:
    """One thing the audit found: how bad, of which kind, about which row (``table:key``), in one sentence."""

    severity: Severity
    code: str
    subject: str
    sentence: str


def check(connection: Connection) -> list[Finding]:
    """Every finding, the worst first."""
    result: list[Finding] = []
    for look in LOOKS:
        found = list(look(connection))
        result += found[:MOST]
        if len(found) > MOST:
            more = len(found) - MOST
            first = found[0]
            result.append(Finding(first.severity, first.code, "", f"{more:,} more findings like the one before."))
    order = ("critical", "warning", "note")
    return sorted(result, key=lambda finding: order.index(finding.severity))


def _pages(connection: Connection) -> Iterator[Finding]:
    """The file itself."""
    # A connection remembers the search index as it last read it, and would call what was written since damage.
    with contextlib.suppress(Error):
        connection.execute("SELECT rowid FROM search WHERE search MATCH 'a' LIMIT 1").fetchall()
    for (text,) in connection.execute("PRAGMA integrity_check(20)").fetchall():
        if text != "ok":
            yield Finding("critical", "damage", "", f"The file is damaged: {text}. Restore the last good snapshot.")


def _engine(connection: Connection) -> Iterator[Finding]:
    """The library that reads and writes it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    yield Finding("note", "version", "", f"Schema version {version}, SQLite {VERSION}.")
    if not is_safe_version():
        yield Finding(
            "note",
            "sqlite-version",
            "",
            f"SQLite {VERSION} can, in rare cases, damage a file that two programs write at once; 3.51.3 cannot.",
        )


def _references(connection: Connection) -> Iterator[Finding]:
    """Columns that name a row which does not exist."""
    for table, key, column, target in integrity.broken_references(connection):
        yield Finding("critical", "reference", f"{table}:{key}", integrity.sentence(table, key, column, target))


LOOSE = (
    ("alias", "entity", "entity_id"),
    ("observation", "subject", "subject_id"),
    ("claim", "subject", "subject_id"),
    ("fact", "entity", "entity_id"),
    ("event_link", "entity", "entity_id"),
    ("policy_link", "entity", "entity_id"),
    ("support", "entity", "entity_id"),
    ("dispute_member", "entity", "entity_id"),
    ("assumption", "subject", "subject_id"),
    ("correspondence", "entity", "entity_id"),
    ("correspondence", "entity", "other_id"),
)
"""Pairs of columns that name a table and a row in it: the file cannot guard them itself."""


BY_TEXT = {"estimator": ("observation", "estimator"), "publisher": ("source", "publisher")}
"""Kinds of thing without a table of their own: they are whatever stands in a column of another one."""


def _loose_references(connection: Connection) -> Iterator[Finding]:
    """Pairs (entity, id) that name nothing."""
    single = {table.name for table in TABLES if table.key == ("id",)}
    for table, kind, number in LOOSE:
        kinds = connection.execute(f"SELECT DISTINCT {quoted(kind)} FROM {quoted(table)}").fetchall()
        for (entity,) in kinds:
            if entity in single:
                lost = f" AND {quoted(number)} NOT IN (SELECT id FROM {quoted(entity)})"
            elif entity in BY_TEXT:
                home, column = map(quoted, BY_TEXT[entity])
                # A name may be that of the beginning of a text: "China Daily" of "China Daily (re-hosted)".
                lost = f" AND NOT EXISTS (SELECT 1 FROM {home} WHERE instr({column}, {quoted(number)}) > 0)"
            elif entity == "" or "_" in entity:
                continue
            else:
                lost = ""
            sql = f"SELECT DISTINCT {quoted(number)} FROM {quoted(table)} WHERE {quoted(kind)} = ?{lost}"
            rows = connection.execute(f"{sql} LIMIT {MOST + 1}", (entity,))
            for (missing,) in rows.fetchall():
                yield Finding(
                    "critical",
                    "orphan",
                    f"{table}:{entity}:{missing}",
                    f"A row of {table} speaks of the {entity} {missing!r}, which does not exist.",
                )


def _circles(connection: Connection) -> Iterator[Finding]:
    """Trees in which a row is its own ancestor, or hangs under a tree that is not its own."""
    for table, column in (
        ("segment", "parent_id"),
        ("geography", "parent_id"),
        ("chapter", "parent_id"),
        ("market", "broader_id"),
        ("source", "cites"),
    ):
        rows = connection.execute(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL").fetchall()
        parents: dict[str, str] = dict(rows)
        safe: set[str] = set()
        for start in parents:
            path: list[str] = []
            here: str | None = start
            seen: set[str] = set()
            while here is not None and here not in safe and here not in seen:
                seen.add(here)
                path.append(here)
                here = parents.get(here)
            if here is not None and here in seen and here == start:
                yield Finding("critical", "circle", f"{table}:{start}", f"{table} {start!r} is its own ancestor.")
            elif here is None or here in safe:
                safe.update(path)
    for number, parent in connection.execute(
        "SELECT s.id, p.id FROM segment AS s JOIN segment AS p ON p.id = s.parent_id"
        " WHERE s.dimension_id <> p.dimension_id"
    ).fetchall():
        yield Finding(
            "critical",
            "dimension",
            f"segment:{number}",
            f"Segment {number!r} stands below {parent!r}, which belongs to another dimension.",
        )


def _values(connection: Connection) -> Iterator[Finding]:
    """Numbers that cannot be what they say."""
    for number, problem in connection.execute(
        """
        SELECT id, CASE
            WHEN value IS NULL AND low IS NULL AND high IS NULL THEN 'carries no number'
            WHEN low > high THEN 'has a lower end above its upper end'
            WHEN value < low OR value > high THEN 'lies outside its own range'
            WHEN unit = '' THEN 'has no unit'
            WHEN period_start > period_end AND period_end <> '' THEN 'ends before it begins'
            WHEN measure_id LIKE '%share%' AND unit = 'ratio' AND value NOT BETWEEN 0 AND 1
                THEN 'is a share below 0 or above 1'
        END AS problem FROM observation WHERE problem IS NOT NULL ORDER BY id
        """
    ).fetchall():
        yield Finding("warning", "value", f"observation:{number}", f"Observation {number!r} {problem}.")


def _preferences(connection: Connection) -> Iterator[Finding]:
    """Series in which one estimator has two preferred values for one period."""
    for subject, subject_id, measure, period, count in connection.execute(
        """
        SELECT subject, subject_id, measure_id, period, count(*) FROM observation
        WHERE status = 'preferred' AND period <> '' AND kind IN ('actual', 'estimate', 'forecast')
        GROUP BY subject, subject_id, measure_id, period, estimator, kind, unit
        HAVING count(DISTINCT value) > 1 ORDER BY 1, 2, 3, 4
        """
    ).fetchall():
        yield Finding(
            "warning",
            "preferred",
            f"{subject}:{subject_id}",
            f"{subject} {subject_id!r} has {count} preferred values of {measure} for {period} from one estimator.",
        )


def _sums(connection: Connection) -> Iterator[Finding]:
    """Shares beyond the whole, and parts that do not add up to the whole the same estimator states."""
    for dimension, period, total in connection.execute(
        """
        SELECT s.dimension_id, o.period, sum(o.value) FROM observation AS o JOIN segment AS s ON s.id = o.subject_id
        WHERE o.subject = 'segment' AND o.unit = 'ratio' AND o.status = 'preferred' AND s.parent_id IS NULL
            AND o.measure_id LIKE '%share%'
        GROUP BY s.dimension_id, o.period, o.measure_id, o.estimator HAVING sum(o.value) > ? ORDER BY 1, 2
        """,
        (1 + SUM_TOLERANCE,),
    ).fetchall():
        yield Finding(
            "warning", "sum", f"dimension:{dimension}", f"Shares of {dimension} for {period} add up to {total:.1%}."
        )
    for dimension, period, measure, parts, whole in connection.execute(
        """
        SELECT p.dimension_id, p.period, p.measure_id, p.parts, w.value FROM (
            SELECT d.market_id, s.dimension_id, o.measure_id, o.period, o.estimator, o.unit,
                   sum(o.value) AS parts, count(DISTINCT s.id) AS stated
            FROM observation AS o JOIN segment AS s ON s.id = o.subject_id JOIN dimension AS d ON d.id = s.dimension_id
            WHERE o.subject = 'segment' AND o.status = 'preferred' AND s.parent_id IS NULL AND o.unit = upper(o.unit)
                AND o.unit <> '' AND o.value IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5, 6
        ) AS p JOIN observation AS w
            ON w.subject = 'market' AND w.subject_id = p.market_id AND w.measure_id = p.measure_id
            AND w.period = p.period AND w.estimator = p.estimator AND w.unit = p.unit AND w.status = 'preferred'
        WHERE p.stated = (SELECT count(*) FROM segment WHERE dimension_id = p.dimension_id AND parent_id IS NULL)
            AND abs(p.parts - w.value) > ? * abs(w.value)
        ORDER BY 1, 2
        """,
        (SUM_TOLERANCE,),
    ).fetchall():
        yield Finding(
            "warning",
            "sum",
            f"dimension:{dimension}",
            f"The parts of {dimension} add up to {parts:,.0f} for {period}; the stated {measure} is {whole:,.0f}.",
        )


def _evidence(connection: Connection) -> Iterator[Finding]:
    """Rows nobody is named for, and places nothing rests on."""
    for table in TABLES:
        if not any(column.name == "evidence_id" and column.nullable for column in columns(table)):
            continue
        sql = f"SELECT count(*) FROM {quoted(table.name)} WHERE evidence_id IS NULL"
        if table.key == ("id",):
            sql += " AND id NOT IN (SELECT entity_id FROM support WHERE entity = ?)"
            count = connection.execute(sql, (table.name,)).fetchone()[0]
        else:
            count = connection.execute(sql).fetchone()[0]
        if count:
            yield Finding("note", "evidence", table.name, f"{count:,} rows of {table.name} name no evidence.")
    count = connection.execute("SELECT count(*) FROM evidence WHERE locator = ''").fetchone()[0]
    if count:
        yield Finding(
            "warning", "evidence", "evidence", f"{count:,} places of evidence do not say where in the source."
        )


def _disputes(connection: Connection) -> Iterator[Finding]:
    """Open contradictions."""
    for number, severity, title in connection.execute(
        "SELECT id, severity, title_en FROM dispute WHERE status = 'open' ORDER BY id"
    ).fetchall():
        # A contradiction between sources is no fault of the file, so never critical here.
        kind: Severity = "note" if severity == "note" else "warning"
        yield Finding(kind, "dispute", f"dispute:{number}", f"Open contradiction: {title}.")


def _search(connection: Connection) -> Iterator[Finding]:
    """The search index against what it should hold: other programs change rows without it."""
    stored = connection.execute("SELECT count(*) FROM search_entry").fetchone()[0]
    due = sum(_due(connection, table) for table in TABLES if table.names)
    if stored != due:
        yield Finding(
            "warning",
            "search",
            "",
            f"Search knows {stored:,} texts where there are {due:,}: another program changed rows. Rebuild the index.",
        )


def _due(connection: Connection, table: Table) -> int:
    names = ", ".join(quoted(name) for name in column_names(table))
    rows = connection.execute(f"SELECT {names} FROM {quoted(table.name)}")
    return sum(1 for row in rows for _ in searching.entries(table, row))


LOOKS: tuple[Callable[[Connection], Iterator[Finding]], ...] = (
    _pages,
    _engine,
    _references,
    _loose_references,
    _circles,
    _values,
    _preferences,
    _sums,
    _evidence,
    _disputes,
    _search,
)
