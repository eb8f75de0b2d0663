import { Form, Link } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';

const FIELDS = {
  from: 'date',
  to: 'date',
  action: 'text',
  recordType: 'text',
  recordId: 'text',
} as const;
type Name = keyof typeof FIELDS;

export function AuditFilter({ query }: { query: URLSearchParams }) {
  const { t } = useLanguage();
  return (
    <Form className="filter" role="search" action="/audit" key={String(query)}>
      {(Object.keys(FIELDS) as Name[]).map(name => (
        <label key={name}>
          <span>{t(`audit.${name}`)}</span>
          <input
            name={name}
            type={FIELDS[name]}
            maxLength={100}
            autoComplete="off"
            defaultValue={query.get(name) ?? ''}
          />
        </label>
      ))}
      <button type="submit" className="button">
        {t('list.submit')}
      </button>
      {query.size > 0 && (
        <Link className="button plain" to="/audit">
          {t('list.clear')}
        </Link>
      )}
    </Form>
  );
}
