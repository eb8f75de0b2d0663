import { audit } from './en/audit.ts';
import { files } from './en/files.ts';
import { lists } from './en/lists.ts';
import { orders } from './en/orders.ts';
import { problems } from './en/problems.ts';
import { stock } from './en/stock.ts';
import { users } from './en/users.ts';

/** Every text of the pages. `{name}` is filled in. */
export const en = {
  ...audit,
  ...files,
  ...lists,
  ...orders,
  ...problems,
  ...stock,
  ...users,
  'app.title': 'Parts inventory',
  'app.skip': 'Skip to the content',
  'app.language': 'Language',
  'app.loading': 'Loading …',

  'list.title': 'Parts',
  'list.add': 'Add a part',
  'list.search': 'Search by number, name or description',
  'list.category': 'Category',
  'list.allCategories': 'All categories',
  'list.anyState': 'Any',
  'list.archived': 'Archived parts',
  'list.submit': 'Search',
  'list.clear': 'Clear',
  'list.first': 'Back to the first page',
  'list.next': 'Next page',
  'list.pages': 'Pages',
  'list.empty': 'There are no parts yet. Add the first one.',
  'list.nothingFound': 'No part matches. Try fewer words or another category.',
  'list.shown': 'Parts on this page: {count}',

  'part.partNumber': 'Part number',
  'part.name': 'Name',
  'part.description': 'Description',
  'part.category': 'Category',
  'part.unit': 'Unit',
  'part.onHand': 'Quantity on hand',
  'part.reorderPoint': 'Reorder point',
  'part.unitPrice': 'Unit price',
  'part.amount': 'Unit price',
  'part.currency': 'Currency',
  'part.version': 'Version',
  'part.reorderQuantity': 'Reorder quantity',
  'part.location': 'Location',
  'part.locationId': 'Location',
  'part.supplier': 'Supplier',
  'part.supplierId': 'Supplier',
  'part.categoryId': 'Category',
  'part.none': 'None',
  'part.available': 'Available',
  'part.onOrder': 'On order',
  'part.updatedAt': 'Last changed',
  'part.request': 'The request',
  'part.low': 'Reorder',
  'part.out': 'Out of stock',
  'part.enough': 'In stock',
  'part.state': 'Stock',

  'unit.piece': 'pcs',
  'unit.set': 'sets',
  'unit.pair': 'pairs',
  'unit.metre': 'm',
  'unit.kilogram': 'kg',
  'unit.gram': 'g',
  'unit.litre': 'L',
  'unit.roll': 'rolls',

  'form.newTitle': 'Add a part',
  'form.editTitle': 'Edit {partNumber}',
  'form.save': 'Save',
  'form.saving': 'Saving …',
  'form.close': 'Close',
  'form.cancel': 'Cancel',
  'form.partNumberHint': 'Letters A–Z, digits and . _ / - (up to 40)',
  'form.reorderPointHint': 'At this quantity or below, the part is marked',
  'form.unitPriceHint': 'For example 1280 or 12.50',

  'detail.edit': 'Edit',
  'detail.delete': 'Delete',
  'detail.back': 'All parts',
  'detail.deleteTitle': 'Delete {partNumber}?',
  'detail.deleteText':
    '“{name}” is removed for good; with movements or orders on record it is archived instead.',
  'detail.deleteConfirm': 'Delete the part',
  'detail.archived':
    'Archived since {time}: it can be neither moved nor ordered.',
  'detail.restore': 'Bring it back',
  'detail.order': 'Order',

  'field.required': 'Fill this in.',
  'field.pattern': 'Write plain text; control characters are not allowed.',
  'field.pattern.partNumber':
    'Use letters A–Z, digits and . _ / - , beginning with a letter or digit.',
  'field.pattern.amount': 'Write a price such as 1280 or 12.50.',
  'field.maxLength': 'Use at most {limit} characters.',
  'field.minimum': 'Enter {limit} or more.',
  'field.maximum': 'Enter {limit} or less.',
  'field.type': 'Enter a whole number, 0 or more.',
  'field.enum': 'Choose one from the list.',
  'field.duplicate': 'This number is taken.',
  'field.stale': 'The part has a newer version.',
  'field.other': 'Check this entry.',
};

export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, string>;
