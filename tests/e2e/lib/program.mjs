// Where a program of the system is.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of `names` that is on the PATH, else the first of the paths `elsewhere` that can be run, if any. */
export function programPath(names, elsewhere) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
