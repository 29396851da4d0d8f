/* Distances, worked out on the device from the borough's postcodes: straight lines on the National Grid, in miles.

   The postcode that a person types goes nowhere: it is looked up in a file that holds all of them. */
(function (own) {
  "use strict";

  const METRES_IN_A_MILE = 1609.344;
  const GRID = 10; // texts.js gives points in tens of metres
  const LOW = 35; // the sign that stands for 0 in the packed file
  const WHOLE = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$/;
  const FIRST_PART = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;

  /** The points of a packed file by postcode without its space: {"S601AE": [easting, northing]} in metres. */
  function unpack(packed) {
    const points = new Map();
    for (const line of packed.sectors) {
      const [sector, east, north, signs] = line;
      const step = packed.step;
      for (let at = 0; at < signs.length; at += 4) {
        const x = (east + signs.charCodeAt(at + 2) - LOW) * step;
        const y = (north + signs.charCodeAt(at + 3) - LOW) * step;
        points.set(sector.replace(" ", "") + signs.slice(at, at + 2), [x, y]);
      }
    }
    return points;
  }

  /** The middle of each first part that has enough postcodes in the file: {"S60": [easting, northing]}. */
  function middles(points, enough) {
    const sums = new Map();
    points.forEach((point, postcode) => {
      const first = postcode.slice(0, -3);
      const sum = sums.get(first) || [0, 0, 0];
      sums.set(first, [sum[0] + point[0], sum[1] + point[1], sum[2] + 1]);
    });
    const found = new Map();
    sums.forEach((sum, first) => {
      if (sum[2] >= enough) found.set(first, [sum[0] / sum[2], sum[1] / sum[2]]);
    });
    return found;
  }

  const tidy = (typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

  /** Postcodes ready to be asked: `look(typed)` gives {point, name, rough} or {says}: why not, in words. */
  function postcodeBook(packed) {
    const points = unpack(packed);
    const parts = middles(points, packed.enough);
    const asMeant = (text) => {
      const numbers = text.replace(/O/g, "0").replace(/I/g, "1"); // on a phone, letters are typed for numbers
      return points.has(numbers) ? numbers : text;
    };
    return { points, look: (typed) => look(asMeant(tidy(typed)), points, parts) };
  }

  function look(text, points, parts) {
    const whole = WHOLE.exec(text);
    if (whole && points.has(text)) return { point: points.get(text), name: `${whole[1]} ${whole[2]}`, rough: false };
    if (parts.has(text)) return { point: parts.get(text), name: text, rough: true };
    if (whole) return { says: "We only hold Rotherham postcodes, and this is not one of them." };
    if (FIRST_PART.test(text)) return { says: "We only hold Rotherham postcodes. Type all of yours, like S60 1AE." };
    return { says: "That does not look like a postcode. Write it like S60 1AE." };
  }

  const milesBetween = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]) / METRES_IN_A_MILE;

  /** "0.4 miles", "1 mile", "12 miles". */
  function milesInWords(miles) {
    const shown = miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles);
    return shown === 1 ? "1 mile" : `${shown} miles`;
  }

  /** Ways to be helped without going anywhere: "Comes to you", "Online or by phone". */
  function withoutGoing(row, labels) {
    const access = row.x || {};
    return ["comes_to_you", "online_or_phone"].filter((key) => access[key] === "yes").map((key) => labels[key]);
  }

  /** How far a listing is: {miles, fit, says}. What has no known place is never dropped. */
  function nearness(row, near, labels) {
    const ways = withoutGoing(row, labels);
    if (!row.p) {
      const unsure = near.radius && !ways.length;
      return { miles: Infinity, fit: unsure ? "not known" : "this", says: ways.length ? ways : ["Distance not known"] };
    }
    const miles = milesBetween(near.point, [row.p[0] * GRID, row.p[1] * GRID]);
    const fits = !near.radius || miles <= near.radius || ways.length > 0;
    return { miles, fit: fits ? "this" : "no", says: [`${near.rough ? "About " : ""}${milesInWords(miles)} away`].concat(ways) };
  }

  own.distance = { unpack, postcodeBook, milesBetween, milesInWords, nearness };
})(window.LocalOffer = window.LocalOffer || {});
