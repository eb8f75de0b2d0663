/** Full-width digits and signs, as a Japanese keyboard writes them, become plain ones. */
const plain = (value: FormDataEntryValue | null) =>
  String(value ?? '')
    .normalize('NFKC')
    .trim();

const text = (value: FormDataEntryValue | null) =>
  String(value ?? '').replaceAll('\r\n', '\n');

/** A number where it is one; anything else goes to the service as written, which says what is wrong. */
function wholeNumber(value: FormDataEntryValue | null): number | string {
  const digits = plain(value).replaceAll(',', '');
  return /^-?\d+$/.test(digits) ? Number(digits) : digits;
}

/** Leaves out what was not filled in, so that the service calls it missing. */
function withoutEmpty(fields: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== ''),
  );
}

/** The form as the API wants it. The service alone decides what is right. */
export function parsePartForm(form: FormData) {
  return {
    ...withoutEmpty({
      partNumber: plain(form.get('partNumber')),
      name: text(form.get('name')).trim(),
      categoryId: wholeNumber(form.get('categoryId')),
      unit: text(form.get('unit')),
      reorderPoint: wholeNumber(form.get('reorderPoint')),
      reorderQuantity: wholeNumber(form.get('reorderQuantity')),
      locationId: wholeNumber(form.get('locationId')),
      supplierId: wholeNumber(form.get('supplierId')),
    }),
    description: text(form.get('description')),
    unitPrice: withoutEmpty({
      amount: plain(form.get('amount')).replaceAll(',', ''),
      currency: text(form.get('currency')),
    }),
  };
}
