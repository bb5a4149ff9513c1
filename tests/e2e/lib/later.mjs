// The later half of the page (`src/app/later.rs`), on its way over the network.

/** The addresses of its module. */
export const LATER = '**/split_later-*';

/** Holds the module back on every page of `context`; answers with what lets it through. */
export async function holdLater(context) {
  let arrives;
  const arrived = new Promise((resolve) => { arrives = resolve; });
  await context.route(LATER, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrives;
}
