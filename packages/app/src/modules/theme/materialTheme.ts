import {
  createUnifiedTheme,
  defaultComponentThemes,
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
  const ground = colors.surface2;
  const page = {
    colors: [ground],
    shape: 'none',
    backgroundImage: `linear-gradient(${ground}, ${ground})`,
    fontColor: colors.text,
  };
  return createUnifiedTheme({
    palette: createPalette(mode, colors),
    fontFamily,
    typography,
    defaultPageTheme: 'home',
    pageTheme: { home: page },
    components: {
      BackstageHeader: {
        styleOverrides: {
          header: {
            borderBottom: `1px solid ${colors.border}`,
            boxShadow: 'none',
          },
        },
      },
      MuiButton: { styleOverrides: { root: { textTransform: 'none' } } },
      MuiTab: { styleOverrides: { root: { textTransform: 'none' } } },
      // The size of running text in `@backstage/ui`; narrow lists have room for Japanese then.
      MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem' } } },
      MuiTypography: { styleOverrides: { body1: { fontSize: '0.875rem' } } },
      // A wide table scrolls inside its card; squeezed columns would set Japanese one letter a line.
      MuiTable: {
        styleOverrides: {
          root: {
            '@media (max-width: 900px)': { '&:has(thead)': { minWidth: 760 } },
          },
        },
      },
      MuiTableCell: {
        ...defaultComponentThemes?.MuiTableCell,
        styleOverrides: {
          ...defaultComponentThemes?.MuiTableCell?.styleOverrides,
          head: {
            wordBreak: 'keep-all',
            overflow: 'hidden',
            color: colors.textSecondary,
            fontWeight: 'normal',
            lineHeight: 1.4,
          },
          body: {
            wordBreak: 'normal',
            overflowWrap: 'break-word',
            lineHeight: 1.5,
          },
        },
      },
    },
  });
}
