"""The four ways in which every page is looked at."""

from accessibility_tests.browser import Scheme
from accessibility_tests.gate.finding import Mode

# Two widths of a wide screen's schemes, a phone, and a wide screen at 400% zoom (WCAG 2.2, 1.4.10: 320 by 256 pixels;
# taller here, since 256 is asked of text that runs down the page only where it runs sideways).
MODES = (
    Mode(1280, 900, Scheme.LIGHT),
    Mode(1280, 900, Scheme.DARK),
    Mode(390, 844, Scheme.LIGHT),
    Mode(320, 640, Scheme.DARK),
)
BY_NAME = {mode.name: mode for mode in MODES}
