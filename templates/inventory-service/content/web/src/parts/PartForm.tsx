import { Form, Link, useNavigation } from 'react-router';
import type { CategoryList, Part, ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { type ControlProps, Field } from './Field.tsx';

// The service's own lists; a missing or foreign entry does not compile.
const UNITS: Record<Part['unit'], true> = {
  piece: true,
  set: true,
  pair: true,
  metre: true,
  kilogram: true,
  gram: true,
  litre: true,
  roll: true,
};
const CURRENCIES: Record<Part['unitPrice']['currency'], true> = {
  JPY: true,
  USD: true,
  EUR: true,
};

type Props = {
  part?: Part;
  categories: CategoryList['items'];
  problem: ProblemBody | undefined;
  cancelTo: string;
};

const numeric = { inputMode: 'numeric', autoComplete: 'off' } as const;

function Texts({ part, categories, problem }: Omit<Props, 'cancelTo'>) {
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
      <Field name="category" {...field}>
        {props => (
          <>
            <input
              {...props}
              defaultValue={part?.category}
              list="categories"
              autoComplete="off"
            />
            <datalist id="categories">
              {categories.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
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
      <Field name="quantityOnHand" {...field}>
        {count(part?.quantityOnHand ?? 0)}
      </Field>
      <Field name="unit" {...field}>
        {props => (
          <select {...props} defaultValue={part?.unit}>
            {(Object.keys(UNITS) as Part['unit'][]).map(unit => (
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
export function PartForm({ part, categories, problem, cancelTo }: Props) {
  const { t } = useLanguage();
  const saving = useNavigation().formMethod !== undefined;
  return (
    <Form method="post" className="part-form" noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Texts {...{ categories, problem, ...(part && { part }) }} />
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
