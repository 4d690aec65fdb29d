// The rules for built pages. Each exception carries its reason.
export default {
  extends: ["html-validate:recommended"],
  rules: {
    // Authors choose titles; the schema limits them.
    "long-title": "off",
    // Templates leave spaces at line ends; browsers do not care.
    "no-trailing-whitespace": "off",
    // Markdown writes <br />, templates write <br>; both are valid.
    "void-style": "off",
    // SVG parts and Markdown write some attributes their own way; quoting is valid either way.
    "attr-quotes": "off",
    // All scripts and styles come from the site itself; no integrity attribute can add to that.
    "require-sri": "off",
    // HTML allows any id without spaces; the theme's search needs names that start with __.
    "valid-id": ["error", { relaxed: true }],
    // The search answers while one types; a button would have nothing to do.
    "wcag/h32": "off",
    // A list that says role="list" keeps its meaning for screen readers although it has no bullets.
    "no-redundant-role": "off",
  },
};
