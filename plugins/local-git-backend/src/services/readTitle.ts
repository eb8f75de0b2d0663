const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}# +(.+?)(?: +#+)? *$/;

/** The text of inline Markdown: links by their text, without code, emphasis and tags. */
function toPlainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[`*]/g, '')
    .trim();
}

/** The first heading of the first level, outside of code. */
export function readTitle(markdown: string): string | undefined {
  let isCode = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (FENCE.test(line)) {
      isCode = !isCode;
    }
    const [, heading] = (!isCode && HEADING.exec(line)) || [];
    if (heading) {
      return toPlainText(heading) || undefined;
    }
  }
  return undefined;
}
