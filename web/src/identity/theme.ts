/** The look of Mizan: petrol for what acts, saffron for what weighs, calm grounds. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e9f5f4',
  '#d2e8e7',
  '#a5d2cf',
  '#76bbb7',
  '#4fa6a2',
  '#2f918d',
  '#1c7b78',
  '#126866',
  '#0b5453',
  '#063d3d',
];

const saffron: MantineColorsTuple = [
  '#fdf5e3',
  '#fae9c4',
  '#f5d48b',
  '#efbe52',
  '#e6a92b',
  '#cf9118',
  '#a97311',
  '#87590c',
  '#66430a',
  '#462d06',
];

/** Mantine paints its dark scheme with these, from text (0) to the deepest ground (9). */
const dark: MantineColorsTuple = [
  '#e4eeed',
  '#c6d6d5',
  '#a3b7b6',
  '#5d7574',
  '#33494a',
  '#26393a',
  '#1a2b2c',
  '#132122',
  '#0e1919',
  '#0a1313',
];

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans Arabic", "Noto Sans", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, saffron, dark },
  fontFamily,
  headings: { fontFamily, fontWeight: '700' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Greys and reds that keep 4.5 : 1 against their ground; Mantine’s own dimmed text and errors do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f9f8',
    '--mantine-color-text': '#14292a',
    '--mantine-color-dimmed': '#4f6465',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#5a6e6f',
    '--mantine-color-default-border': '#dbe5e4',
    '--mz-surface': '#ffffff',
    '--mz-raised': '#ffffff',
    '--mz-tint': '#e9f5f4',
    '--mz-line': '#e1eae9',
    '--mz-accent-text': '#0b5453',
    '--mz-star': '#d8981d',
    '--mz-gold-text': '#7a4f08',
    '--mz-gold-tint': '#fdf3dc',
    '--mz-mark': '#fbdd94',
    '--mz-shadow': '0 1px 2px rgb(10 50 50 / 5%), 0 8px 24px -12px rgb(10 60 60 / 18%)',
  },
  dark: {
    '--mantine-color-body': '#0e1919',
    '--mantine-color-text': '#e4eeed',
    '--mantine-color-dimmed': '#a3b7b6',
    '--mantine-color-error': '#ffa39b',
    '--mantine-color-placeholder': '#93a8a7',
    '--mantine-color-default-border': '#2b4041',
    '--mz-surface': '#142324',
    '--mz-raised': '#1a2b2c',
    '--mz-tint': '#173233',
    '--mz-line': '#233738',
    '--mz-accent-text': '#8fd0cc',
    '--mz-star': '#efbe52',
    '--mz-gold-text': '#f2ce84',
    '--mz-gold-tint': '#33290f',
    '--mz-mark': '#7d5f16',
    '--mz-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px -12px rgb(0 0 0 / 60%)',
  },
});
