import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { createCostEstimateAction } from './costEstimate';
import { examples } from './costEstimate.examples';

const action = createCostEstimateAction({});

describe('aws:cost:estimate examples', () => {
  it.each([
    [0, '51.23', false],
    [1, '272.48', true],
  ])('example %i works', async (index, amount, exceedsBudget) => {
    const { input } = parse(examples[index].example).steps[0];
    const context = createMockActionContext({ input });
    await action.handler(context);
    expect(context.output).toHaveBeenCalledWith('total', {
      amount,
      currency: 'USD',
    });
    expect(context.output).toHaveBeenCalledWith('exceedsBudget', exceedsBudget);
  });
});
