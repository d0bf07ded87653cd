// A hall behind one address, and somebody who makes a crowd of themselves.

import { describe, expect, it } from 'vitest'
import { createJoinBrake, joinLimits } from '../../../server/links/joinBrake.ts'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import { createSessionBounds } from '../../../server/links/sessionBounds.ts'
import type { ListedLink } from '../../../shared/protocol/api.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const hall = 300
async function workshopWithLinks() {
	const app = runApp()
	const { id, links } = await app.found()
	const maren = await app.joinBy(links.moderator, 'Maren')
	const join = (url: string, from: string) =>
		app.ask('POST', '/api/join', { body: { ...secretOf(url), name: 'Anna' }, from })
	const listed = async (role: string) => {
		const { body } = await app.ask('GET', '/api/links', { token: maren.token })
		return (body as ListedLink[]).find((link) => link.role === role)
	}
	return { ...app, id, links, maren, join, listed }
}

/** How many of so many joins at one moment, spread over `seconds`, are let in. */
function letIn(people: number, seconds: number, sourceOf: (person: number) => string): number {
	const clock = virtualClock()
	const brake = createJoinBrake(clock)
	let inside = 0
	for (let person = 0; person < people; person++) {
		try {
			brake.take('link', sourceOf(person))
			inside++
		} catch (error) {
			if (!(error instanceof Refusal && error.id === 'tooMany')) throw error
		}
		clock.advance((seconds * 1000) / people)
	}
	return inside
}

describe('a hall behind one address', { timeout: 20_000 }, () => {
	it('[LINK13] joins by one link within half a minute, all of them twice, and nobody waits', () => {
		expect(letIn(2 * hall, 30, () => 'hall')).toBe(2 * hall)
		expect(
			letIn(2 * hall, 0, () => 'hall'),
			'all at one moment',
		).toBe(2 * hall)
	})

	it('[LINK13] ten thousand joins by one link in the same time are made to wait, from one address or from many', () => {
		expect(letIn(10_000, 30, () => 'somebody')).toBeLessThan(1_000)
		expect(letIn(10_000, 30, (person) => `address ${person % 50}`)).toBeLessThan(3_000)
	})

	it('[LINK13] whoever floods a link leaves room for those who come from elsewhere, and by other links', async () => {
		const { join, links, pass } = await workshopWithLinks()
		const flood = await Promise.all(
			Array.from({ length: joinLimits.source.burst + 50 }, () => join(links.participant, '203.0.113.66')),
		)
		expect(flood.filter(({ status }) => status === 200)).toHaveLength(joinLimits.source.burst)
		const braked = flood.find(({ status }) => status === 429)
		expect(braked?.body).toMatchObject({ error: { id: 'tooMany', waitMs: 200 } })
		expect((await join(links.participant, '198.51.100.1')).status).toBe(200)
		expect((await join(links.reader, '203.0.113.66')).status).toBe(200)
		pass(200)
		expect((await join(links.participant, '203.0.113.66')).status).toBe(200)
	})

	it('[LINK13] the moderation sees which link is flooded, for a while', async () => {
		const { join, links, listed, pass } = await workshopWithLinks()
		for (let i = 0; i < hall; i++) await join(links.participant, '203.0.113.66')
		expect(await listed('participant')).not.toHaveProperty('braked')
		for (let i = hall; i <= joinLimits.source.burst; i++) await join(links.participant, '203.0.113.66')
		expect(await listed('participant')).toMatchObject({ braked: true })
		expect(await listed('reader')).not.toHaveProperty('braked')
		pass(joinLimits.toldMs)
		expect(await listed('participant')).not.toHaveProperty('braked')
	})

	it('[LINK8] gets in by the code although twenty of its people mistype it five times each', async () => {
		const { ask, maren } = await workshopWithLinks()
		const { code } = (await ask('PUT', '/api/door', { token: maren.token })).body as { code: string }
		const wrong = code.startsWith('AAA') ? 'BBB 222' : 'AAA 222'
		const typed = (entered: string) =>
			ask('POST', '/api/join', { body: { code: entered, name: 'Anna' }, from: '203.0.113.66' })
		const everybody = Array.from({ length: hall }, async (_, person) => {
			for (let mistake = 0; person < 20 && mistake < 5; mistake++) await typed(wrong)
			return typed(code)
		})
		const answers = await Promise.all(everybody)
		expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
	})
})

