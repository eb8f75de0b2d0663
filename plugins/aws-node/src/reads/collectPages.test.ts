import { collectPages } from './collectPages';

async function* pages(count: number) {
  for (let page = 0; page < count; page++) {
    yield { items: [page * 2, page * 2 + 1] };
  }
}

describe('collectPages', () => {
  it('follows every page', async () => {
    await expect(collectPages(pages(3), page => page.items)).resolves.toEqual({
      items: [0, 1, 2, 3, 4, 5],
      truncated: false,
    });
  });

  it('tells when the cap cut something off, and only then', async () => {
    const options = { maxPages: 2 };
    await expect(
      collectPages(pages(2), page => page.items, options),
    ).resolves.toEqual({ items: [0, 1, 2, 3], truncated: false });
    await expect(
      collectPages(pages(3), page => page.items, options),
    ).resolves.toEqual({ items: [0, 1, 2, 3], truncated: true });
  });
});
