import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';

export default defineConfig({
  // Where the site will stand: scripts/build.ts says it (SITE_URL, BASE_PATH).
  site: 'http://localhost:4321',
  publicDir: './src/public',
  trailingSlash: 'always',
  // Of two pages at one address one would be missing without a word.
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_' },
  // The texts are quoted to the character: no smart punctuation, no highlighting.
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm] }),
  },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(?:print|embed|offline)\//.test(page) })],
  devToolbar: { enabled: false },
  // Pages whose `cacheKey` is the same as at the last build are kept (src/views/page-key.ts).
  experimental: { incrementalBuild: true },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro's own marker in MDX modules, which the bundler need not keep.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
