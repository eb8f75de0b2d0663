import type { ActionFunctionArgs } from 'react-router';
import {
  api,
  type ImportReport,
  type ProblemBody,
  ProblemError,
} from '../../api/client.ts';

const MAX_BYTES = 5_000_000;
const tooLarge: ProblemBody = {
  title: 'Payload Too Large',
  status: 413,
  detail: 'A file may have 5 MB.',
  code: 'too-large',
  requestId: '',
};

export type ImportResult = {
  /** What the file is called. */
  name: string;
  report?: ImportReport;
  problem?: ProblemBody;
};

/** Checks the form's file or, with the intent "import", imports it. */
export async function importAction({
  request,
}: ActionFunctionArgs): Promise<ImportResult> {
  const form = await request.formData();
  const file = form.get('file') as File;
  const { name } = file;
  // The service would end the connection before it is all sent, and the reason were lost.
  if (file.size > MAX_BYTES) return { name, problem: tooLarge };
  try {
    const dryRun = form.get('intent') !== 'import';
    return { name, report: await api.importParts(file, dryRun) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { name, problem: error.problem };
  }
}
