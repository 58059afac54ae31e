import path from 'node:path';
import { build as bundle } from 'vite';

/** The modules below `/search/` that pages, and researchers' own scripts, import: name → source. */
export const SEARCH_MODULES = {
  client: 'src/search/client.ts',
  box: 'src/client/box.ts',
  mark: 'src/client/mark.ts',
  verify: 'src/search/verify.ts',
  concordance: 'src/search/concordance.ts',
  word: 'src/client/word.ts',
} as const;

/** Bundles them to `<dist>/search/<name>.js`. Returns the files. */
export async function writeModules(root: string, dist: string): Promise<string[]> {
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: path.join(dist, 'search'),
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(SEARCH_MODULES).map(([name, file]) => [name, path.join(root, file)])),
        // Each is a module that others import: a page, or a researcher's own script.
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return Object.keys(SEARCH_MODULES).map((name) => `search/${name}.js`);
}
