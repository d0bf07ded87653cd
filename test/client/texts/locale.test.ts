import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
	localStorage.clear()
	vi.resetModules()
})

/** As after a fresh load of the page. */
const load = async () => ({
	...(await import('../../../client/texts/locale.ts')),
	...(await import('../../../client/texts/frameTexts.ts')),
})

test('German comes first, whatever the browser speaks', async () => {
	const { showLocale, currentLocale } = await load()
	await showLocale()
	expect([currentLocale(), document.documentElement.lang]).toEqual(['de', 'de'])
})

test('a choice changes the page at once and is remembered on this device', async () => {
	const { chooseLocale, currentLocale, frameTexts } = await load()
	await chooseLocale('en')
	expect([currentLocale(), document.documentElement.lang, frameTexts.en.language]).toEqual(['en', 'en', 'Language'])
	vi.resetModules()
	const later = await load()
	await later.showLocale()
	expect(later.currentLocale()).toBe('en')
})

test('the language of a workshop is a proposal: who has chosen keeps their own', async () => {
	const { chooseLocale, proposeLocale, currentLocale } = await load()
	await proposeLocale('en')
	expect(currentLocale()).toBe('en')
	await chooseLocale('de')
	await proposeLocale('en')
	expect(currentLocale()).toBe('de')
})

test('where the browser keeps nothing, the choice lasts as long as the page', async () => {
	const storage = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('denied', 'SecurityError')
	})
	const { chooseLocale, currentLocale } = await load()
	await chooseLocale('en')
	expect(currentLocale()).toBe('en')
	storage.mockRestore()
})
