import { Link, useActionData, useLoaderData } from 'react-router';
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

export function PartPage() {
  const { t } = useLanguage();
  const { part, levels, movements } = useLoaderData<typeof partLoader>();
  const mayEdit = useMay('parts', 'edit');
  const mayDelete = useMay('parts', 'delete');
  const problem = useActionData<ProblemBody>();
  return (
    <>
      <Link className="back" to="/parts">
        ← {t('detail.back')}
      </Link>
      <PageTitle text={part.name}>
        {mayEdit && (
          <Link className="button" to={`/parts/${part.id}/edit`}>
            {t('detail.edit')}
          </Link>
        )}
        {mayDelete && <DeletePart part={part} />}
      </PageTitle>
      <p className="part-number">{part.partNumber}</p>
      {problem && <ProblemNotice problem={problem} />}
      <PartFacts part={part} />
      {part.description && <p className="description">{part.description}</p>}
      <PartStock part={part} levels={levels} movements={movements} />
    </>
  );
}
