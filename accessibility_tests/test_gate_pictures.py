"""Pictures of pages are read rightly, and what is measured on them is what a person sees."""

from io import BytesIO

import pytest
from PIL import Image

from accessibility_tests.gate.measured import changed_pixels, worst_letter
from accessibility_tests.gate.pixels import Picture, change, contrast, pixels, read
from accessibility_tests.gate.stirring import first_change

WHITE, GREY, BLACK = (255, 255, 255), (118, 118, 118), (0, 0, 0)


def png(picture: Picture) -> bytes:
    """As a browser hands it over."""
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_a_picture_with_see_through_pixels_is_read_too() -> None:
    clear = Image.new("RGBA", (2, 1), (1, 2, 3, 0))
    clear.putpixel((1, 0), (4, 5, 6, 255))
    assert pixels(read(png(clear))) == [(1, 2, 3), (4, 5, 6)]


def test_what_is_no_png_is_refused() -> None:
    jpeg = BytesIO()
    Image.new("RGB", (1, 1)).save(jpeg, "JPEG")
    with pytest.raises(OSError, match="cannot identify"):
        read(jpeg.getvalue())


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(BLACK, WHITE, 21), (WHITE, WHITE, 1), (GREY, WHITE, 4.54), ((255, 191, 31), WHITE, 1.65)],
)
def test_contrast_is_that_of_the_rule(one: tuple[int, int, int], other: tuple[int, int, int], ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(other, one) == contrast(one, other)


def drawn(width: int, ink: dict[tuple[int, int], tuple[int, int, int]], height: int = 10) -> Picture:
    picture = Image.new("RGB", (width, height), WHITE)
    for place, colour in ink.items():
        picture.putpixel(place, colour)
    return picture


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


def test_letters_of_many_colours_and_one_contrast_count_together() -> None:
    ink = {(2, 2): (118, 118, 118), (3, 2): (118, 118, 118), (4, 2): (119, 118, 117), (5, 2): (118, 118, 118)}
    assert worst_letter(drawn(10, ink), drawn(10, {})) == pytest.approx(4.54, abs=0.02)


def test_a_change_is_looked_for_in_the_part_that_both_pictures_have() -> None:
    assert change(drawn(20, {(3, 4): BLACK, (7, 5): BLACK}), drawn(20, {})) == (3, 4, 8, 6)
    assert change(drawn(20, {(15, 4): BLACK}), drawn(12, {}, height=8)) is None


def test_what_moved_is_looked_for_in_the_first_row_that_changed() -> None:
    assert first_change(drawn(20, {(9, 3): BLACK, (2, 5): BLACK}), drawn(20, {})) == (9, 3)
    assert first_change(drawn(20, {}), drawn(20, {})) is None
