"""The schema of a workspace file as SQL text, derived from the list of tables.

The text is exact: opening a file compares what it holds with what stands here, letter by letter,
so that no foreign trigger, view, CHECK or default expression ever runs.
"""

from __future__ import annotations

from functools import cache

from desktop.workspace.columns import SQL_TYPES, Column, columns, quoted
from desktop.workspace.tables import TABLES, Table

APPLICATION_ID = 0x4D4B5453
"""``MKTS``: the four bytes that mark a workspace in the file's header."""

USER_VERSION = 1
"""Version of the schema this program writes."""

STATUS = ("preferred", "alternate", "disputed", "refuted")

ALLOWED: dict[tuple[str, str], tuple[str, ...]] = {
    ("observation", "kind"): ("actual", "estimate", "forecast", "rate", "guidance"),
    ("observation", "status"): STATUS,
    ("claim", "status"): STATUS,
    ("fact", "status"): STATUS,
    ("event", "status"): STATUS,
    ("player_relation", "status"): STATUS,
    ("policy", "status"): ("in_force", "replaced", "draft", "expired", "unknown"),
    ("force", "force"): ("rivalry", "new_entrants", "substitutes", "suppliers", "buyers"),
    ("chapter", "knowledge"): ("known", "modelled", "not_published"),
    ("criterion", "id"): ("status", "kind", "tier", "independence", "date"),
    ("correspondence", "entity"): ("segment", "dimension", "market", "factor"),
    ("correspondence", "relation"): ("same", "part_of", "overlaps", "different"),
    ("slide", "layout"): ("one", "two", "four", "reading", "text", "title"),
    ("dispute", "severity"): ("critical", "warning", "note"),
    ("dispute", "origin"): ("hand", "audit"),
    ("dispute", "status"): ("open", "explained", "resolved"),
}
"""Closed lists of words: the file itself refuses any other."""

BETWEEN: dict[tuple[str, str], tuple[int, int]] = {
    ("source", "tier"): (0, 5),
    ("measure", "good_direction"): (-1, 1),
    ("dimension", "informal"): (0, 1),
    ("factor_segment", "impact"): (-3, 3),
    ("force", "rating"): (1, 5),
}
"""Ranges of whole numbers."""

INDEXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("evidence", ("source_id",)),
    ("geography", ("parent_id",)),
    ("dimension", ("market_id",)),
    ("segment", ("dimension_id", "parent_id", "position")),
    ("segment", ("parent_id",)),
    ("crossing", ("first_id",)),
    ("crossing", ("second_id",)),
    ("correspondence", ("entity", "entity_id")),
    ("correspondence", ("entity", "other_id")),
    ("observation", ("subject", "subject_id", "measure_id")),
    ("observation", ("evidence_id",)),
    ("claim", ("subject", "subject_id")),
    ("claim", ("evidence_id",)),
    ("fact", ("entity", "entity_id")),
    ("fact", ("evidence_id",)),
    ("factor", ("market_id",)),
    ("factor_segment", ("segment_id",)),
    ("player_market", ("market_id",)),
    ("player_relation", ("player_id",)),
    ("player_relation", ("other_id",)),
    ("offering", ("player_id",)),
    ("offering", ("segment_id",)),
    ("event", ("date_start",)),
    ("event_link", ("entity", "entity_id")),
    ("policy", ("issued_start",)),
    ("policy_link", ("entity", "entity_id")),
    ("dispute_member", ("entity", "entity_id")),
    ("support", ("evidence_id",)),
    ("assumption", ("scenario_id",)),
    ("slide", ("story_id", "position")),
)

OWN_TABLES = (
    """CREATE TABLE "about" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
) STRICT""",
    """CREATE TABLE "change" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('done', 'undone', 'abandoned'))
) STRICT""",
    """CREATE TABLE "change_row" (
    "change_id" INTEGER NOT NULL REFERENCES "change" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_key" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY ("change_id", "position")
) STRICT""",
    """CREATE TABLE "change_block" (
    "change_id" INTEGER NOT NULL REFERENCES "change" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "entity_keys" TEXT NOT NULL,
    "rows" TEXT,
    PRIMARY KEY ("change_id", "position")
) STRICT""",
    """CREATE TABLE "search_entry" (
    "id" INTEGER PRIMARY KEY,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "shown" TEXT NOT NULL
) STRICT""",
    """CREATE INDEX "idx_search_entry" ON "search_entry" ("entity", "entity_id")""",
    """CREATE VIRTUAL TABLE "search" USING fts5("text", content="", """
    """tokenize="unicode61 remove_diacritics 2", prefix="1 2 3")""",
)
"""Tables of the program itself: not part of a data package."""


def _literal(value: object) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)


def _column(table: Table, column: Column) -> str:
    parts = [quoted(column.name), SQL_TYPES[column.kind]]
    if not column.nullable:
        parts.append("NOT NULL")
    if column.default is not None:
        parts.append(f"DEFAULT {_literal(column.default)}")
    words = ALLOWED.get((table.name, column.name))
    if words:
        parts.append(f"CHECK ({quoted(column.name)} IN ({', '.join(_literal(word) for word in words)}))")
    ends = BETWEEN.get((table.name, column.name))
    if ends:
        parts.append(f"CHECK ({quoted(column.name)} BETWEEN {ends[0]} AND {ends[1]})")
    if column.kind == "float":  # 9e999 is infinity
        parts.append(f"CHECK (abs({quoted(column.name)}) < 9e999)")
    target = dict(table.references).get(column.name)
    if target:
        parts.append(f'REFERENCES {quoted(target)} ("id") DEFERRABLE INITIALLY DEFERRED')
    return "    " + " ".join(parts)


def create_table(table: Table) -> str:
    """The CREATE TABLE text of a public table."""
    lines = [_column(table, column) for column in columns(table)]
    lines.append(f"    PRIMARY KEY ({', '.join(quoted(name) for name in table.key)})")
    return f"CREATE TABLE {quoted(table.name)} (\n" + ",\n".join(lines) + "\n) STRICT"


def create_index(table: str, names: tuple[str, ...]) -> str:
    """The CREATE INDEX text of an index."""
    return (
        f"CREATE INDEX {quoted('idx_' + '_'.join((table, *names)))}"
        f" ON {quoted(table)} ({', '.join(quoted(name) for name in names)})"
    )


@cache
def statements() -> tuple[str, ...]:
    """Every statement that makes an empty workspace of the current version, in order."""
    tables = [create_table(table) for table in TABLES]
    return (*tables, *OWN_TABLES, *(create_index(table, names) for table, names in INDEXES))
