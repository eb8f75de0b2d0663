import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { downloadFile, getErrorText } from '@hangar/plugin-aws-react';
import type {
  ActivityExportFormat,
  ActivityExportManifest,
  ActivityFilter,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailApiRef, type ActivityScope } from '../../api';

/** How an export went. */
export type ExportOutcome =
  | { type: 'done'; manifest: ActivityExportManifest }
  /** The file ends too early. */
  | { type: 'aborted' }
  | { type: 'no-manifest'; fileName: string; message: string }
  | { type: 'failed'; message: string };

/** Fetches a file and then its manifest, and hands both to the browser. */
export function useExport(scope: ActivityScope, filter: ActivityFilter) {
  const api = useApi(cloudtrailApiRef);
  const [isPending, setIsPending] = useState(false);
  const [outcome, setOutcome] = useState<ExportOutcome>();

  const fetchBoth = async (
    format: ActivityExportFormat,
  ): Promise<ExportOutcome> => {
    const { exportId, ...file } = await api.exportEvents(scope, filter, format);
    downloadFile(file);
    try {
      const manifest = await api.getExportManifest(exportId);
      downloadFile({
        name: `${file.name}.manifest.json`,
        content: new Blob([`${JSON.stringify(manifest, null, 2)}\n`], {
          type: 'application/json',
        }),
      });
      return manifest.status === 'complete'
        ? { type: 'done', manifest }
        : { type: 'aborted' };
    } catch (error) {
      const message = getErrorText(error);
      return { type: 'no-manifest', fileName: file.name, message };
    }
  };

  const start = async (format: ActivityExportFormat) => {
    setIsPending(true);
    setOutcome(undefined);
    try {
      setOutcome(await fetchBoth(format));
    } catch (error) {
      setOutcome({ type: 'failed', message: getErrorText(error) });
    } finally {
      setIsPending(false);
    }
  };
  return { isPending, outcome, start };
}
