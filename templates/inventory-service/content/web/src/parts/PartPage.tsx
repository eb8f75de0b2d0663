import { Form, Link, useActionData, useLoaderData } from 'react-router';
import type { Part, ProblemBody } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { DeletePart } from './DeletePart.tsx';
import type { partLoader } from './route-data.ts';
import { useMay } from '../access/may.ts';
import { PartStock } from '../stock/PartStock.tsx';
import { StockBadge } from './StockBadge.tsx';

function PartFacts({ part }: { part: Part }) {
  const { t } = useLanguage();
  const format = useFormats();
  const facts = [
    ['part.category', part.category.name],
    ['part.supplier', part.supplier?.name ?? t('part.none')],
    ['part.available', format.quantity(part.available, part.unit)],
    ['part.onOrder', format.quantity(part.onOrder, part.unit)],
    ['part.reorderPoint', format.quantity(part.reorderPoint, part.unit)],
    ['part.reorderQuantity', format.quantity(part.reorderQuantity, part.unit)],
    ['part.unitPrice', format.money(part.unitPrice)],
    ['part.updatedAt', format.dateTime(part.updatedAt)],
    ['part.version', format.number(part.version)],
  ] as const;
  return (
    <dl className="facts">
      <div className="main">
        <dt>{t('part.onHand')}</dt>
        <dd>
          {format.quantity(part.onHand, part.unit)} <StockBadge part={part} />
        </dd>
      </div>
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Says that the part is out of use, and how it comes back. */
function Archived({ part }: { part: Part }) {
  const { t } = useLanguage();
  const format = useFormats();
  const mayEdit = useMay('parts', 'edit');
  return (
    <Form method="post" className="notice archived">
      <p>
        {t('detail.archived', { time: format.dateTime(part.archivedAt ?? '') })}
      </p>
      <input type="hidden" name="version" value={part.version} />
      {mayEdit && (
        <button className="button" name="intent" value="restore">
          {t('detail.restore')}
        </button>
      )}
    </Form>
  );
}

function PartActions({ part }: { part: Part }) {
  const { t } = useLanguage();
  const mayEdit = useMay('parts', 'edit');
  const mayDelete = useMay('parts', 'delete');
  const mayOrder = useMay('orders', 'edit');
  if (part.archivedAt) return null;
  return (
    <>
      {mayOrder && (
        <Link
          className="button"
          to={`/orders/new?partNumber=${encodeURIComponent(part.partNumber)}`}
        >
          {t('detail.order')}
        </Link>
      )}
      {mayEdit && (
        <Link className="button" to={`/parts/${part.id}/edit`}>
          {t('detail.edit')}
        </Link>
      )}
      {mayDelete && <DeletePart part={part} />}
    </>
  );
}

export function PartPage() {
  const { t } = useLanguage();
  const data = useLoaderData<typeof partLoader>();
  const { part } = data;
  const problem = useActionData<ProblemBody>();
  return (
    <>
      <Link className="back" to="/parts">
        ← {t('detail.back')}
      </Link>
      <PageTitle text={part.name}>
        <PartActions part={part} />
      </PageTitle>
      <p className="part-number">{part.partNumber}</p>
      {problem && <ProblemNotice problem={problem} />}
      {part.archivedAt && <Archived part={part} />}
      <PartFacts part={part} />
      {part.description && <p className="description">{part.description}</p>}
      <PartStock data={data} key={part.id} />
    </>
  );
}
