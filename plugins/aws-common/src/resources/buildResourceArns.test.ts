import { getEcsServiceArn, getRdsInstanceArn } from './buildResourceArns';
import { parseEcsServiceArn, parseRdsInstanceArn } from './parseResourceArns';

const scope = { accountId: '111122223333', region: 'ap-northeast-1' };

describe('ARNs that follow from names', () => {
  it('are read back as they were made', () => {
    const service = { ...scope, clusterName: 'c', serviceName: 's' };
    expect(parseEcsServiceArn(getEcsServiceArn(service))).toMatchObject(
      service,
    );
    const instance = { ...scope, dbInstanceIdentifier: 'orders' };
    expect(parseRdsInstanceArn(getRdsInstanceArn(instance))).toMatchObject(
      instance,
    );
  });

  it('lie in the partition of their region', () => {
    expect(
      getRdsInstanceArn({
        ...scope,
        region: 'cn-north-1',
        dbInstanceIdentifier: 'orders',
      }),
    ).toBe('arn:aws-cn:rds:cn-north-1:111122223333:db:orders');
  });
});
