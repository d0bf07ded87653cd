import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Locale } from '../../shared/protocol/api.ts'
import { simulatedPeople } from '../../shared/rehearsal/index.ts'
import type { Failure } from '../api/failure.ts'
import type { Server } from '../api/server.ts'
import { createValue, type Value } from '../sync/value.ts'
import { type Crowd, type CrowdSession, createCrowd } from './crowd.ts'
import { type Follow, followBy } from './follow.ts'
import { type CrowdChoice, type KeptCrowd, keepCrowd, keptCrowd } from './keptCrowd.ts'

interface CrowdHereOptions {
	readonly workshop: string
	readonly title: string
	/** what the link of the simulated people is called in the list of links */
	readonly label: string
	readonly locale: Locale
	readonly server: Server
	/** the moderation's session of the moment */
	readonly token: () => string
	readonly clock: Clock
	readonly random?: Random
	readonly follow?: Follow
}

/** The simulated people of this page: at most one crowd at a time, the same again after the page was loaded anew. */
export interface CrowdHere {
	readonly crowd: Value<Crowd | undefined>
	/** Gives them a link of their own and lets them come. Undefined if it was done. */
	begin(choice: CrowdChoice): Promise<Failure | undefined>
	/** All of them go: their link is revoked. */
	dismiss(): Promise<Failure | undefined>
	close(): void
}

export function openCrowdHere(options: CrowdHereOptions): CrowdHere {
	const { workshop, title, label, locale, server, token, clock, random = Math.random } = options
	const follow = options.follow ?? followBy({ origin: location.origin.replace(/^http/, 'ws'), workshop })
	const crowd = createValue<Crowd | undefined>(undefined)
	const before = keptCrowd(workshop)
	if (before) play(before)

	function play(kept: KeptCrowd): void {
		const { link, locale, tempo } = kept
		const sessions = new Map(kept.sessions)
		const playing = createCrowd({
			...{ workshop, secret: link.secret, people: simulatedPeople(kept), sessions, locale, tempo },
			...{ server, follow, clock },
		})
		playing.state.subscribe(() => {
			const { people, ended } = playing.state.get()
			if (ended) return keepCrowd(workshop, undefined)
			const known: [number, CrowdSession][] = people.flatMap(({ person, session }) =>
				session ? [[person.number, session]] : [],
			)
			if (known.length === sessions.size) return
			for (const [number, session] of known) sessions.set(number, session)
			keepCrowd(workshop, { ...kept, sessions: known })
		})
		crowd.set(playing)
		playing.start()
	}

	return {
		crowd,
		async begin(choice) {
			if (crowd.get()) return undefined
			const issued = await server.issueLink(token(), { role: 'participant', label })
			if (!issued.ok) return issued.failure
			const { id, url } = issued.value
			const seed = Math.floor(random() * 2 ** 31)
			const link = { id, secret: url.slice(url.indexOf('#') + 1) }
			const kept: KeptCrowd = { ...choice, seed, locale, title, link, sessions: [] }
			keepCrowd(workshop, kept)
			play(kept)
			return undefined
		},
		async dismiss() {
			const link = keptCrowd(workshop)?.link
			const revoked = link ? await server.revokeLink(token(), link.id) : undefined
			if (revoked && !revoked.ok) return revoked.failure
			crowd.get()?.close()
			crowd.set(undefined)
			keepCrowd(workshop, undefined)
			return undefined
		},
		close() {
			crowd.get()?.close()
		},
	}
}
