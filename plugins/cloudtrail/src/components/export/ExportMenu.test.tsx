import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entity, manifest, NOW } from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPage, renderTab } from '../../__testUtils__/renderPlugin';

const SHA = 'ab12'.repeat(16);

/** What the browser was handed: names and contents. */
function watchDownloads() {
  const files: Array<{ name: string; content: Blob }> = [];
  const blobs: Blob[] = [];
  URL.createObjectURL = content => `blob:${blobs.push(content as Blob) - 1}`;
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      files.push({
        name: this.download,
        content: blobs[Number(this.href.replace('blob:', ''))],
      });
    });
  return files;
}

async function exportAs(format: RegExp) {
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  await userEvent.click(
    within(await screen.findByRole('menu')).getByRole('menuitem', {
      name: format,
    }),
  );
}

describe('ExportMenu', () => {
  stopClockAt(NOW);
  afterEach(() => jest.restoreAllMocks());

  it('takes away what is filtered with its manifest, and tells count and checksum', async () => {
    const files = watchDownloads();
    const backend = startBackend();
    renderPage({ mayExport: true, search: '?errorsOnly=true&user=root' });
    await exportAs(/^CSV/);

    expect(
      await screen.findByText('activity.csv: 1,234 operations'),
    ).toBeVisible();
    expect(screen.getByText(new RegExp(SHA))).toBeVisible();
    expect(Object.fromEntries(backend.of('/export')[0].searchParams)).toEqual({
      format: 'csv',
      from: '2026-11-24T03:00:00.000Z',
      to: '2026-11-25T03:00:00.000Z',
      user: 'root',
      errorsOnly: 'true',
    });
    expect(backend.of('/exports/x-1')).toHaveLength(1);
    expect(files.map(({ name }) => name)).toEqual([
      'activity.csv',
      'activity.csv.manifest.json',
    ]);
    expect(files[0].content.size).toBe('eventId\r\n'.length);
  });

  it('takes away the events of an entity from its own tab', async () => {
    watchDownloads();
    const backend = startBackend();
    renderTab(entity, { mayExport: true });
    await exportAs(/^NDJSON/);
    await screen.findByText(/1,234 operations/);
    const [request] = backend.of('/export');
    expect(request.pathname).toMatch(
      /entities\/component\/default\/parts-inventory\/events\/export$/,
    );
    expect(request.searchParams.get('format')).toBe('ndjson');
  });

  it('warns of a file that ends too early', async () => {
    watchDownloads();
    startBackend({ manifest: manifest({ status: 'aborted', sha256: null }) });
    renderPage({ mayExport: true });
    await exportAs(/^CSV/);
    expect(
      await screen.findByText(/ends before its last operation/),
    ).toBeVisible();
  });

  it('says why there is no file, and why no manifest', async () => {
    const files = watchDownloads();
    let isRefused = true;
    startBackend({
      export: () =>
        isRefused
          ? refusal(503, 'ServiceUnavailableError', 'The store is away.')()
          : new Response('eventId\r\n', {
              headers: { 'Hangar-Export-Id': 'x-1' },
            }),
      manifest: refusal(404, 'NotFoundError', 'No export x-1'),
    });
    renderPage({ mayExport: true });
    await exportAs(/^CSV/);
    expect(await screen.findByText('The store is away.')).toBeVisible();
    expect(files).toHaveLength(0);

    isRefused = false;
    await exportAs(/^CSV/);

    expect(await screen.findByText(/No export x-1/)).toBeVisible();
    expect(files.map(({ name }) => name)).toEqual(['activity.csv']);
  });
});
