import { Form, Link, useLoaderData } from 'react-router';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { Pages } from '../layout/Pages.tsx';
import type { usersLoader } from './route-data.ts';
import { type Area, type User } from './users-api.ts';

const AREAS: Area[] = ['parts', 'stock', 'orders'];

function GrantsText({ user }: { user: User }) {
  const { t } = useLanguage();
  if (user.role === 'administrator') return t('users.everything');
  return AREAS.filter(area => user.grants[area].length)
    .map(area => {
      const actions = user.grants[area].map(action =>
        t(`users.action.${action}`),
      );
      return `${t(`users.area.${area}`)}: ${actions.join(', ')}`;
    })
    .join(' · ');
}

function UserRow({ user }: { user: User }) {
  const { t } = useLanguage();
  const format = useFormats();
  return (
    <tr>
      <th scope="row">
        <Link to={`/users/${user.id}`}>{user.displayName}</Link>
        <span className="name">{user.email}</span>
      </th>
      <td>{t(`users.role.${user.role}`)}</td>
      <td className="wide">
        <GrantsText user={user} />
      </td>
      <td className="wide">
        {user.lastSignedInAt
          ? format.dateTime(user.lastSignedInAt)
          : t('users.never')}
      </td>
      <td>
        <span className={`badge ${user.active ? 'enough' : 'out'}`}>
          {t(user.active ? 'users.active' : 'users.inactive')}
        </span>
      </td>
    </tr>
  );
}

/** Who may use the service, and for what. */
export function UsersPage() {
  const { t } = useLanguage();
  const { users, query } = useLoaderData<typeof usersLoader>();
  return (
    <>
      <PageTitle text={t('users.title')}>
        <Link className="button primary" to="/users/new">
          {t('users.invite')}
        </Link>
      </PageTitle>
      <Form
        className="filter"
        role="search"
        action="/users"
        key={String(query)}
      >
        <label className="grow">
          <span>{t('users.search')}</span>
          <input
            type="search"
            name="search"
            maxLength={200}
            defaultValue={query.get('search') ?? ''}
          />
        </label>
        <button type="submit" className="button">
          {t('list.submit')}
        </button>
      </Form>
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={t('users.title')}
      >
        <table className="parts">
          <caption className="hidden">{t('users.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('users.displayName')}</th>
              <th scope="col">{t('users.role')}</th>
              <th scope="col" className="wide">
                {t('users.grants')}
              </th>
              <th scope="col" className="wide">
                {t('users.lastSignedInAt')}
              </th>
              <th scope="col">{t('users.state')}</th>
            </tr>
          </thead>
          <tbody>
            {users.items.map(user => (
              <UserRow key={user.id} user={user} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages to="/users" query={query} next={users.nextCursor} />
    </>
  );
}
