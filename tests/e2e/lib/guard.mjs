// Watches a browser context for what must never happen, and says so at the end.

/** Runs in every page before its own scripts: reports violations of the policy and calls that injected markup would make. */
function watchInside() {
  const report = (line) => globalThis.reportToTest?.(line);
  addEventListener('securitypolicyviolation', (event) =>
    report(`CSP: ${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`),
  );
  for (const name of ['alert', 'confirm', 'prompt', 'print_', 'pwned']) {
    Object.defineProperty(window, name, { value: () => report(`${name}() was called`), configurable: true });
  }
}

/**
 * Starts watching `context`, whose page is served from `origin`. `problems()` lists what happened against the rules:
 * errors in the console, violations of the policy, requests to other origins, dialogs.
 */
export async function guard(context, origin) {
  const seen = [];
  const allowed = [];
  await context.exposeBinding('reportToTest', (_, line) => void seen.push(line));
  await context.addInitScript(watchInside);
  context.on('console', (message) => {
    const text = message.text();
    const isPolicy = /content security policy/i.test(text);
    if (message.type() === 'error' || isPolicy) seen.push(`console: ${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.type()} ${dialog.message()}`);
    return dialog.dismiss().catch(() => {});
  });
  context.on('request', (request) => {
    if (isElsewhere(request.url(), origin)) seen.push(`request to another origin: ${request.url()}`);
  });
  return {
    /** Lets lines that match `pattern` pass; a test says why beside its call. */
    allow: (pattern) => void allowed.push(pattern),
    problems: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  };
}

function isElsewhere(url, origin) {
  const { protocol, origin: asked } = new URL(url);
  return !['blob:', 'data:', 'about:'].includes(protocol) && asked !== origin;
}
