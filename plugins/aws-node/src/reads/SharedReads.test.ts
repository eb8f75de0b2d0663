import { InputError } from '@backstage/errors';
import { AwsThrottledError } from '../errors';
import { SharedReads } from './SharedReads';
import type { SharedReadOptions } from './types';

const scope = { accountId: '111122223333', region: 'ap-northeast-1' };
const lifetime = { fresh: 60_000, whileRefreshing: 60_000, lastGood: 600_000 };
const throttled = () => new AwsThrottledError('slow down', scope, 5);
const settle = () => new Promise(resolve => setImmediate(resolve));

function setUp() {
  let time = Date.parse('2026-11-20T03:00:00Z');
  const reads = new SharedReads({ now: () => time });
  const load = jest.fn(
    async (_signal: AbortSignal): Promise<{ n: number }> => ({
      n: load.mock.calls.length,
    }),
  );
  const read = (options: Partial<SharedReadOptions<{ n: number }>> = {}) =>
    reads.read({
      scope,
      operation: 'CloudWatch.DescribeAlarms',
      input: { a: 1, b: [2] },
      lifetime,
      load,
      ...options,
    });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { read, load, pass };
}

describe('SharedReads', () => {
  it('makes one request for 200 callers at once', async () => {
    const { read, load } = setUp();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => read()),
    );
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(answers.map(({ value }) => value))).toEqual(
      new Set([answers[0].value]),
    );
  });

  it('shares by what the answer depends on, and nothing else', async () => {
    const { read, load } = setUp();
    await read();
    await read({ input: { b: [2], a: 1 } });
    expect(load).toHaveBeenCalledTimes(1);
    await read({ input: { a: 1, b: [3] } });
    await read({ scope: { ...scope, accountId: '444455556666' } });
    await read({ scope: { ...scope, region: 'us-east-1' } });
    await read({ operation: 'CloudWatch.GetMetricData' });
    expect(load).toHaveBeenCalledTimes(5);
  });

  it('serves a due answer while it is refreshed, but not an old one', async () => {
    const { read, load, pass } = setUp();
    await read();
    pass(61_000);
    await expect(read()).resolves.toMatchObject({
      value: { n: 1 },
      asOf: new Date('2026-11-20T03:00:00Z'),
      stale: false,
    });
    await settle();
    await expect(read()).resolves.toMatchObject({ value: { n: 2 } });
    pass(121_000);
    await expect(read()).resolves.toMatchObject({ value: { n: 3 } });
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('never keeps an error as an answer', async () => {
    const { read, load } = setUp();
    load.mockRejectedValueOnce(throttled());
    await expect(read()).rejects.toThrow('slow down');
    await expect(read()).resolves.toMatchObject({
      value: { n: 2 },
      stale: false,
    });
  });

  it('serves the last good answer with its age when AWS fails, then recovers', async () => {
    const { read, load, pass } = setUp();
    await read();
    pass(300_000);
    load.mockRejectedValueOnce(throttled());
    const lastGood = {
      value: { n: 1 },
      asOf: new Date('2026-11-20T03:00:00Z'),
      stale: true,
      error: { kind: 'throttled' },
    };
    await expect(read()).resolves.toMatchObject(lastGood);
    // for a few seconds AWS is left alone
    await expect(read()).resolves.toMatchObject(lastGood);
    expect(load).toHaveBeenCalledTimes(2);
    pass(6_000);
    await expect(read()).resolves.toMatchObject({
      value: { n: 3 },
      stale: false,
    });
  });

  it('tells of a failure in the background', async () => {
    const { read, load, pass } = setUp();
    await read();
    pass(61_000);
    load.mockRejectedValueOnce(throttled());
    await read();
    await settle();
    await expect(read()).resolves.toMatchObject({
      value: { n: 1 },
      stale: true,
      error: { kind: 'throttled' },
    });
  });

  it('does not serve what is older than the last good may be', async () => {
    const { read, load, pass } = setUp();
    await read();
    pass(601_000);
    load.mockRejectedValueOnce(throttled());
    await expect(read()).rejects.toThrow('slow down');
  });

  it('does not hide a mistake of the caller behind an old answer', async () => {
    const { read, load, pass } = setUp();
    await read();
    pass(300_000);
    load.mockRejectedValueOnce(new InputError('no'));
    await expect(read()).rejects.toThrow('no');
  });

  describe('when callers leave', () => {
    function setUpSlow() {
      const context = setUp();
      let finish: (value: { n: number }) => void = () => {};
      context.load.mockImplementation(
        signal =>
          new Promise((resolve, reject) => {
            finish = resolve;
            signal.addEventListener('abort', () => reject(signal.reason));
          }),
      );
      return { ...context, finish: () => finish({ n: 42 }) };
    }

    it('still answers the others', async () => {
      const { read, load, finish } = setUpSlow();
      const leaver = new AbortController();
      const left = read({ signal: leaver.signal });
      const stayed = read({ signal: new AbortController().signal });
      leaver.abort(new Error('gone'));
      await expect(left).rejects.toThrow('gone');
      finish();
      await expect(stayed).resolves.toMatchObject({ value: { n: 42 } });
      expect(load).toHaveBeenCalledTimes(1);
    });

    it('keeps the answer for whoever comes next', async () => {
      const { read, load, finish } = setUpSlow();
      const leaver = new AbortController();
      const left = read({ signal: leaver.signal });
      leaver.abort(new Error('gone'));
      await expect(left).rejects.toThrow('gone');
      finish();
      await expect(read()).resolves.toMatchObject({ value: { n: 42 } });
      expect(load).toHaveBeenCalledTimes(1);
    });

    it('gives up a costly read when the last one leaves', async () => {
      const { read, load, finish } = setUpSlow();
      const costly = { ...lifetime, abortWhenUnwatched: true };
      const leavers = [new AbortController(), new AbortController()];
      const left = leavers.map(({ signal }) =>
        read({ signal, lifetime: costly }),
      );
      const [signal] = load.mock.calls[0];
      leavers[0].abort(new Error('gone'));
      expect(signal.aborted).toBe(false);
      leavers[1].abort(new Error('gone'));
      expect(signal.aborted).toBe(true);
      await Promise.all(
        left.map(answer => expect(answer).rejects.toThrow('gone')),
      );
      const next = read({ lifetime: costly });
      finish();
      await expect(next).resolves.toMatchObject({ value: { n: 42 } });
      expect(load).toHaveBeenCalledTimes(2);
    });
  });
});
