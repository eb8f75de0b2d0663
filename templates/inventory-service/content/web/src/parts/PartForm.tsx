import { Form, Link, useNavigation } from 'react-router';
import type {
  CategoryList,
  LocationList,
  Part,
  ProblemBody,
  SupplierList,
} from '../api/client.ts';
import type { ControlProps } from '../forms/FormField.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { Field } from './Field.tsx';
import { UNITS } from './units.ts';

// The service's own list; a missing or foreign entry does not compile.
const CURRENCIES: Record<Part['unitPrice']['currency'], true> = {
  JPY: true,
  USD: true,
  EUR: true,
};

type Props = {
  part?: Part;
  choices: {
    categories: CategoryList['items'];
    locations: LocationList['items'];
    suppliers: SupplierList['items'];
  };
  problem: ProblemBody | undefined;
  cancelTo: string;
};

const numeric = { inputMode: 'numeric', autoComplete: 'off' } as const;

function Texts({ part, choices, problem }: Omit<Props, 'cancelTo'>) {
  const { t } = useLanguage();
  const field = { problem };
  return (
    <>
      <Field name="partNumber" {...field}>
        {props => (
          <input
            {...props}
            defaultValue={part?.partNumber}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </Field>
      <Field name="name" {...field}>
        {props => <input {...props} defaultValue={part?.name} />}
      </Field>
      <Field name="categoryId" {...field}>
        {props => (
          <select {...props} defaultValue={part?.category.id}>
            {choices.categories.map(({ id, path }) => (
              <option key={id} value={id}>
                {path.join(' › ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="locationId" {...field}>
        {props => (
          <select {...props} defaultValue={part?.location?.id}>
            <option value="">{t('part.none')}</option>
            {choices.locations.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {code} {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="supplierId" {...field}>
        {props => (
          <select {...props} defaultValue={part?.supplier?.id}>
            <option value="">{t('part.none')}</option>
            {choices.suppliers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="description" {...field}>
        {props => (
          <textarea {...props} rows={3} defaultValue={part?.description} />
        )}
      </Field>
    </>
  );
}

function Numbers({ part, problem }: Pick<Props, 'part' | 'problem'>) {
  const { t } = useLanguage();
  const field = { problem };
  const count = (value: number | undefined) => (props: ControlProps) => (
    <input {...props} {...numeric} defaultValue={value} />
  );
  return (
    <>
      <Field name="unit" {...field}>
        {props => (
          <select {...props} defaultValue={part?.unit}>
            {UNITS.map(unit => (
              <option key={unit} value={unit}>
                {t(`unit.${unit}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="reorderPoint" {...field}>
        {count(part?.reorderPoint ?? 0)}
      </Field>
      <Field name="reorderQuantity" {...field}>
        {count(part?.reorderQuantity ?? 0)}
      </Field>
      <Field name="amount" {...field}>
        {props => (
          <input
            {...props}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={part?.unitPrice.amount}
          />
        )}
      </Field>
      <Field name="currency" {...field}>
        {props => (
          <select {...props} defaultValue={part?.unitPrice.currency}>
            {Object.keys(CURRENCIES).map(currency => (
              <option key={currency}>{currency}</option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

/** Adds or edits a part; entries stay where they are when the service refuses them. */
export function PartForm({ part, choices, problem, cancelTo }: Props) {
  const { t } = useLanguage();
  const saving = useNavigation().formMethod !== undefined;
  return (
    <Form method="post" className="part-form" noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Texts {...{ choices, problem, ...(part && { part }) }} />
      <Numbers {...{ problem, ...(part && { part }) }} />
      {part && <input type="hidden" name="version" value={part.version} />}
      <div className="actions">
        <button type="submit" className="button primary" disabled={saving}>
          {t(saving ? 'form.saving' : 'form.save')}
        </button>
        <Link className="button" to={cancelTo}>
          {t('form.cancel')}
        </Link>
      </div>
    </Form>
  );
}
