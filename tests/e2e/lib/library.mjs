// The library by its roles and names.

/** What a person can do in the library of `gloss`. */
export function libraryOf(gloss) {
  const { page } = gloss;
  const entries = gloss.library.getByRole('listitem', { includeHidden: true });
  const entry = (title) => entries.filter({ hasText: title });
  return {
    entries,
    /** The article of that title in the list. */
    entry,

    async openArticle(title) {
      await gloss.show('Articles');
      await entry(title).getByText(title).first().click();
    },

    async rename(title, next) {
      await act(title, /^Rename/);
      const field = page.getByRole('textbox', { name: /title|name/i }).last();
      await field.fill(next);
      await field.press('Enter');
    },

    async remove(title) {
      await act(title, /^Delete/);
    },

    /** The undo that is offered where something of the library was done. */
    undoOffered: page
      .locator('div')
      .filter({ hasText: /^.?(Deleted|Replaced|Imported)/ })
      .last()
      .getByRole('button', { name: /^(undo|restore|bring back|take back)/i }),

    async deleteEverything() {
      await gloss.show('Articles');
      await page.getByRole('button', { name: /^Delete everything/ }).click();
      const sure = page.getByRole('group', { name: /^Delete everything/ }).or(page.getByRole('alertdialog'));
      await sure.getByRole('button', { name: /^Delete/ }).click();
    },
  };

  /** Chooses from the menu of an article's line. */
  async function act(title, name) {
    await gloss.show('Articles');
    const line = entry(title);
    await line.hover();
    await line.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name }).click();
  }
}
