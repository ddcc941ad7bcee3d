"""A rule or plan in words and rows: what its sources say of it, what it touches, what stands before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.entities import Namer, record_of
from desktop.figures.figure import Entity
from desktop.figures.size_policies import theme_name
from desktop.figures.stated import period_words
from desktop.figures.wording import ZH, say
from desktop.market.names import name
from desktop.views.inspector.courses import course_about
from desktop.views.inspector.dossier import MOST, Block, Detail, Dossier, Link
from desktop.views.inspector.evidence_facts import evidence_facts
from desktop.views.inspector.kinds import ICONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.market.records import Fact, Policy, PolicyLink
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

PUBLIC: Final = "made_public"
"""The attribute of a policy under which sources say when it became public."""
TIES: Final = ("implements", "replaces", "amends")
LEVELS: Final = frozenset({"national", "provincial", "city", "foreign"})
_CHIPS: Final = ("segment", "market", "factor", "player")
_STATES: Final = frozenset({"in_force", "replaced", "expired", "draft"})


def read_policy(workspace: Workspace, policy: Policy, state: ViewState) -> Dossier:
    """Everything about a policy."""
    language = state.language
    links = workspace.policy_links.all(policy_id=policy.id)
    back = workspace.policy_links.all(entity="policy", entity_id=policy.id)
    blocks = [
        _effect(policy, language),
        touched(workspace, links, language),
        _ties(workspace, links, back, language),
        _same_day(workspace, policy, language),
        course_about(workspace, policy, [one.entity_id for one in links if one.entity == "market"], language),
    ]
    shown = name(policy, language)
    second = policy.title_en if shown == policy.title_original else policy.title_original
    return Dossier(
        title=shown,
        second=second if second != shown else "",
        remark=_remark(policy, language),
        details=_details(workspace, policy, language),
        heading=say(language, "about.policy"),
        aside=say(language, f"about.level.{policy.level}") if policy.level in LEVELS else policy.level,
        blocks=tuple(block for block in blocks if block is not None),
        evidence=evidence_facts(workspace, "policy", policy, language),
    )


def _remark(policy: Policy, language: str) -> str:
    """Which of the titles are ours and which were seen."""
    said = [say(language, "about.our_english")] if policy.title_en_status == "ours" and policy.title_en else []
    key = {"translation": "our_original", "standard": "usual_original", "not_seen": "no_original"}.get(
        policy.title_original_status
    )
    if key is not None and (policy.title_original or key == "no_original"):
        said.append(say(language, f"about.{key}"))
    return ("" if language == ZH else " ").join(said)


def _details(workspace: Workspace, policy: Policy, language: str) -> tuple[Detail, ...]:
    issuers = [policy.issuer_zh, policy.issuer] if language == ZH else [policy.issuer, policy.issuer_zh]
    issuer, *other = [one for one in issuers if one] or [""]
    unknown = say(language, "about.not_stated")
    disputed = _is_disputed(workspace, policy)
    issued = period_words(policy.issued, language)
    status = policy.status if policy.status in _STATES else "unknown"
    place = workspace.geographies.get(policy.geography_id) if policy.geography_id else None
    found = [
        Detail(
            say(language, "about.issuer"), issuer or unknown, other[0] if other else "", "" if issuer else "unknown"
        ),
        Detail(say(language, "about.number"), policy.number or unknown, state="" if policy.number else "unknown"),
        Detail(say(language, "about.issued"), issued or unknown, "", _state(issued, disputed)),
        *_public(workspace, policy, language),
        dated(say(language, "about.effective"), policy.effective, language),
        Detail(say(language, "about.status"), say(language, f"about.state.{status}")),
    ]
    if policy.theme:
        found.append(Detail(say(language, "about.theme"), theme_name(policy.theme, language)))
    if place is not None:
        found.append(Detail(say(language, "about.place"), name(place, language)))
    return tuple(found)


def dated(label: str, period: str, language: str) -> Detail:
    """A date as its source states it; one that nobody states is said to be unknown."""
    if not period:
        return Detail(label, say(language, "about.not_stated"), state="unknown")
    return Detail(label, period_words(period, language))


def _state(value: str, is_disputed: bool) -> str:
    return "unknown" if not value else "disputed" if is_disputed else ""


def _is_disputed(workspace: Workspace, policy: Policy) -> bool:
    """Whether an open contradiction about dates names the policy."""
    members = workspace.dispute_members.all(entity="policy", entity_id=policy.id)
    known = workspace.disputes.all(id=[one.dispute_id for one in members]) if members else []
    return any(one.kind == "date" and one.status == "open" for one in known)


def _public(workspace: Workspace, policy: Policy, language: str) -> list[Detail]:
    """When it became public, where a source says so: several days are named side by side."""
    rows: list[Fact] = workspace.facts.all(entity="policy", entity_id=policy.id, attribute=PUBLIC)
    days = list(dict.fromkeys(row.value for row in rows))
    if not days:
        return []
    said = say(language, "about.or").join(period_words(day, language) for day in sorted(days))
    if len(days) > 1:
        said = say(language, "about.several_dates", dates=said, count=len(rows))
    return [Detail(say(language, "about.public"), said, state="disputed" if len(days) > 1 else "")]


def _effect(policy: Policy, language: str) -> Block | None:
    text = policy.effect_zh if language == ZH and policy.effect_zh else policy.effect
    return Block(say(language, "about.effect"), text, key="effect") if text else None


def touched(workspace: Workspace, links: Iterable[PolicyLink], language: str) -> Block | None:
    """Segments, markets, factors and players as chips, in this order."""
    named = Namer(workspace)
    wanted = [one for kind in _CHIPS for one in links if one.entity == kind]
    chips = [_chip(workspace, named, one.entity, one.entity_id, language) for one in wanted]
    return Block(say(language, "about.touches"), chips=tuple(chips), key="touches") if chips else None


def _chip(workspace: Workspace, named: Namer, kind: str, key: str, language: str) -> Link:
    entity = Entity(kind, key) if kind in ICONS else None
    return Link(named.of(kind, key).get(language), entity, detail=_where(workspace, kind, key, language))


def _where(workspace: Workspace, kind: str, key: str, language: str) -> str:
    """The market and split of a segment, the market of a factor."""
    row = record_of(workspace, kind, key)
    if kind == "segment" and row is not None:
        dimension = workspace.dimensions.get(row.dimension_id)
        market = workspace.markets.get(dimension.market_id) if dimension else None
        return say(language, "comma").join(name(one, language) for one in (market, dimension) if one is not None)
    market = workspace.markets.get(getattr(row, "market_id", "")) if row is not None else None
    return name(market, language) if market is not None else ""


def _ties(workspace: Workspace, links: Sequence[PolicyLink], back: Sequence[PolicyLink], language: str) -> Block | None:
    """Policies it carries out, replaces or amends, and those that do so to it."""
    pairs = [(one.relation, one.entity_id) for one in links if one.entity == "policy"]
    pairs += [(f"{one.relation}.back", one.policy_id) for one in back]
    rows = []
    for relation, key in pairs:
        other = workspace.policies.get(key)
        if other is not None:
            word = say(language, f"about.link.{relation}") if relation.partition(".")[0] in TIES else relation
            rows.append(Link(name(other, language), Entity("policy", key), word, period_words(other.issued, language)))
    return Block(say(language, "about.links"), rows=tuple(rows), key="ties") if rows else None


def _same_day(workspace: Workspace, policy: Policy, language: str) -> Block | None:
    """What was issued on the same day, where the day is known."""
    if not policy.issued or policy.issued_start != policy.issued_end:
        return None
    others = [one for one in workspace.policies.all(issued=policy.issued) if one.id != policy.id]
    return policy_rows(say(language, "about.same_day"), others, language, "same_day")


def policy_rows(title: str, policies: Sequence[Policy], language: str, key: str) -> Block | None:
    """Policies by title and date; None for none."""
    if not policies:
        return None
    rows = tuple(
        Link(name(one, language), Entity("policy", one.id), period_words(one.issued, language))
        for one in policies[:MOST]
    )
    more = len(policies) - len(rows)
    return Block(title, rows=rows, note=say(language, "about.more", count=more) if more else "", key=key)
