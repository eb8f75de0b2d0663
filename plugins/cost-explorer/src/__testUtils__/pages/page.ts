import { screen, within } from '@testing-library/react';

/** Where the app is, as a path with its search. */
export const readPath = () =>
  screen.getByRole('status', { name: 'address' }).textContent ?? '';

/** The same, to look into. */
export const readAddress = () => new URL(readPath(), 'http://portal');

/** The part of the page that opens and keeps reports. */
export const findSavedReports = () =>
  screen.findByRole('group', { name: 'Saved reports' });

export const findTable = (name: string) => screen.findByRole('table', { name });

/** Every row of a table below its head, as texts. */
export const readBody = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(line => [
      within(line).getByRole('rowheader').textContent,
      ...within(line)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ]);
