// Colours as they come out on screen, measured inside the page.

/** Each kind of mark with the contrast of its text, as the browser composes both. */
export function markContrasts(page) {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

    /** Paints `colours` over each other, the first lowest, and reads what comes out. */
    function composed(colours) {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }

    const linear = (channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const contrast = (one, other) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };

    /** Gradients that lie under the letters: one of a few pixels' height is a line, not a ground. */
    function imageColours({ backgroundImage, backgroundSize }) {
      const heights = backgroundSize.split(',').map((size) => size.trim().split(/\s+/)[1] ?? 'auto');
      if (heights.every((height) => height.endsWith('px') && parseFloat(height) <= 3)) return [];
      return backgroundImage.match(/(rgba?|oklch|oklab|color|hsla?)\([^)]*\)/g) ?? [];
    }

    /** The backgrounds under an element, the page's first; the colours of a gradient each in turn. */
    function grounds(element) {
      const layers = [];
      const images = [];
      for (let at = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        layers.unshift(style.backgroundColor);
        if (at === element) images.push(...imageColours(style));
      }
      const below = ['white', ...layers];
      return images.length > 0 ? images.map((colour) => [...below, colour]) : [below];
    }

    const kinds = new Map();
    for (const mark of document.querySelectorAll('article mark')) {
      if (!kinds.has(mark.className)) kinds.set(mark.className, mark);
    }
    return [...kinds].map(([kind, mark]) => {
      const text = getComputedStyle(mark).color;
      const worst = Math.min(...grounds(mark).map((layers) => contrast(composed([...layers, text]), composed(layers))));
      return { kind, contrast: Math.round(worst * 100) / 100 };
    });
  });
}
