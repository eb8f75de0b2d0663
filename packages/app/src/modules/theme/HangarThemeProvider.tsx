import { UnifiedThemeProvider } from '@backstage/theme';
import { ReactNode } from 'react';
import { createMaterialTheme } from './materialTheme';
import { darkPalette, lightPalette } from './palette';
import { createTokenStyles } from './tokens';
import './narrow.css';

const themes = {
  light: {
    material: createMaterialTheme('light', lightPalette),
    tokens: createTokenStyles('light', lightPalette),
  },
  dark: {
    material: createMaterialTheme('dark', darkPalette),
    tokens: createTokenStyles('dark', darkPalette),
  },
};

export function HangarThemeProvider(props: {
  mode: 'light' | 'dark';
  children: ReactNode;
}) {
  const { material, tokens } = themes[props.mode];
  return (
    <UnifiedThemeProvider theme={material} themeName="hangar">
      <style>{tokens}</style>
      {props.children}
    </UnifiedThemeProvider>
  );
}
