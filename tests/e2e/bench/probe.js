// Runs inside the page before everything else: keeps long tasks, long frames and performance marks, and times what is painted.

(() => {
  const probe = { tasks: [], frames: [], firstScreen: null };
  const observe = (type, take) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    } catch {
      // This browser does not know that kind of entry.
    }
  };
  observe('longtask', ({ startTime, duration }) => probe.tasks.push({ start: startTime, duration }));
  observe('long-animation-frame', (frame) =>
    probe.frames.push({
      start: frame.startTime,
      duration: frame.duration,
      renderStart: frame.renderStart,
      layoutStart: frame.styleAndLayoutStart,
      scripts: frame.scripts.map(({ invoker, sourceFunctionName, startTime, duration }) => ({
        invoker,
        sourceFunctionName,
        start: startTime,
        duration,
      })),
    }),
  );
  addEventListener('click', (event) => performance.mark('bench:click', { startTime: event.timeStamp }), { capture: true });

  const inSight = (block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  /** The blocks that are on screen: how many, and how many of them hold a mark. */
  probe.screen = () => {
    const blocks = [...document.querySelectorAll('article [data-block]')].slice(0, 200).filter(inSight);
    return { blocks: blocks.length, marked: blocks.filter((block) => block.querySelector('mark')).length };
  };
  // When the page says that its first screen is done, the end of that frame counts, and what is in it is looked at: the
  // claim is checked, not believed.
  const { mark } = performance;
  performance.mark = function (name, ...more) {
    if (name === 'gloss:first-screen') {
      void painted().then(({ ended }) => {
        mark.call(performance, 'bench:first-painted', { startTime: ended });
        probe.firstScreen = probe.screen();
      });
    }
    return mark.call(performance, name, ...more);
  };

  /** Different annotations that have a mark in the article. */
  probe.placed = () => {
    const ids = new Set();
    for (const mark of document.querySelectorAll('article mark[data-a]')) {
      for (const id of mark.dataset.a.split(' ')) ids.add(id);
    }
    return ids.size;
  };

  /** The last mark of that name, in milliseconds since the page was asked for. */
  probe.mark = (name) => performance.getEntriesByName(name).at(-1)?.startTime ?? null;

  /** The next frame: when it began, and when it was painted (the first task after it, before any other that waits). */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const begun = performance.now();
        void scheduler.postTask(() => done({ begun, ended: performance.now() }), { priority: 'user-blocking' });
      });
    });

  /** Notes when the handlers of the page and the microtasks that they queued are done: each round stands behind all of them. */
  const settle = (rounds) => queueMicrotask(() => (rounds > 0 ? settle(rounds - 1) : (probe.handled = performance.now())));

  /**
   * Waits for the next press of a key, and then until the block of that number holds `words` as a mark and the list shows
   * them. `marking` is then the milliseconds from the event to the end of that frame (`wall`), the same without the wait
   * for the display's next beat (`work`), and how many frames it took.
   */
  probe.timeMarking = (block, words) => {
    probe.marking = new Promise((done) => {
      const watch = async (event) => {
        const seen = { mark: null, item: null };
        for (let frames = 1; frames < 100; frames += 1) {
          const { begun, ended } = await painted();
          if (isMarked(block, words)) seen.mark ??= ended - event.timeStamp;
          if (isListed(words)) seen.item ??= ended - event.timeStamp;
          if (seen.mark !== null && seen.item !== null) {
            const handling = probe.handled - event.timeStamp;
            done({ wall: ended - event.timeStamp, work: handling + ended - begun, frames, ...seen });
            return;
          }
        }
        done(null);
      };
      addEventListener(
        'keydown',
        (event) => {
          // At the window, after the handlers of the document.
          addEventListener('keydown', () => settle(20), { once: true });
          void watch(event);
        },
        { capture: true, once: true },
      );
    });
  };

  /** Whether a mark of the block begins the words: other marks may cut them into several. */
  function isMarked(block, words) {
    const element = document.querySelector(`article [data-block="${block}"]`);
    return [...(element?.querySelectorAll('mark') ?? [])].some((mark) => words.startsWith(mark.textContent));
  }

  function isListed(words) {
    const items = document.querySelectorAll('[aria-label="Annotations"] [aria-posinset]');
    return [...items].some((item) => (item.getAttribute('aria-label') ?? item.textContent).includes(words));
  }

  probe.painted = painted;
  globalThis.probe = probe;
})();
