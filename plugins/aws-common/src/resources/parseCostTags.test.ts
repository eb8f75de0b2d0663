import { parseCostTags } from './parseCostTags';

const long = '部'.repeat(256);

describe('parseCostTags', () => {
  it.each<[string, Array<[string, string]>]>([
    ['Component=parts', [['Component', 'parts']]],
    ['Cost=a=b, Project=x', [['Cost', 'a=b'], ['Project', 'x']]], // prettier-ignore
    ['Team=a\\,b,Team="c"', [['Team', 'a,b'], ['Team', '"c"']]], // prettier-ignore
    ['Path=C:\\\\x,Note=\\d', [['Path', 'C:\\x'], ['Note', '\\d']]], // prettier-ignore
    ['部署=開発部 (東京)', [['部署', '開発部 (東京)']]],
    [`Team=${long}`, [['Team', long]]],
    ['cost-category:Team=drones', [['cost-category:Team', 'drones']]],
    ['Component=', [['Component', '']]],
  ])('reads %j', (text, expected) => {
    expect(parseCostTags(text)).toEqual({
      costTags: expected.map(([key, value]) => ({ key, value })),
      problems: [],
    });
  });

  it.each([
    ['', 'empty'],
    [',Cost=a', 'empty'],
    ['Cost=a,,Project=b', 'empty'],
    ['Cost=a,', 'empty'],
    ['Cost', 'has no "="'],
    ['=a', 'not an AWS tag key'],
    [`Team=${long}x`, 'at most 256 characters'],
    ['Team=a\nb', 'no control characters'],
  ])('tells what is wrong with %j, once', (text, message) => {
    const { problems } = parseCostTags(text);
    expect(problems).toEqual([
      {
        annotation: 'aws.amazon.com/cost-insights-tags',
        value: text,
        message: expect.stringContaining(message),
      },
    ]);
  });
});
