import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';

export function EntityList(props: { entities: Entity[] }) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {props.entities.map(entity => (
        <li
          key={stringifyEntityRef(entity)}
          style={{ padding: 'var(--bui-space-2) 0' }}
        >
          <EntityRefLink entityRef={entity} />
          {entity.metadata.description && (
            <Text
              as="p"
              color="secondary"
              style={{ margin: 0, lineHeight: 1.6 }}
            >
              {entity.metadata.description}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
