// @ts-check
// The theme's bundle expects these; the theme defines them in an inline script, which this site does not use.
const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");

Object.assign(globalThis, {
  __md_scope: new URL(config.base, location.href),
  __md_get: () => null,
  __md_set: () => {},
  __md_hash: (/** @type {string} */ text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0),
});
