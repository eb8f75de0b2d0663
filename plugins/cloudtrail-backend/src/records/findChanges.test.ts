import { sampleRecord } from './__testUtils__/sampleRecord';
import { findChanges } from './findChanges';

const find = (
  service: string,
  eventName: string,
  requestParameters: object,
  responseElements: object | null = null,
) =>
  findChanges(
    sampleRecord({
      eventSource: `${service}.amazonaws.com`,
      eventName,
      requestParameters,
      responseElements,
    }),
  );

const change = (
  field: string,
  before: string | null,
  after: string | null,
) => ({
  field,
  before,
  after,
});

const definition = (revision: number) =>
  `arn:aws:ecs:ap-northeast-1:111122223333:task-definition/parts:${revision}`;

describe('findChanges', () => {
  it('tells a deployment from the one before, and not what stayed', () => {
    expect(
      find(
        'ecs',
        'UpdateService',
        { service: 'parts', taskDefinition: 'parts:8', desiredCount: 2 },
        {
          service: {
            deployments: [
              { status: 'PRIMARY', taskDefinition: definition(8), desiredCount: 2 }, // prettier-ignore
              { status: 'ACTIVE', taskDefinition: definition(7), desiredCount: 2 }, // prettier-ignore
            ],
          },
        },
      ),
    ).toEqual([change('taskDefinition', 'parts:7', 'parts:8')]);
  });

  it('tells how many tasks a steady service had', () => {
    const scale = (rolloutState: string) =>
      find('ecs', 'UpdateService', { desiredCount: 4 }, {
        service: {
          deployments: [{ status: 'PRIMARY', rolloutState, runningCount: 2 }],
        },
      }); // prettier-ignore
    expect(scale('COMPLETED')).toEqual([change('desiredCount', '2', '4')]);
    expect(scale('IN_PROGRESS')).toEqual([change('desiredCount', null, '4')]);
  });

  it.each<[string, string, object, object | null, unknown[]]>([
    ['rds', 'ModifyDBInstance', { dBInstanceClass: 'db.t4g.small', multiAZ: true }, { dBInstanceClass: 'db.t4g.micro', multiAZ: true }, [change('dBInstanceClass', 'db.t4g.micro', 'db.t4g.small'), change('multiAZ', null, 'true')]], // prettier-ignore
    ['application-autoscaling', 'RegisterScalableTarget', { minCapacity: 1, maxCapacity: 3 }, null, [change('minCapacity', null, '1'), change('maxCapacity', null, '3')]], // prettier-ignore
    ['iam', 'AttachRolePolicy', { roleName: 'r', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }, null, [change('policy', null, 'AdministratorAccess')]], // prettier-ignore
    ['iam', 'DetachRolePolicy', { policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, null, [change('policy', 'ReadOnlyAccess', null)]], // prettier-ignore
    ['ecs', 'TagResource', { tags: [{ key: 'Owner', value: 'platform' }] }, null, [change('tags.Owner', null, 'platform')]], // prettier-ignore
    ['lambda', 'TagResource', { tags: { Owner: 'platform' } }, null, [change('tags.Owner', null, 'platform')]], // prettier-ignore
    ['ecs', 'UntagResource', { tagKeys: ['Owner'] }, null, [change('tags.Owner', null, null)]], // prettier-ignore
    ['secretsmanager', 'RotateSecret', { secretId: 'x' }, { versionId: 'v-2' }, [change('versionId', null, 'v-2')]], // prettier-ignore
    ['cloudformation', 'UpdateStack', { parameters: [{ parameterKey: 'Size', parameterValue: 'small' }, { parameterKey: 'Same', usePreviousValue: true }] }, null, [change('stackStatus', null, 'UPDATE_IN_PROGRESS'), change('parameters.Size', null, 'small'), change('parameters.Same', null, null)]], // prettier-ignore
    ['ec2', 'AuthorizeSecurityGroupIngress', { ipPermissions: { items: [{ ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }] } }, null, [change('ipPermissions', null, '0.0.0.0/0')]], // prettier-ignore
    ['ecs', 'RegisterTaskDefinition', { cpu: '512', containerDefinitions: [{ image: 'a:1' }, { image: 'b:2' }] }, { taskDefinition: { taskDefinitionArn: definition(8) } }, [change('taskDefinition', null, 'parts:8'), change('cpu', null, '512'), change('image', null, 'a:1, b:2')]], // prettier-ignore
    ['apprunner', 'PauseService', {}, null, [change('status', 'RUNNING', 'PAUSED')]], // prettier-ignore
    ['ecs', 'toString', {}, null, []],
    ['future', 'DoSomething', { a: 1 }, null, []],
  ])('tells of %s %s', (service, name, request, response, expected) => {
    expect(find(service, name, request, response)).toEqual(expected);
  });

  it('tells nothing of what was refused, read or has no parameters', () => {
    for (const fields of [
      { errorCode: 'AccessDenied' },
      { readOnly: true },
      { requestParameters: null, responseElements: null },
    ]) {
      expect(findChanges(sampleRecord(fields))).toEqual([]);
    }
  });

  it('tells 30 changes at most', () => {
    const tags = Array.from({ length: 50 }, (_, n) => ({ key: `k${n}` }));
    expect(find('ecs', 'TagResource', { tags })).toHaveLength(30);
  });
});
