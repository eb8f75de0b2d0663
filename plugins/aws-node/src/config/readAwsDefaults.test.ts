import { mockServices } from '@backstage/backend-test-utils';
import { readAwsDefaults } from './readAwsDefaults';

const read = (aws: object) =>
  readAwsDefaults(mockServices.rootConfig({ data: { aws } }));

describe('readAwsDefaults', () => {
  it('takes the region, and the account only when there is no choice', () => {
    const accounts = ['111122223333', '444455556666'].map(accountId => ({
      accountId,
    }));
    expect(read({})).toEqual({});
    expect(read({ defaultRegion: 'us-east-1', accounts })).toEqual({
      region: 'us-east-1',
    });
    expect(read({ accounts: accounts.slice(1) })).toEqual({
      accountId: '444455556666',
    });
  });
});
