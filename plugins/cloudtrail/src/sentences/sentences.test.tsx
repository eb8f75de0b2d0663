import type { ReactNode } from 'react';
import { renderHook } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { errorApiRef, translationApiRef } from '@backstage/frontend-plugin-api';
import { sensitiveRuleIds } from '@hangar/plugin-cloudtrail-common';
import { event } from '../__testUtils__/answers';
import { cloudtrailMessages as english } from '../messages/en';
import japanese from '../locales/ja';
import { chooseSentence } from './chooseSentence';
import { HIDDEN_NAME } from './hiddenName';
import { getMainResource, getResourceName } from './mainResource';
import { getServiceName } from './serviceNames';
import { useEventText } from './useEventText';

const resource = (
  type: string | null,
  name: string,
  ...entityRefs: string[]
) => ({
  type,
  name,
  arn: null,
  entityRefs,
});

/** The sentence in English. */
function write(of: Parameters<typeof event>[0]) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, mockApis.error()],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const { result } = renderHook(() => useEventText(), { wrapper });
  return result.current.sentence(event(of));
}

describe('sentences', () => {
  it('say the same in both languages: each key is in both, with the same values', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
    const getValues = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of Object.entries(english)) {
      const other = japanese[key as keyof typeof japanese];
      expect([key, getValues(other)]).toEqual([key, getValues(text)]);
    }
  });

  it('can be gone on from in Japanese, and say who first', () => {
    const sentences = Object.entries(japanese).filter(([key]) =>
      key.startsWith('sentence.'),
    );
    const attempts = Object.entries(japanese).filter(([key]) =>
      key.startsWith('attempt.'),
    );
    for (const [key, text] of sentences) {
      expect([key, text]).toEqual([
        key,
        expect.stringMatching(/^\{\{who\}\} が/),
      ]);
    }
    for (const [key, text] of [...sentences, ...attempts]) {
      // A verb or a full stop at the end could not be followed by しようとして.
      expect([key, text]).toEqual([
        key,
        expect.not.stringMatching(/([。るうくすつむ]|し|した)$/),
      ]);
    }
  });

  it('have a reason for each rule of sensitive events', () => {
    for (const id of sensitiveRuleIds) {
      expect(english).toHaveProperty([`sensitive.${id}.title`]);
      expect(english).toHaveProperty([`sensitive.${id}.why`]);
    }
  });

  it.each([
    [
      { changes: [{ field: 'desiredCount', before: null, after: '4' }] },
      'engineer set the desired count of parts-inventory to 4',
    ],
    [
      {
        changes: [
          {
            field: 'taskDefinition',
            before:
              'arn:aws:ecs:ap-northeast-1:111122223333:task-definition/parts:6',
            after: 'parts:7',
          },
        ],
      },
      'engineer deployed parts:7 to parts-inventory in place of parts:6',
    ],
    [
      { changes: [{ field: 'platformVersion', before: null, after: '1.4.0' }] },
      'engineer changed the service parts-inventory',
    ],
    [
      {
        eventSource: 'iam.amazonaws.com',
        eventName: 'DetachRolePolicy',
        resources: [
          resource('AWS::IAM::ManagedPolicy', 'AdministratorAccess'),
          resource('AWS::IAM::Role', 'deploy'),
        ],
        changes: [
          {
            field: 'policy',
            before: 'arn:aws:iam::aws:policy/AdministratorAccess',
            after: null,
          },
        ],
      },
      'engineer detached the policy AdministratorAccess from the role deploy',
    ],
    [
      {
        eventSource: 'apprunner.amazonaws.com',
        resources: [resource('AWS::AppRunner::Service', 'memo')],
        changes: [
          {
            field: 'imageIdentifier',
            before: null,
            after:
              '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/team/memo:v2',
          },
        ],
      },
      'engineer deployed memo:v2 to memo',
    ],
    [
      {
        eventSource: 'signin.amazonaws.com',
        eventName: 'ConsoleLogin',
        resources: [],
        changes: [],
        errorCode: 'Failed authentication',
      },
      'engineer failed to sign in to the console',
    ],
    [
      {
        eventSource: 'signin.amazonaws.com',
        eventName: 'ConsoleLogin',
        principal: { ...event().principal, name: HIDDEN_NAME, userRef: null },
        resources: [],
        changes: [],
        errorCode: 'Failed authentication',
      },
      'an unknown user name failed to sign in to the console',
    ],
    [
      {
        changes: [{ field: 'desiredCount', before: '2', after: '4' }],
        errorCode: 'AccessDeniedException',
      },
      'engineer tried to set the desired count of parts-inventory to 4, which was refused',
    ],
    [
      {
        eventSource: 'iam.amazonaws.com',
        eventName: 'DeleteAccessKey',
        resources: [resource('AWS::IAM::User', 'alice')],
        changes: [],
        errorCode: 'AccessDenied',
      },
      'engineer tried to call DeleteAccessKey on alice, which was refused',
    ],
    [
      {
        eventSource: 'elasticloadbalancing.amazonaws.com',
        eventName: 'AddTags',
        resources: [resource(null, 'parts')],
        changes: [],
        errorCode: 'AccessDenied',
      },
      'engineer tried to change the tags of parts, which was refused',
    ],
    [
      {
        eventSource: 's3.amazonaws.com',
        eventName: 'DeleteBucketLifecycle',
        resources: [resource('AWS::S3::Bucket', 'reports')],
        changes: [],
      },
      'engineer called DeleteBucketLifecycle on reports',
    ],
    [
      {
        eventSource: 'brand-new.amazonaws.com',
        eventName: 'DeleteThing',
        resources: [resource(null, '在庫')],
        changes: [],
      },
      'engineer deleted 在庫',
    ],
    [
      {
        eventSource: 'brand-new.amazonaws.com',
        eventName: 'FrobnicateThing',
        resources: [resource(null, 'arn:aws:brand-new:::thing/x')],
        changes: [],
      },
      'engineer called FrobnicateThing on x',
    ],
    [
      {
        eventSource: 'ce.amazonaws.com',
        eventName: 'GetCostAndUsage',
        readOnly: true,
        resources: [],
        changes: [],
      },
      'engineer looked at Cost Explorer',
    ],
  ])('tell %j', (more, sentence) => {
    expect(write(more)).toBe(sentence);
  });

  it('are about the resource that the operation names', () => {
    const name = (eventName: string, ...types: string[]) =>
      getResourceName(
        getMainResource({
          eventName,
          resources: types.map(type => resource(`AWS::X::${type}`, type)),
        }),
      );
    expect(name('UpdateService', 'Cluster', 'Service')).toBe('Service');
    expect(name('AttachRolePolicy', 'Policy', 'Role')).toBe('Role');
    expect(name('CreateAccessKey', 'AccessKey', 'User')).toBe('User');
    expect(name('StopLogging', 'Trail')).toBe('Trail');
    expect(name('PutImage')).toBe('');
    // A secret keeps its own name; a service is called as in the catalog.
    expect(
      getResourceName(
        resource('AWS::SecretsManager::Secret', 'db', 'component:default/x'),
      ),
    ).toBe('db');
  });

  it('name services as AWS does, and others by the beginning of their address', () => {
    expect(
      ['codebuild', 'states', 'organizations', 'brand-new'].map(id =>
        getServiceName(`${id}.amazonaws.com`),
      ),
    ).toEqual(['CodeBuild', 'Step Functions', 'Organizations', 'Brand-new']);
  });

  it('fall back to what kind of operation it is, never to a wrong one', () => {
    const { key } = chooseSentence(
      event({
        eventSource: 'x.amazonaws.com',
        eventName: 'GetAndDelete',
        readOnly: false,
      }),
    );
    expect(key).toBe('sentence.general.call');
  });
});
