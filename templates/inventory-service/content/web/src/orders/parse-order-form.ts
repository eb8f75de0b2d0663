import { api, ProblemError } from '../api/client.ts';
import { chosenId, plain, text, wholeNumber } from '../forms/form-values.ts';

type Entry = {
  partNumber: string;
  quantity: string | number;
  amount: string;
  currency: string;
};

/** The rows of the form; a row with nothing in it is left out. */
function entriesOf(form: FormData): Entry[] {
  const all = (name: string) => form.getAll(name);
  return all('partNumber')
    .map((partNumber, index) => ({
      partNumber: plain(partNumber).toUpperCase(),
      quantity: wholeNumber(all('quantity')[index] ?? ''),
      amount: plain(all('amount')[index] ?? '').replaceAll(',', ''),
      currency: text(all('currency')[index] ?? ''),
    }))
    .filter(({ partNumber, quantity }) => partNumber || quantity !== '');
}

function unknownPart(index: number, partNumber: string): ProblemError {
  const message = `There is no part ${partNumber}.`;
  return new ProblemError({
    title: 'Bad Request',
    status: 400,
    code: 'invalid-input',
    detail: message,
    requestId: '',
    errors: [{ field: `lines.${index}.partId`, code: 'unknown', message }],
  });
}

async function lineFrom(entry: Entry, index: number) {
  const part = await api.findPart(entry.partNumber || '?');
  if (!part) throw unknownPart(index, entry.partNumber);
  return {
    partId: part.id,
    quantity: entry.quantity,
    ...(entry.amount && {
      unitPrice: { amount: entry.amount, currency: entry.currency },
    }),
  };
}

/** The form as the API wants it: people write part numbers, the API takes ids. */
export async function parseOrderForm(form: FormData) {
  const supplierId = chosenId(form.get('supplierId'));
  const expectedOn = text(form.get('expectedOn'));
  return {
    ...(supplierId && { supplierId }),
    ...(expectedOn && { expectedOn }),
    note: text(form.get('note')),
    lines: await Promise.all(entriesOf(form).map(lineFrom)),
  };
}
