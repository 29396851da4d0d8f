"""What the printed edition needs of Debian: the Pango library, which sets the lines, and the letters to print with.

The site is built without them. So `make site` installs them where it may, once, and goes on where it may not; `make
test` needs them, since the tests read the printed edition.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.set_up import apt
from build_tools.set_up.python_parts import VENV_PYTHON, install_packages
from build_tools.set_up.running import Runner

LIBRARIES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
FONTS = ("fonts-sil-andika", "fonts-dejavu-core")
PACKAGES = (*LIBRARIES, *FONTS)
FONT_ROOTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/Library/Fonts"))
FONT_FILES = ("Andika-Regular.ttf", "Andika-Bold.ttf", "Andika-Italic.ttf", "Andika-BoldItalic.ttf",
              "DejaVuSans.ttf", "DejaVuSans-Bold.ttf")  # fmt: skip
MISSING = "The printed edition needs the Pango library and its letters"
WITHOUT = f"The site can be made. To print it as well, run `apt install {' '.join(PACKAGES)}` as root."


def set_up_print(runner: Runner, needed: bool) -> None:
    """Have them. Where they cannot be had: raises CannotGoOn if they are `needed`, and says so in a line if not."""
    if is_ready(runner):
        return
    if install_packages(runner, PACKAGES) and is_ready(runner):
        return
    if needed:
        raise CannotGoOn(apt.please_install(MISSING, PACKAGES, runner.again))
    print(WITHOUT, flush=True)


def is_ready(runner: Runner) -> bool:
    """True when the fonts are there and WeasyPrint finds its libraries, which it looks for as soon as it is read."""
    return has_fonts(FONT_ROOTS) and runner.quietly([VENV_PYTHON, "-c", "import weasyprint"])


def has_fonts(roots: Iterable[Path]) -> bool:
    """True when every file of letters lies somewhere below these folders."""
    found = {path.name for root in roots if root.is_dir() for path in root.rglob("*.ttf")}
    return found >= set(FONT_FILES)
