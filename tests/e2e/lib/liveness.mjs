// Finds markup that became live: elements and attributes that Gloss never makes.

/** Elements that stand in the article; whatever else is there came from its text. */
const IN_ARTICLE = ['SECTION', 'P', 'MARK', 'SPAN', 'BR', 'DIV', 'HEADER', 'H1', 'H2'];

/** Elements that stand nowhere in the body of the page. */
const NOWHERE = [
  'script:not([src])', 'img', 'image', 'picture', 'iframe', 'frame', 'frameset', 'object', 'embed', 'portal', 'fencedframe',
  'template', 'style', 'link', 'base', 'meta', 'math', 'video', 'audio', 'source', 'marquee', 'area', 'noscript',
  'xmp', 'plaintext', 'listing', 'foreignObject', 'animate', 'set', 'custom-element', '[style]', '[srcdoc]', '[formaction]', '[is]',
];

/** What is live in the page and must not be: empty when all is well. */
export function liveMarkup(page) {
  return page.evaluate(
    ([inArticle, nowhere]) => {
      const show = (element) => element.outerHTML.slice(0, 160);
      const article = document.querySelector('article, [role="article"]');
      const strangers = [...(article?.querySelectorAll('*') ?? [])].filter(({ tagName }) => !inArticle.includes(tagName));
      // What the page sets through the CSSOM shows as an attribute too: only the text's own could hold these.
      const forbidden = [...document.body.querySelectorAll(nowhere.join(','))].filter(
        (element) => !element.matches('[style]') || /expression|url|inset/.test(element.getAttribute('style')),
      );
      const everything = [...document.documentElement.querySelectorAll('*')];
      const handled = everything.filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on')));
      const addressed = everything.filter((element) =>
        ['href', 'src', 'action', 'xlink:href', 'ping'].some((name) => {
          const value = element.getAttribute(name);
          return value && !/^https?:$/.test(new URL(value, document.baseURI).protocol);
        }),
      );
      return [...strangers, ...forbidden, ...handled, ...addressed].map(show);
    },
    [IN_ARTICLE, NOWHERE],
  );
}
