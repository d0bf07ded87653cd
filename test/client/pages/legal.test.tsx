import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { LegalLinks } from '../../../client/pages/LegalLinks.tsx'
import { type Block, readMarkdown, readPlainText, type Span } from '../../../client/pages/legal/markdown.ts'
import { OperatorTextPage } from '../../../client/pages/legal/OperatorTextPage.tsx'
import { StoragePage } from '../../../client/pages/legal/StoragePage.tsx'
import { operatorTexts } from '../../../shared/protocol/operatorTexts.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen | undefined
afterEach(async () => {
	await screen?.leave()
	screen = undefined
})

const address = (words: string) => screen?.button(words).getAttribute('href')

test('[LEGAL1] the operator’s text stands there in the form it has, and its first heading is the page’s', async () => {
	const server = fakeServer()
	const text =
		'# Wer hier verantwortlich ist\n\nStadt Auenbrück\\\nRathausplatz 1\n\n- [Anfahrt](https://auenbrueck.example)'
	server.operatorTexts.set('impressum', { text, form: 'markdown', locale: 'de' })
	screen = await render(<OperatorTextPage name="impressum" server={server} />)
	await screen.shows('Rathausplatz 1')
	expect([...document.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual([
		'Wer hier verantwortlich ist',
	])
	expect(document.querySelector('article p')?.innerHTML).toBe('Stadt Auenbrück<br>Rathausplatz 1')
	expect(address('Anfahrt')).toBe('https://auenbrueck.example')
	expect(document.querySelector('article')?.lang).toBe('de')
})

test.each(operatorTexts)(
	'[LEGAL1] where the operator has given no “%s”, the page says so and names nobody',
	async (name) => {
		screen = await render(<OperatorTextPage name={name} server={fakeServer()} />)
		await screen.shows('Wer diesen Server betreibt, hat hier noch kein')
		expect(screen.text).toContain(`${name}.md`)
		expect(screen.text).toContain('OPERATOR_TEXTS')
		expect(document.querySelectorAll('h1')).toHaveLength(1)
		expect(document.querySelector('article')).toBeNull()
	},
)

test('[LEGAL1] a server that does not answer is told apart from an operator who has said nothing', async () => {
	const server = fakeServer()
	server.refuses = { id: 'serverAway' }
	screen = await render(<OperatorTextPage name="datenschutz" server={server} />)
	await screen.shows('Keine Verbindung zum Server.')
	expect(screen.text).not.toContain('hinterlegt')
})

test('[LEGAL2] from every light page the ways lead to what is stored, accessibility, privacy, imprint and licences', async () => {
	screen = await render(<LegalLinks />)
	const ways = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))
	expect(ways).toEqual(['/speicherung', '/barrierefreiheit', '/datenschutz', '/impressum', '/lizenzen'])
	await screen.leave()
	screen = await render(<StoragePage />)
	await screen.shows('Impressum')
	expect(address('Datenschutz auf diesem Server')).toBe('/datenschutz')
})

const words = (spans: readonly Span[]): string =>
	spans
		.map((span) =>
			span.kind === 'text' ? span.text : span.kind === 'break' ? '|' : `${span.kind}(${words(span.spans)})`,
		)
		.join('')
const told = (blocks: readonly Block[]) =>
	blocks.map((block) =>
		block.kind === 'list'
			? [block.isOrdered ? 'ordered' : 'list', ...block.items.map(words)]
			: [block.kind === 'heading' ? `h${block.level}` : 'p', words(block.spans)],
	)

test('[LEGAL3] of Markdown there is what operators need', () => {
	const text = [
		'<!-- nur für uns -->',
		'## Kontakt ##',
		'Frau **Keller**, im *Rathaus*  ',
		'Zimmer 4, an der',
		'Rückseite',
		'Sie bringt mit:',
		'- Zeit',
		'  und Ruhe',
		'- <keller@auenbrueck.example>',
		'',
		'1. snake_case_name',
		'2) 3 \\* 4 und https://auenbrueck.example/a_b_c.',
	].join('\r\n')
	expect(told(readMarkdown(text))).toEqual([
		['h2', 'Kontakt'],
		['p', 'Frau strong(Keller), im emphasis(Rathaus)|Zimmer 4, an der Rückseite Sie bringt mit:'],
		['list', 'Zeit und Ruhe', 'link(keller@auenbrueck.example)'],
		['ordered', 'snake_case_name', '3 * 4 und link(https://auenbrueck.example/a_b_c).'],
	])
})

test('[LEGAL3] nothing in a text can run: no HTML, and links lead only to addresses', () => {
	const text = '<img src=x onerror=alert(1)> [hier](javascript:alert) [da](//boese.example) <script>alert(1)</script>'
	const [block] = readMarkdown(text)
	const spans = block?.kind === 'paragraph' ? block.spans : []
	expect(spans.every(({ kind }) => kind === 'text')).toBe(true)
	expect(words(spans)).toBe(text)
})

test('[LEGAL3] plain text keeps its lines', () => {
	expect(told(readPlainText('Stadt Auenbrück\nRathausplatz 1\n\n# keine Überschrift\n'))).toEqual([
		['p', 'Stadt Auenbrück|Rathausplatz 1'],
		['p', '# keine Überschrift'],
	])
})

test.each(operatorTexts)('[LEGAL3] the template “%s” is read as it is meant', (name) => {
	const text = readFileSync(join(import.meta.dirname, `../../../docs/de/vorlagen/${name}.md`), 'utf8')
	const blocks = readMarkdown(text)
	const headings = blocks.filter(({ kind }) => kind === 'heading')
	expect(headings.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1)
	expect(headings.length).toBeGreaterThan(3)
	const all = JSON.stringify(told(blocks))
	expect(all).not.toMatch(/Diese Zeilen sieht niemand|\*\*|\]\(|--/u)
})
