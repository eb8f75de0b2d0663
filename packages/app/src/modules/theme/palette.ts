/**
 * Every colour of the portal. The Material UI theme and the `@backstage/ui` tokens are derived from it;
 * a test holds each pair of text and ground to WCAG AA.
 */
export type HangarPalette = {
  /** Behind everything. */
  app: string;
  /** Cards, from the lowest to the innermost. */
  surface1: string;
  surface2: string;
  surface3: string;
  surface4: string;
  text: string;
  textSecondary: string;
  textDisabled: string;
  border: string;
  borderStrong: string;
  accent: string;
  accentHover: string;
  onAccent: string;
  link: string;
  linkHover: string;
  focus: string;
  positive: string;
  warning: string;
  negative: string;
  info: string;
  positiveGround: string;
  warningGround: string;
  negativeGround: string;
  infoGround: string;
};

export const lightPalette: HangarPalette = {
  app: '#f3f5f7',
  surface1: '#ffffff',
  surface2: '#f3f5f7',
  surface3: '#ffffff',
  surface4: '#f3f5f7',
  text: '#17232d',
  textSecondary: '#4f5d69',
  textDisabled: '#8b97a1',
  border: '#d8dfe5',
  borderStrong: '#7a8792',
  accent: '#0f5673',
  accentHover: '#0a4259',
  onAccent: '#ffffff',
  link: '#0d5f8c',
  linkHover: '#08405f',
  focus: '#0d6fa8',
  positive: '#17703f',
  warning: '#8f5200',
  negative: '#b3261e',
  info: '#1a5fa0',
  positiveGround: '#e2f4e9',
  warningGround: '#fdf0da',
  negativeGround: '#fce8e6',
  infoGround: '#e3effb',
};

export const darkPalette: HangarPalette = {
  app: '#11181e',
  surface1: '#1a232b',
  surface2: '#222d37',
  surface3: '#2a3742',
  surface4: '#32414d',
  text: '#e8eef3',
  textSecondary: '#b3c0ca',
  textDisabled: '#75838f',
  border: '#34424e',
  borderStrong: '#8595a2',
  accent: '#7fcbe8',
  accentHover: '#a3daf0',
  onAccent: '#0b1a22',
  link: '#85c9f2',
  linkHover: '#b4dff8',
  focus: '#7fcbe8',
  positive: '#6fd49a',
  warning: '#f3b95f',
  negative: '#ff9d94',
  info: '#8fc4ff',
  positiveGround: '#12301f',
  warningGround: '#3a2a0e',
  negativeGround: '#451e1b',
  infoGround: '#15304d',
};

/** The sidebar looks the same in both themes. */
export const navigationPalette = {
  ground: '#12222d',
  hover: '#1e3443',
  text: '#bccbd6',
  selected: '#ffffff',
  indicator: '#55c3de',
};
