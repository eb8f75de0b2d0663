import { Link, useLoaderData } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { useMay } from '../access/may.ts';
import { PartFilter } from './PartFilter.tsx';
import { PartTable } from './PartTable.tsx';
import type { partListLoader } from './route-data.ts';

export function Pages({
  query,
  next,
  path,
}: {
  query: URLSearchParams;
  next?: string;
  path: string;
}) {
  const { t } = useLanguage();
  const address = (cursor?: string) => {
    const params = new URLSearchParams(query);
    if (cursor) params.set('cursor', cursor);
    else params.delete('cursor');
    return `${path}?${params}`;
  };
  if (!next && !query.has('cursor')) return null;
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      {query.has('cursor') && (
        <Link className="button" to={address()}>
          {t('list.first')}
        </Link>
      )}
      {next && (
        <Link className="button" to={address(next)}>
          {t('list.next')}
        </Link>
      )}
    </nav>
  );
}

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
      <Pages
        path="/parts"
        query={query}
        {...(parts.nextCursor && { next: parts.nextCursor })}
      />
    </>
  );
}
