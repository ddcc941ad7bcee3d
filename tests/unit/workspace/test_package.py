"""Data packages: out and in again without a difference, and nothing gets in that should not."""

from __future__ import annotations

import json
import random
import zipfile
from typing import TYPE_CHECKING

import pytest

from desktop import paths
from desktop.market import records as r
from desktop.workspace import members, package, packing, snapshots, unpacking
from desktop.workspace.errors import PackageError, Refused, WorkspaceError
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = ("", " ", "远程", 'a "b", c', "two\nlines", "=1+1", "000001", "NA", "null", "1e400", "\ttab", "x" * 9_000, "−5")


@pytest.fixture
def folder(workspace: Workspace, tmp_path: Path) -> Path:
    target = tmp_path / "package"
    package.export_package(workspace, target)
    return target


def test_the_default_workspace_is_the_same_bytes_again(tmp_path: Path) -> None:
    seeds = paths.seeds()
    with Workspace.create(tmp_path / "default.marketscope", seeds=seeds) as workspace:
        package.export_package(workspace, tmp_path / "out")
        critical = [finding.sentence for finding in workspace.check() if finding.severity == "critical"]
        assert not critical
    written = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    wanted = {file.name: file.read_bytes() for file in seeds.iterdir() if file.suffix in {".csv", ".json"}}
    assert sorted(written) == sorted(wanted)
    for name, data in wanted.items():
        assert written[name] == data, f"{name} is not as the program writes it"


def test_every_text_and_number_survives(workspace: Workspace, tmp_path: Path) -> None:
    with workspace.edit("Odd texts") as edit:
        for number, text in enumerate(TEXTS):
            edit.put(samples.observation(f"t-{number}", note=text, stated=text))
        for number, value in enumerate((None, 0.0, -0.1, 1e-300, 1e300, 0.1 + 0.2, 2.0**53, 123456789.123)):
            edit.put(samples.observation(f"n-{number}", value))
        edit.put(r.Dispute(id="d", title_en="D", kind="value"))
        edit.put(r.DisputeMember(dispute_id="d", position=1, statement="one", evidence_id=None))
    package.export_package(workspace, tmp_path / "out.zip")
    with Workspace.create(tmp_path / "again.marketscope", seeds=tmp_path / "out.zip") as again:
        assert samples.contents(again) == samples.contents(workspace)
        assert again.name == workspace.name
        package.export_package(again, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "out.zip").read_bytes()


def test_a_package_is_written_in_pieces_and_can_be_stopped(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "PIECE", 7)
    with workspace.edit("Many") as edit:
        for number in range(100):
            edit.put(samples.observation(f"m-{number:03}", float(number)))
    heard: list[tuple[int, int]] = []
    target = tmp_path / "p.zip"
    package.export_package(workspace, target, lambda done, total: heard.append((done, total)))
    done, totals = [one for one, _ in heard], {total for _, total in heard}
    assert len(totals) == 1
    assert done == sorted(done)
    assert done[0] == 0
    assert len(done) > 100 / 7
    assert max(done) < totals.pop()
    with Workspace.create(tmp_path / "again.marketscope", seeds=target) as again:
        assert samples.contents(again) == samples.contents(workspace)
    before = target.read_bytes()

    def stop(done: int, _total: int) -> None:
        if done > 50:
            raise KeyError("stopped")

    with pytest.raises(KeyError, match="stopped"):
        package.export_package(workspace, target, stop)
    assert target.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))
    with workspace.edit("Still writable") as edit:
        edit.put(samples.observation("after", 1.0))


def test_the_descriptor_follows_the_standard(folder: Path) -> None:
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["profile"] == "tabular-data-package"
    names = {resource["name"] for resource in descriptor["resources"]}
    for resource in descriptor["resources"]:
        assert (folder / resource["path"]).is_file()
        header = (folder / resource["path"]).read_text(encoding="utf-8").split("\n", 1)[0]
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert header == ",".join(fields)
        assert set(resource["schema"]["primaryKey"]) <= set(fields)
        for reference in resource["schema"].get("foreignKeys", []):
            assert reference["fields"] in fields
            assert reference["reference"]["resource"] in names | {""}


def test_import_adds_replaces_and_can_be_undone(workspace: Workspace, tmp_path: Path) -> None:
    with workspace.edit("For the package") as edit:
        edit.put(samples.observation("o-one", 7.0))
        edit.put(samples.observation("new", 8.0))
    package.export_package(workspace, tmp_path / "package")
    workspace.undo()
    before = samples.contents(workspace)
    changes = package.import_package(workspace, tmp_path / "package")
    assert changes.touched == {("observation", "o-one"), ("observation", "")}
    assert {row.id: row.value for row in workspace.observations.all()} == {"new": 8.0, "o-one": 7.0}
    assert snapshots.last_good(workspace.path) is not None
    again = package.import_package(workspace, tmp_path / "package")
    assert again.change_id == 0, "nothing new the second time"
    workspace.undo()
    assert samples.contents(workspace) == before


def test_an_import_without_a_snapshot_does_not_start(workspace: Workspace, folder: Path) -> None:
    snapshots.folder_of(workspace.path).write_text("in the way")
    before = workspace.history()
    with pytest.raises(WorkspaceError, match="No snapshot"):
        package.import_package(workspace, folder)
    assert workspace.history() == before


