/* The short list as words, as an e-mail and as a link. No page, no browser. */
(function (own) {
  "use strict";

  const LONGEST_LINK = 1800; // some mail programs cut a longer one off
  const PASTE = "The list is too long to put in here by itself. Copy it as text, then paste it here.";

  /** The list behind a #: browsers never send that part to anyone. */
  const fragment = (addresses) => `#${addresses.join(",")}`;

  /** The addresses that a link carries. */
  function fromFragment(hash) {
    let text = hash.replace(/^#/, "");
    try {
      text = decodeURIComponent(text);
    } catch (broken) {
      return [];
    }
    return own.kept.addressesIn(text.split(","));
  }

  function one(row, place, site) {
    const lines = [`${place}. ${row.name}`, `   ${row.summary}`];
    if (row.phone) lines.push(`   Phone: ${row.phone}`);
    if (site) lines.push(`   ${site}${row.address}/`);
    return lines.join("\n");
  }

  /** The whole list. `site` is the address of the site's top, or nothing where others cannot open it. */
  function text(rows, words, site) {
    const items = rows.map((row, at) => one(row, at + 1, site));
    return [words.title, ...items, words.notice].filter(Boolean).join("\n\n") + "\n";
  }

  /** An e-mail with the list; names and phone numbers only where the whole would be too long. */
  function mail(rows, words, site) {
    const link = (body) => `mailto:?subject=${encodeURIComponent(words.title)}&body=${encodeURIComponent(body)}`;
    const whole = link(text(rows, words, site));
    if (whole.length <= LONGEST_LINK) return whole;
    const short = rows.map((row) => [row.name, row.phone].filter(Boolean).join(": ")).join("\n");
    const shared = site ? `${site}short-list/${fragment(rows.map((row) => row.address))}` : "";
    const bodies = [[short, shared, words.notice], [shared, words.notice], [PASTE, words.notice]];
    const links = bodies.map((parts) => link(parts.filter(Boolean).join("\n\n")));
    return links.find((made) => made.length <= LONGEST_LINK) || links[links.length - 1];
  }

  own.asText = { fragment, fromFragment, text, mail };
})(window.LocalOffer = window.LocalOffer || {});
