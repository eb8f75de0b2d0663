import { InputError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createCostEstimateAction } from './costEstimate';

const yen = { currency: 'JPY', perUsd: '150', asOf: '2026-11-01' };
const input = {
  environment: 'dev' as const,
  platform: 'ecs-fargate' as const,
  network: 'private' as const,
  region: 'ap-northeast-1' as const,
};

async function run(changes: object, options: { yen?: typeof yen } = { yen }) {
  const context = createMockActionContext({ input: { ...input, ...changes } });
  const warn = jest.spyOn(context.logger, 'warn');
  await createCostEstimateAction(options).handler(context);
  const output = Object.fromEntries(
    jest.mocked(context.output).mock.calls as [string, any][],
  );
  return { output, warn };
}

describe('aws:cost:estimate', () => {
  it('gives the total, every item with its source, savings and a table in both languages', async () => {
    const { output } = await run({});
    expect(output).toMatchObject({
      total: { amount: '122.52', currency: 'USD' },
      totalJpy: { amount: '18378', currency: 'JPY' },
      exceedsBudget: false,
      savings: [{ id: 'public-network' }, {}, {}],
    });
    expect(output.items).toContainEqual(
      expect.objectContaining({
        id: 'nat-gateway-hour',
        amount: { amount: '45.26', currency: 'USD' },
        source: 'https://aws.amazon.com/vpc/pricing/',
      }),
    );
    expect(output.table).toContain(
      '| NAT ゲートウェイ / NAT gateway | 1 × 730 h | 45.26 | 6789 |',
    );
    expect(output.table).toContain('| **合計 / Total** |  | 122.52 | 18378 |');
    expect(output.table).toContain('1 USD = 150 JPY（2026-11-01）');
    expect(output.table).toContain('未確認の料金 / unconfirmed price');
    expect(output.table).toMatch(/- 1 か月の時間 \/ Hours in a month: 730 h/);
  });

  it('leaves yen out where no rate is configured', async () => {
    const { output } = await run({}, {});
    expect(output.totalJpy).toBeUndefined();
    expect(output.table).not.toContain('JPY');
  });

  it('warns of a budget below the estimate and says by how much', async () => {
    const { output, warn } = await run({ monthlyBudgetUsd: 80 });
    expect(output.exceedsBudget).toBe(true);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('USD 42.52'));
    expect((await run({ monthlyBudgetUsd: 130 })).warn).not.toHaveBeenCalled();
  });

  it('refuses a wrong choice and names it', async () => {
    const error = await run({ region: 'eu-west-1' }).catch(caught => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain('"region" must be one of');
  });
});
