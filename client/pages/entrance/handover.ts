import type { Role } from '../../../shared/links/roles.ts'

/** The addresses of a workshop's first three links. */
export type FoundingLinks = Readonly<Record<Role, string>>

const keyOf = (workshop: string) => `netzwerkstatt.founded.${workshop}`
/** Where the browser keeps nothing for us, they last as long as the page. */
const inMemory = new Map<string, FoundingLinks>()

/**
 * The start page hands over the links of a workshop just founded: to the page that shows them to the founder, and to the workshop,
 * which keeps them sealed. Until then they lie on this device alone: nobody else ever has them.
 */
export function handOverLinks(workshop: string, links: FoundingLinks) {
	inMemory.set(workshop, links)
	try {
		localStorage.setItem(keyOf(workshop), JSON.stringify(links))
	} catch {
		// storage is blocked: the page itself still knows
	}
}

/** The links of a workshop that was founded here and has not been told yet that they are kept; the same answer every time. */
export function handedOverLinks(workshop: string): FoundingLinks | undefined {
	const known = inMemory.get(workshop)
	if (known) return known
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(keyOf(workshop)) ?? 'null')
		return areLinks(stored) ? stored : undefined
	} catch {
		return undefined
	}
}

/** The workshop keeps them by now, or the device shall forget them. */
export function forgetHandedOverLinks(workshop: string) {
	inMemory.delete(workshop)
	try {
		localStorage.removeItem(keyOf(workshop))
	} catch {
		// storage is blocked: nothing lies there
	}
}

function areLinks(value: unknown): value is FoundingLinks {
	const { moderator, participant, reader } = (value ?? {}) as Partial<FoundingLinks>
	return [moderator, participant, reader].every((link) => typeof link === 'string' && URL.canParse(link))
}

const fileKeyOf = (workshop: string) => `netzwerkstatt.file.${workshop}`
const files = new Map<string, string>()

/** So does what stands in the file that the workshop shall begin with. It lasts as long as the tab: the page of links may be loaded anew. */
export function handOverFile(workshop: string, text: string): void {
	files.set(workshop, text)
	try {
		sessionStorage.setItem(fileKeyOf(workshop), text)
	} catch {
		// storage is blocked, or too small for it: the page itself still knows
	}
}

/** Whether something waits to be taken. */
export const hasHandedOverFile = (workshop: string): boolean => handedOverFile(workshop) !== undefined

/** What the workshop shall begin with; once only. */
export function takeHandedOverFile(workshop: string): string | undefined {
	const text = handedOverFile(workshop)
	files.delete(workshop)
	try {
		sessionStorage.removeItem(fileKeyOf(workshop))
	} catch {
		// storage is blocked: nothing lies there
	}
	return text
}

function handedOverFile(workshop: string): string | undefined {
	try {
		return files.get(workshop) ?? sessionStorage.getItem(fileKeyOf(workshop)) ?? undefined
	} catch {
		return undefined
	}
}
