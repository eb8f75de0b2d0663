import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Does something and records who did it, and how it ended; a refusal too. */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId: string;
    severityLevel: 'low' | 'medium';
    request: Request;
    meta: JsonObject;
  },
  run: () => Promise<T>,
): Promise<T> {
  const entry = await auditor.createEvent(event);
  let result: T;
  try {
    result = await run();
  } catch (error) {
    await entry.fail({ error: error as Error });
    throw error;
  }
  await entry.success();
  return result;
}
