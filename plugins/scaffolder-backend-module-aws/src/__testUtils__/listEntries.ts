/**
 * The entries of the repository's root, and of each folder that is told in
 * detail; a folder ends in a slash.
 */
export function listEntries(paths: string[], told: string[]): string[] {
  const isDetailed = (folder: string) =>
    folder === '' ||
    told.some(path => path !== folder && path.startsWith(folder));
  const entries = paths.flatMap(path => {
    const parts = path.split('/');
    const found: string[] = [];
    for (let depth = 0; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).map(part => `${part}/`);
      const isFile = depth === parts.length - 1;
      if (isDetailed(folder.join(''))) {
        found.push(`${folder.join('')}${parts[depth]}${isFile ? '' : '/'}`);
      }
    }
    return found;
  });
  return [...new Set(entries)].sort();
}
