import { type Failure, serverAway } from '../../client/api/failure.ts'
import type { Server } from '../../client/api/server.ts'
import type { HandedInAnswer } from '../../shared/collected/api.ts'
import type { Result } from '../../shared/lib/result.ts'
import { failed, ok } from '../../shared/lib/result.ts'
import type { Role } from '../../shared/links/roles.ts'
import type {
	ForeignAnswer,
	InvitationAnswer,
	JoinAnswer,
	JoinRequest,
	LinkSummary,
} from '../../shared/protocol/api.ts'
import type { OperatorTextAnswer } from '../../shared/protocol/operatorTexts.ts'

/** A server with one workshop, "Auenbrück", whose links and code are known and which keeps a list of who joined. */
export interface FakeServer extends Server {
	/** what everybody who asks hears until it is taken away again */
	refuses: Failure | undefined
	readonly joined: JoinRequest[]
	/** link id -> how many people are connected by it */
	readonly present: Map<string, number>
	readonly founded: { title: string; template?: string | undefined; key?: string | undefined }[]
	/** without which nothing can be founded, if there is one */
	key: string | undefined
	/** links by which too many join */
	readonly braked: Set<string>
	/** cards under `<round>/<card>`, ballots under their round, `signal`, and what was parked or photographed under its id */
	readonly handed: Map<string, unknown>
	/** by their names */
	readonly pictures: Map<string, Uint8Array<ArrayBuffer>>
	/** what the operator has given */
	readonly operatorTexts: Map<string, OperatorTextAnswer>
	/** titles that were typed to delete the workshop */
	readonly deleted: string[]
	/** the titles it was given */
	readonly renamed: string[]
	/** what other programs have left */
	left: ForeignAnswer
}

const nothingForeign: ForeignAnswer = { bytes: 0, count: 0, types: [] }

export const secrets: Record<Role, string> = { moderator: 'm-geheim', participant: 't-geheim', reader: 'l-geheim' }
const code = 'LAN 47K'

