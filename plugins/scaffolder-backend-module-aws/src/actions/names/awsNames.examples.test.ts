import { ConfigReader } from '@backstage/config';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { readAwsOrganization } from '../../organization/readAwsOrganization';
import { createAwsNamesAction } from './awsNames';
import { examples } from './awsNames.examples';

const accounts = {
  dev: { accountId: '111122223333' },
  prod: { accountId: '444455556666' },
};
const action = createAwsNamesAction({
  organization: readAwsOrganization(
    new ConfigReader({ aws: { environments: accounts } }),
  ),
});

describe('aws:names examples', () => {
  it.each([
    [0, /^drone-dev-engineer-ecs-parts-inventory$/, '111122223333'],
    [1, /^sales-prod-operator-apprunner-s-[a-z2-7]{8}$/, '444455556666'],
  ])('example %i works', async (index, name, accountId) => {
    const { input } = parse(examples[index].example).steps[0];
    const context = createMockActionContext({ input });
    await action.handler(context);
    expect(context.output).toHaveBeenCalledWith('accountId', accountId);
    expect(context.output).toHaveBeenCalledWith(
      'tags',
      expect.objectContaining({ Name: expect.stringMatching(name) }),
    );
  });
});
