"""Relations: what ties players as a layered graph, its words, its table, and its laws for any workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.figures.build import build
from desktop.figures.figure import Certainty, Entity, Family
from desktop.figures.graph import Graph, GraphNode, Tie, TieLine
from desktop.figures.graph_cluster import Gaps
from desktop.figures.graph_layers import Link, layered
from desktop.figures.graph_places import Choice, arranged
from desktop.figures.graph_words import whole
from desktop.figures.reading import UnknownFigureError
from desktop.figures.relation_ties import MUTUAL
from desktop.figures.relations import MOST_NODES
from desktop.figures.request import FigureRequest
from desktop.figures.wording import keys
from desktop.market import records as r
from desktop.workspace.workspace import Workspace
from tests.unit.figures.graph_laws import words_that_touch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure

GAPS = Gaps(row=6, row_most=30, cluster=20)


def relations(workspace: Workspace, subject: str = "", market: str = "china-telemedicine", **more: object) -> Figure:
    return build(replace(FigureRequest("relations", market, subject=subject), **more), workspace)  # type: ignore[arg-type]


def graph_of(figure: Figure) -> Graph:
    assert figure.graph is not None
    return figure.graph


def tie(figure: Figure, start: str, end: str) -> Tie:
    return next(one for one in graph_of(figure).ties if {one.start, one.end} == {start, end})


def columns(figure: Figure) -> dict[str, int]:
    return {node.key: node.column for node in graph_of(figure).nodes}


def test_a_chain_of_takeovers_reads_from_left_to_right(default: Workspace) -> None:
    figure = relations(default, "nighthawk-radiology", "china-teleradiology")
    assert figure.family is Family.GRAPH
    chain = ["nighthawk-radiology", "vrad", "mednax", "radiology-partners"]
    assert [columns(figure)[key] for key in chain] == [0, 1, 2, 3]
    assert tie(figure, "nighthawk-radiology", "vrad").lines == (TieLine("acquired by, Dec 2010"),)
    assert tie(figure, "vrad", "mednax").directed


def test_tencent_and_wedoctor_stand_with_both_statements(default: Workspace) -> None:
    one = tie(relations(default, "wedoctor"), "tencent", "wedoctor")
    assert [line.certainty for line in one.lines] == [Certainty.PUBLISHED, Certainty.REFUTED]
    assert [line.text for line in one.lines] == ["invested", "founded (refuted)"]
    assert set(one.lineage.evidence) == {"s127.004", "6wresearch-china-telemedicine.p002"}
    assert any("founded (refuted)" in note for note in relations(default, "wedoctor").footnotes)


def test_what_leads_against_the_arrow_of_a_tie_is_read_back(default: Workspace) -> None:
    for language, said in (
        ("en", ["acquired by, 23 January 2014", "owned by"]),
        ("zh", ["被收购，2014年1月23日", "由其持有"]),
    ):
        one = tie(relations(default, "alibaba-health", language=language), "alibaba-health", "alibaba-group")
        assert one.start == "alibaba-health"
        assert [line.text for line in one.lines] == said
    assert tie(relations(default, "jd-health"), "jd-com", "jd-health").lines[0].text == "owns"
    kinds = {key.removeprefix("relation.kind.") for key in keys() if key.startswith("relation.kind.")} - MUTUAL
    assert {kind for kind in kinds if f"relation.back.{kind}" not in keys()} == set()


def test_an_ended_tie_says_when_and_is_marked_as_over(default: Workspace) -> None:
    one = tie(relations(default, "babylon-health"), "tencent", "babylon-health")
    assert one.ended
    assert not one.directed
    assert one.lines[0].text == "partner until Feb 2021"


def test_disputed_dates_stand_side_by_side(default: Workspace) -> None:
    figure = relations(default, "ping-an-good-doctor", language="zh")
    one = tie(figure, "softbank-vision-fund", "ping-an-good-doctor")
    assert one.certainty is Certainty.DISPUTED
    assert one.lines[0].text == "投资，2017年10月或2018年2月"


def test_a_mere_name_is_no_player_and_written_in_the_language(default: Workspace) -> None:
    for language, called in (("en", "Liao Jieyuan"), ("zh", "廖杰远")):
        node = next(n for n in graph_of(relations(default, "wedoctor", language=language)).nodes if not n.known)
        names = {n.name for n in graph_of(relations(default, "wedoctor", language=language)).nodes if not n.known}
        assert called in names
        assert node.entity is None
        assert node.colour == 0


def test_a_side_that_is_only_described_is_described_in_the_language(default: Workspace) -> None:
    for language, called in (("en", "unnamed buyer of 78.3%"), ("zh", "78.3%股权的未具名受让方")):
        assert called in {node.name for node in graph_of(relations(default, "chunyu-doctor", language=language)).nodes}


def test_one_step_kinds_and_day_limit_what_is_drawn(default: Workspace) -> None:
    near, far = relations(default, "tencent", mode="1"), relations(default, "tencent")
    assert len(graph_of(near).nodes) < len(graph_of(far).nodes)
    assert all("tencent" in (one.start, one.end) for one in graph_of(near).ties)
    founders = relations(default, "medlinker", kinds=("founder",))
    assert {line.text.split(",")[0] for one in graph_of(founders).ties for line in one.lines} == {"founded"}
    early = relations(default, "dxy", mode="1", on_day="2015-01-01")
    assert tie(early, "tencent", "dxy").lines[0].text == "invested, Sep 2014"
    gone = relations(default, "babylon-health", on_day="2022-06-30")
    assert gone.empty


def test_the_table_says_every_statement_and_leads_to_it(default: Workspace) -> None:
    figure = relations(default, "", "china-teleradiology")
    rows = figure.table.rows
    assert len(rows) == sum(1 for _ in figure.evidence) == 8
    assert all(any(cell.entity and cell.entity.kind == "player_relation" for cell in row) for row in rows)
    assert Entity("player_relation", "mednax.acquirer.radiology-partners") in {row[1].entity for row in rows}


def test_what_is_not_there_is_said(default: Workspace) -> None:
    with pytest.raises(UnknownFigureError, match="no player"):
        relations(default, "nobody")
    alone = relations(default, "", "global-telehealth")
    assert alone.empty
    assert alone.graph == Graph()


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A star of two hundred investors, some with hostile names."""
    path = tmp_path_factory.mktemp("crowd") / "crowd.marketscope"
    with Workspace.create(path, name="crowd") as workspace:
        with workspace.edit("Crowd") as edit:
            edit.put(r.Source(id="s", publisher="S", title="S", kind="press"))
            edit.put(r.Evidence(id="e", source_id="s", locator="1", paraphrase="Said."))
            edit.put(r.Market(id="m", name_en="M"))
            edit.put(r.Player(id="p", name_en="", name_zh="中文名称", kind="company"))
            edit.put(r.PlayerMarket(player_id="p", market_id="m", role="leader", evidence_id="e"))
            names = ["<b>x</b>", "مرحبا", "x" * 300, *(f"Fund {place}" for place in range(200))]
            for place, called in enumerate(names):
                edit.put(
                    r.PlayerRelation(
                        id=f"p.{place:03}",
                        player_id="p",
                        other_name=called,
                        kind="investor",
                        date="2020",
                        evidence_id="e",
                    )
                )
            edit.put(
                r.PlayerRelation(id="p.odd", player_id="p", other_name="Fund  0", kind="an odd kind", evidence_id="e")
            )
        yield workspace


