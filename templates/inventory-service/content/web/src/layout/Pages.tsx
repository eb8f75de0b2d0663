import { Link } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';

type Props = { to: string; query: URLSearchParams; next: string | undefined };

/** Leads to the next page of a list, and back to the first one. */
export function Pages({ to, query, next }: Props) {
  const { t } = useLanguage();
  if (!next && !query.has('cursor')) return null;
  const address = (cursor?: string) => {
    const params = new URLSearchParams(query);
    params.delete('cursor');
    if (cursor) params.set('cursor', cursor);
    return `${to}?${params}`;
  };
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
