import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { shellTranslationRef } from '../../messages';

/**
 * Backstage's pages, sub-pages and entity tabs carry their titles as plain English strings, outside of the
 * translation system. These are the ones on screen here; any other title is shown as its plugin gives it.
 */
const messageKeys = {
  Home: 'title.home',
  Catalog: 'title.catalog',
  Create: 'title.create',
  APIs: 'title.apis',
  Search: 'title.search',
  Notifications: 'title.notifications',
  Settings: 'title.settings',
  'Catalog Graph': 'title.catalogGraph',
  Templates: 'title.templates',
  Tasks: 'title.tasks',
  Actions: 'title.actions',
  'Template Editor': 'title.templateEditor',
  General: 'title.general',
  Overview: 'title.overview',
  Definition: 'title.definition',
  Monitoring: 'title.monitoring',
  Cost: 'title.cost',
  Costs: 'title.costs',
  Activity: 'title.activity',
  'AWS data': 'title.awsData',
  'Activity data': 'title.activityData',
  Documentation: 'title.documentation',
  Documents: 'title.documents',
  Development: 'title.development',
  Deployment: 'title.deployment',
  Operation: 'title.operation',
  Observability: 'title.observability',
} as const;

function isKnownTitle(title: string): title is keyof typeof messageKeys {
  return Object.hasOwn(messageKeys, title);
}

/** The title in the language on screen. */
export function useTitle(): (title: string) => string {
  const { t } = useTranslationRef(shellTranslationRef);
  return useCallback(
    (title: string) => (isKnownTitle(title) ? t(messageKeys[title]) : title),
    [t],
  );
}
