/** Japanese texts of the card and the tab. */
export const entityMessages = {
  'card.title': 'コスト',
  'card.link': 'コストを開く',
};
