/* Which voice may read a page aloud, and reading one text after another. A voice that belongs to a company would be
   sent the text, so only one that lives on the device will do. */
(function (own) {
  "use strict";

  const isEnglish = (voice) => /^en([-_]|$)/i.test(voice.lang);
  const isBritish = (voice) => /^en[-_]gb$/i.test(voice.lang);

  /** The voice to read with, or nothing: `localService` is true only where no text leaves the device. */
  function voiceOf(voices) {
    const ours = Array.from(voices).filter((voice) => voice.localService === true && isEnglish(voice));
    return ours.find(isBritish) || ours.find((voice) => voice.default) || ours[0] || null;
  }

  /** Reads texts one after another. `onChange` hears whether it is reading. */
  function reader(speech, utter, onChange) {
    let run = 0;
    let reading = false;

    function set(now) {
      if (reading === now) return;
      reading = now;
      onChange(now);
    }

    function stop() {
      run += 1;
      speech.cancel();
      set(false);
    }

    function start(texts, voice) {
      stop();
      const mine = run;
      const next = (at) => {
        if (mine !== run) return; // stopped, or begun anew
        if (at === texts.length) return set(false);
        const said = utter(texts[at]);
        said.voice = voice;
        said.lang = voice.lang;
        said.onend = () => next(at + 1);
        said.onerror = () => mine === run && stop();
        speech.speak(said);
      };
      set(true);
      next(0);
    }

    return { start, stop, isReading: () => reading };
  }

  own.voice = { voiceOf, reader };
})(window.LocalOffer = window.LocalOffer || {});
