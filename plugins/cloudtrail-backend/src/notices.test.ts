import { advanceClock, stopClockAt } from '@hangar/test-utils';
import { eventIds, iamUser, makeEvent } from './__testUtils__/sampleEvents';
import { databases, startPlugin } from './__testUtils__/startPlugin';

type Plugin = Awaited<ReturnType<typeof startPlugin>>;

const sentBy = ({ notifications }: Plugin) =>
  (notifications.send.mock.calls as unknown[][]).map(
    ([options]) =>
      (options as { payload: { link: string; severity: string } }).payload,
  );

describe.each(databases.eachSupportedId())('notices (%s)', database => {
  stopClockAt('2026-11-25T03:00:00Z');

  const run = (plugin: Plugin) => plugin.runTask('cloudtrail-notices');

  it('tell auditors of each sensitive event once, the oldest first', async () => {
    const plugin = await startPlugin({ database });
    await Promise.all([run(plugin), run(plugin)]);
    await run(plugin);
    const links = sentBy(plugin).map(({ link }) => link);
    expect(links.sort()).toEqual(
      [eventIds.openedGroup, eventIds.readSecret, eventIds.signedIn]
        .map(id => `/activity?event=${id}`)
        .sort(),
    );
    expect(plugin.notifications.send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: ['group:default/audit'] },
      payload: {
        title:
          'セキュリティグループの全開放 / A security group was opened to the world',
        description:
          'engineer: AuthorizeSecurityGroupIngress (sg-0123456789abcdef0), 111122223333, ap-northeast-1, 2026-11-24T22:00:00.000Z',
        link: `/activity?event=${eventIds.openedGroup}`,
        severity: 'high',
        topic: 'aws-activity',
        scope: `cloudtrail:event:${eventIds.openedGroup}`,
      },
    });
  });

  it('tell of late events, but not of what happened long before the portal looked', async () => {
    const plugin = await startPlugin({
      database,
      events: [
        makeEvent(1, '2026-11-01T00:00:00Z', { sensitiveRule: 'trail-change' }),
      ],
    });
    await run(plugin);
    expect(sentBy(plugin)).toEqual([]);
    advanceClock(3 * 24 * 60 * 60_000);
    // ingest stood still meanwhile
    await plugin.store.addEvents([
      makeEvent(2, '2026-11-25T04:00:00Z', { sensitiveRule: 'trail-change' }),
    ]);
    await run(plugin);
    expect(sentBy(plugin)).toHaveLength(1);
  });

  it('look far back once an hour only, since almost nothing comes so late', async () => {
    const plugin = await startPlugin({ database, events: [] });
    await run(plugin);
    await plugin.store.addEvents([
      makeEvent(1, '2026-11-24T20:00:00Z', { sensitiveRule: 'trail-change' }),
      makeEvent(2, '2026-11-25T02:00:00Z', { sensitiveRule: 'trail-change' }),
    ]);
    const listEnds = () => sentBy(plugin).map(({ link }) => link.slice(-1));
    advanceClock(60_000);
    await run(plugin);
    expect(listEnds()).toEqual(['2']);
    advanceClock(60 * 60_000);
    await run(plugin);
    expect(listEnds()).toEqual(['2', '1']);
  });

  it('tell of what is one of many once a day for each who does it', async () => {
    const read = (id: number, time: string, name: string) =>
      makeEvent(id, time, {
        sensitiveRule: 'secret-read',
        principal: iamUser(name),
      });
    const plugin = await startPlugin({
      database,
      events: [
        read(1, '2026-11-25T01:00:00Z', 'engineer'),
        read(2, '2026-11-25T02:00:00Z', 'engineer'),
        read(3, '2026-11-25T02:30:00Z', 'operator'),
      ],
    });
    await run(plugin);
    expect(sentBy(plugin).map(({ link }) => link)).toEqual([
      expect.stringMatching(/1$/),
      expect.stringMatching(/3$/),
    ]);
    expect(sentBy(plugin)[0].severity).toBe('low');
  });

  it('tell again what could not be sent, and nobody where nobody is named', async () => {
    const plugin = await startPlugin({ database });
    plugin.notifications.send.mockRejectedValueOnce(new Error('no mail today'));
    await run(plugin);
    await run(plugin);
    expect(plugin.notifications.send).toHaveBeenCalledTimes(4);

    const silent = await startPlugin({ database, config: { cloudTrail: {} } });
    await run(silent);
    expect(silent.notifications.send).not.toHaveBeenCalled();
  });
});
