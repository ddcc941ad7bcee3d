"""An archive whose members are stored as they are: for workbooks, which the deck around them deflates.

The standard library spends more time on such an archive of seven small members than the members
take to be written. Layout of the three records: APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16.
"""

from __future__ import annotations

import zlib
from struct import Struct
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOCAL: Final = Struct("<4s5H3L2H")
_CENTRAL: Final = Struct("<4s6H3L5H2L")
_END: Final = Struct("<4s4H2LH")
_VERSION: Final = 20
_FIRST_DAY: Final = 1 << 5 | 1
"""1 January 1980 as the format counts days; the time is midnight."""


@frozen
class StoredArchive:
    """Members so far; going on with one leaves it as it was."""

    members: bytes = b""
    listed: bytes = b""
    """Their entries in the list at the end."""
    count: int = 0

    def with_members(self, more: Iterable[tuple[str, bytes]]) -> StoredArchive:
        """The archive with further members: names of ASCII characters, and contents."""
        members, listed, count = [self.members], [self.listed], self.count
        offset = len(self.members)
        for name, content in more:
            path = name.encode("ascii")
            said = (_VERSION, 0, 0, 0, _FIRST_DAY, zlib.crc32(content), len(content), len(content), len(path), 0)
            local = _LOCAL.pack(b"PK\x03\x04", *said)
            members += (local, path, content)
            listed += (_CENTRAL.pack(b"PK\x01\x02", _VERSION, *said, 0, 0, 0, 0, offset), path)
            offset += len(local) + len(path) + len(content)
            count += 1
        return StoredArchive(b"".join(members), b"".join(listed), count)

    def content(self) -> bytes:
        """The archive as a file."""
        end = _END.pack(b"PK\x05\x06", 0, 0, self.count, self.count, len(self.listed), len(self.members), 0)
        return self.members + self.listed + end
