"""Faults in stylesheets, most of which only some people meet."""
# ruff: noqa: E501 - tables of faults

from accessibility_tests.gate.mutants.mutant import DARK, NARROW, PHONE, Mutant, sub, under_h1

PLAIN = "background: none; box-shadow: none; color: var(--link)"
GONE = f"outline: 0; {PLAIN}"
TURNING = "@keyframes turning { to { translate: 20px } }"
FADING = "@keyframes fading { to { opacity: 0.9 } }"
ALLOWED = "@media (prefers-reduced-motion: no-preference)"

FOCUS = (
    Mutant("nothing shows the focus", "listing", "focus-mark", css=f".related a:focus-visible {{ {GONE} }}"),
    Mutant("nothing shows the focus, in the dark alone", "listing", "focus-mark", DARK, css=f"@media (prefers-color-scheme: dark) {{ .related a:focus-visible {{ {GONE} }} }}"),
    Mutant("what shows the focus is faint", "guide", "focus-contrast", css=f".guide-contents a:focus-visible {{ {PLAIN}; outline-color: #e3d9c6 }}"),
    Mutant("what shows the focus is faint, in the dark alone", "guide", "focus-contrast", NARROW, css=f"@media (prefers-color-scheme: dark) {{ .guide-contents a:focus-visible {{ {PLAIN}; outline-color: #30403f }} }}"),
    Mutant("with the device's own colours nothing shows the focus", "home", "focus-mark", "forced colours", css="@media (forced-colors: active) { .tiles a:focus-visible { outline: 0 } }"),
    Mutant("what shows the focus is cut off", "listing", "focus-picture", "focus on pictures", css=f".related li {{ overflow: hidden }} .related a {{ display: block; padding: 0 }} .related a:focus-visible {{ {PLAIN}; outline-offset: 12px }}"),
    Mutant("what shows the focus is a hair's breadth", "listing", "focus-picture", "focus on pictures", css=f".related a:focus-visible {{ {PLAIN}; outline: 0; box-shadow: -1px 0 var(--ink) }}"),
    Mutant("a bar at the foot lies over the focus", "listing", "focus-covered", PHONE, css=".site-footer { position: fixed; bottom: 0; left: 0; right: 0; height: 300px; overflow: hidden }"),
    Mutant("a header that stays lies over the focus on the way back", "listing", "focus-covered", PHONE, css=".site-header { position: sticky; top: 0; z-index: 2 }"),
    Mutant("the words of what has the focus are faint", "listing", "text-contrast", css=".related a:focus-visible { color: #fff }"),
)  # fmt: skip

COLOURS = (
    Mutant("words are too faint, in the light alone", "listing", "text-contrast", css="@media (prefers-color-scheme: light) { .quiet { color: #93a09e } }"),
    Mutant("words are too faint, in the dark alone", "listing", "text-contrast", DARK, css="@media (prefers-color-scheme: dark) { .quiet { color: #55625f } }"),
    Mutant("words are too faint with the device's own colours", "listing", "text-contrast", "forced colours", css="@media (forced-colors: active) { .listing h2 { forced-color-adjust: none; color: #999 } }"),
    Mutant("words are too faint on a ground that runs", "home", "text-contrast", css=".panel { background: linear-gradient(90deg, #fffdf8, #777) }"),
    Mutant("words go faint under the mouse", "listing", "hover-contrast", css=".related a:hover { color: #b9c4c2 }"),
    Mutant("a ground comes up under the mouse, in the dark alone", "home", "hover-contrast", DARK, css="@media (prefers-color-scheme: dark) { .tiles a:hover { background: #9db } }"),
    Mutant("words are half seen through", "term", "text-contrast", css=".lead { opacity: 0.45 }"),
    Mutant("a link looks like the words around it", "listing", "link-look", css=".tell-us p a { text-decoration: none }"),
    Mutant("what is current is told by colour alone", "find", "state-look", css=".site-header nav a[aria-current] { font-weight: 400; text-decoration-thickness: max(1px, 0.07em); color: #cfe }"),
    Mutant("the edge of a field is faint", "find", "edge-contrast", css=".find-form input { border-color: var(--hairline) }"),
    Mutant("the edge of a field is faint, in the dark alone", "find", "edge-contrast", DARK, css="@media (prefers-color-scheme: dark) { .find-form input { border-color: #1d302e } }"),
    Mutant("a sign that stands for words is faint", "home", "icon-contrast", change=sub('(<ul class="tiles">\n<li><a) (.*?)<span>(.*?)</span>', r'\1 aria-label="\3" \2'), css=".tiles svg { fill: #ccc }"),
    Mutant("a button has no edge with the device's own colours", "home", "forced-edge", "forced colours", css="@media (forced-colors: active) { .field-row button { border: 0 } }"),
    Mutant("a drawn sign is gone with the device's own colours", "browse", "forced-sign", "forced colours", css=".on-this-page a::before { content: ''; width: 12px; height: 12px; margin-right: 8px; background: var(--link) }"),
    Mutant("with the device's own colours a dark field has no edge", "find", "edge-contrast", "forced colours, dark", css="@media (forced-colors: active) { .find-form input { forced-color-adjust: none; border-color: #222; background: #000; color: #fff } }"),
)  # fmt: skip

