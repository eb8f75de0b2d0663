import { useState } from 'react';
import { useAsyncView, type AsyncView } from '../asyncView';
import type { IngestSettingsProps } from './types';

const REFRESH_SECONDS = 60;
const READING_REFRESH_SECONDS = 5;

/** The state of reading, fetched now and then, and soon again while reading goes on. */
export function useIngestView<T extends object>(
  options: Pick<IngestSettingsProps<T>, 'fetch' | 'isReading'>,
): { view: AsyncView<T>; refresh: () => void } {
  const [refreshCount, setRefreshCount] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const view = useAsyncView<T>({
    subject: 'ingest',
    refreshSeconds: isReading ? READING_REFRESH_SECONDS : REFRESH_SECONDS,
    refreshCount,
    fetch: async request => {
      const state = await options.fetch(request);
      setIsReading(options.isReading(state));
      return state;
    },
  });
  return { view, refresh: () => setRefreshCount(count => count + 1) };
}
