import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { Reservation } from '../api/client.ts';
import { newKey, type Outcome } from '../api/send.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';

type Props = { reservations: Reservation[]; mayMove: boolean };

/** Issues what was set aside, or gives it back. */
function ReservationActions({ reservation }: { reservation: Reservation }) {
  const { t } = useLanguage();
  const [key] = useState(newKey);
  const { Form, data, state } = useFetcher<Outcome<unknown>>();
  const problem = data && 'problem' in data ? data.problem : undefined;
  const { id, part, location, quantity, reason, reference } = reservation;
  const values = {
    ...{ key, reservationId: id, partId: part.id, locationId: location.id },
    ...{ quantity, reason, reference },
  };
  const label = (word: 'issue' | 'release') =>
    t(`stock.reservation.${word}Label`, { reason });
  return (
    <>
      <Form method="post" action="/stock/change" className="actions">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button
          className="button"
          name="change"
          value="issues"
          aria-label={label('issue')}
          disabled={state !== 'idle'}
        >
          {t('stock.change.issues')}
        </button>
        <button
          className="button"
          name="change"
          value="release"
          aria-label={label('release')}
          disabled={state !== 'idle'}
        >
          {t('stock.reservation.release')}
        </button>
      </Form>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

/** Stock that is set aside for somebody. */
export function Reservations({ reservations, mayMove }: Props) {
  const { t } = useLanguage();
  const format = useFormats();
  if (!reservations.length) return null;
  return (
    <>
      <h2>{t('stock.reservations')}</h2>
      <table className="parts">
        <caption className="hidden">{t('stock.reservations')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stock.reason')}</th>
            <th scope="col" className="number">
              {t('stock.quantity')}
            </th>
            <th scope="col" className="wide">
              {t('stock.location')}
            </th>
            <th scope="col" className="wide">
              {t('stock.who')}
            </th>
            {mayMove && <th scope="col">{t('lists.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {reservations.map(reservation => (
            <tr key={reservation.id}>
              <td>
                {reservation.reason} {reservation.reference}
              </td>
              <td className="number">
                {format.quantity(reservation.quantity, reservation.part.unit)}
              </td>
              <td className="wide">{reservation.location.code}</td>
              <td className="wide">{reservation.user.displayName}</td>
              {mayMove && (
                <td>
                  <ReservationActions reservation={reservation} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
