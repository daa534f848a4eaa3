/**
 * Words that people type who are in danger, or see somebody who is. Whoever types one where no command stands is told
 * whom to call at once; what it means is for those they call.
 */

/** Each is the beginning of a word, without accents. */
const BEGINNINGS: readonly string[] = [
  ...[
    '112',
    '911',
    'nood',
    'spoed',
    'gevaar',
    'acuut',
    'bedreig',
    'wapen',
    'pistool',
    'geschoten',
    'schiet',
    'neergestoken',
  ],
  ...['zelfmoord', 'zelfdoding', 'suicid', 'doodmaken', 'vermoord', 'ambulance', 'politie', 'ontvoer', 'bewusteloos'],
  ...['emergency', 'danger', 'threat', 'weapon', 'shooting', 'stabb', 'kidnap', 'unconscious', 'police', 'urgence'],
];
/** Too short to be the beginning of a word. */
const WHOLE: readonly string[] = ['mes', 'brand', 'sos', 'gun', 'knife', 'fire'];
const CRIES: readonly RegExp[] = [
  /\bhelp (me|mij|ons|us)\b/,
  /\bik (ben|word) bang\b/,
  /\bwil (niet meer leven|dood)\b/,
];

/** Does somebody cry for help in this? Errs on the side of telling whom to call. */
export function soundsUrgent(typed: string): boolean {
  const bare = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = bare.split(/[^\p{L}\p{N}]+/u);
  return (
    words.some((word) => WHOLE.includes(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning))) ||
    CRIES.some((cry) => cry.test(bare))
  );
}
