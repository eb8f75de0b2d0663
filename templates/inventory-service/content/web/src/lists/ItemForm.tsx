import { Form, Link, useNavigation } from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { FormField } from '../forms/FormField.tsx';
import type { Category, ListName, Location, Supplier } from './lists-api.ts';

export type Item = Category | Supplier | Location;
type Props = {
  list: ListName;
  item: Item | undefined;
  categories: Category[];
  problem: ProblemBody | undefined;
};

/** A category cannot move below itself. */
const isBelow = (category: Category, item: Item | undefined) =>
  item !== undefined &&
  'path' in item &&
  item.path.every((name, depth) => category.path[depth] === name);

function OwnField({ list, item, categories, problem }: Props) {
  const { t } = useLanguage();
  if (list === 'locations') {
    return (
      <FormField name="code" label={t('lists.code')} problem={problem}>
        {props => (
          <input
            {...props}
            defaultValue={item && 'code' in item ? item.code : ''}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </FormField>
    );
  }
  if (list === 'suppliers') {
    return (
      <FormField name="email" label={t('lists.email')} problem={problem}>
        {props => (
          <input
            {...props}
            type="email"
            autoComplete="off"
            defaultValue={item && 'email' in item ? item.email : ''}
          />
        )}
      </FormField>
    );
  }
  return (
    <FormField name="parentId" label={t('lists.parentId')} problem={problem}>
      {props => (
        <select
          {...props}
          defaultValue={item && 'parentId' in item ? item.parentId : ''}
        >
          <option value="">{t('lists.noParent')}</option>
          {categories
            .filter(category => !isBelow(category, item))
            .map(({ id, path }) => (
              <option key={id} value={id}>
                {path.join(' / ')}
              </option>
            ))}
        </select>
      )}
    </FormField>
  );
}

/** Adds an item to a list, or changes the one chosen. */
export function ItemForm(props: Props) {
  const { list, item, problem } = props;
  const { t } = useLanguage();
  const saving = useNavigation().formMethod !== undefined;
  return (
    <Form method="post" className="item-form" noValidate>
      <h2>
        {item
          ? t('lists.editTitle', { name: item.name })
          : t(`lists.add.${list}`)}
      </h2>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="id" value={item?.id ?? ''} />
      <input type="hidden" name="version" value={item?.version ?? ''} />
      <FormField name="name" label={t('lists.name')} problem={problem}>
        {field => (
          <input {...field} defaultValue={item?.name} autoComplete="off" />
        )}
      </FormField>
      <OwnField {...props} />
      <div className="actions">
        <button type="submit" className="button primary" disabled={saving}>
          {t('form.save')}
        </button>
        {item && (
          <Link className="button" to={`/lists?list=${list}`}>
            {t('form.cancel')}
          </Link>
        )}
      </div>
    </Form>
  );
}
