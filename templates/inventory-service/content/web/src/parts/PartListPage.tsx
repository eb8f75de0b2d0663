import { Link, useLoaderData } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { Pages } from '../layout/Pages.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { useMay } from '../access/may.ts';
import { PartFilter } from './PartFilter.tsx';
import { PartTable } from './PartTable.tsx';
import type { partListLoader } from './route-data.ts';

export function PartListPage() {
  const { t } = useLanguage();
  const { parts, categories, query } = useLoaderData<typeof partListLoader>();
  const mayEdit = useMay('parts', 'edit');
  const filter = new URLSearchParams(query);
  filter.delete('cursor');
  return (
    <>
      <PageTitle text={t('list.title')}>
        <a className="button" href={`/api/v1/parts/export?${filter}`} download>
          {t('files.export')}
        </a>
        {mayEdit && (
          <Link className="button" to="/parts/import">
            {t('files.import')}
          </Link>
        )}
        {mayEdit && (
          <Link className="button primary" to="/parts/new">
            {t('list.add')}
          </Link>
        )}
      </PageTitle>
      <PartFilter query={query} categories={categories} />
      <p className="quiet" role="status">
        {parts.items.length
          ? t('list.shown', { count: parts.items.length })
          : t(query.size ? 'list.nothingFound' : 'list.empty')}
      </p>
      {parts.items.length > 0 && <PartTable parts={parts.items} />}
      <Pages to="/parts" query={query} next={parts.nextCursor} />
    </>
  );
}
