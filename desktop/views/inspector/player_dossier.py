"""A player in the inspector: its facts, its main numbers, who is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Entity
from desktop.figures.player_words import kind_word, relation_word
from desktop.figures.profile import heading_of
from desktop.figures.profile_facts import facts_of
from desktop.figures.profile_reading import read_profile
from desktop.figures.request import FigureRequest
from desktop.figures.stated import period_words, phrase
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.market.narrow_text import breakable, shortened
from desktop.views.inspector.dossier import MOST, Block, Detail, Dossier, Link

if TYPE_CHECKING:
    from desktop.figures.profile_reading import Profile, Related
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Player
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

NUMBERS: Final = 6
"""Measures that the inspector lists; the profile holds the others."""
LONGEST, TAG = 140, 24
"""So many letters of a name or value, and of a ticker, are shown; the profile has the others."""
PARTS: Final = frozenset({"half", "quarter"})
"""A part of a year stands for a measure only where nothing else does."""
_STATES: Final = {Certainty.DISPUTED: "disputed", Certainty.NOT_PUBLISHED: "unknown"}


def read_player(workspace: Workspace, player: Player, state: ViewState) -> Dossier:
    """What is known of a player, in short."""
    language = state.language
    profile = read_profile(FigureRequest("profile", "", subject=player.id, language=language), workspace)
    heading = heading_of(profile, language)
    relations = tuple(_tie(one, language) for one in profile.relations[:MOST])
    blocks = [Block(say(language, "player.figures"), rows=_numbers(profile, language), key="figures")]
    if relations:
        blocks.append(Block(say(language, "player.relations"), rows=relations, key="ties"))
    return Dossier(
        title=breakable(shortened(heading.text, LONGEST)),
        heading=kind_word(player.kind, language),
        aside=shortened(heading.tag, TAG),
        second=breakable(shortened(heading.beside, LONGEST)),
        remark=breakable(shortened(heading.below, LONGEST)),
        details=tuple(
            Detail(
                item.label,
                breakable(shortened(item.value, LONGEST)) or say(language, "not_published"),
                breakable(shortened(item.note, LONGEST)),
                _STATES.get(item.certainty, ""),
            )
            for item in facts_of(profile, language)
        ),
        blocks=tuple(block for block in blocks if block.rows),
    )


def _tie(one: Related, language: str) -> Link:
    """Who, what to the player, since when."""
    kind = relation_word(one.relation.kind, language, backwards=one.backwards)
    when = period_words(one.relation.date, language)
    entity = Entity("player", one.other_id) if one.other_id else None
    note = say(language, "comma").join(part for part in (kind, when) if part)
    return Link(breakable(shortened(one.other(language), LONGEST)), entity, note)


def _numbers(profile: Profile, language: str) -> tuple[Link, ...]:
    """The latest number of each of the main measures."""
    found = []
    for known in list(profile.numbers.measures.values())[:NUMBERS]:
        counted = [one for one in known.values if _counts(one)]
        whole = [one for one in counted if one.period.precision not in PARTS]
        last = max(whole or counted, key=lambda one: one.observation.period_end, default=None)
        if last is not None:
            row = last.observation
            text = say(language, "alt.value", value=phrase(row, language), period=period_words(row.period, language))
            found.append(
                Link(
                    breakable(shortened(name(known.measure, language), LONGEST)),
                    Entity("observation", row.id),
                    detail=text,
                )
            )
    return tuple(found)


def _counts(one: Stated) -> bool:
    """Whether a number tells how large something was, and nobody has refuted it."""
    row = one.observation
    return row.value is not None and row.status != "refuted" and row.kind in {"actual", "estimate"}
