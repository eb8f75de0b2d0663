import type { Entity } from '@backstage/catalog-model';
import { getEntitySelector } from './getEntitySelector';

const COST_TAGS = 'aws.amazon.com/cost-insights-tags';

const entity = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'parts-inventory', annotations },
});
const get = (annotations: Record<string, string>) =>
  getEntitySelector(entity(annotations), { costTagPrefix: 'drone' });
const tag = (key: string, ...values: string[]) => ({
  type: 'tag',
  key,
  values,
});

describe('getEntitySelector', () => {
  it.each([
    ['Component=parts', [tag('Component', 'parts')]],
    ['Component=parts,Component=stock', [tag('Component', 'parts', 'stock')]],
    ['Component=a,Team=x,Component=a', [tag('Component', 'a'), tag('Team', 'x')]], // prettier-ignore
    ['Cost=a=b', [tag('Cost', 'a=b')]],
    ['Team=a\\,b', [tag('Team', 'a,b')]],
    ['Component=', [tag('Component', '')]],
    [
      'cost-category:Team=ドローン',
      [{ type: 'cost-category', key: 'Team', values: ['ドローン'] }],
    ],
  ])('reads %s', (annotation, selector) => {
    expect(get({ [COST_TAGS]: annotation })).toEqual({
      selector,
      problems: [],
    });
  });

  it('uses what is right of an annotation, and tells what is wrong', () => {
    expect(get({ [COST_TAGS]: 'Component=parts,nonsense' })).toEqual({
      selector: [tag('Component', 'parts')],
      problems: [
        {
          kind: 'invalid-annotation',
          subject: COST_TAGS,
          message: expect.stringContaining('has no "="'),
        },
      ],
    });
    expect(get({ [COST_TAGS]: '' }).selector).toBeUndefined();
  });

  it.each([
    [
      'aws.amazon.com/amazon-ecs-service-arn',
      'arn:aws:ecs:ap-northeast-1:111122223333:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts',
    ],
    [
      'aws.amazon.com/app-runner-service-arn',
      'arn:aws:apprunner:ap-northeast-1:111122223333:service/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa',
    ],
    [
      'aws.amazon.com/rds-instance-arn',
      'arn:aws:rds:ap-northeast-1:111122223333:db:drone-prod-engineer-rds',
    ],
    [
      'aws.amazon.com/cloudformation-stack-name',
      'drone-prod-engineer-cloudformation-parts',
    ],
  ])("falls back to the user's Cost tag by %s", (annotation, value) => {
    expect(get({ [annotation]: value })).toEqual({
      selector: [tag('Cost', 'drone_engineer')],
      problems: [],
    });
  });

  it('has none where nothing tells', () => {
    expect(get({})).toEqual({ selector: undefined, problems: [] });
    expect(
      get({ 'aws.amazon.com/log-groups': '/aws/lambda/x' }).selector,
    ).toBeUndefined();
  });
});
