"""Reads the pictures that a browser makes of a page, and tells where two of them differ."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageChops

Pixel = tuple[int, int, int]  # red, green, blue, 0 to 255 each
Picture = Image.Image  # always of such pixels
Box = tuple[int, int, int, int]  # left, top, right, bottom, the last two not inside
NOT_ZERO = re.compile(rb"[^\0]+")


def read(png: bytes) -> Picture:
    """The picture in a PNG, what is see-through taken as if it were not. OSError where it is none."""
    return Image.open(BytesIO(png), formats=["PNG"]).convert("RGB")


def change(one: Picture, other: Picture) -> Box | None:
    """The smallest box around all that differs, in the part that both have; None where nothing does."""
    both = (0, 0, min(one.width, other.width), min(one.height, other.height))
    return ImageChops.difference(one.crop(both), other.crop(both)).getbbox()


def pairs(one: Picture, other: Picture, box: Box) -> Counter[tuple[Pixel, Pixel]]:
    """How often each pixel of one lies where another one of the other does: few pairs, since pages have few colours."""
    here, there = one.crop(box), other.crop(box)
    ours, theirs = whole_pixels(here), whole_pixels(there)
    counted: Counter[tuple[int, int]] = Counter()
    for part in differing(here, there):
        counted.update(zip(ours[part], theirs[part], strict=True))
    return Counter({(parts_of(pixel), parts_of(under)): times for (pixel, under), times in counted.items()})


def differing(one: Picture, other: Picture) -> Iterator[slice]:
    """Each run of pixels that differ, of two pictures of one size."""
    red, green, blue = ImageChops.difference(one, other).split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return (slice(*run.span()) for run in NOT_ZERO.finditer(strongest.tobytes()))


def whole_pixels(picture: Picture) -> memoryview:
    """All pixels, row by row, each as one number: quicker to compare and to count than three."""
    return memoryview(picture.convert("RGBX").tobytes()).cast("I")


def parts_of(pixel: int) -> Pixel:
    """The red, green and blue of such a number."""
    red, green, blue, _ = pixel.to_bytes(4, sys.byteorder)
    return (red, green, blue)


def pixels(picture: Picture) -> list[Pixel]:
    """All pixels, row by row."""
    data = picture.tobytes()
    return list(zip(data[0::3], data[1::3], data[2::3], strict=True))


def luminance(pixel: Pixel) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    red, green, blue = (LINEAR[part] for part in pixel)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LINEAR = [n / 255 / 12.92 if n / 255 <= 0.04045 else ((n / 255 + 0.055) / 1.055) ** 2.4 for n in range(256)]


def contrast(one: Pixel, other: Pixel) -> float:
    """Contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
