import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** The chart of costs, by its title. */
export const findChart = (name = 'Cost per day and service') =>
  screen.findByRole('figure', { name });

/** Every row of a table, its head too, as texts. */
export const readRows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent));

/** Picks an option of a select. */
export async function choose(label: RegExp, option: string) {
  await userEvent.click(screen.getByRole('button', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}
