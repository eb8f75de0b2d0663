import type { ControlProps } from '../forms/FormField.tsx';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { PartInStock } from './part-in-stock.ts';

type Props = {
  control: ControlProps;
  stock: PartInStock;
  /** Only where some of the part is available. */
  onlyAvailable?: boolean;
  value: string;
  onChange: (value: string) => void;
};

/** The places to choose from; without any of the part there, all of them. */
export function placesOf(
  { levels, locations }: PartInStock,
  onlyAvailable: boolean,
) {
  const has = new Map(levels.map(level => [level.location.id, level]));
  const some = locations.filter(({ id }) => (has.get(id)?.available ?? 0) > 0);
  return onlyAvailable && some.length ? some : locations;
}

/** Where; each place says how much of the part is available there. */
export function LocationSelect(props: Props) {
  const { control, stock, onlyAvailable = false, value, onChange } = props;
  const { t } = useLanguage();
  const format = useFormats();
  const available = (id: number) =>
    stock.levels.find(({ location }) => location.id === id)?.available ?? 0;
  return (
    <select
      {...control}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {placesOf(stock, onlyAvailable).map(({ id, code, name }) => (
        <option key={id} value={id}>
          {t('stock.place', {
            place: `${code} ${name}`,
            available: format.quantity(available(id), stock.part.unit),
          })}
        </option>
      ))}
    </select>
  );
}
