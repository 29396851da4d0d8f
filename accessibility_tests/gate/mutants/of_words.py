"""Faults in headings, links, language, lists, tables and pictures: what a page says and how it is marked."""
# ruff: noqa: E501 - tables of faults

from accessibility_tests.gate.mutants.mutant import (
    MARKUP,
    PHONE,
    WHOLE_SITE,
    Mutant,
    every,
    in_head,
    sub,
    swap,
    under_h1,
)

ICON = "../../assets/icon.svg"
POLISH = "<p>Nie jest tak, że się nie da: od jutra dla dzieci i dla rodziców są nowe zajęcia, które będzie można zobaczyć.</p>"

HEADINGS = (
    Mutant("the title is gone", "listing", "page-title", change=sub("<title\\b.*?</title>", "")),
    Mutant("the title says nothing", "term", "page-title", change=sub("<title>.*?</title>", "<title>Untitled</title>")),
    Mutant("a title stands twice on the site", "listing", "title-unique", WHOLE_SITE, sub("<title[^>]*>.*?</title>", "<title>Local Offer for Rotherham</title>")),
    Mutant("there is a second main heading", "guide", "one-h1", change=swap('<h2 id="guide-short">In short</h2>', '<h1 id="guide-short">In short</h1>')),
    Mutant("there is no main heading", "not found", "one-h1", change=sub("<h1>(.*?)</h1>", r'<p class="lead">\1</p>')),
    Mutant("a heading skips a level", "listing", "heading-level", change=sub('<h2 id="who">(.*?)</h2>', r'<h4 id="who">\1</h4>')),
    Mutant("a heading is empty", "guide", "heading-empty", change=under_h1("<h2></h2>")),
    Mutant("a heading is only bold", "listing", "heading-faked", change=sub('<h2 id="who">(.*?)</h2>', r'<p id="who"><b>\1</b></p>')),
    Mutant("a heading is only large", "written", "heading-faked", change=sub('<h2 id="who-runs-it">(.*?)</h2>', r'<p class="big-number">\1</p>')),
    Mutant("all headings of a page have become paragraphs", "urgent", "heading-faked", change=every("<h[23]>(More.*?)</h[23]>", r'<p class="big-number">\1</p>')),
)  # fmt: skip

LANGUAGE = (
    Mutant("the language is gone", "home", "page-language", change=swap(' lang="en-GB"')),
    Mutant("the language is another one", "guide", "page-language", change=swap('lang="en-GB"', 'lang="fr"')),
    Mutant("the language is a made-up word", "short list", "page-language", change=swap('lang="en-GB"', 'lang="english"')),
    Mutant("foreign words are not marked", "written", "part-language", change=under_h1(POLISH)),
    Mutant("other letters are not marked", "term", "part-language", change=under_h1("<p>يمكنك طلب المساعدة هنا</p>")),
    Mutant("English words are marked as foreign", "written", "part-language", change=swap("<p>This site helps", '<p lang="cy">This site helps')),
    Mutant("a part has a language that there is not", "term", "part-language", change=under_h1('<p>Ask for <span lang="zz">pomoc</span>.</p>')),
)  # fmt: skip

LINKS = (
    Mutant("a link says only here", "not found", "link-purpose", change=sub('(<a href="index.html">)start page', r"\1here")),
    Mutant("a link says only read more", "guides", "link-purpose", change=under_h1('<p><a href="../find/index.html">Read more</a></p>')),
    Mutant("a link is its own address", "term", "link-purpose", change=under_h1('<p><a href="https://example.org/some/long/path/of/a/page">https://example.org/some/long/path/of/a/page</a></p>')),
    Mutant("one name leads to two places", "browse", "link-same-name", change=under_h1('<p><a href="a.html">The whole list</a> or <a href="b.html">the whole list</a></p>')),
    Mutant("a link holds no words", "home", "link-name", change=sub("(<ul class=\"tiles\">.*?</svg>)<span>.*?</span>", r"\1")),
    Mutant("two links in a row lead to one place", "schools", "link-beside-itself", change=under_h1('<p><a href="../find/index.html"><img src="../assets/icon.svg" alt="A map" width="44" height="44"></a> <a href="../find/index.html">Find a school</a></p>')),
    Mutant("a new window opens unsaid", "listing", "link-new-window", change=swap('<a href="https://www.rotherhamsendlocaloffer.org.uk/">', '<a href="https://www.rotherhamsendlocaloffer.org.uk/" target="_blank">')),
    Mutant("a link leads nowhere", "browse", "link-goes-nowhere", change=under_h1('<p><a href="#">Show the list</a></p>')),
    Mutant("a link leads to a part that is not there", "schools", "link-goes-nowhere", change=swap('href="#nearby"', 'href="#near-by"')),
    Mutant("a link to a file does not say so", "guide", "link-file", change=under_h1('<p><a href="plan.pdf">The plan of the council</a></p>')),
    Mutant("the menu is in another order", "listing", "menu-order", WHOLE_SITE, sub("(<li><a [^>]*>Start here</a></li>)\n(<li><a [^>]*>Find help</a></li>)", r"\2\n\1")),
    Mutant("a thing of the menu has another name", "guide", "same-thing-same-name", WHOLE_SITE, swap(">Find help</a></li>", ">Search</a></li>")),
)  # fmt: skip

