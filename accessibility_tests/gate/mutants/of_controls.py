"""Faults in fields, buttons and what keys do."""
# ruff: noqa: E501 - tables of faults

from accessibility_tests.gate.mutants.mutant import (
    PHONE,
    Mutant,
    both,
    every,
    sub,
    swap,
    under_h1,
)

FILTERS = "1280 light, filters open"
SEARCHED = "1280 light, search with results"
NONE_FOUND = "320 dark, search with no results"
TAKEN_OFF = "1280 light, taken off the short list"
KEPT = "1280 light, kept on the short list"
POSTCODE = "1280 light, postcode not held"
WORKED = "controls worked"
SEARCH_LABEL = '<label for="site-search-words">What do you need help with?</label>'

FIELDS = (
    Mutant("the label of the search is gone", "listing", "field-name", change=swap(SEARCH_LABEL)),
    Mutant("a label is for nothing", "guide", "doubled-id", change=swap('for="site-search-words"', 'for="site-search-word"')),
    Mutant("a label is only a hint in the field", "find", "field-label", FILTERS, both(swap('<label for="age-in-years">Or one age, in years</label>'), swap('id="age-in-years"', 'id="age-in-years" placeholder="One age, in years"'))),
    Mutant("a label is only for the ear", "find", "field-label", FILTERS, swap('<label for="age-in-years">Or one age, in years</label>', '<label class="visually-hidden" for="age-in-years">Or one age, in years</label>')),
    Mutant("a group of choices has lost its name", "find", "field-group", FILTERS, swap('<legend class="visually-hidden">Need</legend>')),
    Mutant("choices stand in no group", "find", "field-group", FILTERS, every("</?fieldset>|<legend.*?</legend>", "")),
    Mutant("two fields have one name", "term", "field-same-name", change=under_h1('<form action="#"><p><label for="m">Your message</label> <input class="wide-field" id="m" name="m"></p><p><label for="n">Your message</label> <input class="wide-field" id="n" name="n"> <button class="plain-button" type="submit">Send it</button></p></form>')),
    Mutant("a field about the person does not say so", "find", "field-purpose", FILTERS, both(swap(">Your postcode</label>", ">Your e-mail address</label>"), swap(' autocomplete="postal-code"'))),
    Mutant("a problem is not joined to its field", "find", "field-problem", POSTCODE, swap(' aria-describedby="postcode-says postcode-kept"')),
    Mutant("a field that must be filled in does not say so", "term", "field-required", change=under_h1('<form action="#"><p><label for="m">Message *</label> <input class="wide-field" id="m" name="m"> <button class="plain-button" type="submit">Send it</button></p></form>')),
    Mutant("a form has no button", "listing", "form-button", change=swap('<button type="submit">Find help</button>')),
    Mutant("the name of a button is not what stands on it", "guide", "name-holds-label", change=swap('<button type="submit">Find help</button>', '<button type="submit" aria-label="Go on">Find help</button>')),
    Mutant("a button has only a sign", "home", "field-name", change=swap('<button type="submit">Find help</button>', '<button type="submit">»</button>')),
    Mutant("a state says something unheard of", "find", "control-state", FILTERS, swap('id="reset"', 'id="reset" aria-pressed="on"')),
    Mutant("a box that opens has no name", "term", "dialog-name", change=under_h1('<dialog open><p>Shall we go on?</p><button class="plain-button" type="button">Go on</button></dialog>')),
)  # fmt: skip

