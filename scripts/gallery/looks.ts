/** The looks in which every card is drawn: which platform, how wide, and with which colours. Says nothing of cards. */
import { existsSync, readFileSync } from 'node:fs';
import { HOST_CONFIG } from '../../src/edges/playground/page/host-config';
import { microsoftData } from '../../test/support/microsoft-data';

export const LOOKS = [
  'teams-light',
  'teams-dark',
  'teams-high-contrast',
  'teams-phone',
  'slack',
  'slack-phone',
] as const;
export type Look = (typeof LOOKS)[number];
export type TeamsLook = Extract<Look, `teams-${string}`>;

export const isTeams = (look: Look): look is TeamsLook => look.startsWith('teams');

/** Width of the window in which a look is drawn: a dialog of a desk, or a phone. */
export const widthOf = (look: Look): number => (look.endsWith('phone') ? 360 : 640);

/**
 * The colours of Teams that the host config does not have: the page behind a card, and its buttons and boxes to type
 * in.
 */
const PALETTES: Record<'light' | 'dark' | 'contrast', Readonly<Record<string, string>>> = {
  light: {
    page: '#f5f5f5',
    surface: '#ffffff',
    ink: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    accent: '#4f52b2',
    attention: '#b10e1c',
    good: '#0e700e',
    warning: '#835b00',
    emphasis: '#f0f0f0',
    'accent-soft': '#e8ebfa',
    'good-soft': '#e7f2da',
    'warning-soft': '#fbf6d9',
    'attention-soft': '#fcf4f6',
    brand: '#5b5fc7',
    'on-brand': '#ffffff',
    danger: '#c4314b',
    focus: '#000000',
  },
  dark: {
    page: '#1f1f1f',
    surface: '#2d2c2c',
    ink: '#ffffff',
    subtle: '#c8c8c8',
    line: '#616161',
    accent: '#a6a7dc',
    attention: '#f1707b',
    good: '#92c353',
    warning: '#f8d22a',
    emphasis: '#242323',
    'accent-soft': '#31324f',
    'good-soft': '#22360f',
    'warning-soft': '#463100',
    'attention-soft': '#4c1d24',
    brand: '#5b5fc7',
    'on-brand': '#ffffff',
    danger: '#f1707b',
    focus: '#ffffff',
  },
  contrast: {
    page: '#000000',
    surface: '#000000',
    ink: '#ffffff',
    subtle: '#ffffff',
    line: '#ffffff',
    accent: '#1aebff',
    attention: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    emphasis: '#000000',
    'accent-soft': '#000000',
    'good-soft': '#000000',
    'warning-soft': '#000000',
    'attention-soft': '#000000',
    brand: '#1aebff',
    'on-brand': '#000000',
    danger: '#ffff01',
    focus: '#ffff01',
  },
};

export const paletteOf = (look: TeamsLook) =>
  PALETTES[look === 'teams-dark' ? 'dark' : look === 'teams-high-contrast' ? 'contrast' : 'light'];

const fileOf = (look: TeamsLook): string =>
  microsoftData(`teams-hostconfig-${paletteOf(look) === PALETTES.light ? 'light' : 'dark'}.json`);

/**
 * Whether Microsoft's host config for this look is there: it is not ours to ship. High contrast is made from the dark
 * one.
 */
export const hasHostConfig = (look: TeamsLook): boolean => existsSync(fileOf(look));

/**
 * Every colour of a host config in the few of the high-contrast theme: black behind, white text, and what must stand
 * out in yellow, green or cyan.
 */
function inHighContrast(config: Record<string, unknown>): Record<string, unknown> {
  const { contrast } = PALETTES;
  const tint = (name: string) => ({ default: contrast[name], subtle: contrast[name] });
  const foregroundColors = {
    default: tint('ink'),
    dark: tint('ink'),
    light: tint('ink'),
    accent: tint('accent'),
    good: tint('good'),
    warning: tint('warning'),
    attention: tint('attention'),
  };
  const style = { backgroundColor: contrast.surface, borderColor: contrast.line, foregroundColors };
  const styles = Object.keys(config.containerStyles as Record<string, unknown>);
  return {
    ...config,
    separator: { lineThickness: 1, lineColor: contrast.line },
    containerStyles: Object.fromEntries(styles.map((name) => [name, style])),
  };
}

/**
 * What the renderer draws with: Microsoft's own host config, or without it that of our playground in colours of Teams.
 */
export function hostConfigOf(look: TeamsLook): Record<string, unknown> {
  if (!hasHostConfig(look)) return HOST_CONFIG;
  const config = JSON.parse(readFileSync(fileOf(look), 'utf8')) as Record<string, unknown>;
  return look === 'teams-high-contrast' ? inHighContrast(config) : config;
}
