import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** govuk-frontend 6.6 still holds a media query that only Internet Explorer reads, and no minifier. */
function withoutOldBrowsers(rule: Readonly<{ params: string; remove: () => void }>): void {
  if (/min-width: 0(\\0|\ufffd)/.test(rule.params)) rule.remove()
}

/** Has the document itself send for the program, which every page needs, so that it comes while the styles are still being read. */
const PROGRAM_AHEAD: Plugin = {
  name: 'program-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { filename, bundle = {} }) => {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const program = chunks.find(({ moduleIds }) => moduleIds.includes(`${HERE}main.tsx`))
      if (program === undefined || !filename.endsWith('index.html')) return []
      return withImports(program, bundle).flatMap((file) => (html.includes(file) ? [] : [sentFor(file)]))
    }
  }
}

/** With all that it imports, and that in turn. */
function withImports(first: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): readonly string[] {
  const all = new Set([first.fileName])
  for (const file of all) {
    const chunk = bundle[file]
    if (chunk?.type === 'chunk') for (const name of chunk.imports) all.add(name)
  }
  return [...all]
}

const sentFor = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
  injectTo: 'head'
})

/**
 * What is wanted together comes in one piece: a browser takes longer over each of many small ones than they take to come. Every page has the
 * first two; Home waits for none of the others. What begins the pages, and the table of their addresses, are in none of them: the source of a
 * ruleset is a document of its own, and would begin them as well.
 */
const TOGETHER = [
  { name: 'libraries', test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\// },
  {
    name: 'page',
    test: /editor\/(screen|layout\/(?!as-at-chip)|api\/(who|drafts|versions)|components\/(button|class-names|error-summary|frame|loading|navigation|notification-banner|tag|trouble|words)|sentences\/(command|days|instants))\b|engine\/days\/(day|calendar)\b/
  },
  {
    name: 'parts',
    test: /editor\/(components\/(choices|day-input|details|field|fieldset|select|summary-list|table|tabs|textarea|text-input)|sentences\/(floor|kinds|outcomes|rule-names|sought|strength-tag|verified|who)|pictures|words)\b/,
    minShareCount: 2
  },
  {
    name: 'draft-parts',
    test: /editor\/(draft\/(conditions|force-day|history|plain-problem|provider|store|use-asked|use-draft|use-opened|use-rule-name|use-stable)|screens\/draft\/(beside|examples-here|forms|header|problem-list|saved-state|with-days))\b/,
    minShareCount: 2
  }
].map((group) => ({ includeDependenciesRecursively: false, ...group }))

/** The pages, built into `editor/dist`, from where the server serves them. */
export default defineConfig({
  root: HERE,
  plugins: [react(), PROGRAM_AHEAD],
  worker: { format: 'es' },
  css: { postcss: { plugins: [{ postcssPlugin: 'without-old-browsers', AtRule: { media: withoutOldBrowsers } }] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Pictures stay files of their own: the content policy takes images from this server only.
    assetsInlineLimit: 0,
    // Monaco is one large piece that is only fetched where the source of a ruleset is opened.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      input: { index: `${HERE}index.html`, source: `${HERE}source.html` },
      output: { codeSplitting: { groups: TOGETHER } },
      checks: { bundlerTimings: false }
    }
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/openapi.json': 'http://127.0.0.1:8080' } }
})
