import { isAwsAvailable } from '@hangar/plugin-aws-common';
import {
  awsResourceAnnotations,
  createAwsEntityFilter,
} from './awsEntityFilter';

describe('createAwsEntityFilter', () => {
  it('asks for one of the kinds or one of the annotations', () => {
    expect(
      createAwsEntityFilter({
        kinds: ['group', 'system'],
        annotations: ['a/b'],
      }),
    ).toEqual({
      $any: [
        { kind: { $in: ['group', 'system'] } },
        { 'metadata.annotations.a/b': { $exists: true } },
      ],
    });
  });

  it('asks for no kind where none is given', () => {
    expect(createAwsEntityFilter({ annotations: ['a/b'] }).$any).toHaveLength(
      1,
    );
  });
});

describe('awsResourceAnnotations', () => {
  it.each(awsResourceAnnotations)('has %s, which links AWS', annotation => {
    const metadata = { name: 'a', annotations: { [annotation]: '?' } };
    expect(
      isAwsAvailable({ apiVersion: 'a', kind: 'Component', metadata }),
    ).toBe(true);
  });
});
