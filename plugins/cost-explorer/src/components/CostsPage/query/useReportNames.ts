import { useMemo } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import type { CostGroupBy } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../../translation';

/** Names for what a report is grouped and filtered by. */
export type ReportNames = {
  /** "Team" */
  grouping(groupBy: CostGroupBy): string;
  /** What the rows of a grouping are called; the title where the backend knows one. */
  value(groupBy: CostGroupBy, key: string, title?: string): string;
};

const DEFAULT_KINDS: Partial<Record<CostGroupBy, string>> = {
  owner: 'group',
  system: 'system',
  entity: 'component',
};

/** The names in the reader's language. */
export function useReportNames(): ReportNames {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return useMemo(
    () => ({
      grouping: groupBy => t(`costs.groupedBy.${groupBy}`),
      value: (groupBy, key, title) =>
        key === ''
          ? t(`costs.unknown.${groupBy}`)
          : (title ?? humanizeKey(key, DEFAULT_KINDS[groupBy])),
    }),
    [t],
  );
}

function humanizeKey(key: string, defaultKind: string | undefined): string {
  if (!defaultKind) {
    return key;
  }
  try {
    return humanizeEntityRef(parseEntityRef(key), { defaultKind });
  } catch {
    // An address can hold anything.
    return key;
  }
}
