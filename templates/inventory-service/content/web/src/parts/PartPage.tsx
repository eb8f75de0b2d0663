import { Link, useActionData, useLoaderData } from 'react-router';
import type { Part, ProblemBody } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { DeletePart } from './DeletePart.tsx';
import type { partLoader } from './route-data.ts';
import { StockBadge } from './StockBadge.tsx';

function PartFacts({ part }: { part: Part }) {
  const { t } = useLanguage();
  const format = useFormats();
  const facts = [
    ['part.category', part.category],
    ['part.reorderPoint', format.quantity(part.reorderPoint, part.unit)],
    ['part.unitPrice', format.money(part.unitPrice)],
    ['part.updatedAt', format.dateTime(part.updatedAt)],
    ['part.version', format.number(part.version)],
  ] as const;
  return (
    <dl className="facts">
      <div className="main">
        <dt>{t('part.quantityOnHand')}</dt>
        <dd>
          {format.quantity(part.quantityOnHand, part.unit)}{' '}
          <StockBadge part={part} />
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
  const part = useLoaderData<typeof partLoader>();
  const problem = useActionData<ProblemBody>();
  return (
    <>
      <Link className="back" to="/parts">
        ← {t('detail.back')}
      </Link>
      <PageTitle text={part.name}>
        <Link className="button" to={`/parts/${part.id}/edit`}>
          {t('detail.edit')}
        </Link>
        <DeletePart part={part} />
      </PageTitle>
      <p className="part-number">{part.partNumber}</p>
      {problem && <ProblemNotice problem={problem} />}
      <PartFacts part={part} />
      {part.description && <p className="description">{part.description}</p>}
    </>
  );
}
