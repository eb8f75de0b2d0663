import { KeptPromise } from './KeptPromise';

describe('KeptPromise', () => {
  function setUp() {
    const clock = { time: 100_000 };
    let count = 0;
    const read = jest.fn(async () => {
      count += 1;
      return count;
    });
    const now = () => clock.time;
    const kept = new KeptPromise(read, { lifetimeMs: 1000, now });
    return { clock, read, kept };
  }

  it('reads once for all who ask within its time', async () => {
    const { clock, read, kept } = setUp();
    await expect(Promise.all([kept.get(), kept.get()])).resolves.toEqual([
      1, 1,
    ]);
    clock.time += 999;
    await expect(kept.get()).resolves.toBe(1);
    clock.time += 1;
    await expect(kept.get()).resolves.toBe(2);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads again when it is told to, or its clock has jumped back', async () => {
    const { clock, kept } = setUp();
    await expect(kept.get()).resolves.toBe(1);
    kept.forget();
    await expect(kept.get()).resolves.toBe(2);
    clock.time -= 5000;
    await expect(kept.get()).resolves.toBe(3);
  });

  it('reads again what could not be read', async () => {
    const { read, kept } = setUp();
    read.mockRejectedValueOnce(new Error('The catalog is down'));
    await expect(kept.get()).rejects.toThrow('The catalog is down');
    await expect(kept.get()).resolves.toBe(1);
  });
});
