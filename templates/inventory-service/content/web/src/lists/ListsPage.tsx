import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { useMay } from '../access/may.ts';
import { type Item, ItemForm } from './ItemForm.tsx';
import type { ListName } from './lists-api.ts';
import type { listsLoader } from './route-data.ts';

const LISTS: ListName[] = ['categories', 'suppliers', 'locations'];

/** Where in a list the item is, or how to reach it. */
function detail(item: Item): string {
  if ('path' in item) return item.path.slice(0, -1).join(' / ');
  return 'code' in item ? item.code : (item.email ?? '');
}

function ItemRow({ list, item }: { list: ListName; item: Item }) {
  const { t } = useLanguage();
  const format = useFormats();
  const mayEdit = useMay('parts', 'edit');
  const mayDelete = useMay('parts', 'delete');
  return (
    <tr>
      <th scope="row">{item.name}</th>
      <td>{detail(item)}</td>
      <td className="number">{format.number(item.parts)}</td>
      <td>
        <Form method="post" className="actions">
          {mayEdit && (
            <Link
              className="button"
              to={`/lists?list=${list}&id=${item.id}`}
              aria-label={t('lists.editTitle', { name: item.name })}
            >
              {t('detail.edit')}
            </Link>
          )}
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="id" value={item.id} />
          <input type="hidden" name="version" value={item.version} />
          {mayDelete && item.parts === 0 && (
            <button
              type="submit"
              name="intent"
              value="delete"
              className="button danger"
              aria-label={t('lists.deleteTitle', { name: item.name })}
            >
              {t('detail.delete')}
            </button>
          )}
        </Form>
      </td>
    </tr>
  );
}

function ItemTable({ list, items }: { list: ListName; items: Item[] }) {
  const { t } = useLanguage();
  if (!items.length) return <p role="status">{t('lists.empty')}</p>;
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t(`lists.${list}`)}
    >
      <table className="parts">
        <caption className="hidden">{t(`lists.${list}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lists.name')}</th>
            <th scope="col">{t(`lists.detail.${list}`)}</th>
            <th scope="col" className="number">
              {t('lists.parts')}
            </th>
            <th scope="col">{t('lists.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <ItemRow key={item.id} list={list} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Categories, suppliers and locations: what parts refer to. */
export function ListsPage() {
  const { t } = useLanguage();
  const data = useLoaderData<typeof listsLoader>();
  const problem = useActionData<ProblemBody>();
  const [query] = useSearchParams();
  const mayEdit = useMay('parts', 'edit');
  const items: Item[] = data[data.shown];
  const item = items.find(({ id }) => String(id) === query.get('id'));
  return (
    <>
      <PageTitle text={t('lists.title')} />
      <nav className="tabs" aria-label={t('lists.title')}>
        {LISTS.map(list => (
          <Link
            key={list}
            to={`/lists?list=${list}`}
            aria-current={list === data.shown ? 'page' : undefined}
          >
            {t(`lists.${list}`)}
          </Link>
        ))}
      </nav>
      {problem && <ProblemNotice problem={problem} />}
      {mayEdit && (
        <ItemForm
          key={`${data.shown} ${item?.id} ${item?.version} ${items.length}`}
          list={data.shown}
          item={item}
          categories={data.categories}
          problem={problem}
        />
      )}
      <ItemTable list={data.shown} items={items} />
    </>
  );
}
