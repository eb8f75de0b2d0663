/** Fonts that are on the reader's machine; nothing is downloaded. */
export const fontFamily = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"Hiragino Sans"',
  '"Noto Sans JP"',
  '"Noto Sans CJK JP"',
  '"Yu Gothic UI"',
  'Meiryo',
  'sans-serif',
].join(', ');

const heading = (fontSize: number, marginBottom: number) => ({
  fontSize,
  marginBottom,
  fontWeight: 600,
});

export const typography = {
  htmlFontSize: 16,
  fontFamily,
  h1: heading(32, 10),
  h2: heading(26, 8),
  h3: heading(22, 6),
  h4: heading(20, 6),
  h5: heading(18, 4),
  h6: heading(16, 2),
};
