/** English texts of the card and the tab. */
export const entityMessages = {
  card: {
    title: 'Cost',
    link: 'Open costs',
  },
} as const;
