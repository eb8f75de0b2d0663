import { act, renderHook, waitFor } from '@testing-library/react';
import { ResponseError } from '@backstage/errors';
import { useAsyncView, type AsyncViewOptions } from './useAsyncView';

type Data = { value: string; stale?: boolean };

/** A fetch that the test settles by hand. */
function createFetch() {
  const calls: Array<{
    signal: AbortSignal;
    resolve: (data: Data) => void;
    reject: (error: Error) => void;
  }> = [];
  const fetch: AsyncViewOptions<Data>['fetch'] = ({ signal }) =>
    new Promise((resolve, reject) => calls.push({ signal, resolve, reject }));
  return { calls, fetch };
}

function refuse(status: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

function render(options: Partial<AsyncViewOptions<Data>> = {}) {
  const { calls, fetch } = createFetch();
  const hook = renderHook(
    (props: Partial<AsyncViewOptions<Data>>) =>
      useAsyncView<Data>({ subject: 'a', fetch, ...options, ...props }),
    { initialProps: {} },
  );
  const settle = async (change: () => void) => {
    await act(async () => change());
  };
  return { ...hook, calls, settle };
}

describe('useAsyncView', () => {
  it('goes from loading to ready', async () => {
    const { result, calls, settle } = render();
    expect(result.current).toEqual({ status: 'loading' });

    await settle(() => calls[0].resolve({ value: 'one' }));

    expect(result.current).toEqual({
      status: 'ready',
      data: { value: 'one' },
      isRefreshing: false,
    });
  });

  it('keeps the data while another part is fetched, and aborts what nobody waits for', async () => {
    const { result, rerender, calls, settle } = render({ part: '3h' });
    await settle(() => calls[0].resolve({ value: 'three' }));

    rerender({ part: '1h' });
    rerender({ part: '1d' });

    expect(result.current).toMatchObject({
      data: { value: 'three' },
      isRefreshing: true,
    });
    expect(calls[1].signal.aborted).toBe(true);
    await settle(() => calls[2].resolve({ value: 'day' }));
    await settle(() => calls[1].resolve({ value: 'late' }));
    expect(result.current).toMatchObject({
      data: { value: 'day' },
      isRefreshing: false,
    });
  });

  it('drops the data of another subject at once', async () => {
    const { result, rerender, calls, settle } = render();
    await settle(() => calls[0].resolve({ value: 'one' }));

    rerender({ subject: 'b' });

    expect(result.current).toEqual({ status: 'loading' });
  });

  it('aborts on unmount', () => {
    const { unmount, calls } = render();
    unmount();
    expect(calls[0].signal.aborted).toBe(true);
  });

  it('shows the last good data as stale when a refresh fails, with the sentence of the server', async () => {
    const { result, rerender, calls, settle } = render();
    await settle(() => calls[0].resolve({ value: 'one' }));

    rerender({ refreshCount: 1 });
    const error = await refuse(503, 'AWS throttled the request.');
    await settle(() => calls[1].reject(error));

    expect(result.current).toEqual({
      status: 'stale',
      data: { value: 'one' },
      message: 'AWS throttled the request.',
      isRefreshing: false,
    });
  });

  it('does not show the data of one part for another that failed', async () => {
    const { result, rerender, calls, settle } = render({ part: '3h' });
    await settle(() => calls[0].resolve({ value: 'three' }));

    rerender({ part: '1d' });
    await settle(() => calls[1].reject(new Error('no')));

    expect(result.current).toMatchObject({ status: 'failed' });
  });

  it('is stale when the answer says so', async () => {
    const { result, calls, settle } = render();
    await settle(() => calls[0].resolve({ value: 'old', stale: true }));
    expect(result.current).toMatchObject({ status: 'stale' });
  });

  it('tells a refusal from a failure, and keeps nothing of what may no longer be seen', async () => {
    const { result, rerender, calls, settle } = render();
    await settle(() => calls[0].resolve({ value: 'one' }));

    rerender({ refreshCount: 1 });
    const error = await refuse(403, 'Not yours.');
    await settle(() => calls[1].reject(error));

    expect(result.current).toEqual({ status: 'denied', message: 'Not yours.' });
  });

  it('tries again when asked to', async () => {
    const { result, calls, settle } = render();
    await settle(() => calls[0].reject(new TypeError('network')));
    const { current } = result;
    expect(current).toMatchObject({ status: 'failed', message: undefined });

    await settle(() => current.status === 'failed' && current.retry());
    await settle(() => calls[1].resolve({ value: 'back' }));

    expect(result.current).toMatchObject({ data: { value: 'back' } });
  });

  describe('with a refresh interval', () => {
    let hidden = false;
    beforeEach(() => {
      jest.useFakeTimers();
      jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    });
    afterEach(() => {
      jest.useRealTimers();
      jest.restoreAllMocks();
      hidden = false;
    });

    it('waits while the browser tab is hidden, and catches up when it is shown', async () => {
      const { calls, settle } = render({ refreshSeconds: 60 });
      await settle(() => calls[0].resolve({ value: 'one' }));

      await settle(() => jest.advanceTimersByTime(60_000));
      expect(calls).toHaveLength(2);

      hidden = true;
      await settle(() => jest.advanceTimersByTime(300_000));
      expect(calls).toHaveLength(2);

      hidden = false;
      await settle(() => document.dispatchEvent(new Event('visibilitychange')));
      await waitFor(() => expect(calls).toHaveLength(3));
    });
  });
});
