// @ts-check
// What every page does.
import "./site-menu.js";
import "./color-scheme.js";
import "./print-button.js";
