import { createBatchLoader } from './createBatchLoader';

describe('createBatchLoader', () => {
  it('puts what is asked for at about the same time into as few requests as AWS takes', async () => {
    const load = jest.fn(
      async (keys: readonly string[]) =>
        new Map(keys.filter(key => key !== 's3').map(key => [key, `!${key}`])),
    );
    const loader = createBatchLoader({ maxBatchSize: 10, load });
    const names = Array.from({ length: 23 }, (_, index) => `s${index}`);
    const found = await Promise.all(names.map(name => loader.load(name)));
    expect(load.mock.calls.map(([keys]) => keys.length)).toEqual([10, 10, 3]);
    expect(found[4]).toBe('!s4');
    expect(found[3]).toBeUndefined();
  });
});
