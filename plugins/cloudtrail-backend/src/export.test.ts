import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopClockAt } from '@hangar/test-utils';
import { asHeader, parseCsv } from '@hangar/test-utils/backend';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { eventIds, makeEvent } from './__testUtils__/sampleEvents';
import {
  databases,
  entityUrl,
  startPlugin,
  url,
} from './__testUtils__/startPlugin';

const sha256 = (text: string) =>
  createHash('sha256').update(text, 'utf8').digest('hex');

describe('files', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
    jest.clearAllMocks();
  });

  const getManifest = async (headers: Record<string, string>) => {
    const { body } = await plugin
      .get(url(`exports/${headers['hangar-export-id']}`))
      .expect(200);
    expectAnswer('ActivityExportManifest', body);
    return body;
  };

  it.each(['csv', 'ndjson'])(
    'of %s hold exactly what is filtered; the manifest has their count and checksum',
    async format => {
      const filters: Array<Record<string, string>> = [
        {},
        { readOnly: 'false', account: '111122223333' },
        { errorsOnly: 'true' },
        { q: 'nothing-has-this' },
      ];
      for (const filter of filters) {
        const list = await plugin.get(url('events', filter)).expect(200);
        const file = await plugin
          .get(url('events/export', { format, ...filter }))
          .buffer(true)
          .parse((response, done) => {
            const chunks: Buffer[] = [];
            response.on('data', chunk => chunks.push(chunk));
            response.on('end', () => done(null, Buffer.concat(chunks)));
          })
          .expect(200);
        const text = file.body.toString('utf8');
        const ids =
          format === 'csv'
            ? parseCsv(text)
                .slice(1)
                .map(row => row[1])
            : text
                .split('\n')
                .filter(Boolean)
                .map((line: string) => JSON.parse(line).eventId);
        expect(ids).toEqual(
          list.body.items.map(({ eventId }: { eventId: string }) => eventId),
        );
        const manifest = await getManifest(file.headers);
        expect(manifest).toMatchObject({
          status: 'complete',
          format,
          count: list.body.total.count,
          bytes: file.body.length,
          sha256: sha256(text),
          requestedBy: 'user:default/auditor',
          entityRef: null,
          isPartial: false,
          coverage: list.body.coverage,
          filter: { from: list.body.from, to: list.body.to },
        });
        expect(file.headers['content-disposition']).toBe(
          `attachment; filename="${manifest.fileName}"`,
        );
        expect(manifest.fileName).toMatch(
          /^activity-everything-2026-11-24-2026-11-25-[0-9a-f]{8}\.(csv|ndjson)$/,
        );
        expect(file.headers['cache-control']).toBe('no-store');
      }
    },
  );

  it('of an entity hold its events', async () => {
    const { text, headers } = await plugin
      .get(entityUrl('component/sales-support', 'events/export'))
      .expect(200);
    expect(
      parseCsv(text)
        .slice(1)
        .map(row => row[1]),
    ).toEqual([eventIds.deployedSales]);
    expect(await getManifest(headers)).toMatchObject({
      entityRef: 'component:default/sales-support',
      count: 1,
    });
  });

  it('run nothing in a spreadsheet, and keep Japanese and markup as they are', async () => {
    const csv = await plugin.get(url('events/export')).expect(200);
    expect(csv.text.startsWith('\uFEFFTime (UTC),Event id,')).toBe(true);
    expect(csv.text).toContain(",'=contractor,");
    expect(csv.text).not.toMatch(/(^|,|")=contractor/m);
    expect(csv.text).toContain('desiredCount: 2 → 4');
    const ndjson = await plugin
      .get(url('events/export', { format: 'ndjson' }))
      .buffer(true)
      .expect(200);
    const [first] = ndjson.text.split('\n');
    expect(JSON.parse(first)).toMatchObject({
      principal: { name: 'engineer', userRef: 'user:default/engineer' },
      record: { requestParameters: { note: '</script><b>部品</b>' } },
    });
  });

  it('are recorded, with what came of them; a refusal too', async () => {
    const { headers } = await plugin
      .get(url('events/export', { eventName: 'UpdateService' }))
      .expect(200);
    const { createEvent } = plugin.auditor;
    expect(createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'events-export',
        severityLevel: 'medium',
        meta: {
          format: 'csv',
          entityRef: null,
          filter: {
            from: '2026-11-24T03:00:00.000Z',
            to: '2026-11-25T03:00:00.000Z',
            eventName: ['UpdateService'],
          },
        },
      }),
    );
    expect(plugin.entry.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        exportId: headers['hangar-export-id'],
        count: 2,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    });
    await plugin.get(url('events/export'), 'engineer').expect(403);
    expect(plugin.entry.fail).toHaveBeenCalledTimes(1);
  });
});

describe.each(databases.eachSupportedId())('a long file (%s)', database => {
  const events = 10_000;
  const day = Date.parse('2026-11-24T03:00:00Z');

  async function startWithMany() {
    const plugin = await startPlugin({ database, events: [] });
    // together more than what lies in the buffers of a connection
    const padding = 'x'.repeat(8500);
    for (let start = 0; start < events; start += 1000) {
      await plugin.store.addEvents(
        Array.from({ length: 1000 }, (_, index) =>
          makeEvent(
            start + index,
            new Date(day + (start + index) * 1000).toISOString(),
            { record: { padding } },
          ),
        ),
      );
    }
    return plugin;
  }

  const query = {
    from: new Date(day).toISOString(),
    to: new Date(day + events * 1000).toISOString(),
    format: 'ndjson',
  };

  /** Asks as a client that reads only when it wants to. */
  const open = (plugin: Awaited<ReturnType<typeof startPlugin>>) =>
    new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      const { port } = plugin.server;
      httpRequest(
        {
          ...{ host: 'localhost', port: Number(port()) },
          path: url('events/export', query),
          headers: { Authorization: asHeader('auditor') },
        },
        resolve,
      )
        .on('error', reject)
        .end();
    });

  it('says of a file that broke off that it did, and lets the store go', async () => {
    const plugin = await startWithMany();
    const response = await open(plugin);
    response.on('error', () => {});
    expect(response.statusCode).toBe(200);
    const id = String(response.headers['hangar-export-id']);
    response.once('readable', () => response.read(10_000));
    await sleep(500);
    response.destroy();
    const getStatus = async () => {
      const { body } = await plugin.get(url(`exports/${id}`)).expect(200);
      return body;
    };
    for (let tries = 0; tries < 50; tries++) {
      if ((await getStatus()).status !== 'running') {
        break;
      }
      await sleep(100);
    }
    const manifest = await getStatus();
    expect(manifest).toMatchObject({ status: 'aborted', sha256: null });
    expect(manifest.count).toBeLessThan(events);
    expect(plugin.entry.fail).toHaveBeenCalledTimes(1);

    const whole = await open(plugin);
    const hash = createHash('sha256');
    let count = 0;
    for await (const chunk of whole) {
      hash.update(chunk);
      count += chunk.toString('latin1').split('\n').length - 1;
    }
    expect(count).toBe(events);
    const { body } = await plugin.get(
      url(`exports/${whole.headers['hangar-export-id']}`),
    );
    expect(body).toMatchObject({
      status: 'complete',
      count: events,
      sha256: hash.digest('hex'),
    });
  }, 180_000);
});
