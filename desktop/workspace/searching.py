"""Full text search over names, titles and paraphrases, in any script.

The stock tokenizers of SQLite take a run of Han characters for one word, or need three
characters. A space around each Han character and a phrase query find words of any length.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.workspace import jsontext
from desktop.workspace.columns import Row, column_names, listed, quoted
from desktop.workspace.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.workspace.sqlite import Connection
    from desktop.workspace.tables import Table

HAN = re.compile("([\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
CANDIDATES = 250
"""Hits looked at before ordering; more would cost more than a keystroke may."""

ORDER = ("market", "dimension", "segment", "player", "policy", "measure", "event", "factor", "geography", "story")
"""Kinds of things in the order in which equal hits are shown; the rest follow."""


@frozen
class Hit:
    """A thing found by search: what it is, its key, the text that matched, lower rank first."""

    entity: str
    entity_id: str
    text: str
    rank: float


@frozen
class Entry:
    """A text under which a thing can be found."""

    entity: str
    entity_id: str
    origin: str
    shown: str


def spaced(text: str) -> str:
    """The text as the index holds it: one width of letters, a space around each Han character."""
    return HAN.sub(r" \1 ", unicodedata.normalize("NFKC", text))


def query_of(text: str) -> str:
    """The words typed by a person as a query: every word by its beginning, all of them wanted; '' for nothing."""
    terms = []
    for word in unicodedata.normalize("NFKC", text).split():
        # Control characters would end the query early.
        clean = "".join(c for c in word if c.isprintable()).replace('"', " ")
        if any(character.isalnum() for character in clean):
            terms.append('"' + HAN.sub(r" \1 ", clean).strip() + '"*')
    return " AND ".join(terms)


@cache
def _positions(table: Table) -> tuple[int, ...]:
    return tuple(column_names(table).index(name) for name in table.names)


def entries(table: Table, row: Row) -> Iterator[Entry]:
    """The texts under which a row can be found."""
    if table.name == "alias":
        entity, entity_id, name, language = row
        yield Entry(entity, entity_id, f"alias:{language}", name)
        return
    for text in dict.fromkeys(row[position] for position in _positions(table)):
        if text:
            yield Entry(table.name, str(row[0]), table.name, text)


def add(connection: Connection, found: Iterable[Entry]) -> None:
    """Put texts into the index."""
    kept = list(found)
    first = 1 + int(connection.execute("SELECT coalesce(max(id), 0) FROM search_entry").fetchone()[0])
    connection.executemany(
        "INSERT INTO search_entry (id, entity, entity_id, origin, shown) VALUES (?, ?, ?, ?, ?)",
        ((number, e.entity, e.entity_id, e.origin, e.shown) for number, e in enumerate(kept, first)),
    )
    connection.executemany(
        "INSERT INTO search (rowid, text) VALUES (?, ?)",
        ((number, spaced(entry.shown)) for number, entry in enumerate(kept, first)),
    )


def remove(connection: Connection, found: Iterable[Entry]) -> None:
    """Take texts out of the index."""
    for entry in found:
        rows = connection.execute(
            "SELECT id FROM search_entry WHERE entity = ? AND entity_id = ? AND origin = ? AND shown = ?",
            (entry.entity, entry.entity_id, entry.origin, entry.shown),
        ).fetchall()
        for (number,) in rows:
            connection.execute("DELETE FROM search_entry WHERE id = ?", (number,))
            connection.execute(
                "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", (number, spaced(entry.shown))
            )


def rebuild(connection: Connection) -> None:
    """Make the index anew out of the rows: other programs change them without it."""
    connection.execute("DELETE FROM search_entry")
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    for table in TABLES:
        if table.names:
            rows = connection.execute(f"SELECT {listed(column_names(table))} FROM {quoted(table.name)}").fetchall()
            add(connection, (entry for row in rows for entry in entries(table, row)))


def names(connection: Connection, kinds: Sequence[str], each: int) -> list[tuple[str, str, str]]:
    """Kind, key and text of names under which things of some kinds can be found, at most ``each`` of a kind."""
    sql = "SELECT entity, entity_id, shown FROM search_entry WHERE entity = ? LIMIT ?"
    return [row for kind in kinds for row in connection.execute(sql, (kind, each)).fetchall()]


def search(connection: Connection, text: str, limit: int, entities: Sequence[str]) -> list[Hit]:
    """Things whose texts hold every word typed (by its beginning), best first."""
    query = query_of(text)
    if not query:
        return []
    found: dict[int, tuple[str, str, str]] = {}
    for form in _forms(query):
        for number, entity, entity_id, shown in _candidates(connection, form, entities):
            found.setdefault(number, (entity, entity_id, shown))
        if len(found) >= (limit if " AND " in query else CANDIDATES):
            break
    typed = unicodedata.normalize("NFKC", text).strip().casefold()
    hits: dict[tuple[str, str], Hit] = {}
    for entity, entity_id, shown in found.values():
        hit = Hit(entity, entity_id, shown, _rank(typed, entity, shown))
        best = hits.get((entity, entity_id))
        if best is None or hit.rank < best.rank:
            hits[entity, entity_id] = hit
    return sorted(hits.values(), key=lambda hit: (hit.rank, hit.text))[:limit]


def _forms(query: str) -> tuple[str, ...]:
    """The query from narrow to wide: the whole word before its beginnings, at the start of a text before anywhere.

    The beginning of a word costs as much as everything that begins so; where whole words fill the list, nobody
    pays for it. Of several words all but the last are taken as whole first.
    """
    whole = query.replace('"*', '"')
    if " AND " not in query:
        return f"^ {whole}", whole, f"^ {query}", query
    return f"{whole}*", query


def _candidates(connection: Connection, query: str, entities: Sequence[str]) -> list[tuple[int, str, str, str]]:
    sql = (
        "SELECT e.id, e.entity, e.entity_id, e.shown FROM search JOIN search_entry AS e ON e.id = search.rowid"
        " WHERE search MATCH ?"
    )
    values: list[str | int] = [query]
    if entities:
        sql += " AND e.entity IN (SELECT value FROM json_each(?))"
        values.append(jsontext.write(list(entities)))
    values.append(CANDIDATES)
    return connection.execute(sql + " LIMIT ?", values).fetchall()


def _rank(typed: str, entity: str, shown: str) -> float:
    folded = unicodedata.normalize("NFKC", shown).casefold()
    place = 0.0 if folded == typed else 100.0 if folded.startswith(typed) else 200.0
    kind = ORDER.index(entity) if entity in ORDER else len(ORDER)
    return place + 5 * kind + min(len(folded), 400) / 100
