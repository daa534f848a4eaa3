/** Letters as they compare: without accents and capitals, in whatever alphabet they were typed. Pure. */

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters that decomposing leaves as they are, and those of other alphabets that look like ours. */
const LOOKS_LIKE = new Map(
  Object.entries({
    ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'e', ħ: 'h', þ: 'th', ð: 'd', ŋ: 'n' },
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', к: 'k', м: 'm', т: 't', н: 'h' },
    ...{ в: 'b', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', ь: 'b' },
    ...{
      α: 'a',
      ο: 'o',
      ε: 'e',
      ι: 'i',
      ν: 'v',
      ρ: 'p',
      τ: 't',
      υ: 'u',
      κ: 'k',
      χ: 'x',
      η: 'n',
      ζ: 'z',
      β: 'b',
      μ: 'm',
    },
    ...{ ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k', ʟ: 'l', ᴍ: 'm' },
    ...{ ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z' },
    ...{ օ: 'o', ս: 'u', ո: 'n', հ: 'h', ɑ: 'a', ɡ: 'g', ɩ: 'i', ꞌ: "'" },
  }),
);

/** How letters of other alphabets sound, in ours. */
const SOUNDS_LIKE = new Map(
  Object.entries({
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i' },
    ...{ ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
    ...{ х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', ј: 'j' },
    ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
    ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
  }),
);

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Lower case without accents; `ĳ` is `ij`, and letters that only look different are the same. */
export function plainly(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const letters = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return isAscii(letters) ? letters : [...letters].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('');
}

/** As it sounds when it is in Cyrillic or Greek; otherwise as `plainly` has it. */
function aloud(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plainly([...letters].map((letter) => SOUNDS_LIKE.get(letter) ?? letter).join(''));
}

/** Spellings of one sound, in one: Dmytro and Dmitro, Soeren and Soren, Sophie and Sofie, Wijnants and Wynants. */
export const asHeard = (text: string): string =>
  (isAscii(text) ? text.toLowerCase() : aloud(text))
    .replace(/ij|ey|y/g, 'i')
    .replace(/i[iey]/g, 'i')
    .replace(/oe|ue|ae/g, (two) => two[0]!)
    .replace(/ph/g, 'f')
    .replace(/kh|ck|q/g, 'k')
    .replace(/([a-z])\1+/g, '$1');

/** Text as it is searched: nothing invisible in it, composed letters, one kind of apostrophe. */
export const readable = (text: string): string =>
  isAscii(text)
    ? text.replace(/`/g, "'")
    : text
        .replace(INVISIBLE, '')
        .normalize('NFKC')
        .replace(/[‘’ʼ´`]/g, "'");
