import {
  plain,
  text,
  wholeNumber,
  withoutEmpty,
} from '../forms/form-values.ts';

/** The form as the API wants it. The service alone decides what is right. */
export function parsePartForm(form: FormData) {
  return {
    ...withoutEmpty({
      partNumber: plain(form.get('partNumber')),
      name: text(form.get('name')),
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
