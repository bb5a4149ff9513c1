// Runs inside the page, beside Gloss: finds places in the article as a person's eyes would, without knowing its code.
// Offsets here are UTF-16 units of the article's text, as everywhere in the browser.

(() => {
  const article = () => document.querySelector('article, [role="article"]');
  const blocks = () => [...(article()?.querySelectorAll('[data-block]') ?? [])];

  /** The text nodes of the article in order, each with the offset at which it begins, and the whole text. */
  function layout() {
    const nodes = [];
    let text = '';
    blocks().forEach((block, index) => {
      if (index > 0 && !block.hasAttribute('data-continued')) text += '\n';
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, start: text.length });
        text += walker.currentNode.data;
      }
    });
    return { nodes, text };
  }

  /** The place in the DOM of `offset`; at a seam the node after it, or with `before` the one before it. */
  function placeOf(nodes, offset, before) {
    const fits = ({ node, start }) => start <= offset && offset <= start + node.length;
    const found = before ? nodes.find(fits) : nodes.findLast(fits);
    if (!found) throw new Error(`the article has no offset ${offset}`);
    return [found.node, offset - found.start];
  }

  function range(start, end) {
    const { nodes } = layout();
    const found = document.createRange();
    found.setStart(...placeOf(nodes, start, false));
    found.setEnd(...placeOf(nodes, end, true));
    return found;
  }

  /** Where the `nth` occurrence of `words` begins. */
  function find(words, nth = 0) {
    const { text } = layout();
    let at = -1;
    for (let i = 0; i <= nth; i += 1) at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`the article does not say ${JSON.stringify(words)} (${nth})`);
    return [at, at + words.length];
  }

  /** Selects a stretch as the browser's own selection, as touch handles and assistive technology do. */
  function select(start, end) {
    const { nodes } = layout();
    const from = placeOf(nodes, start, false);
    const to = placeOf(nodes, end, true);
    getSelection().setBaseAndExtent(...from, ...to);
  }

  /** The points from which to which a mouse is drawn to select a stretch: inside its first and its last character. */
  function dragPoints(start, end) {
    const stretch = range(start, end);
    stretch.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const rects = [...stretch.getClientRects()].filter((rect) => rect.width > 0);
    const first = rects[0];
    const last = rects.at(-1);
    const inset = 1;
    return {
      from: { x: first.left + inset, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - inset, y: (last.top + last.bottom) / 2 },
    };
  }

  /** Selects a stretch and presses a key at once, so that nothing can come between. */
  function selectAndPress(start, end, key) {
    select(start, end);
    const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(press);
  }

  globalThis.e2e = { blocks, selectAndPress, text: () => layout().text, find, select, dragPoints };
})();
