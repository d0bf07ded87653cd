import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Admission, forgetAdmissions, rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import { forgetHandedOverLinks, handedOverLinks, handOverLinks } from '../../../client/pages/entrance/handover.ts'
import { FoundedPage } from '../../../client/pages/founded/FoundedPage.tsx'
import { keepsakeMail, keepsakeName, keepsakePage } from '../../../client/pages/founded/keepsake.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { render, type Screen } from '../render.tsx'

const links = {
	moderator: 'https://werkstatt.auenbrueck.example/w/neu#leitung',
	participant: 'https://werkstatt.auenbrueck.example/w/neu#mitmachen',
	reader: 'https://werkstatt.auenbrueck.example/w/neu#lesen',
}
const miriam: Admission = {
	workshop: 'neu',
	title: 'Netzwerk "Rosa & Söhne" <2026>',
	token: 'token-1',
	role: 'moderator',
	participant: 'person-1',
	locale: 'de',
	rooms: [],
	secret: 'leitung',
	name: 'Miriam Falkenrath',
}

let screen: Screen | undefined
beforeEach(() => {
	history.replaceState(null, '', '/w/neu/eingerichtet')
	rememberAdmission(miriam)
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	forgetAdmissions('neu')
	forgetHandedOverLinks('neu')
})

const visit = async () => {
	screen = await render(<FoundedPage workshop="neu" clock={virtualClock(new Date(2026, 9, 1, 9, 4).getTime())} />)
	return screen
}
const address = (name: string) =>
	document.querySelector<HTMLInputElement>(`input[aria-label="Adresse: ${name}"]`)?.value

test('[FOUNDER1] the founder is greeted and gets three links; the one of the moderation is not for reading along', async () => {
	handOverLinks('neu', links)
	const { text } = await visit()
	expect(text).toContain('Guten Tag, Miriam Falkenrath.')
	expect(address('Moderation')).toBe('werkstatt.auenbrueck.example/w/neu#•••')
	expect(address('Zum Mitmachen')).toBe('werkstatt.auenbrueck.example/w/neu#mitmachen')
	expect(address('Nur zum Lesen')).toBe('werkstatt.auenbrueck.example/w/neu#lesen')
	expect(document.querySelector('main')?.textContent).not.toContain('#leitung')
	expect(document.title).toContain('Ihre Werkstatt ist eingerichtet')
	expect(document.activeElement?.textContent).toBe('Ihre Werkstatt ist eingerichtet')
})

test('[FOUNDER1] the links outlast a reload, and a device that forgets the workshop forgets them', async () => {
	handOverLinks('neu', links)
	vi.resetModules()
	const reloaded = await import('../../../client/pages/entrance/handover.ts')
	expect(reloaded.handedOverLinks('neu')).toEqual(links)
	const { forgetWorkshop } = await import('../../../client/pages/deletion/forgetWorkshop.ts')
	await forgetWorkshop('neu')
	expect(reloaded.handedOverLinks('neu')).toBeUndefined()
	expect(Object.values(localStorage).join()).not.toContain('leitung')
})

test('[FOUNDER2] the file leads back into the workshop, and the page says that it is saved, and when', async () => {
	handOverLinks('neu', links)
	const saved: { name: string; content: Blob }[] = []
	vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
		saved.push({ name: '', content: content as Blob })
		return 'blob:saved'
	})
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		const last = saved.at(-1)
		if (last) last.name = this.download
	})
	const page = await visit()
	await page.click('Sichern')
	expect(saved[0]?.name).toBe('Moderation Netzwerk Rosa & Söhne 2026.html')
	expect(await saved[0]?.content.text()).toContain('href="https://werkstatt.auenbrueck.example/w/neu#leitung"')
	expect(page.text).toContain('gesichert um 09:04 Uhr')
	expect(page.has('Noch einmal')).toBe(true)
	vi.restoreAllMocks()
})

test('[FOUNDER2] what stands in a title stays text in the file, and the file loads nothing', () => {
	const words = { title: 'Link der Moderation', lead: 'Nur für Sie.', open: 'Öffnen' }
	const page = keepsakePage({ workshop: miriam.title, url: links.moderator, words }, 'de')
	const read = new DOMParser().parseFromString(page, 'text/html')
	expect(read.querySelector('h1')?.textContent).toBe(miriam.title)
	expect(read.querySelector('a')?.getAttribute('href')).toBe(links.moderator)
	expect(read.querySelectorAll('script, link, img, iframe, [src]')).toHaveLength(0)
	expect(keepsakeName('Moderation A/B: C?')).toBe('Moderation A B C.html')
})

test('[FOUNDER2] the mail carries the whole link, and no receiver', () => {
	const words = { title: 'Link der Moderation', lead: 'Nur für Sie.', open: 'Öffnen' }
	const mail = keepsakeMail({ workshop: miriam.title, url: links.moderator, words }, `Moderation: ${miriam.title}`)
	const { protocol, pathname, searchParams, hash } = new URL(mail)
	expect([protocol, pathname, hash]).toEqual(['mailto:', '', ''])
	expect(searchParams.get('subject')).toBe(`Moderation: ${miriam.title}`)
	expect(searchParams.get('body')).toContain(`${links.moderator}\r\n`)
})

test('[FOUNDER2] one sheet at a time goes to the printer, with its picture, and none afterwards', async () => {
	handOverLinks('neu', links)
	const page = await visit()
	const sheets = () => [...document.querySelectorAll('.poster:not([data-waiting])')].map((sheet) => sheet.textContent)
	const printed: (string | null)[][] = []
	vi.stubGlobal('print', () => printed.push(sheets()))
	await page.click('Drucken')
	window.dispatchEvent(new Event('afterprint'))
	await page.click('Als Aushang drucken')
	window.dispatchEvent(new Event('afterprint'))
	vi.unstubAllGlobals()
	expect(printed.map((each) => each.length)).toEqual([1, 1])
	expect(printed[0]?.[0]).toContain(links.moderator)
	expect(printed[1]?.[0]).toContain('Machen Sie mit')
	expect(printed[1]?.[0]).not.toContain('leitung')
	await vi.waitFor(() => expect(sheets()).toEqual([]))
})

test('[FOUNDER4] whoever comes later, or has no way in, is led to the workshop', async () => {
	await visit()
	expect(location.pathname).toBe('/w/neu')
	await screen?.leave()
	handOverLinks('neu', links)
	forgetAdmissions('neu')
	history.replaceState(null, '', '/w/neu/eingerichtet')
	await visit()
	expect(location.pathname).toBe('/w/neu')
	expect(handedOverLinks('neu')).toEqual(links)
})
