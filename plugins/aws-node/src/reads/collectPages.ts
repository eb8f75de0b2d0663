const MAX_PAGES = 100;

/**
 * Follows every page of an AWS answer, up to a cap that is told.
 *
 * @example
 * ```ts
 * const { items, truncated } = await collectPages(
 *   paginateDescribeAlarms({ client }, {}),
 *   page => page.MetricAlarms ?? [],
 * );
 * ```
 *
 * @param pages - a paginator of the AWS SDK; it follows the page tokens
 * @param getItems - the items of one page
 * @returns the items of all pages; `truncated` is true when the cap cut off more
 * @public
 */
export async function collectPages<TPage, TItem>(
  pages: AsyncIterable<TPage>,
  getItems: (page: TPage) => readonly TItem[],
  options: {
    /** The most pages to follow, 100 by default. */
    maxPages?: number;
  } = {},
): Promise<{ items: TItem[]; truncated: boolean }> {
  const maxPages = options.maxPages ?? MAX_PAGES;
  const items: TItem[] = [];
  let count = 0;
  for await (const page of pages) {
    if (count === maxPages) {
      return { items, truncated: true };
    }
    count += 1;
    items.push(...getItems(page));
  }
  return { items, truncated: false };
}
