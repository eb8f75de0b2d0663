import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerBackend, enter, renderPortal } from './__testUtils__/portal';

describe('the portal', () => {
  beforeEach(() => {
    localStorage.clear();
    answerBackend();
  });

  it('lets the sample user in and shows what they own', async () => {
    renderPortal();
    await userEvent.click(await enter(/エンジニアとして入る/));

    expect(
      await screen.findByRole('heading', {
        name: 'こんにちは、Sample engineer さん',
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /parts-inventory/ }),
    ).toHaveAttribute('href', '/catalog/default/component/parts-inventory');
    expect(
      screen.getByRole('link', { name: 'モニタリングを開く' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parts-inventory/monitoring',
    );
  });

  it('leads to every part of the portal from the sidebar', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    renderPortal();

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    await within(sidebar).findByLabelText('通知(2 件)');
    const links = within(sidebar)
      .getAllByRole('link')
      .map(link => [
        link.getAttribute('aria-label'),
        link.getAttribute('href'),
      ]);
    expect(links).toEqual([
      ['Hangar のホーム', '/'],
      ['ホーム', '/'],
      ['カタログ', '/catalog'],
      ['作成', '/create'],
      ['API', '/api-docs'],
      ['検索', '/search'],
      ['通知(2 件)', '/notifications'],
      ['設定', '/settings'],
    ]);
  });

  it('says that AWS is simulated, only while it is', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    const { unmount } = renderPortal();
    expect(await screen.findByText('AWS は模擬環境です')).toBeInTheDocument();
    unmount();

    renderPortal({ simulated: false });
    await screen.findByText('まず試してみる');
    expect(screen.queryByText('AWS は模擬環境です')).not.toBeInTheDocument();
  });
});
