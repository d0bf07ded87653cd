import { join } from 'node:path'
import type { HttpLimits } from '../../server/httpServer.ts'
import { addAgendaStep, findAgendaStep, setFrozen, startStep } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import { type Action, type Conditions, can, type Role, roles } from '../../shared/links/roles.ts'
import { beginPlay } from '../../shared/playing/index.ts'
import type { PageLinkAnswer } from '../../shared/protocol/api.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import type { RoundSettings } from '../../shared/rounds/index.ts'
import { hiddenCards } from './collecting.ts'
import { fullHouse } from './fullHouse.ts'
import { jpegFile } from './pictureFiles.ts'
import { secretOf } from './runningApp.ts'

const hour = 3_600_000

/** How it stands with the link somebody came by, or with the workshop. */
const standings = ['in force', 'revoked', 'expired', 'elsewhere', 'frozen'] as const
type Standing = (typeof standings)[number]

/** Somebody who may come: without a session, with an invented one, or in a role and standing. */
export interface Session {
	readonly name: string
	readonly role?: Role
	readonly standing: Standing
	readonly token: string | undefined
	/** the address of the link they came by; of one that does not exist where they have none */
	readonly url: string
}

/** What operators begin with for their texts. */
const templates = join(import.meta.dirname, '../../docs/de/vorlagen')

/** A workshop at a step that collects something, and everyone who may come to it. */
export async function everyone(collects: RoundSettings = hiddenCards, limits: Partial<HttpLimits> = {}) {
	const house = await fullHouse({ settings: { METRICS: 'all', OPERATOR_TEXTS: templates }, limits })
	const here = await house.found()
	const there = await house.found()
	const moderator = await house.join(here.links.moderator)
	const issue = async (role: Role, terms: object) => {
		const { body } = await house.ask('POST', '/api/links', { token: moderator.token, body: { role, ...terms } })
		return body as { id: string; url: string }
	}
	const round = await house.settled(
		house.relay.write({ workshop: here.id, room: 'stage' }, (stage) => {
			const step = addAgendaStep(stage, { title: 'Ankommen', question: 'Was erwarten Sie?', round: collects })
			startStep(stage, step, house.clock.now(), seededRandom(1))
			return findAgendaStep(stage, step)?.roundId ?? ''
		}),
	)

	const kept = await house.ask('POST', '/api/versions', { token: moderator.token, body: { label: 'Vor der Pause' } })
	const { id: version } = kept.body as { id: string }

	await house.ask('POST', '/api/boards', {
		token: moderator.token,
		body: { board: 'page:apart', access: 'moderation' },
	})
	await house.ask('POST', '/api/small-groups', {
		token: moderator.token,
		body: { id: 'Sitzung000000001', places: 400, groups: [{ name: 'Gruppe 1' }] },
	})
	await house.settled(
		house.relay.write({ workshop: here.id, room: 'stage' }, (stage) => {
			const observers = { part: 'beobachten', as: '' }
			beginPlay(stage, { id: 'wegZurArbeit', title: 'Mareike Sandvoss', minutes: 0, observers }, house.clock.now())
		}),
	)
	const picture = await house.pictures.keep(here.id, jpegFile())

	const sessions: Session[] = []
	const unknown = here.links.reader.replace(/#.*/, `#${'A'.repeat(27)}`)
	for (const standing of ['in force', 'frozen'] as const) {
		sessions.push({ name: 'nobody', standing, token: undefined, url: unknown })
		sessions.push({ name: 'an invented session', standing, token: 'x'.repeat(43), url: unknown })
	}
	for (const role of roles) {
		const leaked = await issue(role, {})
		const limited = await issue(role, { expires: house.clock.now() + hour })
		const urls = {
			'in force': here.links[role],
			revoked: leaked.url,
			expired: limited.url,
			elsewhere: there.links[role],
		}
		for (const standing of standings) {
			const url = standing === 'frozen' ? here.links[role] : urls[standing]
			sessions.push({ name: `a ${role}`, role, standing, url, token: (await house.join(url)).token })
		}
		await house.ask('DELETE', `/api/links/${leaked.id}`, { token: moderator.token })
	}
	await house.pass(hour)

	const pieces: Uint8Array[] = []
	for await (const piece of await house.settled(house.fileWriting.write(there.id, 'whole'))) pieces.push(piece)
	const file = Buffer.concat(pieces)
	/** A file that comes in, of which these bytes are here. */
	async function coming(bytes: number, here: Uint8Array): Promise<string> {
		const id = await house.incoming.begin('somebody', bytes)
		if (here.length > 0) await house.incoming.put(id, 0, here)
		return id
	}

	const [shown] = await house.settled(house.relay.read({ workshop: here.id, room: 'plenum' }, boardsOf))
	const board = shown?.id ?? ''
	const made = await house.ask('POST', '/api/page-links', { token: moderator.token, body: { board } })
	const { id: pageLink, secret } = made.body as PageLinkAnswer
	const page = { workshop: here.id, secret }

	let count = 0
	return {
		...house,
		here,
		there,
		round,
		sessions,
		moderator,
		issue,
		/** What a request by this person can speak of. */
		async placeFor({ url }: Session) {
			const guests = (await issue('participant', { label: 'Gäste' })).id
			const files = { coming: await coming(1, new Uint8Array()), sent: await coming(file.length, file) }
			const id = String(++count).padStart(16, '0')
			return { round, guests, version, picture, board, pageLink, page, ...files, id, entry: secretOf(url) }
		},
		setFrozen: (frozen: boolean) =>
			house.settled(house.relay.write({ workshop: here.id, room: 'stage' }, (stage) => setFrozen(stage, frozen))),
	}
}

export type Everyone = Awaited<ReturnType<typeof everyone>>

/** Why somebody is refused before it is asked what they may do; undefined: they are not. */
export function refusedAtOnce({ role, standing }: Session): RefusalId | undefined {
	if (role === undefined) return 'sessionUnknown'
	if (standing === 'revoked') return 'linkRevoked'
	return standing === 'expired' ? 'linkExpired' : undefined
}

/** What holds for everybody while it stands like this. */
const conditionsIn = ({ standing }: Session): Conditions => ({
	writing: standing === 'frozen' ? 'moderation' : 'everyone',
})

export const mayDo = (session: Session, action: Action): boolean =>
	session.role !== undefined && can(session.role, action, conditionsIn(session))
