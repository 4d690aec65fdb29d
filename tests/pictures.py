"""What tests ask of a PNG: its size, and whether anything is drawn in it."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Take a PNG apart: the kinds and bodies of its chunks, whose checksums hold."""
    assert content.startswith(SIGNATURE)
    found, at = [], len(SIGNATURE)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", content, at + 8 + length)[0] == zlib.crc32(kind + body)
        found.append((kind, body))
        at += 12 + length
    return found


def size(content: bytes) -> tuple[int, int]:
    """Give width and height in pixels."""
    kind, body = chunks(content)[0]
    assert kind == b"IHDR"
    width, height = struct.unpack_from(">II", body)
    return width, height


def is_blank(content: bytes) -> bool:
    """Tell whether all rows are alike: the filters of PNG then leave hardly any value but zero."""
    data = zlib.decompress(b"".join(body for kind, body in chunks(content) if kind == b"IDAT"))
    return len(data) - data.count(0) < len(data) / 1000
