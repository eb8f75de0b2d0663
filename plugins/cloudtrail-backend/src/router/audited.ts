import type {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Does something and records who did it, what came of it, and how it ended; a refusal too. */
export async function audited<T extends JsonObject | void>(
  auditor: AuditorService,
  event: {
    eventId: string;
    severityLevel: 'low' | 'medium';
    request: Request;
    meta: JsonObject;
  },
  run: () => Promise<T>,
): Promise<void> {
  const entry: AuditorServiceEvent = await auditor.createEvent(event);
  let meta: T;
  try {
    meta = await run();
  } catch (error) {
    await entry.fail({ error: error as Error });
    throw error;
  }
  await entry.success(meta ? { meta } : undefined);
}
