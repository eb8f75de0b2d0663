import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refuse, startBackend } from './__testUtils__/backend';
import { component, renderPlugin } from './__testUtils__/renderPlugin';

describe('the repository card', () => {
  it('leads to clone command, API and documents', async () => {
    startBackend({ 'README.md': '', 'docs/running.md': '' });
    renderPlugin({ show: 'card' });
    expect(
      await screen.findByText(
        'git clone file:///srv/repositories/north-parts.git',
      ),
    ).toBeVisible();
    expect(screen.getByText('01234567')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Title of docs/running.md' }),
    ).toHaveAttribute('href', '/documents?document=docs%2Frunning.md');
    expect(screen.getByText('APIs')).toBeVisible();
  });

  it('copies the command', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    startBackend({});
    renderPlugin({ show: 'card' });
    await user.click(
      await screen.findByRole('button', { name: 'Copy the command' }),
    );
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(write).toHaveBeenCalledWith(
      'git clone file:///srv/repositories/north-parts.git',
    );
  });

  it('says in Japanese what went wrong', async () => {
    refuse();
    renderPlugin({ show: 'card', language: 'ja' });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('リポジトリを読み込めませんでした');
    expect(alert).toHaveTextContent('No repository.');
    expect(within(alert).getByRole('button', { name: '再試行' })).toBeVisible();
  });

  it('is not there for a component from elsewhere', async () => {
    renderPlugin({
      show: 'card',
      entity: { ...component, metadata: { name: 'other' } },
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});

describe('the tab of documents', () => {
  const documents = {
    'README.md': '# Parts\n\n[Running](docs/running.md) [code](src/main.ts)',
    'docs/running.md': [
      '# 動かし方',
      '## 設定 と値',
      '![screen](images/screen.gif) ![gone](images/gone.gif)',
      '[back](../README.md) <a href="javascript:alert(1)">bad</a>',
      '<script>window.bad = true</script><img src="x" onerror="window.bad = true">',
    ].join('\n\n'),
  };

  it('shows the first document, and goes to another by a link in it', async () => {
    startBackend(documents);
    renderPlugin({ show: 'tab' });
    expect(await screen.findByRole('heading', { name: 'Parts' })).toBeVisible();
    const article = screen.getByRole('article');
    expect(within(article).queryByRole('link', { name: 'code' })).toBeNull();
    await userEvent.click(
      within(article).getByRole('link', { name: 'Running' }),
    );
    expect(
      await screen.findByRole('heading', { name: '動かし方' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Title of docs\/running.md/ }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('shows the document of the address, its images, and nothing that runs', async () => {
    startBackend(documents);
    renderPlugin({ show: 'tab', search: '?document=docs/running.md' });
    const heading = await screen.findByRole('heading', { name: '設定 と値' });
    expect(heading).toHaveAttribute('id', '設定-と値');
    await waitFor(() =>
      expect(screen.getByAltText('screen')).toHaveAttribute(
        'src',
        expect.stringMatching(/^data:image\/gif;base64,/),
      ),
    );
    const article = screen.getByRole('article');
    expect(within(article).queryByRole('link', { name: 'bad' })).toBeNull();
    expect(article.querySelector('script, [onerror]')).toBeNull();
    expect(window).not.toHaveProperty('bad');
  });

  it('says in Japanese that there is no such document', async () => {
    startBackend(documents);
    renderPlugin({ show: 'tab', search: '?document=gone.md', language: 'ja' });
    expect(
      await screen.findByText('ドキュメントが見つかりません'),
    ).toBeVisible();
    expect(
      screen.getByRole('navigation', { name: 'リポジトリのドキュメント' }),
    ).toBeVisible();
  });

  it('says that there are none', async () => {
    startBackend({});
    renderPlugin({ show: 'tab' });
    expect(
      await screen.findByText(/no Markdown document at its root/),
    ).toBeVisible();
  });
});
