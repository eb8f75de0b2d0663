const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const EXTERNAL = /^(?:https?|mailto):/i;

/** Where a relative reference of a document leads inside the repository. */
export function resolvePath(from: string, reference: string): string {
  // Any base will do; a URL normalises dots and cannot lead above its root.
  const { pathname } = new URL(reference, `https://repository.invalid/${from}`);
  return decodeURIComponent(pathname.slice(1));
}

/** The address of a document in the tab *Documents*. */
export function getDocumentSearch(path: string, hash = ''): string {
  return `?${new URLSearchParams({ document: path })}${hash}`;
}

/**
 * The address of a link in a document: external ones as they are, those to
 * another document lead to it inside the portal. Anything else, such as a
 * link to a source file, leads nowhere.
 */
export function resolveLink(
  from: string,
  href: string,
  documents: string[],
): string | undefined {
  if (!href || SCHEME.test(href) || href.startsWith('//')) {
    return EXTERNAL.test(href) ? href : undefined;
  }
  const [reference, fragment] = href.split('#', 2);
  const hash = fragment ? `#${fragment}` : '';
  try {
    const path = reference ? resolvePath(from, reference) : from;
    return documents.includes(path) ? getDocumentSearch(path, hash) : undefined;
  } catch {
    return undefined;
  }
}

/** The images of the repository that a document shows, by their reference in it. */
export function findImages(
  from: string,
  markdown: string,
): Map<string, string> {
  const references = [
    ...markdown.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g),
    ...markdown.matchAll(/<img\s[^>]*\bsrc="([^"]+)"/gi),
  ].map(([, reference]) => reference);
  const images = new Map<string, string>();
  for (const reference of references) {
    if (!SCHEME.test(reference) && !reference.startsWith('//')) {
      try {
        images.set(reference, resolvePath(from, reference));
      } catch {
        // Not an address: it shows as an image that is missing.
      }
    }
  }
  return images;
}
