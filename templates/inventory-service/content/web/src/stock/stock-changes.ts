/** What can be done with the stock of a part; the service's addresses use the same words. */
export type StockChange =
  'receipts' | 'issues' | 'transfers' | 'adjustments' | 'reservations';

/** Whether it takes from what is available, and so from where there is some. */
export const takesStock = (change: StockChange) =>
  change === 'issues' || change === 'transfers' || change === 'reservations';
