import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOnly } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA, in a line each: nothing is left out. */
export const barriers = (page: Page): Promise<string[]> =>
	found(page, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })

/** What longer or shorter words alone can bring about, on a page that has been looked at whole in another language. */
export const barriersOfWords = (page: Page): Promise<string[]> =>
	found(page, { type: 'rule', values: ['target-size', 'html-has-lang', 'html-lang-valid', 'valid-lang'] })

async function found(page: Page, runOnly: RunOnly): Promise<string[]> {
	await page.evaluate(axe)
	return page.evaluate(async (runOnly) => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') }
		const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
	}, runOnly)
}
