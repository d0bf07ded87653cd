import type { Clock } from '../../shared/lib/clock.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import {
	type Deed,
	type Plan,
	plansOf,
	type RehearsalLocale,
	type SimulatedPerson,
} from '../../shared/rehearsal/index.ts'
import type { Answer } from '../api/call.ts'
import { isFinal } from '../api/failure.ts'
import type { Server } from '../api/server.ts'
import { createValue, type Value } from '../sync/value.ts'
import type { Follow } from './follow.ts'

/** The routes that simulated people use: those of phones. */
type CrowdServer = Pick<
	Server,
	| 'join'
	| 'putCard'
	| 'putBallot'
	| 'signal'
	| 'park'
	| 'choosePlace'
	| 'callForHelp'
	| 'observe'
	| 'askAdvice'
	| 'giveAdvice'
>

/** A person's way in, which lets them be the same one after the page was loaded again. */
export interface CrowdSession {
	readonly token: string
	readonly participant: string
}

/** How it stands with one of them. */
export interface Simulated {
	readonly person: SimulatedPerson
	readonly is: 'coming' | 'here' | 'away' | 'refused'
	readonly session?: CrowdSession
	/** how many things they have done */
	readonly done: number
	/** what they did last */
	readonly last?: Deed['do']
}

interface CrowdState {
	readonly isRunning: boolean
	readonly people: readonly Simulated[]
	/** why the server has ended it */
	readonly ended?: RefusalId
}

interface CrowdOptions {
	/** the workshop, and the secret of a link for participants */
	readonly workshop: string
	readonly secret: string
	readonly people: readonly SimulatedPerson[]
	/** by their numbers, of those who were in already */
	readonly sessions?: ReadonlyMap<number, CrowdSession>
	readonly locale: RehearsalLocale
	/** so many times as fast as people are */
	readonly tempo?: number
	readonly server: CrowdServer
	readonly follow: Follow
	readonly clock: Clock
}

/** Times of the driver in milliseconds. One laptop does what a hall of phones does, so it takes its time. */
const crowdPace = {
	/** so often it is looked who is to do something, and one request begins at the most; so many wait for an answer at a time */
	look: 100,
	atOnce: 4,
	/** a line that was lost, or a request that failed, is tried again after so long */
	again: 4_000,
	/** so often at most */
	tries: 5,
} as const

/** What one of them knows and has done. */
interface Mind {
	readonly person: SimulatedPerson
	session?: CrowdSession
	is: Simulated['is']
	/** when they come, or come back, in the crowd's time */
	comes: number
	/** what they are going to do, as long as their phone shows what it shows */
	plans: readonly Plan[]
	leave?: (() => void) | undefined
	/** when they first saw what makes them do something, in the crowd's time, by the plan's key */
	readonly seen: Map<string, number>
	readonly done: Set<string>
	readonly tries: Map<string, number>
	last?: Deed['do']
}

/** Simulated people as one page plays them: each has a session and a line of their own, and does what `plansOf` says. */
export interface Crowd {
	readonly state: Value<CrowdState>
	start(): void
	/** Their time stands still; who is here stays. */
	pause(): void
	/** The same; resolves when nothing of theirs is on its way any more. */
	rest(): Promise<void>
	/** Whoever is still to come or to do something does it now. */
	actNow(): void
	/** All lines are closed. */
	close(): void
}

