"""Archives of stored members, as any other program reads them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from desktop.export.pptx.stored_archive import StoredArchive

NAMES = st.text("abcxyz019/._", min_size=1, max_size=40)
MEMBERS = st.lists(st.tuples(NAMES, st.binary(max_size=300)), max_size=6, unique_by=lambda member: member[0])


@given(MEMBERS, MEMBERS)
def test_members_come_back_from_an_archive_that_was_gone_on_with(
    first: list[tuple[str, bytes]], more: list[tuple[str, bytes]]
) -> None:
    begun = StoredArchive().with_members(first)
    more = [(f"more/{name}", content) for name, content in more]
    for archive, members in ((begun.with_members(more), [*first, *more]), (begun, first)):
        with zipfile.ZipFile(BytesIO(archive.content())) as opened:
            assert opened.testzip() is None
            assert [(info.filename, opened.read(info)) for info in opened.infolist()] == members
            assert {info.compress_type for info in opened.infolist()} <= {zipfile.ZIP_STORED}
            assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in opened.infolist())
