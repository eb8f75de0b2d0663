import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Memory, Ready } from './portalProcess';

/** Starts a portal over a store that is filled, in another process. */
export async function startExportPortal(config: Knex.Config) {
  const child = fork(
    join(import.meta.dirname ?? __dirname, 'portalProcess.ts'),
    [JSON.stringify(config)],
  );
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The portal ended with ${code}`);
  });
  ended.catch(() => {});
  // the loader of TypeScript sends messages too
  const hear = async <Message extends Ready | Memory>(
    type: Message['type'],
  ): Promise<Message> => {
    for (;;) {
      const [message] = await Promise.race([once(child, 'message'), ended]);
      if (message?.type === type) return message;
    }
  };
  const { baseUrl } = await hear<Ready>('ready');
  return {
    get: (path: string) =>
      fetch(baseUrl + path, {
        headers: {
          Authorization: mockCredentials.user.header('user:default/auditor'),
          // the bytes of the file, as the manifest has them
          'Accept-Encoding': 'identity',
        },
      }),
    /** The most bytes of memory that the process had since this was last asked. */
    readPeak: async (): Promise<number> => {
      child.send('memory');
      return (await hear<Memory>('memory')).peak;
    },
    stop: () => child.kill(),
  };
}

export type ExportPortal = Awaited<ReturnType<typeof startExportPortal>>;