export function createCrowd(options: CrowdOptions): Crowd {
	const { clock, server, follow, locale, workshop, secret, tempo = 1, sessions = new Map() } = options
	const minds = options.people.map((person): Mind => {
		const session = sessions.get(person.number)
		return {
			person,
			...(session && { session }),
			is: 'coming',
			// Who was in already is back at once.
			comes: session ? 0 : person.comes / tempo,
			plans: [],
			seen: new Map(),
			done: new Set(),
			tries: new Map(),
		}
	})
	const tasks: (() => Promise<void>)[] = []
	/** what is being done, or waits to be: `<number>/<key>` */
	const underWay = new Set<string>()
	let isRunning = false
	let ended: RefusalId | undefined
	/** the crowd's time: it stands still while it is paused */
	let time = 0
	let lookedAt = clock.now()
	const atWork = new Set<Promise<void>>()
	let cancel = () => {}
	const state = createValue<CrowdState>(stateNow())

	function stateNow(): CrowdState {
		const people = minds.map(
			({ person, is, session, done, last }): Simulated => ({
				person,
				is,
				...(session && { session }),
				done: done.size,
				...(last && { last }),
			}),
		)
		return { isRunning, people, ...(ended && { ended }) }
	}
	const tell = () => state.set(stateNow())

	function look() {
		const at = clock.now()
		if (isRunning) time += Math.max(0, at - lookedAt)
		lookedAt = at
		if (isRunning) for (const mind of minds) wake(mind)
		work()
		cancel = clock.after(crowdPace.look, look)
	}

	/** Lets a person do what is due. */
	function wake(mind: Mind) {
		if (mind.is === 'refused') return
		if (!mind.leave) {
			if (mind.comes <= time) ask(mind, 'comes', () => come(mind))
			return
		}
		for (const { key, after, deed } of mind.plans) {
			const seen = mind.seen.get(key) ?? time
			mind.seen.set(key, seen)
			if (!mind.done.has(key) && seen + after / tempo <= time) ask(mind, key, () => act(mind, key, deed))
		}
	}

	function ask(mind: Mind, key: string, task: () => Promise<void>) {
		const name = `${mind.person.number}/${key}`
		if (underWay.has(name)) return
		underWay.add(name)
		tasks.push(async () => {
			await task()
			underWay.delete(name)
			tell()
		})
	}

	/** Begins one of the things that wait: what a hall does at once, one page does in turn. */
	function work() {
		const task = isRunning && atWork.size < crowdPace.atOnce ? tasks.shift() : undefined
		if (!task) return
		const done = task().finally(() => atWork.delete(done))
		atWork.add(done)
	}

	async function come(mind: Mind) {
		const { name, organisation } = mind.person
		if (!mind.session) {
			const joined = await server.join({ workshop, secret, name, organisation })
			if (!joined.ok) return failed(mind, joined.failure.id)
			const { token, participant } = joined.value
			mind.session = { token, participant }
		}
		mind.leave = follow(mind.session.token, {
			heard(now) {
				const isNew = mind.is !== 'here'
				mind.is = 'here'
				mind.plans = plansOf(mind.person, now, locale)
				if (isNew) tell()
			},
			lost(refusal) {
				mind.leave = undefined
				mind.comes = time + crowdPace.again
				if (refusal && isFinal(refusal) && refusal !== 'superseded') failed(mind, refusal)
				else if (mind.is === 'here') mind.is = 'away'
				tell()
			},
		})
	}

	/** What the server refuses for good ends a person; what ends the workshop ends all of it. */
	function failed(mind: Mind, id: Parameters<typeof isFinal>[0]) {
		mind.comes = time + crowdPace.again
		if (!isFinal(id)) return
		mind.is = 'refused'
		mind.leave?.()
		mind.leave = undefined
		if (id === 'workshopDeleted' || id === 'linkRevoked') end(id)
	}

	function end(refusal?: RefusalId) {
		ended = refusal ?? ended
		isRunning = false
		cancel()
		cancel = () => {}
		tasks.length = 0
		for (const mind of minds) {
			mind.leave?.()
			mind.leave = undefined
		}
		tell()
	}

	async function act(mind: Mind, key: string, deed: Deed) {
		const { session } = mind
		if (!session) return
		if (deed.do === 'away') {
			mind.leave?.()
			mind.leave = undefined
			mind.is = 'away'
			mind.comes = time + deed.forMs / tempo
			mind.done.add(key)
			mind.last = 'away'
			return
		}
		const answer = await handIn(server, session.token, deed)
		if (answer.ok) {
			mind.done.add(key)
			mind.last = deed.do
			return
		}
		const { id } = answer.failure
		const tries = (mind.tries.get(key) ?? 0) + 1
		mind.tries.set(key, tries)
		// What was promised has changed: they look again, and hand it in under the new promise.
		if ((isFinal(id) && id !== 'promiseChanged') || tries >= crowdPace.tries) mind.done.add(key)
		else mind.seen.set(key, time + crowdPace.again)
		if (id === 'sessionUnknown' || id === 'linkRevoked' || id === 'workshopDeleted') failed(mind, id)
	}

	function pause() {
		isRunning = false
		cancel()
		// Lines stay open, and what comes by them is heard.
		tell()
	}

	return {
		state,
		start() {
			if (isRunning || ended) return
			isRunning = true
			lookedAt = clock.now()
			cancel()
			look()
			tell()
		},
		pause,
		async rest() {
			pause()
			await Promise.allSettled(atWork)
		},
		actNow() {
			for (const mind of minds) {
				mind.comes = Math.min(mind.comes, time)
				for (const { key, deed } of mind.plans) {
					if (deed.do !== 'away') mind.seen.set(key, Number.NEGATIVE_INFINITY)
				}
			}
		},
		close: () => end(),
	}
}

function handIn(server: CrowdServer, token: string, deed: Exclude<Deed, { do: 'away' }>): Answer<unknown> {
	switch (deed.do) {
		case 'card': {
			const { round, card, text, column, attribution } = deed
			return server.putCard(token, round, card, { text, attribution, ...(column !== undefined && { column }) })
		}
		case 'ballot':
			return server.putBallot(token, deed.round, { marks: deed.marks, attribution: deed.attribution })
		case 'ready':
			return server.signal(token, { ready: deed.since })
		case 'hand':
			return server.signal(token, { hand: true })
		case 'place':
			return server.choosePlace(token, deed.room)
		case 'observe':
			return server.observe(token)
		case 'ask':
			return server.askAdvice(token, true)
		case 'advise':
			return server.giveAdvice(token, deed.part)
		case 'help':
			return server.callForHelp(token, deed.words)
		case 'park':
			return server.park(token, deed.id, { text: deed.text })
	}
}
