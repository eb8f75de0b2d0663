import { useState } from 'react';
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { FormField } from '../forms/FormField.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import type { userLoader } from './route-data.ts';
import type { Area, GrantAction, Role, User } from './users-api.ts';

const AREAS: Area[] = ['parts', 'stock', 'orders'];
const ACTIONS: GrantAction[] = ['view', 'edit', 'delete'];

function GrantBoxes({ user }: { user: User | undefined }) {
  const { t } = useLanguage();
  const checked = (area: Area, action: GrantAction) =>
    user ? user.grants[area].includes(action) : action === 'view';
  return AREAS.map(area => (
    <fieldset key={area} className="grants">
      <legend>{t(`users.area.${area}`)}</legend>
      {ACTIONS.map(action => (
        <label key={action}>
          <input
            type="checkbox"
            name={area}
            value={action}
            defaultChecked={checked(area, action)}
          />
          {t(`users.action.${action}`)}
        </label>
      ))}
    </fieldset>
  ));
}

type FieldsProps = { user: User | undefined; problem: ProblemBody | undefined };

function UserFields({ user, problem }: FieldsProps) {
  const { t } = useLanguage();
  const [role, setRole] = useState<Role>(user?.role ?? 'general');
  return (
    <>
      <FormField name="email" label={t('users.email')} problem={problem}>
        {props => (
          <input
            {...props}
            type="email"
            autoComplete="off"
            defaultValue={user?.email}
            readOnly={user !== undefined}
          />
        )}
      </FormField>
      <FormField
        name="displayName"
        label={t('users.displayName')}
        problem={problem}
      >
        {props => (
          <input
            {...props}
            defaultValue={user?.displayName}
            autoComplete="off"
          />
        )}
      </FormField>
      <FormField name="role" label={t('users.role')} problem={problem}>
        {props => (
          <select
            {...props}
            value={role}
            onChange={event => setRole(event.currentTarget.value as Role)}
          >
            <option value="general">{t('users.role.general')}</option>
            <option value="administrator">
              {t('users.role.administrator')}
            </option>
          </select>
        )}
      </FormField>
      <div className="grant-areas" hidden={role === 'administrator'}>
        <GrantBoxes user={user} />
      </div>
      {role === 'administrator' && (
        <p className="quiet">{t('users.everything')}</p>
      )}
      {user && (
        <FormField name="active" label={t('users.state')} problem={problem}>
          {props => (
            <select {...props} defaultValue={String(user.active)}>
              <option value="true">{t('users.active')}</option>
              <option value="false">{t('users.inactive')}</option>
            </select>
          )}
        </FormField>
      )}
    </>
  );
}

/** Invites a person, or changes what one may do. */
export function UserFormPage() {
  const { t } = useLanguage();
  const { user } = useLoaderData<typeof userLoader>();
  const problem = useActionData<ProblemBody>();
  const saving = useNavigation().formMethod !== undefined;
  return (
    <>
      <Link className="back" to="/users">
        ← {t('users.title')}
      </Link>
      <PageTitle text={user ? user.displayName : t('users.invite')} />
      <Form method="post" className="item-form" noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <UserFields user={user} problem={problem} />
        {user && <input type="hidden" name="version" value={user.version} />}
        <div className="actions">
          <button type="submit" className="button primary" disabled={saving}>
            {t('form.save')}
          </button>
          <Link className="button" to="/users">
            {t('form.cancel')}
          </Link>
        </div>
      </Form>
    </>
  );
}
