import { Link, useLoaderData } from 'react-router';
import { useMay } from '../access/may.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { Pages } from '../layout/Pages.tsx';
import { PartTable } from '../parts/PartTable.tsx';
import { ChangeScannedStock } from './ChangeStock.tsx';
import type { overviewLoader } from '../parts/route-data.ts';

const STATES = ['out', 'low', 'enough'] as const;

/** What runs short comes first. */
export function StockPage() {
  const { t } = useLanguage();
  const format = useFormats();
  const mayMove = useMay('stock', 'edit');
  const { summary, parts, query } = useLoaderData<typeof overviewLoader>();
  const all = summary.out + summary.low + summary.enough;
  return (
    <>
      <PageTitle text={t('stock.title')}>
        {mayMove && <ChangeScannedStock change="receipts" />}
        {mayMove && <ChangeScannedStock change="issues" />}
      </PageTitle>
      <nav className="actions" aria-label={t('part.state')}>
        <Link
          className="button"
          to="/stock"
          aria-current={query.has('state') ? undefined : 'page'}
        >
          {t('stock.all')} {format.number(all)}
        </Link>
        {STATES.map(state => (
          <Link
            key={state}
            className="button"
            to={`/stock?state=${state}`}
            aria-current={query.get('state') === state ? 'page' : undefined}
          >
            {t(`stock.${state}`)} {format.number(summary[state])}
          </Link>
        ))}
      </nav>
      <p className="quiet" role="status">
        {t('stock.asOf', { time: format.dateTime(summary.asOf) })}
      </p>
      {parts.items.length > 0 ? (
        <PartTable parts={parts.items} />
      ) : (
        <p>{t('list.nothingFound')}</p>
      )}
      <Pages to="/stock" query={query} next={parts.nextCursor} />
    </>
  );
}
