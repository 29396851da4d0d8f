"""A small site, made for the tests of the gate, with nothing wrong in it; each test puts in what it is about."""

from collections.abc import Mapping
from pathlib import Path

PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>{title} – Rivelin</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="own.css">
</head>
<body>
<a class="skip" href="#main">Skip to the main part</a>
<header>
<nav aria-label="Main menu">
<ul>
<li><a href="index.html">Home</a></li>
<li><a href="schools.html">Schools</a></li>
<li><a href="clubs.html">Clubs</a></li>
</ul>
</nav>
</header>
<main id="main" tabindex="-1">
<h1>{title}</h1>
<p>You can ask for help when your child finds it hard to talk.
<a href="https://talking.example/">Rivelin Talking Team</a> can help.</p>
</main>
<footer>
<p>Made for a test.</p>
</footer>
</body>
</html>
"""
STYLE = """body { margin: 8px; font: 19px/1.5 sans-serif; color: #1d2b2a; background: #fffdf8 }
a { color: #0b5563 }
header a { display: inline-block; padding: 10px; min-width: 44px; min-height: 44px; box-sizing: border-box }
:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px }
main:focus { outline: 0 }
.skip { position: absolute; left: 8px; transform: translateY(-200%); background: #fffdf8 }
.skip:focus { transform: none }
@media (prefers-color-scheme: dark) {
  body, .skip { color: #eef3ef; background: #12201f }
  a { color: #8fd6dc }
}
"""
TITLES = {"index.html": "Home", "schools.html": "Schools", "clubs.html": "Clubs"}


def make_site(folder: Path, changes: Mapping[str, tuple[str, str]] | None = None, css: str = "") -> Path:
    """The site, with a text of some pages changed into another, and with rules after its own."""
    for file, title in TITLES.items():
        before, after = (changes or {}).get(file, ("", ""))
        page = PAGE.replace("{title}", title)
        assert before in page, f"{file} holds no {before}"
        (folder / file).write_text(page.replace(before, after, 1) if before else page, encoding="utf-8")
    (folder / "own.css").write_text(STYLE + css, encoding="utf-8")
    return folder
