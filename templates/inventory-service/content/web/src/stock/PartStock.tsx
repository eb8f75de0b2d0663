import { useMay } from '../access/may.ts';
import type { Movement, Part, StockLevels } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { MoveStock } from './MoveStock.tsx';

type Props = { part: Part; levels: StockLevels; movements: Movement[] };

function Movements({ part, movements }: Omit<Props, 'levels'>) {
  const { t } = useLanguage();
  const format = useFormats();
  if (!movements.length) return <p>{t('stock.noMovements')}</p>;
  return (
    <table className="parts">
      <caption className="hidden">{t('stock.movements')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('stock.when')}</th>
          <th scope="col">{t('stock.kind')}</th>
          <th scope="col" className="number">
            {t('stock.quantity')}
          </th>
          <th scope="col" className="number wide">
            {t('stock.after')}
          </th>
          <th scope="col" className="wide">
            {t('stock.reason')}
          </th>
          <th scope="col" className="wide">
            {t('stock.who')}
          </th>
        </tr>
      </thead>
      <tbody>
        {movements.map(movement => (
          <tr key={movement.id}>
            <td>{format.dateTime(movement.occurredAt)}</td>
            <td>{t(`stock.${movement.kind}`)}</td>
            <td className="number">
              {format.quantity(movement.quantity, part.unit)}
            </td>
            <td className="number wide">
              {format.quantity(movement.onHandAfter, part.unit)}
            </td>
            <td className="wide">
              {movement.reason} {movement.reference}
            </td>
            <td className="wide">{movement.user.displayName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a part lies, what moved last, and the ways in and out. */
export function PartStock({ part, levels, movements }: Props) {
  const { t } = useLanguage();
  const format = useFormats();
  const mayMove = useMay('stock', 'edit') && !part.archivedAt;
  return (
    <>
      <div className="title">
        <h2>{t('stock.levels')}</h2>
        {mayMove && (
          <div className="actions">
            <MoveStock part={part} intent="receipts" />
            <MoveStock part={part} intent="issues" />
          </div>
        )}
      </div>
      {levels.levels.length > 0 ? (
        <dl className="facts">
          {levels.levels.map(({ location, onHand }) => (
            <div key={location.id}>
              <dt>
                {location.code} {location.name}
              </dt>
              <dd>{format.quantity(onHand, part.unit)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('stock.nowhere')}</p>
      )}
      <h2>{t('stock.movements')}</h2>
      <Movements part={part} movements={movements} />
    </>
  );
}
