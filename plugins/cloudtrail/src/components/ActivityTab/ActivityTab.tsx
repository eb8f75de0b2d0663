import { useMemo } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { MissingAwsAnnotation } from '@hangar/plugin-aws-react';
import { activityAnnotations, isCloudtrailAvailable } from '../../availability';
import { ActivityContent } from '../activity/ActivityContent';

/** What was done to an entity, or what a person did. */
export function ActivityTab() {
  const { entity } = useEntity();
  const scope = useMemo(() => ({ entity }), [entity]);
  return isCloudtrailAvailable(entity) ? (
    <ActivityContent key={stringifyEntityRef(entity)} scope={scope} />
  ) : (
    <MissingAwsAnnotation entity={entity} annotations={activityAnnotations} />
  );
}
