import { RateBudgets } from './RateBudgets';

const request = {
  accountId: '111122223333',
  region: 'ap-northeast-1',
  service: 'CloudTrail',
  operation: 'LookupEvents',
};
const budgets = {
  'CloudTrail.LookupEvents': {
    quotaPerSecond: 2,
    budgetPerSecond: 2,
    source: '',
  },
};

describe('RateBudgets', () => {
  it('never lets more through in a second than the budget', async () => {
    const rates = new RateBudgets({ budgets });
    const started: number[] = [];
    await Promise.all(
      Array.from({ length: 5 }, () =>
        rates.run(request, async () => {
          started.push(performance.now());
        }),
      ),
    );
    const waits = started.slice(2).map((time, index) => time - started[index]);
    // timers of Node may fire a millisecond early
    expect(Math.min(...waits)).toBeGreaterThan(990);
    expect(started).toHaveLength(5);
  });

  it('keeps accounts and regions apart, and leaves others alone', async () => {
    const rates = new RateBudgets({ budgets });
    const before = performance.now();
    await Promise.all(
      ['us-east-1', 'ap-northeast-1', 'eu-west-1'].flatMap(region => [
        rates.run({ ...request, region }, async () => {}),
        rates.run({ ...request, region }, async () => {}),
        rates.run({ ...request, operation: 'GetTrail' }, async () => {}),
      ]),
    );
    expect(performance.now() - before).toBeLessThan(900);
  });

  it('refuses at once what would have to wait too long', async () => {
    const rates = new RateBudgets({ budgets, maxWaitMs: 500 });
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => rates.run(request, async () => 'done')),
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(8);
    expect(refused[0]).toMatchObject({
      reason: {
        kind: 'throttled',
        message: expect.stringContaining("the portal's budget is 2 a second"),
      },
    });
  });
});
