import { roles } from '../../../shared/links/role.ts'
import type { JoinAnswer } from '../../../shared/protocol/api.ts'

/** A person let into a workshop: what the server answered, the secret they came with (if by link), and who they said they are. */
export type Admission = JoinAnswer & {
	secret?: string
	name?: string
	organisation?: string
	/** when this device was inside last, in milliseconds since 1970 */
	visited?: number
}

/** A device keeps the latest few per workshop: the moderation often opens the participants' link beside its own. */
const kept = 4
const prefix = 'netzwerkstatt.admissions.'
const keyOf = (workshop: string) => prefix + workshop
/** Where the browser keeps nothing for us, admissions last as long as the page. */
const inMemory = new Map<string, Admission[]>()

/** Lets this device go straight in next time, as the same person. */
export function rememberAdmission(admission: Admission) {
	const others = admissionsTo(admission.workshop).filter((other) => !sameWayIn(other, admission))
	// A moderation that looks through the links it gives out must not lose its own.
	const leastNeeded = others.findLast(({ role }) => role !== 'moderator') ?? others.at(-1)
	const stay = others.length < kept ? others : others.filter((other) => other !== leastNeeded)
	write(admission.workshop, [admission, ...stay])
}

/** The admission that came by this very secret; without a secret in the address, the latest one. */
export function recallAdmission(workshop: string, secret?: string): Admission | undefined {
	const admissions = admissionsTo(workshop)
	return secret ? admissions.find((admission) => admission.secret === secret) : admissions[0]
}

/** Of the ways in that this device has, the one that may do most: a projector shows the moderation's code. */
export function strongestAdmission(workshop: string): Admission | undefined {
	return [...admissionsTo(workshop)].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))[0]
}

/** Notes on this device when it was inside last; the other ways in, and their order, stay as they are. */
export function noteVisit(admission: Admission, now: number) {
	const noted = admissionsTo(admission.workshop).map((each) =>
		each.token === admission.token ? { ...each, visited: now } : each,
	)
	write(admission.workshop, noted)
}

/** The workshops this device has a way into, each by the way that may do most; the one visited last comes first. */
export function ownWorkshops(): Admission[] {
	return storedWorkshops()
		.flatMap((workshop) => {
			const strongest = strongestAdmission(workshop)
			if (!strongest) return []
			const visits = admissionsTo(workshop).flatMap(({ visited }) => visited ?? [])
			return [visits.length > 0 ? { ...strongest, visited: Math.max(...visits) } : strongest]
		})
		.sort((a, b) => (b.visited ?? 0) - (a.visited ?? 0))
}

/** The workshop has got another title. */
export function retitleAdmissions(workshop: string, title: string): void {
	const admissions = admissionsTo(workshop)
	if (admissions.some((admission) => admission.title !== title)) {
		write(
			workshop,
			admissions.map((admission) => ({ ...admission, title })),
		)
	}
}

/** After this the device has to join again. */
export function forgetAdmission(admission: Admission) {
	const others = admissionsTo(admission.workshop).filter((other) => other.token !== admission.token)
	write(admission.workshop, others)
}

/** After this the device knows no way into the workshop any more. */
export const forgetAdmissions = (workshop: string): void => write(workshop, [])

const sameWayIn = (one: Admission, other: Admission) => one.secret === other.secret && one.role === other.role

function admissionsTo(workshop: string): Admission[] {
	const remembered = inMemory.get(workshop)
	if (remembered) return remembered
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(keyOf(workshop)) ?? '[]')
		return Array.isArray(stored) ? stored.filter(isAdmission) : []
	} catch {
		return []
	}
}

function storedWorkshops(): string[] {
	const known = new Set(inMemory.keys())
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) known.add(key.slice(prefix.length))
	} catch {
		// storage is blocked: only what was opened in this page is known
	}
	return [...known]
}

function write(workshop: string, admissions: Admission[]) {
	inMemory.set(workshop, admissions)
	try {
		if (admissions.length > 0) localStorage.setItem(keyOf(workshop), JSON.stringify(admissions))
		else localStorage.removeItem(keyOf(workshop))
	} catch {
		// storage is blocked or full: the page itself still knows
	}
}

function isAdmission(value: unknown): value is Admission {
	const { workshop, token, role, participant } = (value ?? {}) as Partial<Admission>
	return [workshop, token, role, participant].every((part) => typeof part === 'string')
}
