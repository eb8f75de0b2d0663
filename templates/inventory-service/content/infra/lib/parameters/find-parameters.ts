import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ParametersError } from './read-parameters.ts';

/** The parameters file to use: the one given, or the only one of a folder. */
export function findParametersFile(
  given: string | undefined,
  folder: string,
): string {
  if (given) return given;
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => join(folder, name));
  const [only] = files;
  if (only && files.length === 1) return only;
  const names = files.map(file => relative('', file)).join(', ');
  throw new ParametersError(
    only
      ? `There are several parameters files, ${names}: name the one to use.`
      : `There is no parameters file in ${relative('', folder)}: name one, as in "node infra/bin/app.ts infra/parameters/dev.json".`,
  );
}
