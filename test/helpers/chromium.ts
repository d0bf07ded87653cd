import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright-core'
import { findFirefox } from '../run/firefox.mjs'

const artefacts = resolve(import.meta.dirname, '../artefacts')
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Sizes that every screen must survive. */
export const sizes = {
	desktop: { width: 1440, height: 900 },
	phone: { width: 390, height: 844 },
	projector: { width: 1280, height: 720 },
} as const

/** A real Chromium; `npm test` finds one and passes it on as CHROME_PATH. */
export function launchChromium(): Promise<Browser> {
	const executablePath = process.env.CHROME_PATH ?? usualPlaces.find((path) => existsSync(path))
	if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH, or run npm test, which looks for one.')
	return chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	})
}

/** The browser this run of the stories is for: BROWSER, set by the projects in vite.config.ts. */
const isForFirefox = process.env.BROWSER === 'firefox'
const firefoxPath = isForFirefox ? findFirefox() : undefined

/** Whether the browser this run is for is missing, and may be. */
export const isBrowserMissing = isForFirefox && firefoxPath === undefined

/** The browser this run is for; a Firefox as people have it, over WebDriver BiDi. */
export function launchBrowser(): Promise<Browser> {
	if (!firefoxPath) return launchChromium()
	return firefox.launch({ channel: 'moz-firefox', executablePath: firefoxPath })
}

/** That is part of some stories, and browsers report each attempt that fails. */
const serverIsAway = /ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|WebSocket connection|connection to (the server at )?ws:/

/** Over BiDi Playwright sets the values of fields behind React's back, and React does not notice: here they are typed in. */
function writeLikePeople(): void {
	const insert = (text: string) => void document.execCommand('insertText', false, text)
	Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => {} })
}

/** One person at a device of their own: own storage, own connection. Foreign requests and page errors are noted. */
export interface Guest {
	context: BrowserContext
	page: Page
	/** requests that left the house, errors thrown in the page, errors on its console */
	complaints: string[]
}

export async function openGuest(
	browser: Browser,
	origin: string,
	size: { width: number; height: number } = sizes.desktop,
	locale = 'de-DE',
	/** blocked, every file is asked of the network, as on a first visit */
	serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Guest> {
	const context = await browser.newContext({ viewport: size, locale, reducedMotion: 'reduce', serviceWorkers })
	if (isForFirefox) await context.addInitScript(writeLikePeople)
	const page = await context.newPage()
	const complaints: string[] = []
	const home = new URL(origin).host
	page.on('request', (request) => {
		const url = new URL(request.url())
		if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== home) {
			complaints.push(`foreign request: ${request.url()}`)
		}
	})
	page.on('pageerror', ({ message }) => {
		if (!serverIsAway.test(message)) complaints.push(`page error: ${message}`)
	})
	page.on('console', (message) => {
		if (message.type() === 'error' && !serverIsAway.test(message.text())) {
			complaints.push(`console: ${message.text()} ${message.location().url}`)
		}
	})
	return { context, page, complaints }
}

/** Keeps a picture of the page as a test artefact, outside git. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
	await mkdir(artefacts, { recursive: true })
	await page.screenshot({ path: join(artefacts, `${name}.png`) })
}
