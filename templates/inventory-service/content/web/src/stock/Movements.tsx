import type { Movement, Part } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

type Props = { part: Part; movements: Movement[] };

function MovementRow({ part, movement }: { part: Part; movement: Movement }) {
  const { t } = useLanguage();
  const format = useFormats();
  const { location, toLocation, change, quantity } = movement;
  return (
    <tr>
      <td>{format.dateTime(movement.occurredAt)}</td>
      <td>{t(`stock.${movement.kind}`)}</td>
      <td className="number">
        {toLocation
          ? format.quantity(quantity, part.unit)
          : format.change(change, part.unit)}
      </td>
      <td className="wide">
        {toLocation ? `${location.code} → ${toLocation.code}` : location.code}
      </td>
      <td className="number wide">
        {format.quantity(movement.onHandAfter, part.unit)}
      </td>
      <td className="wide">
        {movement.reason} {movement.reference}
      </td>
      <td className="wide">{movement.user.displayName}</td>
    </tr>
  );
}

/** The last lines of the ledger for a part. */
export function Movements({ part, movements }: Props) {
  const { t } = useLanguage();
  if (!movements.length) return <p>{t('stock.noMovements')}</p>;
  const columns = [
    ['stock.when', ''],
    ['stock.kind', ''],
    ['stock.quantity', 'number'],
    ['stock.location', 'wide'],
    ['stock.after', 'number wide'],
    ['stock.reason', 'wide'],
    ['stock.who', 'wide'],
  ] as const;
  return (
    <table className="parts">
      <caption className="hidden">{t('stock.movements')}</caption>
      <thead>
        <tr>
          {columns.map(([key, look]) => (
            <th key={key} scope="col" className={look}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {movements.map(movement => (
          <MovementRow key={movement.id} part={part} movement={movement} />
        ))}
      </tbody>
    </table>
  );
}
