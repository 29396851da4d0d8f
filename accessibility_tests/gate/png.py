"""Reads the pictures that a browser makes of a page: PNG, eight bits a colour, no interlacing.

A whole picture library for this one kind would be a dependency more; the format's own rules for it take a page.
(ISO/IEC 15948, sections 7 and 9.)
"""

import struct
import zlib
from dataclasses import dataclass

HEAD = 8  # bytes that say "this is a PNG"
CHANNELS = {2: 3, 6: 4}  # kinds of colour that browsers write -> bytes a pixel

Pixel = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of bytes, each `channels` to a pixel."""

    width: int
    height: int
    channels: int
    rows: tuple[bytes, ...]

    def pixel(self, x: int, y: int) -> Pixel:
        """Red, green and blue at one place."""
        at = x * self.channels
        red, green, blue = self.rows[y][at : at + 3]
        return red, green, blue


def read(png: bytes) -> Picture:
    """The picture in a PNG. ValueError for a kind that browsers do not write."""
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", png[HEAD + 8 : HEAD + 21])
    if depth != 8 or kind not in CHANNELS or interlaced:
        raise ValueError(f"not a picture of a page: depth {depth}, kind {kind}, interlaced {interlaced}")
    channels = CHANNELS[kind]
    packed = zlib.decompress(b"".join(data for name, data in chunks(png) if name == b"IDAT"))
    length = width * channels
    rows: list[bytes] = []
    above = bytes(length)
    for y in range(height):
        at = y * (length + 1)
        above = bytes(unfiltered(packed[at], bytearray(packed[at + 1 : at + 1 + length]), above, channels))
        rows.append(above)
    return Picture(width, height, channels, tuple(rows))


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """Name and data of each part."""
    parts, at = [], HEAD
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        parts.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += 12 + length
    return parts


def unfiltered(kind: int, row: bytearray, above: bytes, step: int) -> bytearray:
    """A row as it was before it was made easier to pack."""
    if kind == 2:
        return bytearray((a + b) & 255 for a, b in zip(row, above, strict=True))
    for at in range(len(row) if kind else 0):
        left = row[at - step] if at >= step else 0
        if kind == 1:
            row[at] = (row[at] + left) & 255
        elif kind == 3:
            row[at] = (row[at] + (left + above[at]) // 2) & 255
        elif kind == 4:
            row[at] = (row[at] + nearest(left, above[at], above[at - step] if at >= step else 0)) & 255
    return row


def nearest(left: int, above: int, corner: int) -> int:
    """Paeth's rule: whichever neighbour is nearest to left + above - corner."""
    guess = left + above - corner
    far = (abs(guess - left), abs(guess - above), abs(guess - corner))
    return left if far[0] <= far[1] and far[0] <= far[2] else above if far[1] <= far[2] else corner


def luminance(pixel: Pixel) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    red, green, blue = (LINEAR[part] for part in pixel)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LINEAR = [n / 255 / 12.92 if n / 255 <= 0.04045 else ((n / 255 + 0.055) / 1.055) ** 2.4 for n in range(256)]


def contrast(one: Pixel, other: Pixel) -> float:
    """Contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
