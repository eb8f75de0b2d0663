import { createMaterialTheme } from './materialTheme';
import {
  darkPalette,
  HangarPalette,
  lightPalette,
  navigationPalette,
} from './palette';
import { createTokenStyles } from './tokens';

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(start => parseInt(color.slice(start, start + 2), 16) / 255)
    .map(value =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const AA_TEXT = 4.5;
const AA_GRAPHICS = 3;

const textColors = [
  'text',
  'textSecondary',
  'link',
  'linkHover',
  'positive',
  'warning',
  'negative',
  'info',
] as const satisfies ReadonlyArray<keyof HangarPalette>;
const grounds = [
  'app',
  'surface1',
  'surface2',
  'surface3',
  'surface4',
] as const satisfies ReadonlyArray<keyof HangarPalette>;

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('the %s palette', (mode, palette) => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(
    grounds.flatMap(ground => textColors.map(text => [text, ground] as const)),
  )('keeps %s legible on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(
      AA_TEXT,
    );
  });

  it.each(['positive', 'warning', 'negative', 'info'] as const)(
    'keeps %s legible on its own ground',
    status => {
      expect(
        contrast(palette[status], palette[`${status}Ground`]),
      ).toBeGreaterThanOrEqual(AA_TEXT);
    },
  );

  it('keeps buttons legible', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(
      AA_TEXT,
    );
    expect(
      contrast(palette.onAccent, palette.accentHover),
    ).toBeGreaterThanOrEqual(AA_TEXT);
  });

  it('keeps the outline of fields and of the focus visible', () => {
    for (const ground of grounds) {
      expect(
        contrast(palette.borderStrong, palette[ground]),
      ).toBeGreaterThanOrEqual(AA_GRAPHICS);
      expect(contrast(palette.focus, palette[ground])).toBeGreaterThanOrEqual(
        AA_GRAPHICS,
      );
    }
  });

  it('reaches both component libraries', () => {
    const material = createMaterialTheme(mode, palette).getTheme('v4');
    expect(material).toMatchObject({
      palette: {
        type: mode,
        text: { primary: palette.text },
        background: { default: palette.app },
      },
    });
    expect(createTokenStyles(mode, palette)).toContain(
      `--bui-bg-app: ${palette.app};`,
    );
  });
});

test('the sidebar is legible in every state', () => {
  const { text, selected, indicator, ground, hover } = navigationPalette;
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(AA_TEXT);
  expect(contrast(text, hover)).toBeGreaterThanOrEqual(AA_TEXT);
  expect(contrast(selected, hover)).toBeGreaterThanOrEqual(AA_TEXT);
  expect(contrast(indicator, ground)).toBeGreaterThanOrEqual(AA_GRAPHICS);
});
