/** The release whose formats these are, as in package.json: a store says which one wrote it. */
export const RELEASE = '0.1.0';
