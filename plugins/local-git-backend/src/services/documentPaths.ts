import { posix } from 'node:path';

/** Markdown at the root of the repository and under `docs/`. */
export function isDocument(path: string): boolean {
  return /^(?:[^/]+|docs\/.+)\.md$/i.test(path);
}

function getRank(path: string): number {
  const isFirst = /^(?:readme|index)(?:\.[a-z]{2})?\.md$/i.test(
    posix.basename(path),
  );
  return isFirst ? 0 : 1;
}

/** Folders from the root down; in each the read-me first, then by name. */
export function compareDocuments(a: string, b: string): number {
  const [folderA, folderB] = [posix.dirname(a), posix.dirname(b)];
  return folderA === folderB
    ? getRank(a) - getRank(b) || a.localeCompare(b, 'en')
    : folderA.localeCompare(folderB, 'en');
}
