import { findImages, resolveLink } from './resolveLink';

const documents = ['README.md', 'docs/running.md', 'docs/adr/0001 (ja).md'];

describe('resolveLink', () => {
  it.each([
    ['README.md', 'docs/running.md', '?document=docs%2Frunning.md'],
    ['docs/running.md', '../README.md#run', '?document=README.md#run'],
    [
      'docs/running.md',
      './adr/0001%20(ja).md',
      expect.stringMatching(/0001\+%28ja%29\.md$/),
    ],
    ['docs/running.md', '#settings', '?document=docs%2Frunning.md#settings'],
    ['docs/running.md', '/README.md', '?document=README.md'],
    ['docs/running.md', '../../../README.md', '?document=README.md'],
    ['README.md', 'https://example.com/a#b', 'https://example.com/a#b'],
    ['README.md', 'mailto:a@example.com', 'mailto:a@example.com'],
  ])('in %s, %s leads to %s', (from, href, target) => {
    expect(resolveLink(from, href, documents)).toEqual(target);
  });

  it.each([
    'openapi.yaml',
    'src/main.ts',
    'docs/absent.md',
    // eslint-disable-next-line no-script-url
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.com/README.md',
    '%zz.md',
    '',
  ])('%s leads nowhere', href => {
    expect(resolveLink('README.md', href, documents)).toBeUndefined();
  });
});

describe('findImages', () => {
  it('finds the images of the repository, and no others', () => {
    const markdown = `
![screen](images/screen.png "title") ![a](<b.svg>)
<img width="10" src="../logo.png">
![elsewhere](https://example.com/x.png) ![inline](data:image/png;base64,AA==)`;
    expect([...findImages('docs/running.md', markdown)]).toEqual([
      ['images/screen.png', 'docs/images/screen.png'],
      ['b.svg', 'docs/b.svg'],
      ['../logo.png', 'logo.png'],
    ]);
  });
});
