"""Faults in what helps: order, hints, words that only some get, and what a page does not let a person do."""
# ruff: noqa: E501 - tables of faults

from accessibility_tests.gate.mutants.mutant import Mutant, sub, swap, under_h1

WORKED = "controls worked"
BOX = '<p><button type="button" id="ask">Ask about it</button></p><dialog id="box"{}><p>Shall we ask?</p><button type="button" id="no">Not now</button></dialog>'
OPENS = "const box = document.getElementById('box'); document.getElementById('ask').addEventListener('click', () => box.showModal()); document.getElementById('no').addEventListener('click', () => box.close()); "
FORM = '<form action="../index.html">{}<button type="submit">Go on</button></form>'
LONG = "When a child needs more help than most you can ask the school, and they will tell you what they can do. "

ORDER = (
    Mutant("the last step is seen first", "term", "reading-order", change=under_h1('<div class="steps"><p>Then wait for an answer.</p><p>First ask the school.</p></div>'), css=".steps { display: flex; flex-direction: column-reverse }"),
    Mutant("steps float to the right and so turn about", "guide", "reading-order", change=under_h1('<div class="steps"><p>Then wait.</p><p>First ask.</p></div>'), css=".steps p { float: right; width: 40% }"),
    Mutant("Arabic is not marked as read from the right", "term", "text-direction", change=under_h1('<p lang="ar">يمكنك طلب المساعدة هنا</p>')),
    Mutant("English is marked as read from the right", "written", "text-direction", change=under_h1('<p dir="rtl">Ask the school first.</p>')),
    Mutant("a heading is a whole paragraph", "guide", "heading-long", change=under_h1(f"<h2>{LONG * 2}</h2>")),
    Mutant("a paragraph fills the screen", "written", "hard-to-read-text", change=under_h1(f"<p>{LONG * 14}</p>")),
    Mutant("letters stand far apart", "listing", "hard-to-read-text", css=".question p { letter-spacing: 0.5em }"),
    Mutant("what to choose is told by two colours", "term", "by-colour-word", change=under_h1("<p>The green clubs have room. The red clubs are full.</p>")),
)  # fmt: skip

SPARED = (
    Mutant("what the page is about is not told to screen readers", "term", "words-hidden", change=swap('<p class="lead">', '<p class="lead" aria-hidden="true">')),
    Mutant("only a mouse gets the meaning of a word", "guide", "needless-tip", change=under_h1('<p><span title="A plan in law of what a child must get">The plan</span> comes first.</p>')),
    Mutant("a short form is not said in full", "written", "short-form", change=under_h1("<p>The <abbr>QZX</abbr> plans the roads.</p>")),
    Mutant("a phone number cannot be copied", "listing", "text-marked", css="main { user-select: none }"),
    Mutant("the whole page is read out at each change", "term", "live-part-large", change=swap('<main id="page-main"', '<main aria-live="polite" id="page-main"')),
    Mutant("a page takes a key for itself", "browse", "no-accesskey", change=under_h1('<p><a accesskey="s" href="../find/index.html">Find help</a></p>')),
    Mutant("the focus jumps into a field", "find", "focus-by-itself", change=swap('id="find-words"', 'id="find-words" autofocus')),
    Mutant("a list is marked as none", "home", "list-made", change=swap('<ul class="tiles">', '<ul role="presentation" class="tiles">')),
    Mutant("a table has no name", "schools", "table-name", change=sub("<caption.*?</caption>", "")),
    Mutant("a cell of a table is empty", "schools", "table-blank", change=sub(r'(<span class="cell-label">Ages: </span>).*?</td>', "</td>")),
    Mutant("links run into one another", "term", "link-run-together", change=under_h1('<p><a href="../aac/index.html">Talking aids</a> <a href="../index.html">All words</a></p>')),
    Mutant("a link calls itself a button", "guides", "link-as-button", change=under_h1('<p><a role="button" href="../find/index.html">Find help now</a></p>')),
    Mutant("a talk can only be heard", "guide", "media-text", change=under_h1('<p><a href="talk.mp3">Listen to the talk (mp3)</a></p>')),
    Mutant("an empty paragraph makes room", "written", "old-markup", change=under_h1("<p></p>")),
)  # fmt: skip

FORMS = (
    Mutant("a hint is not joined to its field", "term", "field-hint", change=under_h1(FORM.format('<label for="nr">Number</label><p>It is on your last letter.</p><input id="nr">'))),
    Mutant("a field does not say how to write in it", "term", "field-format", change=under_h1(FORM.format('<label for="nr">Number</label><input id="nr" pattern="7[0-9]{9}">'))),
    Mutant("a label is far from its field", "term", "label-near", change=under_h1(FORM.format('<p class="row"><label for="nr">Number</label><input id="nr"></p>')), css=".row { display: flex; max-width: none } .row label { width: 600px }"),
    Mutant("a form does not say where the error is", "term", "problem-place", change=under_h1(FORM.format('<p role="alert">You need to fix the errors.</p><label for="nr">Number</label><input id="nr"><label for="st">Street</label><input id="st">'))),
    Mutant("the e-mail is asked for twice", "term", "asked-twice", change=under_h1(FORM.format('<label for="e">Your e-mail</label><input id="e" autocomplete="email"><label for="f">Your e-mail again</label><input id="f" autocomplete="email">'))),
    Mutant("an order can only be dragged", "short list", "drag-only", change=under_h1('<ul><li draggable="true">The first one</li><li draggable="true">The second one</li></ul>')),
)  # fmt: skip

TRIED = (
    Mutant("a box opens without a name", "term", "dialog-name", WORKED, under_h1(BOX.format("")), script=OPENS),
    Mutant("the Esc key does not close a box", "term", "dialog-keys", WORKED, under_h1(BOX.format(' aria-label="Ask"')), script=f"{OPENS} box.addEventListener('cancel', (e) => e.preventDefault()); box.addEventListener('keydown', (e) => e.key === 'Escape' && e.preventDefault())"),
    Mutant("a button acts before the finger is lifted", "term", "acts-on-press", WORKED, under_h1('<p><button type="button" id="off">Take it off</button></p><p id="it">It is on the list.</p>'), script="document.getElementById('off').addEventListener('pointerdown', () => document.getElementById('it').remove())"),
    Mutant("nothing can be pasted", "find", "paste-barred", WORKED, script="document.getElementById('find-words').addEventListener('paste', (e) => e.preventDefault())"),
    Mutant("a script takes zooming away", "listing", "zoom-locked", WORKED, script="addEventListener('wheel', (e) => e.ctrlKey && e.preventDefault(), { passive: false })"),
    Mutant("two fingers do not make the page larger", "listing", "zoom-locked", css="html, body { touch-action: pan-y }"),
    Mutant("the page leaves after ten minutes", "guide", "page-refresh", WORKED, script="setTimeout(() => location.assign('../../index.html'), 600000)"),
)  # fmt: skip
