// Chance that comes out the same every time.

/** A generator of numbers from 0 up to 1 for that seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** A whole number below `n`. */
    below: (n) => Math.floor(next() * n),
    /** One of `things`. */
    pick: (things) => things[Math.floor(next() * things.length)],
  };
}
