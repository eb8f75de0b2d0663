import { sampleRecord } from './__testUtils__/sampleRecord';
import { parseCloudTrailRecord } from './parseCloudTrailRecord';

const SERVICE =
  'arn:aws:ecs:ap-northeast-1:111122223333:service/parts/parts-inventory';

const parse = (fields: Record<string, unknown> = {}) =>
  parseCloudTrailRecord(JSON.stringify(sampleRecord(fields)));

describe('parseCloudTrailRecord', () => {
  it('says who did what, when, where, to what, from what to what', () => {
    const record = sampleRecord();
    expect(parseCloudTrailRecord(JSON.stringify(record))).toEqual({
      eventId: record.eventID,
      time: Date.parse('2026-11-25T03:04:05Z'),
      accountId: '111122223333',
      region: 'ap-northeast-1',
      eventSource: 'ecs.amazonaws.com',
      eventName: 'UpdateService',
      readOnly: false,
      errorCode: null,
      errorMessage: null,
      principal: {
        type: 'IAMUser',
        name: 'engineer',
        accountId: '111122223333',
        arn: 'arn:aws:iam::111122223333:user/engineer',
        roleName: null,
      },
      sourceIpAddress: '203.0.113.7',
      userAgent: 'aws-cli/2.31.0',
      resources: [
        {
          type: 'AWS::ECS::Cluster',
          name: 'parts',
          arn: 'arn:aws:ecs:ap-northeast-1:111122223333:cluster/parts',
        },
        { type: 'AWS::ECS::Service', name: 'parts-inventory', arn: SERVICE },
      ],
      changes: [{ field: 'desiredCount', before: '2', after: '4' }],
      sensitiveRule: null,
      record,
      maskedPaths: [],
    });
    expect(parseCloudTrailRecord(record)).toEqual(parse());
  });

  it.each([
    [
      'a role session',
      {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::111122223333:assumed-role/deploy/engineer@example.com',
        accountId: '111122223333',
        sessionContext: {
          sessionIssuer: { type: 'Role', userName: 'deploy' },
        },
      },
      { type: 'AssumedRole', name: 'engineer@example.com', roleName: 'deploy' },
    ],
    ['root', { type: 'Root', userName: 'alias' }, { type: 'Root', name: 'root' }], // prettier-ignore
    [
      'a service',
      { type: 'AWSService', invokedBy: 'ecs.amazonaws.com' },
      { type: 'AWSService', name: 'ecs.amazonaws.com', accountId: null },
    ],
    [
      'another account',
      { type: 'AWSAccount', accountId: '444455556666', principalId: 'AIDA' },
      { type: 'AWSAccount', name: '444455556666' },
    ],
    [
      'Identity Center',
      { type: 'IdentityCenterUser', onBehalfOf: { userId: 'u-1' } },
      { type: 'IdentityCenterUser', name: 'u-1' },
    ],
    ['nobody', undefined, { type: 'Unknown', name: 'unknown', arn: null }],
    [
      'a type of the future',
      { type: 'Robot', principalId: 'R2' },
      { type: 'Robot', name: 'R2' },
    ],
  ])('tells %s', (_, userIdentity, expected) => {
    expect(parse({ userIdentity }).principal).toMatchObject(expected);
  });

  it.each<[string, unknown]>([
    ['text that is no JSON', '{"eventID": '],
    ['nothing', undefined],
    ['a list', []],
    ['a number', 5],
    ['lists nested without end', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    [
      'objects nested without end',
      `{"requestParameters":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
    ],
    [
      'names from the language',
      {
        eventSource: 'constructor',
        userIdentity: { type: 'toString', userName: 'engineer' },
        requestParameters: { constructor: 'x' },
      },
    ],
    ['fields of wrong types', { eventTime: 5, eventName: [], resources: 'x' }],
  ])('keeps what is known of %s', (_, source) => {
    const event = parseCloudTrailRecord(source, {
      eventId: 'known',
      time: 1_000,
      accountId: '111122223333',
      region: 'us-east-1',
      eventName: 'DoSomething',
      eventSource: 'x.amazonaws.com',
      readOnly: false,
      userName: 'engineer',
      resources: [
        { ResourceType: 'AWS::S3::Bucket', ResourceName: 'parts' },
        {},
      ],
    });
    expect(event).toMatchObject({
      eventId: 'known',
      time: 1_000,
      eventName: 'DoSomething',
      principal: { name: 'engineer' },
      resources: [{ type: 'AWS::S3::Bucket', name: 'parts' }],
    });
  });

  it('knows an event without an id by its content', () => {
    const ids = [{}, { eventName: 'Other' }, {}].map(
      fields => parse({ eventID: undefined, ...fields }).eventId,
    );
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('keeps unknown fields, Japanese and markup as they are', () => {
    const fields = {
      fieldOfTheFuture: { a: [1, null, true] },
      requestParameters: {
        description: '在庫サービス </script><script>alert(1)</script>',
      },
    };
    expect(parse(fields).record).toMatchObject(fields);
    const evil = JSON.parse('{"__proto__": {"polluted": "yes"}}');
    const { record } = parse({ requestParameters: evil });
    expect(JSON.stringify(record)).toContain('"__proto__":{"polluted":"yes"}');
    expect({}).not.toHaveProperty('polluted');
  });

  it('replaces what databases do not take', () => {
    const { record } = parse({
      userAgent: 'a\0b',
      requestParameters: { 'x\0': '\uD83D', pair: '😀' },
    });
    expect(record).toMatchObject({
      userAgent: 'a\uFFFDb',
      requestParameters: { 'x\uFFFD': '\uFFFD', pair: '😀' },
    });
  });

  it('shortens a record of more than 100 KB, and says where', () => {
    const event = parse({
      requestParameters: {
        template: 'x'.repeat(150_000),
        short: 'stays',
        list: Array.from({ length: 3_000 }, (_, index) => ({ index })),
      },
    });
    const { requestParameters } = event.record as {
      requestParameters: { short: string; template: string; list: unknown[] };
    };
    expect(JSON.stringify(event.record).length).toBeLessThan(100_000);
    expect(requestParameters.short).toBe('stays');
    expect(requestParameters.template).toMatch(/x… \(146000 characters cut\)$/);
    expect(requestParameters.list.at(-1)).toBe('… (2000 items cut)');
    const fields = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`field${index}`, index]),
    );
    expect(parse({ requestParameters: fields }).record).toMatchObject({
      requestParameters: expect.stringMatching(
        /characters of request and answer cut/,
      ),
    });
  });

  it('cuts what dictionaries hold', () => {
    const long = 'x'.repeat(5_000);
    const event = parse({
      userAgent: long,
      eventName: long,
      errorMessage: long,
      userIdentity: { type: 'IAMUser', userName: long, arn: long },
      requestParameters: { cluster: long },
    });
    expect(event.userAgent).toHaveLength(512);
    expect(event.principal.name).toHaveLength(256);
    expect(event.errorMessage).toHaveLength(2_048);
    expect(event.resources.every(({ name, arn }) => name.length <= 512 && (arn ?? '').length <= 1_024)).toBe(true); // prettier-ignore
  });

  it('takes a sign-in that failed for an error', () => {
    expect(
      parse({
        eventSource: 'signin.amazonaws.com',
        eventName: 'ConsoleLogin',
        responseElements: { ConsoleLogin: 'Failure' },
        errorMessage: 'Failed authentication',
      }),
    ).toMatchObject({ errorCode: 'Failure', sensitiveRule: 'sign-in-failed' });
  });
});
