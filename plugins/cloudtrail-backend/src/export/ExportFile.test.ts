import type { ActivityExportManifest } from '@hangar/plugin-cloudtrail-common';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeEvent } from '../__testUtils__/sampleEvents';
import { ExportFile } from './ExportFile';
import type { ExportedEvent } from './formatRows';

const manifest: ActivityExportManifest = {
  id: '00000000-0000-4000-8000-000000000000',
  status: 'running',
  fileName: 'activity.ndjson',
  format: 'ndjson',
  filter: { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' },
  entityRef: null,
  isPartial: false,
  coverage: { complete: [], gaps: [], includesReads: false },
  problems: [],
  count: 0,
  bytes: 0,
  sha256: null,
  requestedBy: 'user:default/auditor',
  requestedAt: '2026-11-25T03:00:00.000Z',
  finishedAt: null,
  simulated: false,
};

const event: ExportedEvent = {
  ...makeEvent(1, '2026-11-24T03:00:00Z', { record: 'x'.repeat(1000) }),
  eventTime: '2026-11-24T03:00:00.000Z',
  principal: {
    ...makeEvent(1, '2026-11-24T03:00:00Z').principal,
    userRef: null,
  },
  resources: [],
};

describe('ExportFile', () => {
  function setUp(batches: number) {
    const progress = { read: 0, closed: false };
    const saved: ActivityExportManifest[] = [];
    async function* readEvents() {
      try {
        for (let batch = 0; batch < batches; batch++) {
          progress.read++;
          yield Array<ExportedEvent>(100).fill(event);
        }
      } finally {
        progress.closed = true;
      }
    }
    const log = {
      update: async (next: ActivityExportManifest) => void saved.push(next),
    };
    const file = new ExportFile(log, manifest, {
      events: readEvents(),
      now: () => Date.parse('2026-11-25T03:01:00Z'),
    });
    return { file, progress, saved };
  }

  it('is read no faster than it is taken', async () => {
    const { file, progress, saved } = setUp(50);
    let taken = 0;
    let mostAhead = 0;
    await pipeline(
      file.read(),
      new Writable({
        highWaterMark: 1,
        write(_chunk, _encoding, done) {
          taken++;
          mostAhead = Math.max(mostAhead, progress.read - taken);
          setTimeout(done, 2);
        },
      }),
    );
    expect(taken).toBe(50);
    expect(mostAhead).toBeLessThan(5);
    expect(saved).toEqual([
      expect.objectContaining({ status: 'complete', count: 5000 }),
    ]);
  });

  it('lets go of what it reads from when nobody takes the rest', async () => {
    const { file, progress, saved } = setUp(50);
    const reader = file.read();
    const piped = pipeline(
      reader,
      new Writable({ highWaterMark: 1, write: () => {} }),
    );
    await sleep(20);
    reader.destroy(new Error('gone'));
    await expect(piped).rejects.toThrow('gone');
    await file.abort();
    await sleep(20);
    expect(progress.closed).toBe(true);
    expect(progress.read).toBeLessThan(5);
    expect(saved).toEqual([
      expect.objectContaining({ status: 'aborted', sha256: null }),
    ]);
  });
});