BUTTON = '<p><button class="plain-button" type="button" id="more-about"{}>More about this</button></p>'
KEYS = (
    Mutant("a box stands for a button", "home", "pointer-only", change=swap('<button type="submit">Find help</button>', '<div class="button" id="go">Find help</div>'), script="document.getElementById('go').addEventListener('click', (e) => e.target.closest('form').submit())"),
    Mutant("a word hears a press", "term", "pointer-only", change=under_h1('<p>See <span id="more-about">more about this word</span>.</p>'), script="document.getElementById('more-about').addEventListener('click', () => 1)"),
    Mutant("a box with a role takes no focus", "guide", "control-focus", change=under_h1('<div role="button">Read this aloud</div>')),
    Mutant("a link is taken out of the order of keys", "listing", "tab-not-reached", change=swap('<li><a href="../../start/index.html">', '<li><a tabindex="-1" href="../../start/index.html">')),
    Mutant("a stop comes before all others", "browse", "tab-order", change=under_h1('<p><a href="../find/index.html" tabindex="5">Find all the help there is</a></p>')),
    Mutant("what is no control takes the focus", "written", "focus-on-text", change=swap('<p>It lists', '<p tabindex="0">It lists')),
    Mutant("a part with links is hidden from screen readers", "listing", "focus-in-hidden", change=swap('<aside class="related"', '<aside class="related" aria-hidden="true"')),
    Mutant("the focus cannot get out", "listing", "tab-trap", script="document.getElementById('site-search-words').addEventListener('keydown', (e) => { if (e.key === 'Tab') e.preventDefault(); })"),
    Mutant("the focus goes round in a part", "guide", "tab-trap", script="const all = [...document.querySelectorAll('.guide-contents a')]; document.addEventListener('keydown', (e) => { if (e.key === 'Tab' && document.activeElement === all[all.length - 1]) { e.preventDefault(); all[0].focus(); } })"),
    Mutant("the page goes away under the focus", "listing", "focus-moves", script="document.getElementById('site-search-words').addEventListener('focus', () => location.assign('../../index.html'))"),
    Mutant("a menu stands off the screen and still takes the focus", "home", "tab-stop-unseen", PHONE, css="nav.menu-wide { display: block; position: absolute; left: -2000px }"),
    Mutant("links are seen through and still take the focus", "listing", "tab-stop-unseen", css=".related a { opacity: 0 }"),
    Mutant("the skip link moves no focus", "guide", "skip-link", script="document.querySelector('.skip-link').addEventListener('click', (e) => e.preventDefault())"),
    Mutant("a menu is in another order than its keys", "guides", "tab-order", css=".site-header nav ul { flex-direction: row-reverse }"),
    Mutant("one tile is moved to the end by the style", "home", "tab-order", css=".tiles li:first-child { order: 99 }"),
    Mutant("a choice takes the page away", "find", "field-changes-page", WORKED, under_h1('<p><label for="go">Go to</label> <select id="go"><option>One</option><option>Two</option></select></p>'), script="document.getElementById('go').addEventListener('change', () => location.assign('../index.html'))"),
    Mutant("a full field sends the focus on", "term", "field-changes-page", WORKED, under_h1('<p><label for="day">Day</label> <input id="day" maxlength="2"> <label for="month">Month</label> <input id="month" maxlength="2"></p>'), script="document.getElementById('day').addEventListener('input', (e) => e.target.value.length > 1 && document.getElementById('month').focus())"),
    Mutant("a button that opens goes on saying that it is closed", "term", "control-works", WORKED, under_h1(BUTTON.format(' aria-expanded="false"')), script="document.getElementById('more-about').addEventListener('click', () => document.body.append(''))"),
    Mutant("a button that opens says nothing of it", "term", "control-silent", WORKED, under_h1(BUTTON.format("") + '<p id="it" hidden>Here is more about this.</p>'), script="document.getElementById('more-about').addEventListener('click', () => { const it = document.getElementById('it'); it.hidden = !it.hidden; })"),
    Mutant("pressing a button loses the focus", "term", "control-works", WORKED, under_h1(BUTTON.format(' aria-pressed="false"')), script="document.getElementById('more-about').addEventListener('click', (e) => { e.target.setAttribute('aria-pressed', e.target.getAttribute('aria-pressed') === 'false'); e.target.blur(); })"),
    Mutant("only a mouse calls up more words", "term", "hover-only", WORKED, under_h1('<p><a id="more-about" href="../index.html">All the words there are</a> <span id="it" hidden>They are in order of the alphabet.</span></p>'), script="document.getElementById('more-about').addEventListener('mouseenter', () => { document.getElementById('it').hidden = false; })"),
    Mutant("one letter is a command", "listing", "letter-command", WORKED, script="document.addEventListener('keydown', (e) => { if (e.key === 's') document.getElementById('site-search-words').focus(); })"),
)  # fmt: skip

TOLD = (
    Mutant("how many results there are is not told", "find", "announced", SEARCHED, swap('id="how-many" role="status"', 'id="how-many"')),
    Mutant("the place that tells comes too late", "find", "announced", SEARCHED, swap('<p class="how-many" id="how-many" role="status"></p>', '<p class="how-many" id="how-many"></p>'), script="const told = document.getElementById('how-many'); new MutationObserver(() => told.setAttribute('role', 'status')).observe(told, { childList: true })"),
    Mutant("the place that tells is not drawn", "find", "announced", SEARCHED, css="#how-many { display: none }"),
    Mutant("that nothing was found is not told", "find", "announced", NONE_FOUND, swap('id="how-many" role="status"', 'id="how-many"')),
    Mutant("a postcode that is not known is not told of", "find", "announced", POSTCODE, swap('id="postcode-says" role="status"', 'id="postcode-says"')),
    Mutant("typing moves the focus", "find", "focus-kept", SEARCHED, script="document.getElementById('find-words').addEventListener('input', () => setTimeout(() => document.querySelector('.site-name').focus(), 0)); document.addEventListener('submit', () => document.querySelector('.site-name').focus())"),
    Mutant("the focus is lost with what was taken off", "short list", "focus-kept", TAKEN_OFF, script="new MutationObserver(() => setTimeout(() => document.activeElement.blur(), 0)).observe(document.getElementById('list'), { childList: true }); document.addEventListener('focusin', (e) => { if (e.target.closest('#with-script') && !e.target.matches('#list button')) e.target.blur(); })"),
    Mutant("a button that keeps does not say that it has", "listing", "state-reached", KEPT, script="document.addEventListener('click', () => setTimeout(() => document.querySelector('button[data-keep]').removeAttribute('aria-pressed'), 0)); new MutationObserver(() => document.querySelector('button[data-keep][aria-pressed]')?.removeAttribute('aria-pressed')).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-pressed'] })"),
    Mutant("the search gives no results", "find", "state-reached", SEARCHED, script="new MutationObserver(() => document.getElementById('results').replaceChildren()).observe(document.getElementById('results'), { childList: true })"),
    Mutant("the menu does not open by keys", "home", "state-reached", "320 dark, menu open", script="document.querySelector('header summary').addEventListener('click', (e) => e.preventDefault())"),
    Mutant("without scripts the page is empty", "listing", "without-scripts", "without scripts", swap('<main id="page-main"', '<main hidden id="page-main"'), script="document.querySelector('main').hidden = false"),
    Mutant("without scripts a field is behind a button", "short list", "without-scripts", "without scripts, 320", sub("<h1>", "<h1 hidden>"), script="document.querySelector('h1').hidden = false"),
)  # fmt: skip
