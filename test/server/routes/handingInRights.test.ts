import { describe, expect, it } from 'vitest'
import { listPolls } from '../../../shared/blocks/poll/index.ts'
import { collecting, dots, hiddenCards, idFor, saidIn } from '../../helpers/collecting.ts'
import { dataUrl, jpegFile } from '../../helpers/pictureFiles.ts'
import type { Asked } from '../../helpers/runningApp.ts'

const day = 24 * 3_600_000

/** Everyone who may come to a step that collects something, each with the token they hold. */
async function everyone(settings: typeof hiddenCards | typeof dots) {
	const workshop = await collecting(settings, { settings: { SESSION_DAYS: '60' } })
	const { ask, tokenOf, links, found, joinBy, moderator, pass, now } = workshop
	const issue = async (body: object) => {
		const answer = await ask('POST', '/api/links', { token: moderator, body })
		return answer.body as { id: string; url: string }
	}
	const leaked = await issue({ role: 'moderator', label: 'versehentlich geteilt' })
	const substitute = await issue({ role: 'moderator', label: 'Vertretung', expires: now() + day })
	const elsterau = await found('Runder Tisch Elsterau')
	const tokens = {
		none: undefined,
		invented: 'x'.repeat(43),
		reader: await tokenOf(links.reader, 'Leinwand'),
		participant: await tokenOf(links.participant, 'Anna'),
		moderator,
		revoked: await tokenOf(leaked.url, 'Fremd'),
		expired: await tokenOf(substitute.url, 'Vertretung'),
		elsewhere: (await joinBy(elsterau.links.moderator, 'Edda')).token,
	}
	await ask('DELETE', `/api/links/${leaked.id}`, { token: moderator })
	pass(day)
	return { ...workshop, tokens, elsterau }
}

type Who = keyof Awaited<ReturnType<typeof everyone>>['tokens']

/** What everybody is told whose session holds nowhere. */
const outside = {
	none: 'sessionUnknown',
	invented: 'sessionUnknown',
	revoked: 'linkRevoked',
	expired: 'linkExpired',
} as const
const contributing = { ...outside, reader: 'notAllowed', participant: 'ok', moderator: 'ok' } as const
const moderating = { ...contributing, participant: 'notAllowed' } as const
const reading = { ...outside, reader: 'ok', participant: 'ok', moderator: 'ok' } as const

interface Route {
	readonly name: string
	/** `round` is the path of the running one */
	readonly ask: (round: string) => [string, string, Asked?]
	readonly expects: Readonly<Partial<Record<Who, string>>>
	/** what the moderation of another workshop is told; 'ok' where the route speaks of their own */
	readonly elsewhere: string
	readonly collects?: typeof dots
}

const body = { text: 'Mehr Zeit', attribution: 'anonymous' }
const ballot = { marks: { kind: 'dots', dots: { kita: 1 } }, attribution: 'anonymous' }
const picture = dataUrl('jpeg', jpegFile())
const card = `cards/${idFor('c1')}`

const routes: readonly Route[] = [
	{ name: 'PUT card', ask: (r) => ['PUT', `${r}/${card}`, { body }], expects: contributing, elsewhere: 'notFound' },
	{
		name: 'PUT card for somebody',
		ask: (r) => ['PUT', `${r}/${card}`, { body: { ...body, for: 'Frieda' } }],
		expects: moderating,
		elsewhere: 'notFound',
	},
	{ name: 'DELETE card', ask: (r) => ['DELETE', `${r}/${card}`], expects: contributing, elsewhere: 'ok' },
	{
		name: 'PUT ballot',
		ask: (r) => ['PUT', `${r}/ballot`, { body: ballot }],
		expects: contributing,
		elsewhere: 'notFound',
		collects: dots,
	},
	{
		name: 'PUT ballot for somebody',
		ask: (r) => ['PUT', `${r}/ballot`, { body: { ...ballot, for: idFor('frieda') } }],
		expects: moderating,
		elsewhere: 'notFound',
		collects: dots,
	},
	{ name: 'GET mine', ask: (r) => ['GET', `${r}/mine`], expects: contributing, elsewhere: 'ok' },
	{ name: 'POST reveal', ask: (r) => ['POST', `${r}/reveal`], expects: moderating, elsewhere: 'notFound' },
	{
		name: 'PUT signals',
		ask: () => ['PUT', '/api/signals', { body: { ready: null } }],
		expects: contributing,
		elsewhere: 'ok',
	},
	{
		name: 'PUT parked',
		ask: () => ['PUT', `/api/parked/${idFor('p1')}`, { body: { text: 'Wer zahlt?' } }],
		expects: contributing,
		elsewhere: 'ok',
	},
	{
		name: 'PUT photo',
		ask: () => ['PUT', `/api/photos/${idFor('f1')}`, { body: { src: picture, width: 9, height: 9 } }],
		expects: contributing,
		elsewhere: 'ok',
	},
	{ name: 'GET outline', ask: () => ['GET', '/api/outline'], expects: reading, elsewhere: 'ok' },
]