describe('how many sessions are kept', () => {
	const link = {
		id: 'participants',
		workshop: 'muehlenrade',
		digest: '',
		role: 'participant',
		label: '',
		created: 1,
	} as const
	const bounds = { perLink: 20, perWorkshop: 30 }

	async function joined() {
		const directory = createMemoryDirectory()
		const present = new Set<string>()
		const sessions = createSessionBounds(directory, () => present, bounds)
		let time = 0
		const join = async (by: string = link.id, person = `person ${time}`) => {
			await sessions.add({ ...link, id: by })
			const times = { created: ++time, expires: 1_000 + time }
			const names = { participant: person, name: person, organisation: '' }
			await directory.putSession({ digest: person, workshop: link.workshop, link: by, ...names, ...times })
		}
		const people = async (by?: string) => {
			const all = await directory.sessionsOf(link.workshop)
			return all.filter((session) => by === undefined || session.link === by).map(({ participant }) => participant)
		}
		return { directory, present, join, people }
	}

	it('[LINK14] no more than so many by a link: those unused for longest make room, nobody who is present', async () => {
		const { directory, present, join, people } = await joined()
		await join(link.id, 'Anna')
		await join(link.id, 'Bernd')
		await join(link.id, 'Cem')
		present.add('Anna')
		const bernd = await directory.session('Bernd')
		if (bernd) await directory.putSession({ ...bernd, expires: 9_000 })
		for (let i = 0; i < 100; i++) {
			await join()
			expect((await people()).length).toBeLessThanOrEqual(bounds.perLink)
		}
		expect(await people()).toEqual(expect.arrayContaining(['Anna', 'Bernd']))
		expect(await people()).not.toContain('Cem')
	})

	it('[LINK14] no more than so many in a workshop, by however many links', async () => {
		const { join, people } = await joined()
		for (const by of ['a', 'b', 'c', 'd']) for (let i = 0; i < 15; i++) await join(by)
		expect((await people()).length).toBeLessThanOrEqual(bounds.perWorkshop)
		expect(await people('d'), 'who joined last is in').toHaveLength(15)
	})

	it('[LINK14] when everybody is present, further ones wait instead of anybody being dropped', async () => {
		const { present, join, people } = await joined()
		for (let i = 0; i < bounds.perLink; i++) {
			await join(link.id, `guest ${i}`)
			present.add(`guest ${i}`)
		}
		await expect(join()).rejects.toMatchObject({ id: 'roomFull' })
		expect(await people()).toHaveLength(bounds.perLink)
		present.delete('guest 7')
		await join(link.id, 'Dora')
		expect(await people()).toContain('Dora')
	})
})

describe('what all by one link may do together', () => {
	it('[LINK15] somebody who is a hundred people is braked, while a hall that is busy is not', async () => {
		const { ask, links, joinBy } = await workshopWithLinks()
		/** Counted before it is looked at; no picture would do. */
		const show = ({ token }: { token: string }) => ask('PUT', '/api/photos/0000000000000000', { token, body: {} })
		const people = await Promise.all(Array.from({ length: hall }, () => joinBy(links.participant)))
		const busy = await Promise.all(people.map(show))
		expect(busy.map(({ status }) => status).filter((status) => status === 429)).toEqual([])

		let answered = hall
		for (const person of people.slice(0, 100)) {
			const answers = await Promise.all(Array.from({ length: 29 }, () => show(person)))
			answered += answers.filter(({ status }) => status !== 429).length
		}
		expect(answered).toBe(30 * 50)
		const maren = await joinBy(links.moderator)
		expect((await show(maren)).status, 'who came by another link').toBe(400)
	}, 20_000)
})
