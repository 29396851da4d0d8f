/* The short list: addresses of listings, kept on this device only. Storage may be refused, and then there is no list. */
(function (own) {
  "use strict";

  const KEY = "local-offer-short-list";
  const ADDRESS = /^(services|schools|groups|helplines|money)\/[a-z0-9-]{1,120}$/;
  const MOST = 200;

  /** The addresses in a text, without what cannot be one: a shared link may hold anything. */
  function addressesIn(values) {
    const good = values.filter((value) => typeof value === "string" && ADDRESS.test(value));
    return good.filter((value, at) => good.indexOf(value) === at).slice(0, MOST);
  }

  function parsed(text) {
    try {
      const values = JSON.parse(text || "[]");
      return Array.isArray(values) ? values : [];
    } catch (broken) {
      return [];
    }
  }

  /** The list on the device; null where storage is refused. */
  function read() {
    try {
      return addressesIn(parsed(localStorage.getItem(KEY)));
    } catch (refused) {
      return null;
    }
  }

  /** True when the device kept it. */
  function write(addresses) {
    try {
      if (addresses.length) localStorage.setItem(KEY, JSON.stringify(addressesIn(addresses)));
      else localStorage.removeItem(KEY);
      return true;
    } catch (refused) {
      return false;
    }
  }

  /** True when this browser lets the site keep anything at all. */
  function works() {
    try {
      localStorage.setItem(`${KEY}-test`, "1");
      localStorage.removeItem(`${KEY}-test`);
      return true;
    } catch (refused) {
      return false;
    }
  }

  own.kept = { KEY, addressesIn, read, write, works };
})(window.LocalOffer = window.LocalOffer || {});
