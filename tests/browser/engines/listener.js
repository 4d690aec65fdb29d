// Keeps what goes wrong in a page, from its first line on, where a test can read it in any engine.
// Its names are its own: to a page, nothing is new but what stands on window.
(() => {
  const errors = (window.errors = []);
  const { error } = console;
  console.error = (...words) => {
    errors.push(words.join(" "));
    error.apply(console, words);
  };
  // A script that fails has a message. What could not be loaded has an address, and tells its element alone.
  addEventListener(
    "error",
    ({ message, target }) => {
      if (message) errors.push(message);
      else if (target.src ?? target.href) errors.push(`not loaded: ${target.src ?? target.href}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => errors.push(`rejected: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => errors.push(`against the policy: ${violatedDirective} ${blockedURI}`));

  // A page is settled when its scripts and fonts are there, it asks for nothing more, and what came is drawn.
  let waiting = 0;
  const { fetch } = window;
  window.fetch = async (...request) => {
    waiting += 1;
    try {
      const answer = await fetch(...request);
      await answer.clone().arrayBuffer();
      return answer;
    } finally {
      waiting -= 1;
    }
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  window.settled = async () => {
    // Parts come when a reader is near them.
    for (const element of document.querySelectorAll(":not(:defined)")) {
      element.scrollIntoView({ behavior: "instant" });
      await customElements.whenDefined(element.localName);
      // Some look themselves whether a reader is near.
      for (let seen = 0; seen < 3; seen += 1) await frame();
    }
    scrollTo({ top: 0, behavior: "instant" });
    await document.fonts.ready;
    for (let quiet = 0; quiet < 4; quiet = waiting ? 0 : quiet + 1) {
      await frame();
    }
  };
})();
