import { InputError } from '@backstage/errors';

// AWS gives UUIDs; those of other sources of events are taken as they are
const EVENT_ID = /^[A-Za-z0-9_-]{1,64}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The path input `eventId`. */
export function parseEventId(input: string): string {
  if (!EVENT_ID.test(input)) {
    throw new InputError(
      'eventId must be the id of an event, as the list of events gives it',
    );
  }
  return input;
}

/** The path input `id` of an export. */
export function parseExportId(input: string): string {
  if (!UUID.test(input)) {
    throw new InputError(
      'id must be the id of an export, as the header Hangar-Export-Id of its file gives it',
    );
  }
  return input.toLowerCase();
}
