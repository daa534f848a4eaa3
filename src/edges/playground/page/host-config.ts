/**
 * How the `adaptivecards` renderer draws: like Teams, in the page's own colours. Colours are CSS variables, so light
 * and dark need no second drawing.
 */

const both = (variable: string) => ({ default: `var(${variable})`, subtle: 'var(--subtle)' });

const foregroundColors = {
  default: both('--ink'),
  dark: both('--ink'),
  light: both('--ink'),
  accent: both('--accent'),
  attention: both('--attention'),
  good: both('--good'),
  warning: both('--warning'),
};

const style = (background: string, border: string) => ({
  backgroundColor: `var(${background})`,
  borderColor: `var(${border})`,
  foregroundColors,
});

export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 18, default: 22, medium: 23, large: 25, extraLarge: 29 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style('--surface', '--line'),
    emphasis: style('--emphasis', '--line'),
    accent: style('--accent-soft', '--accent'),
    good: style('--good-soft', '--good'),
    warning: style('--warning-soft', '--warning'),
    attention: style('--attention-soft', '--attention'),
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  // The card's heading comes under the h2 of the conversation or dialog it stands in.
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'bolder' },
  },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 220 }, value: { wrap: true }, spacing: 12 },
  actions: {
    maxActions: 20,
    buttonSpacing: 8,
    spacing: 'default',
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
};
