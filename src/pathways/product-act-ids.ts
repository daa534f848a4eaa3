/**
 * The ids of the acts that the product adds to every pathway (`product-acts.ts`): the rules of a procedure may name them,
 * to refuse what it does not allow.
 */
export const PRODUCT_ACT_IDS = [
  'release_dossier',
  'hold',
  'lift_hold',
  'erase',
  'close_mistake',
  'merge_case',
  'link_case',
  'other_pupil',
] as const;
export type ProductActId = (typeof PRODUCT_ACT_IDS)[number];
