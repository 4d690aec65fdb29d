"""What a reader cannot read on a page: words that lie over each other, are broken or cut off, or leave their box or the window."""

from playwright.sync_api import Page

# Words are measured line by line, as they are drawn. Of a line its middle counts: letters stand there, and lines of one
# paragraph may touch at their edges.
FAULTS = r"""() => {
    const found = new Set();
    const kept = new Map();
    // What is asked of an element again and again: its box, and whether it clips, scrolls, or has an edge to be seen.
    const known = (element) => {
        if (kept.has(element)) return kept.get(element);
        const style = getComputedStyle(element), { left, right, top, bottom } = element.getBoundingClientRect();
        const overflow = style.overflowX + style.overflowY;
        const painted = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.borderTopWidth !== '0px';
        const made = { left, right, top, bottom, clips: /hidden|clip/.test(overflow), scrolls: /auto|scroll/.test(overflow), painted };
        made.inline = style.display === 'inline' || element instanceof SVGElement;
        // What is there for assistive technology alone is clipped to nothing.
        made.clipped = style.clipPath !== 'none' || (element.parentElement ? known(element.parentElement).clipped : false);
        made.shown = !made.clipped && element.checkVisibility({ visibilityProperty: true });
        kept.set(element, made);
        return made;
    };
    const sight = (element) => {
        if (!element) return { left: -Infinity, right: Infinity, scrolled: false };
        const { scrolls, left, right } = known(element), outer = sight(element.parentElement);
        return scrolls ? { left: Math.max(left, outer.left), right: Math.min(right, outer.right), scrolled: true } : outer;
    };
    const words = [];
    const walker = document.createTreeWalker(document.querySelector('dialog:modal') ?? document.body, NodeFilter.SHOW_TEXT);
    const name = (element, node) => {
        const words = node ? ` “${node.data.trim().slice(0, 40)}”` : '';
        return `${element.localName}.${element.className.baseVal ?? element.className}${words}`;
    };
    const linesOf = (range) => [...range.getClientRects()].filter(({ width }) => width > 1);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || element.closest('script, option, noscript') || !known(element).shown) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = linesOf(range);
        // Of what scrolls, only what is in sight can lie over something.
        const { left, right, scrolled } = sight(element);
        for (const { x, y, width, height } of lines) {
            const line = { node, element, scrolled, top: y + 0.25 * height, bottom: y + 0.75 * height };
            Object.assign(line, { left: Math.max(x, left), right: Math.min(x + width, right) });
            if (line.right > line.left) words.push(line);
        }
        // A plain word that fits a line stands on one; addresses may break anywhere.
        for (const { 0: word, index } of lines.length > 1 ? node.data.matchAll(/(?<![^\s-])\p{L}{2,10}(?![^\s,.;:?!)-])/gu) : []) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (linesOf(range).length > 1) found.add(`“${word}” is broken in ${name(element, node)}`);
        }
    }
    const things = [...document.querySelectorAll('svg:not(svg svg), img, input, select, textarea, summary, button')]
        .filter((element) => known(element).shown).map((element) => ({ element, ...known(element) }));
    const along = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]) > 1;
    const meet = (a, b) => along(a, b, 'left', 'right') && along(a, b, 'top', 'bottom');
    // Drawings of one frame are one picture: the numbers of a picture may stand in a drawing of their own upon it.
    const frame = ({ element }) => element.closest('svg:not(svg svg)')?.parentElement;
    const drawn = (a, b) => frame(a) && frame(a) === frame(b);
    const within = (a, b) => a.node && b.node ? a.node === b.node : a.element.contains(b.element) || b.element.contains(a.element);
    const apart = (a, b) => !drawn(a, b) && !within(a, b);
    const modal = document.querySelector('dialog:modal');
    const all = [...words, ...things.filter((one) => !modal || modal.contains(one.element))].sort((a, b) => a.top - b.top);
    all.forEach((a, index) => {
        for (let next = index + 1; next < all.length && all[next].top < a.bottom; next += 1) {
            const b = all[next];
            if ((a.node || b.node) && meet(a, b) && apart(a, b))
                found.add(`${name(a.element, a.node)} lies over ${name(b.element, b.node)}`);
        }
    });
    for (const a of words) {
        for (let one = a.element; one && one !== document.body && !known(one).scrolls; one = one.parentElement) {
            const box = known(one);
            const out = a.left < box.left - 1 || a.right > box.right + 1 || a.top < box.top - 1 || a.bottom > box.bottom + 1;
            if (box.inline || !out) continue;
            if (box.clips) found.add(`${name(a.element, a.node)} is cut off by ${name(one)}`);
            else if (box.painted) found.add(`${name(a.element, a.node)} leaves ${name(one)}`);
        }
        if (!a.scrolled && (a.left < -1 || a.right > innerWidth + 1)) found.add(`${name(a.element, a.node)} leaves the window`);
    }
    for (const element of document.querySelectorAll('body *')) {
        const { shown, clips, inline } = known(element);
        if (!shown || !clips || inline) continue;
        if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
            found.add(`${name(element)} cuts off what is in it`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
        const wide = [...document.querySelectorAll('body *')].filter((one) => known(one).shown && known(one).right > innerWidth + 0.5);
        found.add(`the page is ${scrollWidth} px wide: ${wide.slice(-3).map((one) => name(one)).join(', ')}`);
    }
    return [...found];
}"""


def faults(page: Page) -> list[str]:
    """Give what is wrong with the page as it stands, in words; while a dialog is open, with that dialog."""
    found: list[str] = page.evaluate(FAULTS)
    return found


def enlarge(page: Page, percent: int) -> None:
    """Set the reader's own text size."""
    page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{percent}%")
