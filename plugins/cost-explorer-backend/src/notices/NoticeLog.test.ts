import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { NoticeLog } from './NoticeLog';

describeEachDatabase('NoticeLog', createDatabase => {
  async function setUp() {
    const db = await createDatabase();
    const clock = { time: '2026-11-25T06:00:00.000Z' };
    const createReplica = () => new NoticeLog(db, () => new Date(clock.time));
    return { db, clock, one: createReplica(), other: createReplica() };
  }

  it('sends once, whichever replica comes first and how often they ask', async () => {
    const { one, other } = await setUp();
    const send = jest.fn(async () => {});
    const sent = await Promise.all([
      one.sendOnce('budget', send),
      other.sendOnce('budget', send),
      one.sendOnce('budget', send),
    ]);
    expect(sent.filter(Boolean)).toHaveLength(1);
    await expect(other.sendOnce('budget', send)).resolves.toBe(false);
    await expect(other.sendOnce('another', send)).resolves.toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
    await expect(other.isSent('budget')).resolves.toBe(true);
  });

  it('sends again what could not be sent', async () => {
    const { one, other } = await setUp();
    const refuse = async () => {
      throw new Error('There is no mail today');
    };
    await expect(one.sendOnce('budget', refuse)).rejects.toThrow('no mail');
    await expect(one.isSent('budget')).resolves.toBe(false);
    await expect(other.sendOnce('budget', async () => {})).resolves.toBe(true);
  });

  it('sends in the place of a replica that died while sending, after ten minutes', async () => {
    const { one, other, clock } = await setUp();
    const send = jest.fn(async () => {});
    const started = new Promise<void>(resolve => {
      one.sendOnce('budget', () => {
        resolve();
        return new Promise(() => {});
      });
    });
    await started;
    clock.time = '2026-11-25T06:09:00.000Z';
    await expect(other.sendOnce('budget', send)).resolves.toBe(false);
    clock.time = '2026-11-25T06:11:00.000Z';
    const sent = await Promise.all([
      other.sendOnce('budget', send),
      other.sendOnce('budget', send),
    ]);
    expect(sent.filter(Boolean)).toHaveLength(1);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('forgets after more than a year', async () => {
    const { one, clock, db } = await setUp();
    const send = jest.fn(async () => {});
    await one.sendOnce('budget', send);
    clock.time = '2027-12-01T00:00:00.000Z';
    await one.sendOnce('another', send);
    clock.time = '2028-01-02T00:00:00.000Z';
    await one.forget();
    await expect(db('cost_notices').pluck('key')).resolves.toEqual(['another']);
  });
});
