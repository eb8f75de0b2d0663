/** The anchor of a heading as GitHub makes it, so that links work in both places. */
export function slugify(heading: string): string {
  return heading
    .trim()
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
