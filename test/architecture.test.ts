import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

describe('the documents', () => {
  it.each(['ARCHITECTURE.md', 'README.md'])('%s names only paths that exist', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const named = [...text.matchAll(/`((?:src|cards|test|pathways|config|docs|manifests|scripts)\/[\w./-]*)`/g)].map(
      (match) => match[1]!,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