const told = ({ body, status }: { body: unknown; status: number }): string =>
	status < 300 ? 'ok' : ((body as { error?: { id?: string } }).error?.id ?? `status ${status}`)

describe('who may do what while something is collected', () => {
	for (const { name, ask: how, expects, elsewhere, collects = hiddenCards } of routes) {
		for (const [who, expected] of Object.entries(expects)) {
			it(`[HAND10] ${name} tells ${who}: ${expected}`, async () => {
				const { ask, path, tokens, plenum, stage, mine, settle } = await everyone(collects)
				const standing = async () => [saidIn(plenum), saidIn(stage), await mine(tokens.participant)]
				const before = await standing()
				const [method, where, asked] = how(path)
				const token = tokens[who as Who]
				const answer = await ask(method, where, { ...asked, ...(token !== undefined && { token }) })
				expect(told(answer)).toBe(expected)
				await settle()
				if (expected !== 'ok') expect(await standing()).toEqual(before)
			})
		}

		it(`[HAND10] ${name} never reaches into another workshop`, async () => {
			const { ask, path, tokens, plenum, stage, putCard, putBallot, settle } = await everyone(collects)
			const answers =
				collects === dots
					? putBallot(tokens.participant, { kita: 1 })
					: putCard(tokens.participant, idFor('c1'), 'Streng geheim')
			expect((await answers).status).toBe(200)
			await settle()
			const before = [saidIn(plenum), saidIn(stage)]
			const [method, where, asked] = how(path)
			const answer = await ask(method, where, { ...asked, token: tokens.elsewhere })
			expect(told(answer)).toBe(elsewhere)
			expect(answer.raw).not.toContain('Streng geheim')
			await settle()
			expect([saidIn(plenum), saidIn(stage)]).toEqual(before)
			expect((await ask('GET', `${path}/mine`, { token: tokens.participant })).raw).toMatch(/Streng geheim|"kita":1/)
		})
	}
})

describe('what no client of ours sends', () => {
	const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
	const strange: [string, string][] = [
		['keys every object has', '{"__proto__":{"text":"x"},"constructor":1,"text":"Karte","attribution":"anonymous"}'],
		['a very deep value', `{"text":"Karte","attribution":"anonymous","more":${deep}}`],
		['half a character', '{"text":"Karte \\ud800","attribution":"anonymous"}'],
	]
	it.each(strange)('[HAND10] %s harm nothing', async (_, sent) => {
		const { ask, path, anna, mine } = await collecting(hiddenCards)
		const answer = await ask('PUT', `${path}/${card}`, { token: anna, body: sent })
		expect([200, 400]).toContain(answer.status)
		if (answer.status === 200) expect(await mine(anna)).toMatchObject({ cards: [{ id: idFor('c1'), text: 'Karte' }] })
	})

	it('[HAND10] options called like what every object has count like others', async () => {
		const options = ['__proto__', 'constructor', 'toString'].map((id) => ({ id, label: id }))
		const { ask, path, anna, moderator, reveal, results } = await collecting({
			kind: 'dots',
			attribution: 'anonymous',
			options,
			dots: 3,
			perOption: 2,
		})
		const marks = '{"kind":"dots","dots":{"__proto__":1,"constructor":1}}'
		const sent = `{"marks":${marks},"attribution":"anonymous"}`
		expect((await ask('PUT', `${path}/ballot`, { token: anna, body: sent })).body).toEqual({ kept: 'hidden' })
		await reveal(moderator)
		const [poll] = listPolls(results)
		expect(poll?.result).toMatchObject({
			voters: 1,
			options: [
				{ id: '__proto__', dots: 1 },
				{ id: 'constructor', dots: 1 },
				{ id: 'toString', dots: 0 },
			],
		})
	})

	it.each([
		['__proto__', 400],
		['../../etc/passwd', 404],
		['%2e%2e%2f', 400],
		['x'.repeat(5_000), 400],
		['Ünïcödé', 400],
	])('[HAND10] the card id %s is none', async (id, status) => {
		const { ask, path, anna } = await collecting(hiddenCards)
		expect((await ask('PUT', `${path}/cards/${id}`, { token: anna, body })).status).toBe(status)
	})
})
