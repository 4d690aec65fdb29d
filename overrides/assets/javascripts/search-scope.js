// The theme's bundle expects these; it defines them in an inline script, which this site does not use.
const config = JSON.parse(document.getElementById("__config").textContent);
globalThis.__md_scope = new URL(config.base, location.href);
globalThis.__md_get = () => null;
globalThis.__md_set = () => {};
globalThis.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
