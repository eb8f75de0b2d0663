import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import { NOW, overview } from '../../__testUtils__/pages/answers';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { renderPages } from '../../__testUtils__/pages/renderPages';

const findCard = (name: string) => screen.findByRole('region', { name });

describe('the card of the home page', () => {
  stopClockAt(NOW);

  it('says what a team spends this month, where it is heading, and leads on', async () => {
    startPagesBackend();
    renderPages({ path: '/home', yen: 150 });

    const card = await findCard('What your teams cost');
    expect(await within(card).findByText('$20.50')).toBeVisible();
    expect(card).toHaveTextContent('November 2026 so far$20.50¥3,075estimated');
    expect(
      within(card).getByText(/1 USD = 150 JPY, the rate of Sun, Nov 1, 2026/),
    ).toBeVisible();
    expect(card).toHaveTextContent('+25% against the same days of last month');
    expect(card).toHaveTextContent(
      'Month-end forecast: $36.50 ($33.00 to $40.00)',
    );
    expect(
      within(card).getByRole('link', { name: 'platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/platform/cost');
    expect(
      within(card).getByRole('link', { name: 'Open costs' }),
    ).toHaveAttribute(
      'href',
      '/costs?groupBy=entity&range=mtd&owner=group%3Adefault%2Fplatform',
    );
  });

  it('has a line for each team, whatever state its costs are in', async () => {
    const denied = refuse(403, 'NotAllowedError', 'Unauthorized');
    const broken = refuse(503, 'Error', 'The store is away.');
    startPagesBackend({
      overview: url => {
        switch (url.pathname.split('/').at(-2)) {
          case 'a':
            return denied();
          case 'b':
            return broken();
          case 'c':
            return overview({ asOf: null });
          default:
            return overview({ forecast: null });
        }
      },
    });
    renderPages({
      path: '/home',
      teams: ['a', 'b', 'c', 'd', 'e', 'f'].map(
        name => `group:default/${name}`,
      ),
    });

    const card = await findCard('What your teams cost');
    for (const text of [
      'You may not see the costs of this team.',
      /The store is away\./,
      'No costs have been read from AWS yet.',
      'and 1 more',
    ]) {
      expect(await within(card).findByText(text)).toBeVisible();
    }
    expect((await within(card).findAllByText(/No forecast yet/)).length).toBe(
      2,
    );
  });

  it('speaks Japanese, and says that somebody is in no team', async () => {
    startPagesBackend();
    renderPages({ path: '/home', language: 'ja', teams: [] });

    const card = await findCard('あなたのチームのコスト');
    expect(
      await within(card).findByText(/どのチームにも属していない/),
    ).toBeVisible();
    expect(within(card).queryByRole('link')).toBeNull();
  });
});