def test_a_crowd_is_bounded_and_counted(crowd: Workspace) -> None:
    graph = graph_of(relations(crowd, "p", "m"))
    assert len(graph.nodes) <= MOST_NODES
    assert graph.more == 204 - len(graph.nodes)
    assert graph.nodes[0].name
    assert {"<b>x</b>", "مرحبا", "x" * 300} <= {node.name for node in graph.nodes}


def test_one_name_is_one_thing_and_an_unknown_kind_says_its_own_word(crowd: Workspace) -> None:
    one = tie(relations(crowd, "p", "m"), "p", "name:fund 0")
    assert {line.text for line in one.lines} == {"invested, 2020", "an odd kind"}


links = st.lists(
    st.builds(Link, st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), st.integers(0, 2)), max_size=20
)


@settings(max_examples=50)
@given(links)
def test_layers_are_deterministic_and_no_two_share_a_spot(found: list[Link]) -> None:
    first, second = layered("abcdefgh", found), layered("abcdefgh", list(found))
    assert first == second
    assert len(set(first.values())) == 8


@settings(max_examples=50)
@given(links, st.integers(150, 900), st.integers(60, 500))
def test_boxes_never_touch_and_stay_inside(found: list[Link], width: int, height: int) -> None:
    spots = layered("abcdefgh", found)
    nodes = tuple(GraphNode(key, key, True, spot.cluster, spot.column, spot.row) for key, spot in spots.items())
    pairs = {frozenset((one.first, one.second)): one for one in found if one.first != one.second}
    ties = tuple(Tie(f"{a}>{b}", a, b, (TieLine("x"),)) for a, b, _ in pairs.values())
    graph, sizes = Graph(nodes, ties), dict.fromkeys("abcdefgh", (70.0, 22.0))
    said = {one.key: (20.0, 10.0) for one in ties}
    choice = Choice({key: [key] for key in "abcdefgh"}, sizes, whole(graph), said, GAPS)
    placed = arranged(graph, [choice], (width, height)).placed
    boxes = list(placed.boxes.values())
    assert not any(a.touches(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
    assert all(box.x >= -0.01 and box.right <= width + 0.01 for box in boxes)
    assert set(placed.boxes) | set(placed.dropped) == set("abcdefgh")
    assert set(placed.words) == set(placed.runs)
    assert words_that_touch(placed, ties) == []
