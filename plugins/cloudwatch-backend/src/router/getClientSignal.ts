import type { Response } from 'express';

/** Fires when the client has gone before it got its answer. */
export function getClientSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) {
      controller.abort(new Error('The client has gone'));
    }
  });
  return controller.signal;
}