def _replace(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def _bytes(name: str, data: bytes) -> Callable[[Path], None]:
    return lambda folder: _ignore((folder / name).write_bytes(data))


def _ignore(_: object) -> None:
    return None


def _link(folder: Path) -> None:
    (folder.parent / "outside.csv").write_text((folder / "market.csv").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "market.csv").unlink()
    (folder / "market.csv").symlink_to(folder.parent / "outside.csv")


WRONG: list[tuple[str, Callable[[Path], None]]] = [
    ("unknown column 'nmae_en'", _replace("market.csv", "name_en", "nmae_en")),
    ("line 2 has 14 fields where the header has 13", _replace("market.csv", "m-one,", "m-one,,")),
    ("lacks the column 'id'", _replace("geography.csv", "id,", "")),
    ("twice the column 'id'", _replace("geography.csv", "name_zh", "id")),
    ("holds '2.68e9x', which is no number", _replace("observation.csv", "2680000000", "2.68e9x")),
    ("holds '1e400', which is no number", _replace("observation.csv", "2680000000", "1e400")),
    ("holds '1_0', which is no whole number", _replace("source.csv", ",3,", ",1_0,")),
    ("position holds 'first', which is no whole", _replace("segment.csv", ",1,", ",first,")),
    ("is not UTF-8", _bytes("market.csv", "id\n远程".encode("gb18030"))),
    ("zero byte", _replace("market.csv", "m-one", "m-\0one")),
    ("cannot be read", _replace("market.csv", "China", '"Chi"na')),
    ("cannot be read", _replace("market.csv", "m-one,", '"m-one,')),
    ("missing or no plain file", lambda folder: (folder / "market.csv").unlink()),
    ("missing or no plain file", lambda folder: (folder / "datapackage.json").unlink()),
    ("missing or no plain file", _link),
    ("not valid JSON", _bytes("datapackage.json", b"{")),
    ("lists no resources", _bytes("datapackage.json", b"[]")),
    ("lists no resources", _bytes("datapackage.json", b'{"resources": [3]}')),
    ("nested deeper", _bytes("datapackage.json", b"[" * 100_000)),
    ("no table of a workspace", _replace("datapackage.json", '"name": "market"', '"name": "sqlite_schema"')),
    ("not a plain file inside it", _replace("datapackage.json", '"path": "market.csv"', '"path": "../market.csv"')),
    ("breaks a rule", _replace("observation.csv", "preferred", "perhaps")),
    ("names a evidence", _replace("observation.csv", "e-one", "e-none")),
]


@pytest.mark.parametrize(("words", "change"), WRONG, ids=[words for words, _ in WRONG])
def test_wrong_packages_are_named_and_nothing_is_kept(
    workspace: Workspace, folder: Path, tmp_path: Path, words: str, change: Callable[[Path], None]
) -> None:
    change(folder)
    with pytest.raises((PackageError, Refused)) as caught:
        Workspace.create(tmp_path / "new.marketscope", seeds=folder)
    assert words in str(caught.value)
    assert "Nothing was" in str(caught.value)
    assert not list(tmp_path.glob("new*"))
    assert not list(tmp_path.glob(".marketscope-*"))
    before = samples.contents(workspace)
    with workspace.edit("Nothing is equal") as edit:
        edit.put(samples.observation("o-one", 0.5))
    with pytest.raises((PackageError, Refused)):
        package.import_package(workspace, folder)
    workspace.undo()
    assert samples.contents(workspace) == before


@pytest.mark.parametrize(
    "name",
    [
        "../x.csv", "/etc/passwd", "file:///etc/passwd", "http://example.org/x.csv", "C:\\x.csv", "\\\\host\\share\\x",
        "a/../../x", "./x.csv", "x.csv\0", "NUL", "con.csv", "a:b", "x.csv.", "x ", "", "a//b", "..", ".hidden",
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere(name: str) -> None:
    with pytest.raises(PackageError, match="not a plain file inside it"):
        members.check_name(name)


def test_plain_names_are_taken() -> None:
    for name in ("market.csv", "data/market.csv", "市场.csv", "a b-c_d.csv"):
        members.check_name(name)


def _zip(path: Path, *entries: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def test_zips_that_are_traps(tmp_path: Path) -> None:
    traps = {
        "packed more tightly": _zip(tmp_path / "a.zip", ("datapackage.json", b"\0" * 20_000_000)),
        "two files of one name": _zip(tmp_path / "b.zip", ("A.csv", b""), ("a.csv", b"")),
        "more than 2,000": _zip(tmp_path / "c.zip", *((f"{n}", b"") for n in range(2_001))),
        "lacks datapackage.json": _zip(tmp_path / "d.zip", ("../datapackage.json", b"{}")),
    }
    (tmp_path / "e.zip").write_bytes(b"PK\3\4nonsense")
    traps["neither a folder nor a zip"] = tmp_path / "e.zip"
    traps["neither a folder nor a zip file"] = tmp_path / "gone.zip"
    for words, path in traps.items():
        with pytest.raises(PackageError, match=words):
            Workspace.create(tmp_path / "new.marketscope", seeds=path)
    assert not (tmp_path / "new.marketscope").exists()


def test_damaged_zips(workspace: Workspace, tmp_path: Path) -> None:
    package.export_package(workspace, tmp_path / "good.zip")
    good = (tmp_path / "good.zip").read_bytes()
    chance = random.Random(2)
    refused = 0
    for number in range(60):
        data = bytearray(good)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        if number % 3 == 0:
            del data[chance.randrange(len(data)) :]
        (tmp_path / "bad.zip").write_bytes(data)
        try:
            for _, rows in unpacking.read_package(tmp_path / "bad.zip"):
                list(rows)
        except PackageError:
            refused += 1
    assert refused > 30


def test_export_into_a_place_that_is_none(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WorkspaceError, match="could not be made"):
        package.export_package(workspace, tmp_path / "file" / "folder")
