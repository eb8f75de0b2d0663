import { networkServer } from '@hangar/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import {
  answerBackend,
  enter,
  PORTAL,
  renderPortal,
} from '../../__testUtils__/portal';

describe('signing in', () => {
  beforeEach(() => {
    localStorage.clear();
    answerBackend();
  });

  it('greets in Japanese and follows a change of language', async () => {
    renderPortal();

    expect(
      await screen.findByRole('heading', { name: 'Hangar にサインイン' }),
    ).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'ja');
    await waitFor(() =>
      expect(document.title).toBe('Hangar にサインイン | Hangar'),
    );

    await userEvent.click(screen.getByRole('radio', { name: 'English' }));

    expect(
      await screen.findByRole('heading', { name: 'Sign in to Hangar' }),
    ).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'en');
  });

  it('signs in as the sample user that is chosen', async () => {
    const asked: (string | null)[] = [];
    networkServer.use(
      http.get(`${PORTAL}/api/auth/sample-users/refresh`, ({ request }) => {
        asked.push(request.headers.get('x-hangar-sample-user'));
        return HttpResponse.json({}, { status: 401 });
      }),
    );
    renderPortal();
    await userEvent.click(await enter(/マネージャーとして入る/));
    await screen.findByRole('alert');
    expect(asked).toEqual(['manager']);
  });

  it('knows a sample user also where the reference leaves the namespace out', async () => {
    renderPortal({ sampleUsers: ['user:auditor', 'user:default/operator'] });
    expect(await enter(/監査担当として入る/)).toBeVisible();
    expect(await enter(/運用担当として入る/)).toBeVisible();
  });

  it('explains a failed sign-in and allows another try', async () => {
    networkServer.use(
      http.get(`${PORTAL}/api/auth/sample-users/refresh`, () =>
        HttpResponse.json(
          { error: { name: 'NotImplementedError' } },
          { status: 501 },
        ),
      ),
    );
    renderPortal();
    await userEvent.click(await enter(/エンジニアとして入る/));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'サインインできませんでした',
    );
    answerBackend();
    await userEvent.click(await enter(/エンジニアとして入る/));
    expect(await screen.findByText('まず試してみる')).toBeInTheDocument();
  });
});
