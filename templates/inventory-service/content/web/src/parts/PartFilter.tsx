import { Form, Link, useSubmit } from 'react-router';
import type { CategoryList } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

type Props = { query: URLSearchParams; categories: CategoryList['items'] };

const STATES = ['out', 'low', 'enough'] as const;

/** Search, category and stock state; they live in the address, so that it can be shared. */
export function PartFilter({ query, categories }: Props) {
  const { t } = useLanguage();
  const submit = useSubmit();
  return (
    // A new address brings new values into fields that the reader may have changed.
    <Form className="filter" role="search" action="/parts" key={String(query)}>
      <label className="grow">
        <span>{t('list.search')}</span>
        <input
          type="search"
          name="search"
          maxLength={200}
          defaultValue={query.get('search') ?? ''}
        />
      </label>
      <label>
        <span>{t('list.category')}</span>
        <select
          name="categoryId"
          defaultValue={query.get('categoryId') ?? ''}
          onChange={event => submit(event.currentTarget.form)}
        >
          <option value="">{t('list.allCategories')}</option>
          {categories.map(({ id, path }) => (
            <option key={id} value={id}>
              {path.join(' › ')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('part.state')}</span>
        <select
          name="state"
          defaultValue={query.get('state') ?? ''}
          onChange={event => submit(event.currentTarget.form)}
        >
          <option value="">{t('list.anyState')}</option>
          {STATES.map(state => (
            <option key={state} value={state}>
              {t(`part.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          name="archived"
          value="true"
          defaultChecked={query.get('archived') === 'true'}
          onChange={event => submit(event.currentTarget.form)}
        />
        <span>{t('list.archived')}</span>
      </label>
      <button type="submit" className="button">
        {t('list.submit')}
      </button>
      {['search', 'categoryId', 'state', 'archived'].some(name =>
        query.has(name),
      ) && (
        <Link className="button plain" to="/parts">
          {t('list.clear')}
        </Link>
      )}
    </Form>
  );
}
