import type { Tags } from '../types';

/** The tags of a sample component's resources: the house's, and the entity. */
export function sampleTags(
  component: string,
  owner: 'drone_engineer' | 'sales_engineer',
  name: string,
): Tags {
  return {
    Component: component,
    Cost: owner,
    Project: 'infra-course-drone',
    Name: name,
    createdBy: 'engineer',
  };
}
