import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from '../../run/chromium.mjs'
import { findFirefox } from '../../run/firefox.mjs'
import { redFiles, slowest, sum, tallyOf, timesOf } from '../../run/results.mjs'

let home: string
beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), 'netzwerkstatt-run-'))
})
afterEach(() => rm(home, { recursive: true }))

async function program(path: string): Promise<string> {
	const file = join(home, path)
	await mkdir(dirname(file), { recursive: true })
	await writeFile(file, '')
	await chmod(file, 0o755)
	return file
}

describe('the browser for the tests', () => {
	const find = (env: NodeJS.ProcessEnv) => findChromium({ env, platform: 'linux', home })

	it('is the one CHROME_PATH names, and no other if that is not there', async () => {
		const named = await program('named/chrome')
		await program('bin/chromium')
		expect(find({ CHROME_PATH: named, PATH: join(home, 'bin') })).toBe(named)
		expect(find({ CHROME_PATH: `${named}-gone`, PATH: join(home, 'bin') })).toBeUndefined()
	})

	it("is otherwise Playwright's newest, then one on the PATH", async () => {
		const onPath = await program('bin/google-chrome')
		const env = { PATH: ['/nowhere', join(home, 'bin')].join(delimiter) }
		expect(find(env)).toBe(onPath)
		await program('.cache/ms-playwright/chromium-999/chrome-linux/chrome')
		const newest = await program('.cache/ms-playwright/chromium-1181/chrome-linux/chrome')
		expect(find(env)).toBe(newest)
	})

	it('is a Firefox that knows what the tests ask of it, and no older one', async () => {
		const old = await program('old/firefox')
		const recent = await program('recent/firefox')
		const versionOf = (path: string) => (path === old ? 140 : path === recent ? 153 : undefined)
		const find = (env: NodeJS.ProcessEnv) => findFirefox({ env, platform: 'linux', home }, versionOf)
		expect(find({ PATH: [join(home, 'old'), join(home, 'recent')].join(delimiter) })).toBe(recent)
		expect(find({ FIREFOX_PATH: old, PATH: join(home, 'recent') })).toBeUndefined()
	})

	it('is found in its usual places on a Mac and on Windows', async () => {
		const mac = await program('Applications/Chromium.app/Contents/MacOS/Chromium')
		const windows = await program('Google/Chrome/Application/chrome.exe')
		expect(findChromium({ env: {}, platform: 'win32', home })).toBeUndefined()
		expect(findChromium({ env: { PROGRAMFILES: home }, platform: 'win32', home })).toBe(windows)
		expect(findChromium({ env: {}, platform: 'darwin', home })).toBe(mac)
	})
})

describe('the other browser for the tests', () => {
	it('is the one FIREFOX_PATH names, and no other if that is not there; otherwise one on the PATH', async () => {
		const named = await program('named/firefox')
		const onPath = await program('bin/firefox-esr')
		const find = (env: NodeJS.ProcessEnv) => findFirefox({ env, platform: 'linux', home }, () => 153)
		expect(find({ FIREFOX_PATH: named, PATH: join(home, 'bin') })).toBe(named)
		expect(find({ FIREFOX_PATH: `${named}-gone`, PATH: join(home, 'bin') })).toBeUndefined()
		expect(find({ PATH: join(home, 'bin') })).toBe(onPath)
	})

	it('is found in its usual places on a Mac and on Windows', async () => {
		const mac = await program('Applications/Firefox.app/Contents/MacOS/firefox')
		const windows = await program('Mozilla Firefox/firefox.exe')
		expect(findFirefox({ env: { PROGRAMFILES: home }, platform: 'win32', home }, () => 153)).toBe(windows)
		expect(findFirefox({ env: {}, platform: 'darwin', home }, () => 153)).toBe(mac)
	})
})

describe('the count at the end', () => {
	const report = async (testResults: object[]) => {
		const file = join(home, 'unit.json')
		await writeFile(file, JSON.stringify({ testResults }))
		return tallyOf(file)
	}
	const results = (...states: string[]) => ({
		status: states.includes('failed') ? 'failed' : 'passed',
		assertionResults: states.map((status) => ({ status })),
	})

	it('adds up what passed, failed and was left out', async () => {
		const tally = await report([results('passed', 'passed', 'skipped'), results('passed', 'failed', 'todo')])
		expect(tally).toEqual({ passed: 3, failed: 1, skipped: 2 })
		expect(sum([tally, tally])).toEqual({ passed: 6, failed: 2, skipped: 4 })
	})

	it('counts a file that could not be loaded, and a report that was never written, as failed', async () => {
		expect(await report([results('passed'), { status: 'failed', assertionResults: [] }])).toMatchObject({
			passed: 1,
			failed: 1,
		})
		expect(tallyOf(join(home, 'never.json'))).toMatchObject({ passed: 0, failed: 1 })
	})
})

describe('a second run', () => {
	it('is of the files in which something was red, whose first count is left out', async () => {
		const file = join(home, 'browser.json')
		const suite = (name: string, ...states: string[]) => ({
			name,
			status: states.includes('failed') ? 'failed' : 'passed',
			assertionResults: states.map((status) => ({ status })),
		})
		const suites = [suite('room.test.ts', 'passed', 'passed'), suite('week.test.ts', 'passed', 'failed', 'skipped')]
		await writeFile(file, JSON.stringify({ testResults: suites }))
		expect(redFiles(file)).toEqual(['week.test.ts'])
		expect(tallyOf(file, redFiles(file))).toEqual({ passed: 2, failed: 0, skipped: 0 })
		expect(redFiles(join(home, 'never.json'))).toEqual([])
	})
})

describe('the slowest tests', () => {
	it('are told with their files, the slowest first; what never ran took no time', async () => {
		const file = join(home, 'sync.json')
		const told = (title: string, duration?: number) => ({ title, status: 'passed', duration })
		const suites = [
			{ name: 'a.test.ts', assertionResults: [told('quick', 20), told('slow', 4_000)] },
			{ name: 'b.test.ts', assertionResults: [told('slowest', 9_500), told('left out')] },
		]
		await writeFile(file, JSON.stringify({ testResults: suites }))
		expect(slowest(timesOf(file), 2)).toEqual([
			{ title: 'slowest', file: 'b.test.ts', seconds: 9.5 },
			{ title: 'slow', file: 'a.test.ts', seconds: 4 },
		])
		expect(slowest(timesOf(file), 9).at(-1)).toEqual({ title: 'left out', file: 'b.test.ts', seconds: 0 })
		expect(timesOf(join(home, 'never.json'))).toEqual([])
	})
})
