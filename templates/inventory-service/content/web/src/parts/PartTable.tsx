import { Link } from 'react-router';
import type { Part } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { StockBadge } from './StockBadge.tsx';

function PartRow({ part }: { part: Part }) {
  const format = useFormats();
  return (
    <tr>
      <th scope="row">
        <Link to={`/parts/${part.id}`}>{part.partNumber}</Link>
        <span className="name">{part.name}</span>
      </th>
      <td className="wide">{part.category.name}</td>
      <td className="number">{format.quantity(part.onHand, part.unit)}</td>
      <td className="number wide">
        {format.quantity(part.reorderPoint, part.unit)}
      </td>
      <td className="number wide">{format.money(part.unitPrice)}</td>
      <td>
        <StockBadge part={part} />
      </td>
    </tr>
  );
}

export function PartTable({ parts }: { parts: Part[] }) {
  const { t } = useLanguage();
  return (
    <table className="parts">
      <caption className="hidden">{t('list.title')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('part.partNumber')} / {t('part.name')}
          </th>
          <th scope="col" className="wide">
            {t('part.category')}
          </th>
          <th scope="col" className="number">
            {t('part.onHand')}
          </th>
          <th scope="col" className="number wide">
            {t('part.reorderPoint')}
          </th>
          <th scope="col" className="number wide">
            {t('part.unitPrice')}
          </th>
          <th scope="col">{t('part.state')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <PartRow key={part.id} part={part} />
        ))}
      </tbody>
    </table>
  );
}
