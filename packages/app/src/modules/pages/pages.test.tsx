import costExplorerPlugin from '@hangar/plugin-cost-explorer';
import { networkServer } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  answerBackend,
  PORTAL,
  renderPortal,
} from '../../__testUtils__/portal';

describe('the pages of the portal', () => {
  beforeEach(() => {
    localStorage.clear();
    answerBackend();
  });

  it('shows tabs, breadcrumbs and the badge of an entity page in the language of the reader', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    renderPortal({ path: '/catalog/default/component/parts-inventory' });

    const tabs = await screen.findByRole('navigation', {
      name: 'Content navigation',
    });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map(tab => tab.textContent),
    ).toEqual(['概要', 'API']);
    expect(screen.getByText('模擬 AWS')).toBeInTheDocument();
    const breadcrumbs = screen.getByRole('list', { name: 'Breadcrumbs' });
    expect(
      within(breadcrumbs).getByRole('link', { name: 'カタログ' }),
    ).toHaveAttribute('href', '/catalog');
    await waitFor(() =>
      expect(document.title).toBe('parts-inventory | 概要 | Hangar'),
    );
  });

  it('shows the page of costs and the settings of AWS data under their Japanese titles', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    networkServer.use(
      http.get(`${PORTAL}/api/cost-explorer/v1/ingest`, () =>
        HttpResponse.json({ simulated: true, sources: [] }),
      ),
    );
    renderPortal({
      path: '/settings/aws-data',
      plugins: [costExplorerPlugin],
    });

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    expect(
      within(sidebar).getByRole('link', { name: 'コスト' }),
    ).toHaveAttribute('href', '/costs');
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual(['全般', 'AWS データ']);
    expect(
      await screen.findByText('読み込み元が設定されていません'),
    ).toBeInTheDocument();
  });

  it('names the address of a page that does not exist', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    renderPortal({ path: '/nowhere' });
    expect(
      await screen.findByText(/\/nowhere には何もありません/),
    ).toBeVisible();
  });
});
