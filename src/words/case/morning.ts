/** What a morning note says around its lines, in every language. L0 only (DES-2). */
import type { Locale } from '../../domain/text';

const NUMBERS = {
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

const nl = {
  title: (total: number) => `Vandaag ${NUMBERS.nl[total] ?? total} ${total === 1 ? 'ding' : 'dingen'}`,
  rest: (more: number) =>
    more === 1 ? 'En nog één. Die staat in je lijst.' : `En nog ${more}. Die staan in je lijst.`,
};

const en: typeof nl = {
  title: (total) => {
    const number = NUMBERS.en[total] ?? String(total);
    return `${number.slice(0, 1).toUpperCase()}${number.slice(1)} ${total === 1 ? 'thing' : 'things'} today`;
  },
  rest: (more) => (more === 1 ? 'And one more. It is in your list.' : `And ${more} more. They are in your list.`),
};

export const morningWords = (locale: Locale): typeof nl => (locale === 'en' ? en : nl);

/** Is this the title of a morning note, in whatever language? */
export const isMorningTitle = (text: string): boolean =>
  /^Vandaag \S+ (ding|dingen)$/.test(text) || /^\S+ things? today$/.test(text);
