/**
 * Where data of Microsoft lies that this repository does not ship: named by MICROSOFT_DATA, else beside the checkout.
 * CONTRIBUTING.md#data-of-microsoft says what it is and where to get it.
 */
import { resolve } from 'node:path';

const FOLDER = process.env.MICROSOFT_DATA ?? resolve(__dirname, '../../../shared/data');

/** The path that a file of that data has, whether it is there or not. */
export const microsoftData = (name: string): string => resolve(FOLDER, name);
