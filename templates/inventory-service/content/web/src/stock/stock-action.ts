import type { ActionFunctionArgs } from 'react-router';
import { api } from '../api/client.ts';
import { attempt } from '../api/send.ts';
import {
  chosenId,
  plain,
  text,
  wholeNumber,
  withoutEmpty,
} from '../forms/form-values.ts';

/** The form as the API wants it; fields that this change does not have are left out. */
function changeFrom(form: FormData) {
  const toLocationId = chosenId(form.get('toLocationId'));
  const reservationId = chosenId(form.get('reservationId'));
  return {
    partId: Number(form.get('partId')),
    ...withoutEmpty({
      locationId: wholeNumber(form.get('locationId')),
      quantity: wholeNumber(form.get('quantity')),
      reason: text(form.get('reason')),
    }),
    reference: plain(form.get('reference')),
    ...(toLocationId && { toLocationId }),
    ...(reservationId && { reservationId }),
  };
}

/** Changes the stock of a part as the form's `change` says: a movement, a reservation, or its release. */
export const stockAction = ({ request }: ActionFunctionArgs) =>
  attempt(async () => {
    const form = await request.formData();
    const change = String(form.get('change'));
    const key = String(form.get('key'));
    if (change === 'release') {
      return api.releaseReservation(String(form.get('reservationId')));
    }
    return change === 'reservations'
      ? api.reserveStock(changeFrom(form), key)
      : api.moveStock(change, changeFrom(form), key);
  });
