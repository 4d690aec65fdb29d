// Gives each part within an element of a page, and that element, with what our stylesheets make of it: those of their properties that its parent and a plain element have not.
(within) => {
  // What says the same again, follows from the words on a page, or has no look.
  const LEFT_OUT = /^(?:--|(?:block|inline)-size$|.*(?:block|inline)-(?:start|end)|inset|box-sizing$|transition|animation|grid-template-rows|.*-origin)/;
  // As they are asked for, not as they come out.
  const ASKED = /^(?:width|height|top|left|right|bottom)$/;
  const properties = new Set();
  const collect = (rules) => {
    for (const rule of rules) {
      for (const property of rule.style ?? []) if (!LEFT_OUT.test(property)) properties.add(property);
      if (rule.cssRules) collect(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  const names = [...properties].sort();

  const frame = document.createElement("iframe");
  document.body.append(frame);
  const bare = frame.contentDocument.body;
  const read = (style, asked) =>
    new Map(names.map((property) => [property, ASKED.test(property) ? `${asked?.get(property) ?? ""}` : style.getPropertyValue(property)]));
  const kept = new Map();
  const once = (key, make) => kept.get(key) ?? kept.set(key, make()).get(key);
  // Of a colour that nobody chose: that of the words.
  const unchosen = (property, own) => property !== "color" && property.endsWith("-color") && own.get(property) === own.get("color");
  const styles = (element) => once(element, () => read(getComputedStyle(element), element.computedStyleMap()));
  const plain = (element) =>
    once(`${element.namespaceURI} ${element.localName}`, () => {
      const made = bare.appendChild(frame.contentDocument.createElementNS(element.namespaceURI, element.localName));
      const found = read(frame.contentWindow.getComputedStyle(made), made.computedStyleMap());
      made.remove();
      return found;
    });

  // Only what is inherited can be taken from above.
  const INHERITED = /^(?:border-(?:collapse|spacing)|caption-side|color|color-scheme|cursor|direction|empty-cells|fill|font|hyphens|letter-spacing|line-height|list-style|orphans|overflow-wrap|paint-order|pointer-events|print-color|quotes|stroke|tab-size|text-(?!decoration|overflow)|visibility|white-space|widows|word|-webkit)/;
  const name = (element) => {
    const classes = [...element.classList].sort().map((one) => `.${one}`).join("");
    const own = `${element.localName}${classes}`;
    return classes || element === document.body ? own : `${name(element.parentElement)} > ${own}`;
  };
  // Lengths to a tenth of a pixel: engines round otherwise.
  const rounded = (value) => value.replace(/-?\d+\.\d+(?=px)/g, (number) => `${Math.round(Number(number) * 10) / 10}`);
  const line = (element, pseudo, own, usual, above) => {
    const said = names.filter(
      (property) => own.get(property) !== usual.get(property) && !(INHERITED.test(property) && own.get(property) === above.get(property)) && !unchosen(property, own),
    );
    return said.length ? [`${name(element)}${pseudo} { ${said.map((property) => `${property}: ${rounded(own.get(property))}`).join("; ")} }`] : [];
  };
  const lines = [...document.querySelectorAll(`${within}, ${within} *`)]
    .filter((element) => !element.closest("script, noscript, iframe, template, defs"))
    .flatMap((element) => [
      ...line(element, "", styles(element), plain(element), element === document.body ? new Map() : styles(element.parentElement)),
      ...["::before", "::after"].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        return style.content === "none" ? [] : line(element, pseudo, read(style), plain(document.createElement("span")), styles(element));
      }),
    ]);
  frame.remove();
  return [...new Set(lines)];
}
