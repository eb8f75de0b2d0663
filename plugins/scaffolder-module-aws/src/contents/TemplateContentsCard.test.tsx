import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { template } from '../__testUtils__/renderTemplateForm';
import { templateContentsCard } from '../module';

function renderCard(options: { language: 'en' | 'ja'; spec?: object }) {
  localStorage.setItem('language', options.language);
  const entity = {
    ...template,
    metadata: { ...template.metadata, namespace: 'default' },
    spec: { ...template.spec, ...options.spec },
  };
  renderTestApp({
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'ja'] },
            },
          },
        ],
      },
    },
    apis: [mockApis.identity()],
    extensions: [createTestEntityPage({ entity }), templateContentsCard],
  });
}

describe('what a template creates, on its page', () => {
  it('shows catalog entries, files with their purpose, and example names', async () => {
    renderCard({ language: 'en' });
    const registered = await screen.findByRole('table', {
      name: 'In the catalog',
    });
    expect(
      within(registered)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual(['Component', 'API', 'Resource', 'System']);

    const files = screen.getByRole('region', { name: 'Files' });
    expect(files).toHaveTextContent('openapi.yaml');
    expect(
      within(files).getByText('Add, find, edit and delete parts'),
    ).not.toBeVisible();
    await userEvent.click(within(files).getByText('src/'));
    expect(
      within(files).getByText('Add, find, edit and delete parts'),
    ).toBeVisible();

    await userEvent.click(screen.getAllByText('AWS names and tags')[0]);
    expect(
      screen.getByText('drone-dev-engineer-rds-north-parts'),
    ).toBeVisible();
  });

  it('speaks Japanese', async () => {
    renderCard({ language: 'ja' });
    expect(await screen.findByText('作成されるもの')).toBeVisible();
    expect(await screen.findByText('HTTP API と OpenAPI の定義')).toBeVisible();
    expect(screen.getByText('発注と入荷')).toBeInTheDocument();
  });
});
