/* What every script here needs: where the site's files are, other scripts when they are wanted, and elements. */
(function (own) {
  "use strict";
  if (own.load) return; // more than one of the files on a page begins with this one

  const ASSETS = "assets/";
  const loading = {};

  /** The top of the site as this page sees it, from the address of its own script: works under any prefix and on disk. */
  function rootOf(script) {
    const address = script ? script.src : "";
    return address.slice(0, address.lastIndexOf(ASSETS));
  }

  const root = rootOf(document.currentScript);

  /** A page of the site as a link: it names its file where there is no web host to find it. */
  const pageLink = (address) => root + address + (location.protocol === "file:" ? "index.html" : "");

  function loadOne(name) {
    return new Promise((done, fail) => {
      const script = document.createElement("script");
      script.async = false; // several are fetched at once and still run in order
      script.onload = done;
      script.onerror = () => {
        delete loading[name];
        script.remove();
        fail(new Error(name));
      };
      script.src = root + ASSETS + name;
      document.head.appendChild(script);
    });
  }

  /** Scripts of the site, each fetched once; the promise fails when one of them cannot be had. */
  function load(names) {
    return Promise.all(names.map((name) => loading[name] || (loading[name] = loadOne(name))));
  }

  /** A new element. Text is only ever set as text, so no listing can bring markup with it. */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  /** Put these children in the place of those that an element has. */
  function fill(parent, children) {
    while (parent.firstChild) parent.removeChild(parent.firstChild);
    parent.append(...children);
  }

  const byId = (id) => document.getElementById(id);

  Object.assign(own, { root, ASSETS, pageLink, load, element, fill, byId });
})(window.LocalOffer = window.LocalOffer || {});
