// The table that the benchmark prints, and whether its bars are held.

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const worst = (values) => Math.max(...values);
export const ms = (value) => (value == null ? 'none' : `${value.toFixed(value < 20 ? 1 : 0)} ms`);

/** A table that is filled line by line. */
export function figures() {
  const lines = [];
  return {
    /** A figure that must hold: `holds` is the verdict. */
    bar(what, bar, figure, holds) {
      lines.push({ what, bar, figure, verdict: holds ? 'held' : 'MISSED' });
    },
    /** A figure without a bar. */
    note(what, figure) {
      lines.push({ what, bar: '', figure, verdict: '' });
    },
    print() {
      const head = { what: 'what', bar: 'bar', figure: 'figure', verdict: 'verdict' };
      const widths = Object.keys(head).map((key) => Math.max(...[head, ...lines].map((line) => line[key].length)));
      for (const line of [head, ...lines]) {
        console.log(Object.values(line).map((cell, at) => cell.padEnd(widths[at])).join('  ').trimEnd());
      }
    },
    missed: () => lines.filter(({ verdict }) => verdict === 'MISSED').length,
  };
}
