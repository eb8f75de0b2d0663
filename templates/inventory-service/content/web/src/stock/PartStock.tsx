import { useMay } from '../access/may.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { PartStockData } from '../parts/route-data.ts';
import { ChangeStock } from './ChangeStock.tsx';
import { Movements } from './Movements.tsx';
import type { PartInStock } from './part-in-stock.ts';
import { Reservations } from './Reservations.tsx';
import { takesStock, type StockChange } from './stock-changes.ts';
import { StockHistory } from './StockHistory.tsx';

/** What the reader may do with the stock, as far as there is any. */
function StockChanges({ stock }: { stock: PartInStock }) {
  const mayMove = useMay('stock', 'edit');
  const mayAdjust = useMay('stock', 'delete');
  const { part } = stock;
  if (part.archivedAt) return null;
  const moves: StockChange[] = [
    'receipts',
    'issues',
    'transfers',
    'reservations',
  ];
  const changes = [
    ...(mayMove ? moves : []),
    ...(mayAdjust ? (['adjustments'] as const) : []),
  ].filter(change => part.available > 0 || !takesStock(change));
  return (
    <div className="actions">
      {changes.map(change => (
        <ChangeStock key={change} change={change} stock={stock} />
      ))}
    </div>
  );
}

function Levels({ part, levels }: PartInStock) {
  const { t } = useLanguage();
  const format = useFormats();
  if (!levels.length) return <p>{t('stock.nowhere')}</p>;
  return (
    <dl className="facts">
      {levels.map(({ location, onHand, reserved }) => (
        <div key={location.id}>
          <dt>
            {location.code} {location.name}
          </dt>
          <dd>
            {format.quantity(onHand, part.unit)}
            {reserved > 0 && (
              <span className="quiet">
                {' '}
                {t('stock.reservedHere', {
                  quantity: format.quantity(reserved, part.unit),
                })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a part lies, how its stock went, what moved last, and the ways in and out. */
export function PartStock({ data }: { data: PartStockData }) {
  const { t } = useLanguage();
  const { part, levels, locations, movements, reservations, points } = data;
  const stock = { part, levels, locations };
  const mayMove = useMay('stock', 'edit') && !part.archivedAt;
  return (
    <>
      <div className="title">
        <h2>{t('stock.levels')}</h2>
        <StockChanges stock={stock} />
      </div>
      <Levels {...stock} />
      <Reservations reservations={reservations} mayMove={mayMove} />
      <StockHistory part={part} points={points} />
      <h2>{t('stock.movements')}</h2>
      <Movements part={part} movements={movements} />
    </>
  );
}
