import {
  createBaseThemeOptions,
  createUnifiedTheme,
  palettes,
  UnifiedTheme,
} from '@backstage/theme';
import { HangarPalette, navigationPalette } from './palette';
import { fontFamily, typography } from './typography';

function createPalette(mode: 'light' | 'dark', colors: HangarPalette) {
  return {
    ...palettes[mode],
    background: { default: colors.app, paper: colors.surface1 },
    text: {
      primary: colors.text,
      secondary: colors.textSecondary,
      disabled: colors.textDisabled,
    },
    primary: {
      main: colors.accent,
      dark: colors.accentHover,
      contrastText: colors.onAccent,
    },
    secondary: { main: colors.accent, contrastText: colors.onAccent },
    divider: colors.border,
    border: colors.border,
    textContrast: colors.text,
    textSubtle: colors.textSecondary,
    textVerySubtle: colors.border,
    link: colors.link,
    linkHover: colors.linkHover,
    highlight: colors.infoGround,
    errorBackground: colors.negativeGround,
    warningBackground: colors.warningGround,
    infoBackground: colors.infoGround,
    errorText: colors.negative,
    warningText: colors.warning,
    infoText: colors.info,
    status: {
      ok: colors.positive,
      warning: colors.warning,
      error: colors.negative,
      running: colors.info,
      pending: colors.warning,
      aborted: colors.textSecondary,
    },
    banner: {
      ...palettes[mode].banner,
      info: colors.infoGround,
      error: colors.negativeGround,
      warning: colors.warningGround,
      text: colors.text,
      link: colors.link,
      closeButtonColor: colors.text,
    },
    navigation: {
      background: navigationPalette.ground,
      indicator: navigationPalette.indicator,
      color: navigationPalette.text,
      selectedColor: navigationPalette.selected,
      navItem: { hoverBackground: navigationPalette.hover },
      submenu: { background: navigationPalette.hover },
    },
    tabbar: { indicator: colors.accent },
  };
}

/** The Material UI side of the theme, for the pages that are not built with `@backstage/ui` yet. */
export function createMaterialTheme(
  mode: 'light' | 'dark',
  colors: HangarPalette,
): UnifiedTheme {
  const page = {
    colors: [colors.surface1, colors.surface1],
    shape: 'none',
    backgroundImage: 'none',
    fontColor: colors.text,
  };
  return createUnifiedTheme({
    ...createBaseThemeOptions({
      palette: createPalette(mode, colors),
      fontFamily,
      typography,
      defaultPageTheme: 'home',
      pageTheme: { home: page },
    }),
    components: {
      BackstageHeader: {
        styleOverrides: {
          header: {
            backgroundColor: colors.surface1,
            borderBottom: `1px solid ${colors.border}`,
            boxShadow: 'none',
          },
        },
      },
      MuiButton: { styleOverrides: { root: { textTransform: 'none' } } },
      MuiTab: { styleOverrides: { root: { textTransform: 'none' } } },
    },
  });
}
