// What the main thread did, by Chromium's own trace.

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'];

/**
 * Records `act` on `page`; answers with the main thread's CPU in milliseconds, and its tasks over `limit` milliseconds with
 * what each was made of.
 */
export async function traced(page, act, limit = 50) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  const { stream } = await complete;
  const { traceEvents } = JSON.parse(await read(devtools, stream));
  await devtools.detach();
  return busyTasks(traceEvents, limit);
}

/**
 * Those of `long` tasks in which the page did something itself, the longest first: the recording is none of its work, nor is what
 * the test looks for in it.
 */
export const ownTasks = (long) =>
  long
    .filter(({ inside }) => inside.some((one) => (/^Receive mojo/.test(inside[0]) ? /FunctionCall|EventDispatch/ : /FunctionCall|Layout/).test(one)))
    .sort((one, other) => other.cpu - one.cpu);

async function read(devtools, handle) {
  const parts = [];
  for (;;) {
    const { data, eof, base64Encoded } = await devtools.send('IO.read', { handle, size: 4 << 20 });
    parts.push(base64Encoded ? Buffer.from(data, 'base64') : Buffer.from(data));
    if (eof) break;
  }
  await devtools.send('IO.close', { handle });
  return Buffer.concat(parts).toString();
}

/** What the page's main thread did: wall and CPU in milliseconds, and the longest things inside each long task. */
function busyTasks(events, limit) {
  const thread = mainThread(events);
  const own = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === thread?.pid && tid === thread?.tid);
  const tasks = own.filter(isTask);
  return {
    cpu: tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000,
    long: tasks
      .filter(({ dur }) => dur > limit * 1_000)
      .map((task) => ({ wall: task.dur / 1_000, cpu: (task.tdur ?? 0) / 1_000, inside: longestIn(task, own) })),
  };
}

// Chromium traces every task under two names; one of them counts.
const isTask = ({ name }) => name === 'RunTask';

function longestIn(task, own) {
  const isIn = ({ ts, dur, name }) =>
    !name.endsWith('RunTask') && ts >= task.ts && ts + dur <= task.ts + task.dur && dur > 2_000;
  return own
    .filter(isIn)
    .sort((one, other) => other.dur - one.dur)
    .slice(0, 8)
    .map(({ name, dur, args }) => `${name}${detail(args)} ${Math.round(dur / 1_000)}`);
}

const detail = (args) => {
  const named = args?.data?.functionName || args?.data?.type;
  return named ? ` (${named})` : '';
};

/** The busiest thread that renders a page: the others belong to the worker or to the browser's own pages. */
function mainThread(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = ({ pid, tid }) =>
    events.reduce((sum, one) => sum + (one.pid === pid && one.tid === tid && isTask(one) ? one.dur ?? 0 : 0), 0);
  return mains.sort((one, other) => busy(other) - busy(one))[0];
}