PARTS = (
    Mutant("a table has no headers", "schools", "table-headers", change=every("<(/?)th[^>]*>", r"<\1td>")),
    Mutant("a header of a table is empty", "schools", "table-headers", change=swap('<th scope="col">Ages</th>', '<th scope="col"></th>')),
    Mutant("a table lays the page out", "written", "table-layout", change=under_h1("<table><tr><td><p>Left</p></td><td><p>Right</p></td></tr></table>")),
    Mutant("a list is made by hand", "not found", "list-faked", change=sub("(?s)(</h1>.*?)<ul>.*?</ul>", r"\1<p>- Schools<br>- Clubs<br>- Short breaks</p>")),
    Mutant("a list holds boxes", "browse", "list-made", change=under_h1("<ul><div>One</div><div>Two</div></ul>")),
    Mutant("list items stand outside a list", "home", "list-made", change=sub('<ul class="tiles">(.*?)</ul>', r'<div class="tiles">\1</div>')),
    Mutant("a picture has no text", "guide", "picture-name", change=under_h1(f'<p><img src="{ICON}" width="90" height="90"></p>')),
    Mutant("the text of a picture is its file", "guide", "picture-text", change=under_h1(f'<p><img src="{ICON}" alt="icon.svg" width="90" height="90"></p>')),
    Mutant("a drawing has no name", "term", "picture-name", change=under_h1('<p><svg width="60" height="60" viewBox="0 0 24 24" role="img"><path d="M0 0h24v24z"/></svg></p>')),
    Mutant("words are drawn", "home", "text-in-picture", change=under_h1('<svg width="300" height="60" role="img" aria-label="Help"><text x="5" y="40">Help near you</text></svg>')),
    Mutant("words are a picture", "written", "text-in-picture", change=under_h1('<p><img src="banner.png" alt="Help for every family in Rotherham" width="600" height="60"></p>')),
    Mutant("a film has no captions", "guide", "media-text", change=under_h1('<video controls src="film.mp4" width="300" height="200"></video>')),
    Mutant("a frame has no title", "listing", "frame-name", change=under_h1('<iframe src="../index.html" width="300" height="200"></iframe>')),
    Mutant("a word is spread with spaces", "written", "spread-letters", change=under_h1("<p>It is all f r e e for families.</p>")),
    Mutant("a direction needs eyes for colour", "short list", "by-colour-word", change=under_h1("<p>Press the green button to keep it.</p>")),
    Mutant("a direction needs eyes for place", "find", "by-place-or-shape", change=under_h1("<p>Use the menu on the left to choose.</p>")),
    Mutant("text runs across the page", "home", "old-markup", change=under_h1("<marquee>New: clubs for the holidays</marquee>")),
    Mutant("an id stands twice", "listing", "doubled-id", change=swap('<h2 id="who">', '<h2 id="what">')),
    Mutant("an element is not closed", "term", "html: close-order", MARKUP, under_h1("<p>One <strong>two</p>")),
    Mutant("a button stands in a link", "listing", "html: element-permitted-content", MARKUP, under_h1('<a href="../index.html"><button type="button">All services</button></a>')),
    Mutant("an attribute stands twice", "guide", "html: no-dup-attr", MARKUP, swap('<main id="page-main"', '<main id="page-main" tabindex="0"')),
    Mutant("a list stands in a paragraph", "written", "html: no-implicit-close", MARKUP, under_h1("<p>These:<ul><li>One</li></ul></p>")),
)  # fmt: skip

FRAME = (
    Mutant("there is no main part", "browse", "landmarks", change=every("<(/?)main", r"<\1div")),
    Mutant("two menus have one name", "listing", "landmarks", change=swap('<nav aria-label="About this site">', '<nav aria-label="Main menu">')),
    Mutant("words stand outside all parts", "guide", "axe: region", change=swap("</main>", "</main><div><p>Lost words, in no part of the page.</p></div>")),
    Mutant("a role is misspelt", "find", "role-known", change=swap('role="search"', 'role="serach"')),
    Mutant("a state is misspelt", "find", "role-known", change=swap('aria-expanded="false"', 'aria-expand="false"')),
    Mutant("a role has a state that it cannot have", "term", "axe: aria-allowed-attr", change=swap('<p class="lead">', '<p class="lead" aria-checked="true">')),
    Mutant("a style stands inside the page", "home", "nothing-inline", change=swap('<p class="lead">', '<p class="lead" style="color: red">')),
    Mutant("a handler stands inside the page", "short list", "nothing-inline", change=swap('id="list-clear"', 'id="list-clear" onclick="void 0"')),
    Mutant("the page loads itself anew", "urgent", "page-refresh", change=in_head('<meta http-equiv="refresh" content="600">')),
    Mutant("the page cannot be made larger", "listing", "zoom-locked", PHONE, swap("initial-scale=1", "initial-scale=1, maximum-scale=1, user-scalable=no")),
    Mutant("sound starts by itself", "written", "media-plays", change=under_h1('<p>What was said, in words, is below.</p><audio src="a.mp3" autoplay></audio>')),
    Mutant("the main part can be reached by no skip link", "listing", "skip-link", change=sub('<a class="skip-link".*?</a>', "")),
    Mutant("the skip link leads nowhere", "guide", "skip-link", change=swap('href="#page-main"', 'href="#content"')),
    Mutant("the page is another page at once", "term", "page-opens", script="location.replace('../../index.html')"),
)  # fmt: skip
