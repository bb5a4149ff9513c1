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
      await reveal(page, /^Delete everything/);
      await page.getByRole('button', { name: /^Delete everything/ }).first().click();
      const sure = page.getByRole('group', { name: /^Delete everything/ }).or(page.getByRole('alertdialog'));
      await sure.getByRole('button', { name: /^Delete/ }).click();
    },
  };

  /** Presses a button of an article's line, which may stand behind a menu. */
  async function act(title, name) {
    await gloss.show('Articles');
    const line = entry(title);
    await line.hover();
    const control = line.getByRole('button', { name });
    if (!(await control.isVisible())) await line.getByRole('button', { name: /more|menu|actions/i }).click();
    await line.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
  }
}

/** Opens the menu behind which a button stands, where it stands behind one. */
async function reveal(page, name) {
  const control = page.getByRole('button', { name }).or(page.getByRole('menuitem', { name }));
  if (await control.first().isVisible()) return;
  await page.getByRole('button', { name: /^(settings|more|menu|storage)/i }).first().click();
}
