import { HangarPalette } from './palette';
import { fontFamily } from './typography';

/** The `@backstage/ui` side of the theme: its design tokens, from the palette. */
export function createTokens(colors: HangarPalette): Record<string, string> {
  return {
    'font-regular': fontFamily,
    ring: colors.focus,
    'bg-app': colors.app,
    'bg-neutral-1': colors.surface1,
    'bg-neutral-2': colors.surface2,
    'bg-neutral-3': colors.surface3,
    'bg-neutral-4': colors.surface4,
    'fg-primary': colors.text,
    'fg-secondary': colors.textSecondary,
    'fg-disabled': colors.textDisabled,
    'fg-positive': colors.positive,
    'fg-negative': colors.negative,
    'fg-warning': colors.warning,
    'fg-announcement': colors.info,
    'border-1': colors.border,
    'border-2': colors.borderStrong,
    'accent-bg': colors.accent,
    'accent-bg-hover': colors.accentHover,
    'accent-bg-disabled': colors.surface4,
    'accent-fg': colors.onAccent,
    'accent-fg-disabled': colors.textDisabled,
    'announcement-bg-subdued': colors.infoGround,
    'announcement-border': colors.info,
    'announcement-fg-subdued': colors.info,
    'warning-bg-subdued': colors.warningGround,
    'warning-border': colors.warning,
    'warning-fg-subdued': colors.warning,
    'negative-bg-subdued': colors.negativeGround,
    'negative-border': colors.negative,
    'negative-fg-subdued': colors.negative,
    'positive-bg-subdued': colors.positiveGround,
    'positive-border': colors.positive,
    'positive-fg-subdued': colors.positive,
    // Older names that components of 0.18 still read.
    'bg-solid': colors.accent,
    'bg-solid-hover': colors.accentHover,
    'bg-solid-pressed': colors.accentHover,
    'bg-solid-disabled': colors.surface4,
    'fg-solid': colors.onAccent,
    'fg-solid-disabled': colors.textDisabled,
    'bg-danger': colors.negativeGround,
    'bg-warning': colors.warningGround,
    'bg-success': colors.positiveGround,
    'bg-info': colors.infoGround,
    'fg-danger': colors.negative,
    'fg-success': colors.positive,
    'fg-info': colors.info,
    'fg-danger-on-bg': colors.negative,
    'fg-warning-on-bg': colors.warning,
    'fg-success-on-bg': colors.positive,
    'fg-info-on-bg': colors.info,
  };
}

/** A style sheet that sets the tokens while the theme of that name and mode is on. */
export function createTokenStyles(
  mode: 'light' | 'dark',
  colors: HangarPalette,
): string {
  const declarations = Object.entries(createTokens(colors))
    .map(([name, value]) => `--bui-${name}: ${value};`)
    .join(' ');
  return `[data-theme-name='hangar'][data-theme-mode='${mode}'] { ${declarations} }`;
}
