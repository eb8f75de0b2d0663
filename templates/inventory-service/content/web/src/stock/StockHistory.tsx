import { lazy, Suspense } from 'react';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { StockChartProps } from './StockChart.tsx';

// The chart library is larger than all pages together; only this page needs it.
const StockChart = lazy(() => import('./StockChart.tsx'));

/** How the stock went, as a chart and as a table. */
export function StockHistory({ part, points }: StockChartProps) {
  const { t } = useLanguage();
  const format = useFormats();
  if (!points.length) return null;
  const levels = points.map(({ onHand }) => onHand);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('stock.history')}</h2>
      <p className="quiet">
        {t('stock.historySummary', {
          from: format.dateTime(points[0]?.at ?? ''),
          lowest: format.quantity(Math.min(...levels), part.unit),
          highest: format.quantity(Math.max(...levels), part.unit),
        })}
      </p>
      <Suspense fallback={<div className="chart" />}>
        <StockChart part={part} points={points} />
      </Suspense>
      <details>
        <summary>{t('stock.asTable')}</summary>
        <table className="parts">
          <caption className="hidden">{t('stock.history')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('stock.when')}</th>
              <th scope="col" className="number">
                {t('part.onHand')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, onHand }) => (
              <tr key={at}>
                <td>{format.dateTime(at)}</td>
                <td className="number">{format.quantity(onHand, part.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