ROOM = (
    Mutant("a box is 900 pixels wide", "home", "no-sideways-scroll", PHONE, css=".hero-inner { width: 900px }"),
    Mutant("a long word does not break", "listing", "no-sideways-scroll", NARROW, under_h1(f"<p>{'Rotherham' * 9}</p>"), css="body { overflow-wrap: normal }"),
    Mutant("words run out where nobody can follow", "listing", "sticks-out", NARROW, css="html, body { overflow-x: hidden } .question p { width: 700px }"),
    Mutant("words lie behind the header", "guide", "text-covered", css=".site-header { position: absolute; top: 0; left: 0; right: 0; min-height: 24rem; z-index: 3 }"),
    Mutant("a header that stays takes most of a small screen", "listing", "sticky-too-high", NARROW, css=".site-header { position: sticky; top: 0; min-height: 20rem }"),
    Mutant("words are cut off by a low box", "listing", "text-cut-off", PHONE, css=".question p { max-height: 1.2em; overflow: hidden }"),
    Mutant("words are cut off when they are set wide", "listing", "text-cut-off", "text spacing", css=".notice { height: 2.9rem; overflow: hidden }"),
    Mutant("words are cut off when they are set wide on a narrow screen", "guide", "text-cut-off", "text spacing, 320", css="h1 { max-height: 4.9rem; overflow: hidden }"),
    Mutant("words meet when they are twice as large", "listing", "text-overlap", "text twice as large", css=".question { height: 150px; padding: 0 }"),
    Mutant("words are cut off when they are twice as large", "listing", "text-cut-off", "text twice as large", css=".glance dd { height: 30px; overflow: hidden }"),
    Mutant("text keeps its size when it is to be twice as large", "term", "text-grows", "text twice as large", css="body, .lead { font-size: 19px }"),
    Mutant("words stand on words", "term", "text-overlap", css=".lead { margin-bottom: -60px }"),
    Mutant("links are 14 pixels high and close", "home", "target-size", css=".site-footer ul { display: block } .site-footer li a { min-height: 0; line-height: 1; font-size: 14px; display: block } .site-footer li { line-height: 1 }"),
    Mutant("targets of 16 pixels stand in a row", "term", "target-size", change=under_h1('<p class="few"><a href="../aac/index.html">A</a><a href="../adhd/index.html">B</a><a href="../autism/index.html">C</a></p>'), css=".few a { display: inline-block; width: 16px; line-height: 16px; height: 16px }"),
    Mutant("a button is small", "find", "target-large", PHONE, css=".find-form .field-row button, .find-form .field-row input { min-height: 30px; line-height: 1; padding-block: 0 }"),
    Mutant("the page works upright only", "find", "turn-locked", css="@media (orientation: landscape) { main { transform: rotate(90deg) } }"),
    Mutant("held sideways a bar covers the page", "guide", "sticky-too-high", "held sideways", css="@media (orientation: landscape) and (max-height: 500px) { .site-header { position: sticky; top: 0; min-height: 200px } }"),
    Mutant("words come from the stylesheet", "home", "text-from-style", css=".start-here::before { content: 'New: ' }"),
    Mutant("only a mouse shows the rest", "listing", "hover-only", css=".related .quiet { display: none } .related li:hover .quiet { display: inline }"),
    Mutant("lines are stretched", "guide", "hard-to-read-text", css="p { text-align: justify }"),
    Mutant("words are ten pixels high", "browse", "hard-to-read-text", css=".quiet { font-size: 10px }"),
    Mutant("lines stand too close", "listing", "hard-to-read-text", css="p { line-height: 1.05 }"),
    Mutant("lines are too long", "guide", "hard-to-read-text", css=".written p { max-width: none }"),
    Mutant("long text is all in capitals", "written", "hard-to-read-text", css="p { text-transform: uppercase }"),
)  # fmt: skip

MOVING = (
    Mutant("something turns without end", "home", "motion-endless", css=f"{FADING} {ALLOWED} {{ .lead {{ animation: fading 2s infinite alternate }} }}"),
    Mutant("a script moves something without end", "term", "motion-endless", "motion allowed", script="const e = document.querySelector('.lead'); let at = 0; setInterval(() => { at = (at + 3) % 60; e.className = 'lead'; const s = new CSSStyleSheet(); s.replaceSync(`.lead { margin-left: ${at}px }`); document.adoptedStyleSheets = [s]; }, 100)"),
    Mutant("something moves though less motion is asked for", "listing", "moving-still", css=f"{TURNING} h1 {{ animation: turning 4s }}"),
    Mutant("the page glides though less motion is asked for", "guide", "moving-still", css="html { scroll-behavior: smooth }"),
    Mutant("something flashes", "urgent", "flashing", css=f"@keyframes flash {{ to {{ opacity: 0.2 }} }} {ALLOWED} {{ .lead {{ animation: flash 0.2s 30 }} }}"),
)  # fmt: skip

PAPER = (
    Mutant("the main part is not printed", "listing", "print-main", "on paper", css="@media print { main { display: none } }"),
    Mutant("the facts are not printed", "listing", "print-main", "on paper", css="@media print { .glance { display: none } }"),
    Mutant("the menu is printed", "guide", "print-clutter", "on paper", css="@media print { .site-header, .site-header nav.menu-wide, .site-header-inner { display: block !important } }"),
    Mutant("the addresses of links are not printed", "written", "print-links", "on paper", under_h1('<p>See <a href="https://example.org/plan">the plan of the council</a>.</p>'), css="@media print { a::after { content: none !important } }"),
    Mutant("words are white on paper", "listing", "text-contrast", "on paper", css="@media print { .question { color: #fff } }"),
    Mutant("words run off the paper", "schools", "no-sideways-scroll", "on paper", css="@media print { .page { width: 900px } }"),
)  # fmt: skip
