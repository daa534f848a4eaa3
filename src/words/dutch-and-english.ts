/** A text for whoever sets the program up, whose language nobody has asked: Dutch and English in one line. Pure. */
import type { Text } from '../domain/text';

export const bothIn = ({ nl, en }: Pick<Text, 'nl' | 'en'>): string => `${nl} · ${en}`;
