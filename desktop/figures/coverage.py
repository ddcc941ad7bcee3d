"""Players by segments: a tick where an offering, a claim or an event says so, white space where nothing does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.coverage_reading import MOST_SHOWN, CoverageSnapshot, Sign
from desktop.figures.figure import Cell, Certainty, Column, Entity, EvidenceLine, Family, Figure, Lineage, Table
from desktop.figures.size_context import inside
from desktop.figures.wording import join, predicate, say
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Player, Segment

_NAMED: Final = 20
_WIDE: Final = 6
"""Beside more segments who names a player is counted: names would break into a tower of lines."""


def compose_coverage(request: FigureRequest, known: CoverageSnapshot) -> Figure:
    """The matrix as a table of ticks."""
    language = request.language
    shown = [player for _, players in _groups(known) for player in players][:MOST_SHOWN]
    title = _title(known, language)
    rows = [(name(one, language), [(_called(known, one, language), "")]) for one in shown]
    used = {sign.evidence_id for signs in known.signs.values() for sign in signs}
    used |= {key for one in shown for key in known.listed.get(one.id, ())}
    sources = [known.places[key].source for key in sorted(used) if key in known.places]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=known.subject.name(language),
        title=title,
        subtitle=say(
            language,
            "coverage.subtitle",
            dimension=inside(name(known.dimension, language)),
            market=known.subject.name(language),
        ),
        source_line=caption.source_line(sources, language, known.names),
        alt_text=say(language, "alt.coverage", title=title, rows=caption.in_words(rows, language)),
        footnotes=tuple(_notes(known, shown, language)),
        legend=(),
        evidence=_evidence(known, language),
        table=_table(known, language),
        empty="" if shown and known.segments else say(language, "coverage.empty", market=known.subject.name(language)),
    )


def _groups(known: CoverageSnapshot) -> list[tuple[str, list[Player]]]:
    """Players from where the market lies, from elsewhere, and of unknown home; those with most ticks first."""
    columns = {segment.id for segment in known.segments}
    ticks: dict[str, int] = {}
    for owner, segment in known.signs:
        ticks[owner] = ticks.get(owner, 0) + (segment in columns)
    groups: dict[str, list[Player]] = {"home": [], "abroad": [], "unknown": []}
    for player in known.players:
        where = "home" if player.id in known.home else "abroad" if player.id in known.known_home else "unknown"
        groups[where].append(player)
    for players in groups.values():
        players.sort(key=lambda one: (-ticks.get(one.id, 0), one.id))
    return [(where, players) for where, players in groups.items() if players]


def _title(known: CoverageSnapshot, language: str) -> str:
    ticked = {segment for _, segment in known.signs}
    white = [one for one in known.segments if one.id not in ticked]
    covered = len(known.segments) - len(white)
    words = {"dimension": inside(name(known.dimension, language)), "count": covered, "all": len(known.segments)}
    players = len({player for player, _ in known.signs})
    if not known.signs:
        return say(language, "coverage.title_none", market=known.subject.name(language), **words)
    if not white:
        return say(language, "coverage.title_full", players=players, **words)
    return say(language, "coverage.title", players=players, **words)


def _table(known: CoverageSnapshot, language: str) -> Table:
    columns = [Column("company", say(language, "shares.col.company"))]
    columns += [Column(segment.id, name(segment, language)) for segment in known.segments]
    if _is_wide(known):
        columns.append(Column("listed", say(language, "coverage.sources")))
    else:
        columns.append(Column("count", say(language, "coverage.segments"), numeric=True))
        columns.append(Column("listed", say(language, "coverage.listed")))
    rows: list[tuple[Cell, ...]] = [_margin(known, language)]  # first: the white space is the finding
    left = MOST_SHOWN
    groups = _groups(known)
    for where, players in groups:
        if len(groups) > 1:
            key = f"coverage.{where}"
            place = known.subject.geography(language) or known.subject.name(language)
            head = say(language, key, place=place, count=len(players))
            rows.append((Cell(head), *(Cell("") for _ in columns[1:])))
        rows += [_row(known, player, language) for player in players[:left]]
        left = max(0, left - len(players))
    return Table(tuple(columns), tuple(rows))


def _row(known: CoverageSnapshot, player: Player, language: str) -> tuple[Cell, ...]:
    entity = Entity("player", player.id)
    cells = [_tick(known, player, segment, language) for segment in known.segments]
    called = Cell(name(player, language), entity=entity)
    if _is_wide(known):
        return called, *cells, _listed_count(known, player, entity, language)
    signs = [sign for segment in known.segments for sign in known.signs.get((player.id, segment.id), ())]
    count = sum(1 for segment in known.segments if (player.id, segment.id) in known.signs)
    lineage = (
        Lineage(formula=say(language, "coverage.counted", count=count), evidence=_places(signs)) if count else None
    )
    margin = Cell(str(count), float(count), None, lineage, entity=entity) if lineage else Cell("")
    return called, *cells, margin, _listed(known, player, language)


def _tick(known: CoverageSnapshot, player: Player, segment: Segment, language: str) -> Cell:
    """A tick that leads to what says so; nothing where nobody does."""
    signs = known.signs.get((player.id, segment.id), ())
    if not signs:
        return Cell("")
    said = join(language, list(dict.fromkeys(_said(sign, language) for sign in signs)))
    claims = tuple(sign.id for sign in signs if sign.kind == "claim")
    lineage = Lineage(claims=claims, formula=said, evidence=_places(signs))
    first = signs[0]
    entity = Entity(first.kind, first.id)
    return Cell(said, None, Certainty.PUBLISHED, lineage, entity=entity, glyph="yes", alone=True)


def _said(sign: Sign, language: str) -> str:
    return predicate(language, sign.title_en) if sign.kind == "claim" else sign.title(language)


def _places(signs: list[Sign] | tuple[Sign, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sign.evidence_id for sign in signs))


def _margin(known: CoverageSnapshot, language: str) -> tuple[Cell, ...]:
    """How many players are in each segment."""
    cells = []
    for segment in known.segments:
        here = [signs for (_, key), signs in known.signs.items() if key == segment.id]
        entity = Entity("segment", segment.id)
        if not here:
            cells.append(Cell(say(language, "coverage.nobody"), certainty=Certainty.NOT_PUBLISHED, entity=entity))
            continue
        lineage = Lineage(
            formula=say(language, "coverage.counted_players", count=len(here)),
            evidence=_places([sign for signs in here for sign in signs]),
        )
        cells.append(Cell(f"{len(here):,}", float(len(here)), None, lineage, entity=entity))
    rest = [Cell("")] if _is_wide(known) else [Cell(""), Cell("")]
    return Cell(say(language, "coverage.players")), *cells, *rest


def _is_wide(known: CoverageSnapshot) -> bool:
    return len(known.segments) > _WIDE


def _listed(known: CoverageSnapshot, player: Player, language: str) -> Cell:
    """Whose lists name the player."""
    return Cell(join(language, _namers(known, player, language)))


def _listed_count(known: CoverageSnapshot, player: Player, entity: Entity, language: str) -> Cell:
    """How many name the player; its lineage says who."""
    namers = _namers(known, player, language)
    if not namers:
        return Cell("")
    lineage = Lineage(formula=join(language, namers), evidence=tuple(known.listed.get(player.id, ())))
    return Cell(str(len(namers)), float(len(namers)), None, lineage, entity=entity)


def _namers(known: CoverageSnapshot, player: Player, language: str) -> list[str]:
    found = [known.places[key].source for key in known.listed.get(player.id, ()) if key in known.places]
    return list(dict.fromkeys(known.names.publisher(one.publisher, language) for one in found))


def _called(known: CoverageSnapshot, player: Player, language: str) -> str:
    """In which segments a player is, for those who do not see the picture."""
    return join(language, [name(one, language) for one in known.segments if (player.id, one.id) in known.signs])


def _notes(known: CoverageSnapshot, shown: list[Player], language: str) -> list[str]:
    ticked = {segment for _, segment in known.signs}
    white = [name(one, language) for one in known.segments if one.id not in ticked]
    found = [say(language, "coverage.means")]
    if white and known.signs:
        names = join(language, white[:_NAMED])
        if len(white) > _NAMED:
            names = say(language, "and_more", names=names, count=len(white) - _NAMED)
        found.append(say(language, "coverage.white", names=names))
    if known.total > len(shown):
        found.append(say(language, "coverage.more", count=known.total - len(shown)))
    if known.left_out:
        found.append(say(language, "coverage.left_out", count=known.left_out))
    return found


def _evidence(known: CoverageSnapshot, language: str) -> tuple[EvidenceLine, ...]:
    """One line for each tick."""
    people = {one.id: name(one, language) for one in known.players}
    segments = {one.id: name(one, language) for one in known.segments}
    lines = []
    for (player, segment), signs in known.signs.items():
        for sign in signs:
            place = known.places.get(sign.evidence_id)
            if place is None or segment not in segments:
                continue
            source = place.source
            lines.append(
                EvidenceLine(
                    observation=sign.id,
                    subject=people.get(player, player),
                    measure=segments[segment],
                    period="",
                    stated=_said(sign, language),
                    kind=say(language, f"coverage.kind.{sign.kind}"),
                    source=", ".join(part for part in (source.publisher, source.title) if part),
                    locator=place.evidence.locator,
                    paraphrase=place.evidence.paraphrase,
                    url=source.url,
                )
            )
    return tuple(lines)
