import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { networkServer } from '@hangar/test-utils';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const STACK = 'functions';
const account = '111122223333';

/** Values in a template, and what they become, or a part of it. */
const cases: Array<[value: unknown, expected: string | RegExp]> = [
  [{ Ref: 'AWS::AccountId' }, account],
  [{ Ref: 'AWS::StackName' }, STACK],
  [{ Ref: 'Size' }, 'small'],
  [{ Ref: 'Topic' }, `arn:aws:sns:ap-northeast-1:${account}:parts`],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:aws:s3:::parts-media'],
  [{ 'Fn::GetAtt': 'Thing.Anything' }, /^functions-Thing-\w{12}\.Anything$/],
  [{ 'Fn::GetAtt': ['Thing', 'ThingArn'] }, /^arn:aws:example:/],
  [
    { 'Fn::Sub': ['${AWS::Region} ${X} ${Bucket.Arn} ${!Y}', { X: 'x' }] },
    'ap-northeast-1 x arn:aws:s3:::parts-media ${Y}',
  ],
  [
    { 'Fn::Join': ['-', ['a', { Ref: 'Size' }, { Ref: 'AWS::NoValue' }]] },
    'a-small',
  ],
  [{ 'Fn::Select': [1, { 'Fn::Split': ['.', 'a.b.c'] }] }, 'b'],
  [{ 'Fn::Select': ['1', { Ref: 'Zones' }] }, 'y'],
  [
    { 'Fn::Select': [1, { 'Fn::GetAZs': { Ref: 'AWS::Region' } }] },
    'ap-northeast-1c',
  ],
  [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Size' }, 'cpu'] }, '256'],
  [{ 'Fn::FindInMap': ['Sizes', 'large', 'cpu', { DefaultValue: 1 }] }, '1'],
  [{ 'Fn::If': ['IsSmall', 'yes', 'no'] }, 'yes'],
  [{ 'Fn::If': ['IsOther', 'yes', 'no'] }, 'no'],
  [{ 'Fn::Base64': 'parts' }, 'cGFydHM='],
  [
    { 'Fn::Join': [',', { 'Fn::Cidr': ['10.0.0.0/20', 3, 8] }] },
    '10.0.0.0/24,10.0.1.0/24,10.0.2.0/24',
  ],
];

const template = {
  Parameters: {
    Size: { Type: 'String', Default: 'small', AllowedValues: ['small', 'big'] },
    Zones: { Type: 'CommaDelimitedList', Default: 'x, y' },
  },
  Mappings: { Sizes: { small: { cpu: 256 }, big: { cpu: 1024 } } },
  Conditions: {
    IsSmall: { 'Fn::Equals': [{ Ref: 'Size' }, 'small'] },
    IsOther: {
      'Fn::And': [
        { Condition: 'IsSmall' },
        { 'Fn::Or': [{ 'Fn::Not': [{ Condition: 'IsSmall' }] }] },
      ],
    },
  },
  Resources: {
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'parts' } },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: 'Parts-Media' },
    },
    Thing: { Type: 'AWS::Example::Thing' },
    Other: { Type: 'AWS::Example::Thing', Condition: 'IsOther' },
  },
  Outputs: Object.fromEntries(
    cases.map(([Value], index) => [`Output${index}`, { Value }]),
  ),
};

describe('intrinsic functions', () => {
  const { cloudFormation } = sampleClients();
  const world = createWorld({ now: () => new Date('2026-11-20T03:00:00Z') });
  const stacks = stackClient(world, cloudFormation);

  beforeEach(() => {
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('become values, and conditions leave resources out', async () => {
    const { Outputs } = await stacks.deploy(STACK, JSON.stringify(template));
    const values = new Map(
      Outputs!.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    );
    cases.forEach(([, expected], index) => {
      expect(values.get(`Output${index}`)).toMatch(expected);
    });
    const { StackResources } = await cloudFormation.send(
      new DescribeStackResourcesCommand({ StackName: STACK }),
    );
    expect(StackResources!.map(item => item.LogicalResourceId)).toEqual(
      expect.not.arrayContaining(['Other']),
    );
  });

  it('follow the parameters that an update gives or keeps', async () => {
    const update = (parameter: Record<string, unknown>) =>
      stacks.deploy(STACK, JSON.stringify(template), {
        ChangeSetType: 'UPDATE',
        Parameters: [{ ParameterKey: 'Size', ...parameter }],
      });
    const cpu = async () => {
      const { Outputs } = await stacks.describe(STACK);
      return Outputs!.find(item => item.OutputKey === 'Output12')?.OutputValue;
    };
    await update({ ParameterValue: 'big' });
    expect(await cpu()).toBe('1024');
    await expect(update({ UsePreviousValue: true })).rejects.toMatchObject({
      name: 'InvalidChangeSetStatusException',
    });
    await expect(update({ ParameterValue: 'huge' })).rejects.toThrow(
      "Parameter 'Size' must be one of AllowedValues",
    );
  });
});
