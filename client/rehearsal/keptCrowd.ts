import { isObject } from '../../shared/lib/json.ts'
import type { RehearsalLocale } from '../../shared/rehearsal/index.ts'
import type { CrowdSession } from './crowd.ts'

/** Which people somebody has asked for. */
export interface CrowdChoice {
	readonly count: number
	/** they come from these, in turn */
	readonly organisations: readonly string[]
	/** so many times as fast as people are */
	readonly tempo: number
}

/** All that makes simulated people the same ones after the page was loaded again, and lets another window be one of their phones. */
export interface KeptCrowd extends CrowdChoice {
	readonly seed: number
	readonly locale: RehearsalLocale
	/** what the rehearsal is called */
	readonly title: string
	/** of the link they come by */
	readonly link: { readonly id: string; readonly secret: string }
	/** by their numbers */
	readonly sessions: readonly (readonly [number, CrowdSession])[]
}

/** It lasts as long as the tab, and goes with the rehearsal: all names of ours end with the workshop. */
const keyOf = (workshop: string) => `netzwerkstatt.rehearsal.${workshop}`

export function keepCrowd(workshop: string, kept: KeptCrowd | undefined): void {
	try {
		if (kept) sessionStorage.setItem(keyOf(workshop), JSON.stringify(kept))
		else sessionStorage.removeItem(keyOf(workshop))
	} catch {
		// storage is blocked: they last as long as the page
	}
}

export function keptCrowd(workshop: string): KeptCrowd | undefined {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(workshop)) ?? 'null')
		return isKept(kept) ? kept : undefined
	} catch {
		return undefined
	}
}

function isKept(value: unknown): value is KeptCrowd {
	if (!isObject(value)) return false
	const { seed, count, organisations, link, sessions } = value
	return (
		[seed, count].every(Number.isFinite) && Array.isArray(organisations) && isObject(link) && Array.isArray(sessions)
	)
}
