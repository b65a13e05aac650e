import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** govuk-frontend 6.6 still holds a media query that only Internet Explorer reads, and no minifier. */
function withoutOldBrowsers(rule: Readonly<{ params: string; remove: () => void }>): void {
  if (/min-width: 0(\\0|\ufffd)/.test(rule.params)) rule.remove()
}

/** The pages, built into `editor/dist`, from where the server serves them. */
export default defineConfig({
  root: HERE,
  plugins: [react()],
  worker: { format: 'es' },
  css: { postcss: { plugins: [{ postcssPlugin: 'without-old-browsers', AtRule: { media: withoutOldBrowsers } }] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Pictures stay files of their own: the content policy takes images from this server only.
    assetsInlineLimit: 0,
    // Monaco is one large piece that is only fetched where the source of a ruleset is opened.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: { input: { index: `${HERE}index.html`, source: `${HERE}source.html` } }
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/openapi.json': 'http://127.0.0.1:8080' } }
})
