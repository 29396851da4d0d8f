"""Pictures of pages are read rightly, and what is measured on them is what a person sees."""

import struct
import zlib

import pytest

from accessibility_tests.gate.measured import changed_pixels, worst_letter
from accessibility_tests.gate.png import HEAD, Picture, contrast, read

WHITE, GREY, BLACK = (255, 255, 255), (118, 118, 118), (0, 0, 0)


def png(rows: list[bytes], width: int, kind: int = 2, depth: int = 8) -> bytes:
    """A picture of these rows, each with the number of its filter before it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, len(rows), depth, kind, 0, 0, 0))
    packed = zlib.compress(b"".join(rows))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", packed[:5]) + chunk(b"IDAT", packed[5:]) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("number", "second"),
    [
        (0, [10, 20, 30, 40, 50, 60]),
        (1, [10, 20, 30, 30, 30, 30]),  # less what stands to the left
        (2, [9, 18, 27, 36, 45, 54]),  # less what stands above
        (3, [10, 19, 29, 33, 38, 42]),  # less the middle of both
        (4, [9, 18, 27, 30, 30, 30]),  # less the nearest of left, above and corner
    ],
)
def test_each_way_to_pack_a_row_is_undone(number: int, second: list[int]) -> None:
    picture = read(png([bytes([0, 1, 2, 3, 4, 5, 6]), bytes([number, *second])], width=2))
    assert [picture.pixel(0, 1), picture.pixel(1, 1)] == [(10, 20, 30), (40, 50, 60)]


def test_a_picture_with_see_through_pixels_is_read_too() -> None:
    assert read(png([bytes([0, 1, 2, 3, 255, 4, 5, 6, 255])], width=2, kind=6)).pixel(1, 0) == (4, 5, 6)


def test_a_kind_of_picture_that_browsers_do_not_write_is_refused() -> None:
    with pytest.raises(ValueError, match="depth 16"):
        read(png([b"\0"], width=1, depth=16))
    assert HEAD == 8


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(BLACK, WHITE, 21), (WHITE, WHITE, 1), (GREY, WHITE, 4.54), ((255, 191, 31), WHITE, 1.65)],
)
def test_contrast_is_that_of_the_rule(one: tuple[int, int, int], other: tuple[int, int, int], ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(other, one) == contrast(one, other)


def drawn(width: int, ink: dict[tuple[int, int], tuple[int, int, int]], height: int = 10) -> Picture:
    rows = (bytes(part for x in range(width) for part in ink.get((x, y), WHITE)) for y in range(height))
    return Picture(width, height, 3, tuple(rows))


def test_text_is_judged_at_its_faintest_letter() -> None:
    strong = {(x, y): BLACK for x in range(2, 6) for y in range(2, 8)}
    faint = {(x, y): (200, 200, 200) for x in range(30, 34) for y in range(2, 8)}
    blank = drawn(60, {})
    assert worst_letter(drawn(60, strong), blank) == pytest.approx(21)
    assert worst_letter(drawn(60, strong | faint), blank) == pytest.approx(contrast((200, 200, 200), WHITE))
    assert worst_letter(blank, blank) is None


def test_a_line_is_counted_pixel_by_pixel_where_it_can_be_told_apart() -> None:
    line = {(x, 0): BLACK for x in range(20)} | {(x, 9): (230, 230, 230) for x in range(20)}
    assert changed_pixels(drawn(20, line), drawn(20, {}), 3.0) == 20