export function fakeServer(workshop = 'auenbrueck'): FakeServer {
	const joined: JoinRequest[] = []
	const founded: FakeServer['founded'] = []
	const links = new Map<string, LinkSummary & { secret: string }>()
	const handed: FakeServer['handed'] = new Map()
	const present: FakeServer['present'] = new Map()
	const deleted: string[] = []
	const operatorTexts: FakeServer['operatorTexts'] = new Map()
	const renamed: string[] = []
	const braked: FakeServer['braked'] = new Set()
	const pictures: FakeServer['pictures'] = new Map()
	const keep = (key: string, value: unknown): HandedInAnswer => {
		handed.set(key, value)
		return { kept: 'hidden' }
	}
	let door = false
	let count = 0
	const issue = (role: Role, label: string, secret: string) => {
		const link = { id: `link-${++count}`, role, label, created: count, secret }
		links.set(link.id, link)
		return link
	}
	for (const role of ['moderator', 'participant', 'reader'] as const) issue(role, '', secrets[role])

	const url = (secret: string) => `http://auenbrueck.test/w/${workshop}#${secret}`
	const answer = async <Body>(body: () => Body | Failure): Promise<Result<Body, Failure>> => {
		if (server.refuses) return failed(server.refuses)
		const value = body()
		return isFailure(value) ? failed(value) : ok(value)
	}
	const byLink = (secret: string): Role | Failure => {
		const link = [...links.values()].find((each) => each.secret === secret)
		if (!link) return { id: 'linkUnknown' }
		return link.revoked === undefined ? link.role : { id: 'linkRevoked', since: link.revoked }
	}

	const byCode = (typed: string): Role | Failure => (typed === code ? 'participant' : { id: 'linkUnknown' })

	const server: FakeServer = {
		refuses: undefined,
		left: nothingForeign,
		joined,
		present,
		founded,
		key: undefined,
		braked,
		deleted,
		operatorTexts,
		renamed,
		renameWorkshop: (_token, title) => answer(() => renamed.push(title)),
		deleteWorkshop: (_token, title) => answer(() => deleted.push(title)),
		operatorText: (name) => answer(() => server.operatorTexts.get(name)),
		founding: () => answer(() => ({ founding: server.key === undefined ? 'open' : 'key' }) as const),
		found: (request) =>
			answer(() => {
				if (server.key !== undefined && request.key !== server.key) return { id: 'keyNeeded' } as never
				founded.push(request)
				return {
					id: workshop,
					links: {
						moderator: url(secrets.moderator),
						participant: url(secrets.participant),
						reader: url(secrets.reader),
					},
				}
			}),
		invitation: (request) =>
			answer<InvitationAnswer>(() => {
				const role = 'code' in request ? byCode(request.code) : byLink(request.secret)
				if (isFailure(role)) return role
				return {
					workshop,
					title: 'Auenbrück',
					role,
					locale: 'de',
					organisations: ['Jobcenter Auenbrück', 'Treff Anker'],
				}
			}),
		join: (request) =>
			answer<JoinAnswer>(() => {
				const role = 'code' in request ? (request.code === code ? 'participant' : undefined) : byLink(request.secret)
				if (!role) return { id: 'linkUnknown' } as never
				if (isFailure(role)) return role as never
				joined.push(request)
				const token = `token-${joined.length}`
				const participant = `person-${joined.length}`
				return { workshop, title: 'Auenbrück', locale: 'de', token, role, participant, rooms: ['plenum'] }
			}),
		links: () =>
			answer(() =>
				[...links.values()].map(({ secret: _kept, ...link }) => ({
					...link,
					present: present.get(link.id) ?? 0,
					...(braked.has(link.id) && { braked: true as const }),
				})),
			),
		issueLink: (_token, { role, label = '' }) =>
			answer(() => {
				const { secret, ...link } = issue(role, label, `neu-${count}`)
				return { ...link, url: url(secret) }
			}),
		revokeLink: (_token, id) =>
			answer(() => {
				const link = links.get(id)
				if (link) links.set(id, { ...link, revoked: 1 })
				return {}
			}),
		addBoardRoom: (_token, _board, access) =>
			answer(() => ({ room: access === 'moderation' ? 'draft-1' : 'display-1' }) as const),
		giveBoard: () => answer(() => ({})),
		removeBoardRoom: () => answer(() => ({})),
		bringLate: () => answer(() => ({})),
		beginSmallGroups: () => answer(() => ({})),
		addGroupMaterial: () => answer(() => ({})),
		bringGroupsBack: () => answer(() => ({})),
		choosePlace: () => answer(() => ({})),
		callForHelp: () => answer(() => ({})),
		writeRoleCard: () => answer(() => ({})),
		roleCards: () => answer(() => ({ cards: {} })),
		roleCard: () => answer(() => ({})),
		askAdvice: () => answer(() => ({})),
		giveAdvice: () => answer(() => ({})),
		observe: () => answer(() => ({})),
		door: () => answer(() => (door ? { open: true as const, code } : { open: false as const })),
		openDoor: () =>
			answer(() => {
				door = true
				return { open: true as const, code }
			}),
		closeDoor: () =>
			answer(() => {
				door = false
				return { open: false as const }
			}),

		handed,
		pictures,
		foreign: () => answer(() => server.left),
		emptyForeign: () =>
			answer(() => {
				server.left = nothingForeign
				return server.left
			}),
		time: () => answer(() => ({ now: 0 })),
		putCard: (_token, round, card, request) => answer(() => keep(`${round}/${card}`, request)),
		removeCard: (_token, round, card) => answer(() => handed.delete(`${round}/${card}`)),
		putBallot: (_token, round, request) => answer(() => keep(round, request)),
		mine: () => answer(() => ({ cards: [] })),
		reveal: () => answer(() => ({ count: handed.size })),
		signal: (_token, request) =>
			answer(() => {
				keep('signal', request)
				return {}
			}),
		park: (_token, id, request) => answer(() => keep(id, request)),
		putPhoto: (_token, id, request) => answer(() => keep(id, request)),
		putPicture: (name, { bytes, told }) =>
			answer(() => {
				told(1)
				pictures.set(name, bytes)
				return {}
			}),
		picture: (_token, name) => answer(() => pictures.get(name) ?? ({ id: 'notFound' } as never)),
		outline: () => answer(() => ({ board: 'page:1', name: 'Arbeitsfläche 1', groups: [], results: [] })),
		versions: () => answer(() => ({ versions: [] })),
		keepVersion: (_token, label) =>
			answer(() => ({
				id: 'v1',
				room: 'plenum',
				time: 0,
				reason: 'byHand' as const,
				label,
				people: [],
				present: 0,
				changes: 0,
			})),
		version: () => answer(() => new Uint8Array([0, 0])),
		restore: () => answer(() => ({ entries: 0 })),
	}
	return server
}

export { serverAway }

const isFailure = (value: unknown): value is Failure =>
	typeof value === 'object' &&
	value !== null &&
	['linkUnknown', 'linkRevoked', 'keyNeeded', 'notFound'].includes((value as Failure).id)
