import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { AwsCostEstimate } from './AwsCostEstimate';

const formData = {
  environment: 'dev',
  platform: 'ecs-fargate',
  network: 'public',
  region: 'ap-northeast-1',
  monthlyBudgetUsd: 80,
};
const rates = { JPY: { perUsd: 150, asOf: '2026-11-01' } };

function renderEstimate(data: object, exchangeRates: object = rates) {
  return renderInTestApp(
    <AwsCostEstimate formContext={{ formData: data }} schema={{}} />,
    { config: { aws: { exchangeRates } } },
  );
}

const getRow = (caption: string, row: RegExp) =>
  within(screen.getByRole('table', { name: caption })).getByRole('row', {
    name: row,
  });

const ITEMS = 'What it consists of, US dollars a month';

// The language that an earlier test chose is kept there.
beforeEach(() => localStorage.clear());

describe('AwsCostEstimate', () => {
  it('shows total and items in dollars and yen, with quantity, unit price and source', async () => {
    await renderEstimate(formData);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Total a month: $51.23 (¥7,685)',
    );
    const task = getRow(ITEMS, /^Fargate: vCPU/);
    expect(task).toHaveTextContent('1 × 0.5 vCPU × 730 h × $0.04045');
    expect(task).toHaveTextContent(/\$14\.76¥2,214$/);
    expect(within(task).getByRole('link')).toHaveAttribute(
      'href',
      'https://aws.amazon.com/fargate/pricing/',
    );
    expect(getRow(ITEMS, /^RDS PostgreSQL: db/)).toHaveTextContent(
      'price not confirmed (2026-11-01)',
    );
    expect(task).not.toHaveTextContent('not confirmed');
    expect(
      screen.getByText(/1 US dollar = 150 yen \(2026-11-01\)/),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows what other choices would save, and what the estimate rests on', async () => {
    await renderEstimate({ ...formData, network: 'private' });
    expect(getRow('What would save most', /^Public subnets/)).toHaveTextContent(
      '$71.29',
    );
    await userEvent.click(screen.getByText('What this rests on'));
    expect(screen.getByText(/Hours in a month: 730 h/)).toBeVisible();
  });

  it('warns when the budget is below the estimate, and says by how much', async () => {
    await renderEstimate({ ...formData, monthlyBudgetUsd: 50 });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The monthly budget of $50.00 is $1.23 below the estimate.',
    );
  });

  it('names what has to be chosen first', async () => {
    await renderEstimate({ environment: 'dev', region: 'eu-west-1' });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Platform, Network, Region',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('does without yen where no rate is configured, and says what is wrong with one', async () => {
    const { unmount } = await renderEstimate(formData, {});
    expect(screen.getByRole('status')).toHaveTextContent(/: \$51\.23$/);
    unmount();
    await renderEstimate(formData, { JPY: { perUsd: 0, asOf: '2026-11-01' } });
    expect(
      screen.getByText(/"aws.exchangeRates.JPY.perUsd" in the configuration/),
    ).toBeVisible();
  });

  it('follows the choices, in Japanese', async () => {
    localStorage.setItem('language', 'ja');
    function Form() {
      const [network, setNetwork] = useState('public');
      return (
        <>
          <button onClick={() => setNetwork('private')}>private</button>
          <AwsCostEstimate
            formContext={{ formData: { ...formData, network } }}
            schema={{}}
          />
        </>
      );
    }
    renderTestApp({
      config: {
        aws: { exchangeRates: rates },
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
      extensions: [
        PageBlueprint.make({
          name: 'form',
          params: { path: '/', loader: async () => <Form /> },
        }),
      ],
    });
    expect(await screen.findByText(/月額合計: \$51\.23/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'private' }));
    expect(screen.getByRole('status')).toHaveTextContent('$122.52');
    expect(
      getRow('内訳（月額、米ドル）', /^NAT ゲートウェイ 1/),
    ).toHaveTextContent('$45.26');
    expect(screen.getByRole('alert')).toHaveTextContent('$42.52 不足');
  });
});
